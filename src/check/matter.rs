//! What a rule is judged with: the case, the book, *today*, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::assessment::POSSIBLE_DUE;
use super::facts::{Fact, Frame};
use super::notice::Notice;
use super::{Detail, Step, Trace, Truth};
use crate::case::Case;
use crate::law::RuleBook;
use crate::law::rule::{Choice, Rule, Version};

/// The case before the judge.
pub(super) struct Matter<'a> {
    pub(super) case: &'a Case,
    pub(super) book: &'a RuleBook,
    pub(super) facts: &'a Fact<'a>,
    pub(super) as_of: NaiveDate,
    pub(super) detail: Detail,
}

impl<'a> Matter<'a> {
    pub(super) fn frame(&self) -> Frame<'a> {
        Frame::case(self.facts)
    }

    pub(super) fn traced(&self) -> bool {
        self.detail == Detail::Trace
    }
}

/// One rule and one subject, in one version and under one set of readings.
pub(super) struct Question<'a> {
    pub(super) matter: &'a Matter<'a>,
    pub(super) rule: &'a Rule,
    pub(super) version: &'a Version,
    /// The subject, or the case.
    pub(super) subject: &'a Frame<'a>,
    /// The day whose law counts.
    pub(super) day: NaiveDate,
    pub(super) choice: Choice,
}

/// What a kind finds: whether the rule was broken, before exemptions are asked.
#[derive(Clone, Debug)]
pub(super) struct Judgement {
    /// Whether the rule was broken; `None` where it does not speak to the subject after all.
    pub(super) broken: Option<Truth>,
    /// The date that decided.
    pub(super) on: Option<NaiveDate>,
    pub(super) values: BTreeMap<String, Value>,
    pub(super) missing: BTreeSet<String>,
    pub(super) because: Vec<String>,
    pub(super) trace: Vec<Trace>,
    /// The end of a term that is still to be met.
    pub(super) due: Option<NaiveDate>,
    /// The last day on which what must be done is in time, whichever term applies.
    pub(super) safe_until: Option<NaiveDate>,
    /// The first day on which the rule may have been broken, where it is not known that it was broken then.
    pub(super) possible_from: Option<NaiveDate>,
    /// Facts not stated that would change a figure or a term, though not the answer.
    pub(super) open: BTreeSet<String>,
    /// Citation and standing, where they are not those of the version.
    pub(super) cite: Option<crate::law::rule::Cite>,
    pub(super) standing: Option<super::Standing>,
    pub(super) notice: Option<Notice>,
}

impl Judgement {
    pub(super) fn new(broken: Truth) -> Self {
        Self {
            broken: Some(broken),
            on: None,
            values: BTreeMap::new(),
            missing: BTreeSet::new(),
            because: Vec::new(),
            trace: Vec::new(),
            due: None,
            safe_until: None,
            possible_from: None,
            open: BTreeSet::new(),
            cite: None,
            standing: None,
            notice: None,
        }
    }

    /// The rule does not speak to the subject.
    pub(super) fn silent(because: impl Into<String>) -> Self {
        Self { broken: None, ..Self::new(Truth::No).because(because) }
    }

    /// It cannot be told, for want of the fact at `path`.
    pub(super) fn lacking(path: String) -> Self {
        let mut judgement = Self::new(Truth::Unknown).because(format!("{path} is not stated"));
        judgement.missing.insert(path);
        judgement
    }

    pub(super) fn on(mut self, day: NaiveDate) -> Self {
        self.on = Some(day);
        self
    }

    pub(super) fn because(mut self, reason: impl Into<String>) -> Self {
        self.because.push(reason.into());
        self
    }

    pub(super) fn value(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn date(self, name: &str, day: NaiveDate) -> Self {
        self.value(name, json!(day))
    }

    pub(super) fn step(mut self, trace: Trace) -> Self {
        self.trace.push(trace);
        self
    }

    /// What would hold if the rule applied, which is not known for want of `facts`. No figure of it may be asserted and no term
    /// of it runs; a due date stands only as one that is possible.
    pub(super) fn if_it_applies(mut self, facts: BTreeSet<String>) -> Self {
        let reasons = std::mem::take(&mut self.because);
        self.because.push(format!("whether the rule applies is not known{}", for_want_of(&facts)));
        self.because.extend(reasons.into_iter().map(|reason| format!("if it applies: {reason}")));
        self.values.clear();
        let runs = self.due.take().is_some();
        if runs {
            self.open.extend(facts);
        }
        if runs || self.broken != Some(Truth::No) { self.only_possible() } else { self }
    }

    /// Says the due date under a name that does not assert it.
    pub(super) fn only_possible(mut self) -> Self {
        if let Some(day) = self.safe_until.filter(|_| !self.values.contains_key("due")) {
            self.values.insert(POSSIBLE_DUE.to_owned(), json!(day));
            self.possible_from = self.possible_from.or(day.succ_opt()).filter(|_| self.broken != Some(Truth::No));
        }
        self
    }
}

/// The facts that are missing, as the end of a sentence.
pub(super) fn for_want_of(facts: &BTreeSet<String>) -> String {
    if facts.is_empty() {
        return String::new();
    }
    format!(" (not stated: {})", facts.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
}

/// A computed step in plain words.
pub(super) fn computed(truth: Truth, words: impl Into<String>) -> Trace {
    Trace { truth, step: Step::Computed(words.into()), seen: None, parts: Vec::new() }
}

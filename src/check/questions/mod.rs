//! What to ask the citizen: of each grievance that cannot be told, the smallest set of facts that would decide it.
//!
//! ```text
//!  facts that the verdict misses ─► answers that the rules tell apart ─► the case judged again with each ─► smallest set
//!          (search)                        (answers, items)                       (trial)                      (search)
//! ```
//!
//! A fact that is asked for in vain costs a citizen a journey; a fact that is not asked for costs a verdict. So nothing is
//! reasoned about the rules here: the case is judged again with every plausible answer.

mod answers;
mod apart;
mod combination;
mod days;
mod ground;
mod items;
mod members;
mod rulings;
mod search;
mod skeleton;
mod stated;
mod tested;
mod trial;
mod why;
mod witness;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::{Assessment, Question, Standing, VerdictKind};
use crate::case::{Case, GrievanceKind};
use crate::lang::Words;
use crate::law::RuleBook;
use crate::law::rule::List;

/// Judgements that one case may cost: enough for every set of three among ten facts with a handful of answers each.
const MOST_JUDGEMENTS: usize = 4000;

/// Entries of lists that a case may have before it may cost fewer judgements: each of them takes longer.
const FULL_SEARCH_ENTRIES: usize = 50;

/// What to ask about one grievance that cannot be told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inquiry {
    /// Path: `grievances[0]`.
    pub grievance: String,
    /// Kind of grievance.
    pub kind: GrievanceKind,
    /// What the answers can do.
    pub effect: Effect,
    /// The facts to ask for, in order of their paths: the smallest set with that effect. Where nothing decides, the facts that
    /// the rules ask a person to weigh.
    pub facts: Vec<Fact>,
    /// Further facts that are not stated and that the verdict does not wait for.
    pub others: Vec<String>,
    /// Answers that leave the grievance open all the same: a few, for whoever asks.
    pub leaves_open: Vec<Vec<Answer>>,
    /// Why no answer decides.
    pub reason: Option<String>,
    /// Whether the search ended before every set was tried: a smaller set, or a better one, may exist.
    pub cut_short: bool,
}

impl Inquiry {
    /// Whether the answers tried stand for others: what a list may hold has no end, so that no promise covers all of it, and of a family
    /// more members may be told.
    pub fn is_sampled(&self) -> bool {
        self.facts.iter().any(|fact| List::ALL.iter().any(|list| list.key() == fact.path) || members::is_named_at(&fact.path))
    }

    /// Whether there is something to ask the citizen that can decide.
    pub fn asks(&self) -> bool {
        self.effect != Effect::None && !self.facts.is_empty()
    }
}

/// What answers can do for a grievance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Whatever plausible answers come, the grievance is decided. Of a list they are those that were tried: see [`Inquiry::is_sampled`].
    Decides,
    /// Some answers decide it.
    MayDecide,
    /// No answer of the citizen decides it.
    None,
}

/// A fact to ask for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// Its path in the case.
    pub path: String,
    /// The rules that wait for it, first those that bear on the grievance.
    pub why: Vec<Why>,
}

/// A rule that waits for a fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// Rule id.
    pub rule: String,
    /// What it is called.
    pub title: Words,
    /// Citation.
    pub cite: String,
    /// Citation by language.
    #[serde(skip)]
    pub cite_words: Option<Words>,
    /// Standing.
    pub standing: Standing,
}

/// One answer that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Path of the fact.
    pub path: String,
    /// The answer, on one line.
    pub answer: String,
}

/// What to ask about each grievance of `case` that `assessment` leaves undetermined.
pub fn inquire(case: &Case, book: &RuleBook, assessment: &Assessment) -> Vec<Inquiry> {
    let open: Vec<_> = (0..).zip(&assessment.verdicts).filter(|(_, verdict)| verdict.verdict == VerdictKind::Undetermined).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let kinds: Vec<GrievanceKind> = open.iter().map(|(_, verdict)| verdict.kind).collect();
    let tested = tested::Tested::by(book, &kinds);
    let mut court = trial::Court::new(case, book, &tested, assessment);
    open.into_iter().map(|(index, verdict)| search::inquiry(&mut court, index, verdict)).collect()
}

/// The fields that rules of the book may find missing, by their paths without places: whoever words questions needs words for each.
pub fn askable(book: &RuleBook) -> BTreeSet<String> {
    tested::Tested::fields(book)
}

/// The paths of an assessment's questions in the order in which to ask: first the sets that would decide, then the others.
pub fn in_order(inquiries: &[Inquiry]) -> Vec<&str> {
    let mut order: BTreeMap<(usize, &str), ()> = BTreeMap::new();
    for inquiry in inquiries {
        let rank = match inquiry.effect {
            Effect::Decides => 0,
            Effect::MayDecide => 1,
            Effect::None => continue,
        };
        for fact in &inquiry.facts {
            order.insert((rank, &fact.path), ());
        }
    }
    let mut paths: Vec<&str> = Vec::new();
    for (_, path) in order.into_keys() {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    paths
}

/// The fact at `path` as a question of an assessment.
pub(super) fn question(inquiries: &[Inquiry], path: &str) -> Option<Question> {
    let fact = inquiries.iter().filter(|inquiry| inquiry.asks()).flat_map(|inquiry| &inquiry.facts).find(|fact| fact.path == path)?;
    Some(Question { path: fact.path.clone(), rules: fact.why.iter().map(|why| why.rule.clone()).collect() })
}

pub(super) use ground::weigh as weigh_grounds;
pub(crate) use stated::at as stated_at;
pub(super) use tested::with_those_behind;
pub(super) use why::turn_on;

/// The day on which an assessment stands.
fn today(assessment: &Assessment) -> NaiveDate {
    assessment.as_of
}

//! The case judged again as if some facts had been stated.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use serde_json::Value;

use super::super::assess::judged_by;
use super::super::{Assessment, Detail, Outcome, VerdictKind};
use super::days::Days;
use super::tested::Tested;
use super::{FULL_SEARCH_ENTRIES, MOST_JUDGEMENTS, answers, apart, members, rulings, stated};
use crate::case::codes::REFUSED_WITHIN_STAY;
use crate::case::{self, Case};
use crate::diag::Code;
use crate::law::RuleBook;
use crate::law::rule::List;

/// A fact that may be asked for, with the answers to be tried.
struct Asked {
    path: String,
    /// First those that are tried in every combination, then those that others stand for.
    answers: Vec<Value>,
    /// How many are tried in every combination.
    kept: usize,
}

/// Which answer is taken of which fact; in order of the facts.
pub(super) type Trial = Vec<(usize, usize)>;

/// What the verdicts would be.
pub(super) struct Opinion {
    verdicts: Vec<(VerdictKind, Vec<String>)>,
    outcomes: Vec<(String, String, Outcome)>,
}

impl Opinion {
    pub(super) fn decides(&self, grievance: usize) -> bool {
        self.verdicts.get(grievance).is_some_and(|(kind, _)| *kind != VerdictKind::Undetermined)
    }

    /// What the grievance still misses.
    pub(super) fn missing(&self, grievance: usize) -> &[String] {
        self.verdicts.get(grievance).map_or(&[], |(_, missing)| missing)
    }

    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.verdicts == other.verdicts && self.outcomes == other.outcomes
    }
}

/// An answer, by its place among those of its fact, and what the verdicts would be.
pub(super) type Heard = (usize, Rc<Opinion>);

/// What came of a trial.
#[derive(Clone)]
pub(super) enum Ruling {
    /// The case would say so.
    Heard(Rc<Opinion>),
    /// Nobody can have answered so: the case would contradict itself.
    Implausible,
    /// No more judgements may be spent.
    Adjourned,
}

/// Judges the case again and again, remembers, and keeps count.
pub(super) struct Court<'a> {
    pub(super) book: &'a RuleBook,
    pub(super) assessment: &'a Assessment,
    tested: &'a Tested<'a>,
    facts: Value,
    days: Days,
    /// What the case says against itself as it is.
    accepted: BTreeSet<(Code, String)>,
    asked: Vec<Asked>,
    heard: BTreeMap<Trial, Ruling>,
    /// Judgements that may still be spent.
    left: usize,
    /// Judgements that may still be spent on answers that others stood for.
    checks: usize,
    /// The rules that were seen to wait for a fact.
    waiting: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Court<'a> {
    pub(super) fn new(case: &Case, book: &'a RuleBook, tested: &'a Tested<'a>, assessment: &'a Assessment) -> Self {
        // As in `assess`: a case serialises without fail.
        let facts = serde_json::to_value(case).unwrap_or_default();
        let mut court = Self {
            book,
            assessment,
            tested,
            days: Days::of(&facts, assessment),
            left: budget(MOST_JUDGEMENTS, &facts),
            checks: budget(MOST_JUDGEMENTS, &facts),
            facts,
            accepted: case::check::contradictions(case, assessment.as_of),
            asked: Vec::new(),
            heard: BTreeMap::new(),
            waiting: BTreeMap::new(),
        };
        court.note_waiting(assessment);
        court
    }

    /// The fact at `path`, with the answers that are plausible and that the rules tell apart.
    pub(super) fn fact(&mut self, path: &str) -> usize {
        if let Some(known) = self.asked.iter().position(|asked| asked.path == path) {
            return known;
        }
        let fact = self.asked.len();
        let named = rulings::earlier(&self.facts, path).or_else(|| members::named(&self.facts, path));
        let mut tried = named.unwrap_or_else(|| answers::about(path, self.tested, &self.days));
        members::identify(&self.facts, path, &mut tried);
        // Of what is stated and may yet turn out otherwise, to state it again is no answer.
        tried.retain(|answer| stated::at(&self.facts, path) != Some(answer));
        self.keep_possible(path, &mut tried);
        self.asked.push(Asked { path: path.to_owned(), answers: tried.clone(), kept: tried.len() });
        if members::hangs_on_another(&self.facts, path) {
            return fact;
        }
        let mut heard: Vec<Heard> = Vec::new();
        for answer in 0..tried.len() {
            match self.hear(&vec![(fact, answer)]) {
                Ruling::Heard(opinion) => heard.push((answer, opinion)),
                Ruling::Implausible => {}
                // Some of the answers say nothing of the fact: then it has none to be tried.
                Ruling::Adjourned => {
                    heard.clear();
                    break;
                }
            }
        }
        let (kept, others) = if answers::stand_for_many(path) { apart::told_apart(heard) } else { (heard, Vec::new()) };
        // From here on the answers kept are counted anew.
        self.heard.retain(|trial, _| trial.iter().all(|(of, _)| *of != fact));
        let mut answers = Vec::new();
        for (answer, opinion) in kept.iter().chain(&others) {
            self.heard.insert(vec![(fact, answers.len())], Ruling::Heard(opinion.clone()));
            answers.extend(tried.get(*answer).cloned());
        }
        if let Some(asked) = self.asked.get_mut(fact) {
            asked.answers = answers;
            asked.kept = kept.len();
        }
        fact
    }

    /// Leaves out answers with which something stays as it cannot have been, where others put it right: a stay of which no exit is stated
    /// had ended by the day on which its person was refused entry.
    fn keep_possible(&self, path: &str, answers: &mut Vec<Value>) {
        let impossible: Vec<_> = self.accepted.iter().filter(|(code, _)| *code == REFUSED_WITHIN_STAY).collect();
        if impossible.is_empty() {
            return;
        }
        let left = |answer: &Value| {
            let mut facts = self.facts.clone();
            let stated = stated::state(&mut facts, path, answer.clone(), self.days.today);
            let case = serde_json::from_value::<Case>(facts).ok().filter(|_| stated);
            case.map(|case| case::check::contradictions(&case, self.assessment.as_of))
        };
        let left: Vec<_> = answers.iter().map(left).collect();
        let mended = |fault| left.iter().flatten().any(|left| !left.contains(fault));
        let mended: Vec<_> = impossible.into_iter().filter(|fault| mended(*fault)).collect();
        let mut each = left.iter();
        answers.retain(|_| {
            each.next().is_some_and(|left| left.as_ref().is_some_and(|left| mended.iter().all(|fault| !left.contains(*fault))))
        });
    }

    /// The answers that others stand for, by their places.
    pub(super) fn stood_for(&self, fact: usize) -> Range<usize> {
        self.asked.get(fact).map_or(0..0, |asked| asked.kept..asked.answers.len())
    }

    /// From now on the answer is tried in every combination: beside others it says what none does that stood for it.
    pub(super) fn keep(&mut self, fact: usize, answer: usize) {
        let Some(asked) = self.asked.get_mut(fact).filter(|asked| asked.kept <= answer && answer < asked.answers.len()) else { return };
        let place = asked.kept;
        asked.answers.swap(place, answer);
        asked.kept += 1;
        // The two have changed places: what was heard of them under the old ones does not count.
        self.heard.retain(|trial, _| trial.iter().all(|(of, at)| *of != fact || (*at != place && *at != answer)));
    }

    pub(super) fn path(&self, fact: usize) -> &str {
        self.asked.get(fact).map_or("", |asked| &asked.path)
    }

    /// How many answers there are to be tried.
    pub(super) fn answers(&self, fact: usize) -> usize {
        self.asked.get(fact).map_or(0, |asked| asked.kept)
    }

    pub(super) fn answer(&self, fact: usize, answer: usize) -> Option<&Value> {
        self.asked.get(fact)?.answers.get(answer)
    }

    /// Judgements that may still be spent.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// The rules that were seen to wait for the fact at `path`.
    pub(super) fn waiting(&self, path: &str) -> impl Iterator<Item = &str> {
        self.waiting.get(path).into_iter().flatten().map(String::as_str)
    }

    /// Whether a rule has a say in the grievances at all.
    pub(super) fn concerns(&self, rule: &str) -> bool {
        self.tested.rules.iter().any(|known| known.id.as_str() == rule)
    }

    /// The case with these answers.
    pub(super) fn hear(&mut self, trial: &Trial) -> Ruling {
        if let Some(known) = self.heard.get(trial) {
            return known.clone();
        }
        if self.left == 0 {
            return Ruling::Adjourned;
        }
        self.left -= 1;
        let ruling = self.judge(trial);
        self.heard.insert(trial.clone(), ruling.clone());
        ruling
    }

    /// The same for an answer that others stand for, out of a purse of its own: the search itself loses nothing by it.
    pub(super) fn look_again(&mut self, trial: &Trial) -> Ruling {
        if let Some(known) = self.heard.get(trial) {
            return known.clone();
        }
        if self.checks == 0 {
            return Ruling::Adjourned;
        }
        self.checks -= 1;
        let ruling = self.judge(trial);
        self.heard.insert(trial.clone(), ruling.clone());
        ruling
    }

    fn judge(&mut self, trial: &Trial) -> Ruling {
        let mut facts = self.facts.clone();
        for (fact, answer) in trial {
            let Some(asked) = self.asked.get(*fact) else { return Ruling::Implausible };
            let Some(answer) = asked.answers.get(*answer) else { return Ruling::Implausible };
            if !stated::state(&mut facts, &asked.path, answer.clone(), self.days.today) {
                return Ruling::Implausible;
            }
        }
        let Ok(case) = serde_json::from_value::<Case>(facts) else { return Ruling::Implausible };
        if !case::check::contradictions(&case, self.assessment.as_of).is_subset(&self.accepted) {
            return Ruling::Implausible;
        }
        let bearing = self.tested.bearing.iter().copied();
        let assessment = judged_by(&case, self.book, bearing, self.assessment.as_of, Detail::Answer);
        self.note_waiting(&assessment);
        let verdicts = assessment.verdicts.into_iter().map(|verdict| (verdict.verdict, verdict.missing)).collect();
        let outcomes = assessment.findings.into_iter().map(|finding| (finding.rule, finding.subject, finding.outcome)).collect();
        Ruling::Heard(Rc::new(Opinion { verdicts, outcomes }))
    }

    fn note_waiting(&mut self, assessment: &Assessment) {
        for finding in &assessment.findings {
            for path in &finding.missing {
                self.waiting.entry(path.clone()).or_default().insert(finding.rule.clone());
            }
        }
    }
}

/// Judgements that a case may cost, at most so many, by the number of its entries: of twice as many each takes up to four times as long.
pub(super) fn budget(most: usize, facts: &Value) -> usize {
    let entries: usize = List::ALL.iter().filter_map(|list| facts.get(list.key())?.as_array()).map(Vec::len).sum();
    let many = entries.max(FULL_SEARCH_ENTRIES);
    most * FULL_SEARCH_ENTRIES / many * FULL_SEARCH_ENTRIES / many
}

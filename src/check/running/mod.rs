//! The terms of a case: what must be done by which day, what may be done from which day, and what is overdue.
//!
//! Every finding is asked, whether a grievance rests on it or not: a term that runs out harms a person who has not complained.

mod history;
mod lapsed;
mod remedy;
mod right;
mod stay;

pub(super) use lapsed::lapsed;

use chrono::NaiveDate;
use serde::Serialize;

use super::assessment::{DUE, POSSIBLE_DUE};
use super::condition::truth;
use super::facts::Frame;
use super::judge::Judged;
use super::matter::{Matter, Question};
use super::{Finding, Outcome, Standing, Truth, Verdict, kind};
use crate::lang::Words;
use crate::law::kind::{Computation, Right};
use crate::law::rule::{List, Rule, Subject, Version};
use crate::law::timeline::At;

/// A term of the case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunningTerm {
    /// The day.
    pub due: NaiveDate,
    /// Whether the day is the last one or the first one.
    pub edge: Edge,
    /// How the term stands today.
    pub state: TermState,
    /// What must be done, or may be done from then on.
    pub what: Words,
    /// Path of what the term is about: `stays[1]`, `history[0]`.
    pub subject: String,
    /// The law behind the term; `None` where the case itself sets the day.
    pub law: Option<TermLaw>,
    /// Paths of the grievances that rest on the same finding.
    pub grievances: Vec<String>,
    /// What should be known beside the date.
    pub note: Option<&'static str>,
}

/// The rule that sets a term.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TermLaw {
    /// Rule id.
    pub rule: String,
    /// Citation.
    pub cite: String,
    /// Standing.
    pub standing: Standing,
}

/// Which end of a term its day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// The last day on which it can be done.
    By,
    /// The first day on which it can be done.
    From,
}

/// How a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermState {
    /// The day is still to come, or is today.
    Running,
    /// The last day has passed, and the case shows that it was not done.
    Overdue,
    /// The last day has passed, and the case does not show whether it was done.
    Unclear,
    /// The first day has come.
    Open,
    /// The term of a remedy is over. Whether it was used in time, the case's history tells.
    Lapsed,
}

impl RunningTerm {
    /// Whether a person must verify the law before relying on the date.
    pub fn must_be_verified(&self) -> bool {
        self.law.as_ref().is_some_and(|law| law.standing != Standing::Confirmed)
    }
}

/// The terms that the findings and the history of a case leave, in order of date.
pub(super) fn terms(matter: &Matter<'_>, found: &[Judged], verdicts: &[Verdict]) -> Vec<RunningTerm> {
    // Of a stay that a later version governs too, that version sets the day.
    let current = |at: &usize| found.get(*at).zip(found.get(at + 1)).is_none_or(|(one, next)| !one.finding.is_of_the_same(&next.finding));
    let current = (0..found.len()).filter(current);
    let mut terms: Vec<_> = current.filter_map(|at| of_finding(matter, found.get(at)?, at, verdicts)).collect();
    terms.extend(history::awaited(matter.case, matter.as_of));
    // The sort is stable: on one day the order of the findings stands.
    terms.sort_by_key(|term| term.due);
    terms
}

/// What is noted beside an earliest day, where sources differ on the day.
const SOURCES_DIFFER: &str = "perhaps later: sources differ";

/// What is noted beside an earliest day that is it for want of facts.
const NOT_STATED: &str = "perhaps later: facts are not stated";

/// What is noted beside a day of a term of which it is not known whether it runs.
const PERHAPS_NOT_AT_ALL: &str = "perhaps later, or not at all: facts are not stated";

/// The day of a term and how it stands.
struct End {
    due: NaiveDate,
    edge: Edge,
    state: TermState,
    note: Option<&'static str>,
}

impl End {
    fn by(due: NaiveDate, state: TermState) -> Self {
        Self { due, edge: Edge::By, state, note: None }
    }
}

fn of_finding(matter: &Matter<'_>, found: &Judged, at: usize, verdicts: &[Verdict]) -> Option<RunningTerm> {
    let finding = &found.finding;
    // A term of which the case does not show what is done within it says nothing of anybody, and runs all the same.
    if finding.outcome == Outcome::NotApplicable && found.due.is_none() {
        return None;
    }
    let rule = matter.book.rule(&finding.rule)?;
    let At::InForce(_, version) = rule.versions.at(finding.version_from?) else { return None };
    let end = end(matter, rule, version, found)?;
    let rests_on = |verdict: &&Verdict| verdict.findings.contains(&at);
    Some(RunningTerm {
        due: end.due,
        edge: end.edge,
        state: end.state,
        what: rule.due.as_ref().unwrap_or(&rule.title).clone(),
        subject: finding.subject.clone(),
        law: Some(TermLaw { rule: finding.rule.clone(), cite: finding.cite.clone(), standing: finding.standing }),
        grievances: verdicts.iter().filter(rests_on).map(|verdict| verdict.grievance.clone()).collect(),
        note: end.note,
    })
}

fn end(matter: &Matter<'_>, rule: &Rule, version: &Version, found: &Judged) -> Option<End> {
    let Judged { finding, due, open, .. } = found;
    let due = *due;
    match &version.computes {
        Computation::DayLimit(_) => stay::last_lawful_day(matter, rule, finding, !open.is_empty()),
        Computation::Grace(_) => stay::after_early_end(matter, finding, due),
        Computation::Deadline(deadline) if deadline.earliest => {
            let note = found.due_otherwise.map(|_| "perhaps earlier: sources differ");
            let state = |due| if due > matter.as_of { TermState::Running } else { TermState::Open };
            due.map(|due| End { edge: Edge::From, note, ..End::by(due, state(due)) })
        }
        Computation::Remedy(remedy) => remedy::last_day(matter, remedy, finding, due),
        Computation::Deadline(_) | Computation::FixedDate(_) => last_day(matter, rule, version, found),
        Computation::Permits(permits) if permits.0 == Right::Stay => right::last_day(matter, rule, finding),
        Computation::Permits(_)
        | Computation::Prohibits(_)
        | Computation::Requires(_)
        | Computation::DaysLeft(_)
        | Computation::Ban(_)
        | Computation::BanAfter(_)
        | Computation::Bars(_)
        | Computation::Open(_) => due.map(|due| End::by(due, if due < matter.as_of { TermState::Unclear } else { TermState::Running })),
    }
}

/// The last day of a term that is not shown to have been kept, under the reading that allows least.
fn last_day(matter: &Matter<'_>, rule: &Rule, version: &Version, found: &Judged) -> Option<End> {
    let Judged { finding, due, open, .. } = found;
    let due = *due;
    let case = matter.frame();
    let item = subject_of(matter, &case, finding);
    let subject = item.as_ref().unwrap_or(&case);
    let of_a_stay = matches!(rule.about, Subject::Each { list: List::Stays, .. });
    if of_a_stay && !stay::goes_on(subject, matter.as_of) {
        return None;
    }
    // Who has left need not look after a registration any more.
    if matches!(rule.about, Subject::Each { list: List::Registrations, .. }) && stay::none_goes_on(&case, matter.as_of) {
        return None;
    }
    let done = ["registered", "registered-by", "done", "done-by"].iter().any(|name| finding.values.contains_key(*name));
    // Where it is not known whether the rule applies, or which of its terms, the earliest day is safe.
    let possible = finding.date(POSSIBLE_DUE);
    let stated = finding.date(DUE).or(due).or(possible).filter(|_| !done)?;
    let earliest = readings(matter, rule, version, subject).chain([stated]).min()?;
    let state = match (finding.outcome, due.or(possible)) {
        (_, Some(_)) if earliest >= matter.as_of => TermState::Running,
        // It may run on under the reading that findings use, or under another term.
        (_, Some(_)) => TermState::Unclear,
        // What is still to come and yet leaves nothing to do has been done.
        (_, None) if stated >= matter.as_of => return None,
        (Outcome::Breach, None) => TermState::Overdue,
        (Outcome::CannotTell, None) => TermState::Unclear,
        (Outcome::NoBreach | Outcome::NotApplicable, None) => return None,
    };
    let note = match possible {
        Some(_) => Some(PERHAPS_NOT_AT_ALL),
        None if !open.is_empty() && finding.outcome == Outcome::NotApplicable => Some(PERHAPS_NOT_AT_ALL),
        None => (earliest < stated || finding.is_disputed(DUE)).then_some(SOURCES_DIFFER),
    };
    Some(End { note, ..End::by(earliest, state) })
}

/// The days on which the term ends under each reading of a point on which sources differ.
fn readings<'a>(
    matter: &'a Matter<'a>,
    rule: &'a Rule,
    version: &'a Version,
    subject: &'a Frame<'a>,
) -> impl Iterator<Item = NaiveDate> + 'a {
    let on = ["entry", "on", "from"].into_iter().find_map(|name| subject.date(name)).unwrap_or(matter.as_of);
    let matters = rule.readings.iter().filter(move |reading| truth(&reading.when, subject, on) > Truth::No);
    matters.flat_map(|reading| reading.options.values()).filter_map(move |choice| {
        let question = Question { matter, rule, version, subject, day: on, choice: *choice };
        kind::judge(&question).values.get("due")?.as_str()?.parse().ok()
    })
}

/// The item of the case that a finding is about; `None` where it is about the case.
fn subject_of<'f, 'a>(matter: &Matter<'a>, case: &'f Frame<'a>, finding: &'f Finding) -> Option<Frame<'f>>
where
    'a: 'f,
{
    let (list, index) = finding.subject.strip_suffix(']')?.split_once('[')?;
    let index = index.parse().ok()?;
    let value = matter.frame().items(list)?.get(index)?;
    Some(case.item(list, index, value))
}

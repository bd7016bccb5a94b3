//! Days after the early end of a status.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::super::condition::{self, greatest, truth};
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question};
use super::super::{Step, Trace, Truth};
use crate::law::kind::Grace;
use crate::law::rule::List;

const STATUSES: &str = List::Statuses.key();

pub(super) fn judge(grace: &Grace, question: &Question<'_>) -> Judgement {
    match covers(grace, question.subject, question.day) {
        Truth::No => Judgement::silent("no early end of a status gives days to stay on"),
        Truth::Unknown => {
            let mut judgement = Judgement::new(Truth::Unknown).on(question.day);
            judgement.missing = missing(grace, question.subject, question.day);
            judgement.because("whether an early end of a status gives days to stay on is not known")
        }
        Truth::Yes => {
            let judgement = Judgement::new(Truth::No).on(question.day).value("days", grace.days);
            match last_day(grace, question.subject, question.day) {
                Some(last) => judgement.date("until", last).because(format!("the days after the early end run to {last}")),
                None => judgement,
            }
        }
    }
}

/// Whether `day` is one of the days after an early end, for the stay `subject`.
pub(in crate::check) fn covers(grace: &Grace, subject: &Frame<'_>, day: NaiveDate) -> Truth {
    let case = subject.level(1);
    let Some(statuses) = case.items(STATUSES) else { return Truth::Unknown };
    let each = statuses.iter().enumerate().map(|(index, status)| {
        let status = case.item(STATUSES, index, status);
        match days_of(grace, &status, subject) {
            Some((first, last)) if first <= day && day <= last => truth(&grace.which, &status, day),
            // An early end that is not stated is taken as none: contracts run to their term unless someone says otherwise.
            _ => Truth::No,
        }
    });
    greatest(each)
}

/// The facts that would decide it.
pub(in crate::check) fn missing(grace: &Grace, subject: &Frame<'_>, day: NaiveDate) -> BTreeSet<String> {
    let case = subject.level(1);
    match case.items(STATUSES) {
        None => BTreeSet::from([STATUSES.to_owned()]),
        Some(statuses) => {
            let each = statuses.iter().enumerate().flat_map(|(index, status)| {
                let status = case.item(STATUSES, index, status);
                let runs = days_of(grace, &status, subject).is_some_and(|(first, last)| first <= day && day <= last);
                if runs { condition::missing(&grace.which, &status, day) } else { BTreeSet::new() }
            });
            each.collect()
        }
    }
}

/// The reasoning for `day`.
pub(in crate::check) fn traced(grace: &Grace, subject: &Frame<'_>, day: NaiveDate) -> Trace {
    let words = match grace.only_after_days {
        Some(after) => format!("within {} days after an early end that came more than {after} days after entry", grace.days),
        None => format!("within {} days after an early end", grace.days),
    };
    Trace { truth: covers(grace, subject, day), step: Step::Computed(words), seen: None, parts: Vec::new() }
}

/// First and last day after the early end of `status`, where there is one and it came late enough.
fn days_of(grace: &Grace, status: &Frame<'_>, stay: &Frame<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let ended = status.date("ended-early")?;
    let entry = stay.date("entry")?;
    let late_enough = grace.only_after_days.is_none_or(|days| (ended - entry).num_days() > i64::from(days));
    let last = ended.checked_add_days(Days::new(grace.days.into()))?;
    late_enough.then_some((ended.succ_opt()?, last))
}

/// The last of the days that are certain to run on `day`.
fn last_day(grace: &Grace, stay: &Frame<'_>, day: NaiveDate) -> Option<NaiveDate> {
    let case = stay.level(1);
    let statuses = case.items(STATUSES)?.iter().enumerate();
    let ends = statuses.filter_map(|(index, status)| {
        let status = case.item(STATUSES, index, status);
        let (first, last) = days_of(grace, &status, stay)?;
        (first <= day && day <= last && truth(&grace.which, &status, day) == Truth::Yes).then_some(last)
    });
    ends.max()
}

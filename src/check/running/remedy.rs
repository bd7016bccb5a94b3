//! The last day of a remedy: where the day from which its term runs is not stated, the earliest possible one.

use chrono::NaiveDate;

use super::super::Finding;
use super::super::assessment::POSSIBLE_DUE;
use super::super::kind::remedy::stated;
use super::super::matter::Matter;
use super::{End, NOT_STATED, TermState, subject_of};
use crate::law::kind::Remedy;

/// The last day, with a note where it is counted from another day than the one from which the term runs: a person who was handed the ruling
/// later may have longer.
pub(super) fn last_day(matter: &Matter<'_>, remedy: &Remedy, finding: &Finding, due: Option<NaiveDate>) -> Option<End> {
    let due = due.or_else(|| finding.date(POSSIBLE_DUE))?;
    let case = matter.frame();
    let begins = remedy.from.first().zip(subject_of(matter, &case, finding));
    let known = begins.is_none_or(|(from, subject)| stated(&subject, &from.value).is_some());
    let state = if due < matter.as_of { TermState::Unclear } else { TermState::Running };
    Some(End { note: (!known).then_some(NOT_STATED), ..End::by(due, state) })
}

//! The days of stay as they stood on the day of an event: what came after it says nothing of the right that was in force when the authority
//! acted.

use chrono::NaiveDate;

use super::day_count::DayCount;
use super::{DayRun, Verdict};
use crate::case::Case;

/// The days of presence up to one day, and how they were counted then.
#[derive(Clone, Debug, PartialEq)]
pub struct DaysAsOf {
    /// The day on which the ledger stands.
    pub on: NaiveDate,
    /// Days of presence, as runs in order of date.
    pub days: Vec<DayRun>,
    /// How they were counted.
    pub count: DayCount,
}

/// The days before `as_of` for which findings were weighed, and those of the acts that rest on what was so then, in order.
pub(super) fn days_of_events(case: &Case, verdicts: &[Verdict], as_of: NaiveDate) -> Vec<NaiveDate> {
    let events = case.events.as_deref().unwrap_or_default();
    let weighed = verdicts.iter().flat_map(|verdict| &verdict.weighed);
    let days = weighed.filter_map(|weighed| Some((weighed.on?, weighed.acts.iter().filter_map(|at| Some(events.get(*at)?.on)))));
    let mut days: Vec<NaiveDate> = days.flat_map(|(on, acts)| acts.chain([on])).filter(|day| *day < as_of).collect();
    days.sort_unstable();
    days.dedup();
    days
}

//! The days of stay as they stood on the day of an event: what came after it says nothing of the right that was in force when the authority
//! acted.

use chrono::NaiveDate;

use super::day_count::DayCount;
use super::{DayRun, Verdict};

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

/// The days before `as_of` for which findings were weighed, in order.
pub(super) fn days_of_events(verdicts: &[Verdict], as_of: NaiveDate) -> Vec<NaiveDate> {
    let weighed = verdicts.iter().flat_map(|verdict| &verdict.weighed);
    let mut days: Vec<NaiveDate> = weighed.filter_map(|weighed| weighed.on).filter(|day| *day < as_of).collect();
    days.sort_unstable();
    days.dedup();
    days
}

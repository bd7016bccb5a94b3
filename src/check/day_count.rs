//! How the days of stay of a case were counted: the windows with what was used of them, and from which day the limit is exceeded.

use std::fmt;

use chrono::NaiveDate;

use super::Standing;
use super::ledger::DayRange;

/// The count of all stays under the day limit that governs them. Empty where no stay is stated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayCount {
    /// Id of the rule by which the days were told apart: whether it reaches a stay or not. `None` where no stay is stated.
    pub rule: Option<String>,
    /// One entry for each stay that the limit reaches, in the order of the case; for one that goes on from one version of the law into the
    /// next, one for each of them.
    pub stays: Vec<StayCount>,
    /// Days of presence on which the limit is exceeded under one reading of the law and not under another.
    pub disputed: Vec<DayRange>,
}

/// The count as it stood at the end of one stay, or on the first day too many.
#[derive(Clone, Debug, PartialEq)]
pub struct StayCount {
    /// Index of the stay in the case.
    pub stay: usize,
    /// Rule id of the limit.
    pub rule: String,
    /// Standing of the version that governs.
    pub standing: Standing,
    /// One answer for each reading of the law that gives another, that of the rule book's default first; never empty.
    pub reckoned: Vec<Reckoned>,
}

/// The count under one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The days over which was counted.
    pub window: CountedIn,
    /// Days that certainly count.
    pub used: u32,
    /// Days that count if every day does of which it is not known.
    pub used_at_most: u32,
    /// Days allowed.
    pub limit: u32,
    /// From which day on the limit is certainly exceeded; `None`: not certainly at all.
    pub exceeded: Option<NaiveDate>,
    /// From which day on if every day counts of which it is not known.
    pub perhaps_exceeded: Option<NaiveDate>,
}

/// A stretch of days over which was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedIn {
    /// First and last day.
    pub days: DayRange,
    /// What makes it a window.
    pub within: Within,
}

impl fmt::Display for CountedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.within {
            Within::CalendarYear => write!(f, "in {}", self.days.from.format("%Y")),
            Within::Days(days) => write!(f, "in the {days} days to {}", self.days.to),
            Within::Unbroken => f.write_str("without a break"),
        }
    }
}

/// What makes a stretch of days a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The calendar year.
    CalendarYear,
    /// So many days up to the judged one.
    Days(u32),
    /// The presence without a break.
    Unbroken,
}

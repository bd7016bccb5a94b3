//! The day ledger: for every calendar day, whether a person was present, whether the day counts, and why.
//!
//! The reckoning, in a lawyer's order:
//!
//! 1. The stays up to the day `on` give the days of **presence**. A stay without exit runs to `on`. Days of entry and exit
//!    are days of presence.
//! 2. A day of presence **counts** unless another right to stay is in force on it (where days under such a right do not), or
//!    it is a day of entry or exit that the chosen convention leaves out.
//! 3. Each day of presence is judged by the version of the law that governs it. Two tallies are taken up to that day: the
//!    counted days in the window that ends on it, and the counted days of the unbroken presence that it belongs to. A new
//!    year opens a new window of the calendar year; it does not interrupt an unbroken presence. Whether days under another
//!    right interrupt it is a setting, and so is whether an exit does that an entry follows at once.
//! 4. A day on which a tally is above its limit is a day **in breach**, unless another right to stay is in force on it.
//! 5. What is still allowed ([`outlook`]) is found by living on day by day under the same two tallies: old days drop out of
//!    the window while a person stays.

mod answer;
pub mod codes;
mod day;
mod day_set;
mod history;
mod outlook;
mod rule;
mod strip;

use std::fmt;

use chrono::NaiveDate;

pub use answer::{Answer, Entry};
pub use day::{DayAccount, Mark, Tally};
use day_set::{DayNumber, date, number};
pub use day_set::{DayRange, DaySet};
pub use history::{Count, History, LawChange, Reckoning, Stay, Unknown, Version};
use history::{counted_days, stretches, up_to, without_law};
pub use rule::{OtherReading, other_readings, reckoning};
pub use strip::{Month, strip};

use super::{DayKind, DayRun};
use crate::law::rule::OtherRight;

/// The longest span of days that a ledger covers: 200 years. A longer one is a slip of the pen in a year.
const LONGEST_SPAN: DayNumber = 200 * 366;

/// The ledger of one person, as it stands on one day.
#[derive(Debug)]
pub struct Ledger<'a> {
    on: NaiveDate,
    reckoning: &'a Reckoning,
    history: &'a History,
    /// Stays begun up to `on`, in order of entry; those that go on after it have no exit.
    stays: Vec<Stay>,
    present: DaySet,
    /// The presence, parted where an exit breaks it.
    stretches: Vec<(DayNumber, DayNumber)>,
    /// Days of [`History`] on which the limit does not run, present or not.
    free: DaySet,
    counted: DaySet,
    in_breach: DaySet,
    notes: Vec<Note>,
}

/// Something in the history that the reader should know was not taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The stay begins after the day `on` and was left out.
    After(Stay),
    /// The stay goes on after the day `on` and was counted up to it.
    CutShort(Stay),
    /// The two stays overlap; a day in both was counted once.
    Overlap(Stay, Stay),
    /// No version of the law known here was in force on days of this range.
    NoLaw(DayRange),
}

/// Why a ledger cannot be opened or asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// A stay ends before it begins.
    Reversed(Stay),
    /// The dates lie too far apart to be meant.
    TooLong(DayRange),
    /// No version of the law is known for the day.
    NoLaw(NaiveDate),
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reversed(Stay { entry, exit: Some(exit) }) => write!(f, "the stay ends on {exit}, before it begins on {entry}"),
            Self::Reversed(Stay { entry, exit: None }) => write!(f, "the stay ends before it begins on {entry}"),
            Self::TooLong(DayRange { from, to }) => {
                write!(f, "from {from} to {to} is more than 200 years; a year is probably mistyped")
            }
            Self::NoLaw(day) => write!(f, "no version of this rule is known to be in force on {day}"),
        }
    }
}

impl std::error::Error for LedgerError {}

impl<'a> Ledger<'a> {
    /// Opens the ledger of `history` under `reckoning`, as it stands on `on`.
    pub fn open(history: &'a History, reckoning: &'a Reckoning, on: NaiveDate) -> Result<Self, LedgerError> {
        let (stays, mut notes) = up_to(&history.stays, on)?;
        if let Some(first) = stays.first()
            && number(on) - number(first.entry) > LONGEST_SPAN
        {
            return Err(LedgerError::TooLong(DayRange { from: first.entry, to: on }));
        }
        let free = match reckoning.unknown {
            Unknown::Free => history.exempt.or(&history.unknown),
            Unknown::Counts => history.exempt.clone(),
        };
        let present = DaySet::new(stays.iter().map(|stay| DayRange { from: stay.entry, to: stay.exit.unwrap_or(on) }));
        let stretches = stretches(&stays, &present, reckoning.re_entry, on);
        let by_convention = DaySet::from_numbers(stays.iter().map(|stay| counted_days(stay, reckoning.count, on)));
        let counted = match reckoning.other_right {
            OtherRight::Counts => by_convention,
            OtherRight::Interrupts | OtherRight::PassesOver => by_convention.without(&free),
        };
        notes.extend(without_law(&present, reckoning).ranges().map(Note::NoLaw));
        let mut ledger = Self { on, reckoning, history, stays, present, stretches, free, counted, in_breach: DaySet::default(), notes };
        ledger.in_breach = ledger.find_breaches();
        Ok(ledger)
    }

    /// The day on which the ledger stands.
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// The days of presence up to that day.
    pub fn present(&self) -> &DaySet {
        &self.present
    }

    /// The days of presence that count.
    pub fn counted(&self) -> &DaySet {
        &self.counted
    }

    /// The days of presence on which a limit was exceeded.
    pub fn in_breach(&self) -> &DaySet {
        &self.in_breach
    }

    /// The first day in breach among `days`, for example those of one stay.
    pub fn first_breach_in(&self, days: DayRange) -> Option<NaiveDate> {
        let from = number(days.from);
        self.in_breach.numbers().find(|&(_, to)| from <= to).map(|(breach, _)| date(breach.max(from))).filter(|&day| day <= days.to)
    }

    /// What was not taken as it stands.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The days of presence as runs that count alike, in order. A day of entry or exit that the convention leaves out is in no
    /// run, unless a limit was exceeded on it.
    pub fn runs(&self) -> Vec<DayRun> {
        let (exempt, unknown) = (&self.history.exempt, self.history.unknown.without(&self.history.exempt));
        let known = self.present.without(exempt).without(&unknown);
        let over = self.in_breach.without(&unknown);
        let by_kind = [
            (DayKind::Exempt, self.present.within(exempt)),
            (DayKind::Unknown, self.present.within(&unknown)),
            (DayKind::Counted, self.counted.within(&known).without(&over)),
            (DayKind::Over, over),
        ];
        let mut runs: Vec<DayRun> = by_kind
            .iter()
            .flat_map(|(kind, days)| days.ranges().map(|range| DayRun { from: range.from, to: range.to, kind: *kind }))
            .collect();
        runs.sort_unstable_by_key(|run| run.from);
        runs
    }

    /// A tally grows by at most one a day: with `n` days left, no breach can come within `n` days, and they are passed over.
    fn find_breaches(&self) -> DaySet {
        let mut breaches = Vec::new();
        for (from, to) in self.present.without(&self.free).numbers() {
            let mut day = from;
            while day <= to {
                let left = self.left(day, day).unwrap_or(0);
                day += if left < 0 {
                    breaches.push((day, day));
                    1
                } else {
                    1 + left.min(self.same_law_until(day) - day)
                };
            }
        }
        DaySet::from_numbers(breaches)
    }
}

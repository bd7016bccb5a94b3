//! One line of the ledger: a day, whether it counts, and the tallies up to it.

use chrono::{Datelike, NaiveDate};

use super::day_set::{DayNumber, DayRange, date, number};
use super::{Count, LawChange, Ledger, Stay, Version};
use crate::law::kind::Window;
use crate::law::rule::{OtherRight, ReEntry};

/// A day in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayAccount<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Presence and how it counts.
    pub mark: Mark,
    /// The version of the law that governs the day.
    pub version: Option<&'a Version>,
    /// Counted days of the window that ends on the day, against the limit. `None` where no version is known.
    pub window: Option<Tally>,
    /// Counted days of the unbroken presence up to the day. `None` on a day of absence, on one that interrupts the presence, or
    /// where the law knows no such limit.
    pub continuous: Option<Tally>,
}

/// Whether a person was present on a day, and how the day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Not present.
    Absent,
    /// Present; the day counts.
    Counted,
    /// Present, and a limit is exceeded.
    Over,
    /// Present under another right to stay: the day does not count.
    Exempt,
    /// Present; whether the day counts depends on a fact that is not stated.
    Unknown,
    /// Present; a day of entry or exit that the convention does not count.
    Uncounted,
}

/// Counted days against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The days over which was counted.
    pub days: DayRange,
    /// Days counted.
    pub used: u32,
    /// Days allowed.
    pub limit: u32,
}

impl Tally {
    /// Days left.
    pub fn remaining(&self) -> u32 {
        self.limit.saturating_sub(self.used)
    }

    /// Days too many.
    pub fn overstay(&self) -> u32 {
        self.used.saturating_sub(self.limit)
    }

    /// Whether the limit is exceeded.
    pub fn is_over(&self) -> bool {
        self.used > self.limit
    }
}

impl Window {
    /// The first day of the window that ends on `day`.
    pub(super) fn start(self, day: DayNumber) -> DayNumber {
        match self {
            Self::Rolling(days) => day - DayNumber::from(days) + 1,
            Self::CalendarYear => day - DayNumber::from(date(day).ordinal0()),
        }
    }
}

impl Ledger<'_> {
    /// The line of `day`. Days after [`Ledger::on`] are days of absence.
    pub fn day(&self, day: NaiveDate) -> DayAccount<'_> {
        let at = number(day);
        let version = self.governing(at);
        let window = version.map(|version| {
            let from = version.limit.within.start(at);
            Tally { days: DayRange { from: date(from), to: day }, used: self.counted.count_numbers(from, at), limit: version.limit.days }
        });
        let unbroken = self.unbroken_since(at).filter(|from| *from <= at);
        let continuous = version.and_then(|version| version.limit.continuous).zip(unbroken).map(|(limit, from)| Tally {
            days: DayRange { from: date(from), to: day },
            used: self.counted.count_numbers(from, at),
            limit,
        });
        DayAccount { day, mark: self.mark(day), version, window, continuous }
    }

    fn mark(&self, day: NaiveDate) -> Mark {
        if !self.present.contains(day) {
            Mark::Absent
        } else if self.history.exempt.contains(day) {
            Mark::Exempt
        } else if self.history.unknown.contains(day) {
            Mark::Unknown
        } else if self.in_breach.contains(day) {
            Mark::Over
        } else if self.counted.contains(day) {
            Mark::Counted
        } else {
            Mark::Uncounted
        }
    }

    /// Whether a tally is above its limit on `day`, a day of presence, if the days up to `counts_to` count.
    pub(super) fn is_over(&self, day: DayNumber, counts_to: DayNumber) -> bool {
        self.left(day, counts_to).is_some_and(|left| left < 0)
    }

    /// Days left on `day`, a day of presence, under the tally that is nearest to its limit; below zero where it is exceeded,
    /// `None` where no version of the law is known.
    pub(super) fn left(&self, day: DayNumber, counts_to: DayNumber) -> Option<DayNumber> {
        let limit = &self.governing(day)?.limit;
        let left = |from, limit| DayNumber::from(limit) - DayNumber::from(self.counted.count_numbers(from, counts_to));
        let in_window = left(limit.within.start(day), limit.days);
        let unbroken = limit.continuous.zip(self.unbroken_since(day)).map(|(limit, from)| left(from, limit));
        Some(unbroken.map_or(in_window, |unbroken| unbroken.min(in_window)))
    }

    /// For whoever had left by [`Ledger::on`] and would enter on it anew: the tally that is nearest to its limit, of the days counted until
    /// then. Whether who leaves and enters on one day, or on the next, has broken the presence is a setting. `None` where no version of the law is known.
    pub fn on_entry(&self) -> Option<Tally> {
        let at = number(self.on);
        // The new stay would be under the law of its own day.
        let limit = &self.reckoning.in_force(self.on)?.limit;
        let tally = |from: DayNumber, limit| Tally {
            days: DayRange { from: date(from), to: self.on },
            used: self.counted.count_numbers(from, at),
            limit,
        };
        let in_window = tally(limit.within.start(at), limit.days);
        let since = match self.reckoning.re_entry {
            ReEntry::Joins => self.unbroken_since(at).or_else(|| self.unbroken_since(at - 1)).filter(|from| *from <= at),
            ReEntry::BeginsAnew => Some(at),
        };
        // Whoever was away, or there under another right, begins anew.
        let anew = |limit| Tally { days: DayRange { from: self.on, to: self.on }, used: 0, limit };
        let unbroken = limit.continuous.map(|limit| since.map_or_else(|| anew(limit), |from| tally(from, limit)));
        Some(unbroken.filter(|unbroken| unbroken.remaining() < in_window.remaining()).unwrap_or(in_window))
    }

    /// The first day of the unbroken presence that `day` belongs to, the earlier of two; the day after, where `day` itself interrupts it.
    pub(super) fn unbroken_since(&self, day: DayNumber) -> Option<DayNumber> {
        let at = self.stretches.partition_point(|(_, to)| *to < day);
        let (from, _) = self.stretches.get(at).filter(|(from, _)| *from <= day)?;
        Some((*from).max(self.after_interruption(day)))
    }

    /// The day after the last one up to `day` that interrupts a presence; a day before every other, if none does.
    pub(super) fn after_interruption(&self, day: DayNumber) -> DayNumber {
        let interrupts = self.reckoning.other_right == OtherRight::Interrupts;
        let last = self.free.last_until(day).filter(|_| interrupts);
        last.map_or(DayNumber::MIN, |last| last + 1)
    }

    /// The version of the law for `day`: under [`LawChange::KeepsLawOfEntry`] that of the day of entry, if the person was present.
    fn governing(&self, day: DayNumber) -> Option<&Version> {
        let day = match self.reckoning.law_change {
            LawChange::EachDay => date(day),
            LawChange::KeepsLawOfEntry => self.stay_on(date(day)).map_or(date(day), |stay| stay.entry),
        };
        self.reckoning.in_force(day)
    }

    /// A day up to which the version that governs `day` governs every day.
    pub(super) fn same_law_until(&self, day: DayNumber) -> DayNumber {
        match self.reckoning.law_change {
            LawChange::EachDay => self.reckoning.same_law_until(day),
            LawChange::KeepsLawOfEntry => self.stay_on(date(day)).map_or(day, |stay| number(stay.exit.unwrap_or(self.on))),
        }
    }

    /// The stay to which `day` belongs: of two, the one that began first.
    pub(super) fn stay_on(&self, day: NaiveDate) -> Option<&Stay> {
        let begun = self.stays.iter().take_while(|stay| stay.entry <= day);
        begun.filter(|_| day <= self.on).find(|stay| stay.exit.is_none_or(|exit| day <= exit))
    }

    /// The first day that counts of a stay begun on `entry`.
    pub(super) fn first_counted(&self, entry: DayNumber) -> DayNumber {
        entry + DayNumber::from(self.reckoning.count == Count::SkipEntry)
    }
}

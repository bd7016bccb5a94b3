//! What is still allowed: living on day by day under the same tallies.

use chrono::NaiveDate;

use super::day_set::{DayNumber, NO_DAY, date, number};
use super::{Count, LONGEST_SPAN, LawChange, Ledger, Version};
use crate::law::rule::{OtherRight, ReEntry};

/// A presence that has not happened yet, laid over the ledger.
pub(super) struct Outlook<'l> {
    ledger: &'l Ledger<'l>,
    /// First day of the presence to come.
    from: DayNumber,
    /// Its first day that counts.
    counts_from: DayNumber,
    /// Day of entry: it decides the law where a stay keeps the law of its entry.
    entered: NaiveDate,
    /// First day of the presence that it continues or begins, if nothing interrupts that.
    unbroken_from: DayNumber,
}

/// How long a presence stays lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lawful {
    /// Not even on its first day.
    Never,
    /// Up to this day, on which the person leaves.
    Until(DayNumber),
    /// The limits are never reached.
    Always,
}

impl<'l> Outlook<'l> {
    /// Staying on from [`Ledger::on`], if the person is present then.
    pub(super) fn staying_on(ledger: &'l Ledger<'_>) -> Option<Self> {
        let from = number(ledger.on);
        let entered = ledger.stay_on(ledger.on)?.entry;
        let unbroken_from = ledger.unbroken_since(from)?;
        Some(Self { ledger, from, counts_from: ledger.first_counted(number(entered)).max(from), entered, unbroken_from })
    }

    /// Leaving at the latest on [`Ledger::on`] and entering on `entry`, a later day.
    pub(super) fn entering(ledger: &'l Ledger<'_>, entry: DayNumber) -> Self {
        let unbroken_from = match ledger.reckoning.re_entry {
            ReEntry::Joins => ledger.unbroken_since(entry - 1).unwrap_or(entry),
            ReEntry::BeginsAnew => entry,
        };
        Self { ledger, from: entry, counts_from: ledger.first_counted(entry), entered: date(entry), unbroken_from }
    }

    /// The last day on which a person can leave without a day in breach.
    pub(super) fn lawful_until(&self) -> Lawful {
        let mut day = self.from;
        while day <= self.from + LONGEST_SPAN {
            if let Some((_, to)) = self.ledger.free.around(day) {
                day = to + 1;
                continue;
            }
            let left = self.left(day, day).unwrap_or(0);
            if left < 0 {
                let can_leave_on_it = self.ledger.reckoning.count == Count::SkipExit && !self.is_over(day, day - 1);
                return match day - DayNumber::from(!can_leave_on_it) {
                    last if last < self.from => Lawful::Never,
                    last => Lawful::Until(last),
                };
            }
            // As in the ledger: with `n` days left, no breach can come within `n` days.
            day += 1 + left.min(self.same_law_until(day) - day);
        }
        Lawful::Always
    }

    /// Days that count of a presence from its first day to `last`, its day of exit.
    pub(super) fn counted_until(&self, last: DayNumber) -> u32 {
        self.to_come(self.from, last - DayNumber::from(self.ledger.reckoning.count == Count::SkipExit))
    }

    /// Whether a tally is above its limit on `day`, if the days up to `counts_to` count.
    pub(super) fn is_over(&self, day: DayNumber, counts_to: DayNumber) -> bool {
        self.left(day, counts_to).is_some_and(|left| left < 0)
    }

    /// Days left on `day`, as [`Ledger::left`] has them for the days of the record.
    fn left(&self, day: DayNumber, counts_to: DayNumber) -> Option<DayNumber> {
        let limit = &self.governing(day)?.limit;
        let left = |from: DayNumber, limit: u32| {
            let recorded = self.ledger.counted.count_numbers(from, day.min(self.from - 1));
            DayNumber::from(limit) - DayNumber::from(recorded) - DayNumber::from(self.to_come(from, counts_to))
        };
        let in_window = left(limit.within.start(day), limit.days);
        Some(limit.continuous.map_or(in_window, |limit| {
            let unbroken_from = self.unbroken_from.max(self.ledger.after_interruption(day));
            in_window.min(left(unbroken_from, limit))
        }))
    }

    fn same_law_until(&self, day: DayNumber) -> DayNumber {
        match self.ledger.reckoning.law_change {
            LawChange::EachDay => self.ledger.reckoning.same_law_until(day),
            LawChange::KeepsLawOfEntry => NO_DAY,
        }
    }

    /// Days that count of the presence to come, between `from` and `to`.
    fn to_come(&self, from: DayNumber, to: DayNumber) -> u32 {
        let from = from.max(self.counts_from);
        let all = u32::try_from(to - from + 1).unwrap_or(0);
        match self.ledger.reckoning.other_right {
            OtherRight::Counts => all,
            OtherRight::Interrupts | OtherRight::PassesOver => all - self.ledger.free.count_numbers(from, to),
        }
    }

    fn governing(&self, day: DayNumber) -> Option<&Version> {
        let day = match self.ledger.reckoning.law_change {
            LawChange::EachDay => date(day),
            LawChange::KeepsLawOfEntry => self.entered,
        };
        self.ledger.reckoning.in_force(day)
    }
}

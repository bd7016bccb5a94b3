//! The answer in figures: what is used, what is left, until when, and from when again.

use chrono::NaiveDate;

use super::day_set::{DayNumber, date, number};
use super::outlook::{Lawful, Outlook};
use super::{Count, LONGEST_SPAN, Ledger, LedgerError, Tally};

/// How matters stand on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day.
    pub on: NaiveDate,
    /// Counted days of the window that ends on it, against the limit.
    pub window: Tally,
    /// Counted days of the unbroken presence up to it. `None` if not present, or where the law knows no such limit.
    pub continuous: Option<Tally>,
    /// Days of presence on which a limit was exceeded, up to the day.
    pub days_in_breach: u32,
    /// The first of them.
    pub first_breach: Option<NaiveDate>,
    /// If present: the last day on which leaving is lawful; once over, on which it was. `None` if not present, if no day of
    /// this presence was lawful, or if no limit will ever be reached.
    pub last_lawful_day: Option<NaiveDate>,
    /// The first later day on which entry is lawful, if the person leaves by the day `on`.
    pub earliest_entry: Option<NaiveDate>,
    /// The first later day from which the full limit can be used without a break.
    pub earliest_full_entry: Option<NaiveDate>,
}

/// What an entry on a later day would allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Day of entry.
    pub on: NaiveDate,
    /// Days of presence allowed without a break, entry and exit included; 0 where entry is not lawful, `None` where no limit
    /// will ever be reached.
    pub max_days: Option<u32>,
    /// The last of them.
    pub last_day: Option<NaiveDate>,
}

impl Ledger<'_> {
    /// How matters stand on [`Ledger::on`]; an error where no version of the law is known for that day.
    pub fn answer(&self) -> Result<Answer, LedgerError> {
        let today = self.day(self.on);
        Ok(Answer {
            on: self.on,
            window: today.window.ok_or(LedgerError::NoLaw(self.on))?,
            continuous: today.continuous,
            days_in_breach: self.in_breach.len(),
            first_breach: self.in_breach.first(),
            last_lawful_day: self.last_lawful_day(),
            earliest_entry: self.earliest_entry(),
            earliest_full_entry: self.earliest_full_entry(),
        })
    }

    /// See [`Answer::last_lawful_day`].
    pub fn last_lawful_day(&self) -> Option<NaiveDate> {
        let outlook = Outlook::staying_on(self)?;
        let today = number(self.on);
        let was_over = self.in_breach.around(today - 1).map(|(first, _)| first);
        // A day under another right is lawful, whatever the tally.
        let over = self.free.around(today).is_none() && outlook.is_over(today, today);
        match (was_over, outlook.lawful_until()) {
            (Some(first), Lawful::Never) => self.last_before(first),
            (Some(first), Lawful::Until(last)) if last == today && over => self.last_before(first),
            (None, Lawful::Never) => self.last_before(today),
            (_, Lawful::Until(last)) => Some(date(last)),
            (_, Lawful::Always) => None,
        }
    }

    /// The last day on which leaving was lawful before `breach`, a day in breach; `None` if no day of that presence was.
    pub fn last_lawful_day_before(&self, breach: NaiveDate) -> Option<NaiveDate> {
        let (first, _) = self.in_breach.around(number(breach))?;
        self.last_before(first)
    }

    /// See [`Answer::earliest_entry`].
    pub fn earliest_entry(&self) -> Option<NaiveDate> {
        self.later_days().find(|&day| Outlook::entering(self, day).lawful_until() != Lawful::Never).map(date)
    }

    /// See [`Answer::earliest_full_entry`].
    pub fn earliest_full_entry(&self) -> Option<NaiveDate> {
        let allows_all = |&day: &DayNumber| {
            let Some(version) = self.reckoning.in_force(date(day)) else { return true };
            let full = version.limit.continuous.map_or(version.limit.days, |unbroken| unbroken.min(version.limit.days));
            let outlook = Outlook::entering(self, day);
            match outlook.lawful_until() {
                Lawful::Never => false,
                Lawful::Until(last) => outlook.counted_until(last) >= full,
                Lawful::Always => true,
            }
        };
        self.later_days().find(allows_all).map(date)
    }

    /// What an entry on `day` would allow; `None` unless it lies after [`Ledger::on`] and within 200 years of it.
    pub fn entry(&self, day: NaiveDate) -> Option<Entry> {
        let from = number(day);
        if from <= number(self.on) || from - number(self.on) > LONGEST_SPAN {
            return None;
        }
        Some(match Outlook::entering(self, from).lawful_until() {
            Lawful::Never => Entry { on: day, max_days: Some(0), last_day: None },
            Lawful::Until(last) => Entry { on: day, max_days: u32::try_from(last - from + 1).ok(), last_day: Some(date(last)) },
            Lawful::Always => Entry { on: day, max_days: None, last_day: None },
        })
    }

    fn later_days(&self) -> impl Iterator<Item = DayNumber> {
        let on = number(self.on);
        on + 1..=on + LONGEST_SPAN
    }

    /// The last lawful day of a presence in breach without a break since `breach`: the day before, if it belongs to the same
    /// presence. Where the day of exit does not count, `breach` itself may have been a lawful day to leave.
    fn last_before(&self, breach: DayNumber) -> Option<NaiveDate> {
        if self.reckoning.count == Count::SkipExit && !self.is_over(breach, breach - 1) {
            return Some(date(breach));
        }
        Some(date(breach - 1)).filter(|&before| self.present.contains(before))
    }
}

//! The ledger as a calendar: months of days, for whoever draws them.

use chrono::{Datelike, Months, NaiveDate};

use super::{DayRange, Ledger, Mark};

/// A month of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// The marks of its days from the first on; `None` for a day outside the range asked for.
    pub days: Vec<Option<Mark>>,
}

impl Month {
    /// How many days have `mark`.
    pub fn count(&self, mark: Mark) -> usize {
        self.days.iter().filter(|day| **day == Some(mark)).count()
    }
}

/// The months that `range` touches, in order.
pub fn strip(ledger: &Ledger<'_>, range: DayRange) -> Vec<Month> {
    let months = std::iter::successors(range.from.with_day(1), |first| first.checked_add_months(Months::new(1)));
    let in_range = |day: NaiveDate| (range.from..=range.to).contains(&day);
    let days = |first: NaiveDate| first.iter_days().take_while(move |day| day.month() == first.month());
    let marks = |first| days(first).map(|day| in_range(day).then(|| ledger.day(day).mark)).collect();
    months.take_while(|first| *first <= range.to).map(|first| Month { first, days: marks(first) }).collect()
}

//! How far a date lies from the day that is judged.

use chrono::{Days, Months, NaiveDate};

use crate::law::condition::{Apart, Distance, Side, Span};

/// Whether `date` lies so far from `day`. A length that leads out of the calendar is longer than any distance.
pub(super) fn holds(apart: Apart, date: NaiveDate, day: NaiveDate) -> bool {
    let (first, second) = match apart.side {
        Side::Before => (date, day),
        Side::After => (day, date),
    };
    if second < first {
        return false;
    }
    let full = match apart.length {
        Span::Days(days) => first.checked_add_days(Days::new(days.into())),
        Span::Months(months) => first.checked_add_months(Months::new(months)),
    };
    let Some(full) = full else { return matches!(apart.how, Distance::LessThan | Distance::AtMost) };
    match apart.how {
        Distance::LessThan => second < full,
        Distance::AtMost => second <= full,
        Distance::AtLeast => second >= full,
        Distance::MoreThan => second > full,
    }
}

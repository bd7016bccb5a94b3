//! Terms: from the day of an event to the last day of a term.
//!
//! The day of the event is day zero: a term of one day that runs from Monday ends on Tuesday.

use chrono::{Days, Months, NaiveDate};

use crate::law::calendar::{Calendar, OutsideCalendar};

/// The length of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// So many calendar days.
    CalendarDays(u32),
    /// So many working days of the official calendar.
    WorkingDays(u32),
    /// So many months, to the day of the same number.
    Months(u32),
    /// So many years, to the same day of the year.
    Years(u32),
}

/// What becomes of a term whose last day is not a working day.
///
/// The terms of stay and registration law are days of presence or days by which a notice is filed; the rules known here say
/// nothing of moving them, so a term stays where it falls unless its rule says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LastDay {
    /// It stays where it falls.
    #[default]
    Stays,
    /// It moves to the next working day.
    MovesToWorkingDay,
}

/// Why a term cannot be reckoned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermError {
    /// The official calendar does not reach the term.
    OutsideCalendar(OutsideCalendar),
    /// The term is in working days, or moves to one, and there is no calendar of them.
    NoCalendar,
    /// The term ends beyond the dates that a calendar can hold.
    TooLong,
}

/// The last day of a `term` that runs from the event on `from`.
///
/// Months and years end on the day of the same number; where the last month has no such day, on its last day:
/// 30 November and three months is 28 or 29 February.
pub fn due(from: NaiveDate, term: Term, last_day: LastDay, working_days: Option<&Calendar>) -> Result<NaiveDate, TermError> {
    let calendar = || working_days.ok_or(TermError::NoCalendar);
    let end = match term {
        Term::CalendarDays(days) => from.checked_add_days(Days::new(days.into())),
        Term::WorkingDays(days) => Some(calendar()?.add_working_days(from, days).map_err(TermError::OutsideCalendar)?),
        Term::Months(months) => from.checked_add_months(Months::new(months)),
        Term::Years(years) => years.checked_mul(12).and_then(|months| from.checked_add_months(Months::new(months))),
    };
    let end = end.ok_or(TermError::TooLong)?;
    match last_day {
        LastDay::Stays => Ok(end),
        LastDay::MovesToWorkingDay => calendar()?.working_day_from(end).map_err(TermError::OutsideCalendar),
    }
}

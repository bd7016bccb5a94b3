//! Evaluating conditions in three values: *all of* is the minimum, *any of* the maximum.
//!
//! Two passes. The answer alone is asked for first and for nearly everything; the trace, with the facts that are missing,
//! only where something is unknown or shown.

mod apart;
mod items;
mod period;
mod trace;

use chrono::NaiveDate;

use super::Truth;
use super::facts::{Fact, Frame};
use crate::law::condition::{Condition, Day, FieldPath, Literal, Phrase, Test};
pub(super) use trace::{missing, trace};

/// Whether `condition` holds at `frame` on `day`.
pub(super) fn truth(condition: &Condition, frame: &Frame<'_>, day: NaiveDate) -> Truth {
    match condition {
        Condition::All(parts) => least(parts.iter().map(|part| truth(part, frame, day))),
        Condition::Any(parts) => greatest(parts.iter().map(|part| truth(part, frame, day))),
        Condition::Not(part) => truth(part, frame, day).not(),
        Condition::Some { list, which, each } => match items(list, frame) {
            None => Truth::Unknown,
            Some(items) => {
                let name = list.steps.last().map_or("", String::as_str);
                let of_items = items.iter().enumerate().map(|(index, item)| {
                    let item = frame.item_of(list.up, name, index, item);
                    match items::asked_about(*which, &item, frame) {
                        Truth::No => Truth::No,
                        asked => asked.min(truth(each, &item, day)),
                    }
                });
                greatest(of_items)
            }
        },
        Condition::Named { holds, .. } => truth(holds, frame, day),
        Condition::Test(test) => line(test, frame, day),
    }
}

impl Truth {
    /// *Not*: unknown stays unknown.
    pub(super) fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// The minimum, without looking further than the first *no*.
fn least(parts: impl Iterator<Item = Truth>) -> Truth {
    let mut least = Truth::Yes;
    for part in parts {
        least = least.min(part);
        if least == Truth::No {
            break;
        }
    }
    least
}

/// The maximum, without looking further than the first *yes*.
pub(super) fn greatest(parts: impl Iterator<Item = Truth>) -> Truth {
    let mut greatest = Truth::No;
    for part in parts {
        greatest = greatest.max(part);
        if greatest == Truth::Yes {
            break;
        }
    }
    greatest
}

fn items<'a>(list: &FieldPath, frame: &Frame<'a>) -> Option<&'a [Fact<'a>]> {
    frame.get(list)?.items()
}

fn line(test: &Test, frame: &Frame<'_>, day: NaiveDate) -> Truth {
    if let Phrase::CoversTheDay(fields) = &test.phrase {
        let (begun, not_over) = period::covers(fields, frame, day);
        return begun.min(not_over);
    }
    let seen = frame.get(&test.field);
    match &test.phrase {
        Phrase::Known => Truth::of(seen.is_some()),
        Phrase::Is(values) => seen.map_or(unseen(test), |seen| Truth::of(values.iter().any(|value| equal(value, seen)))),
        Phrase::IsNot(values) => seen.map_or(unseen(test).not(), |seen| Truth::of(!values.iter().any(|value| equal(value, seen)))),
        Phrase::Before(than) => against(than, test, frame, day, false, |seen, than| seen < than),
        Phrase::OnOrBefore(than) => against(than, test, frame, day, false, |seen, than| seen <= than),
        Phrase::After(than) => against(than, test, frame, day, true, |seen, than| seen > than),
        Phrase::OnOrAfter(than) => against(than, test, frame, day, true, |seen, than| seen >= than),
        Phrase::AtLeast(than) => seen.and_then(Fact::number).map_or(Truth::Unknown, |seen| Truth::of(seen >= *than)),
        Phrase::AtMost(than) => seen.and_then(Fact::number).map_or(Truth::Unknown, |seen| Truth::of(seen <= *than)),
        Phrase::Apart(apart) => compare(test, seen, |seen| apart::holds(*apart, seen, day), false),
        Phrase::SameAs(other) => match (seen, frame.get(other)) {
            (Some(seen), Some(other)) => Truth::of(seen == other),
            _ => Truth::Unknown,
        },
        Phrase::ThePersonOf(subject) => Truth::of(seen == frame.get(subject)),
        Phrase::CoversTheDay(_) => Truth::Unknown,
    }
}

/// Whether an absent value equals a date: an open end equals none.
fn unseen(test: &Test) -> Truth {
    if test.field.absent_is_open { Truth::No } else { Truth::Unknown }
}

/// Compares a date with another one; `open` is the answer for an open end. That one may be an open end itself, which no date reaches.
fn against(than: &Day, test: &Test, frame: &Frame<'_>, day: NaiveDate, open: bool, holds: fn(NaiveDate, NaiveDate) -> bool) -> Truth {
    let seen = frame.get(&test.field);
    let with = |than: NaiveDate| compare(test, seen, |seen| holds(seen, than), open);
    let Day::Of(field) = than else { return with(if let Day::On(date) = than { *date } else { day }) };
    match frame.get(field) {
        None if !field.absent_is_open => Truth::Unknown,
        other => other.and_then(Fact::date).map_or_else(|| compare(test, seen, |_| !open, open), with),
    }
}

/// Compares a date. An open end, absent or said with the word `open`, lies after every day.
fn compare(test: &Test, seen: Option<&Fact<'_>>, holds: impl Fn(NaiveDate) -> bool, open: bool) -> Truth {
    match seen {
        None if test.field.absent_is_open => Truth::of(open),
        None => Truth::Unknown,
        Some(fact) => match fact.date() {
            Some(date) => Truth::of(holds(date)),
            None => Truth::of(open),
        },
    }
}

fn equal(literal: &Literal, seen: &Fact<'_>) -> bool {
    match (literal, seen) {
        (Literal::Text(text), Fact::Text(seen)) => text == seen,
        (Literal::Date(day), Fact::Date(seen)) => day == seen,
        (Literal::YesNo(yes), Fact::YesNo(seen)) => yes == seen,
        (Literal::Number(number), Fact::Number(seen)) => number == seen,
        _ => false,
    }
}

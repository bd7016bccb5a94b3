//! Whether an item's period covers a day.

use chrono::NaiveDate;

use super::super::Truth;
use super::super::facts::Frame;
use crate::law::condition::Period;

/// Whether the period has begun on `day`, and whether it is not over.
pub(super) fn covers(fields: &Period, item: &Frame<'_>, day: NaiveDate) -> (Truth, Truth) {
    let begun = item.date(fields.first).map_or(Truth::Unknown, |first| Truth::of(first <= day));
    let early = fields.ended_early.and_then(|name| item.date(name));
    let not_over = match (early, item.own(fields.last)) {
        // What ended early is over then, whatever its last day was to be.
        (Some(early), _) => Truth::of(day <= early),
        (None, Some(last)) => last.date().map_or(Truth::Yes, |last| Truth::of(day <= last)),
        (None, None) if fields.absent_is_open => Truth::Yes,
        (None, None) => Truth::Unknown,
    };
    (begun, not_over)
}

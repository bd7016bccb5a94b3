//! Which items of a list a condition asks about.

use super::super::Truth;
use super::super::facts::Frame;
use crate::law::condition::Which;

/// Whether `item`, seen from `frame`, is asked about: an event of the same person, an item after the one in which the condition
/// stands. Of two on one day their times tell which was later.
pub(super) fn asked_about(which: Which, item: &Frame<'_>, frame: &Frame<'_>) -> Truth {
    let same = which.same.is_none_or(|up| item.concerns() == frame.level(up).concerns());
    match (same, which.later) {
        (false, _) => Truth::No,
        (true, false) => Truth::Yes,
        (true, true) => later(item, frame),
    }
}

/// The field that would tell which of two items of one day was later, where that is not known.
pub(super) const TIME: &str = "time";

fn later(item: &Frame<'_>, than: &Frame<'_>) -> Truth {
    if item.path() == than.path() {
        return Truth::No;
    }
    match (item.date("on"), than.date("on")) {
        (Some(on), Some(other)) if on != other => Truth::of(on > other),
        // Times are written with two digits for the hour: as texts they stand in their own order.
        (Some(_), Some(_)) => match (item.own(TIME).and_then(|time| time.text()), than.own(TIME).and_then(|time| time.text())) {
            (Some(time), Some(other)) => Truth::of(time > other),
            _ => Truth::Unknown,
        },
        _ => Truth::Unknown,
    }
}

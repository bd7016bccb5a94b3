//! Contracts, patents, permits: their periods.

use super::{Fault, each};
use crate::case::{Case, Until, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, status) in each("statuses", &case.statuses) {
        let until = match status.until {
            Some(Until::On(day)) => Some(day),
            Some(Until::Open) | None => None,
        };
        if let Some(until) = until.filter(|until| *until < status.from) {
            let message = format!("the last day {until} is before the first day {}", status.from);
            faults.push(
                Fault::error(codes::ENDS_BEFORE_IT_BEGINS, format!("{path}.until"), message)
                    .help("look both days up in the document")
                    .related("the first day", format!("{path}.from")),
            );
        } else if let Some(ended) = status.ended_early.filter(|ended| *ended < status.from || until.is_some_and(|until| *ended > until)) {
            let last = until.map_or(String::new(), |until| format!(" to {until}"));
            let message = format!("the early end {ended} lies outside the period from {}{last}", status.from);
            faults.push(
                Fault::error(codes::EARLY_END_OUTSIDE, format!("{path}.ended-early"), message)
                    .help("`until` is the last day that was agreed, `ended-early` the day on which it really ended before that")
                    .related("the period", format!("{path}.from")),
            );
        }
    }
}

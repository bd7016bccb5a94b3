//! Stays: the exit after the entry, and no day twice.

use super::{Fault, each};
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, stay) in each("stays", &case.stays) {
        if let Some(exit) = stay.exit.filter(|exit| *exit < stay.entry) {
            let message = format!("the exit on {exit} is before the entry on {}", stay.entry);
            faults.push(
                Fault::error(codes::EXIT_BEFORE_ENTRY, format!("{path}.exit"), message)
                    .help("look both days up in the passport or on the migration card")
                    .related("the entry", format!("{path}.entry")),
            );
        }
    }
    overlaps(case, faults);
}

/// Leaving and coming back on one day is no overlap.
fn overlaps(case: &Case, faults: &mut Vec<Fault>) {
    let mut stays: Vec<_> = each("stays", &case.stays).filter(|(_, stay)| stay.exit.is_none_or(|exit| exit >= stay.entry)).collect();
    stays.sort_by_key(|(_, stay)| stay.entry);
    let mut stays = stays.into_iter();
    // Of the stays so far, the one that ends last.
    let Some((mut longest_path, mut longest)) = stays.next() else { return };
    for (path, stay) in stays {
        match longest.exit {
            Some(exit) if exit <= stay.entry => {}
            Some(exit) => faults.push(
                Fault::error(codes::STAYS_OVERLAP, format!("{path}.entry"), format!("this stay begins before the one until {exit} ends"))
                    .help("one person can be in the country only once; look the days up in the passport, or make one stay of the two")
                    .related("the other stay ends here", format!("{longest_path}.exit")),
            ),
            None => faults.push(
                Fault::error(codes::STAYS_OVERLAP, format!("{path}.entry"), "this stay begins while an earlier one is still open")
                    .help("add `exit: …` to the earlier stay: without it the person is still present")
                    .related("this stay has no exit", format!("{longest_path}.entry")),
            ),
        }
        let ends_later = match (stay.exit, longest.exit) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(exit), Some(latest)) => exit > latest,
        };
        if ends_later {
            (longest_path, longest) = (path, stay);
        }
    }
}

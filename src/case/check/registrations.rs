//! Registrations: after an entry, and not ending before they begin.

use super::{Fault, each};
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let first_entry = case.stays.iter().flatten().map(|stay| stay.entry).min();
    for (path, registration) in each("registrations", &case.registrations) {
        if let Some(until) = registration.until.filter(|until| *until < registration.on) {
            let message = format!("the last day {until} is before the day of filing, {}", registration.on);
            faults.push(
                Fault::error(codes::ENDS_BEFORE_IT_BEGINS, format!("{path}.until"), message)
                    .help("look both days up on the detachable part of the arrival notice")
                    .related("the day of filing", format!("{path}.on")),
            );
        }
        if let Some(entry) = first_entry.filter(|entry| registration.on < *entry) {
            let message = format!("the registration of {} is before the first entry, {entry}", registration.on);
            faults.push(
                Fault::error(codes::REGISTRATION_BEFORE_STAYS, format!("{path}.on"), message)
                    .help("add the stay to which it belongs, or look the day up on the detachable part of the arrival notice"),
            );
        }
    }
}

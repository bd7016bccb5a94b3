//! Regions: each one that there is. A rule that names regions reads a misspelt one as any other, and says the opposite without a word.

use std::fmt::Display;

use super::{Fault, each};
use crate::case::{Case, codes, region};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, stay) in each("stays", &case.stays) {
        one(format_args!("{path}.region"), stay.region.as_deref(), faults);
    }
    for (path, registration) in each("registrations", &case.registrations) {
        one(format_args!("{path}.region"), registration.region.as_deref(), faults);
    }
    for (path, event) in each("events", &case.events) {
        one(format_args!("{path}.place.region"), event.place.as_ref().and_then(|place| place.region.as_deref()), faults);
    }
}

fn one(path: impl Display, code: Option<&str>, faults: &mut Vec<Fault>) {
    let Some(code) = code else { return };
    if let Err(none) = region::known(code) {
        faults.push(
            Fault::error(codes::UNKNOWN_REGION, path.to_string(), format!("`{code}` is not the code of a region of Russia"))
                .help(none.help()),
        );
    }
}

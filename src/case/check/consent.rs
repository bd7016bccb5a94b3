//! Consent: given before it is withdrawn, and no scope without it.

use super::Fault;
use crate::case::{Case, Consent, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, consent) in case.consents() {
        one(&path, consent, faults);
    }
}

fn one(path: &str, consent: &Consent, faults: &mut Vec<Fault>) {
    if let (Some(on), Some(withdrawn)) = (consent.on, consent.withdrawn)
        && withdrawn < on
    {
        let message = format!("consent was withdrawn on {withdrawn}, before it was given on {on}");
        faults.push(
            Fault::error(codes::WITHDRAWN_BEFORE_GIVEN, format!("{path}.withdrawn"), message)
                .help("look both days up; if consent was given again later, state the later one and remove `withdrawn`")
                .related("given", format!("{path}.on")),
        );
    }
    if !consent.given && !consent.scope.is_empty() {
        faults.push(
            Fault::error(codes::SCOPE_WITHOUT_CONSENT, format!("{path}.scope"), "a scope is stated, but no consent was given")
                .help("write `given: true` if the person agreed to be named before these readers; else remove `scope`")
                .related("no consent", format!("{path}.given")),
        );
    }
}

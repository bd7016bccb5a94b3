//! Consent: given before it is withdrawn, and no scope without it.

use super::Fault;
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let Some(consent) = &case.consent else { return };
    if let (Some(on), Some(withdrawn)) = (consent.on, consent.withdrawn)
        && withdrawn < on
    {
        let message = format!("consent was withdrawn on {withdrawn}, before it was given on {on}");
        faults.push(
            Fault::error(codes::WITHDRAWN_BEFORE_GIVEN, "consent.withdrawn", message)
                .help("look both days up; if consent was given again later, state the later one and remove `withdrawn`")
                .related("given", "consent.on"),
        );
    }
    if !consent.given && !consent.scope.is_empty() {
        faults.push(
            Fault::error(codes::SCOPE_WITHOUT_CONSENT, "consent.scope", "a scope is stated, but no consent was given")
                .help("write `given: true` if the person agreed to be named before these readers; else remove `scope`")
                .related("no consent", "consent.given"),
        );
    }
}

//! Evidence: what is cited is listed, and what is listed is cited.

use std::collections::HashSet;
use std::fmt::Display;

use super::references::{Target, known};
use super::{Fault, each};
use crate::case::{Case, codes};

const EVIDENCE: Target = Target { code: codes::UNKNOWN_EVIDENCE, what: "piece of evidence", list: "evidence" };

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let listed: Vec<&str> = case.evidence.iter().flatten().map(|evidence| evidence.id.as_str()).collect();
    let mut cited = HashSet::new();
    citations(case, |owner, ids| {
        for (index, id) in ids.iter().enumerate() {
            known(format_args!("{owner}.evidence[{index}]"), id, &listed, EVIDENCE, faults);
            cited.insert(id.as_str());
        }
    });
    for (path, evidence) in each("evidence", &case.evidence).filter(|(_, evidence)| !cited.contains(evidence.id.as_str())) {
        let message = format!("nothing in the case cites `{}`", evidence.id);
        faults.push(Fault::warning(codes::UNCITED_EVIDENCE, format!("{path}.id"), message).help(format!(
            "add `evidence: [{}]` to what it proves: a stay, a registration, an event, a grievance, the consent",
            evidence.id
        )));
    }
}

/// Tells everything that cites evidence, with its path.
fn citations<'c>(case: &'c Case, mut tell: impl FnMut(&dyn Display, &'c [String])) {
    case.consents().for_each(|(path, consent)| tell(&path, &consent.evidence));
    let power = case.representative.as_ref().and_then(|representative| representative.power_of_attorney.as_ref());
    power.iter().for_each(|power| tell(&"representative.power-of-attorney", &power.evidence));
    each("stays", &case.stays).for_each(|(path, stay)| tell(&path, &stay.evidence));
    each("statuses", &case.statuses).for_each(|(path, status)| tell(&path, &status.evidence));
    each("registrations", &case.registrations).for_each(|(path, registration)| tell(&path, &registration.evidence));
    each("events", &case.events).for_each(|(path, event)| tell(&path, &event.evidence));
    each("grievances", &case.grievances).for_each(|(path, grievance)| tell(&path, &grievance.evidence));
    each("history", &case.history).for_each(|(path, entry)| tell(&path, &entry.evidence));
}

//! Evidence: what is cited is listed, and what is listed is cited.

use std::collections::HashSet;

use super::references::{Target, known};
use super::{Fault, each};
use crate::case::{Case, codes};

const EVIDENCE: Target = Target { code: codes::UNKNOWN_EVIDENCE, what: "piece of evidence", list: "evidence" };

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let listed: Vec<&str> = case.evidence.iter().flatten().map(|evidence| evidence.id.as_str()).collect();
    let mut cited = HashSet::new();
    for (owner, ids) in citations(case) {
        for (index, id) in ids.iter().enumerate() {
            known(format!("{owner}.evidence[{index}]"), id, &listed, EVIDENCE, faults);
            cited.insert(id.as_str());
        }
    }
    for (path, evidence) in each("evidence", &case.evidence).filter(|(_, evidence)| !cited.contains(evidence.id.as_str())) {
        let message = format!("nothing in the case cites `{}`", evidence.id);
        faults.push(Fault::warning(codes::UNCITED_EVIDENCE, format!("{path}.id"), message).help(format!(
            "add `evidence: [{}]` to what it proves: a stay, a registration, an event, a grievance, the consent",
            evidence.id
        )));
    }
}

/// Everything that cites evidence, with its path.
fn citations(case: &Case) -> Vec<(String, &[String])> {
    let mut all: Vec<(String, &[String])> = Vec::new();
    all.extend(case.consents().map(|(path, consent)| (path, consent.evidence.as_slice())));
    let power = case.representative.as_ref().and_then(|representative| representative.power_of_attorney.as_ref());
    all.extend(power.map(|power| ("representative.power-of-attorney".to_owned(), power.evidence.as_slice())));
    all.extend(each("stays", &case.stays).map(|(path, stay)| (path, stay.evidence.as_slice())));
    all.extend(each("statuses", &case.statuses).map(|(path, status)| (path, status.evidence.as_slice())));
    all.extend(each("registrations", &case.registrations).map(|(path, registration)| (path, registration.evidence.as_slice())));
    all.extend(each("events", &case.events).map(|(path, event)| (path, event.evidence.as_slice())));
    all.extend(each("grievances", &case.grievances).map(|(path, grievance)| (path, grievance.evidence.as_slice())));
    all.extend(each("history", &case.history).map(|(path, entry)| (path, entry.evidence.as_slice())));
    all
}

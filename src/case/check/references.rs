//! References within a case: family members and events named by id.

use std::fmt::Display;

use super::{Fault, each};
use crate::case::{Case, codes};
use crate::diag::{Code, closest};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let members: Vec<&str> = case.family.iter().flatten().map(|member| member.id.as_str()).collect();
    let events: Vec<&str> = case.events.iter().flatten().filter_map(|event| event.id.as_deref()).collect();
    for (path, event) in each("events", &case.events) {
        if let Some(id) = &event.concerns {
            known(format_args!("{path}.concerns"), id, &members, MEMBER, faults);
        }
        for (index, id) in event.rests_on.iter().flatten().enumerate() {
            known(format_args!("{path}.rests-on[{index}]"), id, &events, EVENT, faults);
        }
    }
    for (path, status) in each("statuses", &case.statuses) {
        if let Some(id) = &status.through {
            known(format_args!("{path}.through"), id, &members, MEMBER, faults);
        }
    }
    for (path, grievance) in each("grievances", &case.grievances) {
        for (index, id) in grievance.events.iter().flatten().enumerate() {
            known(format_args!("{path}.events[{index}]"), id, &events, EVENT, faults);
        }
    }
}

/// What a reference leads to.
#[derive(Clone, Copy)]
pub(super) struct Target {
    pub(super) code: Code,
    /// "no … has the id".
    pub(super) what: &'static str,
    /// Where such ids are given.
    pub(super) list: &'static str,
}

const MEMBER: Target = Target { code: codes::UNKNOWN_MEMBER, what: "member of the family", list: "family" };
const EVENT: Target = Target { code: codes::UNKNOWN_EVENT, what: "event", list: "events" };

/// Reports an id that nothing has.
pub(super) fn known(path: impl Display, id: &str, ids: &[&str], target: Target, faults: &mut Vec<Fault>) {
    if ids.contains(&id) {
        return;
    }
    let help = match closest(id, ids.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if ids.is_empty() => format!("describe it under `{}` and give it `id: {id}`", target.list),
        None => format!("ids under `{}`: {}", target.list, ids.join(", ")),
    };
    faults.push(Fault::error(target.code, path.to_string(), format!("no {} has the id `{id}`", target.what)).help(help));
}

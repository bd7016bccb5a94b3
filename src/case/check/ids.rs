//! Ids: each names one entry.

use std::collections::HashMap;

use super::{Fault, Place, each};
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    unique(each("family", &case.family).map(|(path, member)| (path, member.id.as_str())), faults);
    unique(each("events", &case.events).filter_map(|(path, event)| Some((path, event.id.as_deref()?))), faults);
    unique(each("evidence", &case.evidence).map(|(path, evidence)| (path, evidence.id.as_str())), faults);
}

fn unique<'c>(ids: impl Iterator<Item = (Place, &'c str)>, faults: &mut Vec<Fault>) {
    let mut first: HashMap<&str, Place> = HashMap::new();
    for (path, id) in ids {
        match first.get(id) {
            Some(earlier) => faults.push(
                Fault::error(codes::DUPLICATE_ID, format!("{path}.id"), format!("the id `{id}` is already taken"))
                    .help("give each entry an id of its own; else nobody knows which one is cited")
                    .related("taken here", format!("{earlier}.id")),
            ),
            None => {
                first.insert(id, path);
            }
        }
    }
}

//! Documents of events: drawn up, then handed over, and not before what they tell of. Terms for appeal run from these days.

use super::{Fault, each};
use crate::case::{Case, EventKind, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    for (path, event) in each("events", &case.events) {
        let Some(document) = &event.document else { continue };
        let at = |field: &str| format!("{path}.document.{field}");
        if let (Some(drawn_up), Some(handed_over)) = (document.dated, document.served)
            && handed_over < drawn_up
        {
            let message = format!("the document is served on {handed_over}, before its date, {drawn_up}");
            faults.push(
                Fault::error(codes::SERVED_BEFORE_DATED, at("served"), message)
                    .help("look both days up on the document and its receipt; terms for appeal run from the day of service")
                    .related("its date", at("dated")),
            );
        }
        if foretold(event.kind) {
            continue;
        }
        for (field, day, is) in [("dated", document.dated, "dated"), ("served", document.served, "served on")] {
            let Some(day) = day.filter(|day| *day < event.on) else { continue };
            let message = format!("the document is {is} {day}, before its event, {}", event.on);
            faults.push(
                Fault::warning(codes::DOCUMENT_BEFORE_EVENT, at(field), message)
                    .help("look both days up in the document; if it is about an earlier act, that act is an event of its own")
                    .related("the day of the event", format!("{path}.on")),
            );
        }
    }
}

/// Whether a paper usually comes before an event of this kind: a summons before a hearing, notice before the end of a contract, a ruling
/// before its execution, the text of a rule before its force.
fn foretold(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Hearing | K::NewRule | K::ContractEnd | K::EntryBan | K::Expulsion | K::Detention)
}

//! How an earlier note was handed over: N057.

use super::codes;
use super::judge::Judge;
use crate::case::{Case, HistoryEntry};

/// Every note of the case that went out, and whether it is on record who took it, when, and on what proof.
pub(super) fn judge(judge: &mut Judge<'_>, case: &Case) {
    for note in case.history.iter().flatten().filter(|entry| entry.kind.is_note() && entry.incoming != Some(true)) {
        let lacking = lacking(note);
        if lacking.is_empty() {
            continue;
        }
        let named = note.number.as_ref().map_or_else(|| format!("of {}", note.on), |number| format!("{number} of {}", note.on));
        let message = format!("the case does not record the delivery of the note {named}: {} {}", lacking.join(", "), missing(&lacking));
        let proposal = Some(lacking.iter().map(|key| format!("{key}: …")).collect::<Vec<_>>().join(", "));
        let cited = note.number.as_ref().and_then(|number| judge.note.text.find(number.as_str()).map(|at| at..at + number.len()));
        match cited {
            Some(range) => judge.find(codes::DELIVERY, range, message, proposal),
            None => judge.find_in_whole(codes::DELIVERY, message, proposal),
        }
    }
}

fn lacking(note: &HistoryEntry) -> Vec<&'static str> {
    let stated = [("handed-to", note.handed_to.is_some()), ("handed-on", note.handed_on.is_some()), ("receipt", note.receipt.is_some())];
    stated.into_iter().filter(|(_, stated)| !stated).map(|(key, _)| key).collect()
}

fn missing(lacking: &[&str]) -> &'static str {
    if lacking.len() == 1 { "is missing" } else { "are missing" }
}

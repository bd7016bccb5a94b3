//! A complaint speaks in the first person; what the case tells of the citizen in the third stands in it as in a note, and its drafter is told.

use super::codes;
use super::desk::Desk;
use super::form::Voice;
use super::view::{CaseView, Narrated, raised_events};
use crate::case::HistoryKind;
use crate::diag::{Diagnostic, Severity};

/// A remark for each text of the case that a complaint shows without words in the first person.
pub(super) fn remarks(desk: &Desk<'_>, view: &CaseView) -> Vec<Diagnostic> {
    if desk.form.file.voice != Voice::Citizen {
        return Vec::new();
    }
    let case = desk.request.case;
    let grievances = case.grievances.iter().flatten().enumerate().filter(|(at, _)| view.tells_words_of(*at));
    let raised = raised_events(case, desk.request.assessment, &desk.form.file.grievances);
    let events = case.events.iter().flatten().enumerate().filter(|(at, _)| raised.contains(at));
    // What an authority answered is its own act; what the citizen asked for is told by the citizen.
    let own_steps = |kind: HistoryKind| matches!(kind, HistoryKind::Complaint | HistoryKind::Appeal);
    let history = case.history.iter().flatten().enumerate().filter(|(_, entry)| own_steps(entry.kind));
    let texts = events.map(|(at, event)| (format!("events[{at}]"), Narrated::from(event)));
    let texts = texts.chain(grievances.map(|(at, grievance)| (format!("grievances[{at}]"), Narrated::from(grievance))));
    let texts = texts.chain(history.map(|(at, entry)| (format!("history[{at}]"), Narrated::from(entry))));
    texts.filter(|(_, text)| text.is_third_person()).map(|(place, text)| remark(&format!("{place}.{}", text.key))).collect()
}

fn remark(path: &str) -> Diagnostic {
    let message = "The complaint, which the citizen signs, tells this as others tell it of the citizen";
    Diagnostic::new(codes::THIRD_PERSON, Severity::Note, message)
        .help("Add `first-person` beside it: the same in the citizen's own words («Я считаю …»), by language.")
        .at_path(path)
}

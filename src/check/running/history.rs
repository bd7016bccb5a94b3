//! Answers that are awaited: the days that earlier papers set for a reply.

use chrono::NaiveDate;

use super::{Edge, RunningTerm, TermState};
use crate::case::{Case, HistoryEntry, HistoryKind};
use crate::lang::{Lang, Words};

/// The replies that are still awaited.
pub(super) fn awaited(case: &Case, as_of: NaiveDate) -> Vec<RunningTerm> {
    let history = case.history.as_deref().unwrap_or_default();
    let unanswered = unanswered(history);
    let term = |(index, due): (usize, NaiveDate)| {
        let entry = history.get(index)?;
        Some(RunningTerm {
            due,
            edge: Edge::By,
            state: if due < as_of { TermState::Overdue } else { TermState::Running },
            what: what(entry),
            subject: format!("history[{index}]"),
            law: None,
            grievances: Vec::new(),
            note: None,
        })
    };
    unanswered.into_iter().filter_map(term).collect()
}

/// The entries that set a day for a reply and have none. One reply answers one paper: the oldest one still open that was
/// sent to its author, or the oldest of all where the case does not say who wrote to whom.
fn unanswered(history: &[HistoryEntry]) -> Vec<(usize, NaiveDate)> {
    let mut open: Vec<(usize, NaiveDate)> =
        history.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.reply_due?))).collect();
    open.sort_by_key(|(index, _)| history.get(*index).map(|entry| entry.on));
    let mut replies: Vec<&HistoryEntry> = history.iter().filter(|entry| answers(entry.kind)).collect();
    replies.sort_by_key(|reply| reply.on);
    for reply in replies {
        let answered = open.iter().position(|(index, _)| history.get(*index).is_some_and(|entry| fits(reply, entry)));
        if let Some(answered) = answered {
            open.remove(answered);
        }
    }
    open
}

fn answers(kind: HistoryKind) -> bool {
    matches!(kind, HistoryKind::Reply | HistoryKind::Decision)
}

fn fits(reply: &HistoryEntry, entry: &HistoryEntry) -> bool {
    let from_addressee = match (&reply.from, &entry.to) {
        (Some(from), Some(to)) => from == to,
        _ => true,
    };
    !std::ptr::eq(reply, entry) && entry.on <= reply.on && from_addressee
}

/// What is awaited, without any name or number: lists of terms are seen by more people than cases are.
fn what(entry: &HistoryEntry) -> Words {
    let kind = serde_json::to_value(entry.kind).ok();
    let kind = kind.as_ref().and_then(serde_json::Value::as_str).unwrap_or("paper").replace('-', " ");
    [(Lang::english(), format!("a reply to the {kind} of {} is awaited", entry.on))].into_iter().collect()
}

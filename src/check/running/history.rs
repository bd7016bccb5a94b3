//! Answers that are awaited: the days that earlier papers set for a reply.

use chrono::NaiveDate;

use super::{Edge, RunningTerm, TermState};
use crate::case::{Case, HistoryEntry};
use crate::lang::{Lang, Words};

/// The replies that are still awaited.
pub(super) fn awaited(case: &Case, as_of: NaiveDate) -> Vec<RunningTerm> {
    let history = case.history.as_deref().unwrap_or_default();
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
    case.awaited().into_iter().filter_map(term).collect()
}

/// What is awaited, without any name or number: lists of terms are seen by more people than cases are.
fn what(entry: &HistoryEntry) -> Words {
    let kind = serde_json::to_value(entry.kind).ok();
    let kind = kind.as_ref().and_then(serde_json::Value::as_str).unwrap_or("paper").replace('-', " ");
    [(Lang::english(), format!("a reply to the {kind} of {} is awaited", entry.on))].into_iter().collect()
}

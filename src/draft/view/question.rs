//! Open questions: the facts to ask for.

use serde::Serialize;

use super::event::EventView;
use super::finding::subject;
use crate::check::{Assessment, Question};

/// A fact to ask for.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QuestionView {
    /// The path as the key of a phrase: `statuses-until`.
    key: String,
    /// Which item of the list, counted from 1; 0 where there is no list.
    item: usize,
    path: String,
    /// The event that it is about.
    event: Option<EventView>,
}

pub(super) fn questions(assessment: &Assessment, events: &[EventView]) -> Vec<QuestionView> {
    assessment.questions.iter().map(|Question { path, .. }| question(path, events)).collect()
}

/// The fact at a path of the case.
pub(super) fn question(path: &str, events: &[EventView]) -> QuestionView {
    let (list, item) = subject(path);
    let event = item.checked_sub(1).filter(|_| list == "events").and_then(|at| events.get(at)).cloned();
    let mut key = String::new();
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            '.' if !inside => key.push('-'),
            c if !inside => key.push(c),
            _ => {}
        }
    }
    QuestionView { key, item, path: path.to_owned(), event }
}

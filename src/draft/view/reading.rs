//! What follows under the readings of a point on which sources differ.

use chrono::NaiveDate;
use serde::Serialize;

use super::value::{ValueView, values};
use super::wording::Speaker;
use crate::check::{Finding, Outcome, ReadingOutcome};

/// What follows under another reading of a disputed point.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ReadingView {
    question: String,
    /// The answer to it: its name in the rule file, for which a phrase has the words.
    reading: String,
    outcome: Outcome,
    /// Its figures; where the answer is the same, those alone that differ.
    values: Vec<ValueView>,
    /// Whether the answer, a day or a figure differs.
    differs: bool,
    /// Whether the answer is the same.
    same_answer: bool,
}

impl ReadingView {
    pub(super) fn without_figures(self) -> Self {
        Self { values: Vec::new(), ..self }
    }
}

/// A figure with what it is under each reading.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DisputedView {
    name: String,
    /// What it is at least, and at most, on any reading.
    least: Option<i64>,
    most: Option<i64>,
    options: Vec<ValueView>,
}

/// Whether all readings lead to the same answer.
pub(super) fn agree_in_the_answer(finding: &Finding) -> bool {
    finding.readings.iter().all(|reading| reading.outcome == finding.outcome)
}

/// Another reading beside the one that the finding uses.
pub(super) fn reading(
    finding: &Finding,
    reading: &ReadingOutcome,
    labelled: &dyn Fn(&str) -> bool,
    speaker: Speaker<'_>,
    path: impl Fn() -> String,
) -> ReadingView {
    let used = finding.readings.iter().find(|other| other.default && other.question == reading.question);
    let differs = used.is_none_or(|used| (used.outcome, used.on, &used.values) != (reading.outcome, reading.on, &reading.values));
    let same_answer = reading.outcome == finding.outcome;
    let unlike = |value: &ValueView| used.is_none_or(|used| used.values.get(&value.key) != reading.values.get(&value.key));
    let mut own = values(&reading.values, labelled);
    if same_answer {
        own.retain(unlike);
        let day = reading.on.filter(|on| used.is_some_and(|used| used.on != Some(*on)));
        own.extend(day.filter(|day| own.iter().all(|value| value.day != Some(*day))).map(ValueView::date));
    }
    ReadingView {
        question: speaker.say(&reading.question, path),
        reading: reading.reading.clone(),
        outcome: reading.outcome,
        values: own,
        differs,
        same_answer,
    }
}

/// The figures on which readings differ, each with what it is under any of them.
pub(super) fn disputed(finding: &Finding, labelled: &dyn Fn(&str) -> bool) -> Vec<DisputedView> {
    let mut found: Vec<DisputedView> = Vec::new();
    for reading in &finding.readings {
        for value in values(&reading.values, labelled).into_iter().filter(|value| finding.is_disputed(&value.key)) {
            match found.iter_mut().find(|own| own.name == value.name) {
                Some(own) if own.options.iter().any(|other| (other.number, other.day) == (value.number, value.day)) => {}
                Some(own) => own.options.push(value),
                None => found.push(DisputedView { name: value.name.clone(), least: None, most: None, options: vec![value] }),
            }
        }
    }
    for figure in &mut found {
        figure.options.sort_by_key(|value| (value.number, value.day));
        figure.least = figure.options.first().and_then(|value| value.number);
        figure.most = figure.options.last().and_then(|value| value.number);
    }
    found
}

/// The dates that decide under the readings, in order.
pub(super) fn days(finding: &Finding) -> Vec<NaiveDate> {
    let mut days: Vec<_> = finding.readings.iter().filter_map(|reading| reading.on).collect();
    days.sort_unstable();
    days.dedup();
    days
}

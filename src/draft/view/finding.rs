//! Findings and open questions as a document may speak of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::wording::Speaker;
use crate::case::Case;
use crate::check::{Assessment, Finding, Outcome, Question, Standing, Weighed};

/// What one rule says about one subject.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FindingView {
    rule: String,
    title: String,
    pub(super) outcome: Outcome,
    /// What it judges: `stays`, `events`, …
    pub(super) subject: String,
    /// Which of them, counted from 1; 0 where the case has only one.
    item: usize,
    on: Option<NaiveDate>,
    version_from: Option<NaiveDate>,
    cite: String,
    standing: Standing,
    /// Whether a document that speaks for the sender may assert it: confirmed, or accepted by a named person.
    pub(super) assertable: bool,
    /// Whether it rests on a single source that somebody accepted.
    accepted: bool,
    values: Vec<ValueView>,
    /// Whether an earlier claim of the document rests on it too.
    pub(super) repeated: bool,
    /// Whether the outcome is the one on the day of the event, and another one today.
    on_event_day: bool,
    /// Whether it yields to another rule.
    defeated: bool,
    /// Whether it tells of a remedy: it stands among the remedies and their terms, not among the conclusions.
    remedy: bool,
    readings: Vec<ReadingView>,
}

impl FindingView {
    /// Whether both say the same rule about the same subject.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (&self.rule, &self.subject, self.item) == (&other.rule, &other.subject, other.item)
    }

    /// The finding as it stood on the day of the event. Its values speak of today, so that they are left out where the outcome differs.
    pub(super) fn as_weighed(&self, weighed: &Weighed) -> Self {
        if weighed.outcome == self.outcome {
            return self.clone();
        }
        let on = weighed.on.or(self.on);
        Self { outcome: weighed.outcome, on, on_event_day: true, values: Vec::new(), readings: Vec::new(), ..self.clone() }
    }

    /// The rule, where the finding answers but its single source was not accepted.
    pub(super) fn unaccepted_rule(&self) -> Option<&str> {
        let answers = matches!(self.outcome, Outcome::Breach | Outcome::NoBreach);
        (answers && !self.defeated && self.standing == Standing::SingleSource && !self.accepted).then_some(self.rule.as_str())
    }
}

/// A value with a name that the phrases can label.
#[derive(Clone, Debug, Serialize)]
struct ValueView {
    name: String,
    number: Option<i64>,
    day: Option<NaiveDate>,
}

/// The outcome under another reading of a disputed point.
#[derive(Clone, Debug, Serialize)]
struct ReadingView {
    question: String,
    outcome: Outcome,
    values: Vec<ValueView>,
    differs: bool,
}

/// A fact to ask for.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QuestionView {
    /// The path as the key of a phrase: `statuses-until`.
    key: String,
    /// Which item of the list, counted from 1; 0 where there is no list.
    item: usize,
    path: String,
}

pub(super) fn finding(finding: &Finding, at: usize, case: &Case, speaker: Speaker<'_>, labelled: &dyn Fn(&str) -> bool) -> FindingView {
    let accepted = finding.standing == Standing::SingleSource && case.accept.iter().flatten().any(|accept| accept.rule == finding.rule);
    let (subject, item) = subject(&finding.subject);
    FindingView {
        rule: finding.rule.clone(),
        title: speaker.say(&finding.title, || format!("findings[{at}].title")),
        outcome: finding.outcome,
        subject,
        item,
        on: finding.on,
        version_from: finding.version_from,
        cite: finding
            .cite_words
            .as_ref()
            .map_or_else(|| finding.cite.clone(), |words| speaker.say(words, || format!("findings[{at}].cite"))),
        standing: finding.standing,
        assertable: finding.defeated_by.is_none() && (finding.standing == Standing::Confirmed || accepted),
        accepted,
        values: values(&finding.values, labelled),
        repeated: false,
        on_event_day: false,
        defeated: finding.defeated_by.is_some(),
        remedy: finding.values.contains_key("remedy"),
        readings: finding
            .readings
            .iter()
            .filter(|reading| !reading.default)
            .map(|reading| ReadingView {
                question: speaker.say(&reading.question, || format!("findings[{at}].readings.question")),
                outcome: reading.outcome,
                values: values(&reading.values, labelled),
                differs: reading.outcome != finding.outcome,
            })
            .collect(),
    }
}

/// The values that a phrase labels: `value-used`, `value-limit`.
fn values(values: &BTreeMap<String, Value>, labelled: &dyn Fn(&str) -> bool) -> Vec<ValueView> {
    let named = values.iter().filter_map(|(name, value)| Some((label(name, values), shown(value)?)));
    named.filter(|(name, _)| labelled(name)).map(|(name, (number, day))| ValueView { name, number, day }).collect()
}

/// The labels that the values of an assessment need.
pub(in crate::draft) fn labels(assessment: &Assessment) -> impl Iterator<Item = String> {
    let all = assessment.findings.iter().map(|finding| &finding.values);
    all.flat_map(|values| values.iter().filter(|(_, value)| shown(value).is_some()).map(|(name, _)| label(name, values)))
}

/// A number or a day; other values are for machines.
fn shown(value: &Value) -> Option<(Option<i64>, Option<NaiveDate>)> {
    let number = value.as_i64();
    let day = value.as_str().and_then(|text| text.parse().ok());
    (number.is_some() || day.is_some()).then_some((number, day))
}

/// The name of a value, with the unit that stands beside it: `days-working`.
fn label(name: &str, values: &BTreeMap<String, Value>) -> String {
    match values.get("unit").and_then(Value::as_str) {
        Some(unit) if name == "days" => format!("{name}-{unit}"),
        _ => name.to_owned(),
    }
}

/// `stays[1]` as `("stays", 2)`.
fn subject(path: &str) -> (String, usize) {
    let (list, rest) = path.split_once('[').unwrap_or((path, ""));
    let item = rest.split_once(']').and_then(|(number, _)| number.parse::<usize>().ok()).map_or(0, |at| at + 1);
    (list.to_owned(), item)
}

pub(super) fn questions(assessment: &Assessment) -> Vec<QuestionView> {
    assessment.questions.iter().map(question).collect()
}

fn question(question: &Question) -> QuestionView {
    let (_, item) = subject(&question.path);
    let mut key = String::new();
    let mut inside = false;
    for c in question.path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            '.' if !inside => key.push('-'),
            c if !inside => key.push(c),
            _ => {}
        }
    }
    QuestionView { key, item, path: question.path.clone() }
}

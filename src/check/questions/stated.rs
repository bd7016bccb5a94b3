//! A fact stated in a case that did not state it.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::skeleton;

/// Puts `answer` at `path`, with the groups above it where they are not there. Whether that could be done.
pub(super) fn state(facts: &mut Value, path: &str, answer: Value, day: NaiveDate) -> bool {
    let mut node = facts;
    let mut steps = path.split('.').peekable();
    let mut walked = String::new();
    while let Some(step) = steps.next() {
        let (name, place) = match step.split_once('[') {
            Some((name, place)) => (name, place.strip_suffix(']').and_then(|place| place.parse::<usize>().ok())),
            None => (step, None),
        };
        walked = if walked.is_empty() { name.to_owned() } else { format!("{walked}.{name}") };
        let Some(fields) = node.as_object_mut() else { return false };
        if steps.peek().is_none() && place.is_none() {
            // Of a list that tells something already what it does not tell is asked: it stands beside the rest.
            match (fields.get_mut(name), answer) {
                (Some(Value::Array(told)), Value::Array(more)) => told.extend(more),
                (_, answer) => {
                    fields.insert(name.to_owned(), answer);
                }
            }
            return true;
        }
        if !fields.contains_key(name) {
            if place.is_some() {
                return false;
            }
            let mut group = Map::new();
            skeleton::complete(&walked, &mut group, day);
            fields.insert(name.to_owned(), Value::Object(group));
        }
        let Some(inner) = fields.get_mut(name) else { return false };
        node = match place {
            None => inner,
            Some(place) => match inner.get_mut(place) {
                Some(item) => item,
                None => return false,
            },
        };
    }
    false
}

/// What the case states at `path`.
pub(crate) fn at<'v>(facts: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(facts, |node, step| match step.split_once('[') {
        Some((name, place)) => node.get(name)?.get(place.strip_suffix(']')?.parse::<usize>().ok()?),
        None => node.get(step),
    })
}

/// An answer on one line, as a case file could state it.
pub(super) fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Array(items) if items.is_empty() => "[]".to_owned(),
        Value::Array(items) => format!("[{}]", items.iter().map(said).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}: {}", said(value))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        other => other.to_string(),
    }
}

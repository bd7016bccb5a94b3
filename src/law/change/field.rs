//! One value of a rule file against another: only what differs is told, with its path.

use serde::Serialize;
use serde_json::Value;

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Its path: `computes.day-limit.days`.
    pub field: String,
    /// What the first book says; `None` where it says nothing.
    pub before: Option<String>,
    /// What the second book says.
    pub after: Option<String>,
}

/// Adds what differs between two values under `path`.
pub(super) fn differences(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<FieldChange>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(old @ Value::Object(_)), Some(new @ Value::Object(_))) => {
            for key in keys(Some(old), Some(new)) {
                differences(&format!("{path}.{key}"), old.get(key), new.get(key), found);
            }
        }
        // Lists of one length are compared item by item; where items came or went, places say nothing and the whole is shown.
        (Some(Value::Array(old)), Some(Value::Array(new))) if old.len() == new.len() && new.iter().any(Value::is_object) => {
            for (at, (old, new)) in old.iter().zip(new).enumerate() {
                differences(&format!("{path}[{at}]"), Some(old), Some(new), found);
            }
        }
        (before, after) => found.push(FieldChange { field: path.to_owned(), before: before.map(said), after: after.map(said) }),
    }
}

/// The keys of two maps, each once: in the order of the first, then what only the second has.
pub(super) fn keys<'v>(before: Option<&'v Value>, after: Option<&'v Value>) -> Vec<&'v str> {
    let mut keys: Vec<&str> = Vec::new();
    for key in [before, after].into_iter().flatten().filter_map(Value::as_object).flat_map(|map| map.keys()) {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    keys
}

/// A value on one line, as a rule file could write it.
pub(super) fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(said).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let entries: Vec<_> = map.iter().map(|(key, value)| format!("{key}: {}", said(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

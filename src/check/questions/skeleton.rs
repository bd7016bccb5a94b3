//! What the case format needs beside a fact: an item of a list or a group of fields does not load without its needed keys.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

static SCHEMA: LazyLock<Value> = LazyLock::new(crate::case::schema);

/// Text where the format needs some and no rule looks.
pub(super) const SOME_TEXT: &str = "answer";

/// Adds the keys that the format needs in the group or the item at `path` (names without places) and that are not there.
pub(super) fn complete(path: &str, fields: &mut Map<String, Value>, day: NaiveDate) {
    let Some(node) = node_at(path) else { return };
    for name in node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            let kind = node.get("properties").and_then(|properties| properties.get(name)).map_or(&Value::Null, resolved);
            fields.insert(name.to_owned(), value_for(kind, day));
        }
    }
}

/// The words of the field at `path`, in the order of the format; none where it is not a word.
pub(super) fn words(path: &str) -> Vec<String> {
    node_at(path).map(words_of).unwrap_or_default()
}

fn value_for(kind: &Value, day: NaiveDate) -> Value {
    if let Some(last) = words_of(kind).last() {
        return json!(last);
    }
    match (kind.get("format").and_then(Value::as_str), kind.get("type").and_then(Value::as_str)) {
        (Some("date"), _) => json!(day),
        (_, Some("boolean")) => json!(false),
        (_, Some("integer")) => json!(0),
        _ => json!(SOME_TEXT),
    }
}

fn node_at(path: &str) -> Option<&'static Value> {
    let mut node: &'static Value = &SCHEMA;
    for name in path.split('.') {
        node = resolved(node.get("properties")?.get(name)?);
        if let Some(items) = node.get("items") {
            node = resolved(items);
        }
    }
    Some(node)
}

/// Follows references, and takes of an optional value what it is where it is stated.
fn resolved(node: &'static Value) -> &'static Value {
    if let Some(target) = node.get("$ref").and_then(Value::as_str).and_then(|target| SCHEMA.pointer(target.trim_start_matches('#'))) {
        return resolved(target);
    }
    let stated = |option: &&Value| option.get("type").and_then(Value::as_str) != Some("null");
    match node.get("anyOf").and_then(Value::as_array).and_then(|options| options.iter().find(stated)) {
        Some(option) => resolved(option),
        None => node,
    }
}

fn words_of(node: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(words) = node.get("enum").and_then(Value::as_array) {
        return words.iter().filter_map(text).collect();
    }
    let options = node.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    options.flat_map(|option| option.get("const").and_then(text).map_or_else(|| words_of(option), |word| vec![word])).collect()
}

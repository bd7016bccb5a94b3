//! A tree walked against the schema of the type it should be: every fault, each at its place.
//!
//! The schema is the subset of JSON Schema that `schemars` derives from Rust types. A validator made for JSON would not do:
//! it sees neither the place nor the raw text of a value (`012`), and it speaks of instances and properties.

mod list;
mod map;
mod scalar;
mod union;

use std::sync::Arc;

use super::schema::View;
use super::{Codes, Node, Value};
use crate::diag::{Code, Diagnostic, Source, Span};

/// The faults of `node` by `schema`, in the order of the tree.
pub(super) fn faults(node: &Node, schema: &serde_json::Value, source: &Arc<Source>, codes: &Codes) -> Vec<Diagnostic> {
    let mut walk = Walk { source, codes, faults: Vec::new() };
    walk.node(node, View::root(schema), &At { path: String::new(), key: None, needed: true });
    walk.faults
}

/// Where the walk stands.
struct At {
    /// `stays[1].exit`; empty for the whole file.
    path: String,
    /// The key under which the node stands and its place; for an item, those of its list.
    key: Option<(String, Span)>,
    /// Whether the key cannot be left out.
    needed: bool,
}

impl At {
    fn under(&self, key: &str, span: Span) -> Self {
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Self { path, key: Some((key.to_owned(), span)), needed: false }
    }

    fn item(&self, index: usize) -> Self {
        Self { path: format!("{}[{index}]", self.path), key: self.key.clone(), needed: false }
    }

    /// What a message calls the value.
    fn name(&self) -> String {
        match &self.key {
            None => "the file".to_owned(),
            Some((key, _)) if self.path.ends_with(']') => format!("an entry of `{key}`"),
            Some((key, _)) => format!("`{key}`"),
        }
    }
}

struct Walk<'a> {
    source: &'a Arc<Source>,
    codes: &'a Codes,
    faults: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, schema: View<'_>, at: &At) {
        for part in schema.children("allOf") {
            self.node(node, part, at);
        }
        if node.is_null() {
            if !schema.takes_null() {
                self.no_value(node, schema, at);
            }
            return;
        }
        if schema.forbids_all() {
            return self.fault(self.codes.unknown_key, format!("{} cannot stand here", at.name()), node.span, at);
        }
        let alternatives: Vec<_> = schema.alternatives().into_iter().filter(|view| !view.is_null()).collect();
        if let [only] = alternatives.as_slice() {
            return self.node(node, *only, at);
        }
        if let Some(words) = schema.words() {
            return self.word(node, &words, schema, at);
        }
        if !alternatives.is_empty() {
            return self.union(node, schema, &alternatives, at);
        }
        if !accepts(schema, node) {
            return self.wrong_kind(node, schema, at);
        }
        match &node.value {
            Value::Map(entries) => self.map(node, entries, schema, at),
            Value::List(items) => self.list(node, items, schema, at),
            Value::Scalar { text, plain } => self.scalar(node, text, *plain, schema, at),
        }
    }

    fn no_value(&mut self, node: &Node, schema: View<'_>, at: &At) {
        let place = at.key.as_ref().filter(|_| !at.path.ends_with(']')).map_or(node.span, |(_, span)| *span);
        let help = match (schema.types().contains(&"array"), schema.text("x-absent")) {
            (true, _) => "write `[]` if there are none; remove the key if it is not known".to_owned(),
            (_, Some("open")) => format!("write {}; remove the key if it is still open", describe(schema)),
            _ if at.needed => format!("write {}", describe(schema)),
            _ => format!("write {}, or remove the key", describe(schema)),
        };
        let fault = Diagnostic::error(self.codes.no_value, format!("{} has no value", at.name())).help(help);
        self.push(fault, place, at);
    }

    fn wrong_kind(&mut self, node: &Node, schema: View<'_>, at: &At) {
        let message = format!("{} must be {}, and this is {}", at.name(), describe(schema), is_a(node));
        let mut fault = Diagnostic::error(self.codes.wrong_kind, message);
        if let Some(help) = kind_help(node, schema) {
            fault = fault.help(help);
        }
        self.push(fault, node.span, at);
    }

    fn fault(&mut self, code: Code, message: String, span: Span, at: &At) {
        self.push(Diagnostic::error(code, message), span, at);
    }

    fn push(&mut self, fault: Diagnostic, span: Span, at: &At) {
        let fault = fault.at(self.source, span);
        self.faults.push(if at.path.is_empty() { fault } else { fault.at_path(&at.path) });
    }
}

/// Whether a schema without alternatives can take a node of this kind.
fn accepts(schema: View<'_>, node: &Node) -> bool {
    let types = schema.types();
    types.is_empty()
        || types.into_iter().any(|kind| match &node.value {
            Value::Map(_) => kind == "object",
            Value::List(_) => kind == "array",
            Value::Scalar { .. } => matches!(kind, "string" | "integer" | "number" | "boolean"),
        })
}

/// What a schema wants, as it stands after "must be".
fn describe(schema: View<'_>) -> String {
    if let Some(says) = schema.text("x-says") {
        return says.to_owned();
    }
    if let Some(words) = schema.words() {
        return scalar::one_of(&words);
    }
    let mut alternatives: Vec<String> = Vec::new();
    for view in schema.alternatives().into_iter().filter(|view| !view.is_null()) {
        // Several blocks of different keys are written alike.
        let says = describe(view);
        if !alternatives.contains(&says) {
            alternatives.push(says);
        }
    }
    if !alternatives.is_empty() {
        return alternatives.join(", or ");
    }
    let kinds: Vec<&str> = schema.types().into_iter().filter(|kind| *kind != "null").map(|kind| describe_type(kind, schema)).collect();
    if kinds.is_empty() { "something else".to_owned() } else { kinds.join(" or ") }
}

fn describe_type<'s>(kind: &'s str, schema: View<'_>) -> &'s str {
    match kind {
        "string" if schema.text("format") == Some("date") => "a date such as `2025-07-22`",
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "`true` or `false`",
        "array" => "a list (each entry on a line of its own that begins with `- `)",
        "object" => "a block of `key: value` lines",
        other => other,
    }
}

/// What a node is, as it stands after "this is".
fn is_a(node: &Node) -> &'static str {
    match &node.value {
        Value::Map(_) => "a block of keys",
        Value::List(_) => "a list",
        Value::Scalar { .. } => "text",
    }
}

fn kind_help(node: &Node, schema: View<'_>) -> Option<String> {
    let wants = |kind: &str| schema.types().contains(&kind);
    let help = match &node.value {
        Value::Scalar { text, .. } if wants("array") && text.contains(',') => {
            return Some(format!("write brackets around the entries: `[{text}]`"));
        }
        Value::Scalar { .. } if wants("array") => {
            "begin each entry with `- `, or write `[…]` around the entries; write `[]` if there are none"
        }
        Value::Scalar { .. } if wants("object") => {
            let keys: Vec<&str> = schema.named("properties").map(|(name, _)| name).collect();
            return (!keys.is_empty()).then(|| format!("write its keys on the lines below, indented: {}", keys.join(", ")));
        }
        Value::Map(_) if wants("array") => "begin the first line of each entry with `- `, and indent its other lines by two spaces",
        Value::List(_) if wants("object") => "take the dashes or brackets away, and write `key: value` lines",
        Value::List(items) if items.len() == 1 => "there is only one here: remove the dash or the brackets",
        Value::List(_) => "only one can stand here",
        Value::Map(_) if wants("string") => "a text that holds a colon followed by a space needs quotation marks",
        _ => return None,
    };
    Some(help.to_owned())
}

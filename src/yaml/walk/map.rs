//! Keys: unknown ones, missing ones, and those whose form is prescribed.

use super::{At, Walk};
use crate::diag::{Diagnostic, closest};
use crate::yaml::schema::View;
use crate::yaml::{Entry, Node};

impl Walk<'_> {
    pub(super) fn map(&mut self, node: &Node, entries: &[Entry], schema: View<'_>, at: &At) {
        let known: Vec<(&str, View<'_>)> = schema.named("properties").collect();
        for entry in entries.iter().filter(|entry| entry.key != "<<") {
            let needed = schema.required().any(|key| key == entry.key);
            let under = At { needed, ..at.under(&entry.key, entry.key_span) };
            match known.iter().find(|(name, _)| *name == entry.key) {
                Some((_, child)) => self.node(&entry.value, *child, &under),
                None => self.other_key(entry, &known, schema, &under, at),
            }
        }
        self.missing_keys(node, entries, schema, at);
        let least = schema.keyword("minProperties").and_then(serde_json::Value::as_u64).unwrap_or(0);
        if (entries.len() as u64) < least {
            self.fault(self.codes.bounds, format!("{} needs at least {least} key and value", at.name()), node.span, at);
        }
    }

    /// A key that is not one of the named ones: by its form, or any, or unknown.
    fn other_key(&mut self, entry: &Entry, known: &[(&str, View<'_>)], schema: View<'_>, under: &At, at: &At) {
        // In `{ru: children, some of them small}` YAML takes what follows the comma for a key without a value.
        if entry.alone && entry.value.is_null() {
            let message = format!("the comma before `{}` ends the text of {}", entry.key, at.name());
            let help = "between { and }, a text that holds a comma needs quotation marks";
            return self.push(Diagnostic::error(self.codes.syntax, message).help(help), entry.key_span, at);
        }
        let by_form = schema.named("patternProperties").find(|(pattern, _)| super::scalar::has_form(&entry.key, pattern));
        if let Some((_, child)) = by_form {
            return self.node(&entry.value, child, under);
        }
        let form = schema.child("propertyNames").and_then(|names| names.text("pattern"));
        let form = form.or_else(|| schema.named("patternProperties").map(|(pattern, _)| pattern).next());
        if let Some(pattern) = form.filter(|pattern| !super::scalar::has_form(&entry.key, pattern)) {
            let message = format!("`{}` cannot be a key here", entry.key);
            let fault = Diagnostic::error(self.codes.pattern, message).help(super::scalar::form_help(
                &entry.key,
                pattern,
                schema.child("propertyNames").and_then(|names| names.text("description")),
            ));
            return self.push(fault, entry.key_span, under);
        }
        if schema.is_closed() {
            return self.unknown_key(entry, known, under, at);
        }
        if let Some(child) = schema.child("additionalProperties") {
            self.node(&entry.value, child, under);
        }
    }

    fn unknown_key(&mut self, entry: &Entry, known: &[(&str, View<'_>)], under: &At, at: &At) {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let inside = if at.path.is_empty() { String::new() } else { format!(" in {}", at.name()) };
        let message = format!("the key `{}` is not known{inside}", entry.key);
        let help = super::scalar::meant_or_all("keys known here", &entry.key, &names);
        self.push(Diagnostic::error(self.codes.unknown_key, message).help(help), entry.key_span, under);
    }

    fn missing_keys(&mut self, node: &Node, entries: &[Entry], schema: View<'_>, at: &At) {
        let known: Vec<&str> = schema.named("properties").map(|(name, _)| name).collect();
        // A key that is only misspelt was told already.
        let meant = |entry: &Entry| if known.contains(&entry.key.as_str()) { None } else { closest(&entry.key, known.iter().copied()) };
        let stands = |key: &str| entries.iter().any(|entry| entry.key == key || meant(entry) == Some(key));
        let missing: Vec<&str> = schema.required().filter(|key| !stands(key)).collect();
        for key in missing {
            let message = format!("{} needs the key `{key}`", at.name());
            let mut fault = Diagnostic::error(self.codes.missing_key, message);
            let property = schema.named("properties").find(|(name, _)| *name == key);
            if let Some((_, view)) = property {
                fault = fault.help(format!("add `{key}: …`, {}", super::describe(view)));
            }
            // The caret stands under the first key of the block, or under the key that opens it where that is on a line of its own.
            let place = match &at.key {
                Some((_, span)) if !at.path.ends_with(']') => *span,
                _ => entries.first().map_or(node.span, |entry| entry.key_span),
            };
            self.push(fault, place, at);
        }
    }
}

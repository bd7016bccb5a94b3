//! Values that may be one thing or another: the faults told are those of the alternative that was meant.

use super::scalar::{meant_or_all, shortened};
use super::{At, Walk, accepts, describe};
use crate::diag::Diagnostic;
use crate::yaml::schema::View;
use crate::yaml::{Entry, Node, Value};

impl Walk<'_> {
    pub(super) fn union(&mut self, node: &Node, schema: View<'_>, alternatives: &[View<'_>], at: &At) {
        let possible: Vec<View<'_>> = alternatives.iter().copied().filter(|view| takes(*view, node)).collect();
        match (&node.value, possible.as_slice()) {
            (_, []) => self.wrong_kind(node, schema, at),
            (Value::Scalar { text, plain: true }, [only]) if only.types() == ["string"] && is_bare_value(node, text) => {
                let message = format!("{} must be {}, and `{text}` alone is a number or yes or no", at.name(), describe(schema));
                let fault = Diagnostic::error(self.codes.wrong_kind, message).help(format!("put it in quotation marks: `\"{text}\"`"));
                self.push(fault, node.span, at);
            }
            (_, [only]) => self.node(node, *only, at),
            (Value::Map(entries), _) if self.two_of_a_kind(entries, &possible, at) => {}
            (Value::Map(entries), _) => {
                let meant = possible.iter().max_by_key(|view| likeness(**view, entries)).copied();
                match meant.filter(|view| likeness(*view, entries) > 0) {
                    Some(view) => self.node(node, view, at),
                    None => self.no_alternative(entries, node, &possible, at),
                }
            }
            _ => self.any(node, schema, &possible, at),
        }
    }

    /// Accepts a node that one alternative accepts; else says what all of them want.
    fn any(&mut self, node: &Node, schema: View<'_>, possible: &[View<'_>], at: &At) {
        let mut attempts = Vec::new();
        for view in possible {
            let mut attempt = Walk { source: self.source, codes: self.codes, faults: Vec::new() };
            attempt.node(node, *view, at);
            if attempt.faults.is_empty() {
                return;
            }
            attempts.push(attempt.faults);
        }
        // A date that does not exist, or stands in another form, was surely meant as a date.
        let codes = self.codes;
        let dates = attempts.into_iter().find(|faults| {
            faults.iter().any(|fault| {
                fault.code == codes.no_such_date || (fault.code == codes.date_form && !fault.message.ends_with("is not a date"))
            })
        });
        match (dates, node.text()) {
            (Some(faults), _) => self.faults.extend(faults),
            (None, Some(text)) => {
                let message = format!("{} must be {}, and this is `{}`", at.name(), describe(schema), shortened(text));
                self.fault(self.codes.wrong_kind, message, node.span, at);
            }
            (None, None) => self.wrong_kind(node, schema, at),
        }
    }

    /// Tells of keys that exclude each other: each alternative is a block of one key, and the keys of several stand here.
    fn two_of_a_kind(&mut self, entries: &[Entry], possible: &[View<'_>], at: &At) -> bool {
        let only_keys = possible.iter().map(|view| {
            let mut names = view.named("properties").map(|(name, _)| name);
            names.next().filter(|_| names.next().is_none() && view.is_closed())
        });
        let Some(kinds) = only_keys.collect::<Option<Vec<_>>>() else { return false };
        let chosen: Vec<&Entry> = entries.iter().filter(|entry| kinds.contains(&entry.key.as_str())).collect();
        let [first, second, ..] = chosen.as_slice() else { return false };
        let message = format!("{} holds one thing, and here `{}` stands beside `{}`", at.name(), second.key, first.key);
        let help = format!("keep one of them; known here: {}", kinds.join(", "));
        self.push(Diagnostic::error(self.codes.other, message).help(help), second.key_span, at);
        true
    }

    /// A block that shares no key with any alternative: its first key is the unknown one.
    fn no_alternative(&mut self, entries: &[Entry], node: &Node, possible: &[View<'_>], at: &At) {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in possible.iter().flat_map(|view| view.named("properties")) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let (message, span) = match entries.first() {
            Some(entry) => (format!("the key `{}` is not known in {}", entry.key, at.name()), entry.key_span),
            None => (format!("{} is empty", at.name()), node.span),
        };
        let written = entries.first().map_or("", |entry| entry.key.as_str());
        let fault = Diagnostic::error(self.codes.unknown_key, message).help(meant_or_all("keys known here", written, &names));
        self.push(fault, span, at);
    }
}

/// Whether a text without quotation marks is a number, or yes or no, to a reader that takes text or a block.
fn is_bare_value(node: &Node, text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    node.as_bool().is_some() || (digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') && is_number(digits))
}

fn is_number(digits: &str) -> bool {
    let plain = digits.replace('_', "");
    let radix = ["0x", "0o", "0b"].iter().any(|prefix| plain.starts_with(prefix));
    radix || plain.parse::<f64>().is_ok() || matches!(plain.to_lowercase().as_str(), ".inf" | ".nan")
}

/// Whether an alternative, or one of its own alternatives, takes a node of this kind.
fn takes(view: View<'_>, node: &Node) -> bool {
    let nested = view.alternatives();
    if nested.is_empty() { accepts(view, node) } else { nested.into_iter().any(|view| takes(view, node)) }
}

/// How many keys of a block an alternative knows; none where a key holds a word that belongs to another alternative.
fn likeness(view: View<'_>, entries: &[Entry]) -> usize {
    let mut known = 0;
    for entry in entries {
        let Some((_, property)) = view.named("properties").find(|(name, _)| *name == entry.key) else { continue };
        if let Some(word) = property.text("const") {
            if entry.value.text() != Some(word) {
                return 0;
            }
            known += entries.len();
        }
        known += 1;
    }
    let open = !view.is_closed() && view.keyword("additionalProperties").is_some();
    known + usize::from(open)
}

//! Single values: text, words, dates, numbers, yes or no.

use std::cell::RefCell;
use std::collections::HashMap;

use regex_lite::Regex;
use serde_json::Value as Json;

use super::{At, Walk, describe};
use crate::diag::{Diagnostic, closest, described};
use crate::yaml::Node;
use crate::yaml::date::{self, DateFault};
use crate::yaml::schema::View;

impl Walk<'_> {
    pub(super) fn scalar(&mut self, node: &Node, text: &str, plain: bool, schema: View<'_>, at: &At) {
        let types = schema.types();
        if types.is_empty() {
            return;
        }
        if types.contains(&"string") {
            return self.text(node, text, schema, at);
        }
        let fits = types.iter().any(|kind| match *kind {
            "integer" => plain && integer(text).is_some(),
            "number" => plain && text.parse::<f64>().is_ok(),
            "boolean" => node.as_bool().is_some(),
            _ => false,
        });
        if !fits {
            return self.not_a(node, text, plain, schema, at);
        }
        if let Some(number) = integer(text) {
            self.range(node, number, schema, at);
        }
    }

    fn text(&mut self, node: &Node, text: &str, schema: View<'_>, at: &At) {
        if schema.text("format") == Some("date") {
            if let Err(fault) = date::check(text) {
                self.date(node, text, fault, at);
            }
        } else if let Some(pattern) = schema.text("pattern").filter(|pattern| !has_form(text, pattern)) {
            let message = format!("`{}` has not the form that {} needs", shortened(text), at.name());
            self.push(
                Diagnostic::error(self.codes.pattern, message).help(form_help(text, pattern, schema.text("description"))),
                node.span,
                at,
            );
        }
    }

    /// A value that must be one of a few words.
    pub(super) fn word(&mut self, node: &Node, words: &[&str], schema: View<'_>, at: &At) {
        let Some(text) = node.text() else {
            return self.wrong_kind(node, schema, at);
        };
        if words.contains(&text) {
            return;
        }
        let message = format!("`{}` is not a known word for {}", shortened(text), at.name());
        let help = match (described(text, schema.described_words()), schema.text("description")) {
            (Some(word), _) => format!("did you mean `{word}`?"),
            (None, Some(description)) if words.len() > MANY && closest(text, words.iter().copied()).is_none() => needed(description),
            _ => meant_or_all("known here", text, words),
        };
        self.push(Diagnostic::error(self.codes.unknown_word, message).help(help), node.span, at);
    }

    fn date(&mut self, node: &Node, text: &str, fault: DateFault, at: &At) {
        let fault = match fault {
            DateFault::NoSuchDay(why) => {
                Diagnostic::error(self.codes.no_such_date, why).help("look the date up in the document it comes from")
            }
            DateFault::Form(Some(iso)) => Diagnostic::error(self.codes.date_form, format!("`{text}` is not how dates are written here"))
                .help(format!("write `{iso}`")),
            DateFault::Form(None) => Diagnostic::error(self.codes.date_form, format!("`{text}` is not how dates are written here"))
                .help("write year, month and day, for example `2025-07-22` for 22 July 2025"),
            DateFault::NotADate => Diagnostic::error(self.codes.date_form, format!("`{}` is not a date", shortened(text)))
                .help("write year, month and day, for example `2025-07-22` for 22 July 2025"),
        };
        self.push(fault, node.span, at);
    }

    /// A text where a number, yes or no is needed.
    fn not_a(&mut self, node: &Node, text: &str, plain: bool, schema: View<'_>, at: &At) {
        let message = format!("{} must be {}, and this is `{}`", at.name(), describe(schema), shortened(text));
        let mut fault = Diagnostic::error(self.codes.wrong_kind, message);
        let boolean = schema.types().contains(&"boolean");
        let yes_or_no = match text.to_lowercase().as_str() {
            "yes" | "y" | "on" | "true" | "да" | "ооба" => Some("true"),
            "no" | "n" | "off" | "false" | "нет" | "жок" => Some("false"),
            _ => None,
        };
        match yes_or_no.filter(|_| boolean) {
            Some(word) => fault = fault.help(format!("write `{word}`, without quotation marks")),
            None if !plain && integer(text).is_some() => fault = fault.help("take the quotation marks away"),
            None if schema.types().contains(&"integer") => fault = fault.help("write digits only, without spaces or words"),
            None => {}
        }
        self.push(fault, node.span, at);
    }

    fn range(&mut self, node: &Node, number: i128, schema: View<'_>, at: &At) {
        let bound = |name: &str| schema.keyword(name).and_then(Json::as_i64).map(i128::from);
        if let Some(least) = bound("minimum").filter(|least| number < *least) {
            self.fault(self.codes.bounds, format!("{} must be at least {least}, and this is {number}", at.name()), node.span, at);
        }
        let widest = || schema.text("format").and_then(most_of);
        if let Some(most) = bound("maximum").or_else(widest).filter(|most| number > *most) {
            self.fault(self.codes.bounds, format!("{} must be at most {most}, and this is {number}", at.name()), node.span, at);
        }
    }
}

/// The greatest number that a field of this format can hold.
fn most_of(format: &str) -> Option<i128> {
    match format {
        "uint8" => Some(u8::MAX.into()),
        "uint16" => Some(u16::MAX.into()),
        "uint32" => Some(u32::MAX.into()),
        "int32" => Some(i32::MAX.into()),
        "uint64" => Some(u64::MAX.into()),
        "int64" => Some(i64::MAX.into()),
        _ => None,
    }
}

/// A whole number as written in decimal digits.
fn integer(text: &str) -> Option<i128> {
    text.parse().ok()
}

/// Whether a text has the form that a pattern of a schema describes. A pattern that cannot be read refuses nothing: serde has the last word.
pub(super) fn has_form(text: &str, pattern: &str) -> bool {
    FORMS.with_borrow_mut(|forms| {
        if !forms.contains_key(pattern) {
            forms.insert(pattern.to_owned(), Regex::new(pattern).ok());
        }
        forms.get(pattern).and_then(Option::as_ref).is_none_or(|form| form.is_match(text))
    })
}

thread_local! {
    /// The patterns of schemas, made ready once: a file may have thousands of texts of one form.
    static FORMS: RefCell<HashMap<String, Option<Regex>>> = RefCell::default();
}

/// How to write a text of the given form: another writing of it that has the form, or the schema's own description.
pub(super) fn form_help(text: &str, pattern: &str, description: Option<&str>) -> String {
    let spaceless: String = text.split_whitespace().collect();
    let meant = [text.trim().to_owned(), text.to_lowercase(), text.to_uppercase(), spaceless.to_lowercase(), spaceless];
    if let Some(meant) = meant.iter().find(|meant| has_form(meant, pattern)) {
        return format!("did you mean `{meant}`?");
    }
    match description {
        Some(description) => needed(description),
        None => format!("the form needed is `{pattern}`"),
    }
}

fn needed(description: &str) -> String {
    format!("what is needed: {}", description.split('\n').next().unwrap_or_default())
}

/// Words as they stand after "must be".
pub(super) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [only] => only.clone(),
        few if few.len() <= FEW => format!("one of {}", quoted.join(", ")),
        many => format!("one of {}, …", many.get(..FEW).unwrap_or_default().join(", ")),
    }
}

/// As many words as a reader takes in at a glance.
const FEW: usize = 10;

/// More words than anybody reads through.
const MANY: usize = 100;

/// The word that was probably meant, and the words there are; not many words where one was found.
pub(super) fn meant_or_all(what: &str, written: &str, words: &[&str]) -> String {
    let all = format!("{what}: {}", words.join(", "));
    let begun: Vec<&str> = words.iter().copied().filter(|word| written.len() > 3 && word.starts_with(written)).collect();
    if begun.len() > 1 {
        return format!("did you mean {}?", one_of(&begun));
    }
    match closest(written, words.iter().copied()) {
        Some(word) if words.len() > FEW => format!("did you mean `{word}`?"),
        Some(word) => format!("did you mean `{word}`? {all}"),
        None => all,
    }
}

/// A text that is short enough to stand in a message, on one line.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.lines().next().unwrap_or_default().replace(char::is_control, "\u{fffd}");
    if line.chars().count() <= LONGEST && text.trim_end().lines().count() <= 1 {
        return line;
    }
    format!("{}…", line.chars().take(LONGEST).collect::<String>())
}

//! A fault that only serde found: told in its own words rather than lost.

use std::sync::Arc;

use super::Codes;
use crate::diag::{Diagnostic, Source, Span};

/// Serde's error with its place.
pub(super) fn diagnostic(error: &serde_yaml::Error, source: &Arc<Source>, codes: &Codes) -> Diagnostic {
    let error = error.without_snippet();
    let location = error.location().filter(|location| location.line() > 0);
    // The place is told by the span; serde appends it to its message too.
    let told = error.to_string();
    let message = match told.split_once(" at line ") {
        Some((message, _)) => message.to_owned(),
        None => told,
    };
    let last = source.text.lines().count().max(1);
    let (line, column) = location.map_or((1, 1), |at| (at.line() as usize, at.column() as usize));
    let (line, column) = if line > last { (last, 1) } else { (line, column) };
    let width = location.map_or(1, |at| at.span().len() as usize).max(1);
    let ends = source.text.lines().nth(line - 1).map_or(column, |text| text.chars().count() + 1);
    let end_column = (column + width).min(ends).max(column);
    Diagnostic::error(codes.other, in_plain_words(message)).at(source, Span { line, column, end_line: line, end_column })
}

/// Serde names the type of a number that it could not read, which says nothing to whoever wrote it.
fn in_plain_words(message: String) -> String {
    match message.strip_prefix("invalid ") {
        Some("u8" | "u16" | "u32" | "u64" | "usize") => "this must be a whole number, not negative and not too large".to_owned(),
        Some("i8" | "i16" | "i32" | "i64" | "isize") => "this must be a whole number that is not too large".to_owned(),
        _ => message,
    }
}

//! From the template engine's errors to diagnostics with the template's file, line and column.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tera::{Error, ErrorKind, ReportError};

use super::codes;
use super::counted::{self, column};
use super::endless::recursion;
use crate::diag::{Code, Diagnostic, Source, Span};

/// The templates by path, for the excerpts of diagnostics.
pub(super) type Texts = BTreeMap<String, Arc<Source>>;

/// Says an error of the engine as diagnostics; one report may hold several faults.
pub(super) fn diagnostics(error: &Error, texts: &Texts, otherwise: Code) -> Vec<Diagnostic> {
    if let Some(fault) = recursion(error, texts, otherwise) {
        return vec![fault];
    }
    match error.kind() {
        ErrorKind::SyntaxError(report) => vec![placed(codes::TEMPLATE_SYNTAX, report, texts)],
        ErrorKind::RenderingError(report) => vec![placed(codes::TEMPLATE_FAILED, report, texts)],
        other => {
            let text = other.to_string();
            let several: Vec<Diagnostic> = text.split("\n\n").filter_map(|part| from_report(part, texts, otherwise)).collect();
            if several.is_empty() { vec![Diagnostic::error(otherwise, text)] } else { several }
        }
    }
}

fn placed(code: Code, report: &ReportError, texts: &Texts) -> Diagnostic {
    let diagnostic = Diagnostic::error(code, report.message().to_owned());
    match texts.get(report.filename()) {
        Some(source) => {
            let span = report.span();
            diagnostic.at(
                source,
                Span {
                    line: span.start_line,
                    column: column(&source.text, span.start_line, span.start_col + 1),
                    end_line: span.end_line,
                    end_column: column(&source.text, span.end_line, span.end_col.max(span.start_col + 1) + 1),
                },
            )
        }
        None => diagnostic,
    }
}

/// Reads one part of a report that holds several: `error: …`, then ` --> file:line:column`, then the excerpt with carets.
fn from_report(part: &str, texts: &Texts, code: Code) -> Option<Diagnostic> {
    let mut lines = part.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let place = lines.next()?.trim_start().strip_prefix("--> ")?;
    let mut from_right = place.rsplitn(3, ':');
    let column: usize = from_right.next()?.parse().ok()?;
    let line: usize = from_right.next()?.parse().ok()?;
    let source = texts.get(from_right.next()?)?;
    let width = part.lines().last()?.chars().filter(|c| *c == '^').count().max(1);
    let (from, to) = (counted::column(&source.text, line, column), counted::column(&source.text, line, column + width));
    Some(Diagnostic::error(code, message.to_owned()).at(source, Span { line, column: from, end_line: line, end_column: to.max(from + 1) }))
}

/// Lines and columns of a range of bytes.
pub(super) fn span_of_bytes(text: &str, range: Range<usize>) -> Span {
    let place = |at: usize| {
        let before = text.get(..at.min(text.len())).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    };
    let (line, column) = place(range.start);
    let (end_line, end_column) = place(range.end.max(range.start + 1));
    Span { line, column, end_line, end_column }
}

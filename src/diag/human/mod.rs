//! Diagnostics for a terminal: the message, the place, the line with a caret under the fault, what to do.
//!
//! ```text
//! error[D0203]: the exit on 2025-03-02 is before the entry on 2025-04-01
//!   --> cases/KG-2025-0147/case.yaml:31:11
//!    |
//! 31 |     exit: 2025-03-02
//!    |           ^^^^^^^^^^
//!    = help: look the two dates up in the passport
//! ```

mod excerpt;
mod paint;

use std::io::{self, Write};

use excerpt::{Excerpt, Place};
use paint::Paint;

use super::{Diagnostic, Severity, Span};

/// Writes diagnostics in the given order, an empty line after each.
///
/// With `styled`, colours and bold type are written as ANSI sequences: the caller knows whether a terminal reads them.
///
/// # Errors
///
/// Those of `out`.
pub fn write(out: &mut dyn Write, diagnostics: &[Diagnostic], styled: bool) -> io::Result<()> {
    let paint = Paint::new(styled);
    let mut place = Place::default();
    diagnostics.iter().try_for_each(|diagnostic| write_one(out, diagnostic, &mut place, &paint))
}

/// The same, plain, as text.
pub fn to_string(diagnostics: &[Diagnostic]) -> String {
    let mut bytes = Vec::new();
    // Writing into memory cannot fail.
    let _ = write(&mut bytes, diagnostics, false);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn write_one<'d>(out: &mut dyn Write, diagnostic: &'d Diagnostic, place: &mut Place<'d>, paint: &Paint) -> io::Result<()> {
    let head = format!("{}[{}]", diagnostic.severity.word(), diagnostic.code);
    let message = format!(": {}", diagnostic.message);
    writeln!(out, "{}{}", paint.severity(diagnostic.severity, &head), paint.bold(&message))?;

    let margin = margin(diagnostic);
    let gutter = " ".repeat(margin);
    if let Some(source) = &diagnostic.source {
        if let Some(span) = diagnostic.span {
            writeln!(out, "{gutter}{} {}:{}:{}", paint.frame("-->"), source.name, span.line, span.column)?;
            writeln!(out, "{gutter} {}", paint.frame("|"))?;
            let excerpt = Excerpt::of(source, span, place);
            write_excerpt(out, excerpt, span, None, margin, diagnostic.severity, paint)?;
        } else {
            writeln!(out, "{gutter}{} {}", paint.frame("-->"), source.name)?;
        }
        for (what, span) in &diagnostic.related {
            writeln!(out, "{gutter} {}", paint.frame("|"))?;
            let excerpt = Excerpt::of(source, *span, place);
            write_excerpt(out, excerpt, *span, Some(what), margin, diagnostic.severity, paint)?;
        }
    }
    if let Some(path) = diagnostic.path.as_ref().filter(|_| diagnostic.span.is_none()) {
        writeln!(out, "{gutter} {} in {path}", paint.frame("="))?;
    }
    if let Some(help) = &diagnostic.help {
        writeln!(out, "{gutter} {} {}: {help}", paint.frame("="), paint.bold("help"))?;
    }
    writeln!(out)
}

/// A line of the file, and under it the carets of the fault or the dashes of another place.
fn write_excerpt(
    out: &mut dyn Write,
    excerpt: Option<Excerpt>,
    span: Span,
    what: Option<&str>,
    margin: usize,
    severity: Severity,
    paint: &Paint,
) -> io::Result<()> {
    let Some(excerpt) = excerpt else { return Ok(()) };
    let number = format!("{:>margin$} |", span.line);
    let gutter = format!("{:>margin$} |", "");
    writeln!(out, "{}", paint.frame_and_text(&number, &excerpt.line))?;
    let marks = match what {
        None => paint.severity(severity, &"^".repeat(excerpt.width)),
        Some(what) => paint.frame(&format!("{} {what}", "-".repeat(excerpt.width))),
    };
    writeln!(out, "{} {}{marks}", paint.frame(&gutter), " ".repeat(excerpt.indent))
}

/// Digits of the greatest line number shown.
fn margin(diagnostic: &Diagnostic) -> usize {
    let lines = diagnostic.span.iter().chain(diagnostic.related.iter().map(|(_, span)| span)).map(|span| span.line);
    lines.max().unwrap_or(0).to_string().len().max(2)
}

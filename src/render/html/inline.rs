//! Stretches of text.

use super::escape::push;
use crate::document::Inline;

/// Addresses that a page may lead to; the words of another link stand without it.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Writes inlines; `seen` are the footnotes referred to so far.
pub(super) fn write(content: &[Inline], seen: &mut Vec<usize>, out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => push(text, out),
            Inline::Code(text) => within("code", out, |out| push(text, out)),
            Inline::Strong(content) => within("strong", out, |out| write(content, seen, out)),
            Inline::Emphasis(content) => within("em", out, |out| write(content, seen, out)),
            Inline::Link { url, content } if leads_somewhere(url) => {
                out.push_str("<a href=\"");
                push(url, out);
                out.push_str("\" rel=\"noreferrer\">");
                write(content, seen, out);
                out.push_str("</a>");
            }
            Inline::Link { content, .. } => write(content, seen, out),
            Inline::Foreign { lang, content } => {
                out.push_str(&format!("<span lang=\"{lang}\">"));
                write(content, seen, out);
                out.push_str("</span>");
            }
            Inline::FootnoteRef(note) => reference(*note, seen, out),
            Inline::LineBreak => out.push_str("<br/>\n"),
        }
    }
}

fn within(element: &str, out: &mut String, write: impl FnOnce(&mut String)) {
    out.push_str(&format!("<{element}>"));
    write(out);
    out.push_str(&format!("</{element}>"));
}

fn leads_somewhere(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
}

/// The number of a footnote. The note leads back to its first reference.
fn reference(note: usize, seen: &mut Vec<usize>, out: &mut String) {
    let number = note + 1;
    let id = if seen.contains(&note) { String::new() } else { format!(" id=\"reference-{number}\"") };
    seen.push(note);
    out.push_str(&format!("<sup><a href=\"#note-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>"));
}

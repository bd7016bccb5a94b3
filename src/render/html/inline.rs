//! Stretches of text.

use crate::document::Inline;
use crate::render::address::leads_somewhere;
use crate::render::xml::push_escaped;

/// Writes inlines; `seen` are the footnotes referred to so far.
pub(super) fn write(content: &[Inline], seen: &mut Vec<usize>, out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => push_escaped(text, out),
            Inline::Code(text) => within("code", out, |out| push_escaped(text, out)),
            Inline::Strong(content) => within("strong", out, |out| write(content, seen, out)),
            Inline::Emphasis(content) => within("em", out, |out| write(content, seen, out)),
            Inline::Link { url, content } if leads_somewhere(url) => {
                out.push_str("<a href=\"");
                push_escaped(url, out);
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

/// The number of a footnote. The note leads back to its first reference.
fn reference(note: usize, seen: &mut Vec<usize>, out: &mut String) {
    let number = note + 1;
    let id = if seen.contains(&note) { String::new() } else { format!(" id=\"reference-{number}\"") };
    seen.push(note);
    out.push_str(&format!("<sup><a href=\"#note-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>"));
}

//! Inline nodes as runs of styled text.

use super::faces::Style;
use super::paragraph::{Look, Run};
use super::structure::{ElementId, Link, Target, Tree};
use super::{codes, faults::Faults};
use crate::diag::Diagnostic;
use crate::document::{Block, Inline, block_text};
use crate::render::language::Tongue;

/// Size and rise of raised figures, as parts of the type size.
pub(super) const RAISED_SIZE: f32 = 0.62;
pub(super) const RAISE: f32 = 0.36;

/// Gathers the runs of a paragraph.
pub(super) struct Runs<'a> {
    pub(super) tree: &'a mut Tree,
    pub(super) faults: &'a mut Faults,
    /// Footnotes of the document.
    pub(super) notes: &'a [Vec<Block>],
    pub(super) runs: Vec<Run>,
}

impl Runs<'_> {
    /// Adds inline nodes in the look given; `bold` and `italic` are those of the surroundings.
    pub(super) fn add(&mut self, inlines: &[Inline], look: Look, bold: bool, italic: bool) {
        let look = Look { style: Style::of(bold, italic), ..look };
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.text(text.replace('\n', " "), look),
                Inline::LineBreak => self.text("\n".to_owned(), look),
                Inline::Strong(content) => self.add(content, look, true, italic),
                Inline::Emphasis(content) => self.add(content, look, bold, !italic),
                Inline::Link { url, content } => {
                    let element = self.element(look.element, "Link");
                    if let Some(element) = self.tree.get_mut(element) {
                        element.link = Some(Link { to: Target::Address(url.clone()), says: url.clone() });
                    }
                    self.add(content, Look { element, ..look }, bold, italic);
                }
                Inline::Foreign { lang, content } => {
                    let element = self.element(look.element, "Span");
                    if let Some(element) = self.tree.get_mut(element) {
                        element.lang = Some(lang.code().to_owned());
                    }
                    self.add(content, Look { element, tongue: Tongue::of(lang.code()), ..look }, bold, italic);
                }
                Inline::FootnoteRef(note) => self.reference(*note, look),
            }
        }
    }

    fn text(&mut self, text: String, look: Look) {
        self.runs.push(Run { text, look });
    }

    fn reference(&mut self, note: usize, look: Look) {
        let Some(blocks) = self.notes.get(note) else {
            self.faults.other(
                Diagnostic::error(
                    codes::FOOTNOTE_NOT_FOUND,
                    format!("the text refers to footnote {}, but there are {}", note + 1, self.notes.len()),
                )
                .help("add the footnote, or take the reference out"),
            );
            return;
        };
        let reference = self.element(look.element, "Reference");
        let element = self.element(reference, "Link");
        if let Some(element) = self.tree.get_mut(element) {
            element.link = Some(Link { to: Target::Note(note), says: said(blocks, note) });
        }
        let look =
            Look { style: Style::Regular, size: look.size * RAISED_SIZE, rise: look.size * RAISE, element, note: Some(note), ..look };
        self.text((note + 1).to_string(), look);
    }

    fn element(&mut self, parent: ElementId, tag: &'static str) -> ElementId {
        self.tree.add_inline(parent, tag)
    }
}

/// The words of a footnote in one line; its number where it has none.
fn said(blocks: &[Block], note: usize) -> String {
    let words = block_text(blocks);
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() { (note + 1).to_string() } else { words.join(" ") }
}

/// Inline nodes as plain text, for outlines.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                text.push_str(&plain(content));
            }
            Inline::FootnoteRef(_) => {}
            Inline::LineBreak => text.push(' '),
        }
    }
    text
}

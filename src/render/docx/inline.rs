//! Stretches of text as runs.

use super::package::Package;
use super::value;
use crate::document::Inline;
use crate::lang::Lang;
use crate::render::address::leads_somewhere;
use crate::render::language;
use crate::render::xml::Element;

/// How a stretch of text looks.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) link: bool,
    pub(super) lang: &'a Lang,
}

impl<'a> Look<'a> {
    /// Plain words of a language.
    pub(super) fn of(lang: &'a Lang) -> Self {
        Self { bold: false, italic: false, link: false, lang }
    }

    /// The properties of a run, in the order of the schema. Each says its language: a style sheet of the office's own may have another one.
    fn properties(self, right_to_left: bool) -> Element {
        let mut properties = Vec::new();
        if self.link {
            properties.push(value("w:rStyle", "Hyperlink"));
        }
        if self.bold {
            properties.extend([Element::new("w:b"), Element::new("w:bCs")]);
        }
        if self.italic {
            properties.extend([Element::new("w:i"), Element::new("w:iCs")]);
        }
        if right_to_left {
            properties.push(Element::new("w:rtl"));
        }
        properties.push(value("w:lang", language::tag(self.lang.code())));
        properties.into_iter().fold(Element::new("w:rPr"), Element::containing)
    }

    fn run(self, right_to_left: bool) -> Element {
        Element::new("w:r").containing(self.properties(right_to_left))
    }
}

/// Writes runs; knows which footnotes have been referred to, and names the addresses of links.
pub(super) struct Runs<'a> {
    pub(super) package: &'a mut Package,
    pub(super) seen: &'a mut Vec<usize>,
}

impl Runs<'_> {
    pub(super) fn write<'l>(&mut self, content: &'l [Inline], look: Look<'l>, out: &mut Vec<Element>) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Code(text) => words(text, look, out),
                Inline::Strong(content) => self.write(content, Look { bold: true, ..look }, out),
                Inline::Emphasis(content) => self.write(content, Look { italic: true, ..look }, out),
                Inline::Link { url, content } if leads_somewhere(url) => {
                    let mut inside = Vec::new();
                    self.write(content, Look { link: true, ..look }, &mut inside);
                    let link = Element::new("w:hyperlink").with("r:id", &self.package.add_link(url));
                    out.push(inside.into_iter().fold(link, Element::containing));
                }
                Inline::Link { content, .. } => self.write(content, look, out),
                Inline::Foreign { lang, content } => self.write(content, Look { lang, ..look }, out),
                Inline::FootnoteRef(note) => self.reference(*note, out),
                Inline::LineBreak => out.push(look.run(false).containing(Element::new("w:br"))),
            }
        }
    }

    /// The first reference holds the note; later ones repeat its number by a field.
    fn reference(&mut self, note: usize, out: &mut Vec<Element>) {
        let number = note + 1;
        let (id, bookmark) = (number.to_string(), format!("note{number}"));
        let raised = || Element::new("w:rPr").containing(value("w:rStyle", "FootnoteReference"));
        if self.seen.contains(&note) {
            let shown = Element::new("w:r").containing(raised()).containing(Element::new("w:t").saying(&id));
            out.push(Element::new("w:fldSimple").with("w:instr", &format!(" NOTEREF {bookmark} \\f \\h ")).containing(shown));
            return;
        }
        self.seen.push(note);
        out.push(Element::new("w:bookmarkStart").with("w:id", &id).with("w:name", &bookmark));
        out.push(Element::new("w:r").containing(raised()).containing(Element::new("w:footnoteReference").with("w:id", &id)));
        out.push(Element::new("w:bookmarkEnd").with("w:id", &id));
    }
}

/// Runs of words: those of a script written from right to left apart from the others.
pub(super) fn words(text: &str, look: Look<'_>, out: &mut Vec<Element>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let right_to_left = is_right_to_left(first);
        let turns = |c: char| c.is_alphabetic() && is_right_to_left(c) != right_to_left;
        let (stretch, after) = rest.split_at(rest.find(turns).unwrap_or(rest.len()));
        out.push(look.run(right_to_left).containing(Element::new("w:t").with("xml:space", "preserve").saying(stretch)));
        rest = after;
    }
}

/// Whether the first letter of a text is written from right to left: its paragraph begins at the right edge.
pub(super) fn begins_right(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

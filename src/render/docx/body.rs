//! Blocks as paragraphs and tables.

use super::frame::text_width;
use super::inline::{Look, Runs, begins_right, words};
use super::keeps::Keeps;
use super::lists::{self, DEEPEST, Lists};
use super::package::Package;
use super::{notes, picture, table, value};
use crate::document::closing::is_headline;
use crate::document::{Block, DatePlace, Document, Figure, HeadingDepths, Inline, ListKind, inline_text};
use crate::lang::Lang;
use crate::render::xml::Element;

/// The body on its way into the package.
pub(super) struct Body<'a> {
    pub(super) document: &'a Document,
    package: &'a mut Package,
    pub(super) out: Vec<Element>,
    lists: Lists,
    depths: HeadingDepths,
    /// Footnotes referred to so far.
    seen: Vec<usize>,
    figures: usize,
    /// Columns of the widest table.
    pub(super) widest: usize,
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) style: Option<&'static str>,
    /// Lists around the block.
    pub(super) lists: usize,
    /// The first paragraph of an item carries its number: the list and its level.
    pub(super) item: Option<(usize, usize)>,
    /// Whether the paragraph stays with the next one.
    pub(super) keep: bool,
    /// The first item of a list or row of a table that does so.
    pub(super) keep_from: usize,
    /// Alignment, where it is not that of the style.
    pub(super) align: Option<&'static str>,
    /// Distance from the left margin, twentieths of a point.
    pub(super) left: Option<i64>,
    /// Whether the number of a footnote stands before the words.
    pub(super) numbered_note: bool,
    /// Whether the words begin at the right edge.
    pub(super) right_to_left: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a Document, package: &'a mut Package) -> Self {
        let (lists, depths) = (Lists::default(), HeadingDepths::default());
        Self { document, package, out: Vec::new(), lists, depths, seen: Vec::new(), figures: 0, widest: 0 }
    }

    /// The blocks of the document. The closing and the lines before it stay on one page, with place and date if they stand below.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        let keeps = Keeps::at_the_end_of(blocks);
        let Document { layout, frame, .. } = self.document;
        let date_follows = layout.date == DatePlace::BelowText && frame.place_and_date.is_some() || layout.seal_below_text() > 0.0;
        for (index, block) in blocks.iter().enumerate() {
            let kept = keeps.of(index);
            let is_last = index + 1 == blocks.len() && !date_follows && matches!(block, Block::Paragraph { .. });
            let keep = (kept.is_some() && !is_last) || introduces(block);
            self.block(block, Place { keep, keep_from: kept.unwrap_or(0), ..Place::default() });
        }
    }

    fn block(&mut self, block: &'a Block, place: Place) {
        match block {
            Block::Heading { level, content } => {
                const STYLES: [&str; 6] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
                let depth = self.depths.next(*level).min(STYLES.len());
                self.paragraph(STYLES.get(depth - 1).copied().unwrap_or("Heading6"), place, content, None);
            }
            Block::Paragraph { content, lang } => self.paragraph(place.style.unwrap_or("BodyText"), place, content, lang.as_ref()),
            Block::List { kind, items } => self.list(*kind, items, place),
            Block::Table { caption, align, head, rows } => {
                if let Some(caption) = caption {
                    self.paragraph("Caption", Place { keep: true, ..Place::default() }, caption, None);
                }
                let kept = if place.keep { place.keep_from } else { rows.len() };
                let table = table::table(self, align, head, rows, kept);
                self.out.push(table);
                // Two tables in a row would become one, and no table may end a document.
                self.out.push(paragraph("AfterTable", Place { keep: place.keep, ..Place::default() }, Vec::new()));
            }
            Block::Figure { figure, alt, caption } => self.figure(figure, alt, caption.as_deref()),
            Block::Quote(blocks) => {
                for block in blocks {
                    self.block(block, Place { style: Some("Quote"), ..place });
                }
            }
            Block::Break => self.out.push(paragraph("Break", Place { keep: place.keep, ..Place::default() }, Vec::new())),
        }
    }

    fn list(&mut self, kind: ListKind, items: &'a [Vec<Block>], place: Place) {
        let level = place.lists.min(DEEPEST);
        let list = self.lists.begin(kind, level);
        for (index, item) in items.iter().enumerate() {
            let keep = place.keep && index >= place.keep_from;
            let inside = Place { style: Some("ListContinue"), lists: place.lists + 1, keep, ..Place::default() };
            let mut blocks = item.iter();
            let first = Place { style: Some("ListParagraph"), item: Some((list, level)), ..inside };
            match item.first() {
                Some(Block::Paragraph { content, lang }) => {
                    blocks.next();
                    self.paragraph("ListParagraph", first, content, lang.as_ref());
                }
                // The number stands before whatever the item begins with.
                _ => self.out.push(paragraph("ListParagraph", first, Vec::new())),
            }
            for block in blocks {
                self.block(block, inside);
            }
        }
    }

    fn figure(&mut self, figure: &Figure, alt: &str, caption: Option<&'a [Inline]>) {
        self.figures += 1;
        let drawing = picture::drawing(figure, alt, self.figures, text_width(&self.document.layout), self.package);
        let place = Place { keep: caption.is_some(), ..Place::default() };
        self.out.push(paragraph("Figure", place, vec![Element::new("w:r").containing(drawing)]));
        if let Some(caption) = caption {
            self.paragraph("Caption", Place::default(), caption, None);
        }
    }

    fn paragraph(&mut self, style: &'static str, place: Place, content: &'a [Inline], lang: Option<&'a Lang>) {
        let runs = self.runs(content, Look::of(lang.unwrap_or(&self.document.lang)));
        let right_to_left = begins_right(&inline_text(content));
        self.out.push(paragraph(style, Place { right_to_left, ..place }, runs));
    }

    /// A line of a mark.
    pub(super) fn mark(&mut self, content: &[Inline]) {
        let runs = self.runs(content, Look::of(&self.document.lang));
        self.out.push(paragraph("Mark", Place::default(), runs));
    }

    /// A paragraph of plain words.
    pub(super) fn line(&mut self, style: &'static str, text: &str) {
        let mut runs = Vec::new();
        words(text, Look::of(&self.document.lang), &mut runs);
        self.out.push(paragraph(style, Place { right_to_left: begins_right(text), ..Place::default() }, runs));
    }

    pub(super) fn runs(&mut self, content: &[Inline], look: Look<'_>) -> Vec<Element> {
        let mut out = Vec::new();
        Runs { package: self.package, seen: &mut self.seen }.write(content, look, &mut out);
        out
    }

    /// What has become of the blocks: paragraphs, lists, footnotes.
    pub(super) fn finish(mut self) -> (Vec<Element>, Lists, Element) {
        let paragraphs = std::mem::take(&mut self.out);
        let document = self.document;
        let notes: Vec<Vec<Element>> = document.footnotes.iter().map(|note| self.note(note)).collect();
        (paragraphs, self.lists, notes::part(notes))
    }

    /// The paragraphs of a footnote.
    fn note(&mut self, blocks: &'a [Block]) -> Vec<Element> {
        let place = Place { style: Some("FootnoteText"), ..Place::default() };
        let mut numbered_note = true;
        if !matches!(blocks.first(), Some(Block::Paragraph { .. })) {
            self.out.push(paragraph("FootnoteText", Place { numbered_note, ..place }, Vec::new()));
            numbered_note = false;
        }
        for block in blocks {
            self.block(block, Place { numbered_note, ..place });
            numbered_note = false;
        }
        std::mem::take(&mut self.out)
    }
}

/// A paragraph whose words announce what follows.
fn introduces(block: &Block) -> bool {
    matches!(block, Block::Paragraph { content, .. } if is_headline(content) || inline_text(content).trim_end().ends_with(':'))
}

/// A paragraph with its properties in the order of the schema.
pub(super) fn paragraph(style: &'static str, place: Place, runs: Vec<Element>) -> Element {
    let mut properties = Element::new("w:pPr").containing(value("w:pStyle", style));
    if place.keep {
        properties = properties.containing(Element::new("w:keepNext"));
    }
    if let Some((list, level)) = place.item {
        let numbering =
            Element::new("w:numPr").containing(value("w:ilvl", &level.to_string())).containing(value("w:numId", &list.to_string()));
        properties = properties.containing(numbering);
    }
    if place.right_to_left {
        properties = properties.containing(Element::new("w:bidi"));
    }
    if place.item.is_none()
        && let Some(left) = place.left.or_else(|| lists::indent_below(place.lists))
    {
        properties = properties.containing(Element::new("w:ind").with("w:left", &left.to_string()));
    }
    if let Some(align) = place.align {
        properties = properties.containing(value("w:jc", align));
    }
    let number = place.numbered_note.then(notes::number);
    number.into_iter().flatten().chain(runs).fold(Element::new("w:p").containing(properties), Element::containing)
}

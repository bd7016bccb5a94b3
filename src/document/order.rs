//! The one order in which a document is read, and its words in that order.
//!
//! Every format follows it, so that formats can be compared word by word and a screen reader hears what the eye reads.

use super::{AddresseePlace, Block, DatePlace, Document, Inline, NumberPlace};

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'a> {
    /// Lines of the letterhead.
    Letterhead(&'a [String]),
    /// Marks such as `Неофициальный перевод`, a line each.
    Marks(&'a [String]),
    /// Outgoing number.
    Number(&'a str),
    /// Place and date.
    PlaceAndDate(&'a str),
    /// Addressee, a line each.
    Addressee(&'a [String]),
    /// The body.
    Body(&'a [Block]),
    /// Footnotes, in the order of their first references.
    Footnotes(&'a [Vec<Block>]),
}

/// The parts of `document` as they are read; parts that are empty or that the layout does not show are left out.
///
/// Running head and page numbers are no part of it: they belong to pages, not to the document.
pub fn reading_order(document: &Document) -> impl Iterator<Item = Part<'_>> {
    let Document { frame, layout, blocks, footnotes, .. } = document;
    let lines = |lines: &'_ [String]| !lines.is_empty();
    let date = |place| frame.place_and_date.as_deref().filter(|_| layout.date == place).map(Part::PlaceAndDate);
    let addressee = |place| (layout.addressee == place && lines(&frame.addressee)).then_some(Part::Addressee(&frame.addressee));
    [
        lines(&frame.letterhead).then_some(Part::Letterhead(&frame.letterhead)),
        lines(&frame.marks).then_some(Part::Marks(&frame.marks)),
        frame.number.as_deref().filter(|_| layout.number != NumberPlace::None).map(Part::Number),
        date(DatePlace::UpperRight),
        addressee(AddresseePlace::TopRight),
        (!blocks.is_empty()).then_some(Part::Body(blocks)),
        date(DatePlace::BelowText),
        addressee(AddresseePlace::FootOfFirstPage),
        (!footnotes.is_empty()).then_some(Part::Footnotes(footnotes)),
    ]
    .into_iter()
    .flatten()
}

impl Document {
    /// The words that people wrote, in reading order, a line for each line, paragraph or cell.
    ///
    /// Without what formats add by themselves: numbers and marks of lists and footnotes, labels inside figures, addresses of links.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for part in reading_order(self) {
            match part {
                Part::Letterhead(lines) | Part::Marks(lines) | Part::Addressee(lines) => {
                    lines.iter().for_each(|line| push_line(line, &mut text));
                }
                Part::Number(line) | Part::PlaceAndDate(line) => push_line(line, &mut text),
                Part::Body(blocks) => push_blocks(blocks, &mut text),
                Part::Footnotes(notes) => notes.iter().for_each(|note| push_blocks(note, &mut text)),
            }
        }
        text
    }

    /// The words of [`Document::plain_text`], parted by white space (a no-break space parts words too).
    pub fn words(&self) -> Vec<String> {
        self.plain_text().split_whitespace().map(str::to_owned).collect()
    }
}

/// The words of `content`, with a line break where it has one.
pub fn inline_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_inlines(content, &mut text);
    text
}

/// The words of `blocks`, a line for each line, paragraph or cell.
pub fn block_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_blocks(blocks, &mut text);
    text
}

fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => push_line(&inline_text(content), text),
            Block::List { items, .. } => items.iter().for_each(|item| push_blocks(item, text)),
            Block::Table { caption, head, rows, .. } => {
                let cells = caption.iter().chain(head).chain(rows.iter().flatten());
                cells.for_each(|cell| push_line(&inline_text(cell), text));
            }
            Block::Figure { alt, caption, .. } => {
                push_line(alt, text);
                caption.iter().for_each(|caption| push_line(&inline_text(caption), text));
            }
            Block::Quote(blocks) => push_blocks(blocks, text),
            Block::Break => {}
        }
    }
}

fn push_inlines(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                push_inlines(content, text);
            }
            Inline::FootnoteRef(_) => {}
            Inline::LineBreak => text.push('\n'),
        }
    }
}

fn push_line(line: &str, text: &mut String) {
    if !line.trim().is_empty() {
        text.push_str(line);
        text.push('\n');
    }
}

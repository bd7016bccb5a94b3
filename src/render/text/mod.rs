//! Plain text for a terminal or a mail: the frame, the body in lines of 78 columns, the footnotes at the end.
//!
//! A word wider than a line keeps its line whole: breaking it would make two words of it.

mod figure;
mod table;
mod wrap;

use self::wrap::{Justified, columns, wrap};
use crate::document::{Block, DatePlace, Document, Inline, ListKind, NumberPlace, Part, reading_order};

/// Columns of a line.
pub const WIDTH: usize = 78;
/// Narrower than this, deep lists stop getting narrower.
const NARROWEST: usize = 24;

/// The whole document as plain text.
pub fn render(document: &Document) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in reading_order(document) {
        let right = |lines: &[String]| frame(lines, Justified::Right);
        let left = |lines: &[String]| frame(lines, Justified::Left);
        parts.push(match part {
            Part::Letterhead(lines) => frame(lines, Justified::Center),
            Part::Marks(lines) => right(lines),
            Part::Number(number) => {
                let place = if document.layout.number == NumberPlace::UnderLetterhead { Justified::Center } else { Justified::Left };
                frame(&[number.to_owned()], place)
            }
            Part::PlaceAndDate(line) if document.layout.date == DatePlace::UpperRight => right(&[line.to_owned()]),
            Part::PlaceAndDate(line) => left(&[line.to_owned()]),
            Part::Addressee(lines) => left(lines),
            Part::Body(content) => blocks(content, WIDTH),
            Part::Footnotes(notes) => {
                let note = |(number, note): (usize, &Vec<Block>)| hang(&format!("[{number}] "), &blocks(note, WIDTH - 4));
                let notes: Vec<String> = (1..).zip(notes).map(note).collect();
                format!("{}\n{}", "-".repeat(WIDTH / 3), notes.join("\n"))
            }
        });
    }
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn frame(lines: &[String], place: Justified) -> String {
    lines.iter().flat_map(|line| wrap(line, WIDTH)).map(|line| place.set(&line, WIDTH)).collect::<Vec<_>>().join("\n")
}

/// Blocks with a blank line between them, without a line break at the end.
fn blocks(content: &[Block], width: usize) -> String {
    let rendered = content.iter().map(|content| block(content, width)).filter(|text| !text.is_empty());
    rendered.collect::<Vec<_>>().join("\n\n")
}

fn block(content: &Block, width: usize) -> String {
    match content {
        Block::Heading { level, content } => {
            let lines = wrap(&words(content), width);
            let widest = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
            let rule = if *level == 1 { "=" } else { "-" }.repeat(widest);
            if lines.is_empty() { String::new() } else { format!("{}\n{rule}", lines.join("\n")) }
        }
        Block::Paragraph { content, .. } => wrap(&words(content), width).join("\n"),
        Block::List { kind, items } => list(*kind, items, width),
        Block::Table { caption, align, head, rows } => {
            let caption = caption.as_ref().map(|caption| wrap(&words(caption), width).join("\n"));
            caption.into_iter().chain([table::render(align, head, rows, width)]).collect::<Vec<_>>().join("\n")
        }
        Block::Figure { figure, alt, caption } => {
            let caption = caption.as_ref().map(|caption| wrap(&words(caption), width).join("\n"));
            let description = wrap(alt, width).join("\n");
            [figure::render(figure, width), description].into_iter().chain(caption).collect::<Vec<_>>().join("\n\n")
        }
        Block::Quote(content) => hang("    ", &blocks(content, narrower(width, 4))),
        Block::Break => Justified::Center.set("* * *", width),
    }
}

fn list(kind: ListKind, items: &[Vec<Block>], width: usize) -> String {
    let markers: Vec<String> = match kind {
        ListKind::Bullet => items.iter().map(|_| "- ".to_owned()).collect(),
        ListKind::Ordered(start) => (0..).zip(items).map(|(index, _)| format!("{}. ", start.saturating_add(index))).collect(),
    };
    let indent = markers.iter().map(String::len).max().unwrap_or(0);
    let rendered =
        markers.iter().zip(items).map(|(marker, item)| hang(&format!("{marker:<indent$}"), &blocks(item, narrower(width, indent))));
    let short = items.iter().all(|item| item.len() < 2);
    rendered.collect::<Vec<_>>().join(if short { "\n" } else { "\n\n" })
}

fn narrower(width: usize, by: usize) -> usize {
    width.saturating_sub(by).max(NARROWEST)
}

/// Puts `first` before the first line and as many blanks before the others.
fn hang(first: &str, text: &str) -> String {
    let blanks = " ".repeat(columns(first));
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        if number == 0 || !line.is_empty() {
            out.push_str(if number == 0 { first } else { &blanks });
        }
        out.push_str(line);
    }
    out.trim_end().to_owned()
}

/// The words of inlines as text shows them: references to footnotes in brackets, addresses of links after their words.
fn words(content: &[Inline]) -> String {
    let mut out = String::new();
    push_words(content, &mut out);
    out
}

fn push_words(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c })),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Foreign { content, .. } => push_words(content, out),
            Inline::Link { url, content } => {
                let start = out.len();
                push_words(content, out);
                let shown = out.get(start..).unwrap_or_default().trim();
                if shown != url && !url.is_empty() && url.strip_prefix("mailto:") != Some(shown) {
                    // Before the blanks that end the words: what follows them is no part of the address.
                    let end = out.trim_end().len().max(start);
                    out.insert_str(end, &format!(" <{url}>"));
                }
            }
            Inline::FootnoteRef(index) => out.push_str(&format!("[{}]", index + 1)),
            Inline::LineBreak => out.push('\n'),
        }
    }
}

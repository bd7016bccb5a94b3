//! Units: what people point at when they speak about a document. Headings, paragraphs, items of lists, rows of tables, captions, figures.
//!
//! They have one order, that of reading: the body, then the footnotes in the order of their first references.

use std::ops::Range;

use super::{Block, Document, Inline};

/// A unit, and the bytes of the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Bytes of the draft's Markdown.
    pub range: Range<usize>,
    /// Whether it stands in a list, a quotation or a footnote.
    pub nested: bool,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum UnitKind {
    Heading,
    Paragraph,
    /// The first block of a list item.
    Item,
    Row,
    Caption,
    Figure,
}

/// Characters without width that no letter takes: the selectors of variants for ideographs.
const FIRST_SIGN: u32 = 0xE_0100;
/// Half of them, so that the two digits of a number are told apart.
const DIGITS: usize = 120;

/// The lines, from 1, on which each unit of a document stands in a format that has lines. Empty where a unit has no line of its own.
///
/// The document is rendered once more with signs in the first and the last word of each unit that take no room. Where the format then lays
/// it out in another way, the answer is none: a wrong line would be worse.
pub fn lines(document: &Document, rendered: &str, render: impl Fn(&Document) -> String) -> Option<Vec<Range<usize>>> {
    let mut signed = document.clone();
    let mut count = 0;
    sign_frame(&mut signed);
    sign_blocks(&mut signed.blocks, &mut count);
    signed.footnotes.iter_mut().for_each(|note| sign_blocks(note, &mut count));
    if count >= DIGITS * DIGITS {
        return None;
    }
    let signs = signs_of(&render(&signed), rendered)?;
    let mut found = vec![0..0; count];
    for (line, unit) in &signs {
        let Some(unit) = unit.and_then(|unit| found.get_mut(unit)) else { continue };
        *unit = if unit.end == 0 { *line..line + 1 } else { unit.start.min(*line)..unit.end.max(line + 1) };
    }
    // The head of a table that is told as records stands in each of them, and has no line of its own.
    for at in 0..found.len() {
        let Some(unit) = found.get(at).cloned() else { continue };
        let mut later = found.iter().skip(at + 1).take_while(|later| later.start < unit.end);
        if later.any(|later| unit.start <= later.start && later.end < unit.end && later.end > 0) {
            found.get_mut(at).into_iter().for_each(|unit| *unit = 0..0);
        }
    }
    // Words without letters, a row of figures, have no sign before them: they belong to the unit that follows.
    let silent: Vec<bool> = rendered.lines().map(|line| !says_something(line)).collect();
    for unit in found.iter_mut().filter(|unit| unit.end > 0) {
        let before = signs.partition_point(|(line, _)| *line < unit.start).checked_sub(1).and_then(|at| signs.get(at));
        let Some((before, _)) = before else { continue };
        while unit.start - 1 > *before && silent.get(unit.start - 2) == Some(&false) {
            unit.start -= 1;
        }
    }
    Some(found)
}

/// The line of each sign in a rendered text and its unit, none of the frame, in order of line. Nothing where the text without its signs is
/// another one than `rendered`.
fn signs_of(text: &str, rendered: &str) -> Option<Vec<(usize, Option<usize>)>> {
    let mut signs = Vec::new();
    let mut line = 1;
    let mut high = None;
    let mut bare = rendered.chars();
    for c in text.chars() {
        match sign_of(c) {
            Some(digit) if digit < DIGITS => high = Some(digit),
            Some(digit) => {
                let number = high.take()? * DIGITS + digit - DIGITS;
                signs.push((line, number.checked_sub(1)));
            }
            None if bare.next() == Some(c) => line += usize::from(c == '\n'),
            None => return None,
        }
    }
    bare.next().is_none().then_some(signs)
}

/// Whether a line has words beside its tags, where it has any.
pub fn says_something(line: &str) -> bool {
    let mut tag = false;
    line.chars().any(|c| {
        let inside = tag;
        tag = c == '<' || (tag && c != '>');
        !inside && c.is_alphanumeric()
    })
}

fn sign_of(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(FIRST_SIGN)?).ok().filter(|digit| *digit < 2 * DIGITS)
}

/// The sign of a unit by its number from 1; 0 is the frame.
fn sign(number: usize) -> String {
    let digit = |digit: usize| char::from_u32(FIRST_SIGN + u32::try_from(digit).unwrap_or(0));
    [digit(number / DIGITS % DIGITS), digit(DIGITS + number % DIGITS)].into_iter().flatten().collect()
}

fn sign_frame(document: &mut Document) {
    let frame = &mut document.frame;
    let single = frame.number.iter_mut().chain(&mut frame.place_and_date);
    single.chain(&mut frame.addressee).chain(&mut frame.marks).chain(&mut frame.letterhead).for_each(|line| put(line, 0));
}

fn sign_blocks(blocks: &mut [Block], count: &mut usize) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => sign_content([content], count),
            Block::List { items, .. } => items.iter_mut().for_each(|item| sign_blocks(item, count)),
            Block::Table { caption, head, rows, .. } => {
                caption.iter_mut().for_each(|caption| sign_content([caption], count));
                sign_content(head, count);
                rows.iter_mut().for_each(|row| sign_content(row, count));
            }
            Block::Figure { alt, caption, .. } => {
                *count += 1;
                put_first(alt, *count);
                put(alt, *count);
                caption.iter_mut().for_each(|caption| sign_content([caption], count));
            }
            Block::Quote(blocks) => sign_blocks(blocks, count),
            Block::Break => {}
        }
    }
}

fn sign_content<'c>(contents: impl IntoIterator<Item = &'c mut Vec<Inline>>, count: &mut usize) {
    *count += 1;
    for content in contents {
        sign_first(content, *count);
        sign_last(content, *count);
    }
}

/// Signs the first word, wherever it is nested. Whether there was one.
fn sign_first(content: &mut [Inline], number: usize) -> bool {
    content.iter_mut().any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => put_first(text, number),
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
            sign_first(content, number)
        }
        Inline::FootnoteRef(_) | Inline::LineBreak => false,
    })
}

/// Signs the last words, wherever they are nested. Whether there were any.
fn sign_last(content: &mut [Inline], number: usize) -> bool {
    content.iter_mut().rev().any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) if !text.trim().is_empty() => {
            put(text, number);
            true
        }
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
            sign_last(content, number)
        }
        Inline::Text(_) | Inline::Code(_) | Inline::FootnoteRef(_) | Inline::LineBreak => false,
    })
}

/// Inside the last word: what a format does with the ends of a text, and with signs in it, it does as before.
fn put(text: &mut String, number: usize) {
    let mut after_letter = false;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let letter = c.is_alphanumeric();
        if letter && (after_letter || last.is_none()) {
            last = Some(at);
        }
        after_letter = letter;
    }
    let at = last.or_else(|| text.chars().next().map(char::len_utf8));
    if let Some(at) = at {
        text.insert_str(at, &sign(number));
    }
}

/// How many units blocks have.
pub fn count(blocks: &[Block]) -> usize {
    let of_block = |block: &Block| match block {
        Block::Heading { .. } | Block::Paragraph { .. } => 1,
        Block::List { items, .. } => items.iter().map(|item| count(item)).sum(),
        Block::Table { caption, rows, .. } => usize::from(caption.is_some()) + 1 + rows.len(),
        Block::Figure { caption, .. } => 1 + usize::from(caption.is_some()),
        Block::Quote(blocks) => count(blocks),
        Block::Break => 0,
    };
    blocks.iter().map(of_block).sum()
}

/// Inside the first word that has two letters one after the other. Whether there was one.
fn put_first(text: &mut String, number: usize) -> bool {
    let after_first = text.char_indices().zip(text.chars().skip(1));
    let at = after_first.filter(|((_, c), next)| c.is_alphabetic() && next.is_alphabetic()).map(|((at, c), _)| at + c.len_utf8()).next();
    if let Some(at) = at {
        text.insert_str(at, &sign(number));
    }
    at.is_some()
}

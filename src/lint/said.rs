//! What one language copy says, in terms by which it is held against the others: dates, numbers, paragraphs, tone, names.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::dates::mentions_in;
use super::frame;
use super::known_names::{KnownNames, Named};
use super::lexicon::{Lexicon, Meaning};
use super::numerals::numerals;
use super::parity::Copy;
use super::passages::Sayings;
use super::text::{BlockKind, Text};
use super::transliterated::Spelt;
use crate::case::Tone;

/// What a copy says in terms that do not depend on the language.
pub(super) struct Said {
    /// Dates as year, month and day, numbers as digits; with their first place. Whether they stand in the frame.
    pub(super) items: Vec<(Item, bool, Range<usize>)>,
    /// The line of the paper's own number.
    pub(super) number: Option<Range<usize>>,
    /// Paragraphs of the body.
    pub(super) paragraphs: Vec<Range<usize>>,
    /// Numbered items.
    pub(super) numbered: Vec<Range<usize>>,
    /// Items without a number.
    pub(super) bulleted: Vec<Range<usize>>,
    /// The firmest words.
    pub(super) tone: Option<(Tone, Range<usize>)>,
    /// The mark of a classified paper.
    pub(super) mark: Option<Range<usize>>,
    /// Lines around the text, without the signs of Markdown.
    pub(super) frame: Vec<(Range<usize>, String)>,
    /// Names.
    pub(super) named: Named,
    /// Names after a title, by their consonants, where no case tells them.
    pub(super) spelt: Option<Spelt>,
    /// Where numbers stand in words.
    pub(super) in_words: Vec<Range<usize>>,
    /// What its sentences say.
    pub(super) sayings: Sayings,
    /// What each block is, and where.
    pub(super) blocks: Vec<(BlockKind, Range<usize>)>,
}

/// A date or a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    Day(Option<i32>, u32, u32),
    Number(String),
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(Some(year), month, day) => write!(f, "the date {year:04}-{month:02}-{day:02}"),
            Self::Day(None, month, day) => write!(f, "the day {day:02} of month {month:02}"),
            Self::Number(number) => write!(f, "the number {number}"),
        }
    }
}

/// Reads a copy.
pub(super) fn said(copy: &Copy<'_>, lexicon: &Lexicon, names: &KnownNames) -> Said {
    let text = Text::new(copy.text, &lexicon.enclosures, &lexicon.file.abbreviations);
    let dates = mentions_in(&text, lexicon);
    let mut items: Vec<(Item, bool, Range<usize>)> = Vec::new();
    let mut dated: Vec<Range<usize>> = Vec::new();
    for date in &dates {
        let range = text.bytes(date.tokens.clone());
        let frame = text.kind(date.tokens.start) == BlockKind::Frame;
        if let Some(day) = date.day {
            items.push((Item::Day(date.year, date.month, day), frame, range.clone()));
        }
        // The year counts for itself: it may stand once for two days.
        items.extend(date.year.map(|year| (Item::Number(year.to_string()), frame, range.clone())));
        dated.push(range);
    }
    for (day, range) in short_dates(copy.text) {
        let frame = text.kind_at(range.start) == BlockKind::Frame;
        items.push((Item::Day(Some(day.year()), day.month(), day.day()), frame, range.clone()));
        items.push((Item::Number(day.year().to_string()), frame, range.clone()));
        dated.push(range);
    }
    let hits = lexicon.matcher.hits(&text);
    let (figures, words) = numerals(&text, &hits);
    for (number, range) in figures {
        let kind = text.kind_at(range.start);
        let marks_item = is_item_mark(copy.text, &range);
        if !marks_item
            && !is_in_path(copy.text, range.start)
            && !dated.iter().any(|date| date.start <= range.start && range.end <= date.end)
        {
            items.push((Item::Number(number), kind == BlockKind::Frame, range));
        }
    }
    let mut in_words = Vec::new();
    for (number, range) in words {
        if !dated.iter().any(|date| date.start <= range.start && range.end <= date.end) {
            items.push((Item::Number(number.to_string()), text.kind_at(range.start) == BlockKind::Frame, range.clone()));
            in_words.push(range);
        }
    }
    let sayings = Sayings::of(&text, lexicon, &hits);
    let of_kind = |wanted: fn(BlockKind) -> bool| -> Vec<Range<usize>> {
        text.blocks.iter().filter(|block| wanted(block.kind)).map(|block| block.range.clone()).collect()
    };
    let mark = super::classification::marks(&text, &hits).into_iter().next();
    let spoken = hits
        .into_iter()
        .filter(|hit| text.tokens.get(hit.tokens.start).is_some_and(|token| text.is_own(token.range.start)))
        .filter_map(|hit| if let Meaning::Tone(tone) = hit.means { Some((tone, hit.tokens)) } else { None });
    let tone = super::tone::heard(spoken)
        .into_iter()
        // Verbs of level 0 and 1 stand beside firmer ones in every note.
        .filter(|(tone, _)| *tone > Tone::Request)
        .max_by_key(|(tone, _)| *tone)
        .map(|(tone, tokens)| (tone, text.bytes(tokens)));
    let lines = frame::words(&text);
    let number = lines.iter().find(|(_, words)| words.starts_with(lexicon.file.signs.number.as_str())).map(|(range, _)| range.clone());
    Said {
        items,
        number,
        paragraphs: of_kind(|kind| kind == BlockKind::Paragraph),
        numbered: of_kind(|kind| kind == BlockKind::Item(true)),
        bulleted: of_kind(|kind| kind == BlockKind::Item(false)),
        tone,
        mark,
        sayings,
        in_words,
        frame: lines,
        named: names.named(copy, lexicon),
        spelt: (!names.are_of_a_case()).then(|| Spelt::of(&text, lexicon)),
        blocks: text
            .blocks
            .iter()
            .map(|block| (block.kind, block.range.start..block.range.start + trimmed(copy.text, &block.range)))
            .collect(),
    }
}

/// Bytes of a stretch without the spaces at its end.
fn trimmed(text: &str, range: &Range<usize>) -> usize {
    text.get(range.clone()).map_or(0, |text| text.trim_end().len())
}

/// Dates in tables: `22.07.2026`, in Markdown also `22\.07.2026`.
fn short_dates(text: &str) -> Vec<(NaiveDate, Range<usize>)> {
    let dots = text.match_indices('.').filter_map(|(at, _)| {
        let before = text.get(..at)?.trim_end_matches('\\');
        let start = before.len().checked_sub(2)?;
        let words = format!("{}{}", before.get(start..)?, text.get(at..at + 8)?);
        Some((NaiveDate::parse_from_str(&words, "%d.%m.%Y").ok()?, start..at + 8))
    });
    dots.collect()
}

/// Whether a number only counts the items of a list.
fn is_item_mark(text: &str, range: &Range<usize>) -> bool {
    let line = text.get(..range.start).and_then(|before| before.rsplit('\n').next()).unwrap_or("");
    line.trim().is_empty() && text.get(range.end..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "))
}

/// Whether a number belongs to a path of the case file, `events[0]`, which is no figure of the document.
fn is_in_path(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end_matches(|c: char| c.is_ascii_digit() || c == '–');
    let before = before.strip_suffix('[').map(|before| before.trim_end_matches('\\'));
    before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_lowercase()))
}

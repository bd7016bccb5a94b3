//! The language copies of one document say the same: N036, N037; and carry the same mark: N058.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::dates::mentions_in;
use super::known_names::{KnownNames, Named};
use super::lexicon::{Lexicon, Meaning};
use super::numerals::numerals;
use super::passages::Sayings;
use super::protocol::Protocol;
use super::text::{BlockKind, Text};
use super::transliterated::Spelt;
use super::{codes, frame, sayings, sense};
use crate::case::Tone;
use crate::diag::Code;
use crate::lang::Lang;

/// A language copy.
#[derive(Clone, Copy, Debug)]
pub struct Copy<'a> {
    /// Its language.
    pub lang: &'a Lang,
    /// Its text with number, date and addressee.
    pub text: &'a str,
}

/// Something that one copy has and another has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// N036 for number and date of the paper, N037 for what it says.
    pub code: Code,
    /// Whether it is sure; what differs by the words of a language's lists alone is for a person to look at.
    pub sure: bool,
    /// What differs.
    pub message: String,
    /// The copy that says it: its position among the copies, and the bytes.
    pub here: (usize, Range<usize>),
    /// The copy that does not: its position, and the bytes of what it says instead; none where it says nothing of the kind.
    pub there: (usize, Range<usize>),
    /// The paragraph or item of that copy which stands where the other's does, where the copies have as many.
    pub counterpart: Option<Range<usize>>,
}

/// What a copy says in terms that do not depend on the language.
struct Said {
    /// Dates as year, month and day, numbers as digits; with their first place. Whether they stand in the frame.
    items: Vec<(Item, bool, Range<usize>)>,
    /// The line of the paper's own number.
    number: Option<Range<usize>>,
    /// Paragraphs of the body.
    paragraphs: Vec<Range<usize>>,
    /// Numbered items.
    numbered: Vec<Range<usize>>,
    /// Items without a number.
    bulleted: Vec<Range<usize>>,
    /// The firmest words.
    tone: Option<(Tone, Range<usize>)>,
    /// The mark of a classified paper.
    mark: Option<Range<usize>>,
    /// Lines around the text, without the signs of Markdown.
    frame: Vec<(Range<usize>, String)>,
    /// Names.
    named: Named,
    /// Names after a title, by their consonants, where no case tells them.
    spelt: Option<Spelt>,
    /// Where numbers stand in words.
    in_words: Vec<Range<usize>>,
    /// What its sentences say.
    sayings: Sayings,
    /// What each block is, and where.
    blocks: Vec<(BlockKind, Range<usize>)>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
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

/// What comparing the language copies of one paper gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Every difference between the first copy and each other one, both ways; of what sentences say also between those, where the first does not
    /// tell it.
    pub differences: Vec<Difference>,
    /// What was not compared, each with the position of the copy: for want of word lists, or because paragraphs do not correspond.
    pub untold: Vec<(usize, String)>,
}

/// Holds the copies of a paper of a form against the first of them: of one that is not diplomatic, asks and negation are not compared.
pub fn compared(form: &str, protocol: &Protocol, copies: &[Copy<'_>], names: &KnownNames) -> Compared {
    let diplomatic = protocol.is_diplomatic(form);
    let read: Vec<Option<Said>> = copies.iter().map(|copy| protocol.lexicon(copy.lang).map(|lexicon| said(copy, lexicon, names))).collect();
    let untold = untold(&read, copies, diplomatic);
    let mut found = Vec::new();
    let known: Vec<(usize, &Said)> = read.iter().enumerate().filter_map(|(at, said)| Some((at, said.as_ref()?))).collect();
    let Some((&(one, first), others)) = known.split_first() else { return Compared { differences: found, untold } };
    for &(other, there) in others {
        missing(first, one, there, other, copies, names, &mut found);
        missing(there, other, first, one, copies, names, &mut found);
        counts(first, one, there, other, copies, &mut found);
        for (from, to) in [((one, first), (other, there)), ((other, there), (one, first))] {
            found.extend(names.missing((from.0, &from.1.named), (to.0, &to.1.named), copies));
            found.extend(unmarked(from, to, copies, names));
            found.extend(frame::differ(from.0, to.0, copies, [&from.1.frame, &to.1.frame], names));
            found.extend(misspelt(from, to, copies));
            let langs = [lang(copies, from.0), lang(copies, to.0)];
            found.extend(sayings::differ((from.0, &from.1.sayings), (to.0, &to.1.sayings), langs, diplomatic));
        }
    }
    // What the first copy does not tell of two others, they tell of one another.
    for (at, &(one, here)) in others.iter().enumerate() {
        for &(other, there) in others.get(at + 1..).unwrap_or_default() {
            for (from, to) in [((one, here), (other, there)), ((other, there), (one, here))] {
                let langs = [lang(copies, from.0), lang(copies, to.0)];
                let more = sayings::differ((from.0, &from.1.sayings), (to.0, &to.1.sayings), langs, diplomatic);
                let untold: Vec<Difference> = more.into_iter().filter(|one| !is_told(one, &found)).collect();
                found.extend(untold);
            }
        }
    }
    for difference in &mut found {
        let said = |at: usize| read.get(at).and_then(Option::as_ref);
        let (here, there) = (said(difference.here.0), said(difference.there.0));
        difference.counterpart = here.zip(there).and_then(|(here, there)| counterpart(here, there, difference.here.1.start));
    }
    Compared { differences: found, untold }
}

/// Whether one of the two places has been told already.
fn is_told(difference: &Difference, found: &[Difference]) -> bool {
    let places = |one: &Difference| [one.here.clone(), one.there.clone()];
    let meet = |one: &(usize, Range<usize>), other: &(usize, Range<usize>)| {
        one.0 == other.0 && one.1.start < other.1.end && other.1.start < one.1.end
    };
    found.iter().flat_map(places).any(|told| places(difference).iter().any(|place| meet(place, &told)))
}

fn untold(read: &[Option<Said>], copies: &[Copy<'_>], diplomatic: bool) -> Vec<(usize, String)> {
    let mut told = Vec::new();
    let mut first: Option<&Sayings> = None;
    for (at, said) in read.iter().enumerate() {
        let lang = lang(copies, at);
        let Some(sayings) = said.as_ref().map(|said| &said.sayings) else {
            told.push((at, format!("there are no word lists for the language `{lang}`: this copy was compared with none")));
            continue;
        };
        let lacking: Vec<&str> = sayings.lacking.iter().copied().filter(|what| diplomatic || !sense::OF_PAPERS.contains(what)).collect();
        if !lacking.is_empty() {
            told.push((at, format!("the word lists of `{lang}` have none for: {}", lacking.join(", "))));
        }
        match first {
            None => first = Some(sayings),
            Some(first) if !sayings::correspond(first, sayings) => {
                let what = if diplomatic { "asks, negation and kinds of days" } else { "kinds of days" };
                let why = "its paragraphs and items do not stand one for one with those of the first copy";
                told.push((at, format!("{why}: {what} were not compared")));
            }
            Some(_) => {}
        }
    }
    told
}

/// The block of another copy that stands where this one's does: as many of its kind before it, and as many in all.
fn counterpart(here: &Said, there: &Said, at: usize) -> Option<Range<usize>> {
    if let Some(sentence) = sayings::sentence_beside(&here.sayings, &there.sayings, at) {
        return Some(sentence);
    }
    let (kind, _) = here.blocks.iter().find(|(_, range)| range.contains(&at))?;
    let of_kind = |said: &Said| -> Vec<Range<usize>> {
        said.blocks.iter().filter(|(other, _)| other == kind).map(|(_, range)| range.clone()).collect()
    };
    let (mine, theirs) = (of_kind(here), of_kind(there));
    let place = mine.iter().position(|range| range.contains(&at))?;
    theirs.get(place).filter(|_| mine.len() == theirs.len()).cloned()
}

/// Names after a title that stand in one copy alone, where no case tells how they are written.
fn misspelt(here: (usize, &Said), there: (usize, &Said), copies: &[Copy<'_>]) -> Vec<Difference> {
    let Some((one, other)) = here.1.spelt.as_ref().zip(there.1.spelt.as_ref()) else { return Vec::new() };
    let tell = |range: Range<usize>| {
        let name = copies.get(here.0).and_then(|copy| copy.text.get(range.clone())).unwrap_or("");
        let message = format!("the name “{name}” stands in `{}`, and no name like it in `{}`", lang(copies, here.0), lang(copies, there.0));
        Difference { code: codes::COPIES_DIFFER, sure: true, message, here: (here.0, range), there: (there.0, 0..0), counterpart: None }
    };
    one.missing_from(other).into_iter().map(tell).collect()
}

fn missing(here: &Said, one: usize, there: &Said, other: usize, copies: &[Copy<'_>], names: &KnownNames, found: &mut Vec<Difference>) {
    let unnumbered = there.number.is_none() && copies.get(other).is_some_and(|copy| names.unnumbered.contains(copy.lang));
    let in_words = |said: &Said, range: &Range<usize>| said.in_words.contains(range);
    let has = |said: &Said, item: &Item, frame: bool| said.items.iter().any(|(other, at, _)| *at == frame && means_the_same(item, other));
    // What the lists of a language read of words may be another number: a person must look at it.
    let doubtful = there.items.iter().any(|(item, frame, range)| in_words(there, range) && !has(here, item, *frame));
    let mut told = BTreeSet::new();
    for (item, frame, range) in &here.items {
        let of_number = here.number.as_ref().is_some_and(|number| number.contains(&range.start));
        let untellable = in_words(here, range) && there.sayings.lacks(sense::NUMBERS);
        if has(there, item, *frame) || untellable || (of_number && unnumbered) || !told.insert((item, *frame)) {
            continue;
        }
        let code = if *frame { codes::COPIES_DIFFER_IN_FRAME } else { codes::COPIES_DIFFER };
        let place = if *frame { "around the text" } else { "in the text" };
        found.push(Difference {
            code,
            sure: !(in_words(here, range) || doubtful && matches!(item, Item::Number(_))),
            message: format!("{item} stands {place} in `{}`, not in `{}`", lang(copies, one), lang(copies, other)),
            here: (one, range.clone()),
            there: (other, 0..0),
            counterpart: None,
        });
    }
}

/// Where one language says the year once for two days, the other may say it twice.
fn means_the_same(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Day(year, month, day), Item::Day(other_year, other_month, other_day)) => {
            (month, day) == (other_month, other_day) && (year == other_year || year.is_none() || other_year.is_none())
        }
        _ => one == other,
    }
}

fn counts(here: &Said, one: usize, there: &Said, other: usize, copies: &[Copy<'_>], found: &mut Vec<Difference>) {
    let mut differ = |what: &str, here: (String, Range<usize>), there: (String, Range<usize>)| {
        if here.0 != there.0 {
            found.push(Difference {
                code: codes::COPIES_DIFFER,
                sure: true,
                message: format!("{what}: {} in `{}`, {} in `{}`", here.0, lang(copies, one), there.0, lang(copies, other)),
                here: (one, here.1),
                there: (other, there.1),
                counterpart: None,
            });
        }
    };
    let count = |ranges: &[Range<usize>]| (ranges.len().to_string(), ranges.last().cloned().unwrap_or(0..0));
    differ("paragraphs", count(&here.paragraphs), count(&there.paragraphs));
    differ("numbered items", count(&here.numbered), count(&there.numbered));
    differ("items without a number", count(&here.bulleted), count(&there.bulleted));
    let tone = |said: &Said| match &said.tone {
        Some((tone, range)) => (format!("{tone:?}").to_lowercase(), range.clone()),
        None => ("none".to_owned(), 0..0),
    };
    differ("tone", tone(here), tone(there));
}

/// A classified paper is marked in every copy.
fn unmarked(here: (usize, &Said), there: (usize, &Said), copies: &[Copy<'_>], names: &KnownNames) -> Option<Difference> {
    if copies.get(there.0).is_some_and(|copy| names.marked_as_the_case_says(copy)) {
        return None;
    }
    let mark = here.1.mark.clone().filter(|_| there.1.mark.is_none())?;
    let message = format!("the copy in `{}` is marked as classified, the one in `{}` is not", lang(copies, here.0), lang(copies, there.0));
    Some(Difference { code: codes::CLASSIFICATION, sure: true, message, here: (here.0, mark), there: (there.0, 0..0), counterpart: None })
}

fn lang<'a>(copies: &[Copy<'a>], at: usize) -> &'a str {
    copies.get(at).map_or("", |copy| copy.lang.code())
}

fn said(copy: &Copy<'_>, lexicon: &Lexicon, names: &KnownNames) -> Said {
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

//! The language copies of one document say the same: N036, N037; and carry the same mark: N058.

use std::collections::BTreeSet;
use std::ops::Range;

use super::known_names::KnownNames;
use super::passages::Sayings;
use super::protocol::Protocol;
use super::said::{Item, Said, said};
use super::{codes, frame, sayings, sense};
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

/// What is compared in the copies of a form beside figures, dates, names and days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// Whether it is a diplomatic paper, whose sentences are all of one make: asks and all that is denied.
    pub(super) diplomatic: bool,
    /// Whether what is denied is compared at all.
    pub(super) denials: bool,
}

impl Kind {
    /// Whether what a language may lack words for is compared.
    fn compares(self, what: &str) -> bool {
        match what {
            sense::ASKS => self.diplomatic,
            sense::NEGATION => self.denials,
            _ => true,
        }
    }
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

/// What comparing the language copies of one paper gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Every difference between the first copy and each other one, both ways; of what sentences say also between those, where the first does not
    /// tell it.
    pub differences: Vec<Difference>,
    /// What was not compared, each with the position of the copy: for want of word lists, or because paragraphs do not correspond.
    pub untold: Vec<(usize, String)>,
}

/// Holds the copies of a paper of a form against the first of them: of one that is not diplomatic, asks are not compared, and
/// negation only where the data say so.
pub fn compared(form: &str, protocol: &Protocol, copies: &[Copy<'_>], names: &KnownNames) -> Compared {
    let kind = Kind { diplomatic: protocol.is_diplomatic(form), denials: protocol.compares_denials(form) };
    let read: Vec<Option<Said>> = copies.iter().map(|copy| protocol.lexicon(copy.lang).map(|lexicon| said(copy, lexicon, names))).collect();
    let untold = untold(&read, copies, kind);
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
            let third = third(&known, from.0, to.0);
            found.extend(sayings::differ((from.0, &from.1.sayings), (to.0, &to.1.sayings), third, langs, kind));
        }
    }
    // What the first copy does not tell of two others, they tell of one another.
    for (at, &(one, here)) in others.iter().enumerate() {
        for &(other, there) in others.get(at + 1..).unwrap_or_default() {
            for (from, to) in [((one, here), (other, there)), ((other, there), (one, here))] {
                let langs = [lang(copies, from.0), lang(copies, to.0)];
                let third = third(&known, from.0, to.0);
                let more = sayings::differ((from.0, &from.1.sayings), (to.0, &to.1.sayings), third, langs, kind);
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

/// A copy beside two others, which tells what a language only says in another way from what one copy has lost.
fn third<'s>(known: &[(usize, &'s Said)], one: usize, other: usize) -> Option<&'s Sayings> {
    known.iter().find(|(at, _)| *at != one && *at != other).map(|(_, said)| &said.sayings)
}

/// Whether one of the two places has been told already.
fn is_told(difference: &Difference, found: &[Difference]) -> bool {
    let places = |one: &Difference| [one.here.clone(), one.there.clone()];
    let meet = |one: &(usize, Range<usize>), other: &(usize, Range<usize>)| {
        one.0 == other.0 && one.1.start < other.1.end && other.1.start < one.1.end
    };
    found.iter().flat_map(places).any(|told| places(difference).iter().any(|place| meet(place, &told)))
}

fn untold(read: &[Option<Said>], copies: &[Copy<'_>], kind: Kind) -> Vec<(usize, String)> {
    let mut told = Vec::new();
    let mut first: Option<&Sayings> = None;
    for (at, said) in read.iter().enumerate() {
        let lang = lang(copies, at);
        let Some(sayings) = said.as_ref().map(|said| &said.sayings) else {
            told.push((at, format!("there are no word lists for the language `{lang}`: this copy was compared with none")));
            continue;
        };
        let lacking: Vec<&str> = sayings.lacking.iter().copied().filter(|what| kind.compares(what)).collect();
        if !lacking.is_empty() {
            told.push((at, format!("the word lists of `{lang}` have none for: {}", lacking.join(", "))));
        }
        match first {
            None => first = Some(sayings),
            Some(first) if !sayings::correspond(first, sayings) => {
                let what = match kind {
                    Kind { diplomatic: true, .. } => "asks, negation and kinds of days",
                    Kind { denials: true, .. } => "negation and kinds of days",
                    _ => "kinds of days",
                };
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
        Some((tone, range)) => (super::tone::name(*tone).replace('-', " "), range.clone()),
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

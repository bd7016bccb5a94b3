//! The passages of a language copy: whether a sentence asks, says no, which days it counts; with how much respect the copy closes.

use std::ops::Range;

use super::denials::Said;
use super::lexicon::{Lexicon, List, Meaning};
use super::matcher::Hit;
use super::sense::{ASKS, COURTESY, Sense};
use super::text::{BlockKind, Text};

/// What a sentence, or a whole paragraph, says.
#[derive(Clone, Debug, Default)]
pub(super) struct Saying {
    pub(super) range: Range<usize>,
    pub(super) letters: usize,
    pub(super) asks: Option<Range<usize>>,
    /// Words that say no.
    pub(super) negations: Vec<Range<usize>>,
    /// Words that refuse, forbid or lack, which another language may say with one of those.
    pub(super) refusals: usize,
    /// Phrases of the contraries: the name, whether it holds, and where.
    pub(super) contraries: Vec<(String, bool, Range<usize>)>,
    pub(super) working: Vec<Range<usize>>,
    pub(super) calendar: Vec<Range<usize>>,
}

/// A paragraph or an item in its sentences.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub(super) kind: BlockKind,
    pub(super) sentences: Vec<Saying>,
    pub(super) whole: Saying,
    /// Whether it is what a paragraph before it asks for.
    pub(super) asked: bool,
}

/// How much respect a closing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    Plain,
    Deep,
    High,
    Highest,
}

impl Grade {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Plain => "no grade",
            Self::Deep => "the lowest grade",
            Self::High => "the high grade",
            Self::Highest => "the highest grade",
        }
    }
}

/// What a copy says.
#[derive(Clone, Debug, Default)]
pub(super) struct Sayings {
    pub(super) passages: Vec<Passage>,
    pub(super) courtesy: Option<(Grade, Range<usize>)>,
    /// What the language has no words for.
    pub(super) lacking: Vec<&'static str>,
}

impl Sayings {
    pub(super) fn of(text: &Text<'_>, lexicon: &Lexicon, hits: &[Hit<Meaning>]) -> Self {
        let mut lacking = lexicon.file.parity.lacking();
        let lacks = |list: List| lexicon.file.lists.get(&list).is_none_or(Vec::is_empty);
        lacking.extend(lacks(List::Ask).then_some(ASKS));
        lacking.extend([List::Closing, List::GradeHighest].into_iter().any(lacks).then_some(COURTESY));
        let names: Vec<&String> = lexicon.file.parity.contraries.keys().collect();
        Self { passages: passages(text, &names, hits), courtesy: courtesy(text, hits), lacking }
    }

    /// Whether the language has no words for something.
    pub(super) fn lacks(&self, what: &str) -> bool {
        self.lacking.contains(&what)
    }
}

fn passages(text: &Text<'_>, names: &[&String], hits: &[Hit<Meaning>]) -> Vec<Passage> {
    let mut passages: Vec<(usize, Passage)> = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let tokens = text.sentence_of(at);
        let next = tokens.end.max(at + 1);
        let kind = text.kind(at);
        let block = text.tokens.get(at).map_or(0, |token| token.block);
        at = next;
        if !matches!(kind, BlockKind::Paragraph | BlockKind::Item(_)) {
            continue;
        }
        let saying = saying(text, names, hits, tokens);
        match passages.last_mut().filter(|(last, _)| *last == block) {
            Some((_, passage)) => passage.sentences.push(saying),
            None => passages.push((block, Passage { kind, sentences: vec![saying], whole: Saying::default(), asked: false })),
        }
    }
    let mut passages: Vec<Passage> = passages.into_iter().map(|(_, passage)| passage).collect();
    let mut asks = false;
    for passage in &mut passages {
        passage.whole = whole(&passage.sentences);
        asks = if matches!(passage.kind, BlockKind::Item(_)) { asks } else { passage.whole.asks.is_some() };
        passage.asked = asks && matches!(passage.kind, BlockKind::Item(_));
    }
    passages
}

fn saying(text: &Text<'_>, names: &[&String], hits: &[Hit<Meaning>], tokens: Range<usize>) -> Saying {
    let range = text.bytes(tokens.clone());
    let letters = text.raw.get(range.clone()).unwrap_or_default().chars().filter(|c| c.is_alphabetic()).count();
    let mut saying = Saying { range, letters, ..Saying::default() };
    let from = hits.partition_point(|hit| hit.tokens.start < tokens.start);
    let to = hits.partition_point(|hit| hit.tokens.start < tokens.end);
    let hits = hits.get(from..to).unwrap_or_default();
    let looks = |hit: &Hit<Meaning>, only: Sense| {
        hits.iter().any(|other| other.means == Meaning::Sense(only) && other.tokens.contains(&hit.tokens.start))
    };
    let denied = |hit: &Hit<Meaning>| {
        hits.iter().any(|other| other.means == Meaning::List(List::NotAsk) && other.tokens.contains(&hit.tokens.start))
    };
    // A closing begs the reader to accept assurances: it asks for nothing.
    let closes = hits.iter().any(|hit| hit.means == Meaning::List(List::Closing));
    let mut said = Said::default();
    for hit in hits {
        let place = text.bytes(hit.tokens.clone());
        // What is quoted is translated as well; titles of enclosures and tables are not sentences.
        let of_copy = !matches!(text.kind_at(place.start), BlockKind::Enclosures | BlockKind::Verbatim);
        let says_no = matches!(hit.means, Meaning::Sense(Sense::Negation | Sense::NegationAgain | Sense::Refusal | Sense::Contrary(..)));
        if !(text.is_own(place.start) || of_copy && says_no) {
            continue;
        }
        // A name may end as a verb that says no does; `No.` says no number.
        let named = hit.tokens.start > tokens.start && text.as_written(hit.tokens.start).starts_with(char::is_uppercase)
            || text.between(hit.tokens.start, hit.tokens.start + 1).starts_with('.') && tokens.contains(&(hit.tokens.start + 1))
            || looks(hit, Sense::NotNegation);
        match hit.means {
            Meaning::List(List::Ask) if !closes && !denied(hit) && !looks(hit, Sense::NotAsk) => {
                saying.asks = saying.asks.take().or(Some(place))
            }
            Meaning::Sense(Sense::Negation) if !named => said.no.push(hit.tokens.clone()),
            Meaning::Sense(Sense::NegationAgain) if !named => said.again.push(hit.tokens.clone()),
            Meaning::Sense(Sense::Refusal) => said.refused.push(hit.tokens.clone()),
            Meaning::Sense(Sense::Contrary(at, holds)) => said.contraries.push((at, holds, hit.tokens.clone())),
            Meaning::Sense(Sense::WorkingDays) => saying.working.push(place),
            Meaning::Sense(Sense::CalendarDays) => saying.calendar.push(place),
            _ => {}
        }
    }
    said.into_saying(text, names, &mut saying);
    saying
}

fn whole(sentences: &[Saying]) -> Saying {
    let first = |of: fn(&Saying) -> Option<&Range<usize>>| sentences.iter().find_map(of).cloned();
    let (start, end) = (sentences.first().map_or(0, |one| one.range.start), sentences.last().map_or(0, |one| one.range.end));
    Saying {
        range: start..end,
        letters: sentences.iter().map(|one| one.letters).sum(),
        asks: first(|one| one.asks.as_ref()),
        negations: sentences.iter().flat_map(|one| one.negations.clone()).collect(),
        refusals: sentences.iter().map(|one| one.refusals).sum(),
        contraries: sentences.iter().flat_map(|one| one.contraries.clone()).collect(),
        working: sentences.iter().flat_map(|one| one.working.clone()).collect(),
        calendar: sentences.iter().flat_map(|one| one.calendar.clone()).collect(),
    }
}

/// The grade of the last words of respect.
fn courtesy(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Option<(Grade, Range<usize>)> {
    let own = |hit: &&Hit<Meaning>| text.tokens.get(hit.tokens.start).is_some_and(|token| text.is_own(token.range.start));
    let closing = hits.iter().filter(own).rfind(|hit| hit.means == Meaning::List(List::Closing))?;
    let sentence = text.sentence_of(closing.tokens.start);
    let grade = |hit: &Hit<Meaning>| match hit.means {
        Meaning::List(List::GradeHighest) => Some(Grade::Highest),
        Meaning::List(List::GradeHigh) => Some(Grade::High),
        Meaning::List(List::GradeDeep) => Some(Grade::Deep),
        _ => None,
    };
    let shown = hits.iter().filter(|hit| sentence.contains(&hit.tokens.start)).filter_map(grade).max();
    Some((shown.unwrap_or(Grade::Plain), text.bytes(sentence)))
}

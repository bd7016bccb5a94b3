//! What sentences of language copies say beyond names and figures: whether they ask, whether they say no, which days they count, with how much
//! respect they close. For N037.

use std::collections::BTreeMap;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Deserialize;

use super::codes;
use super::lexicon::{Lexicon, List, Meaning};
use super::matcher::Hit;
use super::parity::Difference;
use super::text::{BlockKind, Text};

/// What a language may lack words for.
pub(super) const NUMBERS: &str = "numbers in words";
const WORKING_DAYS: &str = "working days";
const CALENDAR_DAYS: &str = "calendar days";
const NEGATION: &str = "negation";
const ASKS: &str = "asks";
const COURTESY: &str = "the grade of respect";

/// Words by which copies are compared.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SenseWords {
    /// Forms of numbers in words, by the number: `"3": [three]`. One counts only behind tens.
    #[serde(default)]
    pub(super) numbers: BTreeMap<String, Vec<String>>,
    /// Words between the parts of a number: `and` of `one hundred and eighty`.
    #[serde(default)]
    pub(super) number_joiners: Vec<String>,
    /// What makes an ordinal of the number before it: the twenty _first_ day.
    #[serde(default)]
    pub(super) ordinals: Vec<String>,
    /// Words by which the sender asks in other lists, and which ask for nothing here: `expects`.
    #[serde(default)]
    pub(super) not_asks: Vec<String>,
    /// Days on which offices work.
    #[serde(default)]
    pub(super) working_days: Vec<String>,
    /// Days of the calendar, called so.
    #[serde(default)]
    pub(super) calendar_days: Vec<String>,
    /// Words that say no.
    #[serde(default)]
    pub(super) negation: Vec<String>,
    /// Words that only look so: `сабоо` among the endings of verbs.
    #[serde(default)]
    pub(super) not_negation: Vec<String>,
    /// Words that say no without one of those: `refuse`. Another language may say the same with one.
    #[serde(default)]
    pub(super) refusal: Vec<String>,
}

/// What a word says in this sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Number(u64),
    Joiner,
    Ordinal,
    NotAsk,
    WorkingDays,
    CalendarDays,
    Negation,
    NotNegation,
    Refusal,
}

impl SenseWords {
    /// Every phrase with what it says.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (&str, Sense)> {
        let numbers = self.numbers.iter().filter_map(|(number, words)| Some((number.parse().ok()?, words)));
        let numbers = numbers.flat_map(|(number, words)| words.iter().map(move |word| (word.as_str(), Sense::Number(number))));
        let lists = [
            (&self.number_joiners, Sense::Joiner),
            (&self.ordinals, Sense::Ordinal),
            (&self.not_asks, Sense::NotAsk),
            (&self.working_days, Sense::WorkingDays),
            (&self.calendar_days, Sense::CalendarDays),
            (&self.negation, Sense::Negation),
            (&self.not_negation, Sense::NotNegation),
            (&self.refusal, Sense::Refusal),
        ];
        numbers.chain(lists.into_iter().flat_map(|(words, sense)| words.iter().map(move |word| (word.as_str(), sense))))
    }

    /// What cannot be compared for want of a list.
    pub(super) fn lacking(&self) -> Vec<&'static str> {
        let lists = [
            (NUMBERS, self.numbers.is_empty()),
            (WORKING_DAYS, self.working_days.is_empty()),
            (CALENDAR_DAYS, self.calendar_days.is_empty()),
            (NEGATION, self.negation.is_empty()),
        ];
        lists.into_iter().filter_map(|(what, lacks)| lacks.then_some(what)).collect()
    }
}

/// Numbers in words as digits, those that follow one another as one: `twenty three`.
pub(super) fn numbers_in_words(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Vec<(u64, Range<usize>)> {
    let mut found: Vec<(u64, Range<usize>)> = Vec::new();
    let mut joiner: Option<Range<usize>> = None;
    for hit in hits {
        let number = match hit.means {
            Meaning::Sense(Sense::Number(number)) => number,
            Meaning::Sense(Sense::Joiner) => {
                joiner = Some(hit.tokens.clone());
                continue;
            }
            _ => continue,
        };
        let joined = found.last_mut().filter(|(_, words)| {
            let beside = |end: usize| end == hit.tokens.start && text.between(end - 1, end).trim().is_empty();
            beside(words.end) || joiner.as_ref().is_some_and(|joiner| joiner.start == words.end && beside(joiner.end))
        });
        match joined.and_then(|last| Some((together(last.0, number)?, last))) {
            Some((sum, last)) => *last = (sum, last.1.start..hit.tokens.end),
            None => found.push((number, hit.tokens.clone())),
        }
    }
    let is_ordinal = |end: usize| hits.iter().any(|hit| hit.means == Meaning::Sense(Sense::Ordinal) && hit.tokens.start == end);
    // One is an article or a pronoun as often as a number, and two are both.
    found.retain(|(number, words)| *number > 2 && !is_ordinal(words.end));
    found
}

/// Two numbers one after the other as one, where they are.
fn together(before: u64, number: u64) -> Option<u64> {
    match number {
        100 | 1000 if before < number => before.checked_mul(number),
        1..=9 if before >= 10 && before.is_multiple_of(10) => Some(before + number),
        10..=99 if before >= 100 && before.is_multiple_of(100) => Some(before + number),
        100..=999 if before >= 1000 && before.is_multiple_of(1000) => Some(before + number),
        _ => None,
    }
}

/// What a sentence, or a whole paragraph, says.
#[derive(Clone, Debug, Default)]
pub(super) struct Saying {
    range: Range<usize>,
    letters: usize,
    asks: Option<Range<usize>>,
    negation: Option<Range<usize>>,
    refuses: bool,
    working: Vec<Range<usize>>,
    calendar: Vec<Range<usize>>,
}

/// A paragraph or an item in its sentences.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    kind: BlockKind,
    pub(super) sentences: Vec<Saying>,
    whole: Saying,
    /// Whether it is what a paragraph before it asks for.
    asked: bool,
}

/// How much respect a closing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    Plain,
    Deep,
    High,
    Highest,
}

impl Grade {
    fn word(self) -> &'static str {
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
    courtesy: Option<(Grade, Range<usize>)>,
    /// What the language has no words for.
    pub(super) lacking: Vec<&'static str>,
}

impl Sayings {
    pub(super) fn of(text: &Text<'_>, lexicon: &Lexicon, hits: &[Hit<Meaning>]) -> Self {
        let mut lacking = lexicon.file.parity.lacking();
        let lacks = |list: List| lexicon.file.lists.get(&list).is_none_or(Vec::is_empty);
        lacking.extend(lacks(List::Ask).then_some(ASKS));
        lacking.extend([List::Closing, List::GradeHighest].into_iter().any(lacks).then_some(COURTESY));
        Self { passages: passages(text, hits), courtesy: courtesy(text, hits), lacking }
    }

    /// Whether the language has no words for something.
    pub(super) fn lacks(&self, what: &str) -> bool {
        self.lacking.contains(&what)
    }
}

fn passages(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Vec<Passage> {
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
        let saying = saying(text, hits, tokens);
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

fn saying(text: &Text<'_>, hits: &[Hit<Meaning>], tokens: Range<usize>) -> Saying {
    let range = text.bytes(tokens.clone());
    let letters = text.raw.get(range.clone()).unwrap_or_default().chars().filter(|c| c.is_alphabetic()).count();
    let mut saying = Saying { range, letters, ..Saying::default() };
    let from = hits.partition_point(|hit| hit.tokens.start < tokens.start);
    let to = hits.partition_point(|hit| hit.tokens.start < tokens.end);
    let hits = hits.get(from..to).unwrap_or_default();
    let looks = |hit: &Hit<Meaning>, only: Sense| {
        hits.iter().any(|other| other.means == Meaning::Sense(only) && other.tokens.start == hit.tokens.start)
    };
    // A closing begs the reader to accept assurances: it asks for nothing.
    let closes = hits.iter().any(|hit| hit.means == Meaning::List(List::Closing));
    for hit in hits {
        let place = text.bytes(hit.tokens.clone());
        if !text.is_own(place.start) {
            continue;
        }
        // A name may end as a verb that says no does.
        let named = hit.tokens.start > tokens.start && text.as_written(hit.tokens.start).starts_with(char::is_uppercase)
            || looks(hit, Sense::NotNegation);
        match hit.means {
            Meaning::List(List::Ask) if !closes && !looks(hit, Sense::NotAsk) => saying.asks = saying.asks.take().or(Some(place)),
            Meaning::Sense(Sense::Negation) if !named => saying.negation = saying.negation.take().or(Some(place)),
            Meaning::Sense(Sense::Refusal) => saying.refuses = true,
            Meaning::Sense(Sense::WorkingDays) => saying.working.push(place),
            Meaning::Sense(Sense::CalendarDays) => saying.calendar.push(place),
            _ => {}
        }
    }
    saying
}

fn whole(sentences: &[Saying]) -> Saying {
    let first = |of: fn(&Saying) -> Option<&Range<usize>>| sentences.iter().find_map(of).cloned();
    let (start, end) = (sentences.first().map_or(0, |one| one.range.start), sentences.last().map_or(0, |one| one.range.end));
    Saying {
        range: start..end,
        letters: sentences.iter().map(|one| one.letters).sum(),
        asks: first(|one| one.asks.as_ref()),
        negation: first(|one| one.negation.as_ref()),
        refuses: sentences.iter().any(|one| one.refuses),
        working: sentences.iter().flat_map(|one| one.working.clone()).collect(),
        calendar: sentences.iter().flat_map(|one| one.calendar.clone()).collect(),
    }
}

/// The grade of the last words of respect.
fn courtesy(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Option<(Grade, Range<usize>)> {
    let own = |hit: &&Hit<Meaning>| text.tokens.get(hit.tokens.start).is_some_and(|token| text.is_own(token.range.start));
    let closing = hits.iter().filter(own).filter(|hit| hit.means == Meaning::List(List::Closing)).next_back()?;
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

/// Whether the paragraphs and items of two copies stand one for one.
pub(super) fn correspond(one: &Sayings, other: &Sayings) -> bool {
    one.passages.len() == other.passages.len() && one.passages.iter().zip(&other.passages).all(|(one, other)| one.kind == other.kind)
}

/// An ask of less than this part of the other copy's length has lost something; translations differ by less.
const HALF: f32 = 0.45;
/// Letters of an ask that can lose half.
const LEAST_LETTERS: usize = 40;

/// What the copy `here` says and the copy `there` does not. `langs` are their languages. Asks and negation are compared in `diplomatic` papers, whose
/// sentences are all of one make.
pub(super) fn differ(here: (usize, &Sayings), there: (usize, &Sayings), langs: [&str; 2], diplomatic: bool) -> Vec<Difference> {
    let [one, other] = langs;
    let told = |sure: bool, message: String, at: &Range<usize>, place: &Range<usize>| Difference {
        code: codes::COPIES_DIFFER,
        sure,
        message,
        here: (here.0, at.clone()),
        there: (there.0, place.clone()),
        counterpart: None,
    };
    let mut found = Vec::new();
    if let (Some((mine, at)), Some((theirs, place))) = (&here.1.courtesy, &there.1.courtesy)
        && mine > theirs
        && ![here.1, there.1].iter().any(|copy| copy.lacks(COURTESY))
    {
        found.push(told(
            true,
            format!("the closing shows {} of respect in `{one}`, {} in `{other}`", mine.word(), theirs.word()),
            at,
            place,
        ));
    }
    if !correspond(here.1, there.1) {
        return found;
    }
    let both = |what: &str| !here.1.lacks(what) && !there.1.lacks(what);
    let letters = |sayings: &Sayings| sayings.passages.iter().map(|passage| passage.whole.letters).sum::<usize>().max(1) as f32;
    let usual = letters(there.1) / letters(here.1);
    for (passage, counterpart) in here.1.passages.iter().zip(&there.1.passages) {
        let by_sentence = passage.sentences.len() == counterpart.sentences.len();
        let pairs: Vec<(&Saying, &Saying)> = if by_sentence {
            passage.sentences.iter().zip(&counterpart.sentences).collect()
        } else {
            vec![(&passage.whole, &counterpart.whole)]
        };
        for (mine, theirs) in pairs {
            if let (true, Some(at), None) = (diplomatic && both(ASKS), &mine.asks, &theirs.asks) {
                found.push(told(false, format!("these words ask in `{one}`; in `{other}` nothing is asked here"), at, &theirs.range));
            }
            if let (true, Some(at), None, false) =
                (diplomatic && both(NEGATION) && (passage.asked || mine.asks.is_some()), &mine.negation, &theirs.negation, theirs.refuses)
            {
                found.push(told(false, format!("these words say no in `{one}`; in `{other}` nothing says no here"), at, &theirs.range));
            }
            for (what, at, count) in
                [(WORKING_DAYS, &mine.working, theirs.working.len()), (CALENDAR_DAYS, &mine.calendar, theirs.calendar.len())]
            {
                if let (true, Some(at)) = (both(what), at.get(count)) {
                    found.push(told(true, format!("{what} are counted in `{one}`, and not in `{other}`"), at, &theirs.range));
                }
            }
        }
        let (mine, theirs) = (&passage.whole, &counterpart.whole);
        let asks = passage.asked || mine.asks.is_some() && theirs.asks.is_some();
        if diplomatic && asks && mine.letters >= LEAST_LETTERS && (theirs.letters as f32) < HALF * usual * mine.letters as f32 {
            let message = format!("what is asked in `{one}` is about half as long in `{other}`: something may be left out");
            found.push(told(false, message, &mine.range, &theirs.range));
        }
    }
    found
}

/// The sentence of a passage that most likely says what another copy says at a place: the one with the same number, where there are as many, else
/// the one as far along.
pub(super) fn sentence_beside(here: &Sayings, there: &Sayings, at: usize) -> Option<Range<usize>> {
    if !correspond(here, there) {
        return None;
    }
    let (passage, counterpart) = here.passages.iter().zip(&there.passages).find(|(passage, _)| passage.whole.range.contains(&at))?;
    let sentence = passage.sentences.iter().position(|sentence| at < sentence.range.end)?;
    let last = counterpart.sentences.len().checked_sub(1)?;
    let place = if passage.sentences.len() == counterpart.sentences.len() {
        sentence
    } else {
        let whole = &passage.whole.range;
        ((at - whole.start) * counterpart.sentences.len() / whole.len().max(1)).min(last)
    };
    counterpart.sentences.get(place).map(|sentence| sentence.range.clone())
}

//! Numbers in words, read as figures: `one thousand eight hundred and fifty`.

use std::ops::Range;

use super::lexicon::Meaning;
use super::matcher::Hit;
use super::sense::Sense;
use super::text::Text;

/// A number that is read word by word.
struct Reading {
    /// Thousands and millions that are complete.
    whole: u64,
    /// What stands behind them.
    rest: u64,
    /// The least of the thousands and millions.
    least: u64,
    words: Range<usize>,
}

impl Reading {
    fn of(number: u64, words: Range<usize>) -> Self {
        if is_scale(number) {
            return Self { whole: number, rest: 0, least: number, words };
        }
        // «семью тысячами» is one phrase for several thousands.
        let scale = if number >= 1_000_000 { 1_000_000 } else { 1000 };
        if number > scale {
            return Self { whole: number, rest: 0, least: scale, words };
        }
        Self { whole: 0, rest: number, least: u64::MAX, words }
    }

    fn value(&self) -> u64 {
        self.whole.saturating_add(self.rest)
    }

    /// Takes the next word, which ends at `end`, where it goes on with the number.
    fn takes(&mut self, number: u64, end: usize) -> bool {
        let goes_on = self.goes_on(number);
        if goes_on {
            self.words.end = end;
        }
        goes_on
    }

    fn goes_on(&mut self, number: u64) -> bool {
        let unit = self.rest % 100;
        let adds = match number {
            1..=9 => unit.is_multiple_of(10) && self.value() >= 10,
            10..=99 => unit == 0 && self.value() >= 100,
            // The hundreds of some languages are two words: `eight hundred`.
            100 if (1..=19).contains(&self.rest) => {
                self.rest *= 100;
                return true;
            }
            100..=999 => self.rest == 0 && self.whole > 0,
            _ if is_scale(number) && self.rest > 0 && number < self.least => {
                self.whole = self.whole.saturating_add(self.rest.saturating_mul(number));
                (self.rest, self.least) = (0, number);
                return true;
            }
            _ => false,
        };
        if adds {
            self.rest += number;
        }
        adds
    }
}

fn is_scale(number: u64) -> bool {
    [1000, 1_000_000].contains(&number)
}

/// Numbers in words with their words, those that follow one another as one: `twenty three`.
pub(super) fn numbers_in_words(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Vec<(u64, Range<usize>)> {
    let mut found: Vec<Reading> = Vec::new();
    let mut joiner: Option<Range<usize>> = None;
    for (number, words) in words_of_numbers(hits) {
        let Some(number) = number else {
            joiner = Some(words);
            continue;
        };
        let last = found.last_mut().filter(|last| {
            let beside = |end: usize| end == words.start && text.between(end - 1, end).trim().is_empty();
            beside(last.words.end)
                || last.value() >= 100 && joiner.as_ref().is_some_and(|joiner| joiner.start == last.words.end && beside(joiner.end))
        });
        if !last.is_some_and(|last| last.takes(number, words.end)) {
            found.push(Reading::of(number, words));
        }
    }
    let is_ordinal = |end: usize| hits.iter().any(|hit| hit.means == Meaning::Sense(Sense::Ordinal) && hit.tokens.start == end);
    // One is an article or a pronoun as often as a number, and two are both.
    found.retain(|read| read.value() > 2 && !is_ordinal(read.words.end));
    found.into_iter().map(|read| (read.value(), read.words)).collect()
}

/// The words of numbers, and with no number those between them; of several at one place the longest phrase.
fn words_of_numbers(hits: &[Hit<Meaning>]) -> Vec<(Option<u64>, Range<usize>)> {
    let mut found: Vec<(Option<u64>, Range<usize>)> = Vec::new();
    for hit in hits {
        let number = match hit.means {
            Meaning::Sense(Sense::Number(number)) => Some(number),
            Meaning::Sense(Sense::Joiner) => None,
            _ => continue,
        };
        match found.last_mut().filter(|(_, words)| hit.tokens.start < words.end) {
            Some(last) if last.1.len() < hit.tokens.len() && last.1.start == hit.tokens.start => *last = (number, hit.tokens.clone()),
            Some(_) => {}
            None => found.push((number, hit.tokens.clone())),
        }
    }
    found
}

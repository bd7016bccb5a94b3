//! What the passages of one language copy say and those of another do not: asks, negation, kinds of days, respect. For N037.

use std::collections::BTreeSet;
use std::ops::Range;

use super::codes;
use super::parity::{Difference, Kind};
use super::passages::{Saying, Sayings};
use super::sense::{ASKS, CALENDAR_DAYS, COURTESY, NEGATION, WORKING_DAYS};

/// Whether the paragraphs and items of two copies stand one for one.
pub(super) fn correspond(one: &Sayings, other: &Sayings) -> bool {
    one.passages.len() == other.passages.len() && one.passages.iter().zip(&other.passages).all(|(one, other)| one.kind == other.kind)
}

/// An ask of less than this part of the length that is to be expected of it has lost something; translations differ by less.
const SHORTEST: f32 = 0.45;
/// Letters of an ask that can lose half.
const LEAST_LETTERS: usize = 40;

/// What the copy `here` says and the copy `there` does not. `langs` are their languages; a `third` copy is asked which of the two has lost a denial. Asks are compared in diplomatic papers,
/// whose sentences are all of one make; there negation is compared as well where it is not plain.
pub(super) fn differ(
    here: (usize, &Sayings),
    there: (usize, &Sayings),
    third: Option<&Sayings>,
    langs: [&str; 2],
    kind: Kind,
) -> Vec<Difference> {
    let [one, other] = langs;
    let Kind { diplomatic, denials } = kind;
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
    let third = third.filter(|third| correspond(here.1, third) && both(NEGATION) && !third.lacks(NEGATION));
    for (at, (passage, counterpart)) in here.1.passages.iter().zip(&there.1.passages).enumerate() {
        let by_sentence = passage.sentences.len() == counterpart.sentences.len();
        let pairs: Vec<(&Saying, &Saying)> = if by_sentence {
            passage.sentences.iter().zip(&counterpart.sentences).collect()
        } else {
            vec![(&passage.whole, &counterpart.whole)]
        };
        let beside = third
            .and_then(|third| third.passages.get(at))
            .filter(|beside| by_sentence && beside.sentences.len() == passage.sentences.len());
        for (number, (mine, theirs)) in pairs.into_iter().enumerate() {
            let witness = beside.and_then(|beside| beside.sentences.get(number));
            if let (true, Some(at), None) = (diplomatic && both(ASKS), &mine.asks, &theirs.asks) {
                found.push(told(false, format!("these words ask in `{one}`; in `{other}` nothing is asked here"), at, &theirs.range));
            }
            let contraries = contrary(mine, theirs, langs);
            if denials
                && both(NEGATION)
                && contraries.is_empty()
                && let Some((message, at)) = lost(mine, theirs, langs)
            {
                let outvoted = witness.is_some_and(|third| is_outvoted(mine, theirs, third));
                // Sentences of other papers are of many makes: there one that says no, and whose like says it in no way, is for a person to see.
                if diplomatic || outvoted || by_sentence && says_no_plainly(mine, theirs) {
                    found.push(told(diplomatic && outvoted, message, &at, &theirs.range));
                }
            }
            // A negation of the sentence that stands far from what it denies is seen, but not what it denies.
            let sure = theirs.negations.is_empty() || theirs.negations.len() < mine.negations.len();
            for (message, at, place) in contraries {
                found.push(told(sure, message, &at, &place));
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
        if diplomatic && asks && mine.letters >= LEAST_LETTERS && (theirs.letters as f32) < SHORTEST * usual * mine.letters as f32 {
            let message = format!("what is asked in `{one}` is about half as long in `{other}`: something may be left out");
            found.push(told(false, message, &mine.range, &theirs.range));
        }
    }
    found
}

/// A negation that the other copy has not: it says no less often, and has no more words that refuse, by which a language may say the same.
fn lost(mine: &Saying, theirs: &Saying, [one, other]: [&str; 2]) -> Option<(String, Range<usize>)> {
    let (here, there) = (mine.negations.len(), theirs.negations.len());
    let at = mine.negations.first().filter(|_| here > there && here + mine.refusals > there + theirs.refusals)?;
    let message = match there {
        0 => format!("these words say no in `{one}`; in `{other}` nothing says no here"),
        _ => format!("`{one}` says no {here} times here, `{other}` {there}"),
    };
    Some((message, at.clone()))
}

/// Whether one sentence says no once in plain words, and the other in no words at all.
fn says_no_plainly(mine: &Saying, theirs: &Saying) -> bool {
    mine.negations.len() == 1 && mine.refusals == 0 && theirs.negations.is_empty() && theirs.refusals == 0
}

/// Whether a sentence says no in plain words in two copies, once in each, and in the copy between them not at all: no way of a language to say it.
fn is_outvoted(mine: &Saying, theirs: &Saying, third: &Saying) -> bool {
    let once = |saying: &Saying| saying.negations.len() == 1 && saying.refusals == 0;
    let denies = theirs.contraries.iter().any(|(_, holds, _)| !holds);
    once(mine) && once(third) && theirs.negations.is_empty() && theirs.refusals == 0 && !denies
}

/// What one copy affirms and the other denies: as often told in both, and not with the same answer. Told by the copy that denies it.
fn contrary(mine: &Saying, theirs: &Saying, [one, other]: [&str; 2]) -> Vec<(String, Range<usize>, Range<usize>)> {
    let of = |saying: &Saying, name: &str, holds: bool| -> Vec<Range<usize>> {
        saying.contraries.iter().filter(|(of, is, _)| of == name && *is == holds).map(|(.., at)| at.clone()).collect()
    };
    let names: BTreeSet<&str> = mine.contraries.iter().map(|(name, ..)| name.as_str()).collect();
    let differs = |name: &str| {
        let (denied, their_denied) = (of(mine, name, false), of(theirs, name, false));
        let (held, their_held) = (of(mine, name, true), of(theirs, name, true));
        let as_often = denied.len() + held.len() == their_denied.len() + their_held.len();
        (as_often && denied.len() > their_denied.len()).then(|| Some((denied.last()?.clone(), their_held.last()?.clone()))).flatten()
    };
    let tell = |name: &str| {
        let (at, place) = differs(name)?;
        Some((format!("`{one}` says otherwise here than `{other}` ({})", name.replace('-', " ")), at, place))
    };
    names.into_iter().filter_map(tell).collect()
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

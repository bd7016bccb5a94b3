//! The school of the case's child in a note: by its number, announced or not, and by its name in any form, N030.

use std::collections::BTreeSet;
use std::ops::Range;

use super::case_facts::stems;
use super::judge::{Judge, spaced};
use super::lexicon::{List, Meaning};
use super::minors::{NUMBER_WITHIN, number_beside};
use super::text::{Text, fold};
use crate::case::Case;
use crate::draft::endings::{SHORTEST, beginning, is_form_of};

/// Numbers of so many digits are seldom a count of something.
const DIGITS_OF_A_NAME: usize = 3;
/// Letters of an ordinal after its hyphen: `317-я`.
const ENDING: usize = 3;
/// Numbers that are years.
const YEARS: Range<u32> = 1900..2100;

/// Where a note tells the school, in titles of enclosures and in quoted words too.
pub(super) fn told(judge: &Judge<'_>, case: &Case) -> Vec<Range<usize>> {
    let schools: Vec<Range<usize>> = hits(judge, List::School);
    let counted: BTreeSet<usize> =
        [List::Citizens, List::Child].into_iter().flat_map(|list| hits(judge, list)).map(|hit| hit.start).collect();
    let of_dates: BTreeSet<usize> = super::dates::mentions(judge).into_iter().flat_map(|date| date.tokens).collect();
    let is_number = |at: &usize| !of_dates.contains(at) && !counted.contains(&(at + 1));
    let announcing: BTreeSet<usize> = hits(judge, List::NumberWord).into_iter().map(|word| word.start).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for school in &schools {
        found.extend(number_beside(judge, school).or_else(|| bare_number(judge, school, &announcing, is_number)));
    }
    let schools: BTreeSet<usize> = schools.into_iter().flatten().collect();
    for name in case.events.iter().flatten().filter_map(|event| event.school()).filter_map(|name| name.get(judge.note.lang)) {
        found.extend(by_name(judge, case, name, &schools));
    }
    found
}

fn hits(judge: &Judge<'_>, list: List) -> Vec<Range<usize>> {
    judge.hits().iter().filter(|hit| hit.means == Meaning::List(list)).map(|hit| hit.tokens.clone()).collect()
}

/// `school 317`, `317-я школа`, `317-мектеп`, `школа номер 5`: a number that no sign announces.
fn bare_number(
    judge: &Judge<'_>,
    school: &Range<usize>,
    announcing: &BTreeSet<usize>,
    is_number: impl Fn(&usize) -> bool,
) -> Option<Range<usize>> {
    let sentence = judge.text.sentence_of(school.start);
    let digits = |at: usize| {
        let word = judge.text.as_written(at);
        let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        word.split_at_checked(end).filter(|(digits, _)| !digits.is_empty() && sentence.contains(&at) && is_number(&at))
    };
    // The number is part of the word: `317-мектеп`.
    if digits(school.start).is_some() {
        return Some(judge.text.bytes(school.clone()));
    }
    let plain = |at: usize| digits(at).filter(|(digits, rest)| rest.is_empty() && !is_year(digits)).map(|(digits, _)| digits);
    let far = |at: usize| plain(at).is_some_and(|digits| digits.len() >= DIGITS_OF_A_NAME);
    let spaces = |range: Range<usize>| {
        let ends = judge.text.tokens.get(range.start).zip(judge.text.tokens.get(range.end));
        let gap = ends.and_then(|(one, other)| judge.note.text.get(one.range.end..other.range.start));
        gap.is_some_and(|gap| gap.chars().all(char::is_whitespace))
    };
    let after = if plain(school.end).is_some() && spaces(school.end - 1..school.end) {
        Some(school.end)
    } else if announcing.contains(&school.end) && plain(school.end + 1).is_some() {
        Some(school.end + 1)
    } else {
        (school.end..=school.end + NUMBER_WITHIN).find(|at| far(*at))
    };
    let ordinal = |at: usize| digits(at).is_some_and(|(_, rest)| rest.strip_prefix('-').is_some_and(|rest| rest.chars().count() <= ENDING));
    let before = || (school.start.saturating_sub(NUMBER_WITHIN)..school.start).rev().find(|at| far(*at) || ordinal(*at));
    after.map(|at| judge.text.bytes(school.start..at + 1)).or_else(|| before().map(|at| judge.text.bytes(at..school.end)))
}

fn is_year(digits: &str) -> bool {
    digits.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// The name as it stands, and the words of it that tell it from other schools.
fn by_name(judge: &Judge<'_>, case: &Case, name: &str, schools: &BTreeSet<usize>) -> Vec<Range<usize>> {
    let own = particular(judge, case, name);
    let text = judge.note.text;
    let mut found: Vec<Range<usize>> = Vec::new();
    if own.tells {
        found.extend(text.match_indices(name).map(|(at, _)| at..at + name.len()));
        // A line may break between its words.
        if found.is_empty() && spaced(text).contains(&spaced(name)) {
            found.push(judge.text.bytes(judge.text.first_sentence()));
        }
    }
    let near = |at: usize| schools.range(at.saturating_sub(NUMBER_WITHIN)..=at + NUMBER_WITHIN).next().is_some();
    let stands = |at: &usize| {
        let (word, capital) = (judge.text.word(*at), judge.text.as_written(*at).starts_with(char::is_uppercase));
        own.words.iter().any(|own| {
            let long = own.chars().count() > SHORTEST;
            word.starts_with(beginning(own)) && ((capital && (long || near(*at))) || (long && near(*at)))
        })
    };
    found.extend((0..judge.text.tokens.len()).filter(stands).map(|at| judge.text.bytes(at..at + 1)));
    found
}

/// What tells a school in its name.
struct Particular {
    /// Whether anything does: a number, or a capital in a word that not all schools have.
    tells: bool,
    /// Its words with a capital, small, but for those of places and persons of the case.
    words: Vec<String>,
}

fn particular(judge: &Judge<'_>, case: &Case, name: &str) -> Particular {
    let of_name = Text::new(name, &[], &[]);
    let shared: BTreeSet<usize> = judge
        .lexicon
        .matcher
        .hits(&of_name)
        .into_iter()
        .filter(|hit| [List::School, List::SchoolGeneral, List::NumberWord].iter().any(|list| hit.means == Meaning::List(*list)))
        .flat_map(|hit| hit.tokens)
        .collect();
    let own =
        (0..of_name.tokens.len()).filter(|at| !shared.contains(at)).filter(|at| of_name.as_written(*at).starts_with(char::is_uppercase));
    let own: Vec<String> = own.map(|at| of_name.word(at).to_owned()).filter(|word| word.chars().count() > 1).collect();
    let tells = !own.is_empty() || name.contains(|c: char| c.is_ascii_digit());
    let places = case.events.iter().flatten().filter_map(|event| event.place.as_ref()).filter_map(|place| place.name.get(judge.note.lang));
    let places: Vec<String> =
        places.flat_map(|place| place.split(|c: char| !c.is_alphanumeric())).map(|word| word.chars().map(fold).collect()).collect();
    let persons: Vec<String> = case.names().flat_map(|name| stems(judge, name)).collect();
    let free =
        |word: &String| !places.iter().any(|place| is_form_of(place, word)) && !persons.iter().any(|stem| word.starts_with(stem.as_str()));
    Particular { tells, words: own.into_iter().filter(free).collect() }
}

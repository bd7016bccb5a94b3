//! The school of a child in a text: its number beside a word for a school, and the words of its name that tell it from others.
//!
//! «Школа» alone tells nothing. What words schools share and how a number is announced are lists of `templates/protocol`.

use super::day::Months;
use super::fold::{alike, plain};
use super::phrase::{Beginning, Phrase};
use super::shown::{Shown, Word, pieces};
use crate::draft::endings::{SHORTEST, beginning, is_form_of};

/// How far a number announced by a sign, or one of three digits, may stand from the word for a school.
const NEAR: usize = 5;
/// The same for a word of the school's own name, which may stand for other things: `организация № 317`.
const BESIDE: usize = 2;
/// Numbers from so many digits on are seldom a count of something.
const DIGITS_OF_A_NAME: usize = 3;
/// Letters that stand beside a number as its ending or before it as its sign: `317-я`, `№317`.
const ENDING: usize = 2;
/// The last day of a month: a greater number is none.
const LAST_DAY: u32 = 31;

/// The words by which schools are found, of all languages.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct SchoolWords {
    schools: Vec<Phrase>,
    general: Vec<Phrase>,
    numbers: Vec<Phrase>,
}

/// What tells one school.
struct School {
    numbers: Vec<String>,
    /// Words with a capital, as they look.
    names: Vec<String>,
    /// Its other words: what it is called there may be no word of the lists.
    kinds: Vec<Beginning>,
}

impl SchoolWords {
    /// Learns the lists of a language.
    pub(super) fn learn(&mut self, schools: &[String], general: &[String], numbers: &[String]) {
        for (known, said) in [(&mut self.schools, schools), (&mut self.general, general), (&mut self.numbers, numbers)] {
            known.extend(said.iter().filter_map(|phrase| Phrase::new(phrase)));
        }
    }

    /// Whether a text tells the school of that name. Words of places that the document may name tell none.
    pub(super) fn told(&self, name: &str, shown: &Shown, places: &[&str], months: &Months) -> bool {
        let places: Vec<String> = places.iter().flat_map(|place| pieces(&plain(place))).map(|word| alike(&word)).collect();
        let school = self.school(name, shown, &places);
        (self.is_particular(name) && shown.holds_words(name)) || shown.words().iter().any(|words| self.stands(&school, words, months))
    }

    /// Whether a name is more than words that all schools have.
    fn is_particular(&self, name: &str) -> bool {
        self.words_of(name).into_iter().any(|(word, shared)| !shared && (word.capital || number(&word.letters).is_some()))
    }

    /// The words of a name, each with whether schools share it.
    fn words_of(&self, name: &str) -> Vec<(Word, bool)> {
        let words: Vec<Word> = pieces(&plain(name)).iter().map(|word| Word::new(word, false)).collect();
        let shared: Vec<bool> = (0..words.len()).map(|at| self.is_shared(&words, at)).collect();
        words.into_iter().zip(shared).collect()
    }

    fn is_shared(&self, words: &[Word], at: usize) -> bool {
        let lists = || self.schools.iter().chain(&self.general).chain(&self.numbers);
        lists().any(|phrase| (0..phrase.0.len()).any(|before| at.checked_sub(before).is_some_and(|start| phrase.stands(words, start))))
    }

    fn school(&self, name: &str, shown: &Shown, places: &[String]) -> School {
        let mut school = School { numbers: Vec::new(), names: Vec::new(), kinds: Vec::new() };
        let of_place = |word: &Word| places.iter().any(|place| is_form_of(place, &word.letters));
        for (word, shared) in self.words_of(name).into_iter().filter(|(word, _)| !of_place(word)) {
            if let Some(number) = number(&word.letters) {
                school.numbers.push(number.to_owned());
            } else if word.capital && !shared && word.letters.chars().count() > 1 {
                school.names.extend(Some(word.letters).filter(|name| !shown.allows(name)));
            } else if word.letters.chars().count() >= SHORTEST {
                school.kinds.push(Beginning { letters: beginning(&word.letters).to_owned(), open: true });
            }
        }
        school
    }

    fn stands(&self, school: &School, words: &[Word], months: &Months) -> bool {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for at in 0..words.len() {
            spans.extend(self.schools.iter().filter(|phrase| phrase.stands(words, at)).map(|phrase| (at, at + phrase.0.len())));
        }
        let kinds: Vec<(usize, usize)> = (0..words.len())
            .filter(|at| words.get(*at).is_some_and(|word| school.kinds.iter().any(|kind| kind.fits(&word.letters))))
            .map(|at| (at, at + 1))
            .collect();
        let within = |at: usize, spans: &[(usize, usize)], words: usize| {
            spans.iter().any(|(start, end)| if at < *start { *start - at <= words } else { (at + 1).saturating_sub(*end) <= words })
        };
        words.iter().enumerate().any(|(at, word)| {
            let Some(said) = number(&word.letters) else { return school.is_named(word, within(at, &spans, NEAR)) };
            if !school.numbers.iter().any(|number| number == said) || is_day(words, at, said, months) {
                return false;
            }
            if said.len() >= DIGITS_OF_A_NAME || self.is_announced(words, at) {
                return within(at, &spans, NEAR) || within(at, &kinds, BESIDE);
            }
            // `5-я школа`; a count of something may stand further off.
            let next = at + 1;
            let after_ending = next + usize::from(words.get(next).is_some_and(is_ending));
            let joined = |at: usize| words.get(at).is_some_and(|word| !word.apart);
            spans.iter().any(|(start, end)| (*end == at && joined(at)) || ((*start == next || *start == after_ending) && joined(*start)))
        })
    }

    /// Whether a sign or a word of numbers stands before the number.
    fn is_announced(&self, words: &[Word], at: usize) -> bool {
        words.get(at).is_some_and(|word| !word.letters.starts_with(|c: char| c.is_ascii_digit()))
            || at.checked_sub(1).is_some_and(|before| self.numbers.iter().any(|phrase| phrase.stands(words, before)))
    }
}

impl School {
    /// Whether a word is of the school's name: with a capital, or beside a word for a school.
    fn is_named(&self, word: &Word, near: bool) -> bool {
        self.names.iter().any(|name| {
            let long = name.chars().count() > SHORTEST;
            word.letters.starts_with(beginning(name)) && ((word.capital && (long || near)) || (near && long))
        })
    }
}

/// The digits of a number with a sign before it or an ending after it: `no317`, `317`, `5a`.
pub(super) fn number(word: &str) -> Option<&str> {
    let start =
        word.find(|c: char| c.is_ascii_digit()).filter(|start| word.get(..*start).is_some_and(|sign| sign.chars().count() <= ENDING))?;
    let digits = word.get(start..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let rest = digits.get(end..)?;
    (rest.chars().count() <= ENDING && rest.chars().all(char::is_alphabetic)).then(|| digits.get(..end)).flatten()
}

/// `5 сентября`, `2-сентябрь`, `5-го сентября`.
fn is_day(words: &[Word], at: usize, number: &str, months: &Months) -> bool {
    let month = |at: usize| words.get(at).is_some_and(|word| months.begin(&word.letters));
    let ending = words.get(at + 1).is_some_and(is_ending);
    number.parse::<u32>().is_ok_and(|day| day <= LAST_DAY) && (month(at + 1) || (ending && month(at + 2)))
}

fn is_ending(word: &Word) -> bool {
    word.letters.chars().count() <= ENDING
}

//! An address in a text: the name of its street beside the number of its house, whatever the words for street and house.

use super::day::Months;
use super::fold::{alike, plain};
use super::phrase::Phrase;
use super::school::number;
use super::shown::{Shown, Word, pieces};
use crate::draft::endings::{SHORTEST, is_form_of};

/// A longer number is that of a post office.
const LONGEST_HOUSE: usize = 4;

/// Words by which addresses are read, of all languages.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct AddressWords {
    /// Words for streets, towns and houses.
    kinds: Vec<Phrase>,
    /// Words for a flat, which has a number of its own.
    dwellings: Vec<Phrase>,
}

/// A word of an address that tells: a name or a number.
struct Telling<'w> {
    letters: &'w str,
    /// Digits of a number of a house.
    house: Option<&'w str>,
}

impl AddressWords {
    /// Learns the lists of a language.
    pub(super) fn learn(&mut self, kinds: &[String], dwellings: &[String]) {
        for (known, said) in [(&mut self.kinds, kinds), (&mut self.dwellings, dwellings)] {
            known.extend(said.iter().filter_map(|phrase| Phrase::new(phrase)));
        }
    }

    /// Whether a text tells an address. A value without a word for a street is none; a place that the document may name tells none.
    pub(super) fn told(&self, value: &str, shown: &Shown, places: &[&str], months: &Months) -> bool {
        let words: Vec<Word> = pieces(&plain(value)).iter().map(|word| Word::new(word, false)).collect();
        if !(0..words.len()).any(|at| self.kinds.iter().any(|kind| kind.stands(&words, at))) {
            return false;
        }
        let places: Vec<String> = places.iter().flat_map(|place| pieces(&plain(place))).map(|word| alike(&word)).collect();
        let of_value = self.telling(&words);
        let houses: Vec<(&str, &str)> =
            pairs(&of_value, months).into_iter().filter(|(name, _)| !places.iter().any(|place| is_form_of(place, name))).collect();
        let [as_they_stand, _] = shown.words();
        let of_text = self.telling(as_they_stand);
        !houses.is_empty()
            && pairs(&of_text, months)
                .into_iter()
                .any(|(name, number)| houses.iter().any(|(street, house)| is_form_of(street, name) && *house == number))
    }

    /// Names and numbers of some words, without words for streets and houses, and without flats.
    fn telling<'w>(&self, words: &'w [Word]) -> Vec<Telling<'w>> {
        let stands = |phrases: &[Phrase], at: usize| phrases.iter().any(|phrase| phrase.stands(words, at));
        let is_flat = |at: usize| {
            let is_number = |at: usize| words.get(at).is_some_and(|word| number(&word.letters).is_some());
            let after = at.checked_sub(1).is_some_and(|before| stands(&self.dwellings, before));
            // `12, кв. 5`: the word is of the number behind it.
            after || stands(&self.dwellings, at + 1) && !is_number(at + 2)
        };
        let told = words.iter().enumerate().filter_map(|(at, word)| {
            if stands(&self.kinds, at) || stands(&self.dwellings, at) {
                return None;
            }
            let house = number(&word.letters).filter(|digits| digits.len() <= LONGEST_HOUSE);
            // `5-я`: an ending is no word.
            let long = word.letters.chars().count() >= SHORTEST;
            (long || house.is_some() && !is_flat(at)).then_some(Telling { letters: &word.letters, house })
        });
        told.collect()
    }
}

/// Names with the number that stands right beside them; `Бишкек, 7 марта` is a day.
fn pairs<'w>(told: &[Telling<'w>], months: &Months) -> Vec<(&'w str, &'w str)> {
    let is_month = |at: Option<usize>| at.and_then(|at| told.get(at)).is_some_and(|word| months.begin(word.letters));
    let mut found = Vec::new();
    for (at, pair) in told.windows(2).enumerate() {
        match pair {
            [Telling { letters, house: None }, Telling { house: Some(number), .. }] if !is_month(Some(at)) && !is_month(Some(at + 2)) => {
                found.push((*letters, *number));
            }
            [Telling { house: Some(number), .. }, Telling { letters, house: None }]
                if !is_month(Some(at + 1)) && !is_month(at.checked_sub(1)) =>
            {
                found.push((*letters, *number));
            }
            _ => {}
        }
    }
    found
}

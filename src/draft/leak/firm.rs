//! A firm in a text by its name alone: without its quotation marks, with another legal form or none, in another alphabet.

use std::collections::BTreeMap;

use super::fold::{alike, plain};
use super::phrase::Phrase;
use super::shown::{Shown, Word, pieces};
use super::spelt::Letters;
use crate::draft::endings::{SHORTEST, beginning};

/// Letters of an ending: «Тополем», and not «Тополиная».
const ENDING: usize = 2;
const OPENING: [char; 5] = ['«', '"', '“', '„', '\''];
const CLOSING: [char; 5] = ['»', '"', '”', '“', '\''];

/// Legal forms, of all languages.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct FirmWords {
    forms: Vec<Phrase>,
    letters: Letters,
}

impl FirmWords {
    /// Learns the list of a language, and how it writes consonants in Latin letters.
    pub(super) fn learn(&mut self, forms: &[String], latin: BTreeMap<char, String>) {
        self.letters.learn(latin);
        self.forms.extend(forms.iter().filter_map(|phrase| Phrase::new(phrase)));
    }

    /// Whether a text names the firm. A value with neither a legal form nor a name in quotation marks is no firm's.
    pub(super) fn told(&self, value: &str, shown: &Shown) -> bool {
        let value = plain(value);
        let Some(written) = self.name(&value) else { return false };
        let name: Vec<String> = written.iter().map(|word| alike(word)).collect();
        if name.iter().all(|word| shown.allows(word)) {
            return false;
        }
        if self.letters.stand(&written, shown.text(), |word| self.is_form(word), &OPENING) {
            return true;
        }
        match name.as_slice() {
            [] => false,
            [word] => word.chars().count() >= SHORTEST && stands_alone(word, shown),
            words => shown.words().iter().any(|text| {
                text.windows(words.len()).any(|window| {
                    window.first().is_some_and(|first| first.capital) && window.iter().zip(words).all(|(word, name)| is_form(name, word))
                })
            }),
        }
    }

    /// The words of a firm's name, as they are written.
    fn name(&self, value: &str) -> Option<Vec<String>> {
        let quoted = || {
            let (_, rest) = value.split_once(OPENING)?;
            Some(rest.rsplit_once(CLOSING)?.0)
        };
        if let Some(name) = quoted() {
            return Some(pieces(name));
        }
        let written = pieces(value);
        let words: Vec<Word> = written.iter().map(|word| Word::new(word, false)).collect();
        let of_form = |at: usize| {
            self.forms.iter().any(|form| {
                let count = form.0.len();
                (0..count).any(|by| at.checked_sub(by).is_some_and(|start| form.stands(&words, start)))
            })
        };
        let rest: Vec<String> = written.into_iter().enumerate().filter(|(at, _)| !of_form(*at)).map(|(_, word)| word).collect();
        (rest.len() < words.len()).then_some(rest)
    }

    /// Whether a word alone is a legal form.
    fn is_form(&self, word: &str) -> bool {
        let letters = alike(word);
        self.forms.iter().any(|form| matches!(form.0.as_slice(), [only] if only.fits(&letters)))
    }
}

/// A name of one word may be a word of the language as well: it counts in quotation marks, or with a capital inside a sentence.
fn stands_alone(name: &str, shown: &Shown) -> bool {
    let [words, _] = shown.words();
    let inside = words.windows(2).any(|pair| match pair {
        [_, word] => word.capital && !word.apart && is_form(name, word),
        _ => false,
    });
    let letters = name.chars().count();
    let quoted = shown.text().split(OPENING).skip(1).any(|rest| {
        let begun: String = rest.chars().take(letters).collect();
        alike(&begun).starts_with(beginning(name))
    });
    inside || quoted
}

fn is_form(name: &str, word: &Word) -> bool {
    word.letters.starts_with(beginning(name)) && word.letters.chars().count() <= name.chars().count() + ENDING
}

//! Names of firms in another alphabet than that of the record: by their consonants, since every system writes vowels its own way.

use std::collections::BTreeMap;

use super::shown::cut;
use crate::draft::consonants::{VOWELS, consonants};

/// Consonants from which on a name of several letters can be told from the words of a language.
const TELLING: usize = 3;
/// The same where a legal form or a quotation mark stands beside it.
const TELLING_AS_A_FIRM: usize = 2;
/// Consonants that an ending may add: `Плюсом`, `Плюстан`.
const ENDING: usize = 2;

/// The consonants of other scripts as they are written in Latin letters, of all languages.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters(BTreeMap<char, String>);

/// Stands for whatever vowel begins a name.
const VOWEL: char = '*';

/// The script of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Other,
}

impl Letters {
    /// Learns the table of a language.
    pub(super) fn learn(&mut self, latin: BTreeMap<char, String>) {
        self.0.extend(latin);
    }

    /// Whether the words of a name stand in a text in another script than the name's own, both plain. `is_form` tells legal forms; `quotes`
    /// are the marks before a name.
    pub(super) fn stand(&self, words: &[String], text: &str, is_form: impl Fn(&str) -> bool, quotes: &[char]) -> bool {
        let Some(script) = script_of(words) else { return false };
        let wanted = self.consonants(&words.concat());
        let text_words = cut(text);
        let begins = |at: &usize| text_words.get(*at).is_some_and(|(word, _)| word.starts_with(char::is_uppercase));
        (0..text_words.len()).filter(begins).any(|at| {
            // A hyphen of one alphabet may be a space in another, or nothing.
            (1..=words.len() + 1).any(|count| {
                let Some(window) = text_words.get(at..at + count) else { return false };
                let [first, rest @ ..] = window else { return false };
                let written: Vec<&str> = window.iter().map(|(word, _)| word.as_str()).collect();
                let joined = rest.iter().all(|(_, apart)| !apart);
                let Some(other) = script_of(&written).filter(|other| *other != script) else { return false };
                let is_one = || is_one(&wanted, &self.consonants(&written.concat()), other);
                if !joined || !is_one() {
                    return false;
                }
                let beside = |at: Option<usize>| at.and_then(|at| text_words.get(at)).is_some_and(|(word, _)| is_form(word));
                let as_a_firm = beside(at.checked_sub(1)) || beside(Some(at + count)) || is_quoted(text, &first.0, quotes);
                let inside = words.len() > 1 || (at > 0 && !first.1);
                let count = wanted.trim_start_matches(VOWEL).chars().count();
                if as_a_firm { count >= TELLING_AS_A_FIRM } else { inside && count >= TELLING }
            })
        })
    }

    /// The consonants of a word; before them whether it begins with a vowel.
    fn consonants(&self, word: &str) -> String {
        let bare = consonants(word, &self.0);
        let begins_with_vowel = word.chars().next().is_some_and(|first| self.is_vowel(first));
        if begins_with_vowel { format!("{VOWEL}{bare}") } else { bare }
    }

    fn is_vowel(&self, letter: char) -> bool {
        let small = letter.to_lowercase().next().unwrap_or(letter);
        if small.is_ascii() { VOWELS.contains(&small) } else { !self.0.contains_key(&small) }
    }
}

/// The script of words that are of one; words of mixed scripts are found by how their letters look.
fn script_of(words: &[impl AsRef<str>]) -> Option<Script> {
    let mut letters = words.iter().flat_map(|word| word.as_ref().chars()).filter(|letter| letter.is_alphabetic());
    let script = |letter: char| if letter.is_ascii() { Script::Latin } else { Script::Other };
    let first = script(letters.next()?);
    letters.all(|letter| script(letter) == first).then_some(first)
}

/// Whether the consonants are a name's; languages of other scripts bend a name.
fn is_one(name: &str, word: &str, script: Script) -> bool {
    let longest = if script == Script::Latin { 0 } else { ENDING };
    word.strip_prefix(name).is_some_and(|ending| ending.chars().count() <= longest)
}

/// Whether a word stands behind a quotation mark somewhere.
fn is_quoted(text: &str, word: &str, quotes: &[char]) -> bool {
    text.split(quotes).skip(1).any(|rest| rest.starts_with(word))
}

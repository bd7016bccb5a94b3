//! How the text of a language is set. The languages stand in `assets/languages.yaml`: one more is a few lines there.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::yaml;

static EXCEPTIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/hyphenation");

static LANGUAGES: LazyLock<BTreeMap<String, Setting>> = LazyLock::new(|| {
    let mut languages: BTreeMap<String, Setting> = yaml::read_if_faultless(include_str!("../../assets/languages.yaml")).unwrap_or_default();
    for (code, setting) in &mut languages {
        let listed = EXCEPTIONS.get_file(format!("{code}-exceptions.txt")).and_then(|file| file.contents_utf8());
        setting.stems = listed.into_iter().flat_map(str::lines).filter_map(stem).collect();
    }
    languages
});

/// How one language is set.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Setting {
    tag: String,
    script: Script,
    #[serde(default)]
    hyphenation: Option<Hyphenation>,
    #[serde(default)]
    vowels: String,
    #[serde(default)]
    signs: String,
    #[serde(default)]
    letters: String,
    #[serde(default)]
    abbreviations: Vec<String>,
    #[serde(default)]
    short_words: Option<ShortWords>,
    /// Beginnings of words with their places for hyphens, where the rule parts them wrongly.
    #[serde(skip)]
    stems: BTreeMap<String, Vec<usize>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Script {
    Latin,
    Cyrillic,
}

/// By what words are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Hyphenation {
    Patterns,
    Syllables,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ShortWords {
    Hold,
}

/// A language as the renderers know it: by its code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tongue(Option<(&'static str, &'static Setting)>);

impl Tongue {
    /// That of an ISO 639 code.
    pub(super) fn of(code: &str) -> Self {
        Self(LANGUAGES.get_key_value(code).map(|(code, setting)| (code.as_str(), setting)))
    }

    /// Its code, if it is one that the data know.
    pub(super) fn code(self) -> Option<&'static str> {
        self.0.map(|(code, _)| code)
    }

    /// The language whose word it is, and how its words are parted: that of the text, or the one whose letters it has.
    pub(super) fn of_word(self, word: &str) -> Option<(Self, Hyphenation)> {
        let (_, own) = self.0?;
        if !own.script.has(word) {
            return None;
        }
        let other =
            LANGUAGES.iter().find(|(_, other)| other.script == own.script && word.contains(|letter| other.letters.contains(letter)));
        let tongue = other.map_or(self, |(code, setting)| Self(Some((code, setting))));
        Some((tongue, tongue.0?.1.hyphenation?))
    }

    pub(super) fn is_vowel(self, letter: char) -> bool {
        self.0.is_some_and(|(_, setting)| setting.vowels.contains(letter))
    }

    /// Whether a letter is a sign that belongs to the syllable before it.
    pub(super) fn is_sign(self, letter: char) -> bool {
        self.0.is_some_and(|(_, setting)| setting.signs.contains(letter))
    }

    /// Length in bytes of the listed stem that `word` begins with, and the points inside and at the end of it.
    pub(super) fn exception(self, word: &str) -> Option<(usize, Vec<usize>)> {
        // Stems are short; the longest that fits is the last of the candidates in order.
        let (stem, points) = self.0?.1.stems.range(..=word.to_owned()).rev().find(|(stem, _)| word.starts_with(stem.as_str()))?;
        Some((stem.len(), points.clone()))
    }

    /// Whether an abbreviation stands before what it shortens or numbers.
    pub(super) fn abbreviates(self, stem: &str) -> bool {
        self.0.is_some_and(|(_, setting)| setting.abbreviations.iter().any(|known| known == stem))
    }

    /// Whether words of one or two letters do not end a line.
    pub(super) fn holds_short_words(self) -> bool {
        self.0.is_some_and(|(_, setting)| setting.short_words == Some(ShortWords::Hold))
    }
}

impl PartialEq for Tongue {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Tongue {}

impl PartialOrd for Tongue {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Tongue {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(&other.code())
    }
}

/// The tag by which office programs choose spelling and hyphenation; a code that the data do not know stands as it is.
pub(super) fn tag(code: &str) -> &str {
    LANGUAGES.get(code).map_or(code, |setting| setting.tag.as_str())
}

impl Script {
    /// Whether all letters of a word are of it.
    fn has(self, word: &str) -> bool {
        let is_cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
        word.chars().filter(|letter| letter.is_alphabetic()).all(|letter| is_cyrillic(letter) == (self == Self::Cyrillic))
    }
}

/// `кыр-гыз-стан` → the stem and the offsets of its hyphens.
fn stem(line: &str) -> Option<(String, Vec<usize>)> {
    let line = line.split('#').next()?.trim();
    let mut stem = String::new();
    let mut points = Vec::new();
    for (index, syllable) in line.split('-').enumerate() {
        if index > 0 {
            points.push(stem.len());
        }
        stem.push_str(syllable);
    }
    (!stem.is_empty()).then_some((stem, points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_load_and_name_the_languages_of_the_documents() {
        for (code, tag_of_it) in [("ky", "ky-KG"), ("ru", "ru-RU"), ("en", "en-GB"), ("xx", "xx")] {
            assert_eq!(tag(code), tag_of_it);
        }
    }

    #[test]
    fn a_kyrgyz_word_is_known_in_a_russian_text_and_not_in_an_english_one() {
        assert_eq!(Tongue::of("ru").of_word("бөлүштүрүү"), Some((Tongue::of("ky"), Hyphenation::Syllables)));
        assert_eq!(Tongue::of("ru").of_word("решение"), Some((Tongue::of("ru"), Hyphenation::Patterns)));
        assert_eq!(Tongue::of("en").of_word("бөлүштүрүү"), None);
        assert_eq!(Tongue::of("xx").of_word("word"), None);
    }
}

//! Phrases of the word lists, as a draft is searched for them.

use super::fold::{alike, plain};
use super::shown::Word;

/// Words one after the other.
#[derive(Clone, Debug)]
pub(super) struct Phrase(pub(super) Vec<Beginning>);

/// A word, or how words begin.
#[derive(Clone, Debug)]
pub(super) struct Beginning {
    pub(super) letters: String,
    pub(super) open: bool,
}

impl Phrase {
    /// Whatever stands at the end of joined words is no word here, where hyphens part them.
    pub(super) fn new(phrase: &str) -> Option<Self> {
        let words: Vec<Beginning> = phrase.split_whitespace().map(Beginning::new).collect();
        (!words.is_empty() && !phrase.starts_with('*')).then_some(Self(words))
    }

    /// Whether the words stand from `at` on.
    pub(super) fn stands(&self, words: &[Word], at: usize) -> bool {
        self.0.iter().enumerate().all(|(offset, beginning)| words.get(at + offset).is_some_and(|word| beginning.fits(&word.letters)))
    }
}

impl Beginning {
    fn new(word: &str) -> Self {
        let written = word.trim_start_matches('=');
        let open = written.ends_with('*');
        Self { letters: alike(&plain(written.trim_end_matches('*'))), open }
    }

    pub(super) fn fits(&self, letters: &str) -> bool {
        if self.open { letters.starts_with(self.letters.as_str()) } else { letters == self.letters }
    }
}

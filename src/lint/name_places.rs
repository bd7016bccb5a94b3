//! Where the forms of a name stand among some words, on whatever lines.

use std::ops::Range;

use super::judge::forms;
use super::text::Text;
use crate::case::CaseForms;

/// Letters by which two words are of one stem: `Посольство`, `Посольству`.
const STEM: usize = 5;
/// Words of a name cut short that still tell whose it is: `Embassy of Russia` has no more.
const LEAST_PART: usize = 3;

/// The words of a form in small letters.
pub(super) fn words_of(form: &str) -> Vec<String> {
    let of_form = Text::new(form, &[], &[]);
    (0..of_form.tokens.len()).map(|at| plain(of_form.word(at))).collect()
}

/// Where the words stand one after the other.
pub(super) fn places(text: &Text<'_>, words: &[String], within: &Range<usize>) -> Vec<Range<usize>> {
    let last = within.end.min(text.tokens.len());
    let fits = |at: usize| at + words.len() <= last && words.iter().enumerate().all(|(by, word)| plain(text.word(at + by)) == *word);
    if words.is_empty() { Vec::new() } else { (within.start..last).filter(|at| fits(*at)).map(|at| at..at + words.len()).collect() }
}

/// Where any form of a name stands; of forms at one place the longest.
pub(super) fn places_of(text: &Text<'_>, name: &CaseForms, within: &Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = forms(name).flat_map(|form| places(text, &words_of(form), within)).collect();
    found.sort_by_key(|tokens| (tokens.start, std::cmp::Reverse(tokens.end)));
    found.dedup_by_key(|tokens| tokens.start);
    found
}

/// The end of the words from `at` on that are a form of the name, some of its words left out: «Посольству Российской Федерации». None where
/// fewer stand there than tell whose it is.
pub(super) fn part_of(text: &Text<'_>, name: &CaseForms, at: usize, within: &Range<usize>) -> Option<usize> {
    let ends = forms(name).filter_map(|form| {
        let words = words_of(form);
        let mut rest = words.iter();
        let end = (at..within.end).find(|at| !rest.any(|word| *word == plain(text.word(*at)))).unwrap_or(within.end);
        (end - at >= LEAST_PART).then_some(end)
    });
    ends.max()
}

/// Whether a word is of one stem with a word of the name.
pub(super) fn is_of(name: &CaseForms, word: &str) -> bool {
    let stem = stem(word);
    forms(name).any(|form| words_of(form).iter().any(|one| self::stem(one) == stem))
}

/// The first letters of a word.
pub(super) fn stem(word: &str) -> String {
    word.chars().take(STEM).collect()
}

/// One apostrophe for both.
fn plain(word: &str) -> String {
    word.replace('’', "'")
}

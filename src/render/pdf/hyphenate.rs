//! Where a word may be broken with a hyphen: by the patterns of `hypher`, or by syllables, as `assets/languages.yaml` says of each language.
//!
//! No patterns are published for Kyrgyz; its syllables are regular enough for a rule, and `assets/hyphenation/ky-exceptions.txt` holds the
//! loans and names that it gets wrong.

use crate::render::language::{Hyphenation, Tongue};

/// At least this many letters stay before a hyphen, and at least [`MIN_AFTER`] go to the next line.
const MIN_BEFORE: usize = 2;
const MIN_AFTER: usize = 3;
/// Words shorter than this stay whole.
const MIN_LETTERS: usize = 6;

/// Byte offsets in `word` at which a hyphen may be set. Compounds are treated part by part.
///
/// Nothing is broken in words with digits and in words in capitals.
pub(super) fn hyphenation_points(word: &str, tongue: Tongue) -> Vec<usize> {
    if word.chars().any(|c| c.is_numeric()) {
        return Vec::new();
    }
    let mut points = Vec::new();
    let mut rest = 0;
    while let Some((start, part)) = next_letters(word, rest) {
        points.extend(within_part(part, tongue).into_iter().map(|at| start + at));
        rest = start + part.len();
    }
    points
}

/// The first run of letters at or after byte `from`.
fn next_letters(word: &str, from: usize) -> Option<(usize, &str)> {
    let tail = word.get(from..)?;
    let start = from + tail.find(char::is_alphabetic)?;
    let letters = word.get(start..)?;
    let length = letters.find(|c: char| !c.is_alphabetic()).unwrap_or(letters.len());
    Some((start, letters.get(..length)?))
}

fn within_part(part: &str, tongue: Tongue) -> Vec<usize> {
    let capitals = part.chars().skip(1).any(char::is_uppercase);
    let lower = part.to_lowercase();
    if capitals || part.chars().count() < MIN_LETTERS || lower.len() != part.len() {
        return Vec::new();
    }
    match tongue.of_word(&lower) {
        Some((tongue, Hyphenation::Syllables)) => with_exceptions(&lower, tongue),
        Some((tongue, Hyphenation::Patterns)) => patterns(tongue).map_or_else(Vec::new, |lang| with_patterns(&lower, lang)),
        None => Vec::new(),
    }
}

/// The patterns of a language, where the program is built with them.
fn patterns(tongue: Tongue) -> Option<hypher::Lang> {
    hypher::Lang::from_iso(tongue.code()?.as_bytes().try_into().ok()?)
}

fn with_patterns(word: &str, lang: hypher::Lang) -> Vec<usize> {
    let mut at = 0;
    let mut points: Vec<usize> = hypher::hyphenate_bounded(word, lang, MIN_BEFORE, MIN_AFTER)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    points.pop();
    points
}

fn with_exceptions(word: &str, tongue: Tongue) -> Vec<usize> {
    let ruled = syllables(word, tongue);
    match tongue.exception(word) {
        None => ruled,
        Some((stem_length, mut points)) => {
            points.extend(ruled.into_iter().filter(|&at| at >= stem_length));
            points
        }
    }
}

/// A syllable begins with the last consonant before a vowel; a long vowel is never parted.
fn syllables(word: &str, tongue: Tongue) -> Vec<usize> {
    let vowel = |letter: char| tongue.is_vowel(letter);
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let mut points = Vec::new();
    let mut vowel_before = false;
    for (index, window) in letters.windows(3).enumerate() {
        let &[(_, earlier), (_, opening), (_, next)] = window else { continue };
        vowel_before |= vowel(earlier);
        if !vowel(next) || vowel(opening) {
            continue;
        }
        // A hard or soft sign belongs to the syllable before it.
        let opens_at = if tongue.is_sign(opening) { index + 2 } else { index + 1 };
        if vowel_before
            && opens_at >= MIN_BEFORE
            && letters.len() - opens_at >= MIN_AFTER
            && let Some(&(at, _)) = letters.get(opens_at)
        {
            points.push(at);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(word: &str, lang: &str) -> String {
        let mut shown = word.to_owned();
        for at in hyphenation_points(word, Tongue::of(lang)).into_iter().rev() {
            shown.insert(at, '-');
        }
        shown
    }

    #[test]
    fn kyrgyz_words_part_into_syllables() {
        for word in ["алын-ган-дыгы", "бө-лүш-тү-рүү", "өт-кө-рү-лөт", "ма-кул-да-шуу-нун"] {
            assert_eq!(hyphenated(&word.replace('-', ""), "ky"), word);
        }
    }

    #[test]
    fn listed_kyrgyz_stems_part_as_listed_with_any_ending() {
        assert_eq!(hyphenated("кыргызстандыктар", "ky"), "кыр-гыз-стан-дык-тар");
        assert_eq!(hyphenated("ведомстволор", "ky"), "ве-дом-ство-лор");
    }

    #[test]
    fn capitals_and_words_with_digits_stay_whole() {
        for word in ["МИНИСТЕРСТВО", "115-ФЗ", "двадцать5тысяч", "дом"] {
            assert_eq!(hyphenated(word, "ru"), word);
        }
    }

    #[test]
    fn a_word_in_another_script_stays_whole() {
        assert_eq!(hyphenated("registration", "ru"), "registration");
        assert_eq!(hyphenated("регистрация", "en"), "регистрация");
    }
}

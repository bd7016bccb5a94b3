//! Where a word may be broken with a hyphen.
//!
//! Russian and English use the patterns of `hypher`. No patterns are published for Kyrgyz; its syllables are
//! regular enough for a rule, and `assets/hyphenation/ky-exceptions.txt` holds the loans and names that it gets wrong.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A language as far as hyphenation and spacing know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tongue {
    Russian,
    Kyrgyz,
    English,
    /// Set without hyphens.
    Other,
}

impl Tongue {
    pub(super) fn of(code: &str) -> Self {
        match code {
            "ru" => Self::Russian,
            "ky" => Self::Kyrgyz,
            "en" => Self::English,
            _ => Self::Other,
        }
    }
}

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
    let kyrgyz_letters = lower.contains(['ң', 'ө', 'ү']);
    match tongue {
        Tongue::English if lower.is_ascii() => with_patterns(&lower, hypher::Lang::English),
        Tongue::Kyrgyz if !lower.is_ascii() => kyrgyz(&lower),
        Tongue::Russian if kyrgyz_letters => kyrgyz(&lower),
        Tongue::Russian if !lower.is_ascii() => with_patterns(&lower, hypher::Lang::Russian),
        _ => Vec::new(),
    }
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

fn kyrgyz(word: &str) -> Vec<usize> {
    let ruled = kyrgyz_syllables(word);
    match exception(word) {
        None => ruled,
        Some((stem_length, mut points)) => {
            points.extend(ruled.into_iter().filter(|&at| at >= stem_length));
            points
        }
    }
}

/// A syllable begins with the last consonant before a vowel; a long vowel is never parted.
fn kyrgyz_syllables(word: &str) -> Vec<usize> {
    let vowel = |c: char| "аеёиоуүыэюяө".contains(c);
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
        let opens_at = if "ьъ".contains(opening) { index + 2 } else { index + 1 };
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

/// Length in bytes of the listed stem that `word` begins with, and the points inside and at the end of it.
fn exception(word: &str) -> Option<(usize, Vec<usize>)> {
    static STEMS: LazyLock<BTreeMap<String, Vec<usize>>> =
        LazyLock::new(|| include_str!("../../../assets/hyphenation/ky-exceptions.txt").lines().filter_map(stem).collect());
    // Stems are short; the longest that fits is the last of the candidates in order.
    let (stem, points) = STEMS.range(..=word.to_owned()).rev().find(|(stem, _)| word.starts_with(stem.as_str()))?;
    Some((stem.len(), points.clone()))
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

    fn hyphenated(word: &str, tongue: Tongue) -> String {
        let mut shown = word.to_owned();
        for at in hyphenation_points(word, tongue).into_iter().rev() {
            shown.insert(at, '-');
        }
        shown
    }

    #[test]
    fn kyrgyz_words_part_into_syllables() {
        for word in ["алын-ган-дыгы", "бө-лүш-тү-рүү", "өт-кө-рү-лөт", "ма-кул-да-шуу-нун"] {
            assert_eq!(hyphenated(&word.replace('-', ""), Tongue::Kyrgyz), word);
        }
    }

    #[test]
    fn listed_kyrgyz_stems_part_as_listed_with_any_ending() {
        assert_eq!(hyphenated("кыргызстандыктар", Tongue::Kyrgyz), "кыр-гыз-стан-дык-тар");
        assert_eq!(hyphenated("ведомстволор", Tongue::Kyrgyz), "ве-дом-ство-лор");
    }

    #[test]
    fn capitals_and_words_with_digits_stay_whole() {
        for word in ["МИНИСТЕРСТВО", "115-ФЗ", "двадцать5тысяч", "дом"] {
            assert_eq!(hyphenated(word, Tongue::Russian), word);
        }
    }

    #[test]
    fn a_word_in_another_script_stays_whole() {
        assert_eq!(hyphenated("registration", Tongue::Russian), "registration");
        assert_eq!(hyphenated("регистрация", Tongue::English), "регистрация");
    }
}

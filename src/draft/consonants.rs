//! Words of different scripts by their consonants: every system of transliteration writes vowels its own way.

use std::collections::BTreeMap;

/// Vowels in Latin letters.
pub(crate) const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

/// The consonants of a word in Latin letters, those of other scripts as `latin_of` (the `latin` of a language) writes them, those that systems
/// write in different ways as one, and doubled ones once.
pub(crate) fn consonants(word: &str, latin_of: &BTreeMap<char, String>) -> String {
    let mut latin = String::new();
    for letter in word.to_lowercase().chars() {
        match latin_of.get(&letter) {
            Some(written) => latin.push_str(written),
            None if letter.is_ascii_lowercase() || letter.is_ascii_digit() => latin.push(letter),
            // It parts what would otherwise be read as one letter: `Тасма` has no `ts`.
            None => latin.push('a'),
        }
    }
    for (written, meant) in [
        ("shch", "sh"),
        ("sch", "sh"),
        ("dzh", "j"),
        ("zh", "j"),
        ("dj", "j"),
        ("kh", "h"),
        ("ck", "k"),
        ("ph", "f"),
        ("ng", "n"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "sy"),
        ("ts", "s"),
        ("ch", "č"),
        ("c", "k"),
        ("w", "v"),
        ("q", "k"),
        ("x", "ks"),
    ] {
        latin = latin.replace(written, meant);
    }
    let mut bare: String = latin.chars().filter(|letter| !VOWELS.contains(letter)).collect();
    let mut last = None;
    bare.retain(|letter| last.replace(letter) != Some(letter));
    bare
}

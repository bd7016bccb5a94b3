//! Spaces at which a line must not end: «г. Бишкек», «№ 5», «22 июля», «А. Б. Иванов», «в суде».

use crate::render::language::Tongue;

/// Whether the space between two neighbouring words holds them together.
pub(super) fn holds_together(before: &str, after: &str, tongue: Tongue) -> bool {
    starts_with_dash(after)
        || matches!(before, "№" | "§" | "§§")
        || matches!(before, "–" | "—") && after.starts_with(|c: char| c.is_ascii_digit())
        || is_abbreviation(before, tongue)
        || is_initials(before) && after.chars().next().is_some_and(char::is_uppercase)
        || is_initials(after)
        || is_number(before) && (is_word(after) || is_thousands_group(after))
        || tongue.holds_short_words() && is_short_word(before)
}

fn starts_with_dash(word: &str) -> bool {
    word.starts_with(['–', '—'])
}

/// Abbreviations that stand before what they shorten or number.
fn is_abbreviation(word: &str, tongue: Tongue) -> bool {
    let Some(stem) = word.strip_suffix('.') else { return false };
    let stem = stem.trim_start_matches(['(', '«', '“', '"']).to_lowercase();
    tongue.abbreviates(&stem)
}

/// «А.», «А.Б.», `J.`
fn is_initials(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ')']);
    let mut characters = word.chars();
    let mut pairs = 0;
    while let Some(letter) = characters.next() {
        if !letter.is_uppercase() || characters.next() != Some('.') {
            return false;
        }
        pairs += 1;
    }
    pairs > 0
}

/// Digits, perhaps with a stroke, a comma or an opening bracket: `90`, `013/285`, `(7`.
fn is_number(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || "./,(–-".contains(c))
}

fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) || text.starts_with(['%', '€', '$'])
}

/// The second half of «411 000».
fn is_thousands_group(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    digits == 3 && !text.chars().nth(3).is_some_and(char::is_alphanumeric)
}

/// Prepositions, conjunctions and particles of one or two letters.
fn is_short_word(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '«', '„', '"']);
    (1..=2).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_signs_and_initials_hold_to_their_neighbours() {
        for (before, after) in
            [("№", "5"), ("22", "июля"), ("г.", "Бишкек"), ("А.Б.", "Иванов"), ("Иванов", "А.Б."), ("411", "000"), ("ноту", "—")]
        {
            assert!(holds_together(before, after, Tongue::of("ru")), "{before} {after}");
        }
    }

    #[test]
    fn short_russian_words_hold_to_the_next() {
        assert!(holds_together("в", "суде", Tongue::of("ru")));
        assert!(!holds_together("суд", "решил", Tongue::of("ru")));
        assert!(!holds_together("at", "home", Tongue::of("en")));
    }
}

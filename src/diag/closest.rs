//! "Did you mean": the known word nearest to the one written.

/// The word of `known` that was probably meant by `word`, if one is near enough.
///
/// Small and capital letters, `_` and `-`, and Cyrillic letters that look like Latin ones (`саse`) count as equal.
pub fn closest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let written = folded(word);
    // A third of the letters may differ: `exits` is `exit`, `data` is not `date` and `stays` at once.
    let allowed = (written.chars().count().max(3) / 3).min(4);
    known
        .into_iter()
        .filter_map(|candidate| Some((distance_within(allowed, &written, &folded(candidate))?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The words of `known` that differ from `word` by one letter more, less or other, or by two neighbours changed places: for ids and codes, where
/// one a little further away is simply another. Only the word itself where it is there in other writing.
pub fn one_slip_away<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let written = folded(word);
    let distances = known.into_iter().map(|candidate| (strsim::damerau_levenshtein(&written, &folded(candidate)), candidate));
    let near: Vec<(usize, &str)> = distances.filter(|(distance, _)| *distance <= 1).collect();
    let least = near.iter().map(|(distance, _)| *distance).min();
    near.into_iter().filter(|(distance, _)| Some(*distance) == least).map(|(_, candidate)| candidate).collect()
}

/// The one word of `known` (each with its description) whose description holds `text` as whole words: `Kyrgyzstan` or `kg` in `Kyrgyzstan (KG)`.
pub fn described<'k>(text: &str, known: impl IntoIterator<Item = (&'k str, &'k str)>) -> Option<&'k str> {
    let sought = words(text);
    if sought.is_empty() {
        return None;
    }
    let mut found = known.into_iter().filter(|(_, description)| words(description).windows(sought.len()).any(|part| part == sought));
    match (found.next(), found.next()) {
        (Some((word, _)), None) => Some(word),
        _ => None,
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// How far apart two words are, where that is no more than allowed.
fn distance_within(allowed: usize, one: &str, other: &str) -> Option<usize> {
    // `registration` for `registrations`, `expulsion-order` for `expulsion`: one begins the other.
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() >= 4 && long.starts_with(short) {
        return Some(1);
    }
    // Each letter more is a step of its own: the distance of most words need not be reckoned out.
    if one.chars().count().abs_diff(other.chars().count()) > allowed {
        return None;
    }
    Some(strsim::damerau_levenshtein(one, other)).filter(|distance| *distance <= allowed)
}

fn folded(word: &str) -> String {
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.map(|letter| if matches!(letter, '_' | ' ') { '-' } else { latin_twin(letter).unwrap_or(letter) }).collect()
}

/// The Latin letter that looks like a small Cyrillic one.
fn latin_twin(letter: char) -> Option<char> {
    const TWINS: [(char, char); 11] = [
        ('а', 'a'),
        ('е', 'e'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('у', 'y'),
        ('х', 'x'),
        ('к', 'k'),
        ('м', 'm'),
        ('т', 't'),
        ('і', 'i'),
    ];
    if letter.is_ascii() {
        return None;
    }
    TWINS.iter().find(|(cyrillic, _)| *cyrillic == letter).map(|(_, latin)| *latin)
}

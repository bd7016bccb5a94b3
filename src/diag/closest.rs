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
        .map(|candidate| (distance(&written, &folded(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
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

fn distance(one: &str, other: &str) -> usize {
    // `registration` for `registrations`, `expulsion-order` for `expulsion`: one begins the other.
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() >= 4 && long.starts_with(short) {
        return 1;
    }
    strsim::damerau_levenshtein(one, other)
}

fn folded(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| latin_twin(letter).unwrap_or(if matches!(letter, '_' | ' ') { '-' } else { letter }))
        .collect()
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
    TWINS.iter().find(|(cyrillic, _)| *cyrillic == letter).map(|(_, latin)| *latin)
}

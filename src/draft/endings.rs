//! Names in forms that nobody gave: a search for what must not stand in a text goes by how words begin. Nothing is ever declined for a text.

/// Names from so many letters on are known by their beginning.
pub(crate) const SHORTEST: usize = 4;
/// Names from so many letters on may end in two other letters: `Пушкинская`, `Пушкинской`.
const LONG: usize = 7;
/// Letters by which two forms of a name of a place may differ at the end, from the shorter one on.
const OTHER_LETTERS: usize = 3;

/// The beginning that every form of a name has.
pub(crate) fn beginning(name: &str) -> &str {
    let count = name.chars().count();
    let ending = if count >= LONG { 2 } else { usize::from(count >= SHORTEST) };
    let end = name.char_indices().nth(count - ending).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name)
}

/// Whether two words are forms of one place: `Челябинске`, `Челябинской`.
pub(crate) fn is_form_of(place: &str, word: &str) -> bool {
    let common = place.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let shorter = place.chars().count().min(word.chars().count());
    common >= SHORTEST && common + OTHER_LETTERS >= shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_name_begin_alike() {
        for (name, form) in [("пушкинская", "пушкинской"), ("умай", "умая"), ("лицей", "лицея")] {
            assert!(form.starts_with(beginning(name)), "{name}");
        }
        assert!(is_form_of("челябинске", "челябинской") && !is_form_of("казани", "калуги"));
    }
}

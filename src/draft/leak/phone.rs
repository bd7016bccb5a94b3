//! A telephone in a text: whatever parts its digits, and with or without the code of the country.

/// Digits by which a telephone is known: those behind the code of the country or the zero that stands for it.
const TELLING: usize = 9;
/// Signs that part the digits of one number.
const SIGNS: [char; 13] = [' ', '\t', '-', '‐', '–', '—', '.', '(', ')', '/', '+', '\\', '*'];

/// Whether a value that is digits and signs between them stands in the text. Both are plain.
pub(super) fn stands(value: &str, text: &str) -> bool {
    let parts = value.split([',', ';']).filter(|part| !part.contains(char::is_alphabetic));
    let told = parts.filter_map(|part| {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        Some(digits.get(digits.len().checked_sub(TELLING)?..)?.to_owned())
    });
    let told: Vec<String> = told.collect();
    !told.is_empty() && runs(text).iter().any(|run| told.iter().any(|digits| run.contains(digits.as_str())))
}

/// The digits that stand together in a text, but for signs.
fn runs(text: &str) -> Vec<String> {
    let apart = text.split(|c: char| !(c.is_ascii_digit() || SIGNS.contains(&c)));
    apart.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>()).filter(|run| run.len() >= TELLING).collect()
}

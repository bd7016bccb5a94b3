//! The numbers of a text as plain digits: `352 494`, `352,494`, «5 тысяч» and `five thousand`.

use std::ops::Range;

use super::lexicon::Meaning;
use super::matcher::Hit;
use super::numbers_in_words::numbers_in_words;
use super::text::Text;

/// Signs of a number behind which no groups of thousands are joined: `No. 5 300 roubles` are two.
const NUMBER_SIGNS: [&str; 2] = ["№", "No."];

type Numbers = Vec<(String, Range<usize>)>;

/// The numbers in figures, and those in words or with one: a figure before a thousand or a million counts those.
pub(super) fn numerals(text: &Text<'_>, hits: &[Hit<Meaning>]) -> (Numbers, Numbers) {
    let mut figures = numbers(text.raw);
    let mut words = Vec::new();
    for (number, tokens) in numbers_in_words(text, hits) {
        let range = text.bytes(tokens);
        match scaled(text.raw, &figures, number, range.start) {
            Some((whole, start)) => {
                figures.retain(|(_, figure)| figure.end <= start || range.start <= figure.start);
                words.push((whole, start..range.end));
            }
            None => words.push((number.to_string(), range)),
        }
    }
    (figures, words)
}

/// What a figure right before a number that begins with one thousand or one million makes of it, and where the figure begins: `1.5 million`.
fn scaled(text: &str, figures: &Numbers, number: u64, at: usize) -> Option<(String, usize)> {
    let scale = [1_000_000, 1000].into_iter().find(|scale| number / scale == 1)?;
    let last = figures.iter().rposition(|(_, figure)| figure.end <= at)?;
    let (digits, figure) = figures.get(last)?;
    let beside = |from: usize| text.get(from..at).is_some_and(|gap| !gap.is_empty() && gap.chars().all(char::is_whitespace));
    if !beside(figure.end) {
        return None;
    }
    let before = last.checked_sub(1).and_then(|before| figures.get(before));
    let decimal = before.filter(|(_, whole)| text.get(whole.end..figure.start).is_some_and(|sign| matches!(sign, "," | ".")));
    let (count, start) = match decimal {
        Some((whole, of)) => {
            let tenths = u32::try_from(digits.len()).ok().and_then(|digits| 10_u64.checked_pow(digits))?;
            let parts = whole.parse::<u64>().ok()?.checked_mul(tenths)?.checked_add(digits.parse().ok()?)?;
            (parts.checked_mul(scale)? / tenths, of.start)
        }
        None => (digits.parse::<u64>().ok()?.checked_mul(scale)?, figure.start),
    };
    Some((count.checked_add(number - scale)?.to_string(), start))
}

/// The numbers of a text in figures; groups of thousands are one number.
fn numbers(text: &str) -> Numbers {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|offset| at + offset) {
        let digits =
            |from: usize| text.get(from..).map_or(0, |rest| rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        let mut end = start + digits(start);
        let mut number = text.get(start..end).unwrap_or("").to_owned();
        let before = text.get(..start).unwrap_or("").trim_end();
        let grouped = !number.starts_with('0') && !NUMBER_SIGNS.iter().any(|sign| before.ends_with(sign));
        while grouped && (number.len() <= 3 || end - start > number.len()) {
            let Some(sign) =
                text.get(end..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ','))
            else {
                break;
            };
            let group = end + sign.len_utf8();
            // Three digits with an ending or a sign of their own are another number: `20 300-берене`.
            if digits(group) != 3 || text.get(group + 3..).is_some_and(goes_on) {
                break;
            }
            number.push_str(text.get(group..group + 3).unwrap_or(""));
            end = group + 3;
        }
        found.push((number, start..end));
        at = end;
    }
    found
}

/// Whether what follows a number belongs to it: an ending behind a hyphen, the next part of a mark.
fn goes_on(rest: &str) -> bool {
    let mut signs = rest.chars();
    matches!(signs.next(), Some('-' | '‑' | '/')) && signs.next().is_some_and(char::is_alphanumeric)
}

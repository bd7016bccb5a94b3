//! Numbers that belong to a word: of an article, an annex, of citizens.

use std::collections::BTreeSet;
use std::ops::Range;

use serde_json::Value;

use super::lexicon::{Lexicon, List, Meaning};
use super::text::Text;

/// The digits that a word begins with: `36`, `97-berene`.
pub(super) fn digits<'a>(text: &Text<'a>, at: usize) -> Option<&'a str> {
    let word = text.as_written(at);
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    word.get(..end).filter(|digits| !digits.is_empty())
}

/// The number of a phrase: in it, after it, else before it, in one block.
pub(super) fn beside(text: &Text<'_>, phrase: &Range<usize>) -> Option<usize> {
    let block = |at: usize| text.tokens.get(at).map(|token| token.block);
    let places = [Some(phrase.start), Some(phrase.end), phrase.start.checked_sub(1)];
    places.into_iter().flatten().find(|at| digits(text, *at).is_some() && block(*at) == block(phrase.start))
}

/// Where the numbers of an article stand, several where words of `and` or commas join them: `art. 18.8`, `ст. 26 и 27`, `6 жана 8-беренелери`.
pub(super) fn articles(text: &Text<'_>, and: &BTreeSet<usize>, article: &Range<usize>) -> Vec<Range<usize>> {
    let Some(first) = beside(text, article) else { return Vec::new() };
    let before = first < article.end;
    let mut found = Vec::new();
    let mut number = whole(text, first);
    while let Some((token, end)) = text.tokens.get(number.start).zip(last_digit(text, &number)) {
        let range = token.range.start..end;
        found.push(range);
        let next = if before { preceding(text, and, number.start) } else { following(text, and, number.end) };
        let Some(next) = next else { break };
        number = whole(text, next);
    }
    found
}

/// The words of a number of which one is given: `18`, `8` of `18.8`.
fn whole(text: &Text<'_>, at: usize) -> Range<usize> {
    let is_number = |at: usize| text.as_written(at).chars().all(|c| c.is_ascii_digit()) && digits(text, at).is_some();
    let dotted = |at: usize| gap(text, at) == Some(".");
    let mut number = at..at + 1;
    while let Some(before) = number.start.checked_sub(1).filter(|before| is_number(*before) && dotted(*before)) {
        number.start = before;
    }
    while is_number(number.end - 1) && dotted(number.end - 1) && digits(text, number.end).is_some() {
        number.end += 1;
    }
    number
}

/// The byte after the last digit of a number.
fn last_digit(text: &Text<'_>, number: &Range<usize>) -> Option<usize> {
    let last = number.end.checked_sub(1)?;
    Some(text.tokens.get(last)?.range.start + digits(text, last)?.len())
}

/// What stands between a word and the next.
fn gap<'a>(text: &Text<'a>, at: usize) -> Option<&'a str> {
    let (one, other) = text.tokens.get(at).zip(text.tokens.get(at + 1))?;
    text.raw.get(one.range.end..other.range.start)
}

/// The number that a list of numbers goes on with; parts in parentheses are left out: `26(1) and 27`.
fn following(text: &Text<'_>, and: &BTreeSet<usize>, mut at: usize) -> Option<usize> {
    let mut depth = 0_i32;
    loop {
        let before = gap(text, at.checked_sub(1)?)?;
        for sign in before.chars() {
            depth += i32::from(sign == '(') - i32::from(sign == ')');
        }
        if depth > 0 {
            at += 1;
            continue;
        }
        let joined = before.trim_end().ends_with(',') || (at > 0 && and.contains(&(at - 1)));
        return if joined && digits(text, at).is_some() {
            Some(at)
        } else if and.contains(&at) && !before.contains('.') {
            digits(text, at + 1).map(|_| at + 1)
        } else {
            None
        };
    }
}

/// The number before, where a word of `and` or a comma joins them.
fn preceding(text: &Text<'_>, and: &BTreeSet<usize>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let number = if and.contains(&before) {
        before.checked_sub(1)?
    } else if gap(text, before)?.trim() == "," {
        before
    } else {
        return None;
    };
    digits(text, number).map(|_| number)
}

/// The articles that a citation names.
pub(super) fn articles_in(cite: &str, lexicon: &Lexicon) -> Vec<String> {
    let text = Text::new(cite, &[], &lexicon.file.abbreviations);
    let hits = hits(&text, lexicon);
    let and = hits.iter().filter(|(list, _)| *list == List::And).map(|(_, tokens)| tokens.start).collect();
    let named = hits.iter().filter(|(list, _)| *list == List::Article).flat_map(|(_, tokens)| articles(&text, &and, tokens));
    named.filter_map(|range| cite.get(range)).map(str::to_owned).collect()
}

/// The number before a word for citizens and its place; groups of thousands are read as one number.
pub(super) fn count(text: &Text<'_>, citizens: &Range<usize>) -> Option<(usize, u64)> {
    let at = citizens.start.checked_sub(1).filter(|at| text.sentence_of(*at).contains(&citizens.start))?;
    let all_digits = |at: usize| digits(text, at).filter(|digits| digits.len() == text.as_written(at).len());
    // `4. citizens` is the fourth item of a list.
    gap(text, at).filter(|gap| gap.chars().all(char::is_whitespace))?;
    let mut number = all_digits(at)?.to_owned();
    let mut first = at;
    while number.len() % 3 == 0
        && let Some(before) = first.checked_sub(1)
        && gap(text, before).is_some_and(|gap| matches!(gap, " " | "," | "\u{a0}" | "\u{202f}"))
        && let Some(group) = all_digits(before).filter(|group| group.len() <= 3)
    {
        number.insert_str(0, group);
        first = before;
    }
    Some((at, number.parse().ok()?))
}

/// Numbers of citizens in a text.
pub(super) fn counts_in(words: &str, lexicon: &Lexicon) -> Vec<u64> {
    let text = Text::new(words, &[], &lexicon.file.abbreviations);
    let citizens = hits(&text, lexicon).into_iter().filter(|(list, _)| *list == List::Citizens);
    citizens.filter_map(|(_, tokens)| count(&text, &tokens)).map(|(_, number)| number).collect()
}

/// The texts of a value that hold digits.
pub(super) fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(|c: char| c.is_ascii_digit()) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

fn hits(text: &Text<'_>, lexicon: &Lexicon) -> Vec<(List, Range<usize>)> {
    let of_list = |means| if let Meaning::List(list) = means { Some(list) } else { None };
    lexicon.matcher.hits(text).into_iter().filter_map(|hit| Some((of_list(hit.means)?, hit.tokens))).collect()
}

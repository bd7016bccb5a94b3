//! Numbers: passports and telephones N033, rounded numbers N052, enclosures N026.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::{List, Meaning};
use super::text::BlockKind;

/// Digits of a personal number and of a telephone with its country code.
const PERSONAL_NUMBER: usize = 14;
const TELEPHONE: usize = 11;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.is_diplomatic() {
        identifiers(judge);
    }
    rounded(judge);
    enclosures(judge);
}

fn identifiers(judge: &mut Judge<'_>) {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..judge.text.tokens.len() {
        if !judge.is_own(at) || judge.text.kind(at) == BlockKind::Frame {
            continue;
        }
        let word = judge.text.as_written(at);
        let letters = word.chars().take_while(|c| c.is_ascii_uppercase()).count();
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let passport = (1..=2).contains(&letters) && digits >= 6 && letters + digits == word.chars().count();
        if passport || (digits == PERSONAL_NUMBER && word.len() == digits) {
            found.push(judge.text.bytes(at..at + 1));
        }
    }
    for (plus, _) in judge.note.text.match_indices('+') {
        let rest = judge.note.text.get(plus + 1..).unwrap_or("");
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}')).unwrap_or(rest.len());
        let number = rest.get(..end).unwrap_or("").trim_end();
        if number.chars().filter(char::is_ascii_digit).count() >= TELEPHONE && judge.text.is_own(plus) {
            found.push(plus..plus + 1 + number.len());
        }
    }
    for range in found {
        judge.find(codes::IDENTIFIER, range, "a number that identifies a person or reaches one stands in the body", None);
    }
}

/// `2.01e13`, `2,01E+13`.
fn rounded(judge: &mut Judge<'_>) {
    let text = judge.note.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(['e', 'E']) {
        let before = text.get(..at).unwrap_or("");
        let mantissa = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).len();
        let digits = text.get(at + 1..).map_or("", |rest| rest.strip_prefix('+').unwrap_or(rest));
        let exponent = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let signed = text.get(at + 1..).is_some_and(|rest| rest.starts_with('+'));
        let whole = before.get(before.len() - mantissa..).unwrap_or("");
        if whole.starts_with(|c: char| c.is_ascii_digit()) && (whole.contains(['.', ',']) || signed) && (1..=2).contains(&exponent) {
            found.push(at - mantissa..at + 1 + usize::from(signed) + exponent);
        }
    }
    for range in found {
        judge.find(codes::ROUNDED_NUMBER, range, "a number as a spreadsheet rounds it: digits are lost", None);
    }
}

/// `Enclosures: 3` and the list below it; `annex 3` in the body.
fn enclosures(judge: &mut Judge<'_>) {
    let listed: Vec<Range<usize>> =
        judge.text.blocks.iter().filter(|block| block.kind == BlockKind::Enclosures).map(|block| block.range.clone()).collect();
    let Some(first) = listed.first().cloned() else { return };
    let items = listed
        .iter()
        .filter(|range| {
            judge.note.text.get((*range).clone()).is_some_and(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
        .count();
    let line = judge.note.text.get(first.clone()).and_then(|text| text.lines().next()).unwrap_or("");
    let Some((_, said)) = line.split_once(':') else { return };
    sheets(judge, &listed, first.start..first.start + line.len());
    let count: Option<usize> = said.trim().trim_end_matches('.').parse().ok();
    if let Some(count) = count.filter(|count| *count != items) {
        let start = first.start + line.len() - said.trim_start().len();
        let range = start..start + said.trim().len();
        judge.find(codes::ENCLOSURES, range, format!("{count} enclosures are announced, {items} are listed"), Some(items.to_string()));
    }
}

/// `Enclosure: on 5 sheets` above a list whose sheets are another number.
fn sheets(judge: &mut Judge<'_>, listed: &[Range<usize>], line: Range<usize>) {
    let words: Vec<Range<usize>> =
        judge.hits().iter().filter(|hit| hit.means == Meaning::List(List::Sheets)).map(|hit| hit.tokens.clone()).collect();
    // The number of sheets that a stretch names last, with its place.
    let named = |stretch: &Range<usize>| {
        words.iter().rev().find_map(|word| {
            let at = word.start.checked_sub(1)?;
            let number = judge.text.bytes(at..at + 1);
            let inside = stretch.start <= number.start && number.end <= stretch.end;
            Some((judge.text.as_written(at).parse::<usize>().ok().filter(|_| inside)?, number))
        })
    };
    let Some((said, place)) = named(&line) else { return };
    let items: Option<Vec<usize>> = listed
        .iter()
        .filter(|range| {
            judge.note.text.get((*range).clone()).is_some_and(|text| text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        })
        .map(|range| named(range).map(|(sheets, _)| sheets))
        .collect();
    let Some(sum) = items.filter(|items| !items.is_empty()).map(|items| items.iter().sum::<usize>()) else { return };
    if sum != said {
        judge.find(codes::ENCLOSURES, place, format!("{said} sheets are announced, the list has {sum}"), Some(sum.to_string()));
    }
}

//! Signs and letters: N047, N048.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::text::BlockKind;
use crate::case::check::texts;
use crate::lang::Words;

pub(super) fn judge(judge: &mut Judge<'_>) {
    mixed_letters(judge);
    number_signs(judge);
    quotation_marks(judge);
    dashes(judge);
}

/// Latin letters in a Cyrillic word, or the other way round.
fn mixed_letters(judge: &mut Judge<'_>) {
    let found: Vec<usize> = (0..judge.text.tokens.len())
        .filter(|at| judge.text.kind(*at) != BlockKind::Verbatim)
        .filter(|at| judge.text.as_written(*at).split(['-', '‑', '\'', '’']).any(is_mixed))
        .collect();
    for at in found {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::TYPOGRAPHY, range, "the word mixes Latin and Cyrillic letters that look alike", None);
    }
}

fn is_mixed(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_alphabetic()) && word.chars().any(is_cyrillic)
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// `№12`, `N 12`.
fn number_signs(judge: &mut Judge<'_>) {
    let signs = &judge.lexicon.file.signs;
    let text = judge.note.text;
    let mut found = Vec::new();
    for (at, sign) in text.match_indices('№') {
        let glued = text.get(at + sign.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()));
        if judge.text.kind_at(at) == BlockKind::Verbatim || judge.text.is_quoted(at) {
            continue;
        }
        if signs.number != "№" {
            found.push((at..at + sign.len(), "the sign of a number belongs to another language", signs.number.clone()));
        } else if glued {
            found.push((at..at + sign.len(), "a space that does not break stands after the sign of a number", format!("№{}…", '\u{a0}')));
        }
    }
    for wrong in &signs.not_number {
        for (at, sign) in text.match_indices(wrong.as_str()) {
            let alone = !text.get(..at).unwrap_or("").ends_with(char::is_alphanumeric);
            let rest = text.get(at + sign.len()..).unwrap_or("");
            let numbers = rest.trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit())
                && !rest.starts_with(char::is_alphabetic);
            // `N 12`, `#12`; a heading begins with `# `, within a line it is the sign of a number.
            let begins = text.get(..at).unwrap_or("").rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
            let apart =
                (wrong == "#" && !begins) || rest.starts_with([' ', '\u{a0}']) == wrong.ends_with(|c: char| c.is_alphabetic() || c == '.');
            if alone && numbers && apart && judge.text.is_own(at) {
                found.push((at..at + sign.len(), "this is not the language's sign of a number", signs.number.clone()));
            }
        }
    }
    for (range, message, right) in found {
        find_sign(judge, range, message, right);
    }
}

/// A sign of another language. Where the case has one text for all languages, no sign is right in each of them: then it says which text that is.
fn find_sign(judge: &mut Judge<'_>, range: Range<usize>, message: &str, right: String) {
    match shared_text(judge, &range) {
        Some(path) => {
            let message = format!("{message}; the case has one text for all languages there: state `{path}` by language");
            judge.find(codes::TYPOGRAPHY, range, message, None);
        }
        None => judge.find(codes::TYPOGRAPHY, range, message, Some(right)),
    }
}

/// The path of a text of the case that stands for every language, where a place of the note lies in it.
fn shared_text(judge: &Judge<'_>, range: &Range<usize>) -> Option<String> {
    let note = judge.note.text;
    let holds = |text: &str| note.match_indices(text).any(|(at, _)| at <= range.start && range.end <= at + text.len());
    let texts = texts(judge.note.case?).into_iter();
    texts.filter(|(_, words)| matches!(words, Words::Same(text) if !text.is_empty() && holds(text))).map(|(path, _)| path).next()
}

fn quotation_marks(judge: &mut Judge<'_>) {
    let signs = &judge.lexicon.file.signs;
    let wrong: Vec<(usize, char)> = judge
        .note
        .text
        .char_indices()
        .filter(|(at, sign)| signs.not_quotes.contains(*sign) && judge.text.kind_at(*at) != BlockKind::Verbatim)
        .collect();
    // Every second one opens; the pair is told once.
    for (at, sign) in wrong.into_iter().step_by(2) {
        find_sign(judge, at..at + sign.len_utf8(), "these are not the quotation marks of the language", signs.quotes.clone());
    }
}

/// ` - ` between words.
fn dashes(judge: &mut Judge<'_>) {
    let mut found = Vec::new();
    for (at, _) in judge.note.text.match_indices('-') {
        let before = judge.note.text.get(..at).unwrap_or("");
        let after = judge.note.text.get(at + 1..).unwrap_or("");
        let between = before.ends_with([' ', '\u{a0}']) && after.starts_with([' ', '\u{a0}']);
        let in_line = before.rsplit('\n').next().is_some_and(|line| !line.trim().is_empty());
        let double = before.ends_with(" -") && after.starts_with(' ');
        if (between || double) && in_line && judge.text.is_own(at) {
            found.push(at);
        }
    }
    for at in found {
        judge.find(codes::DASH, at..at + 1, "a hyphen stands where a dash belongs", Some("–".to_owned()));
    }
}

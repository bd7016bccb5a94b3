//! How formal the language is: N010, N021.

use std::collections::HashMap;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::text::BlockKind;
use crate::case::Tone;

pub(super) fn judge(judge: &mut Judge<'_>) {
    one_spelling(judge);
    if judge.form.is_diplomatic() && judge.tone().is_none_or(|tone| tone < Tone::Objection) {
        exclamations(judge);
    }
}

/// One word with and without `ё`.
fn one_spelling(judge: &mut Judge<'_>) {
    let is_dotted = |at: &usize| judge.text.as_written(*at).contains(['ё', 'Ё']);
    let own = (0..judge.text.tokens.len()).filter(|at| judge.is_own(*at));
    let (dotted, plain): (Vec<usize>, Vec<usize>) = own.partition(is_dotted);
    let plain: HashMap<&str, &str> = plain.into_iter().map(|at| (judge.text.word(at), judge.text.as_written(at))).collect();
    let found: Vec<(usize, String)> =
        dotted.into_iter().filter_map(|at| Some((at, (*plain.get(judge.text.word(at))?).to_owned()))).collect();
    let twins = !found.is_empty();
    for (at, other) in found {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::OWN_RESPECT, range, "the word stands with `ё` here and with `е` elsewhere", Some(other));
    }
    if !twins {
        mixed_spelling(judge);
    }
}

/// `ё` in some words, and `е` in others that have that letter where a text writes it. A name stands as in the passport.
fn mixed_spelling(judge: &mut Judge<'_>) {
    let dotted = |at: &usize| {
        let written = judge.text.as_written(*at);
        written.starts_with(char::is_lowercase) && written.contains('ё')
    };
    let first = (0..judge.text.tokens.len()).filter(|at| judge.is_own(*at)).find(dotted);
    let undotted = judge.own(List::Dotted).into_iter().find(|tokens| !judge.text.as_written(tokens.start).contains(['ё', 'Ё']));
    let Some((first, undotted)) = first.zip(undotted) else { return };
    let message = format!("this word stands with `ё`, “{}” with `е`: a text has one spelling", judge.text.as_written(undotted.start));
    let plain = judge.text.word(first).to_owned();
    let range = judge.text.bytes(first..first + 1);
    judge.find(codes::OWN_RESPECT, range, message, Some(plain));
}

fn exclamations(judge: &mut Judge<'_>) {
    let own = |at: usize| judge.text.is_own(at) && judge.text.kind_at(at) != BlockKind::Frame;
    let signs = judge.note.text.char_indices().filter(|(at, sign)| matches!(sign, '!' | '?') && own(*at));
    // `![figure]` and `?` in an address are no signs of the language.
    let found: Vec<usize> = signs
        .map(|(at, _)| at)
        .filter(|at| judge.note.text.get(at + 1..).is_none_or(|rest| !rest.starts_with(|c: char| c == '[' || c.is_alphanumeric())))
        .collect();
    for at in found {
        judge.find(codes::EPITHET, at..at + 1, "a note neither exclaims nor asks", Some(".".to_owned()));
    }
}

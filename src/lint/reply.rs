//! Notes that answer a note: N017, N018.

use std::ops::Range;

use super::codes;
use super::forms::Voice;
use super::judge::Judge;
use super::lexicon::List;
use crate::case::{Case, HistoryEntry, HistoryKind};

pub(super) fn judge(judge: &mut Judge<'_>) {
    let first = judge.text.first_sentence();
    let second = judge.text.sentence_of(first.end);
    let opening = first.start..second.end.max(first.end);
    let Some(reply) = judge.own(List::Reply).into_iter().find(|tokens| opening.contains(&tokens.start)) else { return };
    cites(judge, &opening, reply.clone());
    takes_its_form(judge, &opening, reply);
}

/// A reply names number and date of what it answers in its first two sentences.
fn cites(judge: &mut Judge<'_>, opening: &Range<usize>, reply: Range<usize>) {
    let said = judge.note.text.get(judge.text.bytes(opening.clone())).unwrap_or("");
    let number = said.contains(judge.lexicon.file.signs.number.as_str());
    let dated = super::dates::mentions(judge).iter().any(|date| opening.contains(&date.tokens.start) && date.year.is_some());
    if !number || !dated {
        let range = judge.text.bytes(reply);
        let lacks = if number {
            "its date"
        } else if dated {
            "its number"
        } else {
            "its number and date"
        };
        judge.find(codes::REPLY_CITES, range, format!("the note that is answered is named without {lacks}"), None);
    }
}

/// A personal note is answered by a personal note, every other by one in the third person.
fn takes_its_form(judge: &mut Judge<'_>, opening: &Range<usize>, reply: Range<usize>) {
    let called = |list| judge.own(list).into_iter().find(|tokens| opening.contains(&tokens.start));
    let said = called(List::PersonalNote).map(|at| (true, at)).or_else(|| called(List::VerbalNote).map(|at| (false, at)));
    let of_case = || {
        let words = judge.note.text.get(judge.text.bytes(opening.clone())).unwrap_or("");
        let entry = answered(judge.note.case?, words)?;
        Some((entry.kind == HistoryKind::PersonalNote, reply))
    };
    let Some((personal, place)) = said.or_else(of_case) else {
        let why = "neither the text nor a case (`--case`) says whether the note answered is a personal or a verbal one";
        judge.cannot(codes::REPLY_FORM, why);
        return;
    };
    let range = judge.text.bytes(place);
    match (personal, judge.form.voice) {
        (true, Voice::Third | Voice::Impersonal) => {
            let right = Some("first-person-note".to_owned());
            judge.find(codes::REPLY_FORM, range, "a personal note is answered, but not by a personal note", right);
        }
        (false, Voice::First) => {
            let right = Some("reply-note".to_owned());
            judge.find(codes::REPLY_FORM, range, "a note in the third person is answered by a personal note", right);
        }
        _ => {}
    }
}

/// The note of the case that is answered: the one whose number is named, else the last that came in.
fn answered<'a>(case: &'a Case, words: &str) -> Option<&'a HistoryEntry> {
    let mut notes = case.notes_received();
    let named = notes.iter().rposition(|(_, entry)| entry.number.as_ref().is_some_and(|number| words.contains(number.as_str())));
    match named {
        Some(at) => notes.get(at).map(|(_, entry)| *entry),
        None => notes.pop().map(|(_, entry)| entry),
    }
}

//! Notes that answer a note: N017, N018.

use std::ops::Range;

use super::codes;
use super::dates::Mention;
use super::forms::Voice;
use super::judge::{Judge, forms};
use super::lexicon::List;
use crate::case::{Case, HistoryEntry, HistoryKind};

/// Words between the words of a reply and the number: `in reply to the Embassy's note No. 12`.
const REPLY_WITHIN: usize = 4;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let first = judge.text.first_sentence();
    let second = judge.text.sentence_of(first.end);
    let opening = first.start..second.end.max(first.end);
    let replies = judge.own(List::Reply);
    if let Some(reply) = replies.iter().find(|tokens| opening.contains(&tokens.start)).cloned() {
        cites(judge, &opening, reply.clone());
        takes_its_form(judge, &opening, reply);
        return;
    }
    let named =
        numbers(judge, &opening).next().is_some() && super::dates::mentions(judge).iter().any(|date| opening.contains(&date.tokens.start));
    if judge.form.replies && !named {
        let message = "a reply names number and date of the note that it answers in its first two sentences; this one names no note";
        judge.find_in_whole(codes::REPLY_CITES, message, None);
    } else if let Some(reply) = replies.into_iter().find(|tokens| is_answered_here(judge, tokens)) {
        cites(judge, &judge.text.sentence_of(reply.start), reply);
    }
}

/// Whether the sender answers in a sentence of the body: `in reply to the note of the Embassy the Ministry informs`. A note of its own is not
/// what it answers.
fn is_answered_here(judge: &Judge<'_>, reply: &Range<usize>) -> bool {
    let Some(name) = judge.sender() else { return false };
    let words = |tokens: Range<usize>| judge.note.text.get(judge.text.bytes(tokens)).unwrap_or("").to_lowercase();
    let of_sender = forms(&name.short).any(|form| words(reply.clone()).contains(&form.to_lowercase()));
    let sentence = judge.text.sentence_of(reply.start);
    !of_sender && judge.tones().iter().any(|(_, verb)| sentence.contains(&verb.start))
}

/// A reply names number and date of what it answers in its first two sentences, beside the words of the reply.
fn cites(judge: &mut Judge<'_>, opening: &Range<usize>, reply: Range<usize>) {
    let mut mentions = super::dates::mentions(judge);
    mentions.retain(|date| date.year.is_some() && opening.contains(&date.tokens.start));
    let dates: Vec<Range<usize>> = mentions.iter().map(|date| date.tokens.clone()).collect();
    let numbers: Vec<Range<usize>> = numbers(judge, opening).collect();
    let beside_date = |number: &Range<usize>| dates.iter().any(|date| is_beside(judge, number, date));
    let own: Vec<&Range<usize>> = numbers.iter().filter(|number| is_of(number, &reply) || beside_date(number)).collect();
    let known: Vec<&str> =
        judge.note.case.iter().flat_map(|case| case.notes_received()).filter_map(|(_, note)| note.number.as_deref()).collect();
    let said = |number: &Range<usize>| judge.note.text.get(judge.text.bytes(number.clone()).start..).unwrap_or("");
    let is_known = |number: &Range<usize>| known.iter().any(|known| begins_with_number(said(number), known));
    let number = if known.is_empty() { !own.is_empty() } else { own.iter().any(|number| is_known(number)) };
    let sentence = judge.text.sentence_of(reply.start);
    let dated = dates.iter().any(|date| sentence.contains(&date.start) || numbers.iter().any(|number| is_beside(judge, number, date)));
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
        return;
    }
    // The case gives the day of the note whose number is named: another day is that of another note.
    let named = |note: &&HistoryEntry| {
        note.number.as_deref().is_some_and(|number| own.iter().any(|said_number| begins_with_number(said(said_number), number)))
    };
    let Some(answered) = judge.note.case.iter().flat_map(|case| case.notes_received()).map(|(_, note)| note).find(named) else { return };
    let of_note =
        |date: &&Mention| sentence.contains(&date.tokens.start) || numbers.iter().any(|number| is_beside(judge, number, &date.tokens));
    let said_days: Vec<&Mention> = mentions.iter().filter(of_note).collect();
    if said_days.iter().all(|date| date.date().is_some_and(|day| day != answered.on))
        && let Some(date) = said_days.first()
    {
        let range = judge.text.bytes(date.tokens.clone());
        let right = judge.lexicon.file.date.written(answered.on);
        judge.find(codes::REPLY_CITES, range, format!("the note of this number is of {}, as the case has it", answered.on), right);
    }
}

/// Words after a sign of a number; the sign is none of them.
fn numbers(judge: &Judge<'_>, opening: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let sign = judge.lexicon.file.signs.number.as_str();
    opening.clone().map(|at| at..at + 1).filter(move |number| {
        let start = judge.text.bytes(number.clone()).start;
        judge.note.text.get(..start).is_some_and(|before| before.trim_end().ends_with(sign))
    })
}

/// Whether a number stands where that of the note does: a few words after the reply, or right before it.
fn is_of(number: &Range<usize>, reply: &Range<usize>) -> bool {
    if number.start >= reply.end { number.start - reply.end <= REPLY_WITHIN } else { number.end + 1 >= reply.start }
}

/// `№ 12 от 3 июня 2026 года`, `of 3 June 2026, No. 12`: a word of two letters may stand between, before the date any one word.
fn is_beside(judge: &Judge<'_>, number: &Range<usize>, date: &Range<usize>) -> bool {
    if number.end <= date.start {
        return date.start - number.end <= 1;
    }
    // Where the sign is made of letters it is a word of its own.
    let sign = judge.lexicon.file.signs.number.to_lowercase();
    let sign = sign.trim_end_matches('.');
    (date.end..number.start).all(|at| judge.text.word(at) == sign || judge.text.word(at).chars().count() <= 2)
        && number.start >= date.end
        && number.start - date.end <= 2
}

/// Whether a text begins with a number as a whole.
fn begins_with_number(text: &str, number: &str) -> bool {
    text.strip_prefix(number.trim()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
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

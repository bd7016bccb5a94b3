//! Who speaks and to whom: N001, N002.

use std::collections::BTreeSet;

use super::codes;
use super::forms::Voice;
use super::judge::{Judge, forms};
use super::lexicon::List;
use super::text::BlockKind;
use crate::diag::Code;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.voice == Voice::First {
        third_person_as_subject(judge);
        return;
    }
    let no_names: BTreeSet<usize> = judge.own(List::NoPersonName).into_iter().flatten().collect();
    for (list, code, message) in [
        (List::FirstPerson, codes::FIRST_PERSON, "the form speaks in the third person, here it says `we` or `I`"),
        (List::SecondPerson, codes::SECOND_PERSON, "the form speaks in the third person, here it says `you`"),
    ] {
        let other = judge.own(List::NotPerson);
        for tokens in judge.own(list) {
            let at = tokens.start;
            if other.iter().any(|word| word.contains(&at)) || only_looks_like_a_person(judge, at) || of_a_name(judge, code, at, &no_names) {
                continue;
            }
            let range = judge.text.bytes(tokens);
            let proposal = proposal(judge, code);
            judge.find(code, range, message, proposal);
        }
    }
}

/// `I` as a numeral, `US` as a state, a mine that is dug.
fn only_looks_like_a_person(judge: &Judge<'_>, at: usize) -> bool {
    let (written, word) = (judge.text.as_written(at), judge.text.word(at));
    let exceptions = &judge.lexicon.file.unless_after;
    if word.len() == 2 && written.chars().all(|c| c.is_ascii_uppercase()) {
        return true;
    }
    // `I. Petrov`: an initial.
    if written.chars().count() == 1
        && judge.text.between(at, at + 1).starts_with('.')
        && judge.text.sentence_of(at).contains(&(at + 1))
        && judge.text.as_written(at + 1).starts_with(char::is_uppercase)
    {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let same_block = judge.text.tokens.get(before).map(|token| token.block) == judge.text.tokens.get(at).map(|token| token.block);
    same_block && exceptions.get(word).is_some_and(|words| words.iter().any(|one| one == judge.text.word(before)))
}

/// Whether a pronoun is part of a name: `Our Roads LLC`, `Mr Us`. One of the second person has a capital out of politeness.
fn of_a_name(judge: &Judge<'_>, code: Code, at: usize, no_names: &BTreeSet<usize>) -> bool {
    let capital = |at: usize| judge.text.as_written(at).starts_with(char::is_uppercase);
    if code == codes::SECOND_PERSON || !capital(at) || judge.text.as_written(at).chars().count() < 2 {
        return false;
    }
    let sentence = judge.text.sentence_of(at);
    let beside = |other: usize| {
        let (one, next) = (other.min(at), other.max(at));
        sentence.contains(&other) && (one..next).all(|at| judge.text.between(at, at + 1).trim().is_empty())
    };
    let short = |word: &str| {
        let receivers = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
        judge.sender().into_iter().chain(receivers).flat_map(|name| forms(&name.short)).any(|form| form == word)
    };
    let named = |other: usize| beside(other) && capital(other) && !no_names.contains(&other) && !short(judge.text.as_written(other));
    let begins = sentence.start == at;
    let titled = at.checked_sub(1).is_some_and(|before| {
        beside(before)
            && judge
                .lexicon
                .file
                .lists
                .get(&List::PersonTitle)
                .is_some_and(|titles| titles.iter().any(|one| one == judge.text.word(before)))
    });
    titled || if begins { named(at + 1) && named(at + 2) } else { named(at + 1) }
}

fn proposal(judge: &Judge<'_>, code: Code) -> Option<String> {
    let sender = judge.sender().map(|name| name.short.nominative.clone());
    if code == codes::FIRST_PERSON {
        return sender;
    }
    let receiver = judge.receiver().or_else(|| judge.note.profile.receivers.get(&judge.note.profile.addressee))?;
    receiver.names.get(judge.note.lang).map(|name| name.short.nominative.clone())
}

/// In a first-person note the sender's office is not the subject.
fn third_person_as_subject(judge: &mut Judge<'_>) {
    let Some(name) = judge.sender() else { return };
    let subjects: Vec<usize> = (0..judge.text.tokens.len())
        .filter(|at| judge.is_own(*at) && judge.text.kind(*at) != BlockKind::Frame)
        .filter(|at| {
            let sentence = judge.text.sentence_of(*at);
            judge.text.as_written(*at) == name.short.nominative && at - sentence.start <= 1
        })
        .collect();
    for at in subjects {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::FIRST_PERSON, range, "the note is written in the first person, here the office is the subject", None);
    }
}

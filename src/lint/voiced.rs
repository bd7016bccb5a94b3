//! The sender speaks: the receiver of the first sentence neither asks, nor draws attention, nor voices a tone. N003. What it wrote before may be
//! reported.

use std::ops::Range;

use super::asks::is_within;
use super::bodies::{is_whole, listed};
use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{places, words_of};
use super::receiver::Addressed;
use crate::case::CaseForms;
use crate::draft::profile::InstitutionName;

/// Words before the receiver at the beginning of a sentence: `The`.
const BEFORE: usize = 1;
/// Words in which a body begins behind the verb: `requests the Ministry`.
const BEHIND: usize = 2;

pub(super) fn judge(judge: &mut Judge<'_>, addressed: &Addressed<'_>) {
    // Of a note that came in the profile does not know who writes.
    let Addressed::Known { name, receiver: Some(_) } = addressed else { return };
    let Some(sender) = judge.sender() else { return };
    let mut told: Vec<usize> = Vec::new();
    for verb in verbs(judge) {
        let sentence = judge.text.sentence_of(verb.start);
        if told.contains(&sentence.start) || is_reported(judge, &sentence, &verb) {
            continue;
        }
        let before = sentence.start..verb.start;
        if named(judge, sender, &before).next().is_some() {
            continue;
        }
        let near = |at: &Range<usize>| before.end - at.end <= judge.lexicon.file.ask_within;
        let Some(subject) = named(judge, name, &before).filter(near).max_by_key(|at| (at.end, at.len())) else { continue };
        if !is_whole(judge, name, &subject, &sentence, sentence.start) {
            continue;
        }
        told.push(sentence.start);
        let range = judge.text.bytes(subject.start..verb.end);
        let message = format!("the receiver speaks here; in the first sentence “{}” writes", sender.full.nominative);
        let opens = subject.start <= sentence.start + BEFORE;
        if opens || names_a_body(judge, &verb, &sentence) {
            judge.find(codes::FULL_NAMES, range, message, Some(sender.short.nominative.clone()));
        } else {
            judge.doubt(codes::FULL_NAMES, range, message);
        }
    }
}

/// Verbs that belong to the writer of a note, in the order of the text.
fn verbs(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let denied = judge.own(List::NotAsk);
    judge.own(List::Voiced).into_iter().filter(|verb| !is_within(verb, &denied)).collect()
}

/// Whether the sentence tells of a paper with its number, or puts the verb under another one: «нотой № 12 Посольство просит», `that the Embassy
/// requests`.
fn is_reported(judge: &Judge<'_>, sentence: &Range<usize>, verb: &Range<usize>) -> bool {
    let before = sentence.start..verb.start;
    let sign = judge.lexicon.file.signs.number.as_str();
    let numbered =
        judge.note.text.get(judge.text.bytes(before.start..before.end.max(before.start + 1))).is_some_and(|text| text.contains(sign));
    let under = judge.own_within(List::Subordinate, &before);
    let told = judge.own(List::Reported).iter().any(|word| word.start == verb.end);
    let of_note = [List::VerbalNote, List::PersonalNote, List::Reply].into_iter().any(|list| !judge.own_within(list, &before).is_empty());
    numbered || told || of_note || !under.is_empty()
}

/// Where a body stands as a subject: by the nominative of its name.
fn named<'n>(judge: &'n Judge<'_>, name: &'n InstitutionName, within: &'n Range<usize>) -> impl Iterator<Item = Range<usize>> + 'n {
    let forms: [&CaseForms; 2] = [&name.full, &name.short];
    forms.into_iter().flat_map(move |forms| places(&judge.text, &words_of(&forms.nominative), within))
}

/// Whether a body stands right behind the verb: «просит Министерство».
fn names_a_body(judge: &Judge<'_>, verb: &Range<usize>, sentence: &Range<usize>) -> bool {
    let behind = verb.end..sentence.end.min(verb.end + BEHIND);
    !listed(judge, &behind).is_empty()
}

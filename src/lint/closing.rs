//! The closing is spoken by the sender and names the receiver of the first sentence: N003.

use std::ops::Range;

use super::bodies::{goes_on, is_named, listed, mentions};
use super::codes;
use super::formulae;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{places, places_of, words_of};
use super::receiver::{Addressed, telling};
use crate::draft::profile::InstitutionName;

pub(super) fn judge(judge: &mut Judge<'_>, addressed: &Addressed<'_>) {
    let Some(last) = judge.own(List::Closing).last().cloned() else { return };
    let sentence = judge.text.sentence_of(last.start);
    match addressed {
        Addressed::Known { name, receiver } => {
            if receiver.is_some() {
                spoken(judge, &sentence);
            }
            let writer = writer(judge, &sentence, receiver.is_none());
            if is_named(judge, name, &sentence, &writer) {
                return;
            }
            let formula = receiver.and_then(|receiver| formulae::closing_for(judge, receiver));
            let other = other_body(judge, &sentence, &writer);
            let message = match &other {
                Some(_) => format!("the closing names another body than the first sentence, which addresses “{}”", name.full.nominative),
                None => format!("the closing does not name the receiver of the first sentence, “{}”", name.full.nominative),
            };
            let range = judge.text.bytes(other.unwrap_or(sentence));
            judge.find(codes::FULL_NAMES, range, message, formula);
        }
        Addressed::Other(words) => {
            spoken(judge, &sentence);
            other(judge, words, &sentence);
        }
    }
}

/// The body that the closing names first speaks it. Where the first sentence is another writer's, the profile says nothing of who that is.
fn spoken(judge: &mut Judge<'_>, sentence: &Range<usize>) {
    let Some(sender) = judge.sender() else { return };
    let opens = judge.text.first_sentence();
    if places_of(&judge.text, &sender.full, &opens).is_empty() {
        return;
    }
    let receivers = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
    let of_bodies = receivers.chain([sender]).flat_map(|name| mentions(judge, name, sentence));
    let Some(first) = of_bodies.chain(listed(judge, sentence)).min_by_key(|at| (at.start, std::cmp::Reverse(at.end))) else {
        return;
    };
    let nominative = [&sender.full, &sender.short].into_iter().any(|forms| {
        let places = places(&judge.text, &words_of(&forms.nominative), sentence);
        places.iter().any(|at| at.start == first.start && !goes_on(judge, sender, at, sentence))
    });
    if !nominative {
        let message =
            format!("the closing is spoken by another body than the first sentence, in which “{}” writes", sender.full.nominative);
        let range = judge.text.bytes(first);
        judge.find(codes::FULL_NAMES, range, message, Some(sender.short.nominative.clone()));
    }
}

/// A receiver that the profile does not have: a word of it stands in the closing.
fn other(judge: &mut Judge<'_>, words: &Range<usize>, sentence: &Range<usize>) {
    let known = telling(judge, words);
    // The sentence begins with the writer.
    let rest = writer(judge, sentence, false).end.max(sentence.start + 1)..sentence.end;
    let named = telling(judge, &rest);
    if named.is_disjoint(&known) {
        let range = judge.text.bytes(sentence.clone());
        let receiver = judge.note.text.get(judge.text.bytes(words.clone())).unwrap_or("").to_owned();
        judge.doubt(codes::FULL_NAMES, range, format!("the closing has no word of the receiver of the first sentence, “{receiver}”"));
    } else if !named.is_subset(&known) {
        let why = "the receiver is not in the profile, and the closing has words that the first sentence does not name it by";
        judge.cannot(codes::FULL_NAMES, why);
    }
}

/// Where the writer stands in its closing: before all others.
fn writer(judge: &Judge<'_>, sentence: &Range<usize>, incoming: bool) -> Range<usize> {
    let none = sentence.start..sentence.start;
    if incoming {
        return none;
    }
    let Some(InstitutionName { full, short, .. }) = judge.sender() else { return none };
    let names = [full, short].into_iter().flat_map(|name| places_of(&judge.text, name, sentence));
    names.min_by_key(|at| (at.start, std::cmp::Reverse(at.end))).unwrap_or(none)
}

/// A body that the sentence names beside the writer.
fn other_body(judge: &Judge<'_>, sentence: &Range<usize>, writer: &Range<usize>) -> Option<Range<usize>> {
    let bodies = listed(judge, sentence).into_iter();
    bodies.filter(|at| at.start >= writer.end || at.end <= writer.start).min_by_key(|at| (at.start, std::cmp::Reverse(at.end)))
}

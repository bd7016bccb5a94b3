//! Whom the sender asks is the receiver of the first sentence: N003. What the receiver is to pass on to others is no request to them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bodies::{is_whole, listed, mentions};
use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{places_of, stem};
use super::receiver::{Addressed, telling};

pub(super) fn judge(judge: &mut Judge<'_>, addressed: &Addressed<'_>) {
    // Of a note that came in the profile does not know who asks.
    if matches!(addressed, Addressed::Known { receiver: None, .. }) {
        return;
    }
    for body in asked(judge) {
        let sentence = judge.text.sentence_of(body.start);
        match addressed {
            Addressed::Known { name, .. } => {
                let named = mentions(judge, name, &sentence);
                if named.iter().any(|at| at.start == body.start && is_whole(judge, name, at, &sentence, body.start)) {
                    continue;
                }
                let message = format!("another body is asked than the first sentence addresses, “{}”", name.full.nominative);
                let range = judge.text.bytes(body.clone());
                // Beside its receiver a note may speak of others.
                if named.iter().any(|at| is_whole(judge, name, at, &sentence, sentence.start)) {
                    judge.doubt(codes::FULL_NAMES, range, message);
                } else {
                    judge.find(codes::FULL_NAMES, range, message, Some(name.short.nominative.clone()));
                }
            }
            Addressed::Other(words) => {
                let known: BTreeSet<String> = telling(judge, words);
                if body.clone().all(|at| !known.contains(&stem(judge.text.word(at)))) {
                    let receiver = judge.note.text.get(judge.text.bytes(words.clone())).unwrap_or("").to_owned();
                    let range = judge.text.bytes(body);
                    judge.doubt(codes::FULL_NAMES, range, format!("another body is asked than the first sentence addresses, “{receiver}”"));
                }
            }
        }
    }
}

/// The bodies that the sender asks, by the place of their names: right behind the verb, or in the case of who is asked right behind the sender.
fn asked(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let bodies = bodies(judge);
    let at = |start: usize| bodies.iter().filter(|body| body.start == start).max_by_key(|body| body.end).cloned();
    let behind = judge.own(List::BeforeAsked).into_iter().filter(|verb| judge.is_spoken_by_sender(verb)).filter_map(|verb| {
        let sentence = judge.text.sentence_of(verb.start);
        at(verb.end).filter(|body| sentence.contains(&body.start))
    });
    let from = judge.own(List::AskedFrom);
    let in_its_case = judge.own(List::Ask).into_iter().filter(|verb| judge.is_spoken_by_sender(verb)).filter_map(|verb| {
        let sentence = judge.text.sentence_of(verb.start);
        let sender = judge.sender()?;
        let names = [&sender.full, &sender.short].into_iter().flat_map(|forms| places_of(&judge.text, forms, &sentence));
        let sender = names.max_by_key(|at| at.end)?;
        // The words of another state may stand before the body.
        let of_case = |body: &&Range<usize>| from.iter().any(|word| word.end == body.end);
        let own = |body: &&Range<usize>| body.start >= sender.end && body.end <= verb.start;
        let first = bodies.iter().filter(own).min_by_key(|body| (body.start, std::cmp::Reverse(body.end)))?;
        Some(first.clone()).filter(|body| of_case(&body))
    });
    // `Консулдуктун көңүлүн бурат`: whose attention is drawn stands right before the verb.
    let attention = judge
        .own(List::Attention)
        .into_iter()
        .filter(|verb| judge.is_spoken_by_sender(verb))
        .filter_map(|verb| bodies.iter().filter(|body| body.end == verb.start).min_by_key(|body| body.start).cloned());
    behind.chain(in_its_case).chain(attention).collect()
}

/// Where bodies are named: by the lists, or as the sender and the receivers of the profile are called. A state under the word for its side is none:
/// whoever receives the note stands for it.
fn bodies(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let whole = 0..judge.text.tokens.len();
    let receivers = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
    let named = receivers.chain(judge.sender()).flat_map(|name| [&name.full, &name.short]);
    let named = named.flat_map(|forms| places_of(&judge.text, forms, &whole)).filter(|at| judge.is_own(at.start));
    let sides = judge.own(List::Side);
    let is_side = |at: &Range<usize>| sides.iter().any(|side| side.start < at.end && at.start < side.end);
    named.chain(listed(judge, &whole).into_iter().filter(|at| !is_side(at))).collect()
}

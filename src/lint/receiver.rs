//! The receiver is one: whom the first sentence addresses, the block of the address and the closing name as well. N003.
//!
//! Forms of names are those of the profile. A receiver that the profile does not have is compared by its words, and what those cannot settle is
//! reported as not judged.

use std::collections::BTreeSet;
use std::ops::Range;

use super::forms::Voice;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{is_of, part_of, places_of, stem, words_of};
use super::{address, codes, formulae};
use crate::draft::profile::{InstitutionName, Receiver};

/// Words between a compliment and the name of its receiver: `to the`, «өзүнүн терең».
const BETWEEN: usize = 3;
/// Letters of prepositions and articles, with which a name goes on.
const SMALL: usize = 3;

/// Whom the first sentence addresses.
#[derive(Clone, Debug)]
pub(super) enum Addressed<'a> {
    /// An institution of the profile; without `receiver` its own sender: the note came in.
    Known { name: &'a InstitutionName, receiver: Option<&'a Receiver> },
    /// Another one, by the words that name it.
    Other(Range<usize>),
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    if !judge.form.addressed {
        return;
    }
    if judge.form.voice == Voice::First {
        judge.cannot(codes::FULL_NAMES, "a personal note addresses a person: its address was not held against its salutation");
        return;
    }
    let Some(addressed) = addressed(judge) else {
        let why = "the first sentence addresses nobody that is known: the address and the closing were not held against it";
        judge.cannot(codes::FULL_NAMES, why);
        return;
    };
    address::judge(judge, &addressed);
    closing(judge, &addressed);
}

/// Whom the first sentence addresses: by the compliment where it has one, else by the receiver that it names.
pub(super) fn addressed<'a>(judge: &Judge<'a>) -> Option<Addressed<'a>> {
    let first = judge.text.first_sentence();
    let compliment = judge.own(List::Opening).into_iter().find(|tokens| first.contains(&tokens.start));
    let before = judge.lexicon.file.receiver_before_compliment;
    let spot = match &compliment {
        Some(compliment) if before => first.start..compliment.start,
        Some(compliment) => compliment.end..first.end,
        None => first.clone(),
    };
    let lang = judge.note.lang;
    let receivers = judge.note.profile.receivers.values().filter_map(|receiver| Some((receiver.names.get(lang)?, Some(receiver))));
    let own = judge.sender().map(|name| (name, None));
    let mut named: Vec<(Range<usize>, &InstitutionName, Option<&Receiver>)> = receivers
        .chain(own)
        .flat_map(|(name, receiver)| places_of(&judge.text, &name.full, &spot).into_iter().map(move |at| (at, name, receiver)))
        .collect();
    named.sort_by_key(|(at, ..)| (at.start, std::cmp::Reverse(at.end)));
    let known = if compliment.is_some() {
        let beside = |at: &Range<usize>| if before { at.end + BETWEEN >= spot.end } else { at.start <= spot.start + BETWEEN };
        named.iter().find(|(at, ..)| beside(at))
    } else {
        // The writer stands before the receiver: a note in which the profile's sender comes second came in.
        let [sender, receiver] = [true, false].map(|own| named.iter().find(|(.., receiver)| receiver.is_none() == own));
        receiver.map(|receiver| sender.filter(|sender| receiver.0.start < sender.0.start).unwrap_or(receiver))
    };
    match known {
        Some((_, name, receiver)) => Some(Addressed::Known { name, receiver: *receiver }),
        None => compliment.map(|_| Addressed::Other(words_of_receiver(judge, spot, before))).filter(has_words),
    }
}

fn has_words(addressed: &Addressed<'_>) -> bool {
    !matches!(addressed, Addressed::Other(words) if words.is_empty())
}

/// The words beside a compliment that name its receiver: up to the comma or the verb, where they stand behind it; else what follows the sender.
fn words_of_receiver(judge: &Judge<'_>, spot: Range<usize>, before: bool) -> Range<usize> {
    if before {
        let sender = judge.sender().and_then(|name| places_of(&judge.text, &name.full, &spot).into_iter().next());
        return sender.map_or(spot.start, |sender| sender.end)..spot.end;
    }
    let and: BTreeSet<usize> = judge.own(List::And).into_iter().map(|tokens| tokens.start).collect();
    let ends = |at: usize| at > spot.start && (and.contains(&at) || judge.text.between(at - 1, at).contains([',', ';', '(']));
    spot.start..spot.clone().find(|at| ends(*at)).unwrap_or(spot.end)
}

/// The words with a capital that tell one receiver from another, by their stems.
pub(super) fn telling(judge: &Judge<'_>, words: &Range<usize>) -> BTreeSet<String> {
    words.clone().filter(|at| is_capital(judge, *at)).map(|at| stem(judge.text.word(at))).collect()
}

pub(super) fn is_capital(judge: &Judge<'_>, at: usize) -> bool {
    judge.text.as_written(at).starts_with(char::is_uppercase)
}

/// The closing names the receiver of the first sentence, in full or by its short name.
fn closing(judge: &mut Judge<'_>, addressed: &Addressed<'_>) {
    let Some(last) = judge.own(List::Closing).last().cloned() else { return };
    let sentence = judge.text.sentence_of(last.start);
    match addressed {
        Addressed::Known { name, receiver } => {
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
            let known = telling(judge, words);
            // The sentence begins with the writer.
            let rest = writer(judge, &sentence, false).end.max(sentence.start + 1)..sentence.end;
            let named = telling(judge, &rest);
            if named.is_disjoint(&known) {
                let range = judge.text.bytes(sentence);
                let receiver = judge.note.text.get(judge.text.bytes(words.clone())).unwrap_or("").to_owned();
                judge.doubt(
                    codes::FULL_NAMES,
                    range,
                    format!("the closing has no word of the receiver of the first sentence, “{receiver}”"),
                );
            } else if !named.is_subset(&known) {
                let why = "the receiver is not in the profile, and the closing has words that the first sentence does not name it by";
                judge.cannot(codes::FULL_NAMES, why);
            }
        }
    }
}

/// Where the writer stands in its closing: before all others.
fn writer(judge: &Judge<'_>, sentence: &Range<usize>, incoming: bool) -> Range<usize> {
    let none = sentence.start..sentence.start;
    if incoming {
        return none;
    }
    let Some(sender) = judge.sender() else { return none };
    let names = [&sender.full, &sender.short].into_iter().flat_map(|name| places_of(&judge.text, name, sentence));
    names.min_by_key(|at| (at.start, std::cmp::Reverse(at.end))).unwrap_or(none)
}

/// Whether a sentence names the body, and not another one that only bears the same short name.
fn is_named(judge: &Judge<'_>, name: &InstitutionName, sentence: &Range<usize>, writer: &Range<usize>) -> bool {
    let beyond = |at: &Range<usize>| at.start >= writer.end || at.end <= writer.start;
    if places_of(&judge.text, &name.full, sentence).iter().any(beyond) {
        return true;
    }
    let parts = sentence.clone().filter_map(|at| Some(at..part_of(&judge.text, &name.full, at, sentence)?));
    let short = places_of(&judge.text, &name.short, sentence);
    parts
        .filter(|at| is_of_short(judge, name, at))
        .chain(short)
        .filter(beyond)
        .any(|at| !goes_on(judge, name, &at, sentence) && !is_begun(judge, name, &at, sentence, writer))
}

/// Whether the words hold what the body is: `Embassy`.
fn is_of_short(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>) -> bool {
    at.clone().any(|at| is_of(&name.short, judge.text.word(at)))
}

/// Whether the name goes on behind these words as another body's does: «Посольству Республики Казахстан». A place is no more of a name.
pub(super) fn goes_on(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>, within: &Range<usize>) -> bool {
    let place = judge.note.profile.place(judge.note.lang).map(|place| words_of(&place)).unwrap_or_default();
    let is_place = |word: &str| place.iter().any(|one| stem(one) == stem(word));
    let joined = |at: usize| judge.text.between(at - 1, at).chars().all(|sign| sign.is_whitespace() || sign == '\\');
    let of_name = |at: &usize| {
        let written = judge.text.as_written(*at);
        joined(*at) && (is_capital(judge, *at) || written.chars().count() <= SMALL && written.chars().all(char::is_alphabetic))
    };
    let other = |at: usize| is_capital(judge, at) && !is_of(&name.full, judge.text.word(at)) && !is_place(judge.text.word(at));
    (at.end..within.end).take_while(of_name).any(other)
}

/// Whether the name begins before these words as another body's does: «Казакстан Республикасынын Элчилигине».
fn is_begun(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>, sentence: &Range<usize>, writer: &Range<usize>) -> bool {
    let first = sentence.start.max(writer.end);
    let joined = |at: usize| judge.text.between(at, at + 1).trim().is_empty();
    (first..at.start).rev().take_while(|at| joined(*at) && is_capital(judge, *at)).any(|at| !is_of(&name.full, judge.text.word(at)))
}

/// A body that the sentence names beside the writer.
fn other_body(judge: &Judge<'_>, sentence: &Range<usize>, writer: &Range<usize>) -> Option<Range<usize>> {
    let bodies = address::BODIES.into_iter().flat_map(|list| judge.own(list));
    bodies.filter(|at| sentence.contains(&at.start) && (at.start >= writer.end || at.end <= writer.start)).min_by_key(|at| at.start)
}

//! The receiver is one: whom the first sentence addresses, the block of the address, the requests and the closing name as well. N003.
//!
//! Forms of names are those of the profile. A receiver that the profile does not have is compared by its words, and what those cannot settle is
//! reported as not judged.

use std::collections::BTreeSet;
use std::ops::Range;

use super::forms::Voice;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{places_of, stem};
use super::{address, asked, closing, codes, voiced};
use crate::draft::profile::{InstitutionName, Receiver};

/// Words between a compliment and the name of its receiver: `to the`, «өзүнүн терең».
const BETWEEN: usize = 3;

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
    asked::judge(judge, &addressed);
    voiced::judge(judge, &addressed);
    closing::judge(judge, &addressed);
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

//! The block of the address names whom the first sentence addresses: N003.

use std::collections::BTreeSet;
use std::ops::Range;

use super::bodies::{BODIES, goes_on};
use super::codes;
use super::frame;
use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{is_of, part_of, places, places_of, stem, words_of};
use super::receiver::{Addressed, telling};
use super::seat;
use crate::draft::profile::{InstitutionName, Receiver, State};

/// Letters of what may stand before the name of an addressee: `To the`.
const SMALL: usize = 3;

pub(super) fn judge(judge: &mut Judge<'_>, addressed: &Addressed<'_>) {
    let blocks = blocks(judge);
    match addressed {
        Addressed::Known { name, receiver } => known(judge, name, *receiver, &blocks),
        Addressed::Other(words) => other(judge, words, &blocks),
    }
}

/// Lines one below the other that may be an address, by their words; whether they stand above the text.
fn blocks(judge: &Judge<'_>) -> Vec<(Range<usize>, bool)> {
    let body = judge.text.bytes(judge.text.first_sentence()).start;
    let parts = frame::address_parts(judge);
    parts.into_iter().map(|bytes| (judge.text.tokens_at(&bytes), bytes.start < body)).filter(|(tokens, _)| !tokens.is_empty()).collect()
}

fn known(judge: &mut Judge<'_>, name: &InstitutionName, receiver: Option<&Receiver>, blocks: &[(Range<usize>, bool)]) {
    if blocks.is_empty() {
        judge.cannot(codes::FULL_NAMES, "the text has no address around it to be held against the first sentence");
        return;
    }
    if let Some((tokens, _)) = blocks.iter().rfind(|(tokens, _)| agrees(judge, name, receiver, tokens)) {
        if let Some(receiver) = receiver {
            seat::judge(judge, receiver, tokens);
        }
        return;
    }
    let is_other = |(tokens, above): &&(Range<usize>, bool)| {
        let letterhead = *above && receiver.is_none_or(|receiver| is_letterhead(judge, name, receiver, tokens));
        !letterhead
            && (names_body(judge, tokens)
                || names_receiver(judge, tokens)
                || tokens.clone().any(|at| is_of(&name.short, judge.text.word(at))))
    };
    let Some((tokens, _)) = blocks.iter().rfind(is_other).cloned() else {
        judge.cannot(codes::FULL_NAMES, "what stands around the text was not recognised as the address of a body");
        return;
    };
    let lines = receiver.and_then(|receiver| receiver.address.get(judge.note.lang)).map(|lines| lines.join(", "));
    let range = judge.text.bytes(tokens);
    let message = format!("the address does not name the receiver of the first sentence, “{}”", name.full.nominative);
    judge.find(codes::FULL_NAMES, range, message, lines);
}

/// Whether a block names the body: by a form of its name, as the profile addresses it or its head, or by the name cut short and a place.
fn agrees(judge: &Judge<'_>, name: &InstitutionName, receiver: Option<&Receiver>, block: &Range<usize>) -> bool {
    let stands = |words: &[String]| !places(&judge.text, words, block).is_empty();
    if !places_of(&judge.text, &name.full, block).is_empty() {
        return true;
    }
    let Some(first) = block.clone().find(|at| judge.text.as_written(*at).chars().count() > SMALL) else { return false };
    let cut_short = part_of(&judge.text, &name.full, first, block).map(|end| first..end);
    if cut_short.is_some_and(|part| part.clone().any(|at| is_of(&name.short, judge.text.word(at))) && !goes_on(judge, name, &part, block)) {
        return true;
    }
    let Some(receiver) = receiver else { return false };
    let of_lines = |lines: &[String]| {
        let mut fixed = lines.iter().filter(|line| !line.contains('{')).peekable();
        fixed.peek().is_some() && fixed.all(|line| stands(&words_of(line)))
    };
    let head = receiver.head.as_ref().and_then(|head| head.address.get(judge.note.lang));
    receiver.address.get(judge.note.lang).is_some_and(|lines| stands(&words_of(&lines.join(" "))))
        || head.is_some_and(|head| of_lines(&head.male) || of_lines(&head.female))
}

/// Whether a block is the writer's: a letterhead, in whatever language.
fn is_writer(judge: &Judge<'_>, block: &Range<usize>) -> bool {
    judge.note.profile.sender.names.values().any(|name| !places_of(&judge.text, &name.full, block).is_empty())
}

/// Whether a block above the text is the writer's, and no address: it has the writer's name or state, or nothing of a receiver.
fn is_letterhead(judge: &Judge<'_>, name: &InstitutionName, receiver: &Receiver, block: &Range<usize>) -> bool {
    let of_state = |state: &State| state.names.get(judge.note.lang).is_some_and(|name| !places_of(&judge.text, name, block).is_empty());
    let short = || !places_of(&judge.text, &name.short, block).is_empty();
    let at_home = || of_state(&judge.note.profile.home) && !of_state(&receiver.state);
    is_writer(judge, block) || !names_receiver(judge, block) && (!short() || at_home())
}

fn names_receiver(judge: &Judge<'_>, block: &Range<usize>) -> bool {
    let names = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
    let hits = judge.own(List::Embassy);
    names.clone().any(|name| !places_of(&judge.text, &name.full, block).is_empty()) || hits.iter().any(|hit| block.contains(&hit.start))
}

fn names_body(judge: &Judge<'_>, block: &Range<usize>) -> bool {
    BODIES.into_iter().flat_map(|list| judge.own(list)).any(|hit| block.contains(&hit.start))
}

/// A receiver that the profile does not have: its words stand in the address, or something else does.
fn other(judge: &mut Judge<'_>, words: &Range<usize>, blocks: &[(Range<usize>, bool)]) {
    let wanted = telling(judge, words);
    let below: Vec<Range<usize>> =
        blocks.iter().filter(|(tokens, above)| !above && names_body(judge, tokens)).map(|(at, _)| at.clone()).collect();
    let place: BTreeSet<String> =
        judge.note.profile.place(judge.note.lang).iter().flat_map(|place| words_of(place)).map(|word| stem(&word)).collect();
    // Letters of an address may all be capitals, and the words of a name small: those of the first sentence count.
    let lacks = |block: &Range<usize>| {
        let all: BTreeSet<String> = block.clone().map(|at| stem(judge.text.word(at))).collect();
        !wanted.is_subset(&all)
    };
    let Some(last) = below.last() else {
        judge.cannot(
            codes::FULL_NAMES,
            "the receiver is not in the profile, and no address was recognised to be held against the first sentence",
        );
        return;
    };
    if below.iter().any(|block| !lacks(block)) {
        return;
    }
    let more = telling(judge, last).into_iter().any(|word| !wanted.contains(&word) && !place.contains(&word));
    if more {
        let receiver = judge.note.text.get(judge.text.bytes(words.clone())).unwrap_or("").to_owned();
        let range = judge.text.bytes(last.clone());
        judge.doubt(codes::FULL_NAMES, range, format!("the address has other words than the first sentence, which addresses “{receiver}”"));
    } else {
        judge.cannot(
            codes::FULL_NAMES,
            "the receiver is not in the profile, and the address names it by fewer words than the first sentence",
        );
    }
}

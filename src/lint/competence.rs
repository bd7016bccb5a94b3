//! Who may write to whom: N046.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;

/// Words after the name of a central body among which its region would stand: a ministry of a region is a body of that region.
const REGION_WITHIN: usize = 6;
/// Words after the compliment among which the receiver is named; a body further on is spoken of.
const RECEIVER_WITHIN: usize = 8;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let first = judge.text.first_sentence();
    let bodies = bodies(judge, &first);
    let sender = bodies.iter().find(|(list, _)| *list != List::LocalBody).cloned();
    let Some((sender, named)) = sender else {
        judge.cannot(codes::COMPETENCE, "the first sentence names neither a consulate nor an embassy");
        return;
    };
    // The town of a consulate stands in its name: the receiver follows the compliment, or the name where the compliment ends the sentence.
    let opening = judge.own(List::Opening).into_iter().find(|tokens| first.contains(&tokens.end));
    let body_in = |place: Range<usize>| bodies.iter().find(|(_, tokens)| place.contains(&tokens.start)).cloned();
    let after_compliment = opening.as_ref().and_then(|opening| body_in(opening.end..opening.end + RECEIVER_WITHIN));
    let (begins, found) = match (&opening, after_compliment) {
        (Some(opening), Some(found)) => (opening.end, Some(found)),
        (Some(opening), None) => (named.end, body_in(named.end..opening.start)),
        (None, _) => (named.end, body_in(named.end..first.end)),
    };
    let Some((receiver, tokens)) = found else {
        judge.cannot(codes::COMPETENCE, "the first sentence does not name the body that is written to");
        return;
    };
    let of_a_region = |tokens: &Range<usize>| {
        bodies.iter().any(|(list, local)| *list == List::LocalBody && local.start >= begins && local.start < tokens.end + REGION_WITHIN)
    };
    let why = match (sender, receiver) {
        (List::Consulate, List::ForeignMinistry) => {
            "a consulate writes to the authorities of its district; to the ministry the embassy writes"
        }
        (List::Consulate, List::CentralBody) if !of_a_region(&tokens) => {
            "a consulate writes to the authorities of its district; to central bodies the embassy writes"
        }
        (List::Embassy, List::CentralBody | List::LocalBody) => {
            "an embassy writes to the ministry of foreign affairs, and through it to others"
        }
        _ => {
            district(judge, sender);
            return;
        }
    };
    let range = judge.text.bytes(tokens);
    judge.find(codes::COMPETENCE, range, why, None);
}

/// The bodies that a sentence names. Of two names at one place the longer is meant: the ministry of foreign affairs.
fn bodies(judge: &Judge<'_>, sentence: &Range<usize>) -> Vec<(List, Range<usize>)> {
    let lists = [List::Consulate, List::Embassy, List::ForeignMinistry, List::CentralBody, List::LocalBody];
    let named = lists.into_iter().flat_map(|list| judge.own(list).into_iter().map(move |tokens| (list, tokens)));
    let mut bodies: Vec<(List, Range<usize>)> = named.filter(|(_, tokens)| sentence.contains(&tokens.start)).collect();
    bodies.sort_by_key(|(_, tokens)| (tokens.start, std::cmp::Reverse(tokens.end)));
    bodies
}

/// The receiver's region lies in the consulate's district, where the profile states both.
fn district(judge: &mut Judge<'_>, sender: List) {
    if sender != List::Consulate {
        return;
    }
    let Some(region) = judge.receiver().and_then(|receiver| receiver.region.clone()) else {
        judge.cannot(codes::COMPETENCE, "in which region the receiver sits is not in the profile");
        return;
    };
    match &judge.note.profile.district {
        None => judge.cannot(codes::COMPETENCE, "the profile does not state the consulate's district"),
        Some(district) if !district.contains(&region) => {
            let range = judge.text.bytes(judge.text.first_sentence());
            judge.find(codes::COMPETENCE, range, format!("the receiver sits in `{region}`, outside the consulate's district"), None);
        }
        Some(_) => {}
    }
}

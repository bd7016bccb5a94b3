//! Lists of which nothing is stated, about whose items a rule would speak.

use std::collections::BTreeSet;

use super::spoken::can_answer;
use crate::case::Case;
use crate::check::Truth;
use crate::check::scales::{Held, Scales};
use crate::law::RuleBook;
use crate::law::rule::List;

/// A list of which nothing is stated, about whose items a rule would speak.
pub(super) struct Unstated {
    place: usize,
    rule: String,
    /// The path under which it would stand.
    path: String,
    /// Whether the rule bears on the act, whatever it would say.
    bears: Truth,
    /// The facts that would tell.
    facts: BTreeSet<String>,
}

impl Unstated {
    pub(super) fn of(place: usize, rule: &str, path: String, held: Vec<Held<'_>>) -> Self {
        let mut unstated = Self { place, rule: rule.to_owned(), path, bears: Truth::No, facts: BTreeSet::new() };
        for (_, holds, facts) in held {
            unstated.bears = unstated.bears.max(holds);
            unstated.facts.extend(facts);
        }
        unstated
    }
}

/// Facts of a list that is not stated are asked for where nothing else speaks: what a rule about stays decides, an event of which
/// nobody has spoken does not open again.
pub(super) fn weigh_unstated(scales: &mut Scales, book: &RuleBook, unstated: Vec<Unstated>) {
    let spoken = unstated.iter().any(|one| scales.speaks(one.place));
    for Unstated { place, rule, path, bears, facts } in unstated {
        if bears == Truth::No {
            scales.leave_aside(&rule);
            scales.set_aside_at(place);
            continue;
        }
        let can_answer = book.rule(&rule).is_some_and(|rule| rule.versions.iter().any(|(_, version)| can_answer(version)));
        if !spoken {
            scales.unstated(place, can_answer, std::iter::once(path).chain(facts));
        } else if can_answer {
            scales.awaited(place, &path);
        }
    }
}

/// What a case states of its person says nothing of an act against a member of the family: unless what it states of the member
/// decides, the member's own stays, registrations and rights are asked for.
pub(super) fn weigh_of_members(scales: &mut Scales, of_members: Vec<Unstated>) {
    for Unstated { place, rule, path, bears, facts } in of_members {
        if bears == Truth::No {
            scales.leave_aside(&rule);
            scales.set_aside_at(place);
        } else if !scales.decided(place) {
            scales.unstated(place, true, std::iter::once(path).chain(facts));
        }
    }
}

/// Where what an act rests on is not told, the rule could not judge it.
pub(super) fn resting_on_what_is_not_told(rule: &str, list: List, held: &[Vec<Held<'_>>], met: &BTreeSet<usize>) -> Vec<Unstated> {
    let not_met = held.iter().enumerate().filter(|(place, _)| !met.contains(place));
    let resting = not_met.filter_map(|(place, held)| {
        let rests: Vec<Held<'_>> =
            held.iter().filter(|(bearing, holds, _)| bearing.of.is_some() && *holds == Truth::Yes).cloned().collect();
        (!rests.is_empty()).then(|| Unstated::of(place, rule, list.key().to_owned(), rests))
    });
    resting.collect()
}

pub(super) fn is_stated(case: &Case, list: List) -> bool {
    match list {
        List::Stays => case.stays.is_some(),
        List::Registrations => case.registrations.is_some(),
        List::Statuses => case.statuses.is_some(),
        List::Events => case.events.is_some(),
        List::Family => case.family.is_some(),
    }
}

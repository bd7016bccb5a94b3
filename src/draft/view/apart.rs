//! Two grievances of one kind: what is the same of them is asked once, and what is not is told apart by the days of their events, by their
//! places, or by number.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::claim::ClaimView;
use crate::case::{Ask, GrievanceKind};

/// What tells a grievance from another one of its kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Apart {
    /// The days of its events.
    days: Vec<NaiveDate>,
    /// Where that was, where the day alone does not tell them apart.
    place: Option<String>,
    /// Which of them it is, where neither does.
    number: Option<usize>,
}

/// One request to the receiver. Without words of its own it is the form's standing request for information.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AskView {
    /// Where it stands in the case.
    origin: String,
    kind: GrievanceKind,
    text: Option<String>,
    /// The same in the words for complaints.
    plea: Option<String>,
    /// The days of the events for which it is made, where its words alone do not tell: it is made for several grievances, or comes from
    /// the rule book, which speaks of one act, and is made for several.
    days: Vec<NaiveDate>,
}

/// Tells claims of one kind apart, as far as there are several.
pub(super) fn tell_apart(claims: &mut [ClaimView]) {
    let first = |claim: &ClaimView| claim.events.iter().min_by_key(|event| event.on).map(|event| (event.on, event.place.clone()));
    let firsts: Vec<_> = claims.iter().map(|claim| (claim.kind, first(claim))).collect();
    for (at, claim) in claims.iter_mut().enumerate() {
        let Some((kind, own)) = firsts.get(at) else { continue };
        let others = || firsts.iter().enumerate().filter(|(other, (of, _))| *other != at && of == kind).map(|(_, (_, first))| first);
        if others().next().is_none() {
            continue;
        }
        let day = own.as_ref().map(|(on, _)| *on);
        let by_day = day.is_some() && others().all(|other| other.as_ref().map(|(on, _)| *on) != day);
        let place = own.as_ref().and_then(|(_, place)| place.clone());
        let by_place =
            place.is_some() && others().all(|other| other.as_ref().is_none_or(|(on, where_)| Some(*on) != day || *where_ != place));
        let earlier = firsts.iter().take(at).filter(|(of, _)| of == kind).count();
        claim.apart = Some(Apart {
            days: days(claim).into_iter().collect(),
            place: place.filter(|_| !by_day),
            number: (!by_day && !by_place).then_some(earlier + 1),
        });
    }
}

fn days(claim: &ClaimView) -> BTreeSet<NaiveDate> {
    claim.events.iter().map(|event| event.on).collect()
}

/// A request with the claims that make it.
struct Made<'a> {
    ask: Option<&'a Ask>,
    view: AskView,
    claims: BTreeSet<&'a str>,
    days: BTreeSet<NaiveDate>,
}

impl Made<'_> {
    fn view(self) -> AskView {
        let of_rule_book = self.ask.is_some_and(|ask| ask.chosen().is_some());
        let several = (of_rule_book || self.claims.len() > 1) && self.days.len() > 1;
        AskView { days: if several { self.days.into_iter().collect() } else { Vec::new() }, ..self.view }
    }
}

/// The requests of the claims in their order, what several of them ask alike once.
pub(super) fn asks(claims: &[ClaimView], informs: bool) -> Vec<AskView> {
    let mut made: Vec<Made<'_>> = Vec::new();
    for claim in claims {
        for request in claim.requests(informs) {
            let (ask, text) = (request.as_ref().map(|request| request.ask), request.as_ref().map(|request| request.text));
            // The standing request is one for each kind: its words name the kind.
            let is_same = |made: &&mut Made<'_>| {
                made.ask == ask && made.view.text.as_deref() == text && (ask.is_some() || made.view.kind == claim.kind)
            };
            let at = match made.iter_mut().find(is_same) {
                Some(same) => same,
                None => {
                    let origin = request.as_ref().map_or_else(|| claim.origin().to_owned(), |request| request.origin.clone());
                    let plea = request.as_ref().and_then(|request| request.plea).map(str::to_owned);
                    let view = AskView { origin, kind: claim.kind, text: text.map(str::to_owned), plea, days: Vec::new() };
                    made.push(Made { ask, view, claims: BTreeSet::new(), days: BTreeSet::new() });
                    let Some(last) = made.last_mut() else { continue };
                    last
                }
            };
            at.claims.insert(claim.origin());
            at.days.extend(days(claim));
        }
    }
    made.into_iter().map(Made::view).collect()
}

//! Events as a document may show them.

use chrono::NaiveDate;
use serde::Serialize;

use super::ask::Asking;
use super::custody::{CustodyView, OfficersView, custody, officers};
use super::disclosure::Disclosure;
use super::fact::FactView;
use super::person::MemberView;
use super::wording::Speaker;
use crate::case::{Audience, Event, EventKind, Ground, Headcount, Health, IssuedDocument};
use crate::check::VerdictKind;

/// An act of an authority, or another fact with a date.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EventView {
    /// Where it stands in the case.
    pub(super) origin: String,
    pub(super) kind: EventKind,
    pub(super) on: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    /// Whether it has not ended.
    pub(super) goes_on: bool,
    disputed_on: Option<NaiveDate>,
    time: Option<String>,
    pub(super) place: Option<String>,
    authority: Option<String>,
    unit: Option<String>,
    officers: Option<OfficersView>,
    custody: Option<CustodyView>,
    ground: Option<Ground>,
    concerns: Option<MemberView>,
    what: Option<String>,
    /// Data on health, for readers who may have them; not beside the citizen's own words, which tell them.
    health: Option<String>,
    document: Option<DocumentView>,
    people: Option<PeopleView>,
    /// An amount in whole roubles: of a fine, of what was charged, of what a bank pays out in a month.
    roubles: Option<u32>,
    force_used: Option<bool>,
    consulate_notified: Option<bool>,
    consulate_notified_on: Option<NaiveDate>,
    consulate_requested: Option<bool>,
    pub(super) evidence: Vec<String>,
    /// What else is told of it, since a conclusion rests on it.
    pub(super) facts: Vec<FactView>,
    /// Whether an earlier claim of the document told it.
    pub(super) told_before: bool,
    /// Of an act of which a document does not complain: whether the findings speak against complaining, or nothing tells.
    pub(super) verdict: Option<VerdictKind>,
}

/// A document drawn up by an authority.
#[derive(Clone, Debug, Serialize)]
struct DocumentView {
    title: String,
    number: Option<String>,
    dated: Option<NaiveDate>,
    served: Option<NaiveDate>,
}

/// How many people an event concerned.
#[derive(Clone, Debug, Serialize)]
struct PeopleView {
    detained: Option<u32>,
    released: Option<u32>,
    to_be_expelled: Option<u32>,
    refused: Option<u32>,
    source: Option<String>,
}

impl EventView {
    /// What it tells in words of the case.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.what.iter().chain(&self.health).map(String::as_str)
    }

    /// Notes whether the member of the family that it concerns is called by a short form again.
    pub(super) fn look_for_member(&mut self, again: &dyn Fn(&str) -> bool) {
        if let Some(member) = &mut self.concerns {
            member.recurs = member.pseudonym().is_some_and(again);
        }
    }
}

pub(super) fn event(
    event: &Event,
    at: usize,
    concerns: Option<MemberView>,
    may: &Disclosure,
    speaker: Speaker<'_>,
    asking: Asking,
    shown: impl Fn(&[String]) -> Vec<String>,
) -> EventView {
    let path = |key: &str| format!("events[{at}].{key}");
    let authority = event.authority.as_ref().filter(|_| may.employer || event.school().is_none());
    EventView {
        origin: format!("events[{at}]"),
        kind: event.kind,
        on: event.on,
        until: event.until,
        goes_on: false,
        disputed_on: event.disputed_on,
        time: event.time.clone(),
        place: event.place.as_ref().map(|place| speaker.say(&place.name, || path("place.name"))),
        authority: authority.map(|authority| speaker.say(&authority.name, || path("authority.name"))),
        unit: authority.and_then(|authority| speaker.maybe(authority.unit.as_ref(), || path("authority.unit"))),
        officers: event.officers.as_ref().map(|of| officers(of, speaker, &path("officers"))),
        custody: event.custody.as_ref().map(|of| custody(of, speaker, may, &path("custody"))),
        ground: event.ground,
        concerns,
        what: speaker.narrated(asking, event.into(), &format!("events[{at}]")),
        health: event
            .health
            .as_ref()
            .filter(|health| tells_health(health, may) && !(asking == Asking::Citizen && event.first_person.is_some()))
            .map(|health| speaker.say(&health.text, || path("health.text"))),
        document: event.document.as_ref().map(|document| issued(document, speaker, may.paper_number(event), at)),
        people: event.people.as_ref().map(|people| headcount(people, speaker, at)),
        roubles: event.roubles,
        force_used: event.force_used,
        consulate_notified: event.consulate_notified,
        consulate_notified_on: event.consulate_notified_on,
        consulate_requested: event.consulate_requested,
        evidence: shown(&event.evidence),
        facts: Vec::new(),
        told_before: false,
        verdict: None,
    }
}

/// Whether a reader may have data on health: the receiving state where somebody said why it must.
fn tells_health(health: &Health, may: &Disclosure) -> bool {
    may.health || (may.audience == Audience::HostState && health.necessary.is_some())
}

fn issued(document: &IssuedDocument, speaker: Speaker<'_>, numbered: bool, at: usize) -> DocumentView {
    DocumentView {
        title: speaker.say(&document.title, || format!("events[{at}].document.title")),
        number: document.number.clone().filter(|_| numbered),
        dated: document.dated,
        served: document.served,
    }
}

fn headcount(people: &Headcount, speaker: Speaker<'_>, at: usize) -> PeopleView {
    PeopleView {
        detained: people.detained,
        released: people.released,
        to_be_expelled: people.to_be_expelled,
        refused: people.refused,
        source: speaker.maybe(people.source.as_ref(), || format!("events[{at}].people.source")),
    }
}

//! What a document tells so that its conclusions rest on something: the acts complained of in order of time, and with them whatever else the
//! conclusions turn on, each once and before the first of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::claim::{ClaimView, Speech};
use super::event::EventView;
use super::fact::{ByItem, Facts, Telling};
use super::finding::FindingView;
use super::record::{RegistrationView, StatusView, StayView};
use super::turning;
use crate::case::{Case, Status, Until};
use crate::check::Assessment;

/// Where events stand in the case.
const EVENTS: &str = "events[";

/// Fields of an event that make it one about which a rule speaks.
const ABOUT: [&str; 2] = ["listed", "statement-hours"];

/// What a document that draws conclusions tells of the stay.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct RecordView {
    stays: Vec<StayView>,
    registrations: Vec<RegistrationView>,
    statuses: Vec<StatusView>,
}

impl RecordView {
    /// Whether it tells the item at this path.
    pub(super) fn tells(&self, path: &str) -> bool {
        let mut origins = (self.stays.iter().map(|stay| &stay.origin))
            .chain(self.registrations.iter().map(|registration| &registration.origin))
            .chain(self.statuses.iter().map(|status| &status.origin));
        origins.any(|origin| origin == path)
    }
}

/// What the document may tell.
pub(super) struct Account<'a> {
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) facts: Facts<'a>,
    pub(super) events: &'a [EventView],
    pub(super) stays: &'a [StayView],
    pub(super) statuses: &'a [StatusView],
    pub(super) registrations: &'a [RegistrationView],
}

impl Account<'_> {
    /// Finds the conclusions that would stand without a fact on which they rest: the claims draw them no more.
    pub(super) fn strip(&self, claims: &mut [ClaimView]) {
        for claim in claims.iter_mut() {
            let drawn: Vec<bool> = claim.findings.iter().map(|finding| claim.draws(finding)).collect();
            for (finding, _) in claim.findings.iter_mut().zip(drawn).filter(|(_, drawn)| *drawn) {
                finding.bare_of = self.fields(finding).into_iter().filter(|path| !self.can_tell(path)).collect();
                finding.bare = !finding.bare_of.is_empty();
            }
            if claim.speech == Speech::Asserts && !claim.findings.iter().any(|finding| finding.concludes() && !finding.bare) {
                claim.speech = Speech::Names;
            }
        }
    }

    /// Gives each claim its account, and returns what is told of the stay.
    pub(super) fn tell(&self, claims: &mut [ClaimView]) -> RecordView {
        let rests: Vec<BTreeSet<String>> = claims.iter().map(|claim| self.rests_on(claim)).collect();
        let facts = self.facts_of(rests.iter().flatten());
        let mut told: BTreeSet<String> = BTreeSet::new();
        for (claim, rests) in claims.iter_mut().zip(&rests) {
            claim.account = self.account(claim, rests, &facts, &mut told);
        }
        let whole = claims.iter().any(ClaimView::records_the_stay);
        let all: BTreeSet<&str> = rests.iter().flatten().map(|path| item(path)).collect();
        let tells = |origin: &str| whole || all.contains(origin);
        let facts = |origin: &str| facts.get(origin).cloned().unwrap_or_default();
        let mut record = RecordView {
            stays: self.stays.iter().filter(|stay| tells(&stay.origin)).cloned().collect(),
            registrations: self.registrations.iter().filter(|registration| tells(&registration.origin)).cloned().collect(),
            statuses: self.statuses.iter().filter(|status| tells(&status.origin)).cloned().collect(),
        };
        record.stays.iter_mut().for_each(|stay| stay.facts = facts(&stay.origin));
        record.registrations.iter_mut().for_each(|registration| registration.facts = facts(&registration.origin));
        record.statuses.iter_mut().for_each(|status| status.facts = facts(&status.origin));
        record
    }

    /// The events that conclusions of the claims rest on, by their places in the case.
    pub(super) fn events_of(&self, claims: &[ClaimView]) -> BTreeSet<usize> {
        claims.iter().flat_map(|claim| self.rests_on(claim)).filter_map(|path| place(&path, "events")).collect()
    }

    /// The acts of a claim and the events that its conclusions rest on, in order of time. What an earlier claim told is not told again.
    fn account(&self, claim: &ClaimView, rests: &BTreeSet<String>, facts: &ByItem, told: &mut BTreeSet<String>) -> Vec<EventView> {
        let own: Vec<&EventView> = claim.events.iter().collect();
        let is_own = |event: &EventView| own.iter().any(|one| one.origin == event.origin);
        let rested = self.events.iter().filter(|event| rests.iter().any(|path| item(path) == event.origin));
        let rested = rested.filter(|event| !is_own(event) && !told.contains(&event.origin));
        let mut account: Vec<EventView> = rested.chain(own.iter().copied()).cloned().collect();
        account.sort_by_key(|one| one.on);
        for event in &mut account {
            event.facts = facts.get(&event.origin).cloned().unwrap_or_default();
            event.told_before = !told.insert(event.origin.clone());
        }
        account
    }

    /// What the conclusions of a claim rest on.
    fn rests_on(&self, claim: &ClaimView) -> BTreeSet<String> {
        let concluding = claim.findings.iter().filter(|finding| !finding.bare);
        let concluding = concluding.filter(|finding| claim.draws(finding));
        concluding.flat_map(|finding| self.fields(finding)).collect()
    }

    /// What one conclusion rests on: what its answer turns on, and the event for whose day it was weighed.
    fn fields(&self, view: &FindingView) -> BTreeSet<String> {
        let Some(finding) = view.place().and_then(|at| self.assessment.findings.get(at)) else { return BTreeSet::new() };
        let mut fields = turning::fields(finding);
        if !fields.is_empty() && finding.subject.starts_with(EVENTS) {
            // What the rule is about it does not ask once more.
            let about = ABOUT.map(|field| format!("{}.{field}", finding.subject));
            fields.extend(about.into_iter().filter(|path| self.facts.is_stated(path)));
        }
        if let Some(apart) = view.weighed_apart.filter(|_| !fields.is_empty()) {
            let events = self.case.events.iter().flatten().enumerate();
            let of_that_day = events.filter(|(_, event)| event.on == apart.on && event.kind == apart.kind);
            fields.extend(of_that_day.map(|(at, _)| format!("events[{at}]")));
        }
        match view.weighed_on {
            Some(day) => self.as_of(fields, day),
            None => fields,
        }
    }

    /// The same as of another day than that for which the answer was sought: a right of the same kind may have followed.
    fn as_of(&self, fields: BTreeSet<String>, day: NaiveDate) -> BTreeSet<String> {
        let statuses = self.case.statuses.as_deref().unwrap_or_default();
        let covers = |status: &Status| {
            let last = status.ended_early.or(match status.until {
                Some(Until::On(until)) => Some(until),
                Some(Until::Open) | None => None,
            });
            status.from <= day && last.is_none_or(|last| day <= last)
        };
        let mut now = BTreeSet::new();
        for field in fields {
            let own = place(&field, "statuses").and_then(|at| statuses.get(at));
            let follows = |own: &Status| statuses.iter().position(|other| other.kind == own.kind && covers(other));
            match own.filter(|own| !covers(own)).and_then(follows) {
                Some(at) => now.insert(format!("statuses[{at}]")),
                None => now.insert(field),
            };
        }
        now
    }

    /// Whether the document tells the field, or can.
    fn can_tell(&self, path: &str) -> bool {
        let known = match path.split_once('[').map(|(list, _)| list) {
            Some("stays") => {
                self.stays.iter().any(|stay| stay.origin == item(path) && (!path.ends_with(".exit") || stay.exit == self.exit(path)))
            }
            Some("statuses") => self.statuses.iter().any(|status| status.origin == item(path)),
            Some("registrations") => self.registrations.iter().any(|one| one.origin == item(path)),
            _ => true,
        };
        known && !matches!(self.facts.telling(path), Telling::Not)
    }

    /// The exit that the case states of a stay.
    fn exit(&self, path: &str) -> Option<NaiveDate> {
        self.case.stays.as_ref()?.get(place(path, "stays")?)?.exit
    }

    fn facts_of<'p>(&self, paths: impl Iterator<Item = &'p String>) -> ByItem {
        let mut facts = ByItem::new();
        for path in paths.collect::<BTreeSet<_>>() {
            if let Telling::AsFact(fact) = self.facts.telling(path) {
                facts.entry(self.teller(item(path))).or_default().push(fact);
            }
        }
        facts
    }

    /// With which item a fact is told: what is so of a member of the family, with the event that concerns this member.
    fn teller(&self, item: &str) -> String {
        let member = place(item, "family").and_then(|at| self.case.family.as_ref()?.get(at));
        let concerns = |member: &crate::case::FamilyMember| {
            let mut events = self.case.events.iter().flatten();
            events.position(|event| event.concerns.as_ref() == Some(&member.id)).map(|at| format!("events[{at}]"))
        };
        member.and_then(concerns).unwrap_or_else(|| item.to_owned())
    }
}

/// The item of a path: `events[0]` of `events[0].ground`.
pub(super) fn item(path: &str) -> &str {
    path.split_once('.').map_or(path, |(item, _)| item)
}

/// The place in the case of an item of this list.
fn place(path: &str, list: &str) -> Option<usize> {
    let (of, at) = super::finding::subject(item(path));
    (of == list).then(|| at.checked_sub(1)).flatten()
}

//! What a paper for a court leaves out with the grievances that it does not raise: their events and their proofs, where nothing else rests on them.

use std::collections::BTreeSet;

use super::claim::{ClaimView, Speech};
use super::event::EventView;
use super::record::EvidenceView;
use crate::case::{Case, Grievance};
use crate::check::places_of_acts;

/// What belongs to grievances that are not raised, and to nothing else.
pub(super) struct LeftOut {
    /// Places of events in the case.
    events: BTreeSet<usize>,
    /// Ids of papers.
    evidence: BTreeSet<String>,
}

impl LeftOut {
    /// `grievances` are all of the case in their order, `claims` those that are raised, `later` the events that came after those and are not, `rested` the
    /// events that conclusions rest on.
    pub(super) fn of(
        case: &Case,
        grievances: &[ClaimView],
        claims: &[ClaimView],
        later: BTreeSet<usize>,
        rested: &BTreeSet<usize>,
    ) -> Self {
        let (silent, raised): (Vec<_>, Vec<_>) =
            case.grievances.iter().flatten().zip(grievances).partition(|(_, claim)| claim.speech == Speech::Silent);
        let events_of = |those: Vec<(&Grievance, &ClaimView)>| -> BTreeSet<usize> {
            those.into_iter().flat_map(|(grievance, _)| places_of_acts(case, grievance)).collect()
        };
        let named: BTreeSet<String> = silent.iter().flat_map(|(grievance, _)| grievance.evidence.iter().cloned()).collect();
        let silent: BTreeSet<usize> = events_of(silent).difference(&(&events_of(raised) | rested)).copied().collect();
        let events = &silent | &later;
        let (of_those, of_others): (Vec<_>, Vec<_>) = case.events.iter().flatten().enumerate().partition(|(at, _)| events.contains(at));
        let of_others = of_others.into_iter().flat_map(|(_, event)| &event.evidence);
        let of_stays = case.stays.iter().flatten().flat_map(|stay| &stay.evidence);
        let of_statuses = case.statuses.iter().flatten().flat_map(|status| &status.evidence);
        let of_registrations = case.registrations.iter().flatten().flat_map(|registration| &registration.evidence);
        let kept: BTreeSet<&String> = of_others.chain(of_stays).chain(of_statuses).chain(of_registrations).collect();
        let evidence = of_those.into_iter().flat_map(|(_, event)| event.evidence.iter().cloned()).chain(named);
        let evidence = evidence.filter(|id| !kept.contains(id) && !claims.iter().any(|claim| claim.rests_on(id))).collect();
        Self { events, evidence }
    }

    /// The events without those.
    pub(super) fn events(&self, events: Vec<EventView>) -> Vec<EventView> {
        events.into_iter().enumerate().filter(|(at, _)| !self.events.contains(at)).map(|(_, event)| event).collect()
    }

    /// The evidence without those.
    pub(super) fn evidence(&self, evidence: Vec<EvidenceView>) -> Vec<EvidenceView> {
        evidence.into_iter().filter(|piece| !self.evidence.contains(&piece.id)).collect()
    }
}

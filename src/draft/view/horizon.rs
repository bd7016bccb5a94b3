//! Up to which day a paper for other readers tells the stay. It complains of what was done on a day, by the right that was in force then: days
//! that came later and speak against the person are no part of it, and telling them unasked would be an admission.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::claim::ClaimView;
use super::record::{RegistrationView, StatusView, StayView};
use crate::case::{Audience, Case, DaysTold};
use crate::check::{Assessment, DayKind};

/// The last day that a paper tells of the stay.
pub(super) struct Horizon<'a> {
    pub(super) on: NaiveDate,
    assessment: &'a Assessment,
}

/// What a paper says of the stay, once it is told up to a day.
pub(super) struct Record {
    pub(super) stays: Vec<StayView>,
    pub(super) statuses: Vec<StatusView>,
    pub(super) registrations: Vec<RegistrationView>,
    /// The day as of which the stays are told: one of them went on after it.
    pub(super) told_as_of: Option<NaiveDate>,
    /// Where in the case stands what is not told.
    pub(super) untold: Vec<String>,
}

/// Whether a paper ends with the events that it complains of: the office's own tells everything, and a person may choose so.
pub(super) fn is_limited(case: &Case, audience: Audience) -> bool {
    let chosen = case.drafting.as_ref().and_then(|drafting| drafting.days_told);
    audience != Audience::Internal && chosen != Some(DaysTold::ToToday)
}

/// Takes from claims the events that came after those which they raise, and which the findings do not support; gives back their places in
/// the case, as far as no other claim raises them.
pub(super) fn drop_later_events(case: &Case, claims: &mut [ClaimView], audience: Audience) -> BTreeSet<usize> {
    if !is_limited(case, audience) {
        return BTreeSet::new();
    }
    let mut dropped = BTreeSet::new();
    for claim in claims.iter_mut() {
        let last = claim.events.iter().map(|event| event.on).max();
        dropped.extend(claim.drop_others_after(last));
    }
    let raised = |place: &usize| claims.iter().flat_map(|claim| &claim.events).any(|event| event.origin == format!("events[{place}]"));
    dropped.retain(|place| !raised(place));
    dropped
}

impl<'a> Horizon<'a> {
    /// The day of the last event that the claims rest on. `None`: the paper tells everything up to the day of the draft. The office does so, a
    /// person may choose it, and a claim that rests on no event is about how things stand today.
    pub(super) fn of(case: &Case, assessment: &'a Assessment, claims: &[ClaimView], audience: Audience) -> Option<Self> {
        if !is_limited(case, audience) {
            return None;
        }
        let about_stay: Vec<&ClaimView> = claims.iter().filter(|claim| claim.records_the_stay()).collect();
        let claims = if about_stay.is_empty() { claims.iter().collect() } else { about_stay };
        let last = |claim: &ClaimView| claim.events.iter().map(|event| event.on).max();
        let days: Option<Vec<NaiveDate>> = claims.into_iter().map(last).collect();
        let on = days?.into_iter().max().filter(|on| *on < assessment.as_of)?;
        Some(Self { on, assessment })
    }

    /// The first day after the event, of this stretch, that is or may be one too many.
    fn against(&self, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
        let runs = self.assessment.days.iter().filter(|run| matches!(run.kind, DayKind::Over | DayKind::Unknown));
        let disputed = self.assessment.count.disputed.iter().map(|days| (days.from, days.to));
        let from = self.on.succ_opt()?.max(from);
        let within = |(first, last): (NaiveDate, NaiveDate)| (first <= to && from <= last).then_some(first.max(from));
        runs.map(|run| (run.from, run.to)).chain(disputed).filter_map(within).min().filter(|day| *day <= to)
    }

    /// Takes out of the record what came later and speaks against the person. `late` says whether it was a term that passed later.
    pub(super) fn cut(&self, record: &mut Record, late: bool) {
        let day = self.on;
        let last = |stay: &StayView| stay.exit.unwrap_or(self.assessment.as_of);
        let against: Vec<_> = record.stays.iter().map(|stay| self.against(stay.entry, last(stay))).collect();
        let first = against.iter().flatten().min().copied();
        let any = first.is_some();
        let mut untold = Vec::new();
        for (stay, against) in record.stays.iter_mut().zip(against).filter(|(stay, _)| stay.entry <= day) {
            if against.is_some() {
                untold.push(stay.origin.clone());
                stay.exit = None;
            }
        }
        let (kept, later): (Vec<_>, Vec<_>) = std::mem::take(&mut record.stays).into_iter().partition(|stay| !any || stay.entry <= day);
        untold.extend(later.into_iter().map(|stay| stay.origin));
        record.stays = kept;
        for status in record.statuses.iter_mut().filter(|status| any && status.ended_early.is_some_and(|ended| day < ended)) {
            untold.push(status.origin.clone());
            status.goes_on_as_of(day);
        }
        let told = |one: &RegistrationView| one.on <= day || !late && first.is_none_or(|first| one.on < first);
        let (kept, later): (Vec<_>, Vec<_>) = std::mem::take(&mut record.registrations).into_iter().partition(told);
        untold.extend(later.into_iter().map(|one| one.origin));
        record.registrations = kept;
        let goes_on = record.stays.iter().all(|stay| stay.entry <= day) && record.stays.iter().any(|stay| stay.exit.is_none());
        record.told_as_of = Some(day).filter(|_| goes_on);
        record.untold = untold;
    }
}

//! Stays of which a paper for other readers has nothing to say. Nothing that it says rests on them, and a finding holds them against the person:
//! to tell of them unasked would be an admission.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::account::item;
use super::claim::ClaimView;
use super::finding::FindingView;
use super::horizon::{Record, is_limited};
use super::record::StayView;
use super::turning;
use crate::case::{Audience, Case};
use crate::check::{Assessment, Finding, Outcome};

/// Takes such stays out of the record, with what was registered during them; gives them back.
pub(super) fn leave_out(
    case: &Case,
    assessment: &Assessment,
    claims: &[ClaimView],
    audience: Audience,
    record: &mut Record,
) -> Vec<StayView> {
    if !is_limited(case, audience) {
        return Vec::new();
    }
    let drawn: Vec<&FindingView> = claims.iter().flat_map(|claim| claim.findings.iter().filter(|finding| claim.draws(finding))).collect();
    let rested = rested(&drawn, assessment);
    let raised: Vec<NaiveDate> = claims.iter().flat_map(|claim| &claim.events).map(|event| event.on).collect();
    let Some(last) = raised.iter().max() else { return Vec::new() };
    let counts_days = drawn.iter().any(|finding| finding.counts_days);
    let of_acts: BTreeSet<String> = raised.iter().filter_map(|day| stay_of(*day, &record.stays)).collect();
    let is_other = |stay: &StayView| {
        let of_an_act = of_acts.contains(&stay.origin);
        // The days of an earlier stay count with those of a later one.
        let counted = counts_days && stay.entry <= *last;
        !of_an_act && !counted && !rested.contains(&stay.origin) && is_held_against(&stay.origin, assessment)
    };
    let (others, told): (Vec<_>, Vec<_>) = std::mem::take(&mut record.stays).into_iter().partition(is_other);
    record.stays = told;
    let during = |day: NaiveDate| others.iter().any(|stay| stay.entry <= day && stay.exit.is_none_or(|exit| day <= exit));
    record.registrations.retain(|one| rested.contains(&one.origin) || !during(one.on));
    others
}

/// The stay in which a day falls; between stays the one before it, to which what happens then goes back.
fn stay_of(day: NaiveDate, stays: &[StayView]) -> Option<String> {
    let begun = stays.iter().filter(|stay| stay.entry <= day);
    begun.max_by_key(|stay| stay.entry).map(|stay| stay.origin.clone())
}

/// The items on which the conclusions rest.
fn rested(drawn: &[&FindingView], assessment: &Assessment) -> BTreeSet<String> {
    let findings = drawn.iter().filter_map(|view| assessment.findings.get(view.place()?));
    let fields = findings.flat_map(|finding| turning::fields(finding).into_iter().chain([finding.subject.clone()]));
    fields.map(|path| item(&path).to_owned()).collect()
}

/// Whether a finding about the stay speaks against the person.
fn is_held_against(stay: &str, assessment: &Assessment) -> bool {
    let breach = |finding: &&Finding| finding.outcome == Outcome::Breach && finding.defeated_by.is_none();
    assessment.findings.iter().filter(breach).any(|finding| finding.subject == stay)
}

//! What an appeal to the Eurasian Economic Commission shows beside the rest of the case. Readers elsewhere see none of it.

use serde::Serialize;

use super::disclosure::Disclosure;
use super::wording::Speaker;
use crate::case::{Allegation, Audience, Case, CommissionRequest};

/// The appeal.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AppealView {
    capacity: Option<String>,
    alleges: Option<Allegation>,
    /// Whom the act touches, and how many they are.
    affected: Option<String>,
    count: Option<u32>,
    asks: Option<CommissionRequest>,
}

pub(super) fn appeal(case: &Case, speaker: Speaker<'_>, may: &Disclosure) -> Option<AppealView> {
    let told = matches!(may.audience, Audience::Internal | Audience::InternationalOrganisation);
    let appeal = case.eurasian_commission.as_ref().filter(|_| told)?;
    let affected = appeal.affected.as_ref();
    Some(AppealView {
        capacity: speaker.maybe(appeal.capacity.as_ref(), || "eurasian-commission.capacity".into()),
        alleges: appeal.alleges,
        affected: speaker.maybe(affected.map(|affected| &affected.who), || "eurasian-commission.affected.who".into()),
        count: affected.and_then(|affected| affected.count),
        asks: appeal.asks,
    })
}

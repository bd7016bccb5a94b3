//! The officers who acted and how a person is held, as a document may show them.

use chrono::NaiveDate;
use serde::Serialize;

use super::disclosure::Disclosure;
use super::wording::Speaker;
use crate::case::{Custody, Officers};

/// The officers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OfficersView {
    count: Option<u32>,
    rank: Option<String>,
    marks: Option<String>,
    masked: Option<bool>,
}

/// How the person is held.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CustodyView {
    facility: Option<String>,
    court: Option<String>,
    next_hearing: Option<NaiveDate>,
    /// The lawyer, for the office and a court.
    lawyer: Option<String>,
    /// Null where nothing is stated of visits.
    visits: Option<Vec<VisitView>>,
    /// Food, medicine, contact: not for the receiving state, which a note asks about them.
    care: Option<String>,
}

/// A visit that was asked for.
#[derive(Clone, Debug, Serialize)]
struct VisitView {
    /// Where it stands in the case.
    origin: String,
    asked: NaiveDate,
    held: Option<NaiveDate>,
    refused: Option<NaiveDate>,
}

pub(super) fn officers(officers: &Officers, speaker: Speaker<'_>, path: &str) -> OfficersView {
    OfficersView {
        count: officers.count,
        rank: speaker.maybe(officers.rank.as_ref(), || format!("{path}.rank")),
        marks: speaker.maybe(officers.marks.as_ref(), || format!("{path}.marks")),
        masked: officers.masked,
    }
}

pub(super) fn custody(custody: &Custody, speaker: Speaker<'_>, may: &Disclosure, path: &str) -> CustodyView {
    let visit = |(at, visit): (usize, &crate::case::Visit)| VisitView {
        origin: format!("{path}.visits[{at}]"),
        asked: visit.asked,
        held: visit.held,
        refused: visit.refused,
    };
    CustodyView {
        facility: speaker.maybe(custody.facility.as_ref(), || format!("{path}.facility")),
        court: speaker.maybe(custody.court.as_ref(), || format!("{path}.court")),
        next_hearing: custody.next_hearing,
        lawyer: speaker.maybe(custody.lawyer.as_ref().filter(|_| may.lawyer), || format!("{path}.lawyer")),
        visits: custody.visits.as_ref().map(|visits| visits.iter().enumerate().map(visit).collect()),
        care: speaker.maybe(custody.care.as_ref().filter(|_| may.health), || format!("{path}.care")),
    }
}

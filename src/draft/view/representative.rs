//! Who acts for the person, for readers to whom the person may be named.

use chrono::NaiveDate;
use serde::Serialize;

use super::disclosure::Disclosure;
use super::person::forms;
use super::record::visible;
use super::wording::{Forms, Speaker};
use crate::case::Case;

/// The representative.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RepresentativeView {
    name: Forms,
    organisation: Option<String>,
    power: Option<PowerView>,
    address: Option<String>,
    phone: Option<String>,
    /// Ids of papers that show the authority.
    evidence: Vec<String>,
}

/// The power of attorney.
#[derive(Clone, Debug, Serialize)]
struct PowerView {
    number: Option<String>,
    dated: Option<NaiveDate>,
    until: Option<NaiveDate>,
    /// Whether it holds on the day of the draft.
    in_force: bool,
}

impl RepresentativeView {
    /// Whether the power of attorney holds on the day of the draft.
    pub(super) fn acts(&self) -> bool {
        self.power.as_ref().is_some_and(|power| power.in_force)
    }

    /// Whether a paper that the readers may see shows the authority.
    pub(super) fn is_shown(&self) -> bool {
        !self.evidence.is_empty()
    }
}

pub(super) fn representative(
    case: &Case,
    speaker: Speaker<'_>,
    may: &Disclosure,
    latin_serves: bool,
    as_of: NaiveDate,
) -> Option<RepresentativeView> {
    let representative = case.representative.as_ref().filter(|_| may.representative)?;
    let power = representative.power_of_attorney.as_ref();
    let path = |key: &str| format!("representative.{key}");
    Some(RepresentativeView {
        name: forms(&representative.name, speaker.lang, latin_serves, "representative.name.forms"),
        organisation: speaker.maybe(representative.organisation.as_ref(), || path("organisation")),
        power: power.map(|power| PowerView {
            number: power.number.clone(),
            dated: power.dated,
            until: power.until,
            in_force: power.is_in_force(as_of),
        }),
        address: speaker.maybe(representative.address.as_ref(), || path("address")),
        phone: representative.phone.clone(),
        evidence: visible(case, may, power.map_or(&[], |power| power.evidence.as_slice())),
    })
}

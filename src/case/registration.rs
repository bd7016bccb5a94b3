//! Registrations at a place of stay (migration registration).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One registration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Registration {
    /// The day the arrival notice was filed.
    pub on: NaiveDate,
    /// Last day of the registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// What kind of place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<RegistrationPlace>,
    /// Region, ISO 3166-2: `RU-MOW`.
    #[serde(default, deserialize_with = "super::form::region", skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = super::form::REGION))]
    pub region: Option<String>,
    /// Who filed the notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_by: Option<Filer>,
    /// Why the person could file the notice, where the host did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filing_basis: Option<FilingBasis>,
    /// Whether the person really lives there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lived_in: Option<bool>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Kind of place of stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum RegistrationPlace {
    Dwelling,
    Hotel,
    Hostel,
    Hospital,
    Employer,
    Dormitory,
    MigrationCentre,
}

/// Why a person could file the arrival notice himself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FilingBasis {
    /// The host consented in writing.
    HostConsent,
    /// The dwelling is the person's own.
    OwnDwelling,
    /// The dwelling is rented under a lease.
    Lease,
    /// None of these.
    None,
}

/// Who filed the arrival notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Filer {
    Host,
    Employer,
    Hotel,
    Person,
}

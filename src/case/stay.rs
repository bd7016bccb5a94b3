//! Stays in the receiving state.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// A stay from entry to exit. Both days are days of presence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stay {
    /// Day of entry.
    pub entry: NaiveDate,
    /// Day of exit. Absent means: still present.
    #[serde(default, deserialize_with = "super::form::stated", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "NaiveDate", extend("x-absent" = "open"))]
    pub exit: Option<NaiveDate>,
    /// Purpose as stated on the migration card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Border crossing point of entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<Words>,
    /// Region where the person lives during the stay, ISO 3166-2: `RU-MOW`.
    #[serde(default, deserialize_with = "super::form::region", skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = super::form::REGION))]
    pub region: Option<String>,
    /// What kept the person from leaving in time; `nothing` says that nothing did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<KeptBy>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// What kept a person from leaving in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KeptBy {
    /// Urgent medical treatment.
    UrgentTreatment,
    /// Grave illness or death of a close relative who lives in the country.
    Relative,
    /// Force majeure.
    ForceMajeure,
    /// Nothing of the kind.
    Nothing,
}

/// Purpose of a stay as stated on the migration card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Purpose {
    Work,
    Study,
    Private,
    Tourism,
    Business,
    Transit,
    Treatment,
    Family,
    Other,
}

//! Who keeps the case, and for how long. Told to the office alone.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// Who keeps the case, and for how long.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Keeping {
    /// The unit of the office that keeps it, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Words>,
    /// Who is in charge of it: a post, or initials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Words>,
    /// The last day on which it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

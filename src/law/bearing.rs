//! What the outcomes of rules mean for a grievance: `rules:` in `rules/grievances/KIND.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::Outcome;

/// What the outcomes of one rule mean for one kind of grievance.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Bearing {
    /// Outcomes that support the grievance.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub supports: Vec<Outcome>,
    /// Outcomes that defeat it.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub defeats: Vec<Outcome>,
}

//! Which packs of rules judge cases, and which only serve the calculators: `rules/packs.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::placed::Placed;

/// The packs of a book. A pack is the first part of a rule's id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Packs {
    /// The packs by which cases are judged.
    pub judge: Vec<Placed<String>>,
    /// Packs that judge no case and serve the calculators.
    #[serde(default)]
    pub calculate: Vec<Placed<String>>,
    /// The working-day calendar of each pack that counts working days.
    #[serde(default)]
    pub working_days: BTreeMap<String, Placed<String>>,
}

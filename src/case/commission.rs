//! What an appeal to the Eurasian Economic Commission needs beside the rest of the case.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// What an appeal to the Commission needs beside the rest. Nothing here has a default: each is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EurasianCommission {
    /// In which capacity the person appeals, in the nominative: a worker of a member state, a member of a worker's family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Words>,
    /// What the act is said to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alleges: Option<Allegation>,
    /// Whom the act touches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affected: Option<Affected>,
    /// What the Commission is asked for. A person chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<CommissionRequest>,
}

/// What the act of a member state is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Allegation {
    /// A barrier on the internal market.
    Barrier,
    /// A violation of the law of the Union.
    Violation,
}

/// Whom an act touches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Affected {
    /// Who they are, in the nominative.
    pub who: Words,
    /// How many, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// What the Commission is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CommissionRequest {
    /// Information on what the law of the Union says.
    Information,
    /// That a barrier be notified.
    BarrierNotice,
    /// That the matter be examined.
    Examination,
}

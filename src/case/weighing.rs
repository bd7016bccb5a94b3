//! What a person weighed before a paper goes out: risks, and the ways that are open. Told to the office alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// A risk of turning to anybody about the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Risk {
    /// Of what kind.
    pub kind: RiskKind,
    /// What may come, and from whom.
    pub what: Words,
    /// What is done against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Words>,
}

/// Kinds of risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RiskKind {
    /// Harm to the person or relatives.
    Reprisal,
    /// Measures of the other state in return.
    Reciprocity,
    /// Another one.
    Other,
}

/// A way to go on with the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CourseOfAction {
    /// What would be done.
    pub what: Words,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pro: Option<Words>,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contra: Option<Words>,
    /// Whether it is the way that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<bool>,
}

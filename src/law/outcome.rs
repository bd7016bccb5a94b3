//! What a rule can answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The answer of a rule about one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The rule was broken. By whom, the rule says: a citizen who overstayed, an authority that refused against the law.
    Breach,
    /// The rule was kept.
    NoBreach,
    /// Facts are missing: [`Finding::missing`] names them.
    CannotTell,
    /// The rule does not speak to this subject (not yet in force, other persons).
    NotApplicable,
}

impl Outcome {
    /// The word for it in reasons and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Breach => "breach",
            Self::NoBreach => "no breach",
            Self::CannotTell => "cannot tell",
            Self::NotApplicable => "not applicable",
        }
    }
}

//! A right, for as long as a version applies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A right: `{permits: stay}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Permits(pub Right);

/// What is permitted or due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// To stay: the days do not count against a day limit.
    Stay,
    /// To be exempt from the rules that name this one.
    Exemption,
    /// To be taken off a register.
    Removal,
    /// Of an authority, to refuse.
    Refusal,
    /// Of an authority, to decide that a person must leave the country.
    Expulsion,
    /// Of an authority, to take biometrics.
    Biometrics,
    /// To be taught in a school.
    Education,
}

impl Right {
    /// The word of the rule file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stay => "stay",
            Self::Exemption => "exemption",
            Self::Removal => "removal",
            Self::Refusal => "refusal",
            Self::Expulsion => "expulsion",
            Self::Biometrics => "biometrics",
            Self::Education => "education",
        }
    }
}

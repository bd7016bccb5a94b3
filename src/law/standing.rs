//! How well a norm is attested.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How well a rule is attested, and so how it may speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// May only ask.
    Unconfirmed,
    /// Asserts with a mark to verify.
    SingleSource,
    /// Two sources or more: may assert.
    Confirmed,
}

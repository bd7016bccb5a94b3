//! A claim that a document must not make.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Words;

/// What must not be claimed, and why. However well it is attested: a claim is dropped for less than it takes to make one.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Bars {
    /// The claim, as a clause that follows "a document must not say that".
    pub claim: Words,
    /// Why not.
    pub because: Words,
}

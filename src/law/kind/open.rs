//! A duty without a number: the text says "without delay", or the number was not read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Words;
use crate::law::placed::Placed;

/// A duty that cannot be reckoned: the rule may only ask.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Open {
    /// Always `open`: there is no number.
    pub days: OpenWord,
    /// What the text says in place of a number.
    pub says: Words,
    /// Fields of the subject that matter, to be asked for.
    pub ask: Vec<Placed<String>>,
    /// Fields that say something only where another one is not `false`: the day of a notice, of the notice itself.
    #[serde(default)]
    pub only_if: BTreeMap<String, Placed<String>>,
}

/// The word `open` in place of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OpenWord {
    /// No number.
    Open,
}

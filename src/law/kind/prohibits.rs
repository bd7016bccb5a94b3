//! An act of an authority that is against the law but on the grounds named.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::condition::Condition;

/// An act that is against the law unless one of the grounds is there.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Prohibits<C = Condition> {
    /// The lawful grounds. An empty list: there is none.
    pub unless_any: Vec<C>,
}

impl<C> Prohibits<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Prohibits<D> {
        Prohibits { unless_any: self.unless_any.into_iter().map(with).collect() }
    }
}

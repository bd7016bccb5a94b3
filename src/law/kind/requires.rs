//! What must be the case.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::condition::Condition;

/// The rule is kept where every part holds.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Requires<C = Condition> {
    /// What must hold.
    pub all: Vec<C>,
}

impl<C> Requires<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Requires<D> {
        Requires { all: self.all.into_iter().map(with).collect() }
    }
}

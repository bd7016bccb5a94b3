//! A right to stay for some days after another one ended early.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::condition::Condition;

/// Days after the early end of a status, during which the person may stay and look for a new one.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Grace<C = Condition> {
    /// How many days, counted from the day after the early end.
    pub days: u32,
    /// Which statuses.
    #[serde(rename = "where")]
    pub which: C,
    /// Only where the early end came more than so many days after entry.
    #[serde(default)]
    pub only_after_days: Option<u32>,
}

impl<C> Grace<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Grace<D> {
        Grace { days: self.days, which: with(self.which), only_after_days: self.only_after_days }
    }
}

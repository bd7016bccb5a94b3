//! A date that the law itself names.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::condition::Condition;

/// Something must be done by a date. A later version extends an earlier one.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FixedDate<C = Condition> {
    /// The last day.
    pub by: NaiveDate,
    /// What shows that it was done.
    pub met_when: C,
}

impl<C> FixedDate<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> FixedDate<D> {
        FixedDate { by: self.by, met_when: with(self.met_when) }
    }
}

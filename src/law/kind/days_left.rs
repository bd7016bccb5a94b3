//! Days that a day limit left on the day of an act, for whoever would have entered on it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::law::placed::Placed;

/// An act that rests on a day limit has its ground only where no day was left: `{measured-by: ru.stay.day-limit, answered-by: ru.entry.ban-overstay}`.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DaysLeft {
    /// The day limit by which days are left.
    pub measured_by: Placed<String>,
    /// The ban that an earlier stay that was too long carries: for its years the act may rest on that stay, and the days left tell nothing.
    pub answered_by: Placed<String>,
}

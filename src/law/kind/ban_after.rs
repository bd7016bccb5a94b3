//! A ban on entry whose length follows from what went before: so many offences within some years, an expulsion.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::law::Standing;
use crate::law::condition::Condition;
use crate::law::kind::LastsTo;

/// Years of ban by the number of earlier events.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BanAfter<C = Condition> {
    /// Which events count.
    #[serde(rename = "where")]
    pub which: C,
    /// Which others may count: the law counts more than the case tells by their kind.
    pub perhaps: Option<C>,
    /// Only those that lie within so many years of each other.
    #[serde(default)]
    pub within_years: Option<u32>,
    /// From when the ban runs.
    pub runs_from: RunsFrom,
    /// The bands, from the fewest events to the most.
    pub bands: Vec<CountBand>,
    /// Which day of the act must lie within the years.
    #[serde(default)]
    pub lasts_to: LastsTo,
}

/// From when a ban runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RunsFrom {
    /// The day on which the last ruling entered into force.
    InForce,
    /// The day on which the person left.
    Exit,
    /// A day that no source tells.
    NotRead,
}

/// One band of earlier events.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CountBand {
    /// So many events or more.
    pub at_least: u32,
    /// Years of ban.
    pub years: u32,
    /// Within so many years of each other, where it is not as for the whole ban.
    #[serde(default)]
    pub within_years: Option<u32>,
    /// From when the ban runs, where it is not as for the whole ban.
    #[serde(default)]
    pub runs_from: Option<RunsFrom>,
    /// Citation, where it is not that of the version.
    #[serde(default)]
    pub cite: Option<Words>,
    /// Standing, where it is not that of the version.
    #[serde(default)]
    pub standing: Option<Standing>,
}

impl<C> BanAfter<C> {
    /// Within how many years of each other the events of `band` lie.
    pub fn within(&self, band: &CountBand) -> Option<u32> {
        band.within_years.or(self.within_years)
    }

    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> BanAfter<D> {
        let Self { which, perhaps, within_years, runs_from, bands, lasts_to } = self;
        BanAfter { which: with(which), perhaps: perhaps.map(with), within_years, runs_from, bands, lasts_to }
    }
}

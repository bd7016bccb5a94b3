//! A ban on entry whose length follows from what went before: so many offences within some years, an expulsion.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::law::Standing;
use crate::law::condition::Condition;

/// Years of ban by the number of earlier events.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BanAfter<C = Condition> {
    /// Which events count.
    #[serde(rename = "where")]
    pub which: C,
    /// Only those that lie within so many years of each other.
    #[serde(default)]
    pub within_years: Option<u32>,
    /// From when the ban runs.
    pub runs_from: RunsFrom,
    /// The bands, from the fewest events to the most.
    pub bands: Vec<CountBand>,
}

/// From when a ban runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RunsFrom {
    /// The day on which the last ruling entered into force.
    InForce,
    /// The day on which the person left.
    Exit,
}

/// One band of earlier events.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CountBand {
    /// So many events or more.
    pub at_least: u32,
    /// Years of ban.
    pub years: u32,
    /// Citation, where it is not that of the version.
    #[serde(default)]
    pub cite: Option<Words>,
    /// Standing, where it is not that of the version.
    #[serde(default)]
    pub standing: Option<Standing>,
}

impl<C> BanAfter<C> {
    /// The band for so many events, and whether it is the last one.
    pub fn band(&self, events: u32) -> Option<(&CountBand, bool)> {
        let at = self.bands.iter().rposition(|band| events >= band.at_least)?;
        Some((self.bands.get(at)?, at + 1 == self.bands.len()))
    }

    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> BanAfter<D> {
        let Self { which, within_years, runs_from, bands } = self;
        BanAfter { which: with(which), within_years, runs_from, bands }
    }
}

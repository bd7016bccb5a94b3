//! A ban on entry whose length follows from the days of overstay.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::law::Standing;
use crate::law::condition::Condition;
use crate::law::placed::Placed;

/// Years of ban by days of overstay.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Ban<C = Condition> {
    /// The day limit whose excess is the overstay.
    pub measured_by: Placed<String>,
    /// The bands, from the shortest overstay to the longest.
    pub bands: Vec<Band>,
    /// By what else the article may measure, where its present wording was not read: days too many by that leave open a ban that the
    /// present limit does not carry.
    #[serde(default)]
    pub or_by: Option<OrBy>,
    /// What must hold of a stay for its days to carry no ban, however many were too many: the exceptions of the article.
    pub excused_when: Option<C>,
    /// Which day of the act must lie within the years.
    #[serde(default)]
    pub lasts_to: LastsTo,
}

/// The last day on which an act keeps the person out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LastsTo {
    /// The last day that the act sets: `until`.
    #[default]
    Until,
    /// The day of the act itself, as of a refusal at the border.
    ItsDay,
}

/// Another measure of the overstay than the day limit of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrBy {
    /// The version of the day limit before the one in force when the authority decided, over all the days of the stays.
    TheVersionBefore,
}

/// From when the years of a band run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BandRunsFrom {
    /// The day of exit.
    #[default]
    Exit,
    /// A day that no source tells.
    NotRead,
}

/// One band of overstay.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Band {
    /// More days of overstay than this.
    pub over: u32,
    /// Years of ban.
    pub years: u32,
    /// From when they run.
    #[serde(default)]
    pub runs_from: BandRunsFrom,
    /// Citation, where it is not that of the version.
    #[serde(default)]
    pub cite: Option<Words>,
    /// Standing, where it is not that of the version.
    #[serde(default)]
    pub standing: Option<Standing>,
}

impl<C> Ban<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Ban<D> {
        let Self { measured_by, bands, or_by, excused_when, lasts_to } = self;
        Ban { measured_by, bands, or_by, excused_when: excused_when.map(with), lasts_to }
    }

    /// The band for so many days of overstay.
    pub fn band(&self, overstay: u32) -> Option<&Band> {
        self.bands.iter().rev().find(|band| overstay > band.over)
    }
}

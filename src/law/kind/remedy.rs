//! A way to have an act reviewed: before whom, and within which term.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Length, Unit};
use crate::lang::Words;
use crate::law::placed::Placed;

/// A complaint, a claim, an application. It says nothing of whether the act was lawful.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Remedy {
    /// Before whom, in the nominative.
    pub to: Words,
    /// Dates of the subject from which the term runs, such as `document.served`; the first that is stated counts.
    #[serde(default)]
    pub from: Vec<Placed<String>>,
    /// Length of the term in days. Neither days nor months: no term is known.
    #[serde(default)]
    pub days: Option<u32>,
    /// Length of the term in months.
    #[serde(default)]
    pub months: Option<u32>,
    /// How days are counted; calendar days where not stated.
    #[serde(default)]
    pub unit: Option<Unit>,
}

impl Remedy {
    /// The length of the term; `None` where no term is known.
    pub fn length(&self) -> Option<Length> {
        match (self.days, self.months, self.unit) {
            (Some(days), None, Some(Unit::Working)) => Some(Length::WorkingDays(days)),
            (Some(days), None, Some(Unit::Calendar) | None) => Some(Length::CalendarDays(days)),
            (None, Some(months), None) => Some(Length::Months(months)),
            _ => None,
        }
    }

    /// Whether a term is written as one should be: one length and a day from which it runs, or neither.
    pub fn is_whole(&self) -> bool {
        let stated = self.days.is_some() || self.months.is_some() || self.unit.is_some();
        stated != self.from.is_empty() && self.length().is_some() == stated
    }
}

//! A term that runs from a fact: by its end something must be done, or before its end it may not be.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::law::Standing;
use crate::law::condition::Condition;
use crate::law::placed::Placed;

/// A term that runs from a fact.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Deadline<C = Condition> {
    /// What must be done. Not stated: the case does not show it, and the rule only tells the date.
    #[serde(default)]
    pub of: Option<Item>,
    /// Which of the items count.
    #[serde(rename = "where")]
    pub which: Option<C>,
    /// Which items show that it had been done by their day, though not on which.
    pub shown_by: Option<C>,
    /// The date of the subject from which the term runs: `entry`, `on`. That day is day zero.
    pub from: Placed<String>,
    /// Whether the end of the term is the earliest day, and not the last.
    #[serde(default)]
    pub earliest: bool,
    /// The terms; the first that applies counts. The last one has no `when`.
    pub terms: Vec<Term<C>>,
}

/// What must be done: an item of one of the case's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// A registration.
    Registration,
    /// An event.
    Event,
}

/// The length of a term, for some persons or for all.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Term<C = Condition> {
    /// For whom. Not stated: for all others.
    pub when: Option<C>,
    /// Length in days.
    #[serde(default)]
    pub days: Option<Placed<u32>>,
    /// Length in months.
    #[serde(default)]
    pub months: Option<Placed<u32>>,
    /// How days are counted; calendar days where not stated.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// Citation, where it is not that of the version.
    #[serde(default)]
    pub cite: Option<Words>,
    /// Standing, where it is not that of the version.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// Sources, where they are not those of the version.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
}

/// How a term's days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days of the official working calendar.
    Working,
    /// All days.
    Calendar,
}

/// A checked length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Calendar days.
    CalendarDays(u32),
    /// Working days.
    WorkingDays(u32),
    /// Months.
    Months(u32),
}

impl<C> Term<C> {
    /// The length; a checked book's terms all have one.
    pub fn length(&self) -> Option<Length> {
        match (&self.days, &self.months) {
            (Some(days), None) => Some(match self.unit {
                Some(Unit::Working) => Length::WorkingDays(days.value),
                Some(Unit::Calendar) | None => Length::CalendarDays(days.value),
            }),
            (None, Some(months)) if self.unit.is_none() => Some(Length::Months(months.value)),
            _ => None,
        }
    }
}

impl<C> Deadline<C> {
    pub(super) fn map<D>(self, with: &mut impl FnMut(C) -> D) -> Deadline<D> {
        let Self { of, which, shown_by, from, earliest, terms } = self;
        let which = which.map(&mut *with);
        let shown_by = shown_by.map(&mut *with);
        let terms = terms.into_iter().map(|term| {
            let Term { when, days, months, unit, cite, standing, sources } = term;
            Term { when: when.map(&mut *with), days, months, unit, cite, standing, sources }
        });
        Deadline { of, which, shown_by, from, earliest, terms: terms.collect() }
    }
}

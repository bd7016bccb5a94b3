//! Rule files as written: the types that read them and that the schema for editors comes from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::condition::Written;
use super::kind::Computation;
use super::placed::Placed;
use super::rule::Choice;
use crate::lang::Words;
use crate::law::{Outcome, Standing};

/// A rule file: rules by their id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct RuleFile(pub BTreeMap<String, Placed<WrittenRule>>);

/// A rule as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenRule {
    /// What the rule is called.
    pub title: Words,
    /// What is judged: `each stay`, `each event where kind is school-refusal`, `the case`.
    pub about: Placed<String>,
    /// Rules that defeat this one.
    #[serde(default)]
    pub unless: Vec<Placed<String>>,
    /// What must be done by the date that the rule yields, for lists of terms that run.
    #[serde(default)]
    pub due: Option<Words>,
    /// The rule that sets the term on which this one rests, where it sets none itself: for calculators.
    #[serde(default)]
    pub term: Option<Placed<String>>,
    /// The dated versions, in order of date.
    pub versions: Vec<Placed<WrittenVersion>>,
    /// Points on which sources differ.
    #[serde(default)]
    pub readings: Vec<Placed<WrittenReading>>,
    /// Worked examples.
    #[serde(default)]
    pub examples: Vec<Placed<Example>>,
}

/// A version of a rule as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenVersion {
    /// First day in force.
    pub from: Placed<NaiveDate>,
    /// Last day in force.
    #[serde(default)]
    pub until: Option<Placed<NaiveDate>>,
    /// Article and law.
    #[serde(default)]
    pub cite: Option<Words>,
    /// How well it is attested.
    pub standing: Standing,
    /// Ids of `sources.yaml`.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
    /// The day up to which the law was checked.
    pub checked: Placed<NaiveDate>,
    /// To whom it applies; to all where not stated.
    #[serde(default)]
    pub applies_when: Option<Placed<Written>>,
    /// What it computes.
    pub computes: Placed<Computation<Placed<Written>>>,
}

/// A point on which sources differ, as written.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WrittenReading {
    /// The disputed point.
    pub question: Words,
    /// For whom it matters; for all where not stated.
    #[serde(default)]
    pub when: Option<Placed<Written>>,
    /// The option that the finding itself uses.
    pub default: Placed<String>,
    /// What each reading changes.
    pub options: BTreeMap<String, Choice>,
    /// How well the default is attested.
    pub standing: Standing,
    /// Ids of `sources.yaml`.
    #[serde(default)]
    pub sources: Vec<Placed<String>>,
}

/// A worked example: a small case and the answer of the rule it stands under.
///
/// An example is a closed world: a list it does not give is empty, unless `open` names it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Example {
    /// What the example shows.
    pub name: String,
    /// Stays in short: `2025-01-01..2025-03-31`, or `2025-01-01..` where still present.
    #[serde(default)]
    pub stays: Vec<String>,
    /// A single event.
    #[serde(default)]
    #[schemars(with = "Option<BTreeMap<String, Value>>")]
    pub event: Option<Value>,
    /// Any other part of a case file.
    #[serde(default)]
    #[schemars(with = "Option<BTreeMap<String, Value>>")]
    pub case: Option<Value>,
    /// Lists about which nothing is known.
    #[serde(default)]
    pub open: Vec<String>,
    /// *Today*, and the day asked about; the last date of the example where not stated.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The subject, where there are several: `stays[0]`; the last one where not stated.
    #[serde(default)]
    pub subject: Option<String>,
    /// The answer.
    pub expect: Expected,
    /// Values of the answer; `null` for one that it may not have.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// Facts that the answer misses.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
    /// The answers under readings that differ, by the reading's name.
    #[serde(default)]
    pub readings: BTreeMap<String, Expected>,
}

/// The answer that an example expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// The rule is broken.
    Breach,
    /// The rule is kept.
    NoBreach,
    /// Facts are missing.
    CannotTell,
    /// The rule does not speak to the subject.
    NotApplicable,
    /// The right that the rule gives is in force.
    Applies,
    /// The subject is none that the rule is about, so that it is not even asked.
    NotAsked,
}

impl Example {
    /// The small case.
    pub(crate) fn situation(&self) -> Situation<'_> {
        Situation { stays: &self.stays, event: self.event.as_ref(), case: self.case.as_ref(), open: &self.open }
    }
}

/// The small case of a worked example, as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Situation<'a> {
    /// Stays in short.
    pub stays: &'a [String],
    /// A single event.
    pub event: Option<&'a Value>,
    /// Any other part of a case file.
    pub case: Option<&'a Value>,
    /// Lists about which nothing is known.
    pub open: &'a [String],
}

impl Expected {
    /// The outcome of a finding that fulfils it.
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Breach => Outcome::Breach,
            Self::NoBreach | Self::Applies => Outcome::NoBreach,
            Self::CannotTell => Outcome::CannotTell,
            Self::NotApplicable | Self::NotAsked => Outcome::NotApplicable,
        }
    }
}

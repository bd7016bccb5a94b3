//! Choices of the person who drafts, figures for a note about many, and accepted rules.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::person::{CaseForms, Sex};
use crate::lang::{Lang, Words};
use crate::yaml;

/// Choices for the documents of this case. What is not stated comes from the workspace or the profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Drafting {
    /// How firmly the note speaks. A person chooses; the program never raises it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// Id of the receiver in the profile's list of addressees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// Outgoing number of the note. Not stated: a blank is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Date of the note. Not stated: a blank is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// The subject in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Words>,
    /// A paragraph of background that opens the facts. Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background: Option<Words>,
    /// Up to which day papers for other readers tell the stay. Not stated: to the day of the event, where later days speak against the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_told: Option<DaysTold>,
    /// Who signs a personal note, where the profile does not name the one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Holder>,
    /// Who holds the receiver's office on the day of a personal note, where the profile does not name the one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
    /// What a build makes of this case beside the workspace's documents, by form: complaints, which a person decides to file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub papers: BTreeMap<String, Paper>,
}

/// Up to which day papers for other readers tell the stay: what came after the event is no part of what is complained of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DaysTold {
    /// To the day of the event.
    ToEvent,
    /// To the day of the draft, whatever the days show.
    ToToday,
}

/// Who writes a paper that a build makes of one case, to whom, in which languages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Paper {
    /// Name of the profile. Not stated: the workspace's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// Id of the receiver in that profile. Not stated: as for the other documents of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// Languages. Not stated: those of the workspace that the form has.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "yaml::at_least_one::if_stated")]
    #[schemars(length(min = 1))]
    pub languages: Option<Vec<Lang>>,
}

/// One who holds an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Holder {
    /// The name by language, in the forms that the language needs; none is ever made by a machine.
    pub names: BTreeMap<Lang, CaseForms>,
    /// Decides the salutation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

/// The ladder of tone, from information to protest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Tone {
    Information,
    Request,
    Concern,
    SeriousConcern,
    Objection,
    Protest,
}

impl Tone {
    /// Every tone, the softest first.
    pub const ALL: [Self; 6] = [Self::Information, Self::Request, Self::Concern, Self::SeriousConcern, Self::Objection, Self::Protest];
}

/// A figure with its date and source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Figure {
    /// What is counted.
    pub what: Words,
    /// How many.
    pub value: u64,
    /// The day the figure speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// Who published it.
    pub source: Words,
    /// The day somebody checked the figure against its source. Not stated: it stays in papers of the office itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<NaiveDate>,
}

/// A named person's decision to rely on a rule or an argument of single-source standing in this case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Acceptance {
    /// Id of the rule or of the argument.
    pub rule: String,
    /// Who decided (an office or initials).
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

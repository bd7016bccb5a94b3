//! Institutions and states, with the case forms of their names given as data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::CaseForms;
use crate::lang::Lang;

/// An institution that sends notes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Institution {
    /// Its name by language.
    pub names: BTreeMap<Lang, InstitutionName>,
}

/// The name of an institution in one language.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InstitutionName {
    /// Full official name, as at first mention.
    pub full: CaseForms,
    /// Short name for repeated mention, with its capital.
    pub short: CaseForms,
    /// Grammatical gender, in languages where verbs in the past agree with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
}

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// A state, by its official name.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct State {
    /// ISO 3166 alpha-3 code.
    pub code: String,
    /// Official name by language.
    pub names: BTreeMap<Lang, CaseForms>,
}

/// A receiver of notes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Receiver {
    /// Its name by language.
    pub names: BTreeMap<Lang, InstitutionName>,
    /// The state that it represents or belongs to.
    pub state: State,
    /// Lines of the addressee block by language, in the case that the language uses there.
    pub address: BTreeMap<Lang, Vec<String>>,
    /// Rank of its head; `grades` gives the closing formula for it.
    pub rank: String,
    /// The day the entry was last checked with Protocol.
    pub checked_on: NaiveDate,
}

//! Institutions and states, with the case forms of their names given as data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::{CaseForms, Holder, Sex};
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
    /// The state that it represents or belongs to; of a collective receiver, the state whose acts a note to it speaks of.
    pub state: State,
    /// Whether it is many at once, as of a circular note; verbs agree with the plural.
    #[serde(default)]
    pub collective: bool,
    /// The head of the institution, to whom personal notes go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Head>,
    /// Lines of the addressee block by language, in the case that the language uses there.
    pub address: BTreeMap<Lang, Vec<String>>,
    /// Region that it sits in, ISO 3166-2: `RU-SVE`. Not stated of central bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Rank of its head; `grades` gives the closing formula for it.
    pub rank: String,
    /// The day the entry was last checked with Protocol; not stated: it has not been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<NaiveDate>,
}

/// The head of a receiving institution: how the office is addressed, whoever holds it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Head {
    /// The first line of a personal note: «Уважаемый господин Посол,».
    pub salutation: BTreeMap<Lang, BySex<String>>,
    /// How the holder is called inside a sentence: «господин Посол».
    pub vocative: BTreeMap<Lang, BySex<String>>,
    /// Lines of the addressee block; `{name.dative}` and the other forms stand for the holder's name.
    pub address: BTreeMap<Lang, BySex<Vec<String>>>,
    /// Who holds the office; a case may name somebody else. Profiles that are handed out name nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
}

/// What differs for a man and a woman.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)]
pub struct BySex<T> {
    pub male: T,
    pub female: T,
}

impl<T> BySex<T> {
    /// The one for `sex`.
    pub fn of(&self, sex: Sex) -> &T {
        match sex {
            Sex::Male => &self.male,
            Sex::Female => &self.female,
        }
    }
}

/// The office that signs personal notes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signatory {
    /// The post by language, in the nominative.
    pub post: BTreeMap<Lang, String>,
    /// Who holds it; a case may name somebody else. Profiles that are handed out name nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
}

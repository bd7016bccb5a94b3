//! The citizen: nationality, names with the case forms given as data, documents.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use super::country::Nationality;
use crate::lang::{Lang, Words};

/// A citizen abroad.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Person {
    /// Nationality as an ISO 3166 alpha-3 code: `KGZ`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationality: Option<Nationality>,
    /// The name, with the case forms the documents need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What documents call the person where the name may not appear: `{ru: гражданин А., en: citizen A.}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pseudonym: Option<Words>,
    /// Needed for agreement in Russian; never guessed from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<NaiveDate>,
    /// Travel document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport: Option<Passport>,
    /// Personal identification number, as text: leading zeros are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<String>,
    /// Postal address for answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Words>,
    /// Telephone, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Languages the person speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaks: Option<Vec<Lang>>,
    /// Whether an interpreter is needed before the authorities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<bool>,
    /// Whether harm to the person or relatives is feared if the case becomes known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprisal_risk: Option<bool>,
}

/// A name by script and language. Kyrgyz and Russian case forms stand in the data; the program never declines a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Name {
    /// As in the passport's machine-readable zone, in Latin script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
    /// Forms by language of the document.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = {"pattern": "^[a-z]{2,3}$", "description": "a language code by ISO 639 in small letters, for example `ru`"}))]
    pub forms: BTreeMap<Lang, CaseForms>,
}

/// The forms of a name in one language. Only the first is needed; a template that needs a missing one uses a construction without it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CaseForms {
    /// Who? Кто? Ким?
    pub nominative: String,
    /// Of whom? Кого? Кимдин?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// To whom? Кому? Кимге?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dative: Option<String>,
    /// Whom? Кого? Кимди?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accusative: Option<String>,
    /// By whom? Кем?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrumental: Option<String>,
    /// About whom? О ком?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepositional: Option<String>,
    /// At whom, in whom (Kyrgyz жатыш)? Кимде?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locative: Option<String>,
    /// From whom (Kyrgyz чыгыш)? Кимден?
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ablative: Option<String>,
    /// Initials or short form for repeated mention, nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
}

/// Grammatical and legal sex as in the passport.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Sex {
    Female,
    Male,
}

/// A travel document. Numbers are text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Passport {
    /// Series and number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Date of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<NaiveDate>,
    /// Last day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<NaiveDate>,
}

impl super::Case {
    /// The names of all persons that the case names: the citizen, members of the family, the representative.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        let person = self.person.iter().filter_map(|person| person.name.as_ref());
        let family = self.family.iter().flatten().filter_map(|member| member.name.as_ref());
        person.chain(family).chain(self.representative.iter().map(|representative| &representative.name))
    }
}

/// Citizens whom a case does not name: a raid, a practice that touches many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Group {
    /// Nationality as an ISO 3166 alpha-3 code.
    pub nationality: Nationality,
    /// Who they are, as a document says it in the nominative.
    pub description: Words,
    /// How many, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

//! A communication to the special procedures of the Human Rights Council: what only they are told, and what the person chose.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::lang::Words;

/// What a communication to the special procedures needs beside the rest of the case. Nothing here has a default: each is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SpecialProcedures {
    /// Which kind of communication. A person chooses; the program never guesses it from the dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Communication>,
    /// The mandates addressed beside the addressee, as they are called, in the nominative.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_mandates: Vec<Words>,
    /// Whether the person agrees that the name is sent to the government complained of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_to_government: Option<bool>,
    /// How the person agrees to be called in the public report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_in_report: Option<NameInReport>,
    /// Where the person lives, as far as it may be told: a town and a country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residence: Option<Words>,
    /// What harm is imminent or feared, and from whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Words>,
    /// Steps before other international bodies. An empty list says that there were none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Words>")]
    pub elsewhere: Option<Vec<Words>>,
    /// Who submits it. Told to the special procedures alone, who keep it confidential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Submitter>,
}

/// Kinds of communication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Communication {
    /// Harm is imminent or goes on.
    UrgentAppeal,
    /// What happened is past.
    LetterOfAllegation,
    /// Neither.
    Other,
}

/// How the public report may call the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NameInReport {
    /// By the full name.
    Name,
    /// By initials.
    Initials,
    /// Not at all.
    Withheld,
}

/// The source of a communication.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Submitter {
    /// Who, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Words>,
    /// For which organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Words>,
    /// Where an answer reaches the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Words>,
}

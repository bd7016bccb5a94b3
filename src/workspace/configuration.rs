//! `demarche.yaml`: which profile, which law, which languages, which documents.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::Tone;
use crate::lang::Lang;
use crate::render::Format;
use crate::yaml;

/// The workspace's configuration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Configuration {
    /// Name of the profile: `kg-mfa` for `profiles/kg-mfa.yaml`.
    pub profile: String,
    /// The packs of law that cases are judged by: the first part of a rule's id. Not stated: those of `rules/packs.yaml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Vec<String>>,
    /// Languages of the documents.
    #[serde(deserialize_with = "yaml::at_least_one::list")]
    #[schemars(length(min = 1))]
    pub languages: Vec<Lang>,
    /// Formats written beside each other.
    #[serde(deserialize_with = "yaml::at_least_one::list")]
    #[schemars(length(min = 1))]
    pub formats: Vec<Format>,
    /// Tone of notes whose case names none. Not stated: the profile's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// Folder of the cases, from the workspace's root.
    #[serde(default = "cases")]
    pub cases: String,
    /// Folder of the results, from the workspace's root.
    #[serde(default = "out")]
    pub out: String,
    /// Folder of the typeface for PDFs, from the workspace's root: `NAME-Regular.ttf`, `-Bold`, `-Italic`, `-BoldItalic`. Not stated:
    /// Liberation Serif, which is inside the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fonts: Option<String>,
    /// What `demarche build` drafts for every case.
    pub documents: Vec<DocumentOrder>,
}

/// One kind of document that a build makes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DocumentOrder {
    /// Form name: `note-verbale`.
    pub form: String,
    /// Languages, where they differ from the workspace's.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "yaml::at_least_one::if_stated")]
    #[schemars(length(min = 1))]
    pub languages: Option<Vec<Lang>>,
}

fn cases() -> String {
    "cases".to_owned()
}

fn out() -> String {
    "out".to_owned()
}

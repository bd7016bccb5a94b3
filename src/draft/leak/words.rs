//! What the word lists of the languages say of what is withheld.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::address::AddressWords;
use super::firm::FirmWords;
use super::school::SchoolWords;
use crate::diag::{Diagnostic, Source};
use crate::draft::codes;
use crate::yaml::{self, Codes};

/// Words of all languages by which a draft is searched.
#[derive(Clone, Debug, Default)]
pub(in crate::draft) struct SearchWords {
    pub(super) schools: SchoolWords,
    pub(super) addresses: AddressWords,
    pub(super) firms: FirmWords,
}

/// What the search reads of a language's words; the lint reads the rest.
#[derive(Deserialize, JsonSchema)]
struct WordsFile {
    lists: Lists,
    #[serde(default)]
    latin: BTreeMap<char, String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct Lists {
    #[serde(default)]
    school: Vec<String>,
    #[serde(default)]
    school_general: Vec<String>,
    #[serde(default)]
    number_word: Vec<String>,
    #[serde(default)]
    address_kind: Vec<String>,
    #[serde(default)]
    dwelling: Vec<String>,
    #[serde(default)]
    legal_form: Vec<String>,
}

impl SearchWords {
    /// Learns from a file of `templates/protocol`.
    pub(in crate::draft) fn learn(&mut self, source: &Arc<Source>) -> Result<(), Vec<Diagnostic>> {
        let WordsFile { lists, latin } = yaml::read(source, &Codes::all(codes::PROTOCOL_FILE))?;
        self.schools.learn(&lists.school, &lists.school_general, &lists.number_word);
        self.addresses.learn(&lists.address_kind, &lists.dwelling);
        self.firms.learn(&lists.legal_form, latin);
        Ok(())
    }
}

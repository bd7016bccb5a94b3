//! Documents that prove the facts, with their hashes and who may see them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::consent::Audience;
use crate::lang::{Lang, Words};

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Evidence {
    /// An id that others cite: `E1`.
    pub id: String,
    /// What kind of document.
    pub kind: EvidenceKind,
    /// What it is, without names or numbers of persons.
    pub title: Words,
    /// The file, relative to the case file. Absent where only the paper exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// SHA-256 of the file, 64 small hexadecimal digits.
    #[serde(default, deserialize_with = "super::form::sha256", skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = super::form::SHA256))]
    pub sha256: Option<String>,
    /// Date of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// Where it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Words>,
    /// Language of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// Number of sheets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheets: Option<u32>,
    /// Who may see it besides the office itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may_see: Vec<Audience>,
    /// Where the original is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Words>,
}

/// Kinds of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum EvidenceKind {
    Passport,
    MigrationCard,
    BorderStamp,
    RegistrationSlip,
    Contract,
    Patent,
    PermitDecision,
    Ruling,
    Protocol,
    RefusalNotice,
    RegisterExtract,
    Ticket,
    SchoolDocument,
    MedicalDocument,
    Photograph,
    Video,
    Statement,
    Correspondence,
    PressReport,
    ConsentForm,
    PowerOfAttorney,
    Other,
}

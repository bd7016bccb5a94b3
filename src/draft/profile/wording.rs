//! The formulae of one language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What one language's documents say in fixed words. Texts hold slots such as `{sender.full.nominative}`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Wording {
    /// What the text in this language is beside the others.
    pub role: Role,
    /// Whether the institution has approved the formulae.
    pub approval: Approval,
    /// The outgoing number: `№ {number}`.
    pub number: String,
    /// The blank left while the number is unknown.
    pub number_blank: String,
    /// Place and date: `г. Бишкек, {date}`.
    pub place_and_date: String,
    /// The blank left while the date is unknown; may hold `{year}`.
    pub date_blank: String,
    /// The mark across a draft.
    pub draft_mark: String,
    /// The mark on a translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation_mark: Option<String>,
    /// First sentence of a note.
    pub opening: Opening,
    /// First sentence of an answer: it names the note answered (`{answered.kind}`, `{answered.dated}`, `{answered.numbered}`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Opening>,
    /// First and last sentence of a personal note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal: Option<Personal>,
    /// Last sentence of a note, by grade.
    pub closing: BTreeMap<String, String>,
}

/// The first sentence of a note.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Opening {
    /// With the compliment.
    pub compliment: String,
    /// Without it.
    pub plain: String,
}

/// A personal note: in the first person, to one who is addressed as `{head}`.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Personal {
    /// First sentence.
    pub opening: Opening,
    /// Last sentence, by grade.
    pub closing: BTreeMap<String, String>,
}

/// What the text in one language is beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The original.
    Original,
    /// A text of its own that carries no mark.
    Text,
    /// A translation, marked as unofficial.
    Translation,
}

/// Whether the formulae of a language are in use or proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// Attested in use.
    Attested,
    /// A proposal: the institution must approve it before a note goes out.
    Proposed,
}

/// Which compliments a note carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Courtesy {
    /// Opening and closing.
    Full,
    /// Opening only.
    OpeningOnly,
    /// Neither.
    None,
}

//! The manifest beside each document: everything that made it, by hash, so that years later it can be shown what a note rested on.
//!
//! Holds no clock and no path outside the workspace; the keys stand in the order of the fields.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::UnitOrigin;
use crate::case::{Audience, Tone};
use crate::check::{Assessment, Standing};
use crate::lang::Lang;

/// Version of the manifest's form.
const VERSION: u32 = 1;

/// From what a document was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this form of manifest.
    pub version: u32,
    /// Program and its version: `demarche 0.1.0`.
    pub program: String,
    /// Form name: `note-verbale`.
    pub form: String,
    /// Language of the document.
    pub lang: Lang,
    /// Language of the copy beside it, in a bilingual working copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Lang>,
    /// For whom it was drafted.
    pub audience: Audience,
    /// The tone chosen; none where the form has no tone.
    pub tone: Option<Tone>,
    /// *Today* for every computation.
    pub as_of: NaiveDate,
    /// What was chosen for this document.
    pub choices: Choices,
    /// The cases it speaks of.
    pub cases: Vec<CaseInput>,
    /// Hashes of what is the same for every document of a run.
    pub ingredients: Ingredients,
    /// The versions of rules that spoke.
    pub rules: Vec<RuleUse>,
    /// The files written.
    pub outputs: Vec<Output>,
    /// Where each heading, paragraph, item and row comes from, in the order of reading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provenance: Vec<UnitOrigin>,
}

/// What a person, the workspace or the command line chose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// Name of the profile: `kg-mfa`.
    pub profile: String,
    /// The receiver that the command line named; none where the case or the profile chose.
    pub addressee: Option<String>,
    /// The packs of law that the workspace judges by; none where the rule book's own list serves.
    pub law: Option<Vec<String>>,
    /// Whether page 1 is marked as a draft.
    pub draft_mark: bool,
    /// Whether the PDF carries the case file.
    pub source_attached: bool,
    /// Which command ordered it.
    #[serde(default)]
    pub ordered_by: OrderedBy,
}

/// The command that ordered a document: what a build made, a later build withdraws once nothing asks for it any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrderedBy {
    /// A person, by `demarche draft`. So is a document taken whose manifest does not say.
    #[default]
    Draft,
    /// The workspace or the case, by `demarche build`.
    Build,
}

/// A case file that went in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseInput {
    /// The case's id.
    pub id: String,
    /// SHA-256 of the case file.
    pub sha256: String,
}

/// SHA-256 of rule book, templates, profile and fonts, each [over names and texts in order](super::sha256_hex_of_texts).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ingredients {
    /// The rule book.
    pub rules: String,
    /// The templates and phrases.
    pub templates: String,
    /// The profile.
    pub profile: String,
    /// The fonts.
    pub fonts: String,
}

/// A version of a rule that a finding used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RuleUse {
    /// Rule id.
    pub id: String,
    /// First day of the version.
    pub version_from: Option<NaiveDate>,
    /// Its citation.
    pub cite: String,
    /// Its standing.
    pub standing: Standing,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// Its name, without folders.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
}

impl Manifest {
    /// A manifest of this program with nothing in it but what the document is.
    pub fn new(form: &str, lang: &Lang, audience: Audience, tone: Option<Tone>, as_of: NaiveDate, ingredients: &Ingredients) -> Self {
        Self {
            version: VERSION,
            program: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            form: form.to_owned(),
            lang: lang.clone(),
            beside: None,
            audience,
            tone,
            as_of,
            choices: Choices::default(),
            cases: Vec::new(),
            ingredients: ingredients.clone(),
            rules: Vec::new(),
            outputs: Vec::new(),
            provenance: Vec::new(),
        }
    }

    /// Names the language whose copy stands beside that of `lang`.
    #[must_use]
    pub fn with_beside(mut self, lang: Option<&Lang>) -> Self {
        self.beside = lang.cloned();
        self
    }

    /// Says what was chosen.
    #[must_use]
    pub fn with_choices(self, choices: Choices) -> Self {
        Self { choices, ..self }
    }

    /// Adds a case and the versions of rules that judged it.
    #[must_use]
    pub fn with_case(mut self, id: &str, file: &[u8], assessment: &Assessment) -> Self {
        self.cases.push(CaseInput { id: id.to_owned(), sha256: super::sha256_hex(file) });
        self.rules.extend(rules_used(assessment));
        self.rules.sort();
        self.rules.dedup();
        self
    }

    /// Adds a file that was written.
    #[must_use]
    pub fn with_output(mut self, file: impl Into<String>, bytes: &[u8]) -> Self {
        self.outputs.push(Output { file: file.into(), sha256: super::sha256_hex(bytes) });
        self
    }

    /// Says where the document's units come from.
    #[must_use]
    pub fn with_provenance(self, provenance: Vec<UnitOrigin>) -> Self {
        Self { provenance, ..self }
    }

    /// The name of its file: `FORM.LANG.manifest.json`, `FORM.LANG-LANG.manifest.json` of two copies side by side.
    pub fn file_name(&self) -> String {
        match &self.beside {
            Some(beside) => format!("{}.{}-{beside}.manifest.json", self.form, self.lang),
            None => format!("{}.{}.manifest.json", self.form, self.lang),
        }
    }

    /// Whether this program can have written it under that name, in the folder of the case `id`: then it describes what lies beside it.
    pub fn is_of(&self, file_name: &str, id: &str) -> bool {
        let of_case = matches!(self.cases.as_slice(), [case] if case.id == id);
        self.version == VERSION && of_case && self.file_name() == file_name
    }

    /// Whether it is of the very same document as `other`, whoever ordered it, apart from the files written.
    pub fn is_as(&self, other: &Self) -> bool {
        let bare = |manifest: &Self| Self {
            choices: Choices { ordered_by: OrderedBy::default(), ..manifest.choices.clone() },
            outputs: Vec::new(),
            provenance: Vec::new(),
            ..manifest.clone()
        };
        bare(self) == bare(other)
    }

    /// The manifest as indented JSON with a final line break.
    pub fn to_json(&self) -> String {
        // Keys are names of fields and values are text, numbers and dates: there is nothing that JSON could refuse.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }
}

/// The versions of rules that spoke in an assessment, each once, by id and date.
pub fn rules_used(assessment: &Assessment) -> Vec<RuleUse> {
    let spoke = assessment.findings.iter().filter(|finding| finding.version_from.is_some());
    let used: BTreeMap<_, _> = spoke
        .map(|finding| {
            let version = RuleUse {
                id: finding.rule.clone(),
                version_from: finding.version_from,
                cite: finding.cite.clone(),
                standing: finding.standing,
            };
            ((finding.rule.as_str(), finding.version_from), version)
        })
        .collect();
    used.into_values().collect()
}

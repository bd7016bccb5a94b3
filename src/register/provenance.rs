//! Where each unit of a document comes from, as its manifest keeps it: paths, ids and lines, never a value.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::check::Assessment;
use crate::document::UnitKind;
use crate::draft::origin::Origin;
use crate::lang::Lang;

/// A heading, a paragraph, an item of a list or a row of a table, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitOrigin {
    /// Its number in the order of reading, from 1; in a working copy of two languages the number of its row.
    pub n: usize,
    /// What it is.
    pub kind: UnitKind,
    /// The language of its copy, in a working copy of two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Paths of the case whose values it says, or on which it depends that it stands there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// The rules that it tells of, in the version that was applied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleVersion>,
    /// Ids of arguments of the rule book.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<String>,
    /// Requests of the rule book by their kind of grievance and id: `driving-licence/review`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<String>,
    /// Lines of templates: `templates/clauses/ru/event.md.tera:12`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<String>,
    /// Its first and last line in each file that has lines, by the file's ending.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, (usize, usize)>,
}

/// A version of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RuleVersion {
    /// Rule id.
    pub id: String,
    /// First day of the version; none where no version of it was applied.
    pub version_from: Option<NaiveDate>,
}

impl UnitOrigin {
    /// What the manifest keeps of an origin.
    pub fn new(n: usize, kind: UnitKind, lang: Option<&Lang>, origin: &Origin, assessment: &Assessment) -> Self {
        Self {
            n,
            kind,
            lang: lang.cloned(),
            fields: origin.fields.iter().cloned().collect(),
            rules: rules(origin, assessment),
            arguments: origin.arguments.iter().cloned().collect(),
            requests: origin.requests.iter().cloned().collect(),
            templates: templates(origin),
            lines: BTreeMap::new(),
        }
    }
}

/// The lines of templates of an origin, each once whatever stands on it.
fn templates(origin: &Origin) -> Vec<String> {
    let mut lines: Vec<_> = origin.templates.iter().map(|place| format!("templates/{}:{}", place.path, place.line)).collect();
    lines.dedup();
    lines
}

/// The rules of an origin with their versions, each once.
pub fn rules(origin: &Origin, assessment: &Assessment) -> Vec<RuleVersion> {
    let findings = origin.findings.iter().filter_map(|place| assessment.findings.get(*place));
    let applied = findings.map(|finding| RuleVersion { id: finding.rule.clone(), version_from: finding.version_from });
    let mut rules: Vec<_> = applied.chain(origin.rules.iter().map(|id| RuleVersion { id: id.clone(), version_from: None })).collect();
    rules.sort();
    rules.dedup();
    rules
}

//! Where each unit of a document comes from, as its manifest keeps it: paths, ids and lines, never a value.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::Assessment;
use crate::document::UnitKind;
use crate::draft::origin::{Origin, RuleVersion};
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
    /// Entries of other files of the rule book: `remedies/court`, `bodies/ombudsman`, `grievances/detention`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<String>,
    /// Lines of templates: `templates/clauses/ru/event.md.tera:12`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<String>,
    /// Its first and last line in each file that has lines, by the file's ending.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, (usize, usize)>,
}

impl UnitOrigin {
    /// What the manifest keeps of an origin.
    pub fn new(n: usize, kind: UnitKind, lang: Option<&Lang>, origin: &Origin, assessment: &Assessment) -> Self {
        Self {
            n,
            kind,
            lang: lang.cloned(),
            fields: origin.fields.iter().cloned().collect(),
            rules: origin.rule_versions(assessment),
            arguments: origin.arguments.iter().cloned().collect(),
            requests: origin.requests.iter().cloned().collect(),
            entries: origin.entries.iter().cloned().collect(),
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

//! A rule book as its files write it, before anything is compiled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use crate::diag::{Diagnostic, Source};
use crate::law::codes;
use crate::yaml;

/// The files of a book as trees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Rules by their id, from whatever file.
    pub(super) rules: BTreeMap<String, Value>,
    /// The other files by their name: sources, calendars, what outcomes mean.
    pub(super) beside: BTreeMap<String, Value>,
}

impl Written {
    /// Reads the files of a book: names relative to the folder of rules, with their texts.
    ///
    /// # Errors
    /// Files that are not YAML. A book that loads has none.
    pub fn read<'t>(files: impl IntoIterator<Item = (&'t String, &'t String)>) -> Result<Self, Vec<Diagnostic>> {
        let mut written = Self::default();
        let mut faults = Vec::new();
        for (name, text) in files {
            let source = Arc::new(Source { name: name.clone(), text: text.clone() });
            match yaml::read::<Value>(&source, &codes::YAML) {
                Ok(Value::Object(entries)) => {
                    let (rules, others): (Vec<_>, Vec<_>) = entries.into_iter().partition(|(_, entry)| is_rule(entry));
                    written.rules.extend(rules);
                    if !others.is_empty() {
                        written.beside.insert(name.clone(), Value::Object(others.into_iter().collect()));
                    }
                }
                Ok(value) => {
                    written.beside.insert(name.clone(), value);
                }
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() { Ok(written) } else { Err(faults) }
    }

    /// The version of a rule that begins on a day.
    pub(super) fn version(&self, rule: &str, from: &str) -> Option<&Value> {
        let versions = self.rules.get(rule)?.get("versions")?.as_array()?;
        versions.iter().find(|version| version.get("from").and_then(Value::as_str) == Some(from))
    }
}

/// Only rules have versions.
fn is_rule(entry: &Value) -> bool {
    entry.get("versions").is_some()
}

/// The keys of two maps, each once, in order.
pub(super) fn keys<'m>(one: &'m BTreeMap<String, Value>, other: &'m BTreeMap<String, Value>) -> BTreeSet<&'m String> {
    one.keys().chain(other.keys()).collect()
}

//! What differs between two rule books, and between two days of one: rules, versions, and the files beside them.
//!
//! Books are compared as their files write them, so that a difference is told in words that can be looked up there, and so that
//! no key can be forgotten. Worked examples are left out: they test a rule and change none of its answers.

mod field;
mod in_force;
mod written;

use serde::Serialize;
use serde_json::Value;

pub use field::FieldChange;
pub use in_force::{InForceChange, Turn, Turning, between};
pub use written::Written;

/// What differs between two books.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BookChange {
    /// Rules, in order of their ids.
    pub rules: Vec<RuleChange>,
    /// The files beside the rules: sources, grievances, packs, calendars.
    pub beside: Vec<FieldChange>,
}

/// What differs in one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleChange {
    /// Rule id.
    pub rule: String,
    /// Whether one of the books does not have it.
    pub change: Change,
    /// What differs beside the versions.
    pub fields: Vec<FieldChange>,
    /// Versions that differ.
    pub versions: Vec<VersionChange>,
}

/// What differs in one version. A version is known by its first day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VersionChange {
    /// First day in force.
    pub from: String,
    /// Whether one of the books does not have it.
    pub change: Change,
    /// What differs; of a version that only one book has, what it says.
    pub fields: Vec<FieldChange>,
}

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Only the second book has it.
    Added,
    /// Only the first book has it.
    Removed,
    /// Both have it, and it differs.
    Changed,
}

impl Change {
    fn of<T>(before: Option<T>, after: Option<T>) -> Self {
        match (before, after) {
            (None, _) => Self::Added,
            (_, None) => Self::Removed,
            _ => Self::Changed,
        }
    }
}

/// What differs from `before` to `after`.
pub fn compare(before: &Written, after: &Written) -> BookChange {
    let mut change = BookChange::default();
    for id in written::keys(&before.rules, &after.rules) {
        let (old, new) = (before.rules.get(id), after.rules.get(id));
        if let Some(differs) = rule(id, old, new) {
            change.rules.push(differs);
        }
    }
    for file in written::keys(&before.beside, &after.beside) {
        let (old, new) = (before.beside.get(file).map(plain), after.beside.get(file).map(plain));
        field::differences(file, old.as_ref(), new.as_ref(), &mut change.beside);
    }
    change
}

/// A file beside the rules without worked examples, which conditions with a name have too.
fn plain(file: &Value) -> Value {
    let mut file = file.clone();
    for entry in file.as_object_mut().into_iter().flat_map(|entries| entries.values_mut()).filter_map(Value::as_object_mut) {
        entry.remove(EXAMPLES);
    }
    file
}

const VERSIONS: &str = "versions";
const EXAMPLES: &str = "examples";

fn rule(id: &str, before: Option<&Value>, after: Option<&Value>) -> Option<RuleChange> {
    let (mut fields, mut versions) = (Vec::new(), Vec::new());
    for key in field::keys(before, after) {
        let (old, new) = (before.and_then(|rule| rule.get(key)), after.and_then(|rule| rule.get(key)));
        match key {
            VERSIONS => versions = self::versions(old, new),
            EXAMPLES => {}
            _ => field::differences(key, old, new, &mut fields),
        }
    }
    let same = before.is_some() && after.is_some() && fields.is_empty() && versions.is_empty();
    (!same).then(|| RuleChange { rule: id.to_owned(), change: Change::of(before, after), fields, versions })
}

fn versions(before: Option<&Value>, after: Option<&Value>) -> Vec<VersionChange> {
    let of = |versions: Option<&'_ Value>| versions.and_then(Value::as_array).cloned().unwrap_or_default();
    let (before, after) = (of(before), of(after));
    let from = |version: &Value| version.get("from").map(field::said).unwrap_or_default();
    let mut days: Vec<String> = before.iter().chain(&after).map(from).collect();
    days.sort();
    days.dedup();
    let mut changes = Vec::new();
    for day in days {
        let on = |versions: &[Value]| versions.iter().find(|version| from(version) == day).cloned();
        let (old, new) = (on(&before), on(&after));
        let fields = version_fields(old.as_ref(), new.as_ref());
        if !fields.is_empty() {
            changes.push(VersionChange { from: day, change: Change::of(old, new), fields });
        }
    }
    changes
}

/// What differs between two versions of a rule.
fn version_fields(before: Option<&Value>, after: Option<&Value>) -> Vec<FieldChange> {
    let mut fields = Vec::new();
    for key in field::keys(before, after).into_iter().filter(|key| *key != "from") {
        let (old, new) = (before.and_then(|version| version.get(key)), after.and_then(|version| version.get(key)));
        field::differences(key, old, new, &mut fields);
    }
    fields
}

impl BookChange {
    /// Whether the books say the same.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.beside.is_empty()
    }
}

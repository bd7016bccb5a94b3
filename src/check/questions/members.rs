//! The members of the family through whom a person may have a right: those of the case are the answers that can be tried.

use serde_json::{Value, json};

use super::skeleton::SOME_TEXT;

/// The field of a status that names the member.
const THROUGH: &str = ".through";

/// Whether the fact at `path` is that field.
pub(super) fn is_named_at(path: &str) -> bool {
    path.ends_with(THROUGH)
}

/// The answers about `path`, where it is that field. Where nobody has told of the family, the member is the one that an answer about
/// the family tells of.
pub(super) fn named(facts: &Value, path: &str) -> Option<Vec<Value>> {
    if !is_named_at(path) {
        return None;
    }
    let Some(family) = facts.get("family").and_then(Value::as_array) else { return Some(vec![json!(SOME_TEXT)]) };
    Some(family.iter().filter_map(|member| member.get("id")).cloned().collect())
}

/// Whether an answer about `path` is possible only beside one about another fact: nobody is named of a family that is not told of.
pub(super) fn hangs_on_another(facts: &Value, path: &str) -> bool {
    is_named_at(path) && facts.get("family").is_none()
}

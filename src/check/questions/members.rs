//! The members of the family whom a case names: those that it tells of are the answers that can be tried.

use serde_json::{Value, json};

use super::skeleton::SOME_TEXT;
use crate::law::rule::List;

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
    let Some(family) = facts.get(List::Family.key()).and_then(Value::as_array) else { return Some(vec![json!(untold(facts))]) };
    Some(family.iter().filter_map(|member| member.get("id")).cloned().collect())
}

/// Whether an answer about `path` is possible only beside one about another fact: nobody is named of a family that is not told of.
pub(super) fn hangs_on_another(facts: &Value, path: &str) -> bool {
    is_named_at(path) && facts.get(List::Family.key()).is_none()
}

/// Lets answers about a family that is not told of tell of the member whom the case names already.
pub(super) fn identify(facts: &Value, path: &str, answers: &mut [Value]) {
    if path != List::Family.key() || facts.get(path).is_some() {
        return;
    }
    let id = untold(facts);
    for member in answers.iter_mut().filter_map(Value::as_array_mut).flatten().filter_map(Value::as_object_mut) {
        member.insert("id".to_owned(), json!(id));
    }
}

/// The id by which an event or a status names a member of a family that is not told of; any, where none does.
fn untold(facts: &Value) -> &str {
    let naming = [(List::Events, "concerns"), (List::Statuses, "through")];
    let named =
        naming.into_iter().find_map(|(list, field)| facts.get(list.key())?.as_array()?.iter().find_map(|item| item.get(field)?.as_str()));
    named.unwrap_or(SOME_TEXT)
}

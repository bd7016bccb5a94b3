//! The earlier events on which an act may be said to rest: those of the case are the answers that can be tried.

use serde_json::{Value, json};

use super::stated;

/// The list of the ids on which an act rests.
const RESTS_ON: &str = ".rests-on";

/// The answers about `path`, where it is that list: that the act rests on none of them, and that it rests on all that went before it.
pub(super) fn earlier(facts: &Value, path: &str) -> Option<Vec<Value>> {
    let act = stated::at(facts, path.strip_suffix(RESTS_ON)?)?;
    // Dates are written year first, so that they are in order as texts.
    let on = |event: &Value| event.get("on").and_then(Value::as_str).map(str::to_owned);
    let of_the_same_person = |event: &&Value| event.get("concerns") == act.get("concerns");
    let before = |event: &&Value| on(event).is_some_and(|day| on(act).is_none_or(|own| day < own));
    let events = facts.get("events").and_then(Value::as_array)?.iter().filter(of_the_same_person).filter(before);
    let ids: Vec<&Value> = events.filter_map(|event| event.get("id")).collect();
    let none = json!([]);
    Some(if ids.is_empty() { vec![none] } else { vec![none, json!(ids)] })
}

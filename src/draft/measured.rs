//! Texts that templates keep are measured: one that is put together from itself doubles with every round, and a few dozen rounds fill all memory
//! before a byte is printed.
//!
//! The engine has no bound for that. So a text that a template puts together is handed to a function before it is kept,
//! `{% set x = measured(of=a ~ b) %}`, and what a block holds to a filter of the same name, `{% set x | measured %}`.

use tera::{Error, Kwargs, State, TeraResult, Value};

use super::limit::MOST_BYTES;
use super::tags::{Tag, TagKind};

/// The name by which templates call the function and the filter.
pub(super) const NAME: &str = "measured";
const OPENING: &str = "measured(of=";
const CLOSING: &str = ")";
const FILTER: &str = " | measured";

/// Hands back what is kept, if it is not longer than a whole document may be.
pub(super) fn function(kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    filter(kwargs.must_get("of")?, Kwargs::default(), state)
}

/// The same for what a block holds.
pub(super) fn filter(kept: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let message = if kept.as_str().is_some_and(|text| text.len() > MOST_BYTES) {
        format!("A text that the template keeps is longer than {MOST_BYTES} bytes: is it put together from itself, round by round?")
    } else if holds(&kept, 0) > MOST_VALUES {
        format!(
            "A list that the template keeps holds more than {MOST_VALUES} values, or lists more than {DEEPEST} deep: does it hold itself?"
        )
    } else {
        return Ok(kept);
    };
    Err(Error::message(message))
}

/// Most values that a list may hold, those of the lists in it among them.
const MOST_VALUES: usize = 100_000;
/// Lists one inside the other, at most.
const DEEPEST: usize = 32;

/// How many values there are, counted no further than is needed: a list may hold itself many times over.
fn holds(value: &Value, depth: usize) -> usize {
    if depth > DEEPEST {
        return MOST_VALUES + 1;
    }
    let inner: Vec<&Value> = match (value.as_array(), value.as_map()) {
        (Some(items), _) => items.iter().collect(),
        (_, Some(entries)) => entries.values().collect(),
        // A long text is as much work as many values.
        _ => return 1 + value.as_str().map_or(0, |text| text.len() / 1024),
    };
    let mut all = 1;
    for value in inner {
        all += holds(value, depth + 1);
        if all > MOST_VALUES {
            break;
        }
    }
    all
}

/// Whether a bracket opens a list or a map, and does not look into one: `[a, b]`, not `a[0]`.
fn puts_a_list_together(value: &str) -> bool {
    let looks_into = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ']' | ')' | '"' | '\'' | '`'));
    value.match_indices(['[', '{']).any(|(at, _)| !value.get(..at).is_some_and(looks_into))
}

/// What is put where in a tag that keeps something, as bytes of the template.
pub(super) fn inserts(tag: &Tag<'_>) -> Vec<(usize, &'static str)> {
    let says = tag.says();
    let named = says.strip_prefix("set_global").or_else(|| says.strip_prefix("set")).filter(|rest| rest.starts_with(char::is_whitespace));
    let Some(named) = named.filter(|_| tag.kind == TagKind::Statement) else { return Vec::new() };
    let end = tag.says_at() + says.len();
    let after_name = named.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start();
    let Some(value) = after_name.strip_prefix('=').map(str::trim_start) else {
        return vec![(end, FILTER)];
    };
    // What is only looked up may be undefined, which a variable can hold and a call cannot; it is no longer than it was.
    if value.contains('~') || value.contains("replace(") || puts_a_list_together(value) {
        return vec![(end - value.len(), OPENING), (end, CLOSING)];
    }
    Vec::new()
}

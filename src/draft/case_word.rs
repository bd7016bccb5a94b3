//! Values of a case by the words that case files have for them.

use serde::Serialize;

/// The word for a kind, a ground, a tone: a ground and the event that it names have the same.
pub(super) fn word(of: &impl Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

//! Help for misspelt names.

use crate::diag::closest;

/// Names the nearest candidate, or else all of them.
pub(super) fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match closest(word, candidates.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            let all: Vec<_> = candidates.into_iter().collect();
            format!("Known here: {}.", all.join(", "))
        }
    }
}

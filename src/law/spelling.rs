//! Help for misspelt names.

use crate::diag::closest;

/// So many names a reader still looks through.
const FEW: usize = 80;

/// Names the nearest candidate, or else all of them; of many only how many there are.
pub(super) fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match closest(word, candidates.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            let all: Vec<_> = candidates.into_iter().collect();
            if all.len() > FEW {
                return format!(
                    "{} names are known here, and none is like this one; `demarche rules list` shows those of rules.",
                    all.len()
                );
            }
            format!("Known here: {}.", all.join(", "))
        }
    }
}

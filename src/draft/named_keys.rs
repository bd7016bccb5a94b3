//! The phrases that templates name, checked when they load: a misspelt key is found before any case needs it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::codes;
use super::fault::span_of_bytes;
use super::phrases::Phrases;
use crate::diag::{Diagnostic, Source};

/// How a template calls a phrase whose key is written out.
const CALL: &str = "t(key=\"";

/// Nobody reads past this many; each costs a look at every phrase there is.
const MOST_FAULTS: usize = 100;

/// Diagnostics for keys that no phrase file has. A key that is put together (`"event-" ~ event.kind`) needs some phrase of that beginning.
pub(super) fn unknown_keys<'a>(templates: impl Iterator<Item = &'a Arc<Source>>, phrases: &Phrases) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for source in templates {
        let mut told = BTreeSet::new();
        for (at, _) in source.text.match_indices(CALL) {
            let start = at + CALL.len();
            let Some((key, after)) = source.text.get(start..).and_then(|rest| rest.split_once('"')) else { continue };
            let put_together = after.trim_start().starts_with('~');
            let known = if put_together { phrases.keys().any(|known| known.starts_with(key)) } else { phrases.has(key) };
            if !known && faults.len() < MOST_FAULTS && told.insert(key) {
                let near = phrases.keys().min_by_key(|known| strsim::levenshtein(known, key)).unwrap_or_default();
                faults.push(
                    Diagnostic::error(codes::PHRASE_MISSING, format!("There is no phrase `{key}`"))
                        .help(format!("Add it to every `phrases/*.ftl`, or did you mean `{near}`?"))
                        .at(source, span_of_bytes(&source.text, start..start + key.len())),
                );
            }
        }
    }
    faults
}

//! What shows only in the text itself, whichever of the case's values it stands in: what nobody has written yet, what says nothing, signs that
//! nobody sees, words that nobody typed.

use std::sync::Arc;

use super::{blank, invisible, long_words, placeholders};
use crate::diag::{Diagnostic, Source, Span};
use crate::yaml::{Node, Value};

/// Whether anything of the kind can stand in the text: of nearly every file this tells that its values need not be looked through.
pub(super) fn is_worth_a_look(text: &str) -> bool {
    placeholders::may_stand_in(text) || blank::may_stand_in(text) || invisible::may_stand_in(text) || long_words::may_stand_in(text)
}

/// Looks through all values.
pub(super) fn check(root: &Node, source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    collect(root, root.span, String::new(), source, &mut faults);
    faults
}

/// `key` is the place of the key under which the node stands; an entry of a list has none, and stands for itself.
fn collect(node: &Node, key: Span, path: String, source: &Arc<Source>, faults: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar { text, .. } => {
            let found = placeholders::of_text(text, node.span, source)
                .or_else(|| blank::of_text(node, text, key, source))
                .or_else(|| invisible::of_text(text, node.span, source))
                .or_else(|| long_words::of_text(text, node.span, source));
            faults.extend(found.map(|fault| fault.at_path(path)));
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, item.span, format!("{path}[{index}]"), source, faults);
            }
        }
        Value::Map(entries) => {
            for entry in entries {
                let under = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
                collect(&entry.value, entry.key_span, under, source, faults);
            }
        }
    }
}

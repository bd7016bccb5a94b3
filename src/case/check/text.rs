//! What shows only in the text itself, whichever of the case's values it stands in: what nobody has written yet, signs that nobody sees.

use std::sync::Arc;

use super::{invisible, placeholders};
use crate::diag::{Diagnostic, Source};
use crate::yaml::{Node, Value};

/// Whether anything of the kind can stand in the text: of nearly every file this tells that its values need not be looked through.
pub(super) fn is_worth_a_look(text: &str) -> bool {
    placeholders::may_stand_in(text) || invisible::may_stand_in(text)
}

/// Looks through all values.
pub(super) fn check(root: &Node, source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    collect(root, String::new(), source, &mut faults);
    faults
}

fn collect(node: &Node, path: String, source: &Arc<Source>, faults: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar { text, .. } => {
            let found = placeholders::of_text(text, node.span, source).or_else(|| invisible::of_text(text, node.span, source));
            faults.extend(found.map(|fault| fault.at_path(path)));
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, format!("{path}[{index}]"), source, faults));
        }
        Value::Map(entries) => {
            for entry in entries {
                let under = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
                collect(&entry.value, under, source, faults);
            }
        }
    }
}

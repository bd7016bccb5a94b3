//! What a file to fill in still waits for: a value that is only `…`.

use std::sync::Arc;

use crate::case::codes;
use crate::diag::{Diagnostic, Source};
use crate::yaml::{self, Node, Value};

/// How [`outline`](crate::case::outline) marks a text that somebody must write.
const TO_BE_WRITTEN: &str = "…";

/// The texts that nobody has written. Looks at the text itself, because a `…` may stand in any of the case's values.
pub(super) fn check(source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if source.text.contains(TO_BE_WRITTEN)
        && let Ok(root) = yaml::read_node(source, &codes::YAML)
    {
        collect(&root, String::new(), source, &mut faults);
    }
    faults
}

fn collect(node: &Node, path: String, source: &Arc<Source>, faults: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar { text, .. } if text.trim() == TO_BE_WRITTEN => faults.push(
            Diagnostic::error(codes::TO_BE_WRITTEN, "this is still to be filled in")
                .help("write the value in the place of `…`, or remove the key")
                .at(source, node.span)
                .at_path(path),
        ),
        Value::Scalar { .. } => {}
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

//! Faults that need no schema: equal keys, merge keys.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Codes, Node, Value};
use crate::diag::{Diagnostic, Source, Span};

/// The faults of a tree, whatever it is read as.
pub(super) fn faults(root: &Node, source: &Arc<Source>, codes: &Codes) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    collect(root, source, codes, &mut faults);
    faults
}

fn collect(node: &Node, source: &Arc<Source>, codes: &Codes, faults: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => items.iter().for_each(|item| collect(item, source, codes, faults)),
        Value::Map(entries) => {
            let mut first: HashMap<&str, Span> = HashMap::new();
            for entry in entries {
                if entry.key == "<<" {
                    faults.push(
                        Diagnostic::error(codes.merge_key, "`<<` (a merge key) is not read here")
                            .help("write the keys out, so that everyone who reads the file sees them")
                            .at(source, entry.key_span),
                    );
                } else if let Some(earlier) = first.get(entry.key.as_str()) {
                    faults.push(
                        Diagnostic::error(codes.duplicate_key, format!("the key `{}` stands twice in the same block", entry.key))
                            .help("keep one of the two; where both are meant, the block is a list and each entry begins with `- `")
                            .at(source, entry.key_span)
                            .related("it stands here first", *earlier),
                    );
                } else {
                    first.insert(&entry.key, entry.key_span);
                }
                collect(&entry.value, source, codes, faults);
            }
        }
    }
}

//! The one door to YAML: case files, rule books, profiles and workspaces all come in here.
//!
//! A file without faults is parsed once, straight into its type. Only when that fails is the text read again into a
//! [`Node`] tree that knows the place of every key and value, and walked against the JSON Schema of the type, so that
//! all faults are told at once, each under its own caret.
//!
//! ```text
//!  text ── serde ──► T                                  the usual way
//!    └─ when that fails ─► compose ─► Node ─► walk × schema of T ─► every fault with its place
//! ```
//!
//! Faults that only show in the typed data (an exit before its entry) are placed afterwards by [`places`].

pub mod at_least_one;
mod codes;
mod compose;
mod date;
mod file;
mod in_part;
mod limits;
mod node;
mod paths;
mod places;
mod schema;
mod serde_fault;
mod structure;
mod syntax;
mod top_level;
mod walk;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

pub use codes::Codes;
pub use file::{decode, open};
pub use in_part::{InPart, read_in_part};
pub use limits::{MAX_ALIASED_NODES, MAX_ALIASES, MAX_BYTES, MAX_DEPTH, MAX_NODES};
pub use node::{Entry, Node, Value};
pub use paths::Paths;
pub use places::{Places, places};
pub use top_level::text_at_top;

use crate::diag::{Diagnostic, Source};

/// Reads a whole file as a `T`.
///
/// # Errors
///
/// Every fault of the file: what is not YAML, what exceeds the limits of this module, and what the schema of `T` refuses.
/// There is at least one, in the order of the file.
pub fn read<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>, codes: &Codes) -> Result<T, Vec<Diagnostic>> {
    limits::check_size(source, codes)?;
    let error = match serde_yaml::from_str_with_options(&source.text, limits::serde_options()) {
        Ok(read) => return Ok(read),
        Err(error) => error,
    };
    let mut faults = self::faults::<T>(source, codes);
    if faults.is_empty() {
        faults.push(serde_fault::diagnostic(&error, source, codes));
    }
    Err(faults)
}

/// Reads a text as a `T` if nothing is wrong with it; what is wrong, [`read`] tells.
pub fn read_if_faultless<T: DeserializeOwned>(text: &str) -> Option<T> {
    if text.len() > MAX_BYTES {
        return None;
    }
    serde_yaml::from_str_with_options(text, limits::serde_options()).ok()
}

/// Every fault that a text has as YAML and by the schema of `T`, in the order of the file, whether or not serde would take it.
pub fn faults<T: JsonSchema>(source: &Arc<Source>, codes: &Codes) -> Vec<Diagnostic> {
    let node = match compose::compose(source, codes) {
        Ok(node) => node,
        Err(fault) => return vec![*fault],
    };
    let mut faults = structure::faults(&node, source, codes);
    faults.extend(walk::faults(&node, schema::of::<T>().as_value(), source, codes));
    faults.sort_by_key(|fault| fault.span.map(|span| (span.line, span.column)));
    faults
}

/// Reads a whole file as a tree of nodes with their places.
///
/// # Errors
///
/// The first thing in the text that is not YAML or exceeds the limits, or what [`Node`] cannot hold without doubt: equal keys, merge keys.
pub fn read_node(source: &Arc<Source>, codes: &Codes) -> Result<Node, Vec<Diagnostic>> {
    limits::check_size(source, codes)?;
    let node = compose::compose(source, codes).map_err(|fault| vec![*fault])?;
    let faults = structure::faults(&node, source, codes);
    if faults.is_empty() { Ok(node) } else { Err(faults) }
}

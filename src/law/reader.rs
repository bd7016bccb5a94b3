//! Reading the files of a rule book.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::codes;
use super::placed::span_of;
use crate::diag::{Diagnostic, Source};

/// Reads a file as a `T`, or tells its faults.
pub(super) fn read<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>) -> Result<T, Vec<Diagnostic>> {
    serde_yaml::from_str(&source.text).map_err(|error| {
        let fault = Diagnostic::error(codes::MALFORMED, error.without_snippet().to_string());
        vec![match error.location() {
            Some(location) => fault.at(source, span_of(location)),
            None => fault,
        }]
    })
}

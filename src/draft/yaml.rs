//! Reading the YAML of profiles and forms.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::diag::{Code, Diagnostic, Source, Span};

/// Reads a YAML text into a type.
///
/// # Errors
/// What the text says that the type cannot hold, with its place.
pub(super) fn read<T: DeserializeOwned>(source: &Arc<Source>, code: Code) -> Result<T, Vec<Diagnostic>> {
    serde_yaml::from_str(&source.text).map_err(|error| {
        let message = error.without_snippet().to_string();
        let diagnostic = Diagnostic::error(code, message);
        vec![match error.location() {
            Some(place) => {
                let line = usize::try_from(place.line()).unwrap_or(1);
                let column = usize::try_from(place.column()).unwrap_or(1);
                diagnostic.at(source, Span { line, column, end_line: line, end_column: column + 1 })
            }
            None => diagnostic,
        }]
    })
}

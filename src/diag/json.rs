//! Diagnostics as JSON: the items of `check --format json`.

use serde_json::{Value, json};

use super::Diagnostic;

/// One diagnostic. Every key is always there; what is not known is `null`.
pub fn item(diagnostic: &Diagnostic) -> Value {
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "path": diagnostic.path,
        "span": diagnostic.span,
        "related": diagnostic.related.iter().map(|(message, span)| json!({"message": message, "span": span})).collect::<Vec<_>>(),
    })
}

/// A list of diagnostics.
pub fn items(diagnostics: &[Diagnostic]) -> Value {
    diagnostics.iter().map(item).collect()
}

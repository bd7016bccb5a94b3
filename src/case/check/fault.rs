//! A fault found in typed data, by its path; its place in the text is looked up only when there is one.

use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Severity, Source};
use crate::yaml;

/// A diagnostic whose places are still paths.
pub(super) struct Fault {
    diagnostic: Diagnostic,
    path: String,
    on_key: bool,
    /// Whether it is no more than uncommon: a case may well be so.
    uncommon: bool,
    related: Vec<(String, String)>,
}

impl Fault {
    pub(super) fn error(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, path, message)
    }

    pub(super) fn warning(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, path, message)
    }

    pub(super) fn note(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Note, path, message)
    }

    fn new(code: Code, severity: Severity, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            diagnostic: Diagnostic::new(code, severity, message),
            path: path.into(),
            on_key: false,
            uncommon: false,
            related: Vec::new(),
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.diagnostic = self.diagnostic.help(help);
        self
    }

    /// The caret stands under the key, not under its value.
    pub(super) fn on_key(mut self) -> Self {
        self.on_key = true;
        self
    }

    /// It is worth a look and no contradiction: whoever looks for what may be must reckon with it.
    pub(super) fn uncommon(mut self) -> Self {
        self.uncommon = true;
        self
    }

    pub(super) fn related(mut self, what: impl Into<String>, path: impl Into<String>) -> Self {
        self.related.push((what.into(), path.into()));
        self
    }
}

impl Fault {
    /// Path and message, if it must be put right.
    pub(super) fn error_message(&self) -> Option<String> {
        (self.diagnostic.severity == Severity::Error).then(|| format!("{}: {}", self.path, self.diagnostic.message))
    }

    /// Code and path, unless it is only a note, or tells of what is uncommon.
    pub(super) fn key(&self) -> Option<(Code, String)> {
        (self.diagnostic.severity > Severity::Note && !self.uncommon).then(|| (self.diagnostic.code, self.path.clone()))
    }
}

/// Gives every fault its place.
pub(super) fn place(faults: Vec<Fault>, places: &yaml::Places, source: &Arc<Source>) -> Vec<Diagnostic> {
    faults.into_iter().map(|fault| place_one(fault, places, source)).collect()
}

fn place_one(fault: Fault, places: &yaml::Places, source: &Arc<Source>) -> Diagnostic {
    let mut diagnostic = fault.diagnostic;
    let span = if fault.on_key { places.find_key(&fault.path) } else { places.find(&fault.path) };
    if let Some(span) = span {
        diagnostic = diagnostic.at(source, span);
    }
    for (what, path) in fault.related {
        if let Some(span) = places.find(&path) {
            diagnostic = diagnostic.related(what, span);
        }
    }
    if fault.path.is_empty() { diagnostic } else { diagnostic.at_path(fault.path) }
}

//! Findings as diagnostics, like those of every other stage.

use std::sync::Arc;

use super::Finding;
use super::judge::span;
use super::parity::Difference;
use crate::diag::{Diagnostic, Source};

impl Finding {
    /// The finding with its place in `source`.
    pub fn diagnostic(&self, source: &Arc<Source>) -> Diagnostic {
        let help = match &self.proposal {
            Some(proposal) => format!("write “{proposal}” ({})", self.source),
            None => self.source.clone(),
        };
        Diagnostic::new(self.code, self.severity, self.message.clone()).help(help).at(source, self.span)
    }
}

impl Difference {
    /// The difference with its place in the copy that says more; `source` gives the text of a copy.
    pub fn diagnostic(&self, source: &dyn Fn(usize) -> Option<Arc<Source>>) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.code, self.message.clone());
        let place = |at: usize, range: &std::ops::Range<usize>| {
            source(at).map(|source| {
                let at = span(&source.text, range);
                (format!("{}:{}:{}", source.name, at.line, at.column), source, at)
            })
        };
        let diagnostic = match place(self.there.0, &self.there.1) {
            Some((named, ..)) if !self.there.1.is_empty() => diagnostic.help(format!("the other place: {named}")),
            Some((_, other, _)) => diagnostic.help(format!("`{}` does not have it", other.name)),
            None => diagnostic,
        };
        match place(self.here.0, &self.here.1) {
            Some((_, source, at)) => diagnostic.at(&source, at),
            None => diagnostic,
        }
    }
}

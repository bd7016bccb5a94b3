//! Findings as diagnostics, like those of every other stage.

use std::sync::Arc;

use super::Finding;
use super::judge::span;
use super::parity::Difference;
use crate::diag::{Diagnostic, Severity, Source, Span};

impl Finding {
    /// The finding with its place in `source`.
    pub fn diagnostic(&self, source: &Arc<Source>) -> Diagnostic {
        let help = match &self.proposal {
            Some(proposal) => format!("write “{proposal}” ({})", self.source),
            None if self.advice.is_empty() => self.source.clone(),
            None => format!("{} ({})", self.advice, self.source),
        };
        Diagnostic::new(self.code, self.severity, self.message.clone()).help(help).at(source, self.span)
    }
}

impl Difference {
    /// An error where it is sure.
    pub fn severity(&self) -> Severity {
        if self.sure { Severity::Error } else { Severity::Warning }
    }

    /// Where the copy says it, and where the other says something else instead or has the paragraph that corresponds; `text` gives the text of
    /// a copy.
    pub fn places<'t>(&self, text: &dyn Fn(usize) -> Option<&'t str>) -> [Option<Span>; 2] {
        let place = |at: usize, range: &std::ops::Range<usize>| Some(span(text(at)?, range));
        let there = Some(&self.there.1).filter(|range| !range.is_empty()).or(self.counterpart.as_ref());
        [
            Some(&self.here.1).filter(|range| !range.is_empty()).and_then(|range| place(self.here.0, range)),
            there.and_then(|range| place(self.there.0, range)),
        ]
    }

    /// The difference with its place in the copy that says more; `source` gives the text of a copy.
    pub fn diagnostic(&self, source: &dyn Fn(usize) -> Option<Arc<Source>>) -> Diagnostic {
        let diagnostic = Diagnostic::new(self.code, self.severity(), self.message.clone());
        let place = |at: usize, range: &std::ops::Range<usize>| {
            source(at).map(|source| {
                let at = span(&source.text, range);
                (format!("{}:{}:{}", source.name, at.line, at.column), source, at)
            })
        };
        let diagnostic = match place(self.there.0, &self.there.1) {
            Some((named, ..)) if !self.there.1.is_empty() => diagnostic.help(format!("the other place: {named}")),
            Some((_, other, _)) => match self.counterpart.as_ref().and_then(|range| place(self.there.0, range)) {
                Some((named, ..)) => diagnostic.help(format!("`{}` does not have it; what corresponds stands at {named}", other.name)),
                None => diagnostic.help(format!("`{}` does not have it", other.name)),
            },
            None => diagnostic,
        };
        match place(self.here.0, &self.here.1) {
            Some((_, source, at)) => diagnostic.at(&source, at),
            None => diagnostic,
        }
    }
}

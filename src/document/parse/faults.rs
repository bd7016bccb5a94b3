//! The faults found so far, with places counted the way people count them.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Diagnostic, Source, Span};

/// Nobody reads past this many, and a hostile text must not turn into a hostile list.
const MAX_FAULTS: usize = 100;

pub(super) struct Faults {
    source: Arc<Source>,
    line_starts: Vec<usize>,
    found: Vec<(usize, Diagnostic)>,
}

impl Faults {
    pub(super) fn new(source: &Arc<Source>) -> Self {
        let line_starts = std::iter::once(0).chain(source.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source: Arc::clone(source), line_starts, found: Vec::new() }
    }

    /// Adds a fault at these bytes of the text.
    pub(super) fn report(&mut self, fault: Diagnostic, bytes: Range<usize>) {
        if self.found.len() < MAX_FAULTS {
            let span = self.span(&bytes);
            self.found.push((bytes.start, fault.at(&self.source, span)));
        }
    }

    /// Adds a fault that has a second place.
    pub(super) fn report_with(&mut self, fault: Diagnostic, bytes: Range<usize>, other: (&str, &Range<usize>)) {
        let other_span = self.span(other.1);
        self.report(fault.related(other.0, other_span), bytes);
    }

    /// The faults in order of place, if there are any.
    pub(super) fn stop(&mut self) -> Result<(), Vec<Diagnostic>> {
        if self.found.is_empty() {
            return Ok(());
        }
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|(start, _)| *start);
        Err(found.into_iter().map(|(_, fault)| fault).collect())
    }

    fn span(&self, bytes: &Range<usize>) -> Span {
        // A block's range ends with its line break; a caret under the next line would point at nothing.
        let inside = self.source.text.get(bytes.clone()).unwrap_or_default();
        let end = bytes.start + inside.trim_end().len();
        let (line, column) = self.place(bytes.start);
        let (end_line, end_column) = self.place(end);
        Span { line, column, end_line, end_column }
    }

    fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|&start| start <= byte);
        let start = line.checked_sub(1).and_then(|before| self.line_starts.get(before)).copied().unwrap_or(0);
        let column = self.source.text.get(start..byte).map_or(0, |before| before.chars().count()) + 1;
        (line, column)
    }
}

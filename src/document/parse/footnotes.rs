//! Footnotes: numbered by their first reference, wherever they are written.

use std::collections::BTreeMap;
use std::ops::Range;

use super::faults::Faults;
use super::{MAX_FOOTNOTES, Reader};
use crate::diag::Diagnostic;
use crate::document::unit::Unit;
use crate::document::{Block, Inline, codes};

/// References and definitions met so far. Names are compared without regard to case, as the Markdown parser does.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: BTreeMap<String, usize>,
    referred: Vec<(String, Range<usize>)>,
    defined: BTreeMap<String, Definition>,
    inside: bool,
}

struct Definition {
    blocks: Vec<Block>,
    units: Vec<Unit>,
    range: Range<usize>,
}

impl Reader<'_> {
    /// A reference in the text.
    pub(super) fn reference(&mut self, label: &str, range: Range<usize>) -> Option<Inline> {
        if self.footnotes.inside {
            let fault = Diagnostic::error(codes::FOOTNOTE_IN_FOOTNOTE, "a footnote refers to a footnote")
                .help("put the words of the second note into the first");
            self.faults.report(fault, range);
            return None;
        }
        let next = self.footnotes.referred.len();
        let number = *self.footnotes.numbers.entry(label.to_lowercase()).or_insert(next);
        if number == next {
            self.footnotes.referred.push((label.to_lowercase(), range));
        }
        Some(Inline::FootnoteRef(number))
    }

    /// The words of a footnote.
    pub(super) fn footnote(&mut self, label: &str, range: Range<usize>) {
        let outer = std::mem::replace(&mut self.footnotes.inside, true);
        let before = std::mem::take(&mut self.units);
        let blocks = self.nested(&range, Self::blocks).unwrap_or_default();
        let units = std::mem::replace(&mut self.units, before);
        self.footnotes.inside = outer;
        let head = range.start..self.text.get(range.clone()).and_then(|text| text.find(':')).map_or(range.end, |colon| range.start + colon);
        if let Some(first) = self.footnotes.defined.get(&label.to_lowercase()) {
            let fault = Diagnostic::error(codes::REPEATED_FOOTNOTE, format!("the footnote “{label}” is written twice"))
                .help("give the second one another name");
            self.faults.report_with(fault, head, ("the first one", &first.range));
            return;
        }
        self.footnotes.defined.insert(label.to_lowercase(), Definition { blocks, units, range: head });
    }
}

impl Footnotes {
    /// The footnotes in the order of their first references, and their units.
    pub(super) fn finish(mut self, faults: &mut Faults) -> (Vec<Vec<Block>>, Vec<Unit>) {
        if let Some((_, range)) = self.referred.get(MAX_FOOTNOTES) {
            let fault = Diagnostic::error(codes::TOO_MANY_FOOTNOTES, format!("the text has more than {MAX_FOOTNOTES} footnotes"))
                .help("put the sources into a table or an annex");
            faults.report(fault, range.clone());
        }
        let mut ordered = Vec::with_capacity(self.referred.len());
        let mut units = Vec::new();
        for (label, range) in self.referred {
            match self.defined.remove(&label) {
                Some(note) if !note.blocks.is_empty() => {
                    ordered.push(note.blocks);
                    units.extend(note.units);
                }
                _ => {
                    let fault = Diagnostic::error(codes::UNDEFINED_FOOTNOTE, format!("the footnote “{label}” says nothing"))
                        .help(format!("write its words after [^{label}]:"));
                    faults.report(fault, range);
                }
            }
        }
        for (label, unused) in self.defined {
            let fault = Diagnostic::error(codes::UNUSED_FOOTNOTE, format!("nothing refers to the footnote “{label}”"))
                .help(format!("put [^{label}] where it belongs, or take the footnote out"));
            faults.report(fault, unused.range);
        }
        (ordered, units)
    }
}

//! Remarks of a long run, told as they come and each only once: what is said of every language copy, or of every case, would drown what is
//! said of one.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use crate::diag::{Code, Diagnostic, Severity, Span};

/// As many different remarks are remembered; beyond them a remark may be told twice, but memory does not grow.
const REMEMBERED: usize = 1000;

/// The remarks told so far.
pub(super) struct Remarks<'c> {
    context: &'c Context,
    told: BTreeMap<(Code, String), Repeated>,
}

struct Repeated {
    severity: Severity,
    /// Places where it was found.
    places: usize,
}

impl<'c> Remarks<'c> {
    /// None told yet.
    pub(super) fn new(context: &'c Context) -> Self {
        Self { context, told: BTreeMap::new() }
    }

    /// Tells of one case what is new.
    pub(super) fn tell(&mut self, of_one_case: Vec<Diagnostic>) {
        let mut new: Vec<Diagnostic> = Vec::new();
        for remark in in_each_place_once(of_one_case) {
            // An error is somebody's to mend: each is told, wherever it stands.
            if remark.severity == Severity::Error || self.is_new(&remark) {
                new.push(remark);
            }
        }
        self.context.remark(&new);
    }

    /// Tells how often those that were repeated were found.
    pub(super) fn close(self) {
        let repeated: Vec<Diagnostic> = self
            .told
            .into_iter()
            .filter(|(_, repeated)| repeated.places > 1)
            .map(|((code, message), Repeated { severity, places })| {
                Diagnostic::new(code, severity, format!("{message} (in {places} places; the first is shown above)"))
            })
            .collect();
        self.context.remark(&repeated);
    }

    fn is_new(&mut self, remark: &Diagnostic) -> bool {
        let full = self.told.len() >= REMEMBERED;
        match self.told.entry((remark.code, remark.message.clone())) {
            Entry::Occupied(mut told) => {
                // What has no place is about the whole run, not about one more case.
                told.get_mut().places += usize::from(remark.source.is_some());
                false
            }
            Entry::Vacant(vacant) => {
                if !full {
                    vacant.insert(Repeated { severity: remark.severity, places: 1 });
                }
                true
            }
        }
    }
}

/// The copies of a document in several languages give the same remarks.
fn in_each_place_once(remarks: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: BTreeSet<(Code, Option<Span>, String)> = BTreeSet::new();
    remarks.into_iter().filter(|remark| told.insert((remark.code, remark.span, remark.message.clone()))).collect()
}

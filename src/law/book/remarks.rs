//! What is no fault of a book and yet worth a look: rules by which nobody judges, and law said to have been read on a day to come.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::RuleBook;
use super::load::Entry;
use crate::diag::{Diagnostic, Source, Span, closest};
use crate::law::codes;
use crate::law::rule::RuleId;

/// A place in a file of the book.
#[derive(Clone, Debug)]
pub(in crate::law) struct Place {
    pub(in crate::law) source: Arc<Source>,
    pub(in crate::law) span: Span,
}

/// What a loaded book remembers of how it was written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Where each rule stands.
    rules: BTreeMap<RuleId, Place>,
    /// The days on which law is said to have been checked, where each stands; the latest of each file are enough.
    checked: Vec<(NaiveDate, Place)>,
}

impl Written {
    pub(super) fn of(entries: &BTreeMap<RuleId, Entry>, checked: Vec<(NaiveDate, Place)>) -> Self {
        let place = |entry: &Entry, span| Place { source: Arc::clone(&entry.source), span };
        let of_versions = entries.values().flat_map(|entry| {
            entry.written.versions.iter().map(move |version| (version.checked.value, place(entry, version.checked.span)))
        });
        let mut all: Vec<_> = checked;
        all.extend(of_versions);
        Self { rules: entries.iter().map(|(id, entry)| (id.clone(), place(entry, entry.written.span))).collect(), checked: all }
    }
}

impl RuleBook {
    /// Warnings about the book as it is: `latest` is the last day on which somebody can have read the law.
    pub fn remarks(&self, latest: NaiveDate) -> Vec<Diagnostic> {
        let mut remarks: Vec<Diagnostic> = self.rules.keys().filter_map(|id| self.idle(id)).collect();
        for (day, place) in self.written.checked.iter().filter(|(day, _)| *day > latest) {
            let message = format!("the law cannot have been checked on {day}: that day is still to come");
            let help = "Write the day on which it was read. Until then no warning tells that it may have changed.";
            remarks.push(Diagnostic::warning(codes::CHECKED_IN_FUTURE, message).help(help).at(&place.source, place.span));
        }
        remarks
    }

    /// A rule of a pack that neither judges nor is named as one for the calculators.
    fn idle(&self, id: &RuleId) -> Option<Diagnostic> {
        let pack = id.pack();
        let calculates = self.packs.calculate.iter().any(|known| known.value == pack);
        if calculates || self.judging.contains(pack) || self.packs.judge.iter().any(|known| known.value == pack) {
            return None;
        }
        let place = self.written.rules.get(id)?;
        let known: Vec<&str> = self.packs.judge.iter().chain(&self.packs.calculate).map(|pack| pack.value.as_str()).collect();
        let help = match closest(pack, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`? The first part of an id is its pack."),
            None => format!(
                "The first part of an id is its pack; known: {}. A pack of your own stands in packs.yaml, under `judge` or `calculate`.",
                known.join(", ")
            ),
        };
        let message = format!("no case is judged by `{id}`: its pack `{pack}` is not in packs.yaml");
        Some(Diagnostic::warning(codes::IDLE_PACK, message).help(help).at(&place.source, place.span))
    }
}

//! What a case says against itself, its evidence and the calendar: one file a concern.
//!
//! Nothing here is law. A case that passes may still tell of a breach; a case that fails tells of something that cannot have
//! happened as it is written down, or of something that a reader will stumble over.

mod article;
mod beside;
mod blank;
mod consent;
mod dates;
mod documents;
mod ended;
mod events;
mod evidence;
mod fault;
mod files;
mod ids;
mod invisible;
mod long_words;
mod name_signs;
mod names;
mod numbers;
mod person;
mod placeholders;
mod references;
mod regions;
mod registrations;
mod representative;
mod school;
mod statuses;
mod stays;
mod text;
mod who;
mod words;

pub(crate) use words::all as texts;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Case;
use crate::diag::{Code, Diagnostic, Source};
use crate::yaml;
use fault::Fault;

/// Checks the case as it stands in `source`. *Today* is `as_of`.
pub fn check(case: &Case, source: &Arc<Source>, as_of: NaiveDate) -> Vec<Diagnostic> {
    placed(of_data(case, as_of), source)
}

/// Checks the case and what lies beside its file: the name of its folder, its evidence.
pub fn check_with_files(case: &Case, source: &Arc<Source>, file: &Path, as_of: NaiveDate) -> Vec<Diagnostic> {
    let mut faults = of_data(case, as_of);
    who::folder(case, file, &mut faults);
    files::check(case, file, &mut faults);
    placed(faults, source)
}

/// What the data say against themselves and the calendar, by code and path: for whoever asks whether a case could be so.
pub(crate) fn contradictions(case: &Case, as_of: NaiveDate) -> BTreeSet<(Code, String)> {
    of_data(case, as_of).iter().filter_map(Fault::key).collect()
}

/// What of a case could not be: a stay that ends before it begins. Who the person is, and on which papers it rests, is not asked.
pub(crate) fn impossible(case: &Case, as_of: NaiveDate) -> Vec<String> {
    let mut faults = Vec::new();
    dates::check(case, as_of, &mut faults);
    stays::check(case, &mut faults);
    statuses::check(case, &mut faults);
    registrations::check(case, &mut faults);
    events::check(case, &mut faults);
    documents::check(case, &mut faults);
    ended::check(case, &mut faults);
    school::check(case, &mut faults);
    faults.iter().filter_map(Fault::error_message).collect()
}

/// In the order of the file, with what only its text shows. Where there is nothing to place and to look for, it is not parsed again.
fn placed(faults: Vec<Fault>, source: &Arc<Source>) -> Vec<Diagnostic> {
    let worth_a_look = text::is_worth_a_look(&source.text);
    if faults.is_empty() && !worth_a_look {
        return Vec::new();
    }
    let places = yaml::places(source);
    let mut diagnostics = fault::place(faults, &places, source);
    if let Some(root) = places.root().filter(|_| worth_a_look) {
        diagnostics.extend(text::check(root, source));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span.map(|span| (span.line, span.column)));
    diagnostics
}

fn of_data(case: &Case, as_of: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    who::check(case, &mut faults);
    dates::check(case, as_of, &mut faults);
    stays::check(case, &mut faults);
    statuses::check(case, &mut faults);
    registrations::check(case, &mut faults);
    regions::check(case, &mut faults);
    events::check(case, &mut faults);
    article::check(case, &mut faults);
    documents::check(case, &mut faults);
    ended::check(case, &mut faults);
    numbers::check(case, &mut faults);
    person::check(case, &mut faults);
    school::check(case, &mut faults);
    ids::check(case, &mut faults);
    references::check(case, &mut faults);
    evidence::check(case, &mut faults);
    consent::check(case, as_of, &mut faults);
    representative::check(case, &mut faults);
    words::check(case, &mut faults);
    names::check(case, &mut faults);
    name_signs::check(case, &mut faults);
    faults
}

/// The entries of a list that may not be stated, with their places.
fn each<'c, T>(list: &'static str, entries: &'c Option<Vec<T>>) -> impl Iterator<Item = (Place, &'c T)> {
    entries.iter().flatten().enumerate().map(move |(index, entry)| (Place { list, index }, entry))
}

/// The place of an entry in a list. Its path is written out only where there is something to tell of it.
#[derive(Clone, Copy)]
struct Place {
    list: &'static str,
    index: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.list, self.index)
    }
}

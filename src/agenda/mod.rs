//! The terms of many cases in one list, in order of date, and the calendar file made of it.
//!
//! A list of terms travels further than a case does: it holds ids of cases and words of rules, and no name of a person.

pub mod ics;

use crate::check::{Assessment, RunningTerm};

/// A term and the case it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Id of the case.
    pub case: String,
    /// The term.
    pub term: RunningTerm,
}

/// The terms of the cases, in order of date; on one day in order of the cases' ids.
pub fn agenda<'a>(cases: impl IntoIterator<Item = (&'a str, &'a Assessment)>) -> Vec<Entry> {
    let of_case = |(id, assessment): (&'a str, &'a Assessment)| {
        assessment.terms.iter().map(move |term| Entry { case: id.to_owned(), term: term.clone() })
    };
    let mut entries: Vec<_> = cases.into_iter().flat_map(of_case).collect();
    in_order(&mut entries);
    entries
}

/// The terms of remedies that are over, of the cases, in the same order.
pub fn lapsed<'a>(cases: impl IntoIterator<Item = (&'a str, &'a Assessment)>) -> Vec<Entry> {
    let of_case = |(id, assessment): (&'a str, &'a Assessment)| {
        assessment.lapsed.iter().map(move |term| Entry { case: id.to_owned(), term: term.clone() })
    };
    let mut entries: Vec<_> = cases.into_iter().flat_map(of_case).collect();
    in_order(&mut entries);
    entries
}

/// Puts terms in order of date; on one day in order of the cases' ids.
pub fn in_order(entries: &mut [Entry]) {
    entries.sort_by(|one, other| (one.term.due, &one.case).cmp(&(other.term.due, &other.case)));
}

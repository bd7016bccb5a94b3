//! The claims that documents about a case must not make.

use chrono::NaiveDate;

use super::Truth;
use super::condition::truth;
use super::facts::{Fact, Frame};
use crate::case::Case;
use crate::law::RuleBook;
use crate::law::kind::Bars;
use crate::law::rule::{Rule, Version};

/// A claim that must not be made.
#[derive(Clone, Copy, Debug)]
pub struct Barred<'b> {
    /// The rule that says so.
    pub rule: &'b Rule,
    /// Its version in force.
    pub version: &'b Version,
    /// The claim and the reason.
    pub bars: &'b Bars,
}

/// What must not be claimed in a document of `as_of` about `case`. What may concern the case concerns it, and the standing of a
/// rule does not matter here: a claim is dropped for less than it takes to make one.
pub fn barred<'b>(case: &Case, book: &'b RuleBook, as_of: NaiveDate) -> Vec<Barred<'b>> {
    let facts = Fact::of(case);
    let frame = Frame::case(&facts);
    let concerns = |version: &Version| truth(&version.applies_when, &frame, as_of) > Truth::No;
    book.bars(as_of).filter(|(_, version, _)| concerns(version)).map(|(rule, version, bars)| Barred { rule, version, bars }).collect()
}

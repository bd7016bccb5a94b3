//! The disputed point on which an outcome turns.

use chrono::NaiveDate;

use crate::check::assessment::{DUE, ReadingOutcome};
use crate::check::judge::measuring;
use crate::check::{Finding, Outcome, Standing};
use crate::lang::Words;
use crate::law::RuleBook;
use crate::law::rule::Reading;

/// A disputed point on which the outcome turns as it stood on the day when the authority acted.
pub(super) struct Dispute<'b> {
    pub(super) question: &'b Words,
    /// How well the reading that is used is attested.
    pub(super) standing: Standing,
    /// The outcome under another one.
    pub(super) otherwise: Outcome,
}

/// The point on which the outcome turns, the least attested first.
pub(super) fn dispute<'b>(book: &'b RuleBook, finding: &Finding, day: Option<NaiveDate>) -> Option<Dispute<'b>> {
    let not_yet = |reading: &ReadingOutcome, day| {
        let begins = reading.on.filter(|_| reading.outcome == Outcome::Breach);
        reading.date(DUE).is_some_and(|due| day <= due) || reading.date("first-breach").or(begins).is_some_and(|first| day < first)
    };
    let as_of = |reading: &ReadingOutcome| match day {
        Some(day) if not_yet(reading, day) => Outcome::NoBreach,
        _ => reading.outcome,
    };
    let rule = book.rule(&finding.rule)?;
    let readings = std::iter::once(rule).chain(measuring(book, rule)).flat_map(|rule| &rule.readings);
    let turns = readings.filter_map(|Reading { question, standing, .. }| {
        let mut outcomes = finding.readings.iter().filter(|reading| reading.question == *question).map(|it| (it.default, as_of(it)));
        let used = outcomes.clone().find_map(|(default, outcome)| default.then_some(outcome))?;
        let otherwise = outcomes.find_map(|(_, other)| (other != used).then_some(other))?;
        Some(Dispute { question, standing: *standing, otherwise })
    });
    turns.min_by_key(|dispute| dispute.standing)
}

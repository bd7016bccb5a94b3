//! Which versions of rules their worked examples reach, and whether they stand on both sides of each of its dates.

use std::fmt;

use chrono::NaiveDate;

use super::examples::{self, ExampleResult};
use crate::law::RuleBook;
use crate::law::rule::{Rule, RuleId};
use crate::law::timeline::Period;

/// What no worked example shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The rule.
    pub rule: RuleId,
    /// What is missing.
    pub what: Missing,
}

/// What is missing of a rule's examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Any example at all.
    Every,
    /// An example that the version of this period answers.
    Version(NaiveDate),
    /// An example on the first day of a version.
    FirstDay(NaiveDate),
    /// An example on the last day of a version.
    LastDay(NaiveDate),
    /// An example on the day before the law begins, which the rule must not answer.
    DayBefore(NaiveDate),
    /// An example on the day after the law ends, which the rule must not answer.
    DayAfter(NaiveDate),
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no worked example", self.rule)?;
        match self.what {
            Missing::Every => Ok(()),
            Missing::Version(from) => write!(f, " of the version from {from}"),
            Missing::FirstDay(day) => write!(f, " on {day}, the first day of a version"),
            Missing::LastDay(day) => write!(f, " on {day}, the last day of a version"),
            Missing::DayBefore(day) => write!(f, " on {day}, the day before the rule begins"),
            Missing::DayAfter(day) => write!(f, " on {day}, the day after the rule ends"),
        }
    }
}

/// What the examples of the book leave out.
pub fn gaps(book: &RuleBook) -> Vec<Gap> {
    let of_rules = book.rules().flat_map(|rule| of_rule(rule, &examples::of(book, rule).collect::<Vec<_>>()));
    let bare = book.conditions().filter(|condition| condition.examples.is_empty());
    of_rules.chain(bare.map(|condition| Gap { rule: condition.id(), what: Missing::Every })).collect()
}

fn of_rule(rule: &Rule, results: &[ExampleResult]) -> Vec<Gap> {
    let gap = |what| Gap { rule: rule.id.clone(), what };
    if results.is_empty() {
        return vec![gap(Missing::Every)];
    }
    let silent_on = |day: &NaiveDate| results.iter().any(|result| result.answered_by.is_none() && result.dates.contains(day));
    let mut gaps: Vec<_> = rule.versions.iter().flat_map(|(period, _)| of_version(period, results)).map(gap).collect();
    let first = rule.versions.iter().next().and_then(|(period, _)| period.from.pred_opt());
    gaps.extend(first.filter(|day| !silent_on(day)).map(|day| gap(Missing::DayBefore(day))));
    let last = rule.versions.iter().next_back().and_then(|(period, _)| period.until?.succ_opt());
    gaps.extend(last.filter(|day| !silent_on(day)).map(|day| gap(Missing::DayAfter(day))));
    gaps
}

fn of_version(period: Period, results: &[ExampleResult]) -> Vec<Missing> {
    let own = results.iter().filter(|result| result.answered_by == Some(period.from)).collect::<Vec<_>>();
    if own.is_empty() {
        return vec![Missing::Version(period.from)];
    }
    let on = |day: NaiveDate| own.iter().any(|result| result.dates.contains(&day));
    let first = (!on(period.from)).then_some(Missing::FirstDay(period.from));
    let last = period.until.filter(|until| !on(*until)).map(Missing::LastDay);
    first.into_iter().chain(last).collect()
}

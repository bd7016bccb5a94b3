//! Which versions of rules and which arguments their worked examples reach, and whether they stand on both sides of each of their dates.

use std::fmt;

use chrono::NaiveDate;

use super::examples::{self, ExampleResult};
use crate::law::RuleBook;
use crate::law::timeline::Period;

/// What no worked example shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The id of the rule or the argument.
    pub of: String,
    /// What is missing.
    pub what: Missing,
}

/// What is missing of the examples of a rule or an argument.
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
    /// An example on the day before it begins, which must not be answered.
    DayBefore(NaiveDate),
    /// An example on the day after it ends, which must not be answered.
    DayAfter(NaiveDate),
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no worked example", self.of)?;
        match self.what {
            Missing::Every => Ok(()),
            Missing::Version(from) => write!(f, " of the version from {from}"),
            Missing::FirstDay(day) => write!(f, " on {day}, the first day of a version"),
            Missing::LastDay(day) => write!(f, " on {day}, the last day of a version"),
            Missing::DayBefore(day) => write!(f, " on {day}, the day before it begins"),
            Missing::DayAfter(day) => write!(f, " on {day}, the day after it ends"),
        }
    }
}

/// What the examples of the book leave out.
pub fn gaps(book: &RuleBook) -> Vec<Gap> {
    let of_rules = book.rules().map(|rule| {
        let periods: Vec<Period> = rule.versions.iter().map(|(period, _)| period).collect();
        (rule.id.to_string(), periods, examples::of(book, rule).collect::<Vec<_>>())
    });
    // An argument has one version.
    let of_arguments = book.guide().arguments.iter().map(|(id, argument)| {
        let results = examples::of_argument(book, id, argument).collect::<Vec<_>>();
        (id.clone(), vec![argument.period], results)
    });
    let bare = book.conditions().filter(|condition| condition.examples.is_empty());
    let of_conditions = bare.map(|condition| Gap { of: condition.id().to_string(), what: Missing::Every });
    of_rules.chain(of_arguments).flat_map(|(id, periods, results)| of(&id, &periods, &results)).chain(of_conditions).collect()
}

fn of(id: &str, periods: &[Period], results: &[ExampleResult]) -> Vec<Gap> {
    let gap = |what| Gap { of: id.to_owned(), what };
    if results.is_empty() {
        return vec![gap(Missing::Every)];
    }
    let silent_on = |day: &NaiveDate| results.iter().any(|result| result.answered_by.is_none() && result.dates.contains(day));
    let mut gaps: Vec<_> = periods.iter().flat_map(|period| of_version(*period, results)).map(gap).collect();
    let first = periods.first().and_then(|period| period.from.pred_opt());
    gaps.extend(first.filter(|day| !silent_on(day)).map(|day| gap(Missing::DayBefore(day))));
    let last = periods.last().and_then(|period| period.until?.succ_opt());
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

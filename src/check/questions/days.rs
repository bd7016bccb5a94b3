//! The days on which an answer may turn: those of the case, those that findings reckon, and the days beside them.

use std::collections::BTreeSet;

use chrono::{Days as Span, Months, NaiveDate};
use serde_json::Value;

use super::super::Assessment;
use super::super::facts::written_date;
use crate::law::condition::Span as Length;
use crate::law::rule::List;

/// Days that items of a list are tried with.
const MOST_POINTS: usize = 6;

/// The days of a case.
pub(super) struct Days {
    /// Every day that stands in the lists of the case or in a finding, and *today*.
    stated: BTreeSet<NaiveDate>,
    /// Those of the lists of the case.
    told: BTreeSet<NaiveDate>,
    /// Those that findings reckon: ends of terms, first days of breach.
    reckoned: BTreeSet<NaiveDate>,
    pub(super) today: NaiveDate,
}

impl Days {
    pub(super) fn of(case: &Value, assessment: &Assessment) -> Self {
        let today = super::today(assessment);
        let mut stated = vec![today];
        for list in List::ALL.iter().filter_map(|list| case.get(list.key())) {
            dates(list, &mut stated);
        }
        let mut reckoned = Vec::new();
        for value in assessment.findings.iter().flat_map(|finding| finding.values.values()) {
            dates(value, &mut reckoned);
        }
        let told: BTreeSet<_> = stated.into_iter().collect();
        let mut stated = told.clone();
        stated.extend(reckoned.iter().copied());
        Self { stated, told, reckoned: reckoned.into_iter().collect(), today }
    }

    /// Every day with the days beside it.
    pub(super) fn all(&self) -> BTreeSet<NaiveDate> {
        self.stated.iter().flat_map(|day| around(*day)).collect()
    }

    /// Every day that stands in the lists of the case, and *today*.
    pub(super) fn told(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.told.iter().copied()
    }

    /// A day before everything that the case tells.
    pub(super) fn before_all(&self) -> NaiveDate {
        self.stated.first().and_then(NaiveDate::pred_opt).unwrap_or(self.today)
    }

    /// A few days that stand for all: before everything, on and after what findings reckon, and today.
    pub(super) fn points(&self) -> Vec<NaiveDate> {
        let turns = self.reckoned.iter().flat_map(|day| [Some(*day), day.succ_opt()]).flatten().filter(|day| *day <= self.today);
        let days: BTreeSet<_> = turns.chain([self.before_all(), self.today]).chain(self.stated.first().copied()).collect();
        let days: Vec<_> = days.into_iter().collect();
        // Spread over all of them, the first and the last included.
        let last = days.len().saturating_sub(1);
        let places: BTreeSet<_> = (0..MOST_POINTS).map(|at| at * last / (MOST_POINTS - 1)).collect();
        places.into_iter().filter_map(|at| days.get(at).copied()).collect()
    }
}

/// A day, the one before it and the one after it.
pub(super) fn around(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    [day.pred_opt(), Some(day), day.succ_opt()].into_iter().flatten()
}

/// The days so far before and after `day`.
pub(super) fn apart(day: NaiveDate, length: Length) -> impl Iterator<Item = NaiveDate> {
    let (before, after) = match length {
        Length::Days(days) => {
            let days = Span::new(days.into());
            (day.checked_sub_days(days), day.checked_add_days(days))
        }
        Length::Months(months) => (day.checked_sub_months(Months::new(months)), day.checked_add_months(Months::new(months))),
    };
    [before, after].into_iter().flatten()
}

/// Every date that stands in `value`.
fn dates(value: &Value, found: &mut Vec<NaiveDate>) {
    match value {
        Value::String(text) => found.extend(written_date(text)),
        Value::Array(items) => items.iter().for_each(|item| dates(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| dates(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

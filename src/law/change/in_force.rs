//! What is in force on one day and not on another, by the same book.

use chrono::NaiveDate;
use serde::Serialize;

use super::field::FieldChange;
use super::version_fields;
use super::written::Written;
use crate::law::RuleBook;
use crate::law::rule::Rule;
use crate::law::timeline::At;

/// A rule of which something else is in force on the second day, or was in between.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InForceChange {
    /// Rule id.
    pub rule: String,
    /// First day of the version in force on the first day; `None` where none is.
    pub before: Option<NaiveDate>,
    /// First day of the version in force on the second day.
    pub after: Option<NaiveDate>,
    /// Versions that begin or end between the two days, in order.
    pub turns: Vec<Turn>,
    /// What differs between the two versions.
    pub fields: Vec<FieldChange>,
}

/// A version begins or ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// The first day on which it is in force, or the last one.
    pub on: NaiveDate,
    /// Whether it begins or ends.
    pub turning: Turning,
    /// Citation of the version.
    pub cite: String,
}

/// Whether a version begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Turning {
    Ends,
    Begins,
}

/// What is in force differently on `before` and on `after`. The days may stand in either order.
pub fn between(book: &RuleBook, written: &Written, before: NaiveDate, after: NaiveDate) -> Vec<InForceChange> {
    book.rules().filter_map(|rule| of_rule(rule, written, before, after)).collect()
}

fn of_rule(rule: &Rule, written: &Written, before: NaiveDate, after: NaiveDate) -> Option<InForceChange> {
    let in_force = |day| match rule.versions.at(day) {
        At::InForce(period, _) => Some(period.from),
        At::BeforeFirst | At::AfterLast => None,
    };
    let (old, new) = (in_force(before), in_force(after));
    let turns = turns(rule, before.min(after), before.max(after));
    if old == new && turns.is_empty() {
        return None;
    }
    let text = |from: Option<NaiveDate>| written.version(rule.id.as_str(), &from?.to_string());
    // Of a version that only begins or ends the citation says enough.
    let fields = if old.is_some() && new.is_some() && old != new { version_fields(text(old), text(new)) } else { Vec::new() };
    Some(InForceChange { rule: rule.id.to_string(), before: old, after: new, turns, fields })
}

/// The versions that begin after `first` and by `last`, or end from `first` on and before `last`.
fn turns(rule: &Rule, first: NaiveDate, last: NaiveDate) -> Vec<Turn> {
    let mut turns = Vec::new();
    for (period, version) in rule.versions.iter() {
        let turn = |on, turning| Turn { on, turning, cite: version.cite.plain.clone() };
        if first < period.from && period.from <= last {
            turns.push(turn(period.from, Turning::Begins));
        }
        turns.extend(period.until.filter(|until| first <= *until && *until < last).map(|until| turn(until, Turning::Ends)));
    }
    turns.sort_by_key(|turn| (turn.on, turn.turning));
    turns
}

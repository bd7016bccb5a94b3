//! The last day of a right to stay, such as a contract or a patent: whoever stays on after it needs another one.

use chrono::NaiveDate;

use super::super::defeat;
use super::super::matter::Matter;
use super::super::{Finding, Truth};
use super::{End, TermState, stay, subject_of};
use crate::law::rule::Rule;

/// The last day on which the right that is in force today is in force; nothing where it has no end, or the stay has ended.
pub(super) fn last_day(matter: &Matter<'_>, rule: &Rule, finding: &Finding) -> Option<End> {
    let case = matter.frame();
    let stay = subject_of(matter, &case, finding).filter(|stay| stay::goes_on(stay, matter.as_of))?;
    let in_force = |day: NaiveDate| defeat::holds(matter, rule, &stay, day) == Truth::Yes;
    if !in_force(matter.as_of) {
        return None;
    }
    let mut days = Vec::new();
    for list in &rule.dated_by {
        if let Some(value) = matter.facts.get(list) {
            value.dates(&mut days);
        }
    }
    days.sort_unstable();
    let last = days.into_iter().find(|day| *day >= matter.as_of && in_force(*day) && !day.succ_opt().is_some_and(in_force))?;
    Some(End::by(last, TermState::Running))
}

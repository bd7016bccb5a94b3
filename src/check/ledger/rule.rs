//! The reckoning that a rule of the book prescribes.

use super::{Count, LawChange, Reckoning};
use crate::check::kind::day_limit::versions;
use crate::lang::Words;
use crate::law::Rule;
use crate::law::rule::Choice;

/// The reckoning of a rule that limits days, with the readings that it uses by default; `None` for a rule that does not.
pub fn reckoning(rule: &Rule) -> Option<Reckoning> {
    let versions = versions(rule);
    let usual = (!versions.is_empty()).then(|| Reckoning::of(versions))?;
    Some(choose(&usual, &rule.usual_choice()))
}

/// A way to count on which sources differ, and which the rule does not use by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherReading<'a> {
    /// The disputed point.
    pub question: &'a Words,
    /// The reading's name in the rule file.
    pub name: &'a str,
    /// The reckoning under it.
    pub reckoning: Reckoning,
}

/// The other readings that a rule names, each put into `reckoning`; those that change nothing there are left out.
pub fn other_readings<'a>(rule: &'a Rule, reckoning: &Reckoning) -> Vec<OtherReading<'a>> {
    let options = rule.readings.iter().flat_map(|reading| reading.options.iter().map(move |option| (reading, option)));
    let others = options.filter(|(reading, (name, _))| **name != reading.default);
    let read =
        others.map(|(reading, (name, choice))| OtherReading { question: &reading.question, name, reckoning: choose(reckoning, choice) });
    read.filter(|other| other.reckoning != *reckoning).collect()
}

fn choose(reckoning: &Reckoning, choice: &Choice) -> Reckoning {
    Reckoning {
        count: choice.count.map_or(reckoning.count, Count::from),
        law_change: choice.across.map_or(reckoning.law_change, LawChange::from),
        other_right: choice.other_right.unwrap_or(reckoning.other_right),
        re_entry: choice.re_entry.unwrap_or(reckoning.re_entry),
        ..reckoning.clone()
    }
}

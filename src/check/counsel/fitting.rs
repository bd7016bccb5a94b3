//! Whether an argument holds on the day of an event, and for whom the event concerns.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::case::Case;
use crate::check::Truth;
use crate::check::condition::{missing, truth};
use crate::check::facts::Fact;
use crate::check::matter::Matter;
use crate::check::occasion::Act;
use crate::law::condition::Condition;
use crate::law::grievance::Argument;
use crate::law::rule::List;

/// Whether it holds of an act, and the facts that would tell.
pub(super) fn of_act(argument: &Argument, matter: &Matter<'_>, act: Act<'_>) -> (Truth, BTreeSet<String>) {
    if argument.period.contains(act.event.on) { holds(&argument.when, matter, act) } else { (Truth::No, BTreeSet::new()) }
}

/// Whether a condition on events holds of an act, and the facts that would tell.
pub(super) fn holds(when: &Condition, matter: &Matter<'_>, act: Act<'_>) -> (Truth, BTreeSet<String>) {
    let case = matter.frame();
    let list = List::Events.key();
    let not_stated = Fact::Group(Vec::new());
    let item = case.items(list).and_then(|items| items.get(act.at)).unwrap_or(&not_stated);
    let event = case.item(list, act.at, item);
    let holds = truth(when, &event, act.event.on);
    let lacking = if holds == Truth::Unknown { missing(when, &event, act.event.on) } else { BTreeSet::new() };
    (holds, lacking)
}

/// The same where no act is stated: of the person of the case, on the last day of presence. What it asks of the act is not known, and
/// the act itself would tell it.
pub(super) fn of_no_act(argument: &Argument, matter: &Matter<'_>) -> (Truth, BTreeSet<String>) {
    let day = last_day(matter.case, matter.as_of);
    if !argument.period.contains(day) {
        return (Truth::No, BTreeSet::new());
    }
    let (case, list, not_stated) = (matter.frame(), List::Events.key(), Fact::Group(Vec::new()));
    let event = case.item(list, case.items(list).map_or(0, <[_]>::len), &not_stated);
    let holds = truth(&argument.when, &event, day);
    let lacking = if holds == Truth::Unknown { missing(&argument.when, &event, day) } else { BTreeSet::new() };
    let of_the_act = format!("{}.", event.path());
    (holds, lacking.into_iter().map(|path| if path.starts_with(&of_the_act) { list.to_owned() } else { path }).collect())
}

/// The same of the last event of a case, or of none where the case has none.
pub(in crate::check) fn of_case(argument: &Argument, matter: &Matter<'_>) -> (Truth, BTreeSet<String>) {
    let last = matter.case.events.iter().flatten().enumerate().last();
    last.map_or_else(|| of_no_act(argument, matter), |(at, event)| of_act(argument, matter, Act { at, event, on: event.on }))
}

/// The last day of presence, or *today* where no stay is stated.
fn last_day(case: &Case, as_of: NaiveDate) -> NaiveDate {
    case.stays.iter().flatten().map(|stay| stay.exit.unwrap_or(as_of).min(as_of)).max().unwrap_or(as_of)
}

//! The second pass: the same answers with what was seen, and the facts that would decide.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::facts::{Fact, Frame};
use super::super::{Step, Trace, Truth};
use super::items::{TIME, asked_about};
use super::{greatest, items, least, line, period};
use crate::law::condition::{Condition, Day, FieldPath, Period, Phrase, Test};

/// The reasoning behind [`truth`](super::truth).
pub(in crate::check) fn trace(condition: &Condition, frame: &Frame<'_>, day: NaiveDate) -> Trace {
    let all = |parts: &[Condition]| parts.iter().map(|part| trace(part, frame, day)).collect::<Vec<_>>();
    match condition {
        Condition::All(parts) => {
            let parts = all(parts);
            Trace { truth: least(parts.iter().map(|part| part.truth)), step: Step::AllOf, seen: None, parts }
        }
        Condition::Any(parts) => {
            let parts = all(parts);
            Trace { truth: greatest(parts.iter().map(|part| part.truth)), step: Step::AnyOf, seen: None, parts }
        }
        Condition::Not(part) => {
            let part = trace(part, frame, day);
            Trace { truth: part.truth.not(), step: Step::Not, seen: None, parts: vec![part] }
        }
        Condition::Some { list, which, each } => {
            let name = list.steps.last().map_or("", String::as_str);
            let step = Step::Some(name.to_owned());
            let Some(items) = items(list, frame) else {
                return Trace { truth: Truth::Unknown, step, seen: Some((frame.path_of(list), None)), parts: Vec::new() };
            };
            let parts: Vec<_> = items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| {
                    let item = frame.item_of(list.up, name, index, item);
                    let asked = asked_about(*which, &item, frame);
                    // What concerns somebody else, or came before, is no part of the reasoning.
                    if asked == Truth::No {
                        return None;
                    }
                    let part = trace(each, &item, day);
                    let (truth, mut parts) = (asked.min(part.truth), part.flat());
                    if asked == Truth::Unknown {
                        parts.push(which_came_first(&item, frame));
                    }
                    Some(Trace { truth, step: Step::Item(item.path()), seen: None, parts })
                })
                .collect();
            Trace { truth: greatest(parts.iter().map(|part| part.truth)), step, seen: None, parts }
        }
        Condition::Named { name, holds } => {
            let part = trace(holds, frame, day);
            Trace { truth: part.truth, step: Step::Condition(name.clone()), seen: None, parts: part.flat() }
        }
        Condition::Test(test) => match &test.phrase {
            Phrase::CoversTheDay(fields) => covers(test, fields, frame, day),
            _ => Trace {
                truth: line(test, frame, day),
                step: Step::Line(test.says.clone()),
                seen: Some(seen(test, frame)),
                parts: Vec::new(),
            },
        },
    }
}

impl Trace {
    /// The parts of an *all of*, which its own item need not repeat.
    fn flat(self) -> Vec<Self> {
        if self.step == Step::AllOf { self.parts } else { vec![self] }
    }

    /// The unknown leaves that are reached through unknown steps only: what is decided asks for nothing.
    pub(in crate::check) fn missing(&self, found: &mut BTreeSet<String>) {
        if self.truth != Truth::Unknown {
            return;
        }
        if let Some((path, None)) = &self.seen {
            found.insert(path.clone());
        }
        self.parts.iter().for_each(|part| part.missing(found));
    }
}

/// Of two items of one day: the time that is not stated and would tell which of them came first.
fn which_came_first(item: &Frame<'_>, other: &Frame<'_>) -> Trace {
    let lacking = if item.own(TIME).is_none() { item } else { other };
    let step = Step::Line("time is later".to_owned());
    Trace { truth: Truth::Unknown, step, seen: Some((lacking.path_to(TIME), None)), parts: Vec::new() }
}

/// The facts that would decide a condition.
pub(in crate::check) fn missing(condition: &Condition, frame: &Frame<'_>, day: NaiveDate) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    trace(condition, frame, day).missing(&mut found);
    found
}

/// The other field of a line that compares two.
fn compared_with(phrase: &Phrase) -> Option<&FieldPath> {
    match phrase {
        Phrase::SameAs(other)
        | Phrase::Before(Day::Of(other))
        | Phrase::After(Day::Of(other))
        | Phrase::OnOrBefore(Day::Of(other))
        | Phrase::OnOrAfter(Day::Of(other)) => Some(other),
        _ => None,
    }
}

fn seen(test: &Test, frame: &Frame<'_>) -> (String, Option<String>) {
    // Of two fields that are compared the one that is not stated is what is missing.
    if let Some(other) = compared_with(&test.phrase)
        && frame.get(&test.field).is_some()
        && frame.get(other).is_none()
        && !other.absent_is_open
    {
        return (frame.path_of(other), None);
    }
    let path = frame.path_of(&test.field);
    let open = test.field.absent_is_open.then(|| "open".to_owned());
    (path, frame.get(&test.field).map(Fact::said).or(open))
}

fn covers(test: &Test, fields: &Period, frame: &Frame<'_>, day: NaiveDate) -> Trace {
    let (begun, not_over) = period::covers(fields, frame, day);
    let part = |truth: Truth, name: &str, phrase: &str, absent_is_open: bool| {
        let open = absent_is_open.then(|| "open".to_owned());
        let seen = (frame.path_to(name), frame.own(name).map(Fact::said).or(open));
        Trace { truth, step: Step::Line(format!("{name} {phrase}")), seen: Some(seen), parts: Vec::new() }
    };
    let early = fields.ended_early.filter(|name| frame.own(name).is_some());
    let parts = vec![
        part(begun, fields.first, "is on or before the day", false),
        part(not_over, early.unwrap_or(fields.last), "is on or after the day", fields.absent_is_open),
    ];
    Trace { truth: begun.min(not_over), step: Step::Line(test.says.clone()), seen: None, parts }
}

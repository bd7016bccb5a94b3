//! A ban whose length follows from earlier events.
//!
//! A case need not tell of every ruling against a person. So too few of them are an answer only where the ban itself says
//! which ones it rests on (`rests-on`); else the question is asked.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::super::condition::{missing, trace, truth};
use super::super::facts::{Fact, Frame};
use super::super::matter::{Judgement, Question, computed};
use super::super::{Step, Trace, Truth};
use crate::law::kind::{BanAfter, CountBand, LastsTo, RunsFrom};
use crate::law::rule::{Cite, List};

const RESTS_ON: &str = "rests-on";

pub(super) fn judge(ban: &BanAfter, question: &Question<'_>) -> Judgement {
    let named = named(question.subject);
    let Earlier { sure, perhaps, unknown, weighed } = earlier(ban, question, named.as_deref());
    let reached = reached(ban, &sure);
    let with_others = sure.iter().chain(&perhaps).cloned().collect::<Vec<_>>();
    let others_matter = self::reached(ban, &with_others).len() != reached.len();
    let number = || near(&sure, ban.bands.first().and_then(|band| ban.within(band))).len();
    let judgement = if !unknown.is_empty() {
        let mut open = Judgement::new(Truth::Unknown).because("which earlier events count is not known");
        open.missing = unknown;
        open
    } else if named.is_some() && others_matter {
        of_doubtful(&perhaps, question.day)
    } else if reached.is_empty() && named.is_some() {
        Judgement::new(Truth::Yes).because(format!("the ban rests on {} earlier events, and the law asks for more", number()))
    } else {
        let mut lasting: Vec<_> =
            reached.into_iter().map(|(at, band)| lasting(ban, (at, band), &sure, &perhaps, named.is_some(), question)).collect();
        // A ban that keeps to the term of a lighter band needs no graver one.
        let kept = lasting.iter().position(|it| it.broken == Some(Truth::No));
        match kept {
            Some(at) => lasting.swap_remove(at),
            None => lasting
                .pop()
                .unwrap_or_else(|| unnamed(question, format!("{} earlier events are stated, and the law asks for more", number()))),
        }
    };
    let judgement = if judgement.values.contains_key("events") { judgement } else { judgement.value("events", number()) };
    let mut judgement = judgement.on(question.day);
    judgement.trace.extend(weighed);
    judgement
}

/// The bands that so many events reach, those that are near enough to the last one.
fn reached<'b>(ban: &'b BanAfter, events: &[Counted]) -> Vec<(usize, &'b CountBand)> {
    let enough = |band: &CountBand| u32::try_from(near(events, ban.within(band)).len()).is_ok_and(|number| number >= band.at_least);
    ban.bands.iter().enumerate().filter(|(_, band)| enough(band)).collect()
}

/// The events within so many years of the last one.
fn near(events: &[Counted], within_years: Option<u32>) -> Vec<&Counted> {
    let last = events.iter().map(|event| event.on).max();
    events.iter().filter(|event| last.is_some_and(|last| is_near(event.on, last, within_years))).collect()
}

/// The ban rests on events of which the case does not tell whether the law counts them.
fn of_doubtful(perhaps: &[Counted], day: NaiveDate) -> Judgement {
    let (not_yet, others): (Vec<_>, Vec<_>) = perhaps.iter().partition(|event| event.in_force.is_some_and(|in_force| day < in_force));
    let paths = |events: &[&Counted]| events.iter().map(|event| event.at.as_str()).collect::<Vec<_>>().join(" and ");
    let mut judgement = Judgement::new(Truth::Unknown);
    if !others.is_empty() {
        judgement = judgement.because(format!("whether the law counts {} is not told by the kind of event", paths(&others)));
    }
    if !not_yet.is_empty() {
        judgement = judgement.because(format!("{} was not in force yet, and whether it counts then was not read", paths(&not_yet)));
    }
    judgement
}

/// An earlier event.
#[derive(Clone)]
struct Counted {
    on: NaiveDate,
    in_force: Option<NaiveDate>,
    at: String,
    path: String,
}

/// The events up to the day of the ban: those that count, those that may, and the facts that would tell of others.
struct Earlier {
    sure: Vec<Counted>,
    perhaps: Vec<Counted>,
    unknown: BTreeSet<String>,
    /// Why each of those that count does, and each that the ban names and that does not.
    weighed: Vec<Trace>,
}

/// The ids of the events that the ban says it rests on.
fn named<'a>(subject: &Frame<'a>) -> Option<Vec<&'a str>> {
    let ids = subject.own(RESTS_ON)?.items()?;
    Some(ids.iter().filter_map(Fact::text).collect())
}

fn earlier(ban: &BanAfter, question: &Question<'_>, named: Option<&[&str]>) -> Earlier {
    let (list, subject) = (List::Events.key(), question.subject);
    let mut found = Earlier { sure: Vec::new(), perhaps: Vec::new(), unknown: BTreeSet::new(), weighed: Vec::new() };
    for (index, value) in subject.level(1).items(list).unwrap_or_default().iter().enumerate().filter(|(_, value)| !subject.is(value)) {
        let event = subject.item_of(1, list, index, value);
        let Some(on) = event.date("on").filter(|on| *on <= question.day) else { continue };
        // What another member of the family did leads to no ban of this one.
        if event.own("concerns") != subject.own("concerns") {
            continue;
        }
        let id = event.own("id").and_then(Fact::text);
        if named.is_some_and(|named| !id.is_some_and(|id| named.contains(&id))) {
            continue;
        }
        let counted = || Counted { on, in_force: event.date("in-force-on"), at: event.path(), path: event.path_to("in-force-on") };
        let may_count = || ban.perhaps.as_ref().is_some_and(|perhaps| truth(perhaps, &event, on) != Truth::No);
        let counts = truth(&ban.which, &event, on);
        if question.matter.traced() && (counts == Truth::Yes || named.is_some()) {
            found.weighed.push(weighing(ban, &event, (on, counts)));
        }
        match counts {
            // Whether a ruling counts that was not in force yet was not read.
            Truth::Yes if ban.runs_from != RunsFrom::Exit && event.date("in-force-on").is_some_and(|in_force| question.day < in_force) => {
                found.perhaps.push(counted());
            }
            Truth::Yes => found.sure.push(counted()),
            Truth::Unknown => found.unknown.extend(missing(&ban.which, &event, on)),
            Truth::No if may_count() => found.perhaps.push(counted()),
            Truth::No => {}
        }
    }
    found
}

fn weighing(ban: &BanAfter, event: &Frame<'_>, (on, counts): (NaiveDate, Truth)) -> Trace {
    let of_day = Trace { seen: Some((event.path_to("on"), Some(on.to_string()))), ..computed(Truth::Yes, "the day of the event") };
    Trace { truth: counts, step: Step::Item(event.path()), seen: None, parts: vec![trace(&ban.which, event, on), of_day] }
}

/// Whether an event lies within so many years of the last one.
fn is_near(on: NaiveDate, last: NaiveDate, within_years: Option<u32>) -> bool {
    within_years.is_none_or(|years| after(on, years).is_none_or(|end| last <= end))
}

fn after(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(years.saturating_mul(12)))
}

/// The ban does not say which events it rests on, and the case need not tell of all of them.
fn unnamed(question: &Question<'_>, reason: String) -> Judgement {
    let mut open = Judgement::new(Truth::Unknown).because(reason);
    open.missing.insert(question.subject.path_to(RESTS_ON));
    open
}

/// From when the ban runs.
enum Begins {
    On(NaiveDate),
    /// No source tells; not before the last event.
    NotRead(NaiveDate),
    /// For want of this fact it cannot be told.
    Lacking(String),
}

fn begins(from: RunsFrom, last: Option<&Counted>, subject: &Frame<'_>) -> Begins {
    let Some(last) = last else { return Begins::Lacking(List::Events.key().to_owned()) };
    let or_lacking = |day: Option<NaiveDate>, fact: &str| day.map_or_else(|| Begins::Lacking(fact.to_owned()), Begins::On);
    match from {
        RunsFrom::InForce => or_lacking(last.in_force, &last.path),
        // A ruling that is not in force yet may count for nothing.
        RunsFrom::NotRead => last.in_force.map_or_else(|| Begins::Lacking(last.path.clone()), Begins::NotRead),
        RunsFrom::Exit => {
            if let Some(path) = subject.not_the_persons(List::Stays) {
                return Begins::Lacking(path);
            }
            let case = subject.level(1);
            let stays = List::Stays.key();
            let each = case.items(stays).unwrap_or_default().iter().enumerate().map(|(index, stay)| case.item(stays, index, stay));
            let exits = each.filter_map(|stay| stay.date("exit")).filter(|exit| *exit >= last.on);
            or_lacking(exits.min(), stays)
        }
    }
}

/// Whether the ban lasts longer than the term of a band that is reached.
fn lasting(
    ban: &BanAfter,
    (at, band): (usize, &CountBand),
    sure: &[Counted],
    perhaps: &[Counted],
    named: bool,
    question: &Question<'_>,
) -> Judgement {
    let counted = near(sure, ban.within(band));
    let last = counted.iter().max_by_key(|event| event.on).copied();
    let (until, runs) = match ban.lasts_to {
        LastsTo::ItsDay => (Some(question.day), "the person was kept out on"),
        LastsTo::Until => (question.subject.date("until"), "the ban runs to"),
    };
    let runs_from = band.runs_from.unwrap_or(ban.runs_from);
    let begins = begins(runs_from, last, question.subject);
    let ends = match begins {
        Begins::On(day) => after(day, band.years),
        Begins::NotRead(_) | Begins::Lacking(_) => None,
    };
    let mut judgement = match (until, begins) {
        (None, _) => {
            let why = format!("the law's ban for this is {} years, and the last day of the ban is not stated", band.years);
            let mut open = Judgement::new(Truth::Unknown).because(why);
            open.missing.insert(question.subject.path_to("until"));
            open
        }
        (Some(until), Begins::NotRead(earliest)) if after(earliest, band.years).is_some_and(|end| end < until) => {
            Judgement::new(Truth::Unknown).because(format!("from which day the {} years run was not read", band.years))
        }
        (Some(_), Begins::Lacking(fact)) => {
            let mut open = Judgement::new(Truth::Unknown).because("from when the ban runs is not known");
            open.missing.insert(fact);
            open
        }
        (Some(until), Begins::On(_)) if ends.is_some_and(|ends| ends < until) => {
            let ends = ends.map(|ends| ends.to_string()).unwrap_or_default();
            let others_later = perhaps.iter().any(|other| last.is_none_or(|last| last.on < other.on));
            if named && others_later {
                of_doubtful(perhaps, question.day)
            } else if named || (at + 1 == ban.bands.len() && perhaps.is_empty()) {
                Judgement::new(Truth::Yes).because(format!("{runs} {until}, the law's term ends on {ends}"))
            } else {
                unnamed(question, format!("{runs} {until}; for the events stated the law's term ends on {ends}"))
            }
        }
        _ => Judgement::new(Truth::No).because(format!("the law's ban for this is {} years", band.years)),
    };
    if let Some((last, day)) = last.and_then(|last| Some((last, last.in_force?))).filter(|_| runs_from == RunsFrom::InForce) {
        let seen = Some((last.path.clone(), Some(day.to_string())));
        judgement = judgement.step(Trace { seen, ..computed(Truth::Yes, "the day from which the term runs") });
    }
    judgement.cite = band.cite.as_ref().map(Cite::new);
    judgement.standing = band.standing;
    judgement = judgement.value("years", band.years).value("events", counted.len());
    match ends {
        Some(ends) => judgement.date("until", ends),
        None => judgement,
    }
}

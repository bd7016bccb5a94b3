//! A ban whose length follows from earlier events.
//!
//! A case need not tell of every ruling against a person. So too few of them are an answer only where the ban itself says
//! which ones it rests on (`rests-on`); else the question is asked.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::super::Truth;
use super::super::condition::{missing, truth};
use super::super::facts::{Fact, Frame};
use super::super::matter::{Judgement, Question};
use crate::law::kind::{BanAfter, CountBand, RunsFrom};
use crate::law::rule::{Cite, List};

const RESTS_ON: &str = "rests-on";

pub(super) fn judge(ban: &BanAfter, question: &Question<'_>) -> Judgement {
    let named = named(question.subject);
    let (counted, unknown) = counted(ban, question, named.as_deref());
    let last = counted.iter().map(|event| event.on).max();
    let near = counted.iter().filter(|event| last.is_some_and(|last| is_near(event.on, last, ban.within_years))).collect::<Vec<_>>();
    let number = u32::try_from(near.len()).unwrap_or(u32::MAX);
    let judgement = match ban.band(number) {
        _ if !unknown.is_empty() => {
            let mut open = Judgement::new(Truth::Unknown).because("which earlier events count is not known");
            open.missing = unknown;
            open
        }
        None if named.is_some() => {
            Judgement::new(Truth::Yes).because(format!("the ban rests on {number} earlier events, and the law asks for more"))
        }
        None => unnamed(question, format!("{number} earlier events are stated, and the law asks for more")),
        Some((band, is_last)) => {
            let begins = begins(ban.runs_from, near.iter().max_by_key(|event| event.on).copied(), question.subject);
            let exact = is_last || named.is_some();
            lasting(band, begins, exact, question)
        }
    };
    judgement.on(question.day).value("events", number)
}

/// An earlier event that counts.
struct Counted {
    on: NaiveDate,
    in_force: Option<NaiveDate>,
    path: String,
}

/// The ids of the events that the ban says it rests on.
fn named<'a>(subject: &Frame<'a>) -> Option<Vec<&'a str>> {
    let ids = subject.own(RESTS_ON)?.items()?;
    Some(ids.iter().filter_map(Fact::text).collect())
}

/// The events up to the day of the ban that count, and the facts that would tell of others.
fn counted(ban: &BanAfter, question: &Question<'_>, named: Option<&[&str]>) -> (Vec<Counted>, BTreeSet<String>) {
    let (list, subject) = (List::Events.key(), question.subject);
    let (mut found, mut unknown) = (Vec::new(), BTreeSet::new());
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
        match truth(&ban.which, &event, on) {
            Truth::Yes => found.push(Counted { on, in_force: event.date("in-force-on"), path: event.path_to("in-force-on") }),
            Truth::Unknown => unknown.extend(missing(&ban.which, &event, on)),
            Truth::No => {}
        }
    }
    (found, unknown)
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

/// The day from which the ban runs, or the fact that would tell.
fn begins(from: RunsFrom, last: Option<&Counted>, subject: &Frame<'_>) -> Result<NaiveDate, String> {
    let Some(last) = last else { return Err(List::Events.key().to_owned()) };
    match from {
        RunsFrom::InForce => last.in_force.ok_or_else(|| last.path.clone()),
        RunsFrom::Exit => {
            if let Some(path) = subject.not_the_persons(List::Stays) {
                return Err(path);
            }
            let case = subject.level(1);
            let stays = List::Stays.key();
            let each = case.items(stays).unwrap_or_default().iter().enumerate().map(|(index, stay)| case.item(stays, index, stay));
            let exits = each.filter_map(|stay| stay.date("exit")).filter(|exit| *exit >= last.on);
            exits.min().ok_or_else(|| stays.to_owned())
        }
    }
}

fn lasting(band: &CountBand, begins: Result<NaiveDate, String>, exact: bool, question: &Question<'_>) -> Judgement {
    let ends = begins.as_ref().ok().and_then(|begins| after(*begins, band.years));
    let stated = question.subject.date("until");
    let mut judgement = match (stated, ends, begins) {
        (Some(stated), Some(ends), _) if stated > ends && exact => {
            Judgement::new(Truth::Yes).because(format!("the ban runs to {stated}, the law's term ends on {ends}"))
        }
        (Some(stated), Some(ends), _) if stated > ends => {
            unnamed(question, format!("the ban runs to {stated}; for the events stated the law's term ends on {ends}"))
        }
        (Some(_), None, Err(fact)) => {
            let mut open = Judgement::new(Truth::Unknown).because("from when the ban runs is not known");
            open.missing.insert(fact);
            open
        }
        _ => Judgement::new(Truth::No).because(format!("the law's ban for this is {} years", band.years)),
    };
    judgement.cite = band.cite.as_ref().map(Cite::new);
    judgement.standing = band.standing;
    judgement = judgement.value("years", band.years);
    match ends {
        Some(ends) => judgement.date("until", ends),
        None => judgement,
    }
}

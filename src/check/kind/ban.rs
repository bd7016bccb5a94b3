//! A ban, or a refusal over one, whose length follows from the days of overstay.
//!
//! Only what had happened when the authority decided can carry its decision, and any of the stays may. The term runs from the day of
//! exit, which may lie after it.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde_json::Value;

use super::super::condition::{missing, trace, truth};
use super::super::defeat;
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question, computed};
use super::super::{Trace, Truth};
use super::day_limit::Overstay;
use super::one_of::{Possible, one_of};
use crate::law::Standing;
use crate::law::kind::{Ban, Band, BandRunsFrom, LastsTo, OrBy};
use crate::law::rule::{Cite, List, Rule};

const STAYS: &str = List::Stays.key();
/// The value that tells how many days were too many.
const OVERSTAY: &str = "overstay";

pub(super) fn judge(ban: &Ban, question: &Question<'_>) -> Judgement {
    let case = question.subject.level(1);
    if let Some(path) = question.subject.not_the_persons(List::Stays) {
        return Judgement::lacking(path);
    }
    let Some(items) = case.items(STAYS) else { return Judgement::lacking(STAYS.to_owned()) };
    let Question { matter, day, choice, .. } = *question;
    let Some(measure) = matter.book.rule(&ban.measured_by.value) else {
        return Judgement::silent(format!("`{}` is not in the book", ban.measured_by.value));
    };
    let stays: Vec<_> = items.iter().enumerate().map(|(index, stay)| case.item(STAYS, index, stay)).collect();
    let mut begun: Vec<_> = stays.iter().filter(|stay| stay.date("entry").is_some_and(|entry| entry <= day)).collect();
    begun.sort_by_key(|stay| std::cmp::Reverse(stay.date("entry")));
    let Some(last) = begun.first() else { return Judgement::silent("no stay before it is stated") };
    let decided = day.min(matter.as_of);
    if defeat::excludes_the_person(measure, last, decided) {
        return Judgement::silent(format!("`{}` is not about this person", ban.measured_by.value));
    }
    let Some(over) = Overstay::of_each(matter, measure, decided, choice) else {
        return Judgement::new(Truth::Unknown).because("how many days were too many cannot be counted").on(day);
    };
    let former = match ban.or_by {
        Some(OrBy::TheVersionBefore) => Overstay::by_the_version_before(matter, measure, decided, choice),
        None => None,
    };
    let each = begun.iter().filter_map(|stay| {
        let at = stay.index()?;
        let over = over.get(at)?;
        let of_stay = OfStay {
            ban,
            question,
            measure,
            stay,
            former: former.as_ref().and_then(|each| each.get(at)),
            exit: Exit::of(stay, &stays, matter.as_of),
        };
        Some(of_stay.judged(over, decided))
    });
    resting_on_one_of(each.collect()).on(day)
}

/// An act may rest on any of the stays, the latest of which comes first: one that carries it is enough, and where one may, it is open. Where
/// none does, the one with the most days too many is told.
fn resting_on_one_of(mut each: Vec<Judgement>) -> Judgement {
    if let Some(at) = each.iter().position(|it| it.broken == Some(Truth::No)) {
        return each.swap_remove(at);
    }
    let open = each.iter().position(|it| it.broken == Some(Truth::Unknown));
    let overstay = |it: &Judgement| it.values.get(OVERSTAY).and_then(Value::as_u64);
    let longest = || each.iter().enumerate().rev().max_by_key(|(_, it)| overstay(it)).map(|(at, _)| at);
    let Some(at) = open.or_else(longest) else { return Judgement::silent("no stay is stated") };
    let mut judgement = each.swap_remove(at);
    if judgement.broken == Some(Truth::Unknown) {
        for other in each.into_iter().filter(|it| it.broken == Some(Truth::Unknown)) {
            judgement.missing.extend(other.missing);
            let new: Vec<_> = other.because.into_iter().filter(|reason| !judgement.because.contains(reason)).collect();
            judgement.because.extend(new);
        }
    }
    judgement
}

/// The days of overstay that are possible, in ranges within which the answer is one and the same.
fn ranges(ban: &Ban, overstay: &Overstay) -> Vec<(u32, u32)> {
    let mut starts: BTreeSet<u32> = ban.bands.iter().filter_map(|band| band.over.checked_add(1)).chain([1]).collect();
    starts.retain(|start| overstay.least < *start && *start <= overstay.most);
    starts.insert(overstay.least);
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([overstay.most]);
    starts.iter().copied().zip(ends).collect()
}

fn said(days: (u32, u32)) -> String {
    match days {
        (1, 1) => "1 day".to_owned(),
        (least, most) if least == most => format!("{least} days"),
        (least, most) => format!("{least} to {most} days"),
    }
}

/// One stay on which the act may rest.
struct OfStay<'q, 'm> {
    ban: &'q Ban,
    question: &'q Question<'m>,
    measure: &'q Rule,
    stay: &'q Frame<'q>,
    /// Its overstay by the version of the limit before, where the article may still speak of that.
    former: Option<&'q Overstay>,
    exit: Exit,
}

impl OfStay<'_, '_> {
    fn judged(&self, overstay: &Overstay, decided: NaiveDate) -> Judgement {
        let possible = ranges(self.ban, overstay)
            .into_iter()
            .map(|days| Possible { if_so: format!("the overstay was {}", said(days)), judgement: self.after(days) });
        let standing = self.question.version.standing;
        let mut judgement = one_of("how many days were too many", possible.collect(), &overstay.lacking.facts, standing);
        if let Some(days) = overstay.before {
            judgement = judgement.value(OVERSTAY, days);
        }
        if self.question.matter.traced() {
            judgement = self.told(judgement, overstay, decided);
        }
        if judgement.broken == Some(Truth::Unknown) {
            if overstay.turns_on_the_day {
                judgement = judgement.because(format!("whether {decided}, the day of the decision, counts itself is not settled"));
            }
            let unconfirmed = overstay.lacking.unconfirmed.iter();
            judgement.because.extend(unconfirmed.map(|rule| format!("{rule} would exempt days, but it is unconfirmed and may only ask")));
        }
        judgement
    }

    /// The stay with its days too many, and what exempts its days.
    fn told(&self, judgement: Judgement, overstay: &Overstay, decided: NaiveDate) -> Judgement {
        let entry = self.stay.date("entry").map(|entry| entry.to_string());
        let days = format!("an overstay of {}", said((overstay.least, overstay.most)));
        let mut judgement = judgement.step(Trace { seen: Some((self.stay.path_to("entry"), entry)), ..computed(Truth::Yes, days) });
        judgement.trace.extend(defeat::traces(self.question.matter, self.measure, self.stay, decided));
        judgement
    }

    /// What follows from so many days of overstay.
    fn after(&self, days: (u32, u32)) -> Judgement {
        let (least, most) = days;
        if most == 0 {
            return match self.former.filter(|former| former.most > 0) {
                Some(former) => by_the_former_limit(former),
                None => Judgement::new(Truth::Yes).because("no day of the stay was too many when the authority decided"),
            };
        }
        let Some(band) = self.ban.band(least) else {
            return Judgement::new(Truth::Yes).because(format!("an overstay of {} is below the ban of this article", said(days)));
        };
        let mut judgement = self.against_the_term(band).value("years", band.years);
        judgement.because.insert(0, format!("an overstay of {}: a ban of {} years", said(days), band.years));
        judgement.cite = band.cite.as_ref().map(Cite::new);
        judgement.standing = band.standing;
        self.unless_excused(judgement)
    }

    /// Whether an exception of the article takes from the overstay what it would carry.
    fn unless_excused(&self, judgement: Judgement) -> Judgement {
        let Some(excused_when) = &self.ban.excused_when else { return judgement };
        let day = self.question.day;
        if judgement.broken == Some(Truth::Yes) {
            return judgement;
        }
        match truth(excused_when, self.stay, day) {
            Truth::No => judgement,
            Truth::Yes => {
                let excused = Judgement::new(Truth::Yes).because("an exception of the article holds of the stay, whose days carry no ban");
                excused.step(trace(excused_when, self.stay, day))
            }
            Truth::Unknown => {
                let mut open = Judgement { broken: Some(Truth::Unknown), ..judgement };
                open.missing.extend(missing(excused_when, self.stay, day));
                open.because("whether an exception of the article holds of the stay is not known")
            }
        }
    }

    /// Whether the act keeps the person out longer than the term, which runs from exit.
    fn against_the_term(&self, band: &Band) -> Judgement {
        let Self { exit, question, .. } = self;
        let ends = |exit: NaiveDate| exit.checked_add_months(Months::new(band.years.saturating_mul(12)));
        let (first, last) = (ends(exit.earliest), exit.latest.and_then(ends));
        let not_read = band.runs_from == BandRunsFrom::NotRead;
        let known = first.filter(|_| exit.is_known() && !not_read);
        let told = |judgement: Judgement| match known {
            Some(due) => judgement.date("until", due),
            None if not_read => judgement.because("from which day the term runs was not read"),
            None => judgement.because("the term runs from exit, and the day of exit is not known"),
        };
        let over_before = |day: NaiveDate| !not_read && last.is_some_and(|last| last < day);
        let (stated, runs) = match self.ban.lasts_to {
            LastsTo::ItsDay => (Some(question.day), "the person was kept out on"),
            LastsTo::Until => (question.subject.date("until"), "the ban runs to"),
        };
        let Some(stated) = stated else {
            if over_before(question.day) {
                return told(Judgement::new(Truth::Yes)).because(format!("the law's term was over before {}", question.day));
            }
            let mut judgement = told(Judgement::new(Truth::Unknown)).because("the last day of the ban is not stated");
            judgement.missing.insert(question.subject.path_to("until"));
            return judgement;
        };
        // A term that ends beyond the calendar is longer than any ban.
        if first.is_none_or(|first| stated <= first) {
            told(Judgement::new(Truth::No)).because(format!("{runs} {stated}, which is within the term"))
        } else if not_read {
            told(Judgement::new(Truth::Unknown)).because(format!("{runs} {stated}, and whether that is too late depends on it"))
        } else if over_before(stated) {
            let ends = match known {
                Some(due) => format!("the law's term ends on {due}"),
                None => "which is later than the law's term from any possible day of exit".to_owned(),
            };
            told(Judgement::new(Truth::Yes)).because(format!("{runs} {stated}, {ends}"))
        } else {
            let mut judgement =
                told(Judgement::new(Truth::Unknown)).because(format!("{runs} {stated}, and whether that is too late depends on it"));
            judgement.missing.insert(exit.path.clone());
            judgement
        }
    }
}

/// No day was too many by the limit of the day, but by the one before it, of which the article may still speak.
fn by_the_former_limit(former: &Overstay) -> Judgement {
    let days = said((former.least, former.most));
    let mut judgement = Judgement::new(Truth::Unknown)
        .because("no day of the stay was too many by the limit in force when the authority decided")
        .because(format!("by the limit before it the overstay was {days}, and whether the article still speaks of that one was not read"));
    judgement.missing.extend(former.lacking.facts.iter().filter(|_| former.least == 0).cloned());
    judgement.standing = Some(Standing::Unconfirmed);
    judgement
}

/// The day of exit, or the days between which it lies.
struct Exit {
    earliest: NaiveDate,
    latest: Option<NaiveDate>,
    path: String,
}

impl Exit {
    /// Of `stay`, one of `stays`. A stay without exit still goes on *today*, unless a later one shows that it had ended.
    fn of(stay: &Frame<'_>, stays: &[Frame<'_>], as_of: NaiveDate) -> Self {
        let path = stay.path_to("exit");
        let entry = stay.date("entry").unwrap_or(as_of);
        if let Some(exit) = stay.date("exit") {
            return Self { earliest: exit, latest: Some(exit), path };
        }
        match stays.iter().filter_map(|other| other.date("entry")).filter(|other| *other > entry).min() {
            Some(next) => Self { earliest: entry, latest: Some(next), path },
            None => Self { earliest: as_of.max(entry), latest: None, path },
        }
    }

    fn is_known(&self) -> bool {
        self.latest == Some(self.earliest)
    }
}

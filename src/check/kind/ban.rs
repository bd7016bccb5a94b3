//! A ban whose length follows from the days of overstay.
//!
//! Only what had happened when the authority decided can carry its decision. The term runs from the day of exit, which may
//! lie after it.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::super::Truth;
use super::super::defeat;
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question};
use super::day_limit::Overstay;
use super::one_of::{Possible, one_of};
use crate::law::Standing;
use crate::law::kind::{Ban, Band, BandRunsFrom, OrBy};
use crate::law::rule::{Cite, List};

const STAYS: &str = List::Stays.key();

pub(super) fn judge(ban: &Ban, question: &Question<'_>) -> Judgement {
    let case = question.subject.level(1);
    if let Some(path) = question.subject.not_the_persons(List::Stays) {
        return Judgement::lacking(path);
    }
    let Some(items) = case.items(STAYS) else { return Judgement::lacking(STAYS.to_owned()) };
    let Some(measure) = question.matter.book.rule(&ban.measured_by.value) else {
        return Judgement::silent(format!("`{}` is not in the book", ban.measured_by.value));
    };
    let stays: Vec<_> = items.iter().enumerate().map(|(index, stay)| case.item(STAYS, index, stay)).collect();
    let begun = stays.iter().filter(|stay| stay.date("entry").is_some_and(|entry| entry <= question.day));
    let Some(last) = begun.max_by_key(|stay| stay.date("entry")) else {
        return Judgement::silent("no stay before the ban is stated");
    };
    let decided = question.day.min(question.matter.as_of);
    if defeat::excludes_the_person(measure, last, decided) {
        return Judgement::silent(format!("`{}` is not about this person", ban.measured_by.value));
    }
    let Some(overstay) = Overstay::of(question.matter, measure, last, decided, question.choice) else {
        return Judgement::new(Truth::Unknown).because("how many days were too many cannot be counted").on(question.day);
    };
    let former = match ban.or_by {
        Some(OrBy::TheVersionBefore) => Overstay::by_the_version_before(question.matter, measure, last, decided, question.choice),
        None => None,
    };
    let exit = Exit::of(last, &stays, question.matter.as_of);
    let possible = ranges(ban, &overstay)
        .into_iter()
        .map(|days| Possible { if_so: format!("the overstay was {}", said(days)), judgement: after(ban, days, former.as_ref(), &exit, question) });
    let mut judgement = one_of("how many days were too many", possible.collect(), &overstay.lacking.facts, question.version.standing);
    if let Some(days) = overstay.before {
        judgement = judgement.value("overstay", days);
    }
    if judgement.broken == Some(Truth::Unknown) {
        if overstay.turns_on_the_day {
            judgement = judgement.because(format!("whether {decided}, the day of the decision, counts itself is not settled"));
        }
        let unconfirmed = overstay.lacking.unconfirmed.iter();
        judgement.because.extend(unconfirmed.map(|rule| format!("{rule} would exempt days, but it is unconfirmed and may only ask")));
    }
    judgement.on(question.day)
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

/// What follows from so many days of overstay.
fn after(ban: &Ban, days: (u32, u32), former: Option<&Overstay>, exit: &Exit, question: &Question<'_>) -> Judgement {
    let (least, most) = days;
    if most == 0 {
        if let Some(former) = former.filter(|former| former.most > 0) {
            return by_the_former_limit(former);
        }
        return Judgement::new(Truth::Yes).because("no day of the stay was too many when the ban was decided");
    }
    let Some(band) = ban.band(least) else {
        return Judgement::new(Truth::Yes).because(format!("an overstay of {} is below the ban of this article", said(days)));
    };
    let mut judgement = against_the_term(band, exit, question).value("years", band.years);
    judgement.because.insert(0, format!("an overstay of {}: a ban of {} years", said(days), band.years));
    judgement.cite = band.cite.as_ref().map(Cite::new);
    judgement.standing = band.standing;
    judgement
}

/// No day was too many by the limit of the day, but by the one before it, of which the article may still speak.
fn by_the_former_limit(former: &Overstay) -> Judgement {
    let days = said((former.least, former.most));
    let mut judgement = Judgement::new(Truth::Unknown)
        .because("no day of the stay was too many by the limit in force when the ban was decided")
        .because(format!("by the limit before it the overstay was {days}, and whether the article still speaks of that one was not read"));
    judgement.missing.extend(former.lacking.facts.iter().filter(|_| former.least == 0).cloned());
    judgement.standing = Some(Standing::Unconfirmed);
    judgement
}

/// Whether the ban lasts longer than its term, which runs from exit.
fn against_the_term(band: &Band, exit: &Exit, question: &Question<'_>) -> Judgement {
    let ends = |exit: NaiveDate| exit.checked_add_months(Months::new(band.years.saturating_mul(12)));
    let (first, last) = (ends(exit.earliest), exit.latest.and_then(ends));
    let not_read = band.runs_from == BandRunsFrom::NotRead;
    let known = first.filter(|_| exit.is_known() && !not_read);
    let told = |judgement: Judgement| match known {
        Some(due) => judgement.date("until", due),
        None if not_read => judgement.because("from which day the term runs was not read"),
        None => judgement.because("the term runs from exit, and the day of exit is not known"),
    };
    let Some(stated) = question.subject.date("until") else {
        let mut judgement = told(Judgement::new(Truth::Unknown)).because("the last day of the ban is not stated");
        judgement.missing.insert(question.subject.path_to("until"));
        return judgement;
    };
    // A term that ends beyond the calendar is longer than any ban.
    if first.is_none_or(|first| stated <= first) {
        told(Judgement::new(Truth::No)).because(format!("the ban runs to {stated}, which is within the term"))
    } else if not_read {
        told(Judgement::new(Truth::Unknown)).because(format!("whether a ban to {stated} is too long depends on it"))
    } else if last.is_some_and(|last| last < stated) {
        let ends = match known {
            Some(due) => format!("the law's term ends on {due}"),
            None => "which is longer than the law's term from any possible day of exit".to_owned(),
        };
        told(Judgement::new(Truth::Yes)).because(format!("the ban runs to {stated}, {ends}"))
    } else {
        let mut judgement = told(Judgement::new(Truth::Unknown)).because(format!("whether a ban to {stated} is too long depends on it"));
        judgement.missing.insert(exit.path.clone());
        judgement
    }
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

//! A term that runs from a fact of the subject.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::Truth;
use super::super::assessment::{EDGE, FROM};
use super::super::condition::{missing, trace, truth};
use super::super::deadline::{LastDay, Term as Span, TermError, due};
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question, computed};
use super::super::notice::Notice;
use super::one_of::{Possible, one_of};
use crate::diag::Severity;
use crate::law::kind::{Deadline, Item, Length, Term, Unit};
use crate::law::rule::{Choice, Cite, List};

pub(super) fn judge(deadline: &Deadline, question: &Question<'_>) -> Judgement {
    let from = &deadline.from.value;
    let Some(start) = question.subject.date(from) else {
        return Judgement::lacking(question.subject.path_to(from));
    };
    let (terms, whom) = terms_for(deadline, question);
    if terms.is_empty() {
        return Judgement::silent("no term applies");
    }
    let possible = terms.iter().map(|term| under(deadline, term, start, question)).collect();
    let mut judgement = one_of("which term applies", possible, &whom, question.version.standing);
    judgement.on = judgement.on.or(Some(question.day));
    // A number of days says nothing without its unit, nor the unit without the number.
    if !["days", "months"].iter().any(|length| judgement.values.contains_key(*length)) || !judgement.values.contains_key("unit") {
        ["days", "months", "unit"].iter().for_each(|name| drop(judgement.values.remove(*name)));
    }
    if question.matter.traced() {
        let whens = terms.iter().filter_map(|term| term.when.as_ref());
        let mut steps: Vec<_> = whens.map(|when| trace(when, question.subject, question.day)).collect();
        steps.append(&mut judgement.trace);
        judgement.trace = steps;
    }
    judgement
}

/// The terms that apply or may apply, and the facts that would tell which.
fn terms_for<'d>(deadline: &'d Deadline, question: &Question<'_>) -> (Vec<&'d Term>, BTreeSet<String>) {
    let mut terms = Vec::new();
    let mut whom = BTreeSet::new();
    for term in &deadline.terms {
        let applies = term.when.as_ref().map_or(Truth::Yes, |when| truth(when, question.subject, question.day));
        if applies > Truth::No {
            terms.push(term);
        }
        if applies == Truth::Yes {
            break;
        }
        if let Some(when) = term.when.as_ref().filter(|_| applies == Truth::Unknown) {
            whom.extend(missing(when, question.subject, question.day));
        }
    }
    (terms, whom)
}

/// The length of a term, as a reading may change it.
pub(in crate::check) fn length(term: &Term, choice: Choice) -> Option<Length> {
    let days = match term.length()? {
        Length::Months(months) => return Some(Length::Months(months)),
        Length::CalendarDays(days) | Length::WorkingDays(days) => choice.days.unwrap_or(days),
    };
    match choice.unit.or(term.unit) {
        Some(Unit::Working) => Some(Length::WorkingDays(days)),
        Some(Unit::Calendar) | None => Some(Length::CalendarDays(days)),
    }
}

impl From<Length> for Span {
    fn from(length: Length) -> Self {
        match length {
            Length::CalendarDays(days) => Self::CalendarDays(days),
            Length::WorkingDays(days) => Self::WorkingDays(days),
            Length::Months(months) => Self::Months(months),
        }
    }
}

fn under(deadline: &Deadline, term: &Term, start: NaiveDate, question: &Question<'_>) -> Possible {
    let Some(length) = length(term, question.choice) else {
        return Possible { if_so: "the term has no length".to_owned(), judgement: Judgement::silent("the term has no length") };
    };
    let mut judgement = match due(start, length.into(), LastDay::Stays, question.matter.book.working_days(&question.rule.id)) {
        Ok(due) => {
            let safe_until = (!deadline.earliest).then_some(due);
            let judgement = Judgement { safe_until, ..judged_by(deadline, start, due, question) }.date("due", due);
            if deadline.earliest { judgement.value(EDGE, FROM) } else { judgement }
        }
        Err(error) => unreckoned(&error, question),
    };
    judgement = match length {
        Length::CalendarDays(days) => judgement.value("days", days).value("unit", "calendar"),
        Length::WorkingDays(days) => judgement.value("days", days).value("unit", "working"),
        Length::Months(months) => judgement.value("months", months).value("unit", "months"),
    };
    judgement.cite = term.cite.as_ref().map(Cite::new);
    judgement.standing = term.standing;
    Possible { if_so: format!("the term is {length}"), judgement }
}

/// A day outside the calendar is said, never guessed.
fn unreckoned(error: &TermError, question: &Question<'_>) -> Judgement {
    let (message, help) = match error {
        TermError::OutsideCalendar(outside) => {
            (outside.to_string(), format!("Add the official calendar `{}` of that year to rules/calendars.", outside.state))
        }
        TermError::NoCalendar => (
            "there is no calendar of working days for this rule".to_owned(),
            "Name one under `working-days` in rules/packs.yaml.".to_owned(),
        ),
        TermError::TooLong => ("the term ends beyond the calendar".to_owned(), "Look at the dates of the case.".to_owned()),
    };
    let mut judgement = Judgement::new(Truth::Unknown).on(question.day).because(message.clone());
    let code = crate::law::calendar::codes::OUTSIDE_CALENDAR;
    judgement.notice = Some(Notice { code, severity: Severity::Warning, message, help, path: question.subject.path(), rule_file: None });
    judgement
}

/// What was done, when.
enum Done {
    On(NaiveDate),
    /// Not later than this day; which of the facts not stated would tell when.
    By(NaiveDate, BTreeSet<String>),
    Nothing,
    Unknown(BTreeSet<String>),
}

fn judged_by(deadline: &Deadline, start: NaiveDate, due: NaiveDate, question: &Question<'_>) -> Judgement {
    let running = question.matter.as_of <= due;
    let open = |judgement: Judgement| Judgement { due: Some(due), ..judgement };
    let Some(item) = deadline.of else {
        // The case does not show it: nobody can say that it was complied with, nor that it was not.
        let judgement = Judgement::silent(format!("the term ends on {due}; the case does not show what is done by then")).on(question.day);
        return if running { open(judgement) } else { judgement };
    };
    let end = question.subject.date("exit");
    let (verb, not_later) = if item == Item::Registration { ("registered", "registered-by") } else { ("done", "done-by") };
    match done(deadline, item, start, end, question) {
        Done::On(day) if deadline.earliest => {
            let early = day < due;
            let words = if early { format!("{verb} on {day}, before {due}") } else { format!("{verb} on {day}, not before {due}") };
            decided(early, day, words).date(verb, day)
        }
        Done::On(day) if day <= due => decided(false, day, format!("{verb} on {day}, within the term that ended on {due}")).date(verb, day),
        Done::On(day) => decided(true, next(due), format!("{verb} on {day}, after the term that ended on {due}")).date(verb, day),
        Done::By(day, _) if day <= due => {
            decided(false, day, format!("{verb} by {day}, within the term that ended on {due}")).date(not_later, day)
        }
        Done::By(day, facts) => {
            let words = format!("{verb} by {day}; whether within the term that ended on {due} is not known");
            Judgement { missing: facts, ..Judgement::new(Truth::Unknown).on(day).because(words) }.date(not_later, day)
        }
        Done::Nothing if deadline.earliest => open(decided(false, question.day, format!("not before {due}"))),
        Done::Nothing if end.is_some_and(|end| end <= due) => {
            decided(false, question.day, format!("the stay ended before the term, {due}"))
        }
        Done::Nothing if running => open(decided(false, question.day, format!("the term runs to {due}"))),
        Done::Nothing => decided(true, next(due), format!("not {verb} by {due}")),
        Done::Unknown(_) if running => open(decided(false, question.day, format!("the term runs to {due}"))),
        Done::Unknown(facts) => {
            let mut judgement =
                Judgement::new(Truth::Unknown).on(question.day).because(format!("whether it was done by {due} is not known"));
            judgement.missing = facts;
            judgement
        }
    }
}

fn decided(broken: bool, on: NaiveDate, words: String) -> Judgement {
    let truth = if broken { Truth::Yes } else { Truth::No };
    Judgement::new(truth).on(on).because(words.clone()).step(computed(truth.not(), words))
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The first item that counts, on or after `start` and not after the end of the subject. What happened to one member of the
/// family fulfils no term of another.
fn done(deadline: &Deadline, item: Item, start: NaiveDate, end: Option<NaiveDate>, question: &Question<'_>) -> Done {
    let list = match item {
        Item::Registration => List::Registrations.key(),
        Item::Event => List::Events.key(),
    };
    let Some(items) = question.subject.level(1).items(list) else {
        return Done::Unknown(BTreeSet::from([list.to_owned()]));
    };
    let whom = question.subject.concerns();
    if let Some(path) = question.subject.not_the_persons(List::Registrations).filter(|_| item == Item::Registration) {
        return Done::Unknown(BTreeSet::from([path]));
    }
    let mut unknown = BTreeSet::new();
    let mut first: Option<NaiveDate> = None;
    let mut shown: Option<NaiveDate> = None;
    let earlier = |one: Option<NaiveDate>, day: NaiveDate| Some(one.map_or(day, |one| one.min(day)));
    for (index, value) in items.iter().enumerate().filter(|(_, value)| !question.subject.is(value)) {
        let item = question.subject.item_of(1, list, index, value);
        let Some(day) = in_time(&item, start, end).filter(|_| item.concerns() == whom) else { continue };
        match deadline.which.as_ref().map_or(Truth::Yes, |which| truth(which, &item, day)) {
            Truth::Yes => first = earlier(first, day),
            Truth::Unknown => unknown.extend(deadline.which.iter().flat_map(|which| missing(which, &item, day))),
            Truth::No => {}
        }
        if deadline.shown_by.as_ref().is_some_and(|shown_by| truth(shown_by, &item, day) == Truth::Yes) {
            shown = earlier(shown, day);
        }
    }
    match (first, shown) {
        (Some(day), shown) if shown.is_none_or(|shown| day <= shown) => Done::On(day),
        (_, Some(day)) => Done::By(day, unknown),
        _ if unknown.is_empty() => Done::Nothing,
        _ => Done::Unknown(unknown),
    }
}

fn in_time(item: &Frame<'_>, start: NaiveDate, end: Option<NaiveDate>) -> Option<NaiveDate> {
    item.date("on").filter(|day| *day >= start && end.is_none_or(|end| *day <= end))
}

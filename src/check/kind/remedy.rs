//! A way to have an act reviewed.

use chrono::NaiveDate;

use super::super::Truth;
use super::super::assessment::POSSIBLE_DUE;
use super::super::deadline::{LastDay, TermError, due};
use super::super::facts::Frame;
use super::super::matter::{Judgement, Question};
use super::super::notice::Notice;
use crate::diag::Severity;
use crate::lang::Lang;
use crate::law::calendar::codes::OUTSIDE_CALENDAR;
use crate::law::kind::{Length, Remedy};

/// The value that says before whom; only remedies have it.
const BEFORE: &str = "remedy";

/// Nobody's breach: a term that runs, or none. A term that is over leaves nothing to be said but its day.
pub(super) fn judge(remedy: &Remedy, question: &Question<'_>) -> Judgement {
    let before = remedy.to.any(&Lang::english());
    let judgement = match remedy.length() {
        None => Judgement::new(Truth::No).because(format!("{before} can be turned to; no term is known")),
        Some(length) => match start(remedy, question) {
            None => from_a_day_not_stated(remedy, length, question),
            Some(start) => match due(start, length.into(), LastDay::Stays, question.matter.book.working_days(&question.rule.id)) {
                Ok(due) => within(due, question.matter.as_of, before, start),
                Err(error) => unreckoned(&error, question),
            },
        },
    };
    judgement.on(question.day).value(BEFORE, before)
}

fn within(due: NaiveDate, as_of: NaiveDate, before: &str, start: NaiveDate) -> Judgement {
    let judgement = if as_of <= due {
        let running = Judgement::new(Truth::No).because(format!("{before} can be turned to until {due}"));
        Judgement { due: Some(due), ..running }
    } else {
        Judgement::silent(format!("the term to turn to {before} ended on {due}"))
    };
    judgement.date("from", start).date("due", due)
}

/// A term of which the case does not tell from which day it runs. It cannot have begun before the act itself: the end of a term that began
/// then is the earliest possible one, and whoever keeps to it is not late.
fn from_a_day_not_stated(remedy: &Remedy, length: Length, question: &Question<'_>) -> Judgement {
    let judgement = Judgement::lacking(remedy.from.first().map(|from| question.subject.path_to(&from.value)).unwrap_or_default());
    let rule = &question.rule.id;
    match due(question.day, length.into(), LastDay::Stays, question.matter.book.working_days(rule)) {
        Ok(due) => judgement.date(POSSIBLE_DUE, due),
        Err(_) => judgement,
    }
}

/// The first of the dates from which the term runs that is stated.
fn start(remedy: &Remedy, question: &Question<'_>) -> Option<NaiveDate> {
    remedy.from.iter().find_map(|from| stated(question.subject, &from.value))
}

/// The date of the subject at `path`, such as `document.served`.
pub(in crate::check) fn stated(subject: &Frame<'_>, path: &str) -> Option<NaiveDate> {
    let mut steps = path.split('.');
    let mut value = subject.own(steps.next()?)?;
    for step in steps {
        value = value.get(step)?;
    }
    value.date()
}

/// A day outside the calendar is said, never guessed.
fn unreckoned(error: &TermError, question: &Question<'_>) -> Judgement {
    let message = match error {
        TermError::OutsideCalendar(outside) => outside.to_string(),
        TermError::NoCalendar => "there is no calendar of working days for this rule".to_owned(),
        TermError::TooLong => "the term ends beyond the calendar".to_owned(),
    };
    let mut judgement = Judgement::new(Truth::Unknown).because(message.clone());
    let help = "Count these days by hand, or add the official calendar to rules/calendars.".to_owned();
    judgement.notice =
        Some(Notice { code: OUTSIDE_CALENDAR, severity: Severity::Warning, message, help, path: question.subject.path(), rule_file: None });
    judgement
}

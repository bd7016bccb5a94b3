//! Marked days: from when a limit is exceeded, and when terms end.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;

use super::Teller;
use crate::case::Audience;
use crate::check::{Edge, Reckoned, RunningTerm, StayCount, TermState};
use crate::document::{Mark, MarkKind};

/// The words of the terms that run.
pub(super) struct Terms {
    drawn: Vec<String>,
    /// Of those that end after the days drawn.
    later: Vec<String>,
}

/// The marks up to `last` in order of date, and the words of all terms that run.
pub(super) fn marks(teller: Teller<'_>, last: NaiveDate) -> Result<(Vec<Mark>, Terms), String> {
    let mut marks = Vec::new();
    for count in teller.told().map(|(_, count)| &count.stays).into_iter().flatten() {
        marks.extend(exceeded(teller, count)?);
    }
    let mut terms = Terms { drawn: Vec::new(), later: Vec::new() };
    // Until when the citizen may still act is between the citizen and those who help, no matter for the court, nor for who reads of an event.
    let told = |term: &RunningTerm| teller.audience != Audience::Court && teller.until.is_none() && term.state == TermState::Running;
    for (at, term) in teller.assessment.terms.iter().enumerate().filter(|(_, term)| told(term)) {
        let Some(mark) = self::term(teller, term, at)? else { continue };
        let words = if mark.on <= last { &mut terms.drawn } else { &mut terms.later };
        if words.contains(&mark.label) {
            continue;
        }
        words.push(mark.label.clone());
        marks.extend(Some(mark).filter(|mark| mark.on <= last));
    }
    marks.sort_by_key(|mark| mark.on);
    Ok((marks, terms))
}

/// From which day the limit of a stay is exceeded: all answers that differ in one mark, or none.
fn exceeded(teller: Teller<'_>, count: &StayCount) -> Result<Option<Mark>, String> {
    let days = || count.reckoned.iter().flat_map(|reckoned| [reckoned.perhaps_exceeded, reckoned.exceeded]).flatten();
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(None) };
    let never = |day: fn(&Reckoned) -> Option<NaiveDate>| count.reckoned.iter().any(|reckoned| day(reckoned).is_none());
    let mut args = FluentArgs::new();
    args.set("date", teller.date(first, "from")?);
    args.set("later", teller.date(last, "from")?);
    let (key, mut open) = match count.reckoned.as_slice() {
        [Reckoned { exceeded: None, .. }] => ("figure-exceeded-perhaps", true),
        // The day that is certain is the later one: it is the one that is marked.
        [Reckoned { exceeded: Some(_), .. }] if first != last => ("figure-exceeded-latest", false),
        [_] => ("timeline-mark-over", false),
        _ if never(|reckoned| reckoned.perhaps_exceeded) => ("figure-exceeded-or-not", true),
        _ if never(|reckoned| reckoned.exceeded) => ("figure-exceeded-perhaps", true),
        // Readings may differ on what is counted, and yet agree on the day.
        _ if first == last => ("timeline-mark-over", false),
        _ => ("figure-exceeded-readings", true),
    };
    let on = if key == "figure-exceeded-latest" { last } else { first };
    let mut label = teller.say(key, &args)?;
    if let Some(caveat) = teller.caveat(&count.rule, count.standing) {
        open = true;
        label = qualified(teller, caveat, label)?;
    }
    Ok(Some(Mark { on, label, kind: MarkKind::Exceeded, open }))
}

/// A term that runs. Answers of other offices are the office's own affair.
fn term(teller: Teller<'_>, term: &RunningTerm, at: usize) -> Result<Option<Mark>, String> {
    let what = match &term.law {
        Some(_) => teller.words(&term.what, &format!("terms[{at}].what")),
        None if teller.audience == Audience::Internal => teller.word("figure-reply")?,
        None => return Ok(None),
    };
    let mut args = FluentArgs::new();
    args.set("what", what);
    args.set("date", teller.date(term.due, if term.edge == Edge::By { "by" } else { "from" })?);
    let mut label = teller.say("figure-term", &args)?;
    let caveat = term.law.as_ref().and_then(|law| teller.caveat(&law.rule, law.standing));
    let perhaps = if term.edge == Edge::By { "figure-perhaps-later" } else { "law-perhaps-earlier" };
    for caveat in caveat.into_iter().chain(term.note.map(|_| perhaps)) {
        label = qualified(teller, caveat, label)?;
    }
    Ok(Some(Mark { on: term.due, label, kind: MarkKind::Term, open: caveat.is_some() || term.note.is_some() }))
}

fn qualified(teller: Teller<'_>, key: &str, what: String) -> Result<String, String> {
    let mut args = FluentArgs::new();
    args.set("what", what);
    teller.say(key, &args)
}

/// The marks in sentences.
pub(super) fn sentences(teller: Teller<'_>, marks: &[Mark], terms: &Terms) -> Result<Vec<String>, String> {
    let mut sentences = Vec::new();
    for mark in marks.iter().filter(|mark| mark.kind == MarkKind::Exceeded) {
        sentences.push(qualified(teller, "figure-told-limit", mark.label.clone())?);
    }
    for (key, words) in [("figure-told-terms", &terms.drawn), ("figure-told-terms-later", &terms.later)] {
        if !words.is_empty() {
            sentences.push(qualified(teller, key, words.join("; "))?);
        }
    }
    Ok(sentences)
}

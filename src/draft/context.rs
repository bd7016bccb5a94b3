//! What templates see beside the case: the language, the tone, names and formulae of the profile.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use serde::Serialize;
use tera::Context;

use super::desk::Desk;
use super::form::Voice;
use super::frame::distribution;
use super::functions::date_in_words;
use super::profile::{ANSWERED, Courtesy, HEAD, InstitutionName, Role, fill};
use super::timeline::{Told, UsedView};
use super::view::{CaseView, Forms};
use super::{codes, functions};
use crate::case::HistoryKind;
use crate::diag::Diagnostic;

/// An institution's two names.
#[derive(Serialize)]
struct Named {
    full: Forms,
    short: Forms,
    /// Whether it is many at once.
    collective: bool,
}

impl Named {
    fn new(name: &InstitutionName, collective: bool) -> Self {
        Self { full: Forms::from(&name.full), short: Forms::from(&name.short), collective }
    }
}

/// The one who signs a personal note.
#[derive(Serialize)]
struct Signing<'a> {
    post: &'a str,
    name: &'a str,
    /// Whether this text is the one that is signed: a translation is not.
    signs: bool,
}

/// Puts together everything that a template can name; `docs/templates.md` lists it.
///
/// # Errors
/// A formula with a slot that nothing fills.
pub(super) fn context(desk: &Desk<'_>, view: &CaseView, stays: Option<&Told>, used: &[UsedView]) -> Result<Context, Vec<Diagnostic>> {
    let lang = desk.request.lang;
    let profile = &desk.engine.profile;
    let (opening, closing) = compliments(desk)?;
    let mut context = Context::new();
    context.insert(functions::LANG, lang.code());
    context.insert("as_of", &desk.request.as_of);
    context.insert("tone", &desk.tone);
    context.insert("audience", &desk.audience);
    context.insert("distribution", &distribution(&desk.form.file, desk.request.case, lang));
    context.insert("opening", &opening);
    context.insert("closing", &closing);
    context.insert("case", view);
    context.insert("timeline", &stays.map(|stays| stays.description.as_str()));
    context.insert("timeline_until", &stays.and_then(|stays| stays.until));
    context.insert("days_used", &used);
    context.insert("home_code", &profile.home.code);
    context.insert("host_code", &desk.receiver.state.code);
    context.insert("salutation", &salutation(desk));
    context.insert("signatory", &signing(desk));
    context.insert("answered", &answered(desk));
    for (key, name, collective) in
        [("sender", profile.sender.names.get(lang), false), ("receiver", desk.receiver.names.get(lang), desk.receiver.collective)]
    {
        context.insert(key, &name.map(|name| Named::new(name, collective)));
    }
    for (key, state) in [("home", &profile.home), ("host", &desk.receiver.state)] {
        context.insert(key, &state.names.get(lang).map(Forms::from));
    }
    Ok(context)
}

/// The note that an answer answers.
#[derive(Serialize)]
struct Answered<'a> {
    kind: HistoryKind,
    on: NaiveDate,
    number: Option<&'a str>,
}

fn answered<'a>(desk: &Desk<'a>) -> Option<Answered<'a>> {
    let (_, entry) = desk.request.case.answered().filter(|_| desk.form.file.voice == Voice::Reply)?;
    Some(Answered { kind: entry.kind, on: entry.on, number: entry.number.as_deref() })
}

/// The first line of a personal note.
fn salutation<'a>(desk: &Desk<'a>) -> Option<&'a str> {
    let head = desk.receiver.head.as_ref().filter(|_| desk.form.file.voice == Voice::First)?;
    Some(head.salutation.get(desk.request.lang)?.of(desk.people.holder?.sex?))
}

fn signing<'a>(desk: &Desk<'a>) -> Option<Signing<'a>> {
    let lang = desk.request.lang;
    let office = desk.engine.profile.signatory.as_ref().filter(|_| desk.form.file.voice == Voice::First)?;
    let name = desk.people.signatory?.names.get(lang)?;
    Some(Signing { post: office.post.get(lang)?, name: &name.nominative, signs: desk.wording.role != Role::Translation })
}

/// The first sentence, and the last where the tone has one; neither in a form in which nobody speaks.
fn compliments(desk: &Desk<'_>) -> Result<(Option<String>, Option<String>), Vec<Diagnostic>> {
    let wording = desk.wording;
    let (opening, closing) = match desk.form.file.voice {
        Voice::Third => (Some(&wording.opening), &wording.closing),
        Voice::Reply => (wording.reply.as_ref(), &wording.closing),
        Voice::First => match &wording.personal {
            Some(personal) => (Some(&personal.opening), &personal.closing),
            None => (None, &wording.closing),
        },
        Voice::Impersonal | Voice::Citizen | Voice::Counsel => return Ok((None, None)),
    };
    let Some(opening) = opening else {
        let lang = desk.request.lang;
        let message = format!("The profile `{}` has no formulae for this form in the language `{lang}`", desk.engine.profile.profile);
        let help = format!("Add `languages.{lang}.reply` or `languages.{lang}.personal` to the profile.");
        return Err(vec![Diagnostic::error(codes::PROFILE_FILE, message).help(help)]);
    };
    let profile = &desk.engine.profile;
    let courtesy = profile.courtesy.get(&desk.tone).copied().unwrap_or(Courtesy::Full);
    let said = |formula: &String| {
        fill(formula, |slot| own_slot(desk, slot).or_else(|| profile.slot(slot, desk.receiver, desk.request.lang)))
            .map_err(|slots| vec![Diagnostic::error(codes::FORMULA_SLOT, format!("Nothing fills the slot {}", slots.join(", ")))])
    };
    let first = said(if courtesy == Courtesy::None { &opening.plain } else { &opening.compliment })?;
    let grade = profile.grades.get(&desk.receiver.rank).filter(|_| courtesy == Courtesy::Full);
    let last = grade.and_then(|grade| closing.get(grade)).map(said).transpose()?;
    Ok((Some(first), last))
}

/// The words for a slot that the case fills: the note answered, the one addressed in person.
fn own_slot(desk: &Desk<'_>, slot: &str) -> Option<String> {
    let lang = desk.request.lang;
    let phrases = &desk.engine.phrases;
    if slot == HEAD {
        let head = desk.receiver.head.as_ref()?;
        return Some(head.vocative.get(lang)?.of(desk.people.holder?.sex?).clone());
    }
    if !ANSWERED.contains(&slot) {
        return None;
    }
    let (_, entry) = desk.request.case.answered()?;
    let mut args = FluentArgs::new();
    match slot {
        "answered.dated" => date_in_words(phrases, lang.code(), entry.on, Some("attributive")),
        "answered.numbered" => {
            args.set("number", entry.number.clone()?);
            phrases.say(lang.code(), "numbered", &args)
        }
        _ => {
            let kind = serde_json::to_value(entry.kind).ok()?;
            phrases.say(lang.code(), &format!("answered-{}", kind.as_str()?), &args)
        }
    }
    .ok()
}

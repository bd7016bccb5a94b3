//! What templates see beside the case: the language, the tone, names and formulae of the profile.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::desk::Desk;
use super::profile::{Courtesy, InstitutionName, fill};
use super::view::{CaseView, Forms};
use super::{codes, functions};
use crate::diag::Diagnostic;

/// An institution's two names.
#[derive(Serialize)]
struct Named {
    full: Forms,
    short: Forms,
}

impl From<&InstitutionName> for Named {
    fn from(name: &InstitutionName) -> Self {
        Self { full: Forms::from(&name.full), short: Forms::from(&name.short) }
    }
}

/// Puts together everything that a template can name; `docs/templates.md` lists it.
///
/// # Errors
/// A formula with a slot that nothing fills.
pub(super) fn context(desk: &Desk<'_>, view: &CaseView, timeline: Option<&str>) -> Result<Context, Vec<Diagnostic>> {
    let lang = desk.request.lang;
    let profile = &desk.engine.profile;
    let (opening, closing) = compliments(desk)?;
    let mut context = Context::new();
    context.insert(functions::LANG, lang.code());
    context.insert("as_of", &desk.request.as_of);
    context.insert("tone", &desk.tone);
    context.insert("audience", &desk.audience);
    context.insert("opening", &opening);
    context.insert("closing", &closing);
    context.insert("case", view);
    context.insert("timeline", &timeline);
    context.insert("home_code", &profile.home.code);
    let institutions = BTreeMap::from([("sender", profile.sender.names.get(lang)), ("receiver", desk.receiver.names.get(lang))]);
    for (key, name) in institutions {
        context.insert(key, &name.map(Named::from));
    }
    for (key, state) in [("home", &profile.home), ("host", &desk.receiver.state)] {
        context.insert(key, &state.names.get(lang).map(Forms::from));
    }
    Ok(context)
}

/// The first sentence, and the last where the tone has one.
fn compliments(desk: &Desk<'_>) -> Result<(String, Option<String>), Vec<Diagnostic>> {
    let profile = &desk.engine.profile;
    let courtesy = profile.courtesy.get(&desk.tone).copied().unwrap_or(Courtesy::Full);
    let said = |formula: &String| {
        fill(formula, |slot| profile.slot(slot, desk.receiver, desk.request.lang))
            .map_err(|slots| vec![Diagnostic::error(codes::FORMULA_SLOT, format!("Nothing fills the slot {}", slots.join(", ")))])
    };
    let opening = said(if courtesy == Courtesy::None { &desk.wording.opening.plain } else { &desk.wording.opening.compliment })?;
    let grade = profile.grades.get(&desk.receiver.rank).filter(|_| courtesy == Courtesy::Full);
    let closing = grade.and_then(|grade| desk.wording.closing.get(grade)).map(said).transpose()?;
    Ok((opening, closing))
}

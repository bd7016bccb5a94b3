//! What a form's requirements look into: the case file, and beside its keys what drafting has found.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::codes;
use super::desk::Desk;
use super::form::Form;
use super::profile::{Institution, Receiver, Signatory, Wording};
use super::requirement::{Ground, Requirement};
use super::view::{lacks_age, raised_events};
use crate::case::{Case, Consent, HistoryEntry, Holder, Tone};
use crate::diag::{Diagnostic, closest};
use crate::yaml;

/// What stands beside the keys of the case.
#[derive(Serialize, JsonSchema)]
struct Beside<'a> {
    /// Who writes.
    sender: &'a Institution,
    /// Who is written to.
    receiver: &'a Receiver,
    /// The note that is answered.
    answered: Option<&'a HistoryEntry>,
    /// The office that signs, and who holds it.
    office: Option<&'a Signatory>,
    signatory: Option<&'a Holder>,
    /// Who holds the receiver's office.
    holder: Option<&'a Holder>,
    /// Whether the document may name the person: before an international organisation it never names a child.
    named: bool,
    /// Whether the consent is the person's own to give: of age, or a guardian consented for the child.
    guarded: bool,
    /// Whether a child's guardian is stated by name, since nothing is filed for a child otherwise; of age, there is none to state.
    guardian: bool,
    /// Whether the representative may act on this day: the power of attorney is dated, and neither expired nor revoked.
    represented: bool,
    /// The tone in which the document speaks.
    tone: Tone,
    /// The language of the document, and its formulae.
    lang: &'a str,
    wording: &'a Wording,
}

/// The faults of a request that its form's requirements find.
pub(super) fn lacking(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let requires = &desk.form.file.requires;
    if requires.is_empty() {
        return Vec::new();
    }
    let representative = desk.request.case.representative.as_ref();
    let power = representative.and_then(|representative| representative.power_of_attorney.as_ref());
    let child = lacks_age(desk.request.case, desk.request.as_of);
    let consent = desk.request.case.consent.as_ref();
    let beside = Beside {
        sender: &desk.engine.profile.sender,
        receiver: desk.receiver,
        answered: desk.request.case.answered().map(|(_, entry)| entry),
        office: desk.engine.profile.signatory.as_ref(),
        signatory: desk.people.signatory,
        holder: desk.people.holder,
        named: desk.may.name,
        guarded: !child || consent.is_some_and(|consent| consent.guardian.is_some()),
        guardian: !child || consent.is_some_and(Consent::names_guardian),
        represented: power.is_some_and(|power| power.is_in_force(desk.request.as_of)),
        tone: desk.tone,
        lang: desk.request.lang.code(),
        wording: desk.wording,
    };
    let mut facts = keys(desk.request.case);
    facts.extend(keys(&beside));
    let raised = raised_events(desk.request.case, desk.request.assessment, &desk.form.file.grievances);
    Ground { facts: &Value::Object(facts), lang: desk.request.lang, form: desk.request.form, raised: &raised }.lacking(requires)
}

fn keys(of: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(of) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// Faults of the requirements themselves: a misspelt path would be lacking in every case.
pub(super) fn faults(name: &str, form: &Form) -> Vec<Diagnostic> {
    let places = yaml::places(&form.source);
    let told = |at: usize, message: String| {
        let path = format!("requires[{at}]");
        let fault = Diagnostic::error(codes::FORM_FILE, message).at_path(path.clone());
        match places.find(&path) {
            Some(span) => fault.at(&form.source, span),
            None => fault,
        }
    };
    let mut faults = Vec::new();
    for (at, requirement) in form.file.requires.iter().enumerate() {
        if !requirement.is_plain() {
            faults.push(told(
                at,
                format!("A requirement of the form `{name}` states either `field` or `any-of`, and with `each-event` a field of `events`"),
            ));
        }
        faults.extend(unknown(requirement).into_iter().map(|(message, help)| told(at, message).help(help)));
    }
    faults
}

/// The paths that requirements may name: beside the keys of the case, and those.
static BESIDE: LazyLock<yaml::Paths> = LazyLock::new(yaml::Paths::of::<Beside<'_>>);
pub(super) static CASE: LazyLock<yaml::Paths> = LazyLock::new(yaml::Paths::of::<Case>);

fn unknown(requirement: &Requirement) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in requirement.paths() {
        if BESIDE.leads(path).is_ok() {
            continue;
        }
        if let Err((part, keys)) = CASE.leads(path) {
            let help = match closest(&part, keys.iter().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Known keys: {}.", keys.join(", ")),
            };
            found.push((format!("The path `{path}` leads nowhere: no file has `{part}` there"), help));
        }
    }
    found
}

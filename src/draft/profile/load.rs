//! Reading a profile and proving that its formulae can be filled for every receiver.

use std::sync::Arc;

use super::formula::fill;
use super::measures;
use super::{Opening, Profile, Receiver, Wording};
use crate::case::{CaseForms, Tone};
use crate::diag::{Diagnostic, Source, closest};
use crate::draft::codes;
use crate::lang::Lang;
use crate::yaml::{self, Codes};

/// Slots for the note that is answered.
pub(in crate::draft) const ANSWERED: [&str; 3] = ["answered.kind", "answered.dated", "answered.numbered"];
/// The slot for one who is addressed in person.
pub(in crate::draft) const HEAD: &str = "head";

/// Reads a profile.
///
/// # Errors
/// Every fault of the file: what YAML cannot hold, languages without names, formulae with slots that nothing fills, measures out of range.
pub(in crate::draft) fn load(source: &Arc<Source>) -> Result<Profile, Vec<Diagnostic>> {
    let profile: Profile = yaml::read(source, &Codes::all(codes::PROFILE_FILE))?;
    let mut faults = faults_of(&profile);
    faults.extend(measures::faults(&profile));
    if faults.is_empty() { Ok(profile) } else { Err(placed(faults, source)) }
}

/// Faults of a profile with their places in its file, in the order of the file.
pub(in crate::draft) fn placed(mut faults: Vec<Diagnostic>, source: &Arc<Source>) -> Vec<Diagnostic> {
    let places = yaml::places(source);
    for fault in &mut faults {
        fault.span = fault.path.as_deref().and_then(|path| places.find(path));
        fault.source = Some(Arc::clone(source));
    }
    faults.sort_by_key(|fault| fault.span);
    faults
}

fn faults_of(profile: &Profile) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut fault = |path: String, message: String| faults.push(Diagnostic::error(codes::PROFILE_FILE, message).at_path(path));
    if !profile.receivers.contains_key(&profile.addressee) {
        let near = closest(&profile.addressee, profile.receivers.keys().map(String::as_str));
        let near = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
        fault("addressee".into(), format!("The addressee `{}` is not among the receivers{near}", profile.addressee));
    }
    if let Some(face) = profile.face.as_ref().filter(|face| !face.is_named()) {
        fault("face.family".into(), format!("`{}` is not the name of a family of type", face.family.escape_debug()));
    }
    for name in profile.layouts.keys() {
        if let Err((message, help)) = profile.layout(name) {
            fault(format!("layouts.{name}"), format!("{message}. {help}"));
        }
    }
    for tone in Tone::ALL {
        if !profile.courtesy.contains_key(&tone) {
            fault("courtesy".into(), format!("No courtesy is stated for the tone {tone:?}"));
        }
    }
    for lang in profile.languages.keys() {
        if !profile.sender.names.contains_key(lang) {
            fault(format!("sender.names.{lang}"), format!("The sender has no name in the language `{lang}`"));
        }
        if !profile.home.names.contains_key(lang) {
            fault(format!("home.names.{lang}"), format!("The sender's state has no name in the language `{lang}`"));
        }
    }
    for (id, receiver) in &profile.receivers {
        receiver_faults(profile, id, receiver, &mut fault);
    }
    faults
}

fn receiver_faults(profile: &Profile, id: &str, receiver: &Receiver, fault: &mut impl FnMut(String, String)) {
    let Some(grade) = profile.grades.get(&receiver.rank) else {
        fault(format!("receivers.{id}.rank"), format!("No grade of the closing formula is stated for the rank `{}`", receiver.rank));
        return;
    };
    for (lang, wording) in &profile.languages {
        if !receiver.names.contains_key(lang) || !receiver.state.names.contains_key(lang) || !receiver.address.contains_key(lang) {
            fault(format!("receivers.{id}"), format!("The receiver needs `names`, `state.names` and `address` in the language `{lang}`"));
            continue;
        }
        if !wording.closing.contains_key(grade) {
            fault(format!("languages.{lang}.closing"), format!("There is no closing formula of the grade `{grade}`"));
        }
        if wording.personal.as_ref().is_some_and(|personal| receiver.head.is_some() && !personal.closing.contains_key(grade)) {
            fault(format!("languages.{lang}.personal.closing"), format!("There is no closing formula of the grade `{grade}`"));
        }
        for (key, formula) in formulae(wording, grade, receiver) {
            // What an answer and a personal note fill in is known only with the case.
            let of_case = |slot: &str| ANSWERED.contains(&slot) || (slot == HEAD && receiver.head.is_some());
            let filled = fill(formula, |slot| if of_case(slot) { Some(String::new()) } else { profile.slot(slot, receiver, lang) });
            if let Err(slots) = filled {
                fault(format!("languages.{lang}.{key}"), format!("Nothing fills the slot {} for the receiver `{id}`", slots.join(", ")));
            }
        }
    }
}

/// Every formula that may be said to a receiver, with its key.
fn formulae<'a>(wording: &'a Wording, grade: &str, receiver: &Receiver) -> Vec<(&'static str, &'a String)> {
    fn both<'a>(keys: [&'static str; 2], opening: &'a Opening) -> [(&'static str, &'a String); 2] {
        let [compliment, plain] = keys;
        [(compliment, &opening.compliment), (plain, &opening.plain)]
    }
    let mut all = Vec::from(both(["opening.compliment", "opening.plain"], &wording.opening));
    all.extend(wording.closing.get(grade).map(|closing| ("closing", closing)));
    all.extend(wording.reply.iter().flat_map(|reply| both(["reply.compliment", "reply.plain"], reply)));
    for personal in wording.personal.iter().filter(|_| receiver.head.is_some()) {
        all.extend(both(["personal.opening.compliment", "personal.opening.plain"], &personal.opening));
        all.extend(personal.closing.get(grade).map(|closing| ("personal.closing", closing)));
    }
    all
}

impl Profile {
    /// The words for a slot of a formula: `sender.full.nominative`, `receiver.short.dative`.
    pub(in crate::draft) fn slot(&self, slot: &str, receiver: &Receiver, lang: &Lang) -> Option<String> {
        let mut parts = slot.split('.');
        let (who, which, case) = (parts.next()?, parts.next()?, parts.next()?);
        let name = match who {
            "sender" => self.sender.names.get(lang)?,
            "receiver" => receiver.names.get(lang)?,
            _ => return None,
        };
        let forms = match which {
            "full" => &name.full,
            "short" => &name.short,
            _ => return None,
        };
        form_of(forms, case).map(str::to_owned)
    }
}

/// The form of a name by the name of its case.
pub(in crate::draft) fn form_of<'a>(forms: &'a CaseForms, case: &str) -> Option<&'a str> {
    match case {
        "nominative" => Some(&forms.nominative),
        "genitive" => forms.genitive.as_deref(),
        "dative" => forms.dative.as_deref(),
        "accusative" => forms.accusative.as_deref(),
        "instrumental" => forms.instrumental.as_deref(),
        "prepositional" => forms.prepositional.as_deref(),
        "locative" => forms.locative.as_deref(),
        "ablative" => forms.ablative.as_deref(),
        _ => None,
    }
}

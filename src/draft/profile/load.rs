//! Reading a profile and proving that its formulae can be filled for every receiver.

use std::sync::Arc;

use super::formula::fill;
use super::{Profile, Receiver};
use crate::case::{CaseForms, Tone};
use crate::diag::{Diagnostic, Source};
use crate::draft::codes;
use crate::lang::Lang;
use crate::yaml::{self, Codes};

/// Reads a profile.
///
/// # Errors
/// Every fault of the file: what YAML cannot hold, languages without names, formulae with slots that nothing fills.
pub(in crate::draft) fn load(source: &Arc<Source>) -> Result<Profile, Vec<Diagnostic>> {
    let profile: Profile = yaml::read(source, &Codes::all(codes::PROFILE_FILE))?;
    let faults = faults_of(&profile, source);
    if faults.is_empty() { Ok(profile) } else { Err(faults) }
}

fn faults_of(profile: &Profile, source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut fault = |path: String, message: String| {
        let mut diagnostic = Diagnostic::error(codes::PROFILE_FILE, message).at_path(path);
        diagnostic.source = Some(Arc::clone(source));
        faults.push(diagnostic);
    };
    if !profile.receivers.contains_key(&profile.addressee) {
        fault("addressee".into(), format!("The addressee `{}` is not among the receivers", profile.addressee));
    }
    for tone in [Tone::Information, Tone::Request, Tone::Concern, Tone::SeriousConcern, Tone::Objection, Tone::Protest] {
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
        let Some(closing) = wording.closing.get(grade) else {
            fault(format!("languages.{lang}.closing"), format!("There is no closing formula of the grade `{grade}`"));
            continue;
        };
        for (key, formula) in
            [("opening.compliment", &wording.opening.compliment), ("opening.plain", &wording.opening.plain), ("closing", closing)]
        {
            if let Err(slots) = fill(formula, |slot| profile.slot(slot, receiver, lang)) {
                fault(format!("languages.{lang}.{key}"), format!("Nothing fills the slot {} for the receiver `{id}`", slots.join(", ")));
            }
        }
    }
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
        form(forms, case).map(str::to_owned)
    }
}

fn form<'a>(forms: &'a CaseForms, case: &str) -> Option<&'a str> {
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

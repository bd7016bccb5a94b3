//! Receivers of a profile: whether there is the one that a case names, and which fit a form.

use std::sync::Arc;

use super::desk::meant;
use super::profile::{self, Profile};
use super::requirement::Is;
use super::{Engine, Sources, codes};
use crate::case::Case;
use crate::diag::{Diagnostic, Source};

/// The path that forms for some receivers only require to be of some ranks.
const RANK: &str = "receiver.rank";

impl Profile {
    /// The profile of that name, without templates; `None` where there is none.
    ///
    /// # Errors
    /// Every fault of the file.
    pub fn named(sources: &Sources, name: &str) -> Result<Option<Self>, Vec<Diagnostic>> {
        let text = sources.profiles.get(name);
        text.map(|text| profile::load(&Arc::new(Source { name: format!("profiles/{name}.yaml"), text: text.clone() }))).transpose()
    }

    /// What a case should be told of an addressee that the profile does not have. Another profile may have it: it is no error of the case.
    pub fn unknown_addressee(&self, case: &Case) -> Option<Diagnostic> {
        let id = case.drafting.as_ref()?.addressee.as_deref().filter(|id| !self.receivers.contains_key(*id))?;
        let message = format!("The profile `{}` has no addressee `{id}`", self.profile);
        let meant = meant(id, "Addressees", self.receivers.keys());
        let help = format!("{meant} Until it is one of them, documents need `--addressee ID` or another `--profile`.");
        Some(Diagnostic::warning(codes::NO_SUCH_ADDRESSEE, message).help(help).at_path("drafting.addressee"))
    }
}

impl Engine {
    /// Adds to a fault about an unknown addressee those that the form can go to.
    pub(super) fn propose_addressees(&self, form: &str, mut fault: Diagnostic) -> Diagnostic {
        let fit = self.addressees_of(form);
        if fault.code == codes::NO_SUCH_ADDRESSEE && !fit.is_empty() {
            let each: Vec<String> = fit.iter().map(|id| format!("`--addressee {id}`")).collect();
            let help = format!("For `{form}` this profile has {}.", each.join(", "));
            // Where no near name was proposed, all of them stand there: those that fit are enough.
            let all = meant("", "Addressees", self.profile.receivers.keys());
            fault.help = Some(fault.help.filter(|meant| *meant != all).map_or(help.clone(), |meant| format!("{meant} {help}")));
        }
        fault
    }

    /// Ids of the receivers whose rank the form takes; all where it takes every one.
    fn addressees_of(&self, form: &str) -> Vec<&str> {
        let Some(form) = self.forms.get(form) else { return Vec::new() };
        let takes = |rank: &str| {
            let ranks = form.file.requires.iter().filter(|one| one.field.as_deref() == Some(RANK) && one.when.is_empty());
            ranks.filter_map(|one| one.is.as_ref()).all(|is| match is {
                Is::Flag(_) => true,
                Is::Word(word) => word == rank,
                Is::Words(words) => words.iter().any(|word| word == rank),
            })
        };
        self.profile.receivers.iter().filter(|(_, receiver)| takes(&receiver.rank)).map(|(id, _)| id.as_str()).collect()
    }
}

//! Whether the workspace's profile has the addressee that a case names. A profile is long, and to read it takes as long as to judge a case:
//! that is done once, and only where its text does not plainly have the addressee.

use std::sync::OnceLock;

use super::{Checked, placed};
use crate::cli::context::Context;
use crate::draft::{Profile, Sources};

/// The profile that documents of the workspace are written by.
pub(super) struct Addressees<'c> {
    context: &'c Context,
    texts: OnceLock<Option<Sources>>,
    profile: OnceLock<Option<Profile>>,
}

impl<'c> Addressees<'c> {
    /// Nothing is read yet.
    pub(super) fn new(context: &'c Context) -> Self {
        Self { context, texts: OnceLock::new(), profile: OnceLock::new() }
    }

    /// Adds what is to be said of the case's addressee.
    pub(super) fn check(&self, checked: &mut Checked) {
        let Some(case) = &checked.case else { return };
        let Some(id) = case.drafting.as_ref().and_then(|drafting| drafting.addressee.as_deref()) else { return };
        if self.plainly_has(id) {
            return;
        }
        let unknown = self.profile.get_or_init(|| self.read()).as_ref().and_then(|profile| profile.unknown_addressee(case));
        let unknown = placed(unknown.into_iter().collect(), checked.source.as_ref());
        checked.diagnostics.extend(unknown);
    }

    /// Whether a line of the profile opens an entry of that name.
    fn plainly_has(&self, id: &str) -> bool {
        let text = self.texts().and_then(|texts| texts.profiles.get(&self.context.workspace.configuration.profile));
        text.is_some_and(|text| text.lines().any(|line| line.strip_prefix("  ").and_then(|line| line.strip_suffix(':')) == Some(id)))
    }

    /// What cannot be read is told by whatever drafts.
    fn texts(&self) -> Option<&Sources> {
        self.texts.get_or_init(|| self.context.drafting_texts().ok()).as_ref()
    }

    /// A profile with faults keeps nobody from judging a case; its faults are told, once.
    fn read(&self) -> Option<Profile> {
        let name = &self.context.workspace.configuration.profile;
        Profile::named(self.texts()?, name).unwrap_or_else(|faults| {
            self.context.remark(&faults);
            None
        })
    }
}

//! Whether the workspace's profile has the addressee that a case names. The profile is read once, and only where a case names one.

use std::sync::OnceLock;

use super::{Checked, placed};
use crate::cli::context::Context;
use crate::draft::Profile;

/// The profile that documents of the workspace are written by.
pub(super) struct Addressees<'c> {
    context: &'c Context,
    profile: OnceLock<Option<Profile>>,
}

impl<'c> Addressees<'c> {
    /// Nothing is read yet.
    pub(super) fn new(context: &'c Context) -> Self {
        Self { context, profile: OnceLock::new() }
    }

    /// Adds what is to be said of the case's addressee.
    pub(super) fn check(&self, checked: &mut Checked) {
        let Some(case) = &checked.case else { return };
        if case.drafting.as_ref().is_none_or(|drafting| drafting.addressee.is_none()) {
            return;
        }
        let unknown = self.profile.get_or_init(|| self.read()).as_ref().and_then(|profile| profile.unknown_addressee(case));
        let unknown = placed(unknown.into_iter().collect(), checked.source.as_ref());
        checked.diagnostics.extend(unknown);
    }

    /// A profile with faults keeps nobody from judging a case; its faults are told, once.
    fn read(&self) -> Option<Profile> {
        let name = &self.context.workspace.configuration.profile;
        // What cannot be read is told by whatever drafts.
        let sources = self.context.profile_texts().ok()?;
        Profile::named(&sources, name).unwrap_or_else(|faults| {
            self.context.remark(&faults);
            None
        })
    }
}

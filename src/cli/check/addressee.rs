//! Whether the workspace's profile has the addressee that a case names. A profile is long, and to read it takes as long as to judge a case:
//! that is done once, and only where its text does not plainly have the addressee.

use std::sync::OnceLock;

use super::{Checked, placed};
use crate::cli::context::Context;
use crate::draft::{Profile, Sources};

/// The profile that documents of the workspace are written by.
pub(super) struct Addressees<'c> {
    context: &'c Context,
    text: OnceLock<Option<String>>,
    profile: OnceLock<Option<Profile>>,
}

impl<'c> Addressees<'c> {
    /// Nothing is read yet.
    pub(super) fn new(context: &'c Context) -> Self {
        Self { context, text: OnceLock::new(), profile: OnceLock::new() }
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
        let text = self.text.get_or_init(|| self.profile_text()).as_ref();
        text.is_some_and(|text| text.lines().any(|line| line.strip_prefix("  ").and_then(|line| line.strip_suffix(':')) == Some(id)))
    }

    /// The text of the profile: the workspace's own, else the one inside the program. The templates are many, and are not read for it.
    fn profile_text(&self) -> Option<String> {
        let workspace = &self.context.workspace;
        let (name, file) = (&workspace.configuration.profile, format!("{}.yaml", workspace.configuration.profile));
        let own = workspace.own_files("profiles").ok()?.into_iter().find(|(path, _)| *path == file);
        own.map(|(_, text)| text).or_else(|| Sources::embedded().profiles.remove(name))
    }

    /// A profile with faults keeps nobody from judging a case; its faults are told, once.
    fn read(&self) -> Option<Profile> {
        let name = &self.context.workspace.configuration.profile;
        // What cannot be read is told by whatever drafts.
        let sources = self.context.drafting_texts().ok()?;
        Profile::named(&sources, name).unwrap_or_else(|faults| {
            self.context.remark(&faults);
            None
        })
    }
}

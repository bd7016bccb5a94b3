//! What a case wants made of itself beside the workspace's documents: `drafting.papers`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::check::Checked;
use super::context::Context;
use super::failure::Failure;
use super::produce::{self, Workshop};
use crate::case::Paper;
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// A workshop, or why the profile of that name has none.
type Opened = Result<Arc<Workshop>, Vec<Diagnostic>>;

/// The papers of a case by form.
pub(super) fn of(checked: &Checked) -> impl Iterator<Item = (&String, &Paper)> {
    checked.case.iter().filter_map(|case| case.drafting.as_ref()).flat_map(|drafting| &drafting.papers)
}

/// Workshops of the profiles that cases name: each is opened by the first case that does.
pub(super) struct Papers<'c> {
    context: &'c Context,
    own: &'c Arc<Workshop>,
    others: Mutex<BTreeMap<String, Opened>>,
}

impl<'c> Papers<'c> {
    pub(super) fn new(context: &'c Context, own: &'c Arc<Workshop>) -> Self {
        Self { context, own, others: Mutex::default() }
    }

    /// Who makes a paper, and in which languages.
    ///
    /// # Errors
    /// A profile, form or language that is not there, at its place in the case.
    pub(super) fn planned(&self, form: &str, paper: &Paper) -> Result<(Arc<Workshop>, Vec<Lang>), Vec<Diagnostic>> {
        let path = format!("drafting.papers.{form}");
        let workshop = self.workshop(paper.profile.as_deref()).map_err(|faults| at(faults, &format!("{path}.profile")))?;
        let found = workshop.form(form).map_err(|failure| at(told(failure), &path))?;
        let languages = match &paper.languages {
            Some(languages) => produce::each_once(languages),
            None => produce::languages_of(&found, &self.context.workspace.configuration.languages),
        };
        for lang in &languages {
            workshop.language(&found, lang).map_err(|failure| at(told(failure), &format!("{path}.languages")))?;
        }
        Ok((workshop, languages))
    }

    fn workshop(&self, profile: Option<&str>) -> Opened {
        let Some(profile) = profile.filter(|name| *name != self.context.workspace.configuration.profile) else {
            return Ok(Arc::clone(self.own));
        };
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let open = || Workshop::open(self.context, Some(profile)).map(Arc::new).map_err(told);
        others.entry(profile.to_owned()).or_insert_with(open).clone()
    }
}

fn at(faults: Vec<Diagnostic>, path: &str) -> Vec<Diagnostic> {
    faults.into_iter().map(|fault| if fault.source.is_none() { fault.at_path(path) } else { fault }).collect()
}

fn told(failure: Failure) -> Vec<Diagnostic> {
    match failure {
        Failure::Diagnostics(faults) => faults,
        Failure::ClosedPipe => Vec::new(),
    }
}

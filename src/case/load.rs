//! From a file to a case, with everything that is wrong with it.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::form::is_case_id;
use super::{Case, check, codes};
use crate::diag::{Diagnostic, Severity, Source};
use crate::yaml;

/// What reading a case file gave.
#[derive(Debug)]
pub struct Loaded {
    /// The case, where the file could be read as one. It may still hold errors: see [`has_errors`](Self::has_errors).
    pub case: Option<Case>,
    /// What was found, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The text, for diagnostics that later stages add; `None` where the file could not be read at all.
    pub source: Option<Arc<Source>>,
}

impl Loaded {
    /// Whether something was found that must be put right before the case can be judged.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads a case from a text. Only what one key, value or list can get wrong is found here; see [`check`](fn@check::check) for the rest.
pub fn load(source: &Arc<Source>) -> Loaded {
    match yaml::read(source, &codes::YAML) {
        Ok(case) => Loaded { case: Some(case), diagnostics: Vec::new(), source: Some(Arc::clone(source)) },
        Err(diagnostics) => Loaded { case: None, diagnostics, source: Some(Arc::clone(source)) },
    }
}

/// Reads the case file at `path`, checks it against itself, the calendar and the evidence beside it.
///
/// `name` is what diagnostics call the file; `as_of` is today.
pub fn load_file(path: &Path, name: String, as_of: NaiveDate) -> Loaded {
    let source = match yaml::open(path, name, &codes::YAML) {
        Ok(source) => source,
        Err(fault) => return Loaded { case: None, diagnostics: vec![*fault], source: None },
    };
    let mut loaded = load(&source);
    if let Some(case) = &loaded.case {
        loaded.diagnostics = check::check_with_files(case, &source, path, as_of);
    }
    loaded
}

/// The id that the file at `path` gives its case. Much cheaper than reading the case: what follows the id is not looked at.
pub fn id_of_file(path: &Path) -> Option<String> {
    let source = yaml::open(path, String::new(), &codes::YAML).ok()?;
    yaml::text_at_top(&source, "case").filter(|id| is_id(id))
}

/// Whether a text can be the id of a case.
pub fn is_id(text: &str) -> bool {
    is_case_id(text.as_bytes())
}

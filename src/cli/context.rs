//! What every command knows: the workspace, today, how to write.

use chrono::NaiveDate;

use super::arguments::Arguments;
use super::failure::Failure;
use super::output::Styles;
use crate::diag::{self, Diagnostic, Severity};
use crate::draft::{Engine, Sources};
use crate::law::{self, RuleBook};
use crate::workspace::{Workspace, codes};

/// What every command knows.
#[derive(Debug)]
pub struct Context {
    /// The workspace, or the embedded defaults.
    pub workspace: Workspace,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether remarks are wanted.
    pub quiet: bool,
    /// Which streams are styled.
    pub styles: Styles,
}

impl Context {
    /// Opens the workspace. The one place that reads the clock.
    pub(super) fn new(arguments: &Arguments, styles: Styles) -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(|error| {
            Failure::one(
                Diagnostic::error(codes::FILE, format!("the current folder cannot be read: {error}"))
                    .help("change to a folder that exists"),
            )
        })?;
        let workspace = Workspace::open(arguments.workspace.as_deref(), &here)?;
        let as_of = arguments.as_of.unwrap_or_else(|| chrono::Local::now().date_naive());
        Ok(Self { workspace, as_of, quiet: arguments.quiet, styles })
    }

    /// The rule book of the workspace.
    pub(super) fn rule_book(&self) -> Result<RuleBook, Failure> {
        Ok(law::book(self.workspace.own_files("rules")?)?)
    }

    /// Templates and the profile of the workspace.
    pub(super) fn engine(&self) -> Result<Engine, Failure> {
        let mut sources = Sources::embedded();
        sources.templates.extend(self.workspace.own_files("templates")?);
        let own = self.workspace.own_files("profiles")?;
        sources.profiles.extend(own.into_iter().filter_map(|(name, text)| Some((name.strip_suffix(".yaml")?.to_owned(), text))));
        Ok(Engine::load(&sources, &self.workspace.configuration.profile)?)
    }

    /// Says something beside the results: on stderr, with colour where it has any.
    pub(super) fn remark(&self, diagnostics: &[Diagnostic]) {
        let shown: Vec<Diagnostic> = diagnostics.iter().filter(|one| !self.quiet || one.severity == Severity::Error).cloned().collect();
        // Nothing is left to tell the user with if stderr itself is gone.
        let _ = diag::human::write(&mut std::io::stderr().lock(), &shown, self.styles.stderr);
    }
}

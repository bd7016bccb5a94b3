//! What every command knows: the workspace, today, how to write.

use chrono::NaiveDate;

use super::arguments::Arguments;
use super::failure::Failure;
use super::output::Styles;
use crate::diag::{self, Diagnostic, Severity};
use crate::draft::{Engine, Sources};
use crate::law::{self, RuleBook};
use crate::workspace::{CONFIGURATION, Files, Workspace, codes};

/// What every command knows.
#[derive(Debug)]
pub struct Context {
    /// The workspace, or the embedded defaults.
    pub workspace: Workspace,
    /// Today.
    pub as_of: NaiveDate,
    /// Whether remarks are wanted.
    pub quiet: bool,
    /// The last day on which somebody can have read the law: today, or the day of the clock if that is later.
    pub latest: NaiveDate,
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
        let now = chrono::Local::now().date_naive();
        let as_of = arguments.as_of.unwrap_or(now);
        Ok(Self { workspace, as_of, quiet: arguments.quiet, latest: as_of.max(now), styles })
    }

    /// The rule book of the workspace, as far as it is needed to judge cases.
    pub(super) fn rule_book(&self) -> Result<RuleBook, Failure> {
        self.book_of(self.rule_texts()?)
    }

    /// The rule book of the workspace with its worked examples.
    pub(super) fn rule_book_with_examples(&self) -> Result<RuleBook, Failure> {
        self.by_packs(RuleBook::load(self.rule_texts()?)?)
    }

    /// The rule book of these texts, as far as it is needed to judge cases.
    pub(super) fn book_of(&self, texts: Files) -> Result<RuleBook, Failure> {
        self.by_packs(RuleBook::load_to_judge(texts)?)
    }

    /// Lets the book judge by the packs that the workspace names.
    fn by_packs(&self, book: RuleBook) -> Result<RuleBook, Failure> {
        let book = self.judging(book)?;
        self.remark(&book.remarks(self.latest));
        Ok(book)
    }

    fn judging(&self, book: RuleBook) -> Result<RuleBook, Failure> {
        let Some(packs) = &self.workspace.configuration.law else { return Ok(book) };
        let known: Vec<String> = book.packs().into_iter().map(str::to_owned).collect();
        book.judging_by(packs).map_err(|unknown| {
            let fault =
                Diagnostic::error(codes::UNKNOWN_NAME, format!("`law` in {CONFIGURATION} names the pack `{unknown}`, which has no rule"));
            Failure::one(match diag::closest(&unknown, known.iter().map(String::as_str)) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault.help(format!("known packs: {}", known.join(", "))),
            })
        })
    }

    /// The texts of the rule book: the embedded ones, and the workspace's own over them.
    pub(super) fn rule_texts(&self) -> Result<Files, Failure> {
        Ok(law::files_over_embedded(self.workspace.own_files("rules")?))
    }

    /// Templates and profiles: the embedded ones, and the workspace's own over them.
    pub(super) fn drafting_texts(&self) -> Result<Sources, Failure> {
        let mut sources = self.with_own_profiles(Sources::embedded())?;
        sources.templates.extend(self.workspace.own_files("templates")?);
        Ok(sources)
    }

    /// The profiles alone: templates are many, and reading them takes as long as judging a case.
    pub(super) fn profile_texts(&self) -> Result<Sources, Failure> {
        self.with_own_profiles(Sources::embedded_profiles())
    }

    fn with_own_profiles(&self, mut sources: Sources) -> Result<Sources, Failure> {
        let own = self.workspace.own_files("profiles")?;
        for (name, text) in own {
            if let Some(name) = name.strip_suffix(".yaml") {
                sources.profiles.insert(name.to_owned(), text);
            } else if let Some(name) = name.strip_suffix(".xml") {
                sources.style_sheets.insert(name.to_owned(), text);
            }
        }
        Ok(sources)
    }

    /// The engine that drafts by the workspace's templates and profile.
    pub(super) fn engine(&self) -> Result<Engine, Failure> {
        Ok(Engine::load(&self.drafting_texts()?, &self.workspace.configuration.profile)?)
    }

    /// Says something beside the results: on stderr, with colour where it has any.
    pub(super) fn remark(&self, diagnostics: &[Diagnostic]) {
        let shown: Vec<Diagnostic> = diagnostics.iter().filter(|one| !self.quiet || one.severity == Severity::Error).cloned().collect();
        // Nothing is left to tell the user with if stderr itself is gone.
        let _ = diag::human::write(&mut std::io::stderr().lock(), &shown, self.styles.stderr);
    }
}

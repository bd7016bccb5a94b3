//! The one diagnostic that every stage speaks.
//!
//! A stage makes [`Diagnostic`]s and never prints; `cli` hands them to a printer of this module.

mod closest;
pub mod human;
pub mod json;
pub mod pages;
pub mod sarif;

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

pub use closest::{closest, described, one_slip_away};

/// A stable code: `D…` case files, `R…` rule books, `T…` templates and documents.
///
/// Each code has a page under `docs/diagnostics/`, shown by `demarche explain CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// A person should look; the work goes on.
    Warning,
    /// What was asked for cannot be done with this input.
    Error,
}

impl Severity {
    /// The word under which it is shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A stretch of a file. Lines and columns count from 1; columns count characters; the end is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First line.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column after the last character.
    pub end_column: usize,
}

/// A text that diagnostics point into.
#[derive(Debug)]
pub struct Source {
    /// The path as the user gave it.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// A fault or a remark, in plain words, with its place and what to do.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Stable code.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// One sentence a clerk understands.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where in the data: `stays[1].exit`.
    pub path: Option<String>,
    /// The file of the rule book in which it is mended, of a remark on a case whose cause lies there: `ru/stay.yaml`.
    pub rule_file: Option<String>,
    /// The file it is in, for the excerpt under which the caret stands.
    pub source: Option<Arc<Source>>,
    /// The place in `source`.
    pub span: Option<Span>,
    /// Other places that matter: the earlier of two overlapping stays, the first of two equal keys.
    pub related: Vec<(String, Span)>,
}

impl Diagnostic {
    /// A diagnostic with no place yet.
    pub fn new(code: Code, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            help: None,
            path: None,
            rule_file: None,
            source: None,
            span: None,
            related: Vec::new(),
        }
    }

    /// An error with no place yet.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message)
    }

    /// A warning with no place yet.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message)
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Names the place in the data.
    #[must_use]
    pub fn at_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Names the place in the text.
    #[must_use]
    pub fn at(mut self, source: &Arc<Source>, span: Span) -> Self {
        self.source = Some(Arc::clone(source));
        self.span = Some(span);
        self
    }

    /// Points at another place of the same file that matters.
    #[must_use]
    pub fn related(mut self, what: impl Into<String>, span: Span) -> Self {
        self.related.push((what.into(), span));
        self
    }
}

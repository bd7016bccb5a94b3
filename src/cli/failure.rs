//! How a command ends.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::output::Styles;
use crate::diag::{self, Diagnostic, Severity};

/// A command that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing is wrong.
    Clean,
    /// Something was found: a case with errors, an example that fails.
    Found,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::SUCCESS,
            Exit::Found => Self::from(1),
        }
    }
}

/// A command that could not be carried out.
#[derive(Debug)]
pub enum Failure {
    /// The input does not allow it.
    Diagnostics(Vec<Diagnostic>),
    /// Standard output was closed by its reader: success, like every filter.
    ClosedPipe,
}

impl Failure {
    /// One diagnostic.
    pub fn one(diagnostic: Diagnostic) -> Self {
        Self::Diagnostics(vec![diagnostic])
    }

    /// The same, with something else that is to be told.
    pub(super) fn and(self, more: Option<Diagnostic>) -> Self {
        match self {
            Self::Diagnostics(diagnostics) => Self::Diagnostics(diagnostics.into_iter().chain(more).collect()),
            Self::ClosedPipe => Self::ClosedPipe,
        }
    }

    /// A file or folder that could not be read or written.
    pub fn io(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::one(Diagnostic::error(crate::workspace::codes::FILE, format!("cannot {action} `{}`: {error}", path.display())).help(
            match action {
                "read" => "check the path and the rights",
                _ => "check the path, the rights and the space left",
            },
        ))
    }

    /// Says what is wrong on stderr and gives the exit code.
    pub(super) fn report(self, styles: Styles, quiet: bool) -> ExitCode {
        match self {
            Self::ClosedPipe => ExitCode::SUCCESS,
            Self::Diagnostics(diagnostics) => {
                let shown: Vec<Diagnostic> = diagnostics.into_iter().filter(|one| !quiet || one.severity == Severity::Error).collect();
                // Nothing is left to tell the user with if stderr itself is gone.
                let _ = diag::human::write(&mut io::stderr().lock(), &shown, styles.stderr);
                ExitCode::from(2)
            }
        }
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Diagnostics(diagnostics)
    }
}

impl From<io::Error> for Failure {
    /// An error while writing results to stdout.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::ClosedPipe;
        }
        Self::one(
            Diagnostic::error(crate::workspace::codes::FILE, format!("cannot write the results: {error}"))
                .help("look whether the place that they go to has space left"),
        )
    }
}

//! `demarche rules diff`: what differs between two days or two rule books, and which findings and verdicts it changes.

mod human;
mod json;
mod side;

use std::io::Write;
use std::path::PathBuf;

use crate::case::{self, Case, codes};
use crate::check::change::CaseChange;
use crate::check::{self, Assessment, Detail, change};
use crate::cli::answer_format::Format;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::progress::Progress;
use crate::cli::{case_files, in_order, output};
use crate::diag::{Diagnostic, Severity};
use crate::law::change::{BookChange, InForceChange};
use side::{Side, Sides};

/// Arguments of `rules diff`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A day such as 2024-12-31, or a folder: a workspace, or a folder of rule files
    #[arg(value_name = "FROM")]
    from: String,
    /// The other day or folder
    #[arg(value_name = "TO")]
    to: String,
    /// Case files or folders of cases [default: the workspace's cases]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to write the differences
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// What differs in the law.
enum LawChange {
    /// Between two books.
    Books(BookChange),
    /// Between two days of one book.
    Days(Vec<InForceChange>),
}

/// A case judged twice.
struct Twice {
    file: String,
    case: Option<Case>,
    diagnostics: Vec<Diagnostic>,
    /// Whether the file tells of what had not yet happened on the earlier of two days.
    foresees: bool,
    before: Assessment,
    after: Assessment,
}

impl Twice {
    fn change(&self) -> CaseChange<'_> {
        change::compare(&self.before, &self.after)
    }

    fn id(&self) -> &str {
        self.case.as_ref().map_or("(not loaded)", |case| &case.id)
    }

    fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Runs the command. Something is found where a finding or a verdict changes, or a case has errors; that the law differs is what was
/// asked for.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let sides = Sides::open(context, &args.from, &args.to)?;
    let files = if args.paths.is_empty() { of_workspace(context)? } else { case_files::find(context, &args.paths)? };
    let law = sides.law()?;
    let mut out = output::stdout();
    let mut cases = Cases { all: files.len(), changed: Vec::new() };
    let mut faults = Vec::new();
    let progress = Progress { what: "judging twice", quiet: context.quiet };
    in_order::each(
        &files,
        progress,
        &mut out,
        |file| twice(file, &sides),
        |_, case| {
            if case.has_errors() {
                faults.extend(case.diagnostics.iter().cloned());
            }
            // The others are let go at once: memory grows with what is told, not with the number of cases.
            if !case.change().is_empty() {
                cases.changed.push(case);
            }
            Ok(())
        },
    )?;
    match args.format {
        Format::Human => human::write(&mut out, &sides, &law, &cases, context.styles.stdout)?,
        Format::Json => json::write(&mut out, &sides, &law, &cases)?,
    }
    out.flush()?;
    context.remark(&faults);
    Ok(if faults.is_empty() && cases.changed.is_empty() { Exit::Clean } else { Exit::Found })
}

/// What came of the cases.
struct Cases {
    /// How many were judged.
    all: usize,
    /// Those in which something changes.
    changed: Vec<Twice>,
}

/// The cases of the workspace; none is no fault where none were asked for.
fn of_workspace(context: &Context) -> Result<Vec<PathBuf>, Failure> {
    let folder = context.workspace.cases_folder();
    if folder.is_dir() { case_files::of_workspace(&context.workspace) } else { Ok(Vec::new()) }
}

fn twice(file: &std::path::Path, sides: &Sides) -> Twice {
    let (before, after) = (&sides.before, &sides.after);
    // The facts of a case are the same on both sides; the later of the two days tells what lies in the future.
    let load = |as_of| case::load_file(file, file.to_string_lossy().into_owned(), as_of);
    let loaded = load(before.as_of.max(after.as_of));
    let in_future = |diagnostics: &[Diagnostic]| diagnostics.iter().any(|one| one.code == codes::FUTURE_DATE);
    let foresees = before.as_of != after.as_of && in_future(&load(before.as_of.min(after.as_of)).diagnostics);
    let judged =
        |side: &Side| loaded.case.as_ref().map(|case| check::check(case, &side.book, side.as_of, Detail::Answer)).unwrap_or_default();
    let (before, after) = (judged(before), judged(after));
    Twice { file: file.to_string_lossy().into_owned(), case: loaded.case, diagnostics: loaded.diagnostics, foresees, before, after }
}

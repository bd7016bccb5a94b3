//! `demarche check`: load and judge every case under the paths.

mod addressee;
mod after_checked;
mod human;
mod json;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::progress::Progress;
use super::{case_files, in_order, output};
use crate::case::{self, Case};
use crate::check::{self, Assessment, Detail, Outcome};
use crate::diag::{Diagnostic, Severity, Source, sarif};
use crate::law::RuleBook;
use crate::yaml;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Case files, folders of cases, a workspace, or ids of its cases
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to write the results
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
    Sarif,
}

/// One case, loaded and judged.
pub(super) struct Checked {
    /// The path as found.
    pub(super) file: String,
    /// The case, where it loads without errors.
    pub(super) case: Option<Case>,
    /// The text, for remarks that drafting adds.
    pub(super) source: Option<Arc<Source>>,
    /// Of loading and of judging.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The judgement, where there is a case.
    pub(super) assessment: Option<Assessment>,
}

impl Checked {
    /// Whether the file has errors, so that nothing may be drafted from it.
    pub(super) fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Totals over all cases, as the public contract names them.
#[derive(Clone, Copy, Debug, Default, serde::Serialize)]
pub(super) struct Summary {
    pub(super) cases: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) breaches: usize,
    pub(super) undetermined: usize,
}

impl Summary {
    fn of(checked: &Checked) -> Self {
        let mut summary = Self { cases: 1, ..Self::default() };
        for diagnostic in &checked.diagnostics {
            match diagnostic.severity {
                Severity::Error => summary.errors += 1,
                Severity::Warning => summary.warnings += 1,
                Severity::Note => {}
            }
        }
        for finding in checked.assessment.iter().flat_map(|assessment| &assessment.findings) {
            match finding.outcome {
                Outcome::Breach => summary.breaches += 1,
                Outcome::CannotTell => summary.undetermined += 1,
                Outcome::NoBreach | Outcome::NotApplicable => {}
            }
        }
        summary
    }

    fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.breaches += other.breaches;
        self.undetermined += other.undetermined;
    }
}

/// Judges one file.
pub(super) fn check_file(path: &Path, as_of: NaiveDate, book: &RuleBook, detail: Detail) -> Checked {
    let file = path.to_string_lossy().into_owned();
    let loaded = case::load_file(path, file.clone(), as_of);
    let mut diagnostics = loaded.diagnostics;
    let assessment = loaded.case.as_ref().map(|case| {
        let assessment = check::check(case, book, as_of, detail);
        diagnostics.extend(placed(assessment.notices.iter().map(Diagnostic::from).collect(), loaded.source.as_ref()));
        assessment
    });
    Checked { file, source: loaded.source, case: loaded.case, diagnostics, assessment }
}

/// Gives remarks that know only a path of the case their place in its file; a remark about the whole case points at its first line.
pub(super) fn placed(remarks: Vec<Diagnostic>, source: Option<&Arc<Source>>) -> Vec<Diagnostic> {
    let Some(source) = source.filter(|_| !remarks.is_empty()) else { return remarks };
    let places = yaml::places(source);
    let place = |remark: Diagnostic| {
        let unplaced = remark.source.is_none();
        match remark.path.as_deref().and_then(|path| places.find(path)) {
            Some(span) if unplaced => remark.at(source, span),
            _ => remark,
        }
    };
    remarks.into_iter().map(place).collect()
}

/// What remains of a case once it is judged: its part of the report.
struct Part {
    tally: Summary,
    text: Vec<u8>,
    /// Only for SARIF, whose results are numbered in the order of the report.
    diagnostics: Vec<Diagnostic>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let files = case_files::find(context, &args.paths)?;
    let book = context.rule_book()?;
    let mut summary = Summary::default();
    let mut out = output::stdout();
    let mut report = Report::begin(args.format, context, &mut out)?;
    let progress = Progress { what: "checking", quiet: context.quiet };
    let addressees = addressee::Addressees::new(context);
    let work = |file: &Path| -> io::Result<Part> {
        let mut checked = check_file(file, context.as_of, &book, Detail::Answer);
        addressees.check(&mut checked);
        report_part(checked, args.format, context)
    };
    in_order::each(&files, progress, &mut out, work, |out, part| {
        let part = part?;
        summary.add(part.tally);
        Ok(report.part(out, &part)?)
    })?;
    report.end(&mut out, &summary)?;
    out.flush()?;
    Ok(if summary.errors > 0 { Exit::Found } else { Exit::Clean })
}

fn report_part(mut checked: Checked, format: Format, context: &Context) -> io::Result<Part> {
    if matches!(format, Format::Human) {
        checked.diagnostics = after_checked::together(checked.diagnostics);
    }
    let mut part = Part { tally: Summary::of(&checked), text: Vec::new(), diagnostics: Vec::new() };
    match format {
        Format::Human => human::case(&mut part.text, &checked, context.styles.stdout, context.quiet)?,
        Format::Json => json::case(&mut part.text, &checked)?,
        Format::Sarif => part.diagnostics = checked.diagnostics,
    }
    Ok(part)
}

/// Results written as they come.
enum Report {
    Human { styled: bool },
    Json { first: bool },
    Sarif(sarif::Log),
}

impl Report {
    fn begin(format: Format, context: &Context, out: &mut impl Write) -> io::Result<Self> {
        Ok(match format {
            Format::Human => Self::Human { styled: context.styles.stdout },
            Format::Json => {
                json::begin(out, context.as_of)?;
                Self::Json { first: true }
            }
            Format::Sarif => Self::Sarif(sarif::Log::begin(out)?),
        })
    }

    fn part(&mut self, out: &mut impl Write, part: &Part) -> io::Result<()> {
        match self {
            Self::Human { .. } => out.write_all(&part.text),
            Self::Json { first } => {
                out.write_all(if std::mem::take(first) { b"\n  " } else { b",\n  " })?;
                out.write_all(&part.text)
            }
            Self::Sarif(log) => part.diagnostics.iter().try_for_each(|diagnostic| log.result(out, diagnostic)),
        }
    }

    fn end(self, out: &mut impl Write, summary: &Summary) -> io::Result<()> {
        match self {
            Self::Human { styled } => human::summary(out, summary, styled),
            Self::Json { .. } => json::end(out, summary),
            Self::Sarif(log) => log.end(out),
        }
    }
}

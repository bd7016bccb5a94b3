//! `demarche check`: load and judge every case under the paths.

mod human;
mod json;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use rayon::prelude::*;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::{case_files, output, progress};
use crate::case::{self, Case};
use crate::check::{self, Assessment, Detail, Outcome};
use crate::diag::{Diagnostic, Severity, Source};
use crate::yaml;

/// Cases judged together before their results are written: memory does not grow with the number of cases.
const BATCH: usize = 512;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Case files, folders of cases, or a workspace
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
    fn add(&mut self, checked: &Checked) {
        self.cases += 1;
        for diagnostic in &checked.diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => {}
            }
        }
        for finding in checked.assessment.iter().flat_map(|assessment| &assessment.findings) {
            match finding.outcome {
                Outcome::Breach => self.breaches += 1,
                Outcome::CannotTell => self.undetermined += 1,
                Outcome::NoBreach | Outcome::NotApplicable => {}
            }
        }
    }
}

/// Judges one file.
pub(super) fn check_file(path: &Path, context: &Context, book: &crate::law::RuleBook, detail: Detail) -> Checked {
    let file = path.to_string_lossy().into_owned();
    let loaded = case::load_file(path, file.clone(), context.as_of);
    let mut diagnostics = loaded.diagnostics;
    let assessment = loaded.case.as_ref().map(|case| {
        let assessment = check::check(case, book, context.as_of, detail);
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

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let files = case_files::find(&args.paths)?;
    let book = context.rule_book()?;
    let bar = progress::bar(files.len(), "checking", context.quiet);
    let mut summary = Summary::default();
    let mut out = output::stdout();
    let mut report = Report::new(args.format, context);
    report.begin(&mut out)?;
    for batch in files.chunks(BATCH) {
        let checked: Vec<Checked> = batch
            .par_iter()
            .map(|path| {
                let checked = check_file(path, context, &book, Detail::Answer);
                bar.inc(1);
                checked
            })
            .collect();
        for one in &checked {
            summary.add(one);
            report.case(&mut out, one)?;
        }
    }
    bar.finish_and_clear();
    report.end(&mut out, &summary)?;
    out.flush()?;
    Ok(if summary.errors > 0 { Exit::Found } else { Exit::Clean })
}

/// Results written as they come.
enum Report {
    Human {
        styled: bool,
        quiet: bool,
    },
    Json {
        first: bool,
        as_of: chrono::NaiveDate,
    },
    /// SARIF is one object with all results inside; it holds diagnostics only.
    Sarif {
        diagnostics: Vec<Diagnostic>,
    },
}

impl Report {
    fn new(format: Format, context: &Context) -> Self {
        match format {
            Format::Human => Self::Human { styled: context.styles.stdout, quiet: context.quiet },
            Format::Json => Self::Json { first: true, as_of: context.as_of },
            Format::Sarif => Self::Sarif { diagnostics: Vec::new() },
        }
    }

    fn begin(&mut self, out: &mut impl Write) -> Result<(), Failure> {
        if let Self::Json { as_of, .. } = self {
            json::begin(out, *as_of)?;
        }
        Ok(())
    }

    fn case(&mut self, out: &mut impl Write, checked: &Checked) -> Result<(), Failure> {
        match self {
            Self::Human { styled, quiet } => human::case(out, checked, *styled, *quiet)?,
            Self::Json { first, .. } => json::case(out, checked, std::mem::take(first))?,
            Self::Sarif { diagnostics } => {
                diagnostics.extend(checked.diagnostics.iter().cloned());
            }
        }
        Ok(())
    }

    fn end(&mut self, out: &mut impl Write, summary: &Summary) -> Result<(), Failure> {
        match self {
            Self::Human { styled, .. } => human::summary(out, summary, *styled)?,
            Self::Json { .. } => json::end(out, summary)?,
            Self::Sarif { diagnostics } => writeln!(out, "{:#}", crate::diag::sarif::log(diagnostics))?,
        }
        Ok(())
    }
}

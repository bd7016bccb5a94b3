//! The command line as clap reads it.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{ColorChoice, Parser, Subcommand};

/// Turns citizens' grievances into formal diplomatic notes and PDF briefs.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, about, max_term_width = 100, after_help = PIPELINE)]
pub struct Arguments {
    /// The workspace: the nearest folder upwards with a `demarche.yaml` unless given
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,

    /// What counts as today, for every computation [default: the system date]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = iso_date)]
    pub as_of: Option<NaiveDate>,

    /// Colours in messages
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,

    /// No progress, no remarks; only results and errors
    #[arg(short, long, global = true)]
    pub quiet: bool,

    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Load and judge every case under the paths
    Check(super::check::Args),
    /// Count days of stay, without a case file
    Days(super::days::Args),
    /// Compute when a term ends, without a case file
    Deadline(super::deadline::Args),
    /// Every term of the cases, in order of date; also as a calendar file
    Deadlines(super::deadlines::Args),
    /// The rule book: what is in force when, its sources, its worked examples
    Rules(super::rules::Args),
    /// Why a case was judged so, or what a diagnostic code means
    Explain(super::explain::Args),
    /// The instruments that can be drafted, with their languages and audiences
    Forms(super::forms::Args),
    /// Draft one document per case and language
    Draft(super::draft::Args),
    /// The protocol lint, on any Markdown or text note
    Lint(super::lint::Args),
    /// Check every case of the workspace and write its documents
    Build(super::build::Args),
    /// Make documents again from their manifests and compare them byte by byte
    Verify(super::verify::Args),
    /// JSON Schema of the files you write, for editors
    Schema(super::schema::Args),
    /// Make a workspace
    Init(super::init::Args),
    /// Write a case file with comments, ready to fill in
    New(super::new::Args),
}

const PIPELINE: &str = "case → check → draft → document → render (pdf · docx · html · md · txt); the rule book feeds check.\n\
                        Start with `demarche build` in a workspace, or `demarche init DIR` to make one.";

/// A day as `YYYY-MM-DD`, or words that show the right form.
pub(super) fn iso_date(text: &str) -> Result<NaiveDate, String> {
    let shaped = text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    match (shaped, text.parse::<NaiveDate>()) {
        (true, Ok(day)) => Ok(day),
        (true, Err(_)) => Err("there is no such day in the calendar".to_owned()),
        (false, _) => Err("write the date as YYYY-MM-DD, for example 2025-07-02".to_owned()),
    }
}

/// Prints clap's message; help and version are success, anything else could not be done.
pub(super) fn refuse(error: &clap::Error) -> ExitCode {
    // A closed pipe under `--help | head` is no failure.
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

//! `demarche deadlines`: the terms of every case under the paths, in order of date, and a calendar file of them.

mod human;
mod json;

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use rayon::prelude::*;

use super::check::{Checked, check_file};
use super::context::Context;
use super::failure::{Exit, Failure};
use super::{case_files, output, produce};
use crate::agenda::{self, ics};
use crate::check::Detail;

/// Arguments of `deadlines`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Case files, folders of cases, or a workspace
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Also write the terms as a calendar file (iCalendar)
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Human,
    Json,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let files = case_files::find(&args.paths)?;
    let book = context.rule_book()?;
    let checked: Vec<Checked> = files.par_iter().map(|file| check_file(file, context, &book, Detail::Answer)).collect();
    produce::distinct_ids(&checked)?;
    let judged = checked.iter().filter_map(|one| Some((one.case.as_ref()?.id.as_str(), one.assessment.as_ref()?)));
    let entries = agenda::agenda(judged);
    if let Some(file) = &args.ics {
        output::write_whole(file, ics::calendar(&entries, context.as_of).as_bytes())?;
    }
    let mut out = output::stdout();
    match args.format {
        Format::Human => human::list(&mut out, &entries, context)?,
        Format::Json => json::list(&mut out, &entries, context.as_of)?,
    }
    out.flush()?;
    let faulty: Vec<_> = checked.iter().filter(|one| one.has_errors()).collect();
    for one in &faulty {
        context.remark(&one.diagnostics);
    }
    Ok(if faulty.is_empty() { Exit::Clean } else { Exit::Found })
}

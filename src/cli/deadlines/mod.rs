//! `demarche deadlines`: the terms of every case under the paths, in order of date, and a calendar file of them.

mod human;
mod json;

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::check::check_file;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::progress::Progress;
use super::{case_files, in_order, output, produce};
use crate::agenda::{self, Entry, ics};
use crate::check::Detail;
use crate::cli::answer_format::Format;

/// Arguments of `deadlines`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Case files, folders of cases, a workspace, or ids of its cases
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Also write the terms as a calendar file (iCalendar)
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    /// Only what is overdue, possible now, or due within so many days
    #[arg(long, value_name = "DAYS")]
    within: Option<u16>,
    /// Also the terms of remedies that are over (never in the calendar file)
    #[arg(long)]
    lapsed: bool,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let files = case_files::find(context, &args.paths)?;
    let book = context.rule_book()?;
    produce::distinct_ids(&files)?;
    let work = |file: &Path| {
        let checked = check_file(file, context.as_of, &book, Detail::Agenda);
        let judged = checked.case.as_ref().zip(checked.assessment.as_ref()).map(|(case, assessment)| (case.id.as_str(), assessment));
        let (entries, over) = (agenda::agenda(judged), agenda::lapsed(judged));
        let faults = if checked.has_errors() { checked.diagnostics } else { Vec::new() };
        (entries, over, faults)
    };
    let mut out = output::stdout();
    let (mut entries, mut over) = (Vec::new(), Vec::new());
    let mut exit = Exit::Clean;
    let progress = Progress { what: "checking", quiet: context.quiet };
    in_order::each(&files, progress, &mut out, work, |_, (of_case, over_in_case, faults)| {
        entries.extend(of_case);
        over.extend(over_in_case);
        if !faults.is_empty() {
            exit = Exit::Found;
            context.remark(&faults);
        }
        Ok(())
    })?;
    agenda::in_order(&mut entries);
    let later = args
        .within
        .map_or(0, |days| leave_out_later(&mut entries, context.as_of.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)));
    if let Some(file) = &args.ics {
        output::write_whole(file, ics::calendar(&entries, context.as_of).as_bytes())?;
    }
    let lapsed = over.len();
    if args.lapsed {
        entries.extend(over);
        agenda::in_order(&mut entries);
    }
    let left = LeftOut { later, lapsed: if args.lapsed { 0 } else { lapsed } };
    match args.format {
        Format::Human => human::list(&mut out, &entries, left, context)?,
        Format::Json => json::list(&mut out, &entries, left, context.as_of)?,
    }
    out.flush()?;
    Ok(exit)
}

/// How many terms the list does not show.
#[derive(Clone, Copy)]
struct LeftOut {
    /// Due later than asked for.
    later: usize,
    /// Over, and not asked for.
    lapsed: usize,
}

/// Keeps the terms up to a day and says how many were left out.
fn leave_out_later(entries: &mut Vec<Entry>, last: NaiveDate) -> usize {
    let all = entries.len();
    entries.retain(|entry| entry.term.due <= last);
    all - entries.len()
}

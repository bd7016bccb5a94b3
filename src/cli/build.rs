//! `demarche build`: every case of the workspace checked, its documents written. The main job.

use std::io::Write;
use std::path::PathBuf;

use rayon::prelude::*;

use super::check::{Checked, check_file};
use super::context::Context;
use super::failure::{Exit, Failure};
use super::produce::{self, Order, Workshop};
use super::{case_files, output, progress};
use crate::check::Detail;
use crate::draft::FormInfo;
use crate::lang::Lang;

/// Arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder of the results [default: the workspace's]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let files = case_files::find(&[context.workspace.cases_folder()])?;
    let book = context.rule_book()?;
    let workshop = Workshop::open(context)?;
    let plan = plan(context, &workshop)?;
    let folder = args.out.clone().unwrap_or_else(|| context.workspace.out_folder());

    let checked: Vec<Checked> = files.par_iter().map(|file| check_file(file, context, &book, Detail::Trace)).collect();
    produce::distinct_ids(&checked)?;

    let bar = progress::bar(checked.len(), "drafting", context.quiet);
    let made: Vec<_> = checked
        .par_iter()
        .map(|checked| {
            let orders: Vec<Order> = plan
                .iter()
                .flat_map(|(form, languages)| languages.iter().map(move |lang| (form, lang)))
                .map(|(form, lang)| Order {
                    form: &form.name,
                    lang,
                    tone: produce::tone_of(checked, context),
                    formats: &context.workspace.configuration.formats,
                })
                .collect();
            let made = workshop.make(checked, &orders, &folder, context.as_of);
            bar.inc(1);
            made
        })
        .collect();
    bar.finish_and_clear();

    let mut out = output::stdout();
    let mut exit = Exit::Clean;
    let mut written = 0;
    let mut remarks = Vec::new();
    for (checked, made) in checked.iter().zip(made) {
        let made = made?;
        let id = checked.case.as_ref().map_or(checked.file.as_str(), |case| case.id.as_str());
        let verdict = if made.refused { ", not all could be drafted" } else { "" };
        writeln!(out, "{id:<16} {} documents{verdict}", made.documents)?;
        if made.refused {
            exit = Exit::Found;
        }
        written += made.written.len();
        remarks.extend(made.remarks);
    }
    writeln!(out, "{} cases, {written} files in {}", checked.len(), folder.display())?;
    out.flush()?;
    context.remark(&produce::once_each(remarks));
    Ok(exit)
}

/// The forms and languages that the configuration orders.
fn plan(context: &Context, workshop: &Workshop) -> Result<Vec<(FormInfo, Vec<Lang>)>, Failure> {
    let configuration = &context.workspace.configuration;
    let mut plan = Vec::new();
    for order in &configuration.documents {
        let form = workshop.form(&order.form)?;
        let languages = match &order.languages {
            Some(languages) => languages.clone(),
            None => produce::languages_of(&form, &configuration.languages),
        };
        for lang in &languages {
            workshop.language(&form, lang)?;
        }
        plan.push((form, languages));
    }
    Ok(plan)
}

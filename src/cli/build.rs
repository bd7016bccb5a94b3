//! `demarche build`: every case of the workspace checked, its documents written. The main job.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::check::check_file;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::{self, counted};
use super::produce::{self, Made, Order, Workshop};
use super::progress::Progress;
use super::remarks::Remarks;
use super::{case_files, in_order};
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
    let files = case_files::of_workspace(&context.workspace)?;
    let book = context.rule_book()?;
    let workshop = Workshop::open(context, None)?;
    let plan = plan(context, &workshop)?;
    let folder = args.out.clone().unwrap_or_else(|| context.workspace.out_folder());
    produce::distinct_ids(&files)?;
    let formats = &produce::each_once(&context.workspace.configuration.formats);

    let work = |file: &Path| -> Result<Made, Failure> {
        let checked = check_file(file, context.as_of, &book, Detail::Trace);
        let tone = produce::tone_of(&checked, context);
        let orders: Vec<Order> = plan
            .iter()
            .flat_map(|(form, languages)| {
                languages.iter().map(move |lang| Order {
                    form: &form.name,
                    lang,
                    tone,
                    addressee: None,
                    draft_mark: false,
                    attach_source: false,
                    formats,
                })
            })
            .collect();
        workshop.make(&checked, &orders, &folder, context.as_of)
    };
    let mut out = output::listing();
    let mut exit = Exit::Clean;
    let mut written = 0;
    let mut remarks = Remarks::new(context);
    let progress = Progress { what: "drafting", quiet: context.quiet };
    in_order::each(&files, progress, &mut out, work, |out, made| {
        let made = made?;
        let verdict = if made.refused { ", not all could be drafted" } else { "" };
        writeln!(out, "{:<16} {}{verdict}", made.name, counted(made.documents, "document"))?;
        if made.refused {
            exit = Exit::Found;
        }
        written += made.written.len();
        out.flush()?;
        remarks.tell(made.remarks);
        Ok(())
    })?;
    writeln!(out, "{}, {} in {}", counted(files.len(), "case"), counted(written, "file"), folder.display())?;
    out.flush()?;
    remarks.close();
    Ok(exit)
}

/// The forms and languages that the configuration orders.
fn plan(context: &Context, workshop: &Workshop) -> Result<Vec<(FormInfo, Vec<Lang>)>, Failure> {
    let configuration = &context.workspace.configuration;
    let mut plan = Vec::new();
    for order in &configuration.documents {
        let form = workshop.form(&order.form)?;
        let languages = match &order.languages {
            Some(languages) => produce::each_once(languages),
            None => produce::languages_of(&form, &configuration.languages),
        };
        for lang in &languages {
            workshop.language(&form, lang)?;
        }
        plan.push((form, languages));
    }
    Ok(plan)
}

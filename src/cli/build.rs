//! `demarche build`: every case of the workspace checked, its documents written. The main job.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::check::{Checked, check_file, placed};
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::{self, counted};
use super::papers::{self, Papers};
use super::produce::{self, Made, Order, Workshop};
use super::progress::Progress;
use super::remarks::Remarks;
use super::{case_files, in_order, withdrawal};
use crate::case::{self, Tone};
use crate::check::Detail;
use crate::draft::FormInfo;
use crate::lang::Lang;
use crate::register::OrderedBy;
use crate::render::Format;

/// Arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder of the results [default: the workspace's]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let folder = args.out.clone().unwrap_or_else(|| context.workspace.out_folder());
    let files = case_files::of_workspace(&context.workspace).map_err(|failure| failure.and(withdrawal::all_stay(&folder)))?;
    let book = context.rule_book()?;
    let workshop = Arc::new(Workshop::open(context, None)?);
    let plan = plan(context, &workshop)?;
    produce::distinct_ids(&files)?;
    let formats = &produce::each_once(&context.workspace.configuration.formats);

    let papers = Papers::new(context, &workshop);
    let work = |file: &Path| -> Result<(String, Made), Failure> {
        let checked = check_file(file, context.as_of, &book, Detail::Trace);
        let tone = produce::tone_of(&checked, context);
        let mut made = Made::of(&checked);
        // What the case says of a form goes before what the workspace says.
        let own = plan.iter().filter(|(form, _)| !papers::of(&checked).any(|(name, _)| *name == form.name));
        let orders: Vec<Order> = own
            .flat_map(|(form, languages)| languages.iter().map(|lang| order(&form.name, lang, None, produce::spoken(form, tone), formats)))
            .collect();
        workshop.add(&mut made, &checked, &orders, &folder, context.as_of)?;
        let mut stems: Vec<String> = orders.iter().map(Order::stem).collect();
        for (name, paper) in papers::of(&checked) {
            match papers.planned(name, paper) {
                Ok((workshop, languages)) => {
                    let tone = produce::spoken(&workshop.form(name)?, tone);
                    let orders: Vec<Order> =
                        languages.iter().map(|lang| order(name, lang, paper.addressee.as_deref(), tone, formats)).collect();
                    workshop.add(&mut made, &checked, &orders, &folder, context.as_of)?;
                    stems.extend(orders.iter().map(Order::stem));
                }
                Err(faults) => {
                    made.refused = true;
                    made.remarks.extend(placed(faults, checked.source.as_ref()));
                }
            }
        }
        let id = id_of(file, &checked);
        made.withdrawn.add(withdrawal::not_ordered(&folder.join(&id), &id, &checked, &stems, context.as_of)?);
        Ok((id, made))
    };
    let mut out = output::listing();
    let mut exit = Exit::Clean;
    let mut written = 0;
    let mut known = BTreeSet::new();
    let mut remarks = Remarks::new(context);
    let progress = Progress { what: "drafting", quiet: context.quiet };
    in_order::each(&files, progress, &mut out, work, |out, made| {
        let (id, made) = made?;
        known.insert(id);
        let verdict = if made.refused { ", not all could be drafted" } else { "" };
        writeln!(out, "{:<16} {}{verdict}", made.name, counted(made.documents, "document"))?;
        if made.is_incomplete() {
            exit = Exit::Found;
        }
        written += made.written.len();
        out.flush()?;
        remarks.tell(made.told());
        Ok(())
    })?;
    let of_no_case = withdrawal::of_no_case(&folder, &known)?;
    if of_no_case.left {
        exit = Exit::Found;
    }
    remarks.tell(of_no_case.told());
    writeln!(out, "{}, {} in {}", counted(files.len(), "case"), counted(written, "file"), folder.display())?;
    out.flush()?;
    remarks.close();
    Ok(exit)
}

/// The id of a case, which names its folder of results; of a file that cannot be read, the id that its first lines, its name or its folder give.
fn id_of(file: &Path, checked: &Checked) -> String {
    let named = || {
        let own = file.file_stem()?.to_str().filter(|name| case::is_id(name) && *name != "case");
        own.or_else(|| file.parent()?.file_name()?.to_str()).map(str::to_owned)
    };
    let stated = checked.case.as_ref().map(|case| case.id.clone()).or_else(|| case::id_of_file(file));
    stated.or_else(named).unwrap_or_default()
}

fn order<'a>(form: &'a str, lang: &'a Lang, addressee: Option<&'a str>, tone: Option<Tone>, formats: &'a [Format]) -> Order<'a> {
    Order { form, lang, beside: None, tone, addressee, draft_mark: false, attach_source: false, formats, ordered_by: OrderedBy::Build }
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

//! `demarche draft`: one document per case and language.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::check::check_file;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::produce::{self, Made, Order, Workshop};
use super::progress::Progress;
use super::remarks::Remarks;
use super::{case_files, in_order, names, output};
use crate::case::Tone;
use crate::check::Detail;
use crate::lang::Lang;
use crate::register::OrderedBy;
use crate::render::Format;

/// Arguments of `draft`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which form: `demarche forms` lists them
    #[arg(value_name = "FORM")]
    form: String,
    /// Case files, folders of cases, a workspace, or ids of its cases
    #[arg(required = true, value_name = "CASE")]
    cases: Vec<PathBuf>,
    /// Languages [default: the workspace's]
    #[arg(long, value_name = "ky,ru,en", value_delimiter = ',')]
    lang: Vec<Lang>,
    /// A working copy of two languages side by side, the original left; other copies only where `--lang` asks for them
    #[arg(long, value_name = "ky,ru", value_delimiter = ',')]
    bilingual: Vec<Lang>,
    /// How firmly a note speaks [default: the case's, the workspace's, the profile's]
    #[arg(long, value_name = "TONE", value_parser = names::tone)]
    tone: Option<Tone>,
    /// Receiver, by its id in the profile [default: the case's, the profile's]
    #[arg(long, value_name = "ID")]
    addressee: Option<String>,
    /// Which institution writes [default: the workspace's profile]
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Formats [default: the workspace's]
    #[arg(long = "to", value_name = "pdf,docx,html,md,txt", value_delimiter = ',', value_parser = names::format)]
    formats: Vec<Format>,
    /// Mark every page as a draft
    #[arg(long)]
    mark_draft: bool,
    /// Let the PDF carry the case file (PDF/A-3a); only documents that stay in the office
    #[arg(long)]
    attach_source: bool,
    /// Folder of the results [default: the workspace's]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let workshop = Workshop::open(context, args.profile.as_deref())?;
    // First the form: whoever takes it for the case is told so.
    let form = workshop.form(&args.form)?;
    let files = case_files::find(context, &args.cases)?;
    let book = context.rule_book()?;
    let configuration = &context.workspace.configuration;
    let languages = match (args.lang.as_slice(), args.bilingual.as_slice()) {
        ([], []) => produce::languages_of(&form, &configuration.languages),
        (asked, _) => produce::each_once(asked),
    };
    let pair = workshop.pair(&args.bilingual)?;
    let copies: Vec<(&Lang, Option<&Lang>)> =
        languages.iter().map(|lang| (lang, None)).chain(pair.iter().map(|(left, right)| (left, Some(right)))).collect();
    for lang in copies.iter().flat_map(|(lang, beside)| [Some(*lang), *beside]).flatten() {
        workshop.language(&form, lang)?;
    }
    let formats = produce::each_once(if args.formats.is_empty() { &configuration.formats } else { &args.formats });
    let folder = args.out.clone().unwrap_or_else(|| context.workspace.out_folder());

    produce::distinct_ids(&files)?;

    let work = |file: &Path| -> Result<Made, Failure> {
        let checked = check_file(file, context.as_of, &book, Detail::Trace);
        let tone = args.tone.or_else(|| produce::spoken(&form, produce::tone_of(&checked, context)));
        let orders: Vec<Order> = copies
            .iter()
            .map(|&(lang, beside)| Order {
                form: &form.name,
                lang,
                beside,
                tone,
                addressee: args.addressee.as_deref(),
                draft_mark: args.mark_draft,
                attach_source: args.attach_source,
                formats: &formats,
                ordered_by: OrderedBy::Draft,
            })
            .collect();
        workshop.make(&checked, &orders, &folder, context.as_of)
    };
    let mut out = output::listing();
    let mut exit = Exit::Clean;
    let mut remarks = Remarks::new(context);
    let progress = Progress { what: "drafting", quiet: context.quiet };
    in_order::each(&files, progress, &mut out, work, |out, made| {
        let made = made?;
        for file in &made.written {
            writeln!(out, "{}", file.display())?;
        }
        if made.is_incomplete() || made.documents < copies.len() {
            exit = Exit::Found;
        }
        out.flush()?;
        remarks.tell(made.told());
        Ok(())
    })?;
    remarks.close();
    Ok(exit)
}

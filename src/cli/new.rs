//! `demarche new`: a case file with comments, ready to fill in.

use std::io::Write;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::{names, output};
use crate::case::{self, GrievanceKind};
use crate::diag::Diagnostic;
use crate::workspace::codes;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of the case: the name of its folder
    #[arg(value_name = "CASE-ID", value_parser = case_id)]
    id: String,
    /// What the citizen complains of
    #[arg(long, value_name = "KIND", value_parser = names::grievance_kind)]
    grievance: GrievanceKind,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let file = context.workspace.cases_folder().join(&args.id).join("case.yaml");
    if file.exists() {
        return Err(Failure::one(
            Diagnostic::error(codes::IN_THE_WAY, format!("`{}` is there already", file.display()))
                .help("nothing was changed; choose another id, or edit the file"),
        ));
    }
    output::write_whole(&file, case::outline(&args.id, args.grievance, context.as_of).as_bytes())?;
    let mut out = output::stdout();
    writeln!(out, "{}", file.display())?;
    out.flush()?;
    Ok(Exit::Clean)
}

/// The same shape as the case format demands: it becomes a folder's name.
fn case_id(text: &str) -> Result<String, String> {
    if case::is_id(text) {
        Ok(text.to_owned())
    } else {
        Err("use up to 64 Latin letters, digits, `-`, `_` and `.`, beginning with a letter or digit, for example KG-2026-0001".to_owned())
    }
}

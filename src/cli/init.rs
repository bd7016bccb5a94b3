//! `demarche init`: make a workspace.

use std::io::Write;
use std::path::PathBuf;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use crate::diag::Diagnostic;
use crate::workspace::{CONFIGURATION, Workspace, codes};

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; made if it does not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let configuration = args.folder.join(CONFIGURATION);
    if configuration.exists() {
        return Err(Failure::one(
            Diagnostic::error(codes::IN_THE_WAY, format!("`{}` is there already", configuration.display()))
                .help("nothing was changed; choose another folder, or edit the file"),
        ));
    }
    let cases = args.folder.join("cases");
    std::fs::create_dir_all(&cases).map_err(|error| Failure::io("make", &cases, &error))?;
    output::write_whole(&configuration, Workspace::default_configuration().as_bytes())?;
    if !context.quiet {
        let mut out = output::stdout();
        writeln!(out, "A workspace in {}. Next:", args.folder.display())?;
        writeln!(out, "  cd {}", args.folder.display())?;
        writeln!(out, "  demarche new KG-2026-0001 --grievance registration-penalty")?;
        writeln!(out, "  demarche build")?;
        out.flush()?;
    }
    Ok(Exit::Clean)
}

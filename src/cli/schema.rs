//! `demarche schema`: JSON Schema of the files people write, for editors.

use std::io::Write;

use clap::ValueEnum;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use crate::{case, draft, law};

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which files
    #[arg(value_name = "WHAT")]
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    Case,
    Rules,
    Profile,
}

/// Runs the command.
pub(super) fn run(_: &Context, args: &Args) -> Result<Exit, Failure> {
    let schema = match args.what {
        What::Case => case::schema(),
        What::Rules => law::schema(),
        What::Profile => draft::profile_schema(),
    };
    let mut out = output::stdout();
    writeln!(out, "{schema:#}")?;
    out.flush()?;
    Ok(Exit::Clean)
}

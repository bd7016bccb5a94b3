//! `demarche forms`: the instruments that can be drafted.

use std::io::Write;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use super::words;

/// Arguments of `forms`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs the command.
pub(super) fn run(context: &Context, _: &Args) -> Result<Exit, Failure> {
    let engine = context.engine()?;
    let mut out = output::stdout();
    for form in engine.forms() {
        let languages: Vec<&str> = form.languages.iter().map(|lang| lang.code()).collect();
        let audience = words::serialised(&form.audience);
        writeln!(out, "{:<16} {:<12} for {:<14} {}", form.name, languages.join(", "), audience, form.title.any(&words::english()))?;
    }
    out.flush()?;
    Ok(Exit::Clean)
}

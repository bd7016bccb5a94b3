//! Commands: one file each. The only module that prints, reads the clock or the environment.

mod answer_format;
mod arguments;
mod build;
mod case_files;
mod check;
mod context;
mod days;
mod deadline;
mod deadlines;
mod draft;
mod explain;
mod failure;
mod forms;
mod in_order;
mod init;
mod lint;
mod names;
mod new;
mod output;
mod papers;
mod produce;
mod provenance;
mod progress;
mod rebuild;
mod remarks;
mod rules;
mod schema;
mod typeface;
mod unset;
mod verify;
mod withdrawal;
mod words;

use std::process::ExitCode;

use clap::Parser;

pub use arguments::{Arguments, Command};
pub use context::Context;
pub use failure::{Exit, Failure};

/// Runs the program: exit code 0 when nothing is wrong, 1 when something was found, 2 when the command could not be done.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return arguments::refuse(&error),
    };
    let quiet = arguments.quiet;
    let styles = output::Styles::choose(arguments.color);
    match run(arguments, styles) {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report(styles, quiet),
    }
}

fn run(arguments: Arguments, styles: output::Styles) -> Result<Exit, Failure> {
    let context = Context::new(&arguments, styles)?;
    match arguments.command {
        Command::Check(args) => check::run(&context, &args),
        Command::Days(args) => days::run(&context, &args),
        Command::Deadline(args) => deadline::run(&context, &args),
        Command::Deadlines(args) => deadlines::run(&context, &args),
        Command::Rules(args) => rules::run(&context, &args),
        Command::Explain(args) => explain::run(&context, &args),
        Command::Forms(args) => forms::run(&context, &args),
        Command::Draft(args) => draft::run(&context, &args),
        Command::Lint(args) => lint::run(&context, &args),
        Command::Verify(args) => verify::run(&context, &args),
        Command::Build(args) => build::run(&context, &args),
        Command::Schema(args) => schema::run(&context, &args),
        Command::Init(args) => init::run(&context, &args),
        Command::New(args) => new::run(&context, &args),
    }
}

//! `demarche forms`: the instruments that can be drafted.

use std::io::Write;

use super::answer_format::Format;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use super::words;
use crate::draft::FormInfo;

/// Arguments of `forms`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let forms = context.engine()?.forms();
    let mut out = output::stdout();
    match args.format {
        Format::Human => human(&mut out, &forms)?,
        Format::Json => writeln!(out, "{:#}", serde_json::json!(forms))?,
    }
    out.flush()?;
    Ok(Exit::Clean)
}

fn human(out: &mut impl Write, forms: &[FormInfo]) -> std::io::Result<()> {
    let widest = |of: &dyn Fn(&FormInfo) -> usize| forms.iter().map(of).max().unwrap_or_default();
    let languages = |form: &FormInfo| form.languages.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(", ");
    let (names, codes) = (widest(&|form| form.name.len()), widest(&|form| languages(form).len()));
    for form in forms {
        let audience = words::serialised(&form.audience);
        let tones = match (form.tones.first(), form.tones.last()) {
            (Some(softest), Some(firmest)) => format!("{} to {}", words::serialised(softest), words::serialised(firmest)),
            _ => "no tone".to_owned(),
        };
        let title = form.title.any(&words::english());
        writeln!(out, "{:<names$}  {:<codes$}  for {:<14}  {tones:<22}  {title}", form.name, languages(form), audience)?;
    }
    Ok(())
}

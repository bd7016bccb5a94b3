//! `demarche lint`: notes held against the conventions, ours or not.

mod human;
mod json;
mod sender;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer_format::Format;
use super::check::check_file;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::{case_files, names, output};
use crate::case::{Case, Tone};
use crate::check::{Assessment, Detail};
use crate::diag::{self, Diagnostic, Source};
use crate::draft::{Engine, Profile};
use crate::lang::Lang;
use crate::lint::{self, Compared, Copy, KnownNames, Note, Protocol, Report, compared};
use crate::workspace::codes;
use sender::Senders;

/// The form where neither the user nor the file's name says one.
const USUAL_FORM: &str = "note-verbale";
/// Largest note read, bytes: far above any real one.
const LARGEST: u64 = 1 << 18;

/// Arguments of `lint`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Notes as Markdown or text
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Form of the notes [default: by the file's name, else note-verbale]
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The tone that a person chose; without it, rules about tone are not judged
    #[arg(long, value_name = "TONE", value_parser = names::tone)]
    tone: Option<Tone>,
    /// Language [default: by the file's name, else by the text]
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// The case that the notes speak of; without it, rules that ask for its facts are not judged
    #[arg(long, value_name = "CASE")]
    case: Option<PathBuf>,
    /// Which institution writes the notes [default: by the manifest beside a note, else the workspace's profile]
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// The files are language copies of one note: they are compared as well
    #[arg(long)]
    parity: bool,
    /// How to write the results
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// A note with what was found in it.
struct Linted {
    source: Arc<Source>,
    form: String,
    lang: Lang,
    tone: Option<Tone>,
    report: Report,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let texts = context.drafting_texts()?;
    let engine = Engine::load(&texts, &context.workspace.configuration.profile)?;
    let protocol = Protocol::load(&texts)?;
    if let Some(form) = &args.form {
        known_form(form, &engine, &protocol)?;
    }
    let case = args.case.as_ref().map(|case| the_case(context, case)).transpose()?;
    let mut senders = Senders::new(&texts, args.profile.as_deref(), &context.workspace.configuration.profile);
    let notes = args.files.iter().map(|file| Ok((read(file)?, senders.of(file)?))).collect::<Result<Vec<_>, Failure>>()?;
    let sender = notes.first().map_or_else(|| engine.profile().clone(), |(_, profile)| profile.clone());
    let mut linted = notes
        .into_iter()
        .map(|(source, profile)| one(source, &profile, args, context, &engine, &protocol, case.as_ref()))
        .collect::<Result<Vec<_>, Failure>>()?;
    let copies: Vec<Copy<'_>> = linted.iter().map(|note| Copy { lang: &note.lang, text: &note.source.text }).collect();
    let names = KnownNames::of(case.as_ref().map(|(case, _)| case), &sender);
    let form = linted.first().map_or(USUAL_FORM, |note| note.form.as_str());
    let Compared { differences, mut untold } = if args.parity { compared(form, &protocol, &copies, &names) } else { Compared::default() };
    if args.parity && !protocol.is_diplomatic(form) {
        let why = if protocol.compares_denials(form) {
            "asks are compared in diplomatic papers only; of negation what a sentence says once in plain words"
        } else {
            "asks and negation are not compared in this form"
        };
        untold.push((0, why.to_owned()));
    }
    for (at, why) in untold {
        if let Some(note) = linted.get_mut(at) {
            note.report.not_judged.push((lint::codes::COPIES_DIFFER, why));
            note.report.not_judged.sort();
        }
    }
    let mut out = output::stdout();
    match args.format {
        Format::Human => human::write(&mut out, &linted, &differences, context.styles.stdout)?,
        Format::Json => json::write(&mut out, &linted, &differences)?,
    }
    let found = !differences.is_empty() || linted.iter().any(|note| !note.report.findings.is_empty());
    Ok(if found { Exit::Found } else { Exit::Clean })
}

fn one(
    source: Arc<Source>,
    profile: &Profile,
    args: &Args,
    context: &Context,
    engine: &Engine,
    protocol: &Protocol,
    case: Option<&(Case, Option<Assessment>)>,
) -> Result<Linted, Failure> {
    let (named_form, named_lang) = by_name(&source.name, engine, protocol);
    let form = args.form.clone().or(named_form).unwrap_or_else(|| USUAL_FORM.to_owned());
    let lang = args.lang.clone().or(named_lang).or_else(|| protocol.language_of(&source.text)).ok_or_else(|| {
        Failure::one(
            Diagnostic::error(codes::UNKNOWN_NAME, format!("the language of `{}` cannot be told", source.name))
                .help("say it with `--lang`"),
        )
    })?;
    let (case, assessment) = case.map_or((None, None), |(case, assessment)| (Some(case), assessment.as_ref()));
    let tone = args.tone.or_else(|| case.and_then(|case| case.drafting.as_ref()?.tone));
    // A draft of the program that nobody has touched is judged as `draft` judged it.
    let layout = sender::drafted_as(Path::new(&source.name), &source.text)
        .and_then(|form| engine.layout_of(&form))
        .and_then(|layout| profile.layout(layout).ok());
    let note = Note { text: &source.text, form: &form, lang: &lang, tone, profile, as_of: context.as_of, case, assessment, layout };
    let mut report = protocol.judge(&note);
    if args.parity {
        report.not_judged.retain(|(code, _)| ![lint::codes::COPIES_DIFFER, lint::codes::COPIES_DIFFER_IN_FRAME].contains(code));
        if case.is_none() {
            let why =
                "names of places were not compared, those of persons only after a title and by their letters: no case was given (`--case`)";
            report.not_judged.push((lint::codes::COPIES_DIFFER, why.to_owned()));
            report.not_judged.sort();
        }
    }
    Ok(Linted { source, form, lang, tone, report })
}

/// Form and language by a name such as `note-verbale.ru.md` or `2026-05.note-verbale.ru.md`.
fn by_name(file: &str, engine: &Engine, protocol: &Protocol) -> (Option<String>, Option<Lang>) {
    let name = Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or("");
    let is_form = |part: &&str| engine.forms().iter().any(|known| known.name == *part) || protocol.forms().any(|known| known == *part);
    let form = name.split('.').find(is_form);
    let lang =
        name.split('.').skip(1).filter_map(|part| part.parse::<Lang>().ok()).find(|lang| protocol.languages().any(|known| known == lang));
    (form.map(str::to_owned), lang)
}

fn known_form(form: &str, engine: &Engine, protocol: &Protocol) -> Result<(), Failure> {
    let forms = engine.forms();
    let known: Vec<&str> = forms.iter().map(|form| form.name.as_str()).chain(protocol.forms()).collect();
    if known.contains(&form) {
        return Ok(());
    }
    let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("there is no form `{form}`"));
    Err(Failure::one(match diag::closest(form, known.iter().copied()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("`demarche forms` lists those that can be drafted"),
    }))
}

fn the_case(context: &Context, named: &Path) -> Result<(Case, Option<Assessment>), Failure> {
    let files = case_files::find(context, &[named.to_path_buf()])?;
    let [file] = files.as_slice() else {
        return Err(Failure::one(
            Diagnostic::error(codes::UNKNOWN_NAME, format!("`{}` is not one case", named.display()))
                .help("give the file or the id of a case"),
        ));
    };
    let checked = check_file(file, context.as_of, &context.rule_book()?, Detail::Trace);
    match checked.case {
        Some(case) => Ok((case, checked.assessment)),
        None => Err(checked.diagnostics.into()),
    }
}

/// A folder, a case file and a PDF are what is easily named in place of a note.
fn no_note(file: &Path) -> Option<Failure> {
    let named = file.display();
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let (message, help) = match ending.as_deref() {
        _ if file.is_dir() => (format!("`{named}` is a folder"), format!("give the notes in it, for example `{named}/*.md`")),
        _ if file.metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound) => {
            (format!("there is no file `{named}`"), "give a note as Markdown or plain text".to_owned())
        }
        Some("yaml" | "yml") => (
            format!("`{named}` is no note"),
            format!("`demarche check {named}` judges a case; `demarche draft note-verbale {named}` writes a note of it"),
        ),
        Some("pdf" | "docx" | "html") => (
            format!("`{named}` is not read: the lint reads Markdown and plain text"),
            "give the `.md` or `.txt` of the same document, or save its text as one".to_owned(),
        ),
        _ => return None,
    };
    Some(Failure::one(Diagnostic::error(codes::FILE, message).help(help)))
}

fn read(file: &Path) -> Result<Arc<Source>, Failure> {
    if let Some(failure) = no_note(file) {
        return Err(failure);
    }
    let size = std::fs::metadata(file).map_err(|error| Failure::io("read", file, &error))?.len();
    if size > LARGEST {
        let fault = Diagnostic::error(codes::FILE, format!("`{}` holds {size} bytes; at most {LARGEST} are read", file.display()));
        return Err(Failure::one(fault.help("is this the right file?")));
    }
    let text = std::fs::read_to_string(file).map_err(|error| Failure::io("read", file, &error))?;
    Ok(Arc::new(Source { name: file.display().to_string(), text }))
}

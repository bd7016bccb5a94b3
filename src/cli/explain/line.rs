//! `explain FILE:LINE`: where a line of a document came from.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::case::GrievanceKind;
use crate::check::Assessment;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::output::{self, paint};
use crate::cli::rebuild::{self, Rebuilder};
use crate::cli::words;
use crate::diag::{Diagnostic, Source};
use crate::draft::Request;
use crate::draft::origin::{Origin, Origins, Said, Traced};
use crate::law::RuleBook;
use crate::register::{Manifest, Standing};
use crate::workspace::codes;
use crate::yaml;

/// Lines that share less than this with a line of the draft come from somewhere else: the frame, a format's own signs.
const LEAST_SHARED: f32 = 0.6;

/// A line of a document: `out/KG-2025-0147/note-verbale.ru.md:12`.
pub(super) struct Place {
    file: PathBuf,
    line: usize,
}

impl Place {
    /// Reads `FILE:LINE`; nothing where it is neither.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (file, line) = text.rsplit_once(':')?;
        let (file, line) = (PathBuf::from(file), line.parse().ok()?);
        file.is_file().then_some(Self { file, line })
    }
}

pub(super) fn run(context: &Context, place: &Place) -> Result<Exit, Failure> {
    let manifest = rebuild::read(&rebuild::manifest_beside(&place.file)?)?;
    if manifest.beside.is_some() {
        let fault = Diagnostic::error(codes::NO_MANIFEST, format!("`{}` holds two languages side by side", place.file.display()));
        return Err(Failure::one(fault.help("draft each language by itself, and name a line of that copy")));
    }
    let said = said(place)?;
    let mut rebuilder = Rebuilder::new(context)?;
    let standing = standing(&mut rebuilder, place, &manifest)?;
    let sources = context.drafting_texts()?;
    let origins = Origins::load(&sources, &manifest.choices.profile)?;
    let Some(checked) = rebuilder.case(&manifest) else {
        let fault = Diagnostic::error(codes::NO_SUCH_PATH, "the case that the document was made from is not in the workspace any more");
        return Err(Failure::one(fault.help("put the case back, or look into its manifest")));
    };
    let (Some(case), Some(assessment)) = (&checked.case, &checked.assessment) else { return Err(checked.diagnostics.into()) };
    let request = Request {
        as_of: manifest.as_of,
        tone: manifest.tone,
        addressee: manifest.choices.addressee.as_deref(),
        ..Request::new(&manifest.form, &manifest.lang, case, assessment)
    };
    let Traced { lines, frame } = origins.trace(&request)?;
    let of_frame = frame.iter().any(|line| Said::of(line) == said);
    let shared = |origin: &Origin| said.shared_with(&Said::of(&origin.text));
    let best =
        lines.iter().max_by(|one, other| shared(one).total_cmp(&shared(other))).filter(|best| !of_frame && shared(best) >= LEAST_SHARED);

    let mut out = output::stdout();
    match best {
        Some(origin) => {
            tell(&mut out, origin, assessment, checked.source.as_ref(), context.styles.stdout)?;
            tell_requests(&mut out, origin, assessment, rebuilder.book(), &manifest)?;
        }
        None => tell_frame(&mut out, &manifest)?,
    }
    match standing {
        Standing::Altered => writeln!(out, "\nThe file was altered after it was written: this tells of what is most like the line.")?,
        Standing::Outdated => {
            writeln!(out, "\nMade again today the document would be another one: `demarche verify` tells what has changed.")?
        }
        Standing::Same | Standing::Missing | Standing::Unbuildable => {}
    }
    out.flush()?;
    Ok(Exit::Clean)
}

/// The words of the line.
fn said(place: &Place) -> Result<Said, Failure> {
    let text = std::fs::read_to_string(&place.file).map_err(|_| {
        let fault = Diagnostic::error(codes::FILE, format!("`{}` is no text", place.file.display()));
        Failure::one(fault.help("name a line of the document's .md, .txt or .html beside it"))
    })?;
    let line = place.line.checked_sub(1).and_then(|index| text.lines().nth(index));
    let line = line.ok_or_else(|| {
        let fault = Diagnostic::error(codes::FILE, format!("`{}` has no line {}", place.file.display(), place.line));
        Failure::one(fault.help(format!("its last line is {}", text.lines().count())))
    })?;
    let said = if place.file.extension().is_some_and(|ending| ending == "html") { Said::of(&without_tags(line)) } else { Said::of(line) };
    if said.is_empty() {
        let fault = Diagnostic::error(codes::FILE, format!("line {} of `{}` says nothing", place.line, place.file.display()));
        return Err(Failure::one(fault.help("name a line with words")));
    }
    Ok(said)
}

fn without_tags(line: &str) -> String {
    let mut inside = false;
    let text = line.chars().filter_map(|c| {
        let shown = (!inside && c != '<').then_some(c);
        inside = c == '<' || (inside && c != '>');
        shown.or((c == '>').then_some(' '))
    });
    text.collect()
}

fn standing(rebuilder: &mut Rebuilder<'_>, place: &Place, manifest: &Manifest) -> Result<Standing, Failure> {
    let name = place.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = std::fs::read(&place.file).map_err(|error| Failure::io("read", &place.file, &error))?;
    let rebuilt = rebuilder.rebuild(manifest.clone())?;
    let today =
        rebuilt.files.as_ref().ok().and_then(|files| files.iter().find(|(made, _)| *made == name)).map(|(_, bytes)| bytes.as_slice());
    Ok(rebuilt.manifest.standing(&name, Some(&bytes), today, &rebuilt.changes))
}

fn tell(out: &mut impl Write, origin: &Origin, assessment: &Assessment, case: Option<&Arc<Source>>, styled: bool) -> io::Result<()> {
    writeln!(out, "{}", paint(origin.text.trim(), words::STRONG, styled))?;
    for place in &origin.templates {
        writeln!(out, "  template  templates/{}:{}", place.path, place.line)?;
    }
    let places = case.map(yaml::places);
    for field in &origin.fields {
        let place = places.as_ref().and_then(|places| places.find(field)).zip(case);
        let place = place.map(|(span, source)| format!("  {}:{}", source.name, span.line)).unwrap_or_default();
        writeln!(out, "  case      {field}{}", paint(&place, words::FAINT, styled))?;
    }
    let mut told = Vec::new();
    for finding in origin.findings.iter().filter_map(|index| assessment.findings.get(*index)) {
        let from = finding.version_from.map(|from| format!(", version from {from}")).unwrap_or_default();
        let line =
            format!("  rule      {}{from} — {} ({}); {}", finding.rule, finding.cite, words::standing(finding.standing), finding.subject);
        if !told.contains(&line) {
            writeln!(out, "{line}")?;
            told.push(line);
        }
    }
    for argument in &origin.arguments {
        writeln!(out, "  argument  {argument}  {}", paint("rules/arguments.yaml", words::FAINT, styled))?;
    }
    Ok(())
}

/// The requests of the rule book that the line says.
fn tell_requests(out: &mut impl Write, origin: &Origin, assessment: &Assessment, book: &RuleBook, manifest: &Manifest) -> io::Result<()> {
    let said = Said::of(&origin.text);
    let mut kinds: Vec<GrievanceKind> = assessment.verdicts.iter().map(|verdict| verdict.kind).collect();
    kinds.dedup();
    for kind in kinds {
        for ask in book.guidance(kind).into_iter().flat_map(|guidance| &guidance.asks) {
            let wordings = [Some(&ask.words), ask.complaint.as_ref()].into_iter().flatten();
            if wordings.filter_map(|words| words.get(&manifest.lang)).any(|words| said.contains(words)) {
                writeln!(out, "  request   {}  rules/grievances/{}.yaml", ask.id, kind.word())?;
            }
        }
    }
    Ok(())
}

/// What stands around the text comes from the profile and the form.
fn tell_frame(out: &mut impl Write, manifest: &Manifest) -> io::Result<()> {
    writeln!(out, "No line of the template says this: it stands around the text, or the format adds it.")?;
    writeln!(out, "  profile   profiles/{}.yaml", manifest.choices.profile)?;
    writeln!(out, "  form      templates/{}/form.yaml", manifest.form)
}

//! `explain FILE:LINE`: where a line of a document came from, as the manifest beside it keeps it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::output::{self, paint};
use crate::cli::produce::ingredients;
use crate::cli::{case_files, rebuild, words};
use crate::diag::{Diagnostic, Source};
use crate::document::unit;
use crate::draft::origin::RuleVersion;
use crate::law::RuleBook;
use crate::law::timeline::At;
use crate::register::{Change, Manifest, UnitOrigin, sha256_hex};
use crate::workspace::codes;
use crate::yaml;

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

    /// The ending of its file.
    fn ending(&self) -> String {
        self.file.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

pub(super) fn run(context: &Context, place: &Place) -> Result<Exit, Failure> {
    let manifest = rebuild::read(&rebuild::manifest_beside(&place.file)?)?;
    let text = std::fs::read_to_string(&place.file).map_err(|_| {
        let fault = Diagnostic::error(codes::FILE, format!("`{}` is no text", place.file.display()));
        Failure::one(fault.help("name a line of the document's .md, .txt or .html beside it"))
    })?;
    says_something(place, &text)?;
    let units = units(place, &manifest)?;
    let case = case(context, &manifest);
    let book = context.rule_book().ok();

    let mut out = output::stdout();
    let styled = context.styles.stdout;
    match units.as_slice() {
        [] => frame(&mut out, &manifest)?,
        units => {
            for unit in units {
                tell(&mut out, unit, &Around { manifest: &manifest, case: case.as_ref(), book: book.as_ref(), styled })?;
            }
        }
    }
    since(&mut out, context, place, &manifest, text.as_bytes(), case.as_ref())?;
    out.flush()?;
    Ok(Exit::Clean)
}

/// Refuses a line that is not there or says nothing.
fn says_something(place: &Place, text: &str) -> Result<(), Failure> {
    let line = place.line.checked_sub(1).and_then(|index| text.lines().nth(index));
    let line = line.ok_or_else(|| {
        let fault = Diagnostic::error(codes::FILE, format!("`{}` has no line {}", place.file.display(), place.line));
        Failure::one(fault.help(format!("its last line is {}", text.lines().count())))
    })?;
    let words = if place.ending() == "html" { unit::says_something(line) } else { line.contains(char::is_alphanumeric) };
    if words {
        return Ok(());
    }
    let fault = Diagnostic::error(codes::FILE, format!("line {} of `{}` says nothing", place.line, place.file.display()));
    Err(Failure::one(fault.help("name a line with words")))
}

/// The units on the line; none where what stands there stands around the text.
fn units<'m>(place: &Place, manifest: &'m Manifest) -> Result<Vec<&'m UnitOrigin>, Failure> {
    let ending = place.ending();
    let lines = |unit: &UnitOrigin| unit.lines.get(&ending).copied();
    if manifest.provenance.iter().filter_map(lines).next().is_none() {
        let fault =
            Diagnostic::error(codes::NO_MANIFEST, format!("the manifest beside `{}` tells of none of its lines", place.file.display()));
        return Err(Failure::one(fault.help("draft the document again: `demarche draft … --to md` writes where each line comes from")));
    }
    let on_line = |unit: &&UnitOrigin| lines(unit).is_some_and(|(first, last)| (first..=last).contains(&place.line));
    Ok(manifest.provenance.iter().filter(on_line).collect())
}

/// The case file of a manifest as it is today.
fn case(context: &Context, manifest: &Manifest) -> Option<Arc<Source>> {
    let [input] = manifest.cases.as_slice() else { return None };
    let file = case_files::find(context, &[PathBuf::from(&input.id)]).ok()?.into_iter().next()?;
    let text = std::fs::read_to_string(&file).ok()?;
    Some(Arc::new(Source { name: file.to_string_lossy().into_owned(), text }))
}

/// What a unit is told with.
struct Around<'a> {
    manifest: &'a Manifest,
    case: Option<&'a Arc<Source>>,
    book: Option<&'a RuleBook>,
    styled: bool,
}

fn tell(out: &mut impl Write, unit: &UnitOrigin, around: &Around<'_>) -> io::Result<()> {
    let styled = around.styled;
    let kind = serde_json::to_value(unit.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    let lang = unit.lang.as_ref().map(|lang| format!(" in `{lang}`")).unwrap_or_default();
    writeln!(out, "{}", paint(&format!("{kind} {}{lang}", unit.n), words::STRONG, styled))?;
    for template in &unit.templates {
        writeln!(out, "  template  {template}")?;
    }
    let places = around.case.map(yaml::places);
    for field in &unit.fields {
        let place = places.as_ref().and_then(|places| places.find(field)).zip(around.case);
        let place = place.map(|(span, case)| format!("  {}:{}", case.name, span.line)).unwrap_or_default();
        writeln!(out, "  case      {field}{}", paint(&place, words::FAINT, styled))?;
    }
    for rule in &unit.rules {
        writeln!(out, "  rule      {}", told(rule, around))?;
    }
    for argument in &unit.arguments {
        writeln!(out, "  argument  {argument}  {}", paint("rules/arguments.yaml", words::FAINT, styled))?;
    }
    for request in &unit.requests {
        let (grievance, id) = request.split_once('/').unwrap_or(("", request));
        writeln!(out, "  request   {id}  {}", paint(&format!("rules/grievances/{grievance}.yaml"), words::FAINT, styled))?;
    }
    for entry in &unit.entries {
        let (file, id) = entry.split_once('/').unwrap_or((entry, ""));
        // A kind of grievance has a file of its own.
        let file = if file == "grievances" { format!("rules/{entry}.yaml") } else { format!("rules/{file}.yaml") };
        writeln!(out, "  entry     {id}  {}", paint(&file, words::FAINT, styled))?;
    }
    Ok(())
}

/// A rule with its version, and what the manifest, else the rule book, says of it.
fn told(rule: &RuleVersion, around: &Around<'_>) -> String {
    let from = rule.version_from.map(|from| format!(", version from {from}")).unwrap_or_default();
    let used = around.manifest.rules.iter().find(|used| used.id == rule.id && used.version_from == rule.version_from);
    let of_book = || {
        let known = around.book?.rule(&rule.id)?;
        let At::InForce(_, version) = known.versions.at(rule.version_from.unwrap_or(around.manifest.as_of)) else { return None };
        Some((version.cite.plain.clone(), version.standing))
    };
    match used.map(|used| (used.cite.clone(), used.standing)).or_else(of_book) {
        Some((cite, standing)) => format!("{}{from} — {cite} ({})", rule.id, words::standing(standing)),
        None => format!("{}{from}", rule.id),
    }
}

/// What stands around the text comes from the profile and the form.
fn frame(out: &mut impl Write, manifest: &Manifest) -> io::Result<()> {
    writeln!(out, "No line of the template says this: it stands around the text, or the format adds it.")?;
    writeln!(out, "  profile   profiles/{}.yaml", manifest.choices.profile)?;
    writeln!(out, "  form      templates/{}/form.yaml", manifest.form)
}

/// What has changed since the document was written: the file, its case, what else went in.
fn since(
    out: &mut impl Write,
    context: &Context,
    place: &Place,
    manifest: &Manifest,
    bytes: &[u8],
    case: Option<&Arc<Source>>,
) -> Result<(), Failure> {
    let name = place.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let written = manifest.outputs.iter().find(|output| output.file == name);
    if written.is_none_or(|written| written.sha256 != sha256_hex(bytes)) {
        writeln!(out, "\nThe file was altered after it was written: this tells of the line that stood here then.")?;
    }
    let ingredients = ingredients(context, &manifest.choices.profile)?;
    let changes = manifest.changes(&ingredients, case.map(|case| case.text.as_bytes()));
    if changes.iter().any(|change| change.what == Change::Case) {
        let was = manifest.cases.iter().map(|input| input.sha256.as_str()).next().unwrap_or_default();
        match case {
            Some(case) => writeln!(
                out,
                "\nThe case file has changed since: it was {was}, it is {} now. What is told is what the document was made from; lines of the \
                 case file are today's.",
                sha256_hex(case.text.as_bytes())
            )?,
            None => writeln!(out, "\nThe case file is not in the workspace any more: it was {was}.")?,
        }
    }
    let others: Vec<_> = changes.iter().map(|change| change.what).filter(|what| *what != Change::Case).map(Change::word).collect();
    if !others.is_empty() {
        writeln!(
            out,
            "\nChanged since the document was written: {}. `demarche verify` tells whether it would be another one today.",
            others.join(", ")
        )?;
    }
    Ok(())
}

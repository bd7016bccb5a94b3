//! `demarche verify`: makes documents again from their manifests and compares them byte by byte.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::answer_format::Format;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use super::rebuild::{self, MANIFEST, Rebuilder, Rebuilt};
use crate::diag::Diagnostic;
use crate::register::{Changed, RuleUse, Standing};
use crate::workspace::codes;

/// Arguments of `verify`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Documents, their manifests, or folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to write the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// One document compared.
struct Compared {
    file: PathBuf,
    standing: Standing,
    changes: Vec<Changed>,
    /// The versions of rules that spoke then and do not now, and those that speak now and did not then.
    rules: (Vec<RuleUse>, Vec<RuleUse>),
    /// Why it cannot be made again.
    faults: Vec<Diagnostic>,
}

impl Compared {
    /// Whether nothing is to be told: the same bytes, made from the same.
    fn is_clean(&self) -> bool {
        self.standing == Standing::Same && self.changes.is_empty()
    }
}

/// Runs the command. Something is found where a document is not the same, or is no longer made from the same.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let mut rebuilder = Rebuilder::new(context)?;
    let mut all = Vec::new();
    for (manifest, only) in manifests(&args.files)? {
        let rebuilt = rebuilder.rebuild(rebuild::read(&manifest)?)?;
        all.extend(compare(&manifest, only.as_deref(), &rebuilt)?);
    }
    let mut out = output::stdout();
    match args.format {
        Format::Human => human(&mut out, &all, context.quiet)?,
        Format::Json => json(&mut out, &all)?,
    }
    out.flush()?;
    for compared in &all {
        context.remark(&compared.faults);
    }
    Ok(if all.iter().all(Compared::is_clean) { Exit::Clean } else { Exit::Found })
}

/// The manifests to look at, each with the one document asked for, or none for all of its documents.
fn manifests(files: &[PathBuf]) -> Result<Vec<(PathBuf, Option<String>)>, Failure> {
    let mut found = Vec::new();
    for file in files {
        if file.is_dir() {
            let before = found.len();
            below(file, &mut found)?;
            if found.len() == before {
                let fault = Diagnostic::error(codes::NO_MANIFEST, format!("there is no manifest in `{}`", file.display()));
                return Err(Failure::one(fault.help("`demarche build` and `demarche draft` write one beside each document")));
            }
        } else {
            let manifest = rebuild::manifest_beside(file)?;
            let only = if manifest == *file { None } else { file.file_name().map(|name| name.to_string_lossy().into_owned()) };
            found.push((manifest, only));
        }
    }
    Ok(found)
}

fn below(folder: &Path, found: &mut Vec<(PathBuf, Option<String>)>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            below(&path, found)?;
        } else if path.to_string_lossy().ends_with(MANIFEST) {
            found.push((path, None));
        }
    }
    Ok(())
}

fn compare(manifest: &Path, only: Option<&str>, rebuilt: &Rebuilt) -> Result<Vec<Compared>, Failure> {
    let outputs = rebuilt.manifest.outputs.iter().map(|output| output.file.as_str()).filter(|file| only.is_none_or(|only| only == *file));
    let again = rebuilt.again();
    let owned = |rules: Vec<&RuleUse>| rules.into_iter().cloned().collect::<Vec<_>>();
    let rules = again
        .as_ref()
        .map(|again| rebuilt.manifest.other_rules(again))
        .map_or_else(Default::default, |(then, now)| (owned(then), owned(now)));
    let mut compared = Vec::new();
    for name in outputs {
        let file = manifest.with_file_name(name);
        let bytes = match std::fs::read(&file) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Failure::io("read", &file, &error)),
        };
        let today =
            rebuilt.files.as_ref().ok().and_then(|files| files.iter().find(|(made, _)| made == name)).map(|(_, bytes)| bytes.as_slice());
        let standing = rebuilt.manifest.standing(name, bytes.as_deref(), today, &rebuilt.changes);
        let faults = if standing == Standing::Unbuildable { rebuilt.files.as_ref().err().cloned().unwrap_or_default() } else { Vec::new() };
        compared.push(Compared { file, standing, changes: rebuilt.changes.clone(), rules: rules.clone(), faults });
    }
    if compared.is_empty() {
        let named = only.map_or_else(|| manifest.to_owned(), |only| manifest.with_file_name(only));
        let fault = Diagnostic::error(codes::NO_MANIFEST, format!("the manifest beside `{}` does not speak of it", named.display()));
        return Err(Failure::one(fault.help("keep documents under the names that the program gave them")));
    }
    // The manifest itself is told of where the documents are the same and what it says of them is not so.
    if compared.iter().all(|compared| compared.standing == Standing::Same) && !rebuilt.tells_the_same() {
        let standing = if rebuilt.changes.is_empty() { Standing::Altered } else { Standing::Outdated };
        compared.push(Compared { file: manifest.to_owned(), standing, changes: rebuilt.changes.clone(), rules, faults: Vec::new() });
    }
    Ok(compared)
}

/// What differs; without `quiet` also what does not, and how many of all.
fn human(out: &mut impl Write, all: &[Compared], quiet: bool) -> io::Result<()> {
    for compared in all.iter().filter(|compared| !quiet || !compared.is_clean()) {
        let said = match compared.standing {
            Standing::Same if compared.changes.is_empty() => "the same, made again",
            Standing::Same => "the same, made again, but no longer from the same ingredients",
            Standing::Outdated => "as it was written; made again it would be another one",
            Standing::Altered => "altered after it was written",
            Standing::Missing => "not there",
            Standing::Unbuildable => "as it was written; it cannot be made again",
        };
        writeln!(out, "{}  {said}", compared.file.display())?;
        // What did not change the document may have changed, or the manifest may not be as it was written: neither can be told.
        let said = if compared.standing == Standing::Same { "not as its manifest says" } else { "changed since" };
        for Changed { what, was, now } in &compared.changes {
            let now = now.as_deref().unwrap_or("not there");
            writeln!(out, "    {said}: {}\n        was {was}\n        now {now}", what.word())?;
        }
        for (when, rules) in [("then", &compared.rules.0), ("now", &compared.rules.1)] {
            for RuleUse { id, version_from, cite, .. } in rules {
                let from = version_from.map_or_else(String::new, |day| format!(", version from {day}"));
                writeln!(out, "    rule {when}: {id}{from} — {cite}")?;
            }
        }
    }
    let clean = all.iter().filter(|compared| compared.is_clean()).count();
    if quiet && clean == all.len() {
        return Ok(());
    }
    writeln!(out, "{} of {} the same", clean, output::counted(all.len(), "document"))
}

fn json(out: &mut impl Write, all: &[Compared]) -> io::Result<()> {
    let file = |compared: &Compared| -> Value {
        let changed: Vec<_> = compared.changes.iter().map(|changed| changed.what).collect();
        let rules = json!({"then": compared.rules.0, "now": compared.rules.1});
        json!({"file": compared.file, "standing": compared.standing, "changed": changed, "ingredients": compared.changes, "rules": rules})
    };
    let value = json!({"version": 1, "files": all.iter().map(file).collect::<Vec<_>>()});
    writeln!(out, "{value:#}")
}

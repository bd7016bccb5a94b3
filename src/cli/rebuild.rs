//! Documents made again from their manifests: what `verify` compares.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};

use super::case_files;
use super::check::{Checked, check_file};
use super::context::Context;
use super::failure::Failure;
use super::produce::{Order, Workshop};
use crate::check::Detail;
use crate::diag::{Diagnostic, Severity};
use crate::law::RuleBook;
use crate::register::{Changed, Manifest};
use crate::render::Format;
use crate::workspace::codes;

/// A manifest, and its document made again.
pub(super) struct Rebuilt {
    pub(super) manifest: Manifest,
    /// What is no longer as it was.
    pub(super) changes: Vec<Changed>,
    /// The files by name; the faults where they cannot be made.
    pub(super) files: Result<Vec<(String, Vec<u8>)>, Vec<Diagnostic>>,
}

/// The manifest that speaks of a document; a manifest itself is taken as it is.
pub(super) fn manifest_beside(document: &Path) -> Result<PathBuf, Failure> {
    let name = document.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if name.ends_with(MANIFEST) {
        return Ok(document.to_owned());
    }
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let manifest = document.with_file_name(format!("{stem}{MANIFEST}"));
    if manifest.is_file() { Ok(manifest) } else { Err(none(document, "there is no manifest beside it")) }
}

/// How the name of a manifest ends.
pub(super) const MANIFEST: &str = ".manifest.json";

/// Reads a manifest.
pub(super) fn read(file: &Path) -> Result<Manifest, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::io("read", file, &error))?;
    let manifest: Manifest =
        serde_json::from_str(&text).map_err(|error| none(file, &format!("it is no manifest of this program ({error})")))?;
    match manifest.outputs.iter().find(|output| !is_name(&output.file)) {
        Some(output) => Err(none(file, &format!("it speaks of `{}`, which is not a file beside it", output.file))),
        None => Ok(manifest),
    }
}

/// Whether this is the name of a file and no way to another folder: a manifest may have been written by anybody.
fn is_name(file: &str) -> bool {
    Path::new(file).file_name().is_some_and(|name| name == file) && !file.contains('\\')
}

fn none(file: &Path, why: &str) -> Failure {
    let fault = Diagnostic::error(codes::NO_MANIFEST, format!("`{}` cannot be compared: {why}", file.display()));
    Failure::one(fault.help("a manifest lies beside each document that the program writes: `note-verbale.ru.manifest.json`"))
}

/// Makes documents again by today's rules, templates, profiles and fonts.
pub(super) struct Rebuilder<'c> {
    context: &'c Context,
    book: RuleBook,
    /// By the name of the profile.
    workshops: BTreeMap<String, Workshop>,
}

impl Rebuilt {
    /// Whether the manifest tells of the document what is told of it made again, but for what [changes](Self::changes) name.
    pub(super) fn tells_the_same(&self) -> bool {
        self.again().is_none_or(|again| self.manifest.tells_the_same(&again))
    }

    /// The manifest made again.
    pub(super) fn again(&self) -> Option<Manifest> {
        let name = self.manifest.file_name();
        let (_, bytes) = self.files.as_ref().ok()?.iter().find(|(made, _)| *made == name)?;
        serde_json::from_slice(bytes).ok()
    }
}

impl<'c> Rebuilder<'c> {
    pub(super) fn new(context: &'c Context) -> Result<Self, Failure> {
        Ok(Self { context, book: context.rule_book()?, workshops: BTreeMap::new() })
    }

    /// Makes the document of a manifest again.
    pub(super) fn rebuild(&mut self, manifest: Manifest) -> Result<Rebuilt, Failure> {
        let checked = self.case(&manifest);
        let workshop = self.workshop(&manifest.choices.profile)?;
        let text = checked.as_ref().and_then(|checked| checked.source.as_ref()).map(|source| source.text.as_bytes());
        let changes = manifest.changes(workshop.ingredients(), text);
        let files = files(workshop, &manifest, checked.as_ref());
        Ok(Rebuilt { manifest, changes, files })
    }

    /// The case of a manifest as it is today, where it is found.
    fn case(&self, manifest: &Manifest) -> Option<Checked> {
        let [input] = manifest.cases.as_slice() else { return None };
        let file = case_files::find(self.context, &[PathBuf::from(&input.id)]).ok()?.into_iter().next()?;
        Some(check_file(&file, manifest.as_of, &self.book, Detail::Trace))
    }

    fn workshop(&mut self, profile: &str) -> Result<&Workshop, Failure> {
        match self.workshops.entry(profile.to_owned()) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(Workshop::open(self.context, Some(profile))?)),
        }
    }
}

fn files(workshop: &Workshop, manifest: &Manifest, checked: Option<&Checked>) -> Result<Vec<(String, Vec<u8>)>, Vec<Diagnostic>> {
    let Some(checked) = checked else {
        let ids: Vec<_> = manifest.cases.iter().map(|case| case.id.as_str()).collect();
        let message = format!("the case {} is not in the workspace any more", ids.join(", "));
        return Err(vec![Diagnostic::error(codes::NO_SUCH_PATH, message).help("look into the archive of the office")]);
    };
    let (Some(case), Some(assessment), false) = (&checked.case, &checked.assessment, checked.has_errors()) else {
        return Err(checked.diagnostics.iter().filter(|fault| fault.severity == Severity::Error).cloned().collect());
    };
    let ending =
        |file: &str| file.rsplit('.').next().and_then(|ending| Format::ALL.into_iter().find(|format| format.extension() == ending));
    let formats: Vec<Format> = manifest.outputs.iter().filter_map(|output| ending(&output.file)).collect();
    let order = Order {
        form: &manifest.form,
        lang: &manifest.lang,
        beside: manifest.beside.as_ref(),
        tone: manifest.tone,
        addressee: manifest.choices.addressee.as_deref(),
        draft_mark: manifest.choices.draft_mark,
        attach_source: manifest.choices.source_attached,
        formats: &formats,
        ordered_by: manifest.choices.ordered_by,
    };
    Ok(workshop.one(case, checked.source.as_deref(), assessment, &order, manifest.as_of)?.files)
}

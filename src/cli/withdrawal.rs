//! Documents of earlier runs that nothing supports any more: removed, so that nobody sends them, and told.
//!
//! Only what a manifest of this program describes is touched, and only while it has the bytes that were written: what a person has worked on
//! stays, with a warning. Nothing behind a link is removed, so nothing outside the folder of the results.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::check::Checked;
use super::failure::Failure;
use super::output::counted;
use super::rebuild::MANIFEST;
use crate::case::{self, Audience, Case};
use crate::diag::Diagnostic;
use crate::register::{Manifest, OrderedBy, sha256_hex};
use crate::render::Format;
use crate::workspace::codes;

/// What came of it.
#[derive(Default)]
pub(super) struct Withdrawn {
    /// The files removed, by their folder and why.
    removed: BTreeMap<(PathBuf, Why), Vec<String>>,
    /// What stays.
    remarks: Vec<Diagnostic>,
    /// Whether something stays that ought to be withdrawn.
    pub(super) left: bool,
}

impl Withdrawn {
    /// Adds what came of another document.
    pub(super) fn add(&mut self, other: Self) {
        other.removed.into_iter().for_each(|(place, names)| self.removed.entry(place).or_default().extend(names));
        self.remarks.extend(other.remarks);
        self.left |= other.left;
    }

    /// What is told of it: of the files of one folder that were removed for one reason together.
    pub(super) fn told(self) -> Vec<Diagnostic> {
        let removed = self.removed.into_iter().map(|((folder, why), names)| {
            let files = counted(names.len(), "file");
            let message = format!("{files} of an earlier run removed from `{}`: {}", folder.display(), why.words());
            Diagnostic::warning(codes::WITHDRAWN, message).help(format!("removed: {}; {}", names.join(", "), why.help()))
        });
        removed.chain(self.remarks).collect()
    }
}

/// Why a document is not supported any more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// It was ordered and cannot be drafted.
    Refused,
    /// Its case has errors.
    CaseHasErrors,
    /// Consent was withdrawn, and it is for readers outside the office.
    ConsentWithdrawn,
    /// No build makes it any more.
    NotOrdered,
    /// The document was made anew without that format.
    MadeAnew,
    /// Its case is not in the workspace any more.
    NoCase,
}

impl Why {
    fn words(self) -> &'static str {
        match self {
            Self::Refused => "what was ordered cannot be drafted",
            Self::CaseHasErrors => "the case has errors",
            Self::ConsentWithdrawn => "consent was withdrawn, and they are for readers outside the office",
            Self::NotOrdered => "neither the workspace nor the case asks for them",
            Self::MadeAnew => "the document was made anew in other formats",
            Self::NoCase => "the workspace has no such case",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Refused | Self::CaseHasErrors => {
                "mend what is told of the case and make them again; copies that were passed on are not called back"
            }
            Self::ConsentWithdrawn => "find the copies that were passed on, and ask whoever has them to use them no longer",
            Self::NotOrdered => {
                "to have them again, name form and language in `demarche.yaml`, or the form under `drafting.papers` of the case"
            }
            Self::MadeAnew => "to have the format again, name it under `formats` in `demarche.yaml`, or with `--to`",
            Self::NoCase => "to have them again, put the case back into the folder of the cases",
        }
    }
}

/// A document of an earlier run.
struct Former {
    folder: PathBuf,
    manifest: Manifest,
}

/// Withdraws the document of that stem in the folder of the case `id`: it was ordered and could not be made.
pub(super) fn refused(folder: &Path, id: &str, stem: &str, why: Why) -> Result<Withdrawn, Failure> {
    let mut done = Withdrawn::default();
    if let Some(former) = Former::read(folder, id, &format!("{stem}{MANIFEST}")) {
        former.withdraw(why, &mut done)?;
    }
    Ok(done)
}

/// Withdraws the files of a document that the one to be written in its place does not have: formats that nobody asks for any more. Files
/// of the very same document may stay beside each other.
pub(super) fn replaced(folder: &Path, id: &str, new: &Manifest) -> Result<Withdrawn, Failure> {
    let mut done = Withdrawn::default();
    let Some(former) = Former::read(folder, id, &new.file_name()) else { return Ok(done) };
    let kept: BTreeSet<&str> = new.outputs.iter().map(|output| output.file.as_str()).collect();
    let by_build = new.choices.ordered_by == OrderedBy::Build && former.manifest.choices.ordered_by == OrderedBy::Build;
    if by_build || !former.manifest.is_as(new) {
        former.remove(Why::MadeAnew, &kept, &mut done)?;
    }
    Ok(done)
}

/// Withdraws what lies in the folder of a case and is not among the stems ordered by this build. What a person drafted stays, unless consent
/// was withdrawn, and is told of where the case has changed since.
pub(super) fn not_ordered(folder: &Path, id: &str, checked: &Checked, ordered: &[String], as_of: NaiveDate) -> Result<Withdrawn, Failure> {
    let mut done = Withdrawn::default();
    let consent_withdrawn = checked.case.iter().flat_map(Case::consents).any(|(_, consent)| consent.is_withdrawn(as_of));
    let has_errors = checked.has_errors() || checked.case.is_none();
    let case_file = checked.source.as_ref().map(|source| sha256_hex(source.text.as_bytes()));
    for former in formers(folder, id) {
        if checked.case.is_some() && ordered.contains(&former.stem()) {
            continue;
        }
        if consent_withdrawn && former.manifest.audience != Audience::Internal {
            former.withdraw(Why::ConsentWithdrawn, &mut done)?;
        } else if former.manifest.choices.ordered_by == OrderedBy::Build {
            former.withdraw(if has_errors { Why::CaseHasErrors } else { Why::NotOrdered }, &mut done)?;
        } else if former.manifest.cases.iter().any(|input| Some(&input.sha256) != case_file.as_ref()) {
            done.remarks.push(former.outdated("the case file has changed since it was drafted"));
        }
    }
    Ok(done)
}

/// Withdraws what earlier builds made of cases that are not in the workspace any more. `known`: the ids of those that are.
pub(super) fn of_no_case(out: &Path, known: &BTreeSet<String>) -> Result<Withdrawn, Failure> {
    let mut done = Withdrawn::default();
    for id in names(out).into_iter().filter(|name| !known.contains(name)) {
        let folder = out.join(&id);
        for former in formers(&folder, &id) {
            if former.manifest.choices.ordered_by == OrderedBy::Build {
                former.withdraw(Why::NoCase, &mut done)?;
            } else {
                done.remarks.push(former.outdated(Why::NoCase.words()));
            }
        }
        // Only an empty folder can be removed so.
        let _ = fs::remove_dir(&folder);
    }
    Ok(done)
}

/// Where no case is found at all nothing is withdrawn: the folder of the cases may only not be there today. That documents stay is told.
pub(super) fn all_stay(out: &Path) -> Option<Diagnostic> {
    let cases = names(out).into_iter().filter(|id| !formers(&out.join(id), id).is_empty()).count();
    let message = format!("the documents of {} stay in `{}`", counted(cases, "case"), out.display());
    let help = "if the cases are on a disk that is not there today, connect it; if all of them are closed, remove the documents yourself";
    (cases > 0).then(|| Diagnostic::warning(codes::STALE, message).help(help))
}

fn formers(folder: &Path, id: &str) -> Vec<Former> {
    names(folder).iter().filter(|name| name.ends_with(MANIFEST)).filter_map(|name| Former::read(folder, id, name)).collect()
}

/// What lies in a folder, sorted. What cannot be read has nothing that could be removed.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_symlink())
}

impl Former {
    /// The document that a manifest describes, if it is one of this program, of this case, under its own name.
    fn read(folder: &Path, id: &str, manifest: &str) -> Option<Self> {
        // What is no id may be a way out of the folder of the results.
        if !case::is_id(id) {
            return None;
        }
        let text = fs::read_to_string(folder.join(manifest)).ok()?;
        let read: Manifest = serde_json::from_str(&text).ok()?;
        read.is_of(manifest, id).then(|| Self { folder: folder.to_path_buf(), manifest: read })
    }

    fn stem(&self) -> String {
        let name = self.manifest.file_name();
        name.strip_suffix(MANIFEST).unwrap_or(&name).to_owned()
    }

    /// Its files, as the program names them: whatever else a manifest may name is none of its.
    fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let own: Vec<String> = Format::ALL.iter().map(|format| format!("{}.{}", self.stem(), format.extension())).collect();
        let outputs = self.manifest.outputs.iter();
        outputs.filter(move |output| own.contains(&output.file)).map(|output| (output.file.as_str(), output.sha256.as_str()))
    }

    /// Removes it with its manifest. The manifest stays as long as a file does that was not removed: the next build tells of it again.
    fn withdraw(&self, why: Why, done: &mut Withdrawn) -> Result<(), Failure> {
        if self.remove(why, &BTreeSet::new(), done)? {
            remove(&self.folder.join(self.manifest.file_name()))?;
        }
        Ok(())
    }

    /// Removes its files but those in `kept`. Whether all of them are gone.
    fn remove(&self, why: Why, kept: &BTreeSet<&str>, done: &mut Withdrawn) -> Result<bool, Failure> {
        let mut all = true;
        for (name, sha256) in self.files().filter(|(name, _)| !kept.contains(name)) {
            let file = self.folder.join(name);
            let as_written = match fs::read(&file) {
                Ok(bytes) => sha256_hex(&bytes) == sha256,
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(_) => false,
            };
            if as_written && !is_link(&self.folder) && !is_link(&file) {
                remove(&file)?;
                done.removed.entry((self.folder.clone(), why)).or_default().push(name.to_owned());
            } else {
                all = false;
                done.left = true;
                done.remarks.push(stays(&file, why, as_written));
            }
        }
        Ok(all)
    }

    fn outdated(&self, why: &str) -> Diagnostic {
        let file = self.files().next().map_or_else(|| self.manifest.file_name(), |(name, _)| name.to_owned());
        let message = format!("`{}` stays, drafted by hand: {why}", self.folder.join(file).display());
        Diagnostic::warning(codes::STALE, message).help("draft it again before it is used, or remove it with its manifest")
    }
}

fn stays(file: &Path, why: Why, as_written: bool) -> Diagnostic {
    let kept = if as_written { "it lies behind a link" } else { "it was changed by hand" };
    let message = format!("`{}` is not supported any more ({}), but {kept} and stays", file.display(), why.words());
    Diagnostic::warning(codes::STALE, message)
        .help("do not send it: move what is worth keeping out of the folder of the results, and remove it with its manifest")
}

fn remove(file: &Path) -> Result<(), Failure> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::io("remove", file, &error)),
        _ => Ok(()),
    }
}

//! By whose profile a note is judged: the one that the command line names, else that of the manifest beside the note, else the workspace's.
//! The manifest also tells whether the note stands as the program drafted it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::failure::Failure;
use crate::diag::{self, Diagnostic};
use crate::draft::{Profile, Sources};
use crate::register::{Manifest, sha256_hex};
use crate::workspace::codes;

/// The profiles that the notes of a run name, each read once.
pub(super) struct Senders<'s> {
    sources: &'s Sources,
    usual: &'s str,
    named: Option<&'s str>,
    read: BTreeMap<String, Profile>,
}

impl<'s> Senders<'s> {
    /// `named` is the command line's choice, `usual` the workspace's.
    pub(super) fn new(sources: &'s Sources, named: Option<&'s str>, usual: &'s str) -> Self {
        Self { sources, usual, named, read: BTreeMap::new() }
    }

    /// The profile by which the note in `file` is judged.
    pub(super) fn of(&mut self, file: &Path) -> Result<Profile, Failure> {
        let of_manifest = if self.named.is_some() { None } else { written_by(file) };
        let name = self.named.map(str::to_owned).or(of_manifest.clone()).unwrap_or_else(|| self.usual.to_owned());
        if let Some(profile) = self.read.get(&name) {
            return Ok(profile.clone());
        }
        let Some(profile) = Profile::named(self.sources, &name)? else {
            return Err(Failure::one(self.unknown(&name, of_manifest.is_some().then_some(file))));
        };
        self.read.insert(name, profile.clone());
        Ok(profile)
    }

    fn unknown(&self, name: &str, of_manifest: Option<&Path>) -> Diagnostic {
        let known: Vec<&str> = self.sources.profiles.keys().map(String::as_str).collect();
        match of_manifest {
            Some(file) => {
                let message = format!("the manifest beside `{}` names the profile `{name}`, which is not here", file.display());
                let help = format!("say by which profile to judge with `--profile`: {}", known.join(", "));
                Diagnostic::error(codes::UNKNOWN_NAME, message).help(help)
            }
            None => {
                let near = diag::closest(name, known.iter().copied());
                let help = near.map_or_else(|| format!("profiles: {}", known.join(", ")), |near| format!("did you mean `{near}`?"));
                Diagnostic::error(codes::UNKNOWN_NAME, format!("there is no profile `{name}`")).help(help)
            }
        }
    }
}

/// The profile of the manifest that stands beside a note of the program; none where there is no manifest that can be read.
fn written_by(file: &Path) -> Option<String> {
    manifest_beside(file).map(|manifest| manifest.choices.profile)
}

fn manifest_beside(file: &Path) -> Option<Manifest> {
    let text = std::fs::read_to_string(file.with_extension("manifest.json")).ok()?;
    serde_json::from_str(&text).ok()
}

/// The form of a note that stands, byte for byte, as the program drafted it: its manifest beside it holds the hash of the text.
pub(super) fn drafted_as(file: &Path, text: &str) -> Option<String> {
    let manifest = manifest_beside(file)?;
    let name = file.file_name()?.to_str()?;
    let hash = sha256_hex(text.as_bytes());
    manifest.outputs.iter().any(|output| output.file == name && output.sha256 == hash).then_some(manifest.form)
}

//! A workspace: a folder with a `demarche.yaml`, whose own rules, templates and profiles override the embedded ones.

pub mod codes;
mod configuration;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

pub use configuration::{Configuration, DocumentOrder};

use crate::diag::{Diagnostic, Source};
use crate::yaml;

/// The file that makes a folder a workspace.
pub const CONFIGURATION: &str = "demarche.yaml";

/// Largest rule, template or profile file read, bytes: far above any real one, far below what could hurt.
const LARGEST_FILE: u64 = 4 << 20;

static DEFAULT_CONFIGURATION: &str = include_str!("../../demarche.yaml");
static RULES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");
static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static PROFILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/profiles");

/// Texts by their path from the workspace's root, with `/` between folders: `rules/ru/stay.yaml`.
pub type Files = BTreeMap<String, String>;

/// Where the program works, and by which choices.
#[derive(Debug)]
pub struct Workspace {
    root: Option<PathBuf>,
    /// The choices of `demarche.yaml`.
    pub configuration: Configuration,
}

impl Workspace {
    /// The workspace in `given`, or the nearest one upwards from `start`, or the embedded defaults where there is none.
    ///
    /// # Errors
    /// When `given` is no workspace, or the configuration cannot be read.
    pub fn open(given: Option<&Path>, start: &Path) -> Result<Self, Vec<Diagnostic>> {
        let root = match given {
            Some(folder) if folder.join(CONFIGURATION).is_file() => Some(folder.to_path_buf()),
            Some(folder) => {
                return Err(vec![
                    Diagnostic::error(codes::NO_WORKSPACE, format!("`{}` is not a workspace: it has no `{CONFIGURATION}`", folder.display()))
                        .help("`demarche init DIR` makes one"),
                ]);
            }
            None => start.ancestors().find(|folder| folder.join(CONFIGURATION).is_file()).map(Path::to_path_buf),
        };
        let text = match &root {
            Some(folder) => read(&folder.join(CONFIGURATION))?,
            None => DEFAULT_CONFIGURATION.to_owned(),
        };
        let source = Arc::new(Source { name: CONFIGURATION.to_owned(), text });
        let configuration: Configuration = yaml::read(&source, &yaml::Codes::WORKSPACE)?;
        Ok(Self { root, configuration })
    }

    /// The folder with the `demarche.yaml`; `None` under the embedded defaults.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The text of the embedded configuration, for `demarche init`.
    pub fn default_configuration() -> &'static str {
        DEFAULT_CONFIGURATION
    }

    /// Rule files, calendars among them: the embedded ones, overridden by the workspace's own of the same path.
    ///
    /// # Errors
    /// When a file of the workspace cannot be read.
    pub fn rules(&self) -> Result<Files, Vec<Diagnostic>> {
        self.overlay("rules", &RULES)
    }

    /// Template files, forms and phrases among them.
    ///
    /// # Errors
    /// When a file of the workspace cannot be read.
    pub fn templates(&self) -> Result<Files, Vec<Diagnostic>> {
        self.overlay("templates", &TEMPLATES)
    }

    /// Profile files.
    ///
    /// # Errors
    /// When a file of the workspace cannot be read.
    pub fn profiles(&self) -> Result<Files, Vec<Diagnostic>> {
        self.overlay("profiles", &PROFILES)
    }

    fn overlay(&self, folder: &str, embedded: &'static Dir<'static>) -> Result<Files, Vec<Diagnostic>> {
        let mut files = Files::new();
        embed(folder, embedded, &mut files);
        if let Some(root) = &self.root {
            let mut faults = Vec::new();
            let own = root.join(folder);
            if own.is_dir() {
                read_folder(folder, &own, &mut files, &mut faults);
            }
            if !faults.is_empty() {
                return Err(faults);
            }
        }
        Ok(files)
    }
}

fn embed(folder: &str, dir: &'static Dir<'static>, files: &mut Files) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(format!("{folder}/{}", path.replace('\\', "/")), text.to_owned());
        }
    }
    for sub in dir.dirs() {
        embed(folder, sub, files);
    }
}

fn read_folder(name: &str, folder: &Path, files: &mut Files, faults: &mut Vec<Diagnostic>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(unreadable(folder, &error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(part) = entry.file_name().into_string() else { continue };
        // Editors leave hidden copies behind; they are no part of the law.
        if part.starts_with('.') || part.ends_with('~') {
            continue;
        }
        let name = format!("{name}/{part}");
        if path.is_dir() {
            read_folder(&name, &path, files, faults);
        } else {
            match read(&path) {
                Ok(text) => {
                    files.insert(name, text);
                }
                Err(mut fault) => faults.append(&mut fault),
            }
        }
    }
}

fn read(path: &Path) -> Result<String, Vec<Diagnostic>> {
    let size = std::fs::metadata(path).map_err(|error| vec![unreadable(path, &error)])?.len();
    if size > LARGEST_FILE {
        return Err(vec![
            Diagnostic::error(codes::FILE, format!("`{}` holds {size} bytes; at most {LARGEST_FILE} are read", path.display()))
                .help("is this the right file?"),
        ]);
    }
    std::fs::read_to_string(path).map_err(|error| vec![unreadable(path, &error)])
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(codes::FILE, format!("cannot read `{}`: {error}", path.display())).help("check the path and the rights")
}

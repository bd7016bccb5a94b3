//! A workspace: a folder with a `demarche.yaml`, whose own rules, templates and profiles override the embedded ones.

pub mod codes;
mod configuration;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use configuration::{Configuration, DocumentOrder};

use crate::diag::{Diagnostic, Source};
use crate::yaml;

/// The file that makes a folder a workspace.
pub const CONFIGURATION: &str = "demarche.yaml";

/// Largest rule, template or profile file read, bytes: far above any real one, far below what could hurt.
const LARGEST_FILE: u64 = 4 << 20;

static DEFAULT_CONFIGURATION: &str = include_str!("../../demarche.yaml");

/// What a workspace's folders hold for the program, however large its letters, and how the program calls it; a README beside them is for
/// people.
const READ: [(&str, &str); 5] = [(".yaml", ".yaml"), (".yml", ".yaml"), (".tera", ".tera"), (".ftl", ".ftl"), ("styles.xml", "styles.xml")];

/// Texts by their path below a folder of the workspace, with `/` between folders: `ru/stay.yaml` below `rules`.
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
            Some(folder) => return Err(vec![no_workspace(folder)]),
            None => upwards(start),
        };
        let text = match &root {
            Some(folder) => read(&folder.join(CONFIGURATION))?,
            None => DEFAULT_CONFIGURATION.to_owned(),
        };
        let source = Arc::new(Source { name: CONFIGURATION.to_owned(), text });
        let configuration: Configuration = yaml::read(&source, &codes::YAML)?;
        Ok(Self { root, configuration })
    }

    /// The folder with the `demarche.yaml`; `None` under the embedded defaults.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The folder of the cases.
    pub fn cases_folder(&self) -> PathBuf {
        self.below_root(&self.configuration.cases)
    }

    /// The folder of the results.
    pub fn out_folder(&self) -> PathBuf {
        self.below_root(&self.configuration.out)
    }

    /// The folder of the office's own typeface, if it has one.
    pub fn fonts_folder(&self) -> Option<PathBuf> {
        self.configuration.fonts.as_deref().map(|folder| self.below_root(folder))
    }

    /// A folder that a profile names.
    pub fn folder(&self, folder: &str) -> PathBuf {
        self.below_root(folder)
    }

    fn below_root(&self, folder: &str) -> PathBuf {
        self.root.as_deref().map_or_else(|| PathBuf::from(folder), |root| root.join(folder))
    }

    /// The text of the embedded configuration, for `demarche init`.
    pub fn default_configuration() -> &'static str {
        DEFAULT_CONFIGURATION
    }

    /// The workspace's own files below one of its folders: `rules`, `templates`, `profiles`. None under the embedded defaults.
    ///
    /// # Errors
    /// Every file that cannot be read.
    pub fn own_files(&self, folder: &str) -> Result<Files, Vec<Diagnostic>> {
        let own = self.root.as_ref().map(|root| root.join(folder)).filter(|own| own.is_dir());
        own.map_or_else(|| Ok(Files::new()), |own| files_of(&own))
    }
}

fn no_workspace(folder: &Path) -> Diagnostic {
    let fault = Diagnostic::error(codes::NO_WORKSPACE, format!("`{}` is not a workspace: it has no `{CONFIGURATION}`", folder.display()));
    match folder.ancestors().skip(1).find(|above| !above.as_os_str().is_empty() && above.join(CONFIGURATION).is_file()) {
        Some(above) => fault.help(format!("did you mean `{}`?", above.display())),
        None => fault.help("`demarche init DIR` makes one"),
    }
}

/// The nearest workspace upwards, as a path relative to `start`: messages show short paths.
fn upwards(start: &Path) -> Option<PathBuf> {
    let steps = start.ancestors().position(|folder| folder.join(CONFIGURATION).is_file())?;
    Some(std::iter::repeat_n("..", steps).collect())
}

/// The files of a folder outside a workspace, as [`Workspace::own_files`] reads those of one.
///
/// # Errors
/// Every file that cannot be read.
pub fn files_of(folder: &Path) -> Result<Files, Vec<Diagnostic>> {
    let mut files = Files::new();
    let mut faults = Vec::new();
    read_folder("", folder, &mut files, &mut faults);
    if faults.is_empty() { Ok(files) } else { Err(faults) }
}

fn read_folder(name: &str, folder: &Path, files: &mut Files, faults: &mut Vec<Diagnostic>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(unreadable(folder, &error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(part) = entry.file_name().into_string() else { continue };
        // Editors leave copies behind; they are no part of the law.
        if part.starts_with('.') || part.ends_with('~') {
            continue;
        }
        let name = if name.is_empty() { part } else { format!("{name}/{part}") };
        if path.is_dir() {
            read_folder(&name, &path, files, faults);
        } else if let Some(name) = called(&name) {
            match read(&path) {
                Ok(_) if files.contains_key(&name) => faults.push(
                    Diagnostic::error(codes::FILE, format!("`{}` and another file are both read as `{name}`", path.display()))
                        .help("keep one of the two; `.yml` and `.YAML` are `.yaml`"),
                ),
                Ok(text) => {
                    files.insert(name, text);
                }
                Err(mut fault) => faults.append(&mut fault),
            }
        }
    }
}

/// The name under which the program knows a file; `None` where it is not for the program.
fn called(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let (ending, known) = READ.into_iter().find(|(ending, _)| lower.ends_with(ending))?;
    Some(format!("{}{known}", name.get(..name.len() - ending.len())?))
}

fn read(path: &Path) -> Result<String, Vec<Diagnostic>> {
    let size = std::fs::metadata(path).map_err(|error| vec![unreadable(path, &error)])?.len();
    if size > LARGEST_FILE {
        return Err(vec![
            Diagnostic::error(codes::FILE, format!("`{}` holds {size} bytes; at most {LARGEST_FILE} are read", path.display()))
                .help("is this the right file?"),
        ]);
    }
    let bytes = std::fs::read(path).map_err(|error| vec![unreadable(path, &error)])?;
    let source = yaml::decode(bytes, path.display().to_string(), &codes::TEXT).map_err(|fault| vec![*fault])?;
    Ok(source.text.clone())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error(codes::FILE, format!("cannot read `{}`: {error}", path.display())).help("check the path and the rights")
}

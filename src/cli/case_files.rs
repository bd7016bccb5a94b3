//! Which case files the arguments of a command mean: files, folders, workspaces, ids of the workspace's cases.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::context::Context;
use super::failure::Failure;
use crate::case;
use crate::diag::{self, Diagnostic};
use crate::workspace::{CONFIGURATION, Workspace, codes};

/// The case files that `names` mean, sorted, each once. Warns of those that lie in another workspace.
///
/// # Errors
/// Every name that means no case, with the name that was probably meant.
pub(super) fn find(context: &Context, names: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let files = all(&context.workspace, names)?;
    let strange: Vec<Diagnostic> = names.iter().filter_map(|name| of_another_workspace(&context.workspace, name)).collect();
    context.remark(&strange);
    Ok(files)
}

/// Every case of the workspace, sorted.
///
/// # Errors
/// When there is none.
pub(super) fn of_workspace(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let folder = workspace.cases_folder();
    if folder.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Err(Failure::one(
            Diagnostic::error(codes::NO_CASES, format!("there is no folder `{}` with cases", folder.display())).help(
                "change to your workspace or name it with `--workspace DIR`; `demarche new CASE-ID --grievance KIND` writes a first case",
            ),
        ));
    }
    all(workspace, &[folder])
}

fn all(workspace: &Workspace, names: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Found::default();
    let mut faults = Vec::new();
    for name in names {
        match meant(workspace, name) {
            Ok(files) => found.extend(files),
            Err(mut more) => faults.append(&mut more),
        }
    }
    if faults.is_empty() { Ok(found.each_once(names.len() > 1)) } else { Err(faults.into()) }
}

/// The ids of the workspace's cases.
pub(super) fn ids(workspace: &Workspace) -> Vec<String> {
    let mut found = Found::default();
    // Only for "did you mean": what cannot be read has no id to propose.
    found.walk(&workspace.cases_folder());
    found.files.par_iter().filter_map(|file| case::id_of_file(file)).collect()
}

/// What one name means. A file is taken as it is; of a folder every `*.yaml` below it; of a workspace its cases; else it is an id.
fn meant(workspace: &Workspace, name: &Path) -> Result<Found, Vec<Diagnostic>> {
    let metadata = std::fs::metadata(name);
    let mut found = Found::default();
    match &metadata {
        Ok(kind) if kind.is_dir() => {
            let own = name.join(CONFIGURATION).is_file();
            found.walk(&if own { Workspace::open(Some(name), name)?.cases_folder() } else { name.to_path_buf() });
        }
        Ok(_) => found.files.push(name.to_path_buf()),
        Err(_) => {}
    }
    if !found.faults.is_empty() {
        return Err(found.faults);
    }
    if found.files.is_empty() {
        found.files = with_id(workspace, name);
    }
    match (found.files.is_empty(), metadata) {
        (false, _) => Ok(found),
        (true, Ok(_)) => Err(vec![
            Diagnostic::error(codes::NO_CASES, format!("there is no case file under `{}`", name.display()))
                .help("a case is a folder with a `case.yaml`; `demarche new CASE-ID --grievance KIND` writes one"),
        ]),
        (true, Err(error)) => Err(vec![nothing(workspace, name, &error)]),
    }
}

/// The files of the workspace whose case has this id. Usually the folder is called as the case is; only else are the files asked.
fn with_id(workspace: &Workspace, name: &Path) -> Vec<PathBuf> {
    let Some(id) = name.to_str().filter(|id| case::is_id(id)) else { return Vec::new() };
    let folder = workspace.cases_folder();
    let usual = folder.join(id).join("case.yaml");
    if case::id_of_file(&usual).as_deref() == Some(id) {
        return vec![usual];
    }
    let mut found = Found::default();
    found.walk(&folder);
    found.files.retain(|file| case::id_of_file(file).as_deref() == Some(id));
    if found.files.is_empty() && folder.join(id).symlink_metadata().is_ok() {
        // Its file cannot be read, or has another id: reading it will tell.
        found.files.push(usual);
    }
    found.files
}

fn nothing(workspace: &Workspace, name: &Path, error: &std::io::Error) -> Diagnostic {
    let written = name.display();
    if name.symlink_metadata().is_ok_and(|found| found.is_symlink()) {
        return Diagnostic::error(codes::NO_SUCH_PATH, format!("`{written}` is a link that leads nowhere"))
            .help("give the file itself, or make the link anew");
    }
    if error.kind() != ErrorKind::NotFound {
        return Diagnostic::error(codes::NO_SUCH_PATH, format!("cannot read `{written}`: {error}"))
            .help("look whether you may read it, and whether every part of the path but the last is a folder");
    }
    let is_name = name.components().count() == 1;
    let message = if is_name {
        format!("`{written}` is neither a file, nor a folder, nor the id of a case")
    } else {
        format!("there is no `{written}`")
    };
    let fault = Diagnostic::error(codes::NO_SUCH_PATH, message);
    match near(workspace, name, is_name) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("give a case file, a folder of cases, a workspace, or the id of a case of this workspace"),
    }
}

/// What may have been meant: what lies beside it, or an id.
fn near(workspace: &Workspace, name: &Path, is_name: bool) -> Option<String> {
    let last = name.file_name()?.to_str()?;
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = std::fs::read_dir(folder).into_iter().flatten();
    let beside: Vec<String> = beside.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let (cases, others): (Vec<&str>, Vec<&str>) = beside.iter().map(String::as_str).partition(|entry| is_of_a_case(folder, entry));
    if let Some(near) = diag::closest(last, others).or_else(|| near_id(last, cases)) {
        return Some(name.with_file_name(near).display().to_string());
    }
    let ids = if is_name { ids(workspace) } else { Vec::new() };
    near_id(last, ids.iter().map(String::as_str)).map(str::to_owned)
}

/// The one id that a slip of the finger makes of the one written. Of ids further away, or of several, each is another person's case.
pub(super) fn near_id<'k>(written: &str, ids: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    match diag::one_slip_away(written, ids).as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether what lies in a folder is called after a case: the folder of one, or a file with a number.
fn is_of_a_case(folder: &Path, entry: &str) -> bool {
    entry.contains(|letter: char| letter.is_ascii_digit()) || folder.join(entry).join("case.yaml").is_file()
}

/// A warning where `name` lies in another workspace: it may have rules and templates of its own.
fn of_another_workspace(workspace: &Workspace, name: &Path) -> Option<Diagnostic> {
    let is_one = |folder: &Path| folder.join(CONFIGURATION).is_file();
    let path = name.canonicalize().ok()?;
    let (up, other) = path.ancestors().enumerate().find(|(_, folder)| is_one(folder))?;
    // The root of the workspace in which one stands is the empty path.
    let here = workspace.root().and_then(|root| Path::new(".").join(root).canonicalize().ok());
    if here.is_some_and(|here| here == other) {
        return None;
    }
    // As short as it was written.
    let other = name.ancestors().nth(up).filter(|folder| is_one(folder)).unwrap_or(other);
    let (name, shown) = (name.display(), other.display());
    let message = match up {
        0 => format!("`{name}` is a workspace of its own, whose rules, templates and choices are not used here"),
        _ => format!("`{name}` belongs to the workspace `{shown}`, whose rules, templates and choices are not used here"),
    };
    Some(Diagnostic::warning(codes::OTHER_WORKSPACE, message).help(format!("add `--workspace {shown}` to work by them")))
}

/// Case files, and what kept some folder from being read.
#[derive(Default)]
struct Found {
    files: Vec<PathBuf>,
    faults: Vec<Diagnostic>,
    /// Whether a link was followed, so that one file may have been found twice.
    linked: bool,
}

impl Found {
    fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        self.linked |= other.linked;
    }

    /// Every `*.yaml` below a folder, but for folders of evidence and hidden ones.
    fn walk(&mut self, root: &Path) {
        let mut folders = vec![root.to_path_buf()];
        // A link may lead back to where it stands: each target is entered once.
        let mut entered = HashSet::new();
        while let Some(folder) = folders.pop() {
            if let Err(error) = self.list(&folder, &mut folders, &mut entered) {
                self.faults.push(
                    Diagnostic::error(codes::FILE, format!("cannot read `{}`: {error}", folder.display()))
                        .help("look whether you may read the folder"),
                );
            }
        }
    }

    fn list(&mut self, folder: &Path, folders: &mut Vec<PathBuf>, entered: &mut HashSet<PathBuf>) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let (path, kind) = (entry.path(), entry.file_type()?);
            self.linked |= kind.is_symlink();
            let is_folder = kind.is_dir() || (kind.is_symlink() && path.is_dir());
            if is_folder {
                let new = !kind.is_symlink() || path.canonicalize().is_ok_and(|target| entered.insert(target));
                if new && name != "evidence" {
                    folders.push(path);
                }
            } else if (kind.is_file() || kind.is_symlink()) && matches!(path.extension().and_then(|ext| ext.to_str()), Some("yaml" | "yml"))
            {
                self.files.push(path);
            }
        }
        Ok(())
    }

    /// The files in the order of their paths. `twice`: whether several names may mean the same file.
    fn each_once(self, twice: bool) -> Vec<PathBuf> {
        let mut files = self.files;
        files.sort();
        files.dedup();
        if twice || self.linked {
            let mut seen = HashSet::new();
            files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
        }
        files
    }
}

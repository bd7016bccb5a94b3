//! What lies in the folder of evidence beside the case file, and what of it no entry lists: forgotten, misspelt, or not of this case.

use std::collections::HashSet;
use std::path::{Component, Path};

use super::Fault;
use crate::case::{Case, codes};
use crate::diag::closest;

/// The folder beside the case file.
const FOLDER: &str = "evidence";

/// The files below `evidence/`, each as an entry would write it. Links are left out: only following them tells what they are.
pub(super) struct Beside(Vec<String>);

impl Beside {
    /// Looks into the folder of the case. What cannot be read is passed over: a listed file in it is told as missing.
    pub(super) fn read(folder: &Path) -> Self {
        let own = folder.join(FOLDER);
        let mut found = Vec::new();
        if own.symlink_metadata().is_ok_and(|kind| kind.is_dir()) {
            walk(&own, FOLDER, &mut found);
        }
        found.sort();
        Self(found)
    }

    /// Whether an entry that names `file` names one of them.
    pub(super) fn holds(&self, file: &str) -> bool {
        self.0.binary_search(&plain(file)).is_ok()
    }

    /// The files that the case does not list. A case file that is not called `case.yaml` may share its folder with others, and then
    /// nobody can say whose the files are.
    pub(super) fn unlisted(&self, case: &Case, case_file: &Path) -> Vec<&str> {
        if case_file.file_name().is_none_or(|name| name != "case.yaml") {
            return Vec::new();
        }
        let listed: HashSet<String> = case.evidence.iter().flatten().filter_map(|evidence| evidence.file.as_deref()).map(plain).collect();
        let own = self.0.iter().map(String::as_str).filter(|name| !listed.contains(*name));
        own.filter(|name| !name.split('/').any(left_by_a_program)).collect()
    }
}

/// Reports what lies there unlisted; `missing` are the listed files that are not there.
pub(super) fn check(unlisted: &[&str], missing: &[&str], faults: &mut Vec<Fault>) {
    for name in unlisted {
        let help = match closest(name, missing.iter().copied()) {
            Some(listed) => format!("`{listed}` is listed and not there: did you mean this file? Then correct the name"),
            None => format!("list it with `id`, `kind`, `title` and `file: {name}`, and cite it where it proves something; or take it out"),
        };
        let message = format!("`{name}` lies with the case, and no entry of `evidence` lists it");
        faults.push(Fault::warning(codes::FILE_NOT_LISTED, FOLDER, message).on_key().help(help));
    }
}

/// `evidence/./a.pdf` as `evidence/a.pdf`.
fn plain(name: &str) -> String {
    let parts = Path::new(name).components().filter(|part| *part != Component::CurDir);
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn walk(folder: &Path, name: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let own = entry.file_name();
        let name = format!("{name}/{}", own.to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), &name, found),
            Ok(kind) if kind.is_file() => found.push(name),
            _ => {}
        }
    }
}

/// Hidden files, copies that editors leave behind, what file managers put into every folder.
fn left_by_a_program(name: &str) -> bool {
    name.starts_with(['.', '~']) || name.ends_with('~') || matches!(name, "Thumbs.db" | "desktop.ini")
}

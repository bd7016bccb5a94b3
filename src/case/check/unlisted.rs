//! Files in the folder of evidence that no entry lists: forgotten, misspelt, or not of this case.

use std::collections::HashSet;
use std::path::{Component, Path};

use super::Fault;
use crate::case::{Case, codes};
use crate::diag::closest;

/// The folder beside the case file.
const FOLDER: &str = "evidence";

/// The files in `evidence/` that the case does not list, as an entry would write them, sorted. A case file that is not called
/// `case.yaml` may share its folder with others, and then nobody can say whose the files are.
pub(super) fn files(case: &Case, case_file: &Path, folder: &Path) -> Vec<String> {
    if case_file.file_name().is_none_or(|name| name != "case.yaml") {
        return Vec::new();
    }
    let listed: HashSet<String> = case.evidence.iter().flatten().filter_map(|evidence| evidence.file.as_deref()).map(plain).collect();
    let mut found = Vec::new();
    walk(&folder.join(FOLDER), FOLDER, &mut found);
    found.retain(|name| !listed.contains(name));
    found.sort();
    found
}

/// Reports what lies there unlisted; `missing` are the listed files that are not there.
pub(super) fn check(unlisted: &[String], missing: &[&str], faults: &mut Vec<Fault>) {
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

/// What cannot be read is passed over here: a listed file in it is told as missing.
fn walk(folder: &Path, name: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let own = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        if left_by_a_program(&own) {
            continue;
        }
        let name = format!("{name}/{own}");
        if kind.is_dir() {
            walk(&entry.path(), &name, found);
        } else {
            found.push(name);
        }
    }
}

/// Hidden files, copies that editors leave behind, what file managers put into every folder.
fn left_by_a_program(name: &str) -> bool {
    name.starts_with(['.', '~']) || name.ends_with('~') || matches!(name, "Thumbs.db" | "desktop.ini")
}

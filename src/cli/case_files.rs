//! Which case files lie under the paths of a command.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::diag::{self, Diagnostic};
use crate::workspace::{CONFIGURATION, codes};

/// The case files under `paths`, sorted, each once. A file is taken as it is; of a folder every `*.yaml` below it
/// but for `evidence` folders and hidden ones; of a workspace its folder of cases.
pub(super) fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        let before = found.len();
        match std::fs::metadata(path) {
            Ok(kind) if kind.is_dir() => {
                let root = if path.join(CONFIGURATION).is_file() { path.join("cases") } else { path.clone() };
                walk(&root, &mut found)?;
                if found.len() == before {
                    faults.push(
                        Diagnostic::error(codes::NO_CASES, format!("there is no case file under `{}`", path.display()))
                            .help("a case is a folder with a `case.yaml`; `demarche new CASE-ID --grievance KIND` writes one"),
                    );
                }
            }
            Ok(_) => found.push(path.clone()),
            Err(error) => faults.push(missing(path, &error)),
        }
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn missing(path: &Path, error: &std::io::Error) -> Diagnostic {
    let fault = Diagnostic::error(codes::NO_SUCH_PATH, format!("cannot read `{}`: {error}", path.display()));
    let siblings: Vec<String> = path
        .parent()
        .map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    match diag::closest(name, siblings.iter().map(String::as_str)) {
        Some(near) => fault.help(format!("did you mean `{}`?", path.with_file_name(near).display())),
        None => fault.help("give the path of a case file, of a folder of cases, or of a workspace"),
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io("read", folder, &error))?;
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if name != "evidence" {
                walk(&path, found)?;
            }
        } else if matches!(path.extension().and_then(|ext| ext.to_str()), Some("yaml" | "yml")) {
            found.push(path);
        }
    }
    Ok(())
}

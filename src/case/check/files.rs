//! Files of evidence: inside the folder of the case, there, and unchanged.

use std::fs::File;
use std::path::{Component, Path, PathBuf};

use super::beside::{self, Beside};
use super::{Fault, Place, each};
use crate::case::{Case, Evidence, codes};
use crate::diag::closest;
use crate::register::sha256_hex_of;

pub(super) fn check(case: &Case, case_file: &Path, faults: &mut Vec<Fault>) {
    let folder = case_file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = Beside::read(folder);
    let unlisted = beside.unlisted(case, case_file);
    let mut missing = Vec::new();
    for (path, evidence) in each("evidence", &case.evidence) {
        let Some(name) = &evidence.file else { continue };
        let at = || format!("{path}.file");
        match locate(folder, &beside, name) {
            Located::Outside => faults.push(
                Fault::error(codes::FILE_OUTSIDE, at(), format!("`{name}` leads out of the folder of the case"))
                    .help("copy the file into the folder, usually under `evidence/`, and write its path from there, with `/`"),
            ),
            Located::Missing => {
                missing.push(name.as_str());
                let help = match closest(name, unlisted.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        "the path is counted from the folder of the case file; remove the key `file` if only the paper exists".to_owned()
                    }
                };
                faults.push(Fault::error(codes::FILE_MISSING, at(), format!("the file `{name}` is not there")).help(help));
            }
            Located::At(file) => match File::open(&file).and_then(sha256_hex_of) {
                Ok(hash) => compare(evidence, path, name, &hash, faults),
                Err(error) => faults.push(Fault::error(codes::FILE_MISSING, at(), format!("the file `{name}` cannot be read: {error}"))),
            },
        }
    }
    beside::check(&unlisted, &missing, faults);
}

fn compare(evidence: &Evidence, path: Place, name: &str, hash: &str, faults: &mut Vec<Fault>) {
    match &evidence.sha256 {
        None => faults.push(
            Fault::note(codes::HASH_NOT_STATED, format!("{path}.file"), format!("the hash of `{name}` is not stated"))
                .help(format!("add `sha256: \"{hash}\"`: it proves later that the file is still the same")),
        ),
        Some(stated) if stated != hash => {
            let message =
                format!("`{name}` is not the file that was listed: its hash begins {}, the stated one {}", short(hash), short(stated));
            faults.push(Fault::error(codes::HASH_DIFFERS, format!("{path}.sha256"), message).help(
                "find out who changed the file and get the original back; only if the new file is the right one, put its hash here: `demarche check` tells it once the key is removed",
            ));
        }
        Some(_) => {}
    }
}

enum Located {
    Outside,
    Missing,
    At(PathBuf),
}

/// The file, unless its path is absolute, climbs out, or leads out through a link.
fn locate(folder: &Path, beside: &Beside, name: &str) -> Located {
    let climbs = name.split(['/', '\\']).any(|part| part == "..");
    let absolute = name.starts_with(['/', '\\']) || name.get(1..2) == Some(":");
    if climbs || absolute || !Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Located::Outside;
    }
    if beside.holds(name) {
        return Located::At(folder.join(name));
    }
    let mut file = folder.to_path_buf();
    let mut link = false;
    for part in Path::new(name).components() {
        file.push(part);
        match file.symlink_metadata() {
            Ok(found) => link |= found.is_symlink(),
            Err(_) => return Located::Missing,
        }
    }
    // Resolving a path asks the system about each of its folders; without a link there is no need to.
    if link && !leads_inside(folder, &file) {
        return Located::Outside;
    }
    if file.is_file() { Located::At(file) } else { Located::Missing }
}

/// Whether a path with links in it ends below `folder`. One that leads nowhere is missing, not outside.
fn leads_inside(folder: &Path, file: &Path) -> bool {
    match (folder.canonicalize(), file.canonicalize()) {
        (Ok(folder), Ok(real)) => real.starts_with(folder),
        _ => true,
    }
}

/// Enough of a hash to tell two apart by eye.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

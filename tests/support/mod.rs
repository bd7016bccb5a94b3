//! Expected files beside inputs: compared, or rewritten under `UPDATE_EXPECTED=1`.

#![allow(dead_code, clippy::panic, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Fails when `actual` is not what the file says; under `UPDATE_EXPECTED=1` writes the file instead.
pub(crate) fn assert_expected(file: &Path, actual: &str) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(file.parent().expect("an expected file has a folder")).expect("the folder can be made");
        fs::write(file, actual).expect("the expected file can be written");
        return;
    }
    let expected = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}; UPDATE_EXPECTED=1 writes it", file.display()));
    let shown = file.strip_prefix(root()).unwrap_or(file).display();
    assert!(expected == actual, "{shown} differs; UPDATE_EXPECTED=1 rewrites it\n{}", difference(&expected, actual));
}

/// The first lines that differ, with a little of what stands around them.
fn difference(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<_>, Vec<_>) = (expected.lines().collect(), actual.lines().collect());
    let same = expected.iter().zip(&actual).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(2);
    let show = |sign: char, lines: &[&str]| -> String {
        lines.iter().skip(from).take(8).enumerate().map(|(i, line)| format!("{sign} {:>4} {line}\n", from + i + 1)).collect()
    };
    format!("{}{}", show('-', &expected), show('+', &actual))
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the copy's folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the entry can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
}

/// The folders in `folder`, sorted.
pub(crate) fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

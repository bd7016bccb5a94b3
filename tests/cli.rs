//! The program run in a copy of the workspace. Each folder of `tests/cli/` is one example: `command` holds the arguments,
//! `files/` what is laid over the copy first; `stdout`, `stderr`, `status` what must come out, and `written` the files that
//! must be there afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::{assert_expected, copy_folder, folders, root};

#[test]
fn every_example_prints_what_it_says() {
    for example in folders(&root().join("tests/cli")) {
        run(&example);
    }
}

fn run(example: &Path) {
    let copy = tempfile::tempdir().unwrap();
    fs::copy(root().join("demarche.yaml"), copy.path().join("demarche.yaml")).unwrap();
    copy_folder(&root().join("cases"), &copy.path().join("cases"));
    let overlay = example.join("files");
    if overlay.is_dir() {
        copy_folder(&overlay, copy.path());
    }
    let before = listing(copy.path());

    let command = fs::read_to_string(example.join("command")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["--as-of", "2026-06-01"])
        .args(words(&command))
        .current_dir(copy.path())
        .env("COLUMNS", "100")
        .output()
        .unwrap();

    assert_expected(&example.join("stdout"), &String::from_utf8(output.stdout).unwrap());
    assert_expected(&example.join("stderr"), &String::from_utf8(output.stderr).unwrap());
    assert_expected(&example.join("status"), &format!("{}\n", output.status.code().unwrap()));
    let written: String = listing(copy.path()).into_iter().filter(|file| !before.contains(file)).map(|file| file + "\n").collect();
    if !written.is_empty() || example.join("written").exists() {
        assert_expected(&example.join("written"), &written);
    }
}

/// The arguments of a command line: split at spaces, with single quotes around what holds one.
fn words(line: &str) -> Vec<String> {
    line.trim()
        .split('\'')
        .enumerate()
        .flat_map(|(i, part)| if i % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() })
        .collect()
}

fn listing(folder: &Path) -> Vec<String> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, found)
            } else {
                found.push(path.strip_prefix(root).unwrap().to_string_lossy().into_owned())
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found);
    found.sort();
    found
}

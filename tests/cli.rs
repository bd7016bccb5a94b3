//! The program run in a copy of the workspace. Each folder of `tests/cli/` is one example: `command` holds the arguments,
//! `files/` what is laid over the copy first; `stdout`, `stderr`, `status` what must come out, and `written` the files that
//! must be there afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use support::{assert_expected, copy_folder, folders, root};

#[test]
fn every_example_prints_what_it_says() {
    for example in folders(&root().join("tests/cli")) {
        run(&example);
    }
}

fn run(example: &Path) {
    let (copy, mut program) = in_a_copy();
    let overlay = example.join("files");
    if overlay.is_dir() {
        copy_folder(&overlay, copy.path());
    }
    let before = listing(copy.path());

    let command = fs::read_to_string(example.join("command")).unwrap();
    let output = program.args(words(&command)).env("COLUMNS", "100").output().unwrap();

    assert_expected(&example.join("stdout"), &String::from_utf8(output.stdout).unwrap());
    assert_expected(&example.join("stderr"), &String::from_utf8(output.stderr).unwrap());
    assert_expected(&example.join("status"), &format!("{}\n", output.status.code().unwrap()));
    let written: String = listing(copy.path()).into_iter().filter(|file| !before.contains(file)).map(|file| file + "\n").collect();
    if !written.is_empty() || example.join("written").exists() {
        assert_expected(&example.join("written"), &written);
    }
}

/// A copy of the workspace and the program in it.
fn in_a_copy() -> (tempfile::TempDir, Command) {
    let copy = tempfile::tempdir().unwrap();
    fs::copy(root().join("demarche.yaml"), copy.path().join("demarche.yaml")).unwrap();
    copy_folder(&root().join("cases"), &copy.path().join("cases"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_demarche"));
    program.args(["--as-of", "2026-06-01"]).current_dir(copy.path());
    (copy, program)
}

/// The same with something added to the profile of the Ministry.
fn with_profile(more: &str) -> (tempfile::TempDir, Command) {
    let (copy, program) = in_a_copy();
    let profile = fs::read_to_string(root().join("profiles/kg-mfa.yaml")).unwrap();
    fs::create_dir(copy.path().join("profiles")).unwrap();
    fs::write(copy.path().join("profiles/kg-mfa.yaml"), format!("{profile}\n{more}\n")).unwrap();
    (copy, program)
}

#[test]
fn every_format_has_the_face_of_the_profile_or_is_not_made() {
    let draft = |more: &str, to: &str| {
        let (copy, mut program) = with_profile(more);
        let fonts = copy.path().join("fonts/office");
        fs::create_dir_all(fonts.parent().unwrap()).unwrap();
        copy_folder(&root().join("assets/fonts"), &fonts);
        let output = program.args(["draft", "brief", "KG-2025-0147", "--lang", "ru", "-q", "--out", "out", "--to", to]).output().unwrap();
        let written = copy.path().join(format!("out/KG-2025-0147/brief.ru.{to}"));
        (fs::read_to_string(&written).map_err(|_| written.exists()), String::from_utf8(output.stderr).unwrap())
    };
    let (html, said) = draft("face: {family: PT Serif}", "html");
    assert!(html.unwrap().contains("--face: \"PT Serif\""), "{said}");
    let (none, said) = draft("face: {family: PT Serif}", "pdf");
    assert_eq!(none, Err(false));
    assert!(said.contains("error[T0506]") && said.contains("profiles/kg-mfa.yaml:"), "{said}");
    let (none, said) = draft("face: {family: PT Serif, folder: fonts/office}", "pdf");
    assert!(none == Err(false) && said.contains("error[T0506]") && said.contains("Liberation Serif"), "{said}");
    let (made, said) = draft("face: {family: Liberation Serif, folder: fonts/office}", "pdf");
    assert_eq!((made, said.as_str()), (Err(true), ""));
    let (none, said) = draft("face: {family: Liberation Serif, folder: fonts}", "html");
    assert!(none == Err(false) && said.matches("error[T0503]").count() == 4 && said.contains("profiles/kg-mfa.yaml:"), "{said}");
}

#[test]
fn a_style_sheet_beside_the_profiles_restyles_office_documents() {
    let draft = |name: &str, sheet: &str| {
        let (copy, mut program) = with_profile("");
        fs::write(copy.path().join("profiles").join(name), sheet).unwrap();
        let output =
            program.args(["draft", "brief", "KG-2025-0147", "--lang", "ru", "-q", "--out", "out", "--to", "docx"]).output().unwrap();
        let written = fs::read(copy.path().join("out/KG-2025-0147/brief.ru.docx")).ok();
        let styles = written.map(|bytes| {
            let mut text = String::new();
            let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            std::io::Read::read_to_string(&mut package.by_name("word/styles.xml").unwrap(), &mut text).unwrap();
            text
        });
        (styles, String::from_utf8(output.stderr).unwrap())
    };
    let own = fs::read_to_string(root().join("assets/docx/styles.xml")).unwrap();
    let red = own.replace("0B3D91", "AA0000");
    for name in ["styles.xml", "kg-mfa.styles.xml"] {
        assert!(draft(name, &red).0.unwrap().contains("AA0000"), "{name}");
    }
    assert!(!draft("kg-consulate.styles.xml", &red).0.unwrap().contains("AA0000"));
    let (none, said) = draft("styles.xml", &own.replace("w:val=\"Mark\"", "w:val=\"Other\""));
    assert!(none.is_none() && said.contains("error[T0514]") && said.contains("`Mark` (paragraph)"), "{said}");
}

#[test]
fn a_listing_that_nobody_reads_does_not_keep_documents_from_being_written() {
    let (copy, mut program) = in_a_copy();
    // On one thread the work is done in several batches.
    program.env("RAYON_NUM_THREADS", "1");
    let mut running = program
        .args(["draft", "brief", "cases", "--lang", "en", "--to", "txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    assert_eq!(running.wait().unwrap().code(), Some(0));
    for case in folders(&root().join("cases")) {
        assert!(copy.path().join("out").join(case.file_name().unwrap()).join("brief.en.txt").is_file(), "{}", case.display());
    }
}

#[test]
fn a_note_of_another_institution_is_judged_by_the_profile_of_its_manifest() {
    let (copy, mut draft) = in_a_copy();
    let choices = ["--profile", "kg-consulate", "--addressee", "ru-interior-sverdlovsk", "--lang", "ru", "--to", "md"];
    assert!(draft.args(["draft", "note-verbale", "KG-2025-0171"]).args(choices).output().unwrap().status.success());
    let note = "out/KG-2025-0171/note-verbale.ru.md";
    let lint = |choices: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_demarche"));
        program.args(["--as-of", "2026-06-01", "lint", note]).args(choices).current_dir(copy.path()).output().unwrap().status.code()
    };
    assert_eq!(lint(&[]), Some(0));
    fs::remove_file(copy.path().join("out/KG-2025-0171/note-verbale.ru.manifest.json")).unwrap();
    assert_eq!((lint(&[]), lint(&["--profile", "kg-consulate"])), (Some(1), Some(0)));
}

#[test]
fn the_same_case_by_its_id_its_folder_and_its_file_is_one_case() {
    let (_copy, mut program) = in_a_copy();
    let names = ["KG-2025-0171", "cases/KG-2025-0171", "./cases/KG-2025-0171/case.yaml"];
    let output = program.args(["check", "--format", "json"]).args(names).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["summary"]["cases"], 1);
    assert_eq!(report["cases"][0]["id"], "KG-2025-0171");
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_give_each_case_once() {
    let (copy, mut program) = in_a_copy();
    let cases = copy.path().join("cases");
    let count = folders(&cases).len();
    std::os::unix::fs::symlink(&cases, cases.join("KG-2025-0012/all")).unwrap();
    std::os::unix::fs::symlink("../KG-2025-0012", cases.join("KG-2025-0031/earlier")).unwrap();
    let output = program.args(["check", "cases", "--format", "json"]).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["summary"]["cases"], count);
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

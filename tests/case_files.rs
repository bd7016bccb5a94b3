//! Case files: those of `tests/cases/good` load without a word, those of `tests/cases/bad` with exactly the words beside them.
//!
//! A bad file is called after what is wrong with it. `UPDATE_EXPECTED=1` writes the expected words anew; read them before you keep them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use demarche::case::{self, Loaded};
use demarche::diag::{human, pages};

/// Today, for all files of this test.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 1).unwrap()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

/// The YAML files of a folder and the folders in it, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.extension().is_some_and(|extension| extension == "yaml") {
            found.push(entry);
        }
    }
    found
}

fn load(file: &Path, root: &Path) -> Loaded {
    let name = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
    case::load_file(file, name, today())
}

#[test]
fn good_files_load_without_a_word() {
    let root = folder("good");
    for file in files(&root) {
        let loaded = load(&file, &root);
        assert_eq!(human::to_string(&loaded.diagnostics), "", "{}", file.display());
        assert!(loaded.case.is_some());
    }
}

#[test]
fn bad_files_are_told_in_the_expected_words() {
    let root = folder("bad");
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut differences = Vec::new();
    for file in files(&root) {
        let told = human::to_string(&load(&file, &root).diagnostics);
        assert!(!told.is_empty(), "{} is not bad", file.display());
        let expected = file.with_extension("expected");
        if update {
            fs::write(&expected, &told).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != told {
            differences.push(format!("{}:\n{told}", file.display()));
        }
    }
    assert!(differences.is_empty(), "told otherwise than expected:\n\n{}", differences.join("\n"));
}

#[test]
fn a_file_too_large_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.yaml");
    fs::write(&file, "case: KG-2025-0001\n# ".to_owned() + &"x".repeat(1024 * 1024)).unwrap();
    let loaded = case::load_file(&file, "large.yaml".into(), today());
    assert_eq!(loaded.diagnostics[0].code.0, "D0103");
}

#[test]
fn a_file_that_is_not_there_is_a_diagnostic() {
    let loaded = case::load_file(Path::new("no/such/case.yaml"), "case.yaml".into(), today());
    assert_eq!(loaded.diagnostics[0].code.0, "D0101");
    assert!(loaded.case.is_none());
}

#[test]
fn a_byte_order_mark_of_utf_8_is_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("marked.yaml");
    fs::write(&file, "\u{feff}case: KG-2025-0001\nperson: {nationality: KGZ}\n").unwrap();
    let loaded = case::load_file(&file, "marked.yaml".into(), today());
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
}

#[test]
fn every_code_of_the_bad_files_has_a_page() {
    let root = folder("bad");
    for file in files(&root) {
        for diagnostic in load(&file, &root).diagnostics {
            let page = pages::page(diagnostic.code.0).unwrap_or_else(|| panic!("no page for {}", diagnostic.code));
            assert!(page.starts_with(&format!("# {}: ", diagnostic.code)));
        }
    }
}

#[test]
fn the_id_of_a_case_is_found_wherever_it_stands_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("case.yaml");
    let id = |text: &str| {
        fs::write(&file, text).unwrap();
        case::id_of_file(&file)
    };
    let found = Some("KG-2025-0001".to_owned());
    assert_eq!(id("case: KG-2025-0001\nperson: [not, closed"), found);
    assert_eq!(id("person: {nationality: KGZ, case: X}\nevents:\n  - {case: Y}\n\"case\": 'KG-2025-0001'\n"), found);
    assert_eq!(id("title: &id KG-2025-0001\ncase: *id\n"), found);
    assert_eq!(id("person: {case: KG-2025-0001}\n"), None);
    assert_eq!(id("- case: KG-2025-0001\n"), None);
    assert_eq!(id("case: [KG-2025-0001]\n"), None);
    assert_eq!(id("case: ../out\n"), None);
    assert_eq!(id(""), None);
    let read = |text: &str| (id(text), case::load_file(&file, "case.yaml".into(), today()).case.map(|case| case.id));
    let (alone, whole) = read("person: {nationality: KGZ}\ncase: >-\n  KG-2025-0001\n");
    assert_eq!((&alone, &whole), (&found, &found));
}

/// Whoever builds the workspace sees each form once: those that it makes of every case, and the papers that some case names.
#[test]
fn a_build_of_the_bundled_cases_makes_every_form() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace: serde_json::Value = serde_yaml::from_str(&fs::read_to_string(root.join("demarche.yaml")).unwrap()).unwrap();
    let of_all = workspace["documents"].as_array().unwrap().iter().map(|document| document["form"].as_str().unwrap().to_owned());
    let cases = files(&root.join("cases"));
    let drafting = cases.iter().filter_map(|file| load(file, root).case?.drafting);
    let made: BTreeSet<String> = of_all.chain(drafting.flat_map(|drafting| drafting.papers.into_keys())).collect();
    let forms = fs::read_dir(root.join("templates")).unwrap().map(|entry| entry.unwrap().path());
    let forms: BTreeSet<String> = forms
        .filter(|folder| folder.join("form.yaml").is_file())
        .map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(made, forms);
}

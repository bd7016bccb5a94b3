//! The main job: `demarche build` over the bundled cases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use support::{copy_folder, root};

/// Builds a copy of the workspace with so many threads, and gives every file written, by its path below `out/`.
fn build(threads: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let copy = tempfile::tempdir().unwrap();
    fs::copy(root().join("demarche.yaml"), copy.path().join("demarche.yaml")).unwrap();
    copy_folder(&root().join("cases"), &copy.path().join("cases"));
    let built = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["--as-of", "2026-06-01", "build"])
        .env("RAYON_NUM_THREADS", threads)
        .current_dir(copy.path())
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let mut files = BTreeMap::new();
    gather(&copy.path().join("out"), Path::new(""), &mut files);
    files
}

fn gather(folder: &Path, name: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = name.join(entry.file_name());
        if entry.path().is_dir() {
            gather(&entry.path(), &name, files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn two_builds_give_the_same_bytes_whatever_the_number_of_threads() {
    let (one, other) = (build("1"), build("3"));
    let differing: Vec<_> = one.iter().filter(|(name, bytes)| other.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert_eq!(one.len(), other.len());
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn every_case_has_its_brief_in_every_language_and_every_pdf_is_pdf_a_2a_and_pdf_ua_1() {
    let files = build("2");
    for case in support::folders(&root().join("cases")) {
        for lang in ["ky", "ru", "en"] {
            let brief = Path::new(case.file_name().unwrap()).join(format!("brief.{lang}.pdf"));
            assert!(files.contains_key(&brief), "{}", brief.display());
        }
    }
    let pdfs: Vec<_> = files.iter().filter(|(name, _)| name.extension().is_some_and(|ext| ext == "pdf")).collect();
    let mut faults = Vec::new();
    for (name, bytes) in pdfs {
        for profile in ["2a", "ua1"] {
            let options = ValidationOptions::default().profile(profile.parse::<ValidationProfile>().unwrap());
            let report = validate_pdf_bytes(bytes, &options).unwrap();
            if !report.is_compliant {
                faults.push(format!("{} {profile}: {:?}", name.display(), report.failures.first().map(|failure| &failure.rule_id)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

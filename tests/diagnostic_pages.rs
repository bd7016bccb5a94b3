//! Every code has its page, every page its code, and no code is used twice.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every `Code("…")` below `src/`, with the file it stands in.
fn declared() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let codes = text.split("Code(\"").skip(1).filter_map(|rest| rest.split_once('"'));
                found.extend(codes.filter(|(code, _)| !code.is_empty()).map(|(code, _)| (code.to_owned(), path.clone())));
            }
        }
    }
    found
}

#[test]
fn codes_are_declared_once() {
    let mut first: BTreeMap<String, PathBuf> = BTreeMap::new();
    for (code, path) in declared() {
        if let Some(other) = first.insert(code.clone(), path.clone()) {
            panic!("{code} is declared in {} and in {}", other.display(), path.display());
        }
    }
}

#[test]
fn codes_and_pages_belong_together() {
    let mut codes: Vec<String> = declared().into_iter().map(|(code, _)| code).collect();
    codes.sort();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics");
    let mut pages: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
    pages.sort();
    assert_eq!(codes, pages);
    for code in codes {
        let page = fs::read_to_string(folder.join(format!("{code}.md"))).unwrap();
        assert!(page.starts_with(&format!("# {code}: ")), "{code}: the first line of the page is `# {code}: short title`");
    }
}

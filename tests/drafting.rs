//! Drafting: expected documents, escaping, dates and plurals, consent, places of template errors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "notes/samples.rs"]
mod samples;

use demarche::draft::{Engine, Request, Sources};
use samples::{NAMES, lang, sample};

fn engine() -> Engine {
    Engine::load(&Sources::embedded(), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// `UPDATE_EXPECTED=1 cargo test --test drafting` writes the expected documents anew.
#[test]
fn each_form_says_what_is_expected_in_each_language() {
    let engine = engine();
    let mut differences = Vec::new();
    for name in NAMES {
        let (case, assessment) = sample(name);
        for form in engine.forms() {
            for lang in &form.languages {
                let request = Request { draft_mark: true, ..Request::new(&form.name, lang, &case, &assessment) };
                let drafted = engine.draft(&request).unwrap_or_else(|faults| panic!("{name} {} {lang}: {faults:#?}", form.name));
                let path = format!("{}/tests/notes/{name}/{}.{lang}.md", env!("CARGO_MANIFEST_DIR"), form.name);
                if std::env::var_os("UPDATE_EXPECTED").is_some() {
                    std::fs::write(&path, &drafted.draft.markdown).unwrap();
                }
                if std::fs::read_to_string(&path).ok().as_deref() != Some(drafted.draft.markdown.as_str()) {
                    differences.push(path);
                }
            }
        }
    }
    assert!(differences.is_empty(), "these differ from what is expected: {differences:#?}");
}

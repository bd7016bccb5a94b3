//! What the PDF renderer promises: conforming, tagged, complete, the same every time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "pdf/samples.rs"]
mod samples;

use demarche::render::pdf::{Faces, render};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

fn pdf(document: &demarche::document::Document) -> Vec<u8> {
    render(document, Faces::embedded()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn assert_conforms(name: &str, bytes: &[u8]) {
    for profile in ["ua1", "2a"] {
        let options = ValidationOptions::default().profile(profile.parse::<ValidationProfile>().unwrap());
        let report = validate_pdf_bytes(bytes, &options).unwrap();
        let failures: Vec<String> = report.failures.iter().take(8).map(|f| format!("{} {}", f.rule_id, f.message)).collect();
        assert!(report.is_compliant, "{name} fails {profile}:\n{}", failures.join("\n"));
    }
}

#[test]
fn every_sample_conforms() {
    for (name, document) in samples::all() {
        let bytes = pdf(&document);
        if let Some(dir) = std::env::var_os("SAVE_PDF") {
            std::fs::write(std::path::Path::new(&dir).join(format!("{name}.pdf")), &bytes).unwrap();
        }
        assert_conforms(name, &bytes);
    }
}

//! A brief from a loaded and judged case to PDF bytes, on one thread: drafted, read into the tree, composed, written.
#![allow(clippy::expect_used)]

use std::path::Path;

use chrono::NaiveDate;
use demarche::check::Detail;
use demarche::draft::{Engine, Request, Sources};
use demarche::lang::Lang;
use demarche::render::pdf::{self, Faces};
use demarche::{case, check, document, law};
use divan::Bencher;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

/// Bundled cases whose Russian briefs fill four pages, figure, tables and annex included.
#[divan::bench(sample_count = 200, sample_size = 1, args = ["KG-2025-0204", "KG-2025-0188"])]
fn brief(bencher: Bencher, id: &str) {
    let as_of = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a date");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(id).join("case.yaml");
    let case = case::load_file(&file, id.to_owned(), as_of).case.expect("a case");
    let book = law::book([]).expect("the embedded rule book");
    let assessment = check::check(&case, &book, as_of, Detail::Trace);
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").expect("the embedded templates");
    let russian: Lang = "ru".parse().expect("a language code");
    let faces = Faces::embedded();
    bencher.counter(ItemsCount::new(1_usize)).bench(|| {
        let drafted = engine.draft(&Request::new("brief", &russian, &case, &assessment)).expect("a draft");
        let document = document::parse(drafted.draft).expect("a document");
        pdf::render(&document, faces).expect("a PDF")
    });
}

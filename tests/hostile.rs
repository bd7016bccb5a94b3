//! Inputs that are meant to break the pipeline behind the parser, or come close to it by accident: they end in a document or a diagnostic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "pdf/reading.rs"]
#[allow(dead_code)]
mod reading;
#[path = "pdf/samples.rs"]
#[allow(dead_code)]
mod samples;

use demarche::case::Case;
use demarche::check::Assessment;
use demarche::document::{Alignment, Block, Document, ListKind};
use demarche::draft::{Draft, Engine, Request, Sources};
use demarche::render::pdf::{self, Faces};
use demarche::render::{docx, html, markdown, text};
use reading::Reading;
use samples::{FILLER, document, p, t};

/// The brief of a case in which something is told at such length.
fn narrated(narrative: &str) -> Result<Draft, Vec<&'static str>> {
    let event = serde_json::json!({"kind": "other", "on": "2025-07-25", "what": {"ru": narrative}});
    let case = serde_json::json!({"case": "X", "events": [event]});
    let case: Case = serde_json::from_value(case).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    let engine = Engine::load(&Sources::embedded(), "kg-mfa").unwrap();
    let lang = "ru".parse().unwrap();
    let drafted = engine.draft(&Request::new("brief", &lang, &case, &assessment));
    drafted.map(|drafted| drafted.draft).map_err(|faults| faults.iter().map(|fault| fault.code.0).collect())
}

/// The document in every format but PDF; every word in each of them.
fn in_all_words(document: &Document) {
    let words = document.words().len();
    for rendered in [markdown::render(document), text::render(document), html::render(document)] {
        assert!(rendered.split_whitespace().count() >= words);
    }
    assert!(!docx::render(document).unwrap().is_empty());
}

fn set(document: &Document) -> Reading {
    Reading::of(&pdf::render(document, Faces::embedded()).unwrap_or_else(|faults| panic!("{faults:#?}")))
}

#[test]
fn a_narrative_of_ten_megabytes_is_refused() {
    assert_eq!(narrated(&"Слова заявителя. ".repeat(340_000)).unwrap_err(), ["T0103"]);
}

#[test]
fn a_narrative_nested_without_end_becomes_plain_words_or_is_refused() {
    for mark in ["> ", "- ", "1. ", "* > ", "**", "[", "| a "] {
        let deep = format!("{}слово", mark.repeat(20_000));
        match narrated(&deep).map(demarche::document::parse) {
            Ok(Ok(document)) => assert!(document.plain_text().contains("слово"), "{mark}"),
            Ok(Err(faults)) => assert!(faults.iter().all(|fault| fault.code.0.starts_with("T07")), "{mark}: {faults:#?}"),
            Err(codes) => assert!(!codes.is_empty()),
        }
    }
    let indented: String = (0..400).map(|level| format!("{}- слово\n", "  ".repeat(level))).collect();
    if let Ok(draft) = narrated(&indented) {
        let _ = demarche::document::parse(draft);
    }
}

#[test]
fn a_table_of_five_thousand_rows_is_set_to_its_last_row() {
    let rows = (1..=5000).map(|row| vec![t(&format!("строка {row}")), t("да"), t("нет")]).collect();
    let head = vec![t("№"), t("Учтено"), t("Отклонено")];
    let table = document("ru", vec![Block::Table { caption: None, align: vec![Alignment::Left; 3], head, rows }]);
    in_all_words(&table);
    let reading = set(&table);
    assert!(reading.page_text(reading.pages() - 1).contains("строка 5000"));
}

#[test]
fn a_cell_taller_than_pages_loses_no_word() {
    let tall: String = (1..=900).map(|part| format!("Часть{part}. {FILLER} ")).collect();
    let rows = vec![vec![t("1"), t(&tall)], vec![t("2"), t("последняя")]];
    let table = document("ru", vec![Block::Table { caption: None, align: vec![], head: vec![t("№"), t("Слова")], rows }]);
    in_all_words(&table);
    let words = set(&table).words();
    assert!((1..=900).all(|part| words.contains(&format!("Часть{part}."))) && words.contains(&"последняя".to_owned()));
}

#[test]
fn a_document_of_five_hundred_pages_has_them_all() {
    let long = document("ru", (1..=2600).map(|part| p(&format!("Часть{part}. {}", [FILLER; 4].join(" ")))).collect());
    let reading = set(&long);
    assert!(reading.pages() >= 500, "{}", reading.pages());
    assert!(reading.page_text(reading.pages() - 1).contains("Часть2600."));
}

#[test]
fn a_word_of_ten_thousand_letters_is_broken_wherever_it_stands() {
    let word = "щ".repeat(10_000);
    let table = Block::Table { caption: Some(t(&word)), align: vec![], head: vec![t(&word), t("б")], rows: vec![vec![t("а"), t(&word)]] };
    let item = Block::List { kind: ListKind::Bullet, items: vec![vec![p(&word)]] };
    let blocks = vec![samples::h(1, &word), p(&word), item, Block::Quote(vec![p(&word)]), table];
    let long = document("ru", blocks);
    in_all_words(&long);
    assert_eq!(set(&long).words().concat().matches('щ').count(), 70_000);
}

#[test]
fn words_from_right_to_left_are_told_where_pages_cannot_set_them() {
    let mixed = document("ru", vec![p("Слово سلام и слово שלום."), Block::Quote(vec![p("مرحبا بالعالم")])]);
    in_all_words(&mixed);
    let faults = pdf::render(&mixed, Faces::embedded()).unwrap_err();
    assert!(!faults.is_empty() && faults.iter().all(|fault| fault.code.0 == "T0502"), "{faults:#?}");
}

/// A rule of that id with further lines, one that any event fulfils.
fn rule(id: &str, more: &str) -> String {
    format!(
        "{id}:\n  title: {{en: A}}\n  about: each event\n{more}  versions:\n    - from: 2024-01-01\n      cite: 115-FZ art. 1\n      standing: single-source\n      \
         sources: [cntd-499067436]\n      checked: 2026-03-31\n      computes: {{prohibits: {{unless-any: []}}}}\n"
    )
}

fn codes_of_book(text: String) -> Vec<&'static str> {
    let faults = demarche::law::book([("x/rules.yaml".to_owned(), text)]).err().unwrap_or_default();
    faults.iter().map(|fault| fault.code.0).collect()
}

#[test]
fn rules_that_yield_to_all_before_them_are_read_and_those_that_yield_in_a_circle_are_told() {
    let yields = |to: Vec<usize>| format!("  unless: [{}]\n", to.iter().map(|to| format!("x.r{to}")).collect::<Vec<_>>().join(", "));
    let all: String = (0..60).map(|at| rule(&format!("x.r{at}"), &yields((0..at).collect()))).collect();
    assert!(codes_of_book(all).is_empty());
    let circle: String = (0..60).map(|at| rule(&format!("x.r{at}"), &yields(vec![(at + 1) % 60]))).collect();
    assert_eq!(codes_of_book(circle), ["R0107"; 60]);
}

#[test]
fn a_condition_of_thousands_of_lines_is_told_once() {
    let lines = "        - kind is other\n".repeat(5000);
    let text = rule("x.r", "").replace("      computes", &format!("      applies-when:\n{lines}      computes"));
    assert_eq!(codes_of_book(text), ["R0180"]);
}

#[test]
fn phrases_nested_without_end_are_told_before_they_are_read() {
    let mut sources = Sources::embedded();
    sources.templates.entry("phrases/ru.ftl".to_owned()).and_modify(|text| text.push_str(&format!("deep = {}\n", "{ ".repeat(100_000))));
    let faults = Engine::load(&sources, "kg-mfa").err().unwrap_or_default();
    assert_eq!(faults.first().map(|fault| fault.code.0), Some("T0201"));
}

#[test]
fn a_list_that_holds_itself_is_stopped() {
    let mut sources = Sources::embedded();
    let text = format!("{{% set s = [1, 2] %}}{}{{{{ s }}}}", "{% set s = [s, s] %}".repeat(100));
    sources.templates.insert("brief/ru.md.tera".to_owned(), text);
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X"})).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    let lang = "ru".parse().unwrap();
    let faults = Engine::load(&sources, "kg-mfa").unwrap().draft(&Request::new("brief", &lang, &case, &assessment)).err().unwrap();
    assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), ["T0102"]);
}

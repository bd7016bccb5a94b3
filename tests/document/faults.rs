//! What the tree cannot hold is told with its place.

use demarche::document::{self, parse::MAX_BYTES};

use crate::drafts::{draft, faults};

#[track_caller]
fn one(markdown: &str, code: &str, at: &str) {
    assert_eq!(faults(markdown), [(code, at.to_owned())], "{markdown:?}");
}

#[test]
fn html_images_and_code_are_refused() {
    one("Слово <b>жирно\n", "T0711", "<b>");
    one("а\n\n<div>\nтекст\n</div>\n", "T0711", "<div>");
    one("а ![герб](g.png) б\n", "T0712", "![герб](g.png)");
    one("а\n\n    код\n", "T0713", "код");
    one("```rust\nкод\n```\n", "T0713", "```rust");
}

#[test]
fn links_that_would_lose_words_are_refused() {
    one("[а](b \"слова\")\n", "T0714", "[а](b \"слова\")");
    one("а [б]\n\n[б]: https://example.org\n", "T0715", "[б]: https://example.org");
}

#[test]
fn cells_without_a_column_are_refused() {
    one("|а|\n|-|\n|б|лишнее|\n", "T0716", "|лишнее|");
}

#[test]
fn a_language_must_be_a_code() {
    one("{lang=English} words\n", "T0717", "{lang=English}");
}

#[test]
fn figures_must_be_known_and_described() {
    one("```figure map\nСлова.\n```\n", "T0721", "```figure map");
    one("```figure stay\n```\n", "T0722", "```figure stay");
}

#[test]
fn a_caption_needs_its_table() {
    one(": Подпись\n\nАбзац.\n", "T0723", ":");
    one(": Подпись\n", "T0723", ":");
}

#[test]
fn footnotes_must_be_defined_used_and_single() {
    one("Слово[^a].\n", "T0731", "[^a]");
    one("Слово[^a].\n\n[^a]:\n", "T0731", "[^a]");
    one("Слово.\n\n[^a]: Закон.\n", "T0732", "[^a]");
    one("Слово[^a].\n\n[^a]: Закон.\n\n[^A]: Иной.\n", "T0733", "[^A]");
    one("Слово[^a][^b].\n\n[^a]: Закон[^b].\n\n[^b]: Иной.\n", "T0734", "[^b]");
    one("Слово[^a\n", "T0736", "[^");
}

#[test]
fn control_characters_are_refused() {
    one("дата\u{1}2025\n", "T0702", "\u{1}");
}

#[test]
fn nesting_has_a_bound() {
    assert_eq!(faults(&"> ".repeat(17))[0].0, "T0703");
    assert_eq!(faults(&format!("{}в{}", "*а _б ".repeat(10), "_*".repeat(10)))[0].0, "T0703");
}

#[test]
fn size_has_a_bound() {
    one(&"а ".repeat(MAX_BYTES / 2), "T0701", "");
}

#[test]
fn all_faults_are_told_in_order_of_place() {
    let found = faults("<b>\n\nСлово[^x]\n\n![](a)\n");
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["T0711", "T0731", "T0712"]);
}

#[test]
fn a_place_is_counted_in_characters_of_the_named_text() {
    let faults = document::parse(draft("первая\r\nГражданин <b>\r\n")).unwrap_err();
    let span = faults[0].span.unwrap();
    assert_eq!((span.line, span.column, span.end_line, span.end_column), (2, 11, 2, 14));
    assert_eq!(faults[0].source.as_ref().unwrap().name, "brief.ru.md");
}

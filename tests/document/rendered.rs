//! A whole document as Markdown and as plain text.

use demarche::document::{DatePlace, NumberPlace};
use demarche::render::{markdown, text};

use crate::drafts::{assert_file, frame, parsed};

const BRIEF: &str = include_str!("brief.md");

#[test]
fn a_brief_as_plain_text() {
    let mut document = parsed(BRIEF);
    document.frame = frame();
    assert_file("brief.text", &text::render(&document));
}

#[test]
fn a_brief_as_markdown() {
    let mut document = parsed(BRIEF);
    document.frame = frame();
    assert_file("brief.markdown", &markdown::render(&document));
}

#[test]
fn place_and_date_stand_upper_right_where_the_layout_says_so() {
    let mut document = parsed("Текст.");
    document.frame = frame();
    document.layout.date = DatePlace::UpperRight;
    document.layout.number = NumberPlace::None;
    document.frame.addressee.clear();
    let rendered = text::render(&document);
    let lines: Vec<&str> = rendered.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines.iter().map(|line| line.trim()).collect::<Vec<_>>(),
        ["Неофициальный перевод", "г. Бишкек, 22 июля 2026 года", "Текст."]
    );
    assert_eq!(lines[1].chars().count(), text::WIDTH);
}

#[test]
fn a_table_too_wide_for_columns_becomes_records() {
    let long = "х".repeat(30);
    let document = parsed(&format!("| а | б | в |\n|-|-|-|\n| {long} | {long} | {long} |\n| 1 | 2 | 3 |\n"));
    assert_eq!(text::render(&document), format!("а: {long}\nб: {long}\nв: {long}\n\nа: 1\nб: 2\nв: 3\n"));
}

#[test]
fn addresses_follow_the_words_of_links_in_plain_text() {
    let document = parsed("См. [сайт](https://example.org), <https://example.org> и <a@example.org>.");
    assert_eq!(text::render(&document), "См. сайт <https://example.org>, https://example.org и a@example.org.\n");
}

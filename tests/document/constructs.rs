//! Each construct by a small text.

use crate::drafts::{assert_file, outline, parsed};

#[track_caller]
fn expect(name: &str, markdown: &str) {
    assert_file(&format!("{name}.outline"), &outline(&parsed(markdown)));
}

#[test]
fn headings_and_paragraphs() {
    expect("headings", "# Справка\n\n## Факты\n\nПервая строка\nвторая строка.\n\nИтог\n----\n");
}

#[test]
fn inline_marks() {
    expect("inlines", "Гражданин **А.** *без патента*, см. `115-FZ`, [сайт](https://example.org/a_b) и \\*звёздочки\\*.\\\nНовая строка\n");
}

#[test]
fn nested_lists_tight_and_loose() {
    expect("lists", "- раз\n- два\n  1. внутри\n  2. ещё\n\n3) три\n\n   второй абзац\n\n4) четыре\n");
}

#[test]
fn tables_with_and_without_a_caption() {
    expect("tables", ": Дни **пребывания**\n\n| Год | Дней |\n|:----|-----:|\n| 2024 | 181 |\n| 2025 |\n\nТекст.\n\n|а|\n|-|\n");
}

#[test]
fn figures_with_description_and_caption() {
    expect("figures", "```figure stay\nПребывание с 1 февраля.\nПредел достигнут 1 мая.\n```\n\n: Рис. 1. Дни\n\n: Таблица\n\n|а|\n|-|\n");
}

#[test]
fn footnotes_are_numbered_by_first_reference() {
    expect("footnotes", "Первое[^b], второе[^a], снова[^B].\n\n[^a]: Закон.\n\n[^b]: Договор.\n\n    Второй абзац.\n");
}

#[test]
fn quotations_and_breaks() {
    expect("quotes", "> Слова\n>\n> - пункт\n\n***\n\nконец\n");
}

#[test]
fn paragraphs_in_another_language() {
    expect("languages", "{lang=en} The *Ministry*.\n\n\\{lang=en} не знак\n\n\\: не подпись\n\n- {lang=ky} пункт\n- \\{lang=ky} не знак\n");
}

#[test]
fn words_that_look_like_marks_but_are_escaped() {
    expect("escapes", "\\[^нет\\] 5\\. \\<b\\> \\!\\[x\\] &amp; \\| \\# конец\n");
}

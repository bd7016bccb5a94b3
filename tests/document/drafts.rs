//! Drafts to parse, and trees as indented outlines.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use demarche::case::Audience;
use demarche::document::{
    self, AddresseePlace, Bar, BarKind, Block, DatePlace, Document, Figure, Frame, Inline, Layout, Margins, Mark, MarkKind, Meta,
    NumberPlace, Timeline,
};
use demarche::draft::Draft;

use crate::support::{assert_expected, root};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A draft with one figure, `stay`, and no frame.
pub(crate) fn draft(markdown: &str) -> Draft {
    Draft {
        form: "brief".to_owned(),
        lang: "ru".parse().unwrap(),
        audience: Audience::Internal,
        markdown: markdown.to_owned(),
        figures: BTreeMap::from([("stay".to_owned(), Figure::Timeline(timeline()))]),
        frame: Frame::default(),
        layout: layout(),
        meta: Meta { title: "Справка".to_owned(), author: String::new(), subject: String::new(), dated: day("2026-07-22") },
    }
}

/// A frame as the April 2025 note might have had.
pub(crate) fn frame() -> Frame {
    Frame {
        number: Some("№ 013/285".to_owned()),
        place_and_date: Some("г. Бишкек, 22 июля 2026 года".to_owned()),
        addressee: vec!["ПОСОЛЬСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ".to_owned(), "г. Бишкек".to_owned()],
        running_head: Some("№ 013/285".to_owned()),
        marks: vec!["Неофициальный перевод".to_owned()],
        foreign: Vec::new(),
        watermark: None,
        page_number: None,
        letterhead: Vec::new(),
        language: None,
    }
}

pub(crate) fn layout() -> Layout {
    Layout {
        margins: Margins { left: 30.0, right: 15.0, top: 20.0, bottom: 20.0 },
        size: 14.0,
        line_spacing: 1.15,
        indent: 12.5,
        letterhead_space: 0.0,
        seal_space: 0.0,
        number: NumberPlace::UnderLetterhead,
        date: DatePlace::BelowText,
        addressee: AddresseePlace::FootOfFirstPage,
        number_first_page: false,
        justify: true,
        face: None,
    }
}

fn timeline() -> Timeline {
    Timeline {
        from: day("2025-01-01"),
        to: day("2025-06-30"),
        ticks: vec![(day("2025-01-01"), "янв.".to_owned()), (day("2025-03-01"), "март".to_owned()), (day("2025-05-01"), "май".to_owned())],
        rows: vec![
            ("Календарный год".to_owned(), vec![bar("2025-01-01", "2025-06-30", BarKind::Window, None)]),
            (
                "Пребывание".to_owned(),
                vec![bar("2025-02-01", "2025-05-01", BarKind::Counted, Some("90")), bar("2025-05-02", "2025-05-20", BarKind::Over, None)],
            ),
        ],
        marks: vec![Mark {
            on: day("2025-05-01"), label: "последний законный день".to_owned(), kind: MarkKind::Exceeded, open: false
        }],
        legend: vec![(BarKind::Counted, "учтённые дни".to_owned()), (BarKind::Over, "сверх срока".to_owned())],
    }
}

fn bar(from: &str, to: &str, kind: BarKind, label: Option<&str>) -> Bar {
    Bar { from: day(from), to: day(to), kind, label: label.map(str::to_owned) }
}

pub(crate) fn parsed(markdown: &str) -> Document {
    document::parse(draft(markdown)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The codes of the faults with the text under the caret.
pub(crate) fn faults(markdown: &str) -> Vec<(&'static str, String)> {
    let faults = document::parse(draft(markdown)).expect_err("faults");
    let found = faults.iter().map(|fault| {
        let (source, span) = (fault.source.as_ref().unwrap(), fault.span.unwrap());
        let line = source.text.lines().nth(span.line - 1).unwrap_or_default();
        let end = if span.end_line == span.line { span.end_column - span.column } else { usize::MAX };
        (fault.code.0, line.chars().skip(span.column - 1).take(end).collect())
    });
    found.collect()
}

/// Compares with a file of `tests/document/`.
pub(crate) fn assert_file(name: &str, actual: &str) {
    assert_expected(&root().join("tests/document").join(name), actual);
}

/// The tree, a node a line.
pub(crate) fn outline(document: &Document) -> String {
    let mut out = String::new();
    blocks(&document.blocks, 0, &mut out);
    for (index, note) in document.footnotes.iter().enumerate() {
        writeln!(out, "footnote {index}").unwrap();
        blocks(note, 1, &mut out);
    }
    out
}

fn blocks(content: &[Block], depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    for block in content {
        match block {
            Block::Heading { level, content } => writeln!(out, "{pad}heading {level}: {}", inlines(content)).unwrap(),
            Block::Paragraph { content, lang: None } => writeln!(out, "{pad}paragraph: {}", inlines(content)).unwrap(),
            Block::Paragraph { content, lang: Some(lang) } => writeln!(out, "{pad}paragraph in {lang}: {}", inlines(content)).unwrap(),
            Block::List { kind, items } => {
                writeln!(out, "{pad}list {kind:?}").unwrap();
                for item in items {
                    writeln!(out, "{pad}  item").unwrap();
                    blocks(item, depth + 2, out);
                }
            }
            Block::Table { caption, align, head, rows } => {
                writeln!(out, "{pad}table {align:?}").unwrap();
                caption.iter().for_each(|caption| writeln!(out, "{pad}  caption: {}", inlines(caption)).unwrap());
                let row = |cells: &[Vec<Inline>]| cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(" | ");
                writeln!(out, "{pad}  head: {}", row(head)).unwrap();
                rows.iter().for_each(|cells| writeln!(out, "{pad}  row: {}", row(cells)).unwrap());
            }
            Block::Figure { figure: Figure::Timeline(timeline), alt, caption } => {
                writeln!(out, "{pad}timeline {}..{}: {alt:?}", timeline.from, timeline.to).unwrap();
                caption.iter().for_each(|caption| writeln!(out, "{pad}  caption: {}", inlines(caption)).unwrap());
            }
            Block::Figure { .. } => panic!("no sample has a chart"),
            Block::Quote(content) => {
                writeln!(out, "{pad}quote").unwrap();
                blocks(content, depth + 1, out);
            }
            Block::Break => writeln!(out, "{pad}break").unwrap(),
        }
    }
}

fn inlines(content: &[Inline]) -> String {
    let show = |inline: &Inline| match inline {
        Inline::Text(text) => format!("{text:?}"),
        Inline::Strong(content) => format!("strong({})", inlines(content)),
        Inline::Emphasis(content) => format!("emphasis({})", inlines(content)),
        Inline::Code(code) => format!("code({code:?})"),
        Inline::Link { url, content } => format!("link<{url}>({})", inlines(content)),
        Inline::Foreign { lang, content } => format!("in {lang}({})", inlines(content)),
        Inline::FootnoteRef(index) => format!("note {index}"),
        Inline::LineBreak => "break".to_owned(),
    };
    content.iter().map(show).collect::<Vec<_>>().join(" ")
}

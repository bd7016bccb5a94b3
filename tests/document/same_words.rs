//! Every format says the words of the tree, and no others but its own marks.

use demarche::document::{self, Alignment, Block, Document, Inline, ListKind};
use demarche::render::{markdown, text};
use proptest::prelude::*;

use crate::drafts::{draft, frame, parsed};

/// The words of the Markdown, read back without a frame: it has become part of the body.
fn markdown_words(document: &Document) -> Vec<String> {
    let rendered = markdown::render(document);
    document::parse(draft(&rendered)).unwrap_or_else(|faults| panic!("{faults:#?}\n{rendered}")).words()
}

/// Words without rules, borders, numbers and references, sorted: cells side by side share lines.
fn sorted_words(text: &str) -> Vec<String> {
    let is_mark = |word: &str| word.chars().all(|c| "-=+|*".contains(c)) || word.trim_end_matches('.').parse::<u64>().is_ok();
    let plain = strip_references(text);
    let mut words: Vec<_> = plain.split_whitespace().filter(|word| !is_mark(word)).map(str::to_owned).collect();
    words.sort();
    words
}

fn strip_references(rendered: &str) -> String {
    let mut out = String::new();
    for (index, piece) in rendered.split('[').enumerate() {
        let rest = piece.split_once(']').filter(|(number, _)| number.parse::<usize>().is_ok()).map(|(_, rest)| rest);
        match rest {
            Some(rest) if index > 0 => out.push_str(rest),
            _ => out.push_str(piece),
        }
    }
    out
}

#[test]
fn the_frame_is_part_of_every_format() {
    let mut document = parsed("Министерство свидетельствует своё уважение Посольству.");
    document.frame = frame();
    let words = "Неофициальный перевод № 013/285 Министерство свидетельствует своё уважение Посольству. г. Бишкек, 22 июля 2026 года \
                 ПОСОЛЬСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ г. Бишкек";
    assert_eq!(document.words().join(" "), words);
    assert_eq!(markdown_words(&document).join(" "), words);
    assert_eq!(text::render(&document).split_whitespace().collect::<Vec<_>>().join(" "), words);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_reads_back_as_the_same_words(document in document()) {
        prop_assert_eq!(markdown_words(&document), document.words(), "{}", markdown::render(&document));
    }

    #[test]
    fn plain_text_has_the_same_words(document in document_of(plain_word(), &[""])) {
        let rendered = text::render(&document);
        // A table in records says its header again in every record.
        if rendered.contains(':') {
            return Ok(());
        }
        prop_assert_eq!(sorted_words(&rendered), sorted_words(&document.plain_text()), "{}", rendered);
        prop_assert!(rendered.lines().all(|line| line.chars().count() <= text::WIDTH), "{}", rendered);
    }
}

/// Words that are no marks of any format.
fn plain_word() -> BoxedStrategy<String> {
    "[а-яңөү]{1,12}[,.;]?".boxed()
}

/// Words full of what Markdown might take for marks.
fn marked_word() -> BoxedStrategy<String> {
    prop_oneof![
        3 => plain_word(),
        1 => "[-*_`#+=~:{}()\\[\\]<>!&|^.0-9a\\\\]{1,5}",
        1 => prop::sample::select(&["5.", "1)", "&amp;", "[^1]", "[^1]:", "{lang=en}", "\\", "***", "---", "```", "~~~", ": ", "«Ак-Суу»", "http://a.b/_c_", "№\u{a0}5", "_____", "№\u{a0}___"][..])
            .prop_map(str::to_owned),
    ]
    .boxed()
}

pub(crate) fn document() -> impl Strategy<Value = Document> {
    document_of(marked_word(), &["https://example.org/a", "a%20b(c)", ""])
}

fn document_of(word: BoxedStrategy<String>, urls: &'static [&'static str]) -> impl Strategy<Value = Document> {
    let note = (plain_word(), prop::collection::vec(paragraph(inline(word.clone(), urls, false)), 0..3)).prop_map(|(first, rest)| {
        let first = Block::Paragraph { content: vec![Inline::Text(first)], lang: None };
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let notes = prop::collection::vec(note, 3);
    (prop::collection::vec(block(word, urls), 0..6), notes).prop_map(|(blocks, notes)| with_notes(blocks, notes))
}

/// Numbers references by first use and keeps the notes that are used.
fn with_notes(mut blocks: Vec<Block>, notes: Vec<Vec<Block>>) -> Document {
    let mut order = Vec::new();
    number(&mut blocks, &mut order);
    let mut document = parsed("");
    document.frame = frame();
    document.footnotes = order.iter().map(|&note| notes[note].clone()).collect();
    document.blocks = blocks;
    document
}

fn number(blocks: &mut [Block], order: &mut Vec<usize>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => number_inlines(content, order),
            Block::List { items, .. } => items.iter_mut().for_each(|item| number(item, order)),
            Block::Table { caption, head, rows, .. } => {
                caption.iter_mut().chain(head).chain(rows.iter_mut().flatten()).for_each(|cell| number_inlines(cell, order));
            }
            Block::Figure { caption, .. } => caption.iter_mut().for_each(|caption| number_inlines(caption, order)),
            Block::Quote(content) => number(content, order),
            Block::Break => {}
        }
    }
}

fn number_inlines(content: &mut [Inline], order: &mut Vec<usize>) {
    for inline in content {
        match inline {
            Inline::FootnoteRef(note) => {
                *note = order.iter().position(|seen| seen == note).unwrap_or_else(|| {
                    order.push(*note);
                    order.len() - 1
                });
            }
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                number_inlines(content, order);
            }
            _ => {}
        }
    }
}

fn text_of(word: BoxedStrategy<String>) -> impl Strategy<Value = String> {
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

fn inline(word: BoxedStrategy<String>, urls: &'static [&'static str], notes: bool) -> BoxedStrategy<Inline> {
    let text = (text_of(word.clone()), any::<(bool, bool)>()).prop_map(|(text, (before, after))| {
        Inline::Text(format!("{}{text}{}", if before { " " } else { "" }, if after { " " } else { "" }))
    });
    let leaf = prop_oneof![
        6 => text,
        1 => word.prop_map(Inline::Code),
        1 => Just(Inline::LineBreak),
        1 => (0..3_usize).prop_map(move |note| if notes { Inline::FootnoteRef(note) } else { Inline::LineBreak }),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(Inline::Strong),
            content.clone().prop_map(Inline::Emphasis),
            content.clone().prop_map(|content| Inline::Foreign { lang: "en".parse().unwrap(), content }),
            (content, prop::sample::select(urls)).prop_map(|(content, url)| Inline::Link { url: url.to_owned(), content }),
        ]
    })
    .boxed()
}

fn line(inline: BoxedStrategy<Inline>) -> impl Strategy<Value = Vec<Inline>> + Clone {
    prop::collection::vec(inline, 1..5)
}

fn paragraph(inline: BoxedStrategy<Inline>) -> impl Strategy<Value = Block> {
    (line(inline), any::<bool>()).prop_map(|(content, foreign)| Block::Paragraph { content, lang: foreign.then(|| "en".parse().unwrap()) })
}

fn block(word: BoxedStrategy<String>, urls: &'static [&'static str]) -> BoxedStrategy<Block> {
    let inline = inline(word, urls, true);
    let table = (1..4_usize).prop_flat_map({
        let inline = inline.clone();
        move |columns| {
            let row = prop::collection::vec(line(inline.clone()), columns);
            let align = prop::collection::vec(prop::sample::select(&[Alignment::Left, Alignment::Center, Alignment::Right][..]), columns);
            (prop::option::of(line(inline.clone())), align, row.clone(), prop::collection::vec(row, 0..3))
        }
    });
    let leaf = prop_oneof![
        4 => paragraph(inline.clone()),
        1 => (1..4_u8, line(inline)).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => Just(Block::Break),
        1 => table.prop_map(|(caption, align, head, rows)| Block::Table { caption, align, head, rows }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let kind = prop_oneof![Just(ListKind::Bullet), (0..1000_u64).prop_map(ListKind::Ordered)];
        prop_oneof![
            (kind, prop::collection::vec(prop::collection::vec(inner.clone(), 1..3), 1..4))
                .prop_map(|(kind, items)| Block::List { kind, items }),
            prop::collection::vec(inner, 1..3).prop_map(Block::Quote),
        ]
    })
    .boxed()
}

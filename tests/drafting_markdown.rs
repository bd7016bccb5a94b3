//! Whatever a value says, it says it as words: escaping and narratives, seen through a Markdown reader.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use demarche::case::Case;
use demarche::check::Assessment;
use demarche::draft::{Engine, Request, Sources};
use pulldown_cmark::{Event, Options, Parser, Tag};

const TRICKS: [&str; 22] = [
    "*Ак-Суу*",
    "**Ак-Суу**",
    "_Ак-Суу_",
    "# Ак-Суу",
    "1. Ак-Суу",
    "12) Ак-Суу",
    "- Ак-Суу",
    "+ Ак-Суу",
    " - Ак-Суу",
    "> Ак-Суу",
    ": Ак-Суу",
    "[Ак](Суу)",
    "![Ак](Суу)",
    "[^1] Ак-Суу",
    "<b>Ак-Суу</b>",
    "Ак | Суу",
    "`Ак` ```Суу",
    "~~Ак~~ &amp; Суу",
    "https://ак.суу <a@b.kg>",
    "C:\\Ак\\*Суу",
    "=== Ак --- Суу ***",
    "$Ак$ {{ Суу }}",
];

fn said(template: &str, value: &str) -> String {
    let sources = Sources::embedded()
        .with_template("probe/form.yaml", "title: probe\naudience: internal\nlayout: brief\n")
        .with_template("probe/en.md.tera", template);
    let engine = Engine::load(&sources, "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case: Case = serde_json::from_value(serde_json::json!({"case": "X", "title": value})).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    let lang = "en".parse().unwrap();
    engine.draft(&Request::new("probe", &lang, &case, &assessment)).unwrap_or_else(|faults| panic!("{faults:#?}")).draft.markdown
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH).collect()
}

fn words(markdown: &str) -> String {
    let text = events(markdown).into_iter().filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    text.collect::<String>()
}

#[test]
fn a_value_changes_no_layout_and_loses_no_letter() {
    for trick in TRICKS {
        let markdown = said("{{ case.title }}", trick);
        assert_eq!(words(&markdown), trick.trim(), "{markdown}");
        let tags = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(_))).count();
        assert_eq!(tags, 1, "only the paragraph: {markdown}");
    }
}

#[test]
fn a_value_stays_in_its_table_cell() {
    for trick in TRICKS {
        let markdown = said("| a | b |\n|---|---|\n| {{ case.title }} | end |\n", trick);
        let cells = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(Tag::TableCell))).count();
        assert_eq!(cells, 4, "{markdown}");
        assert!(words(&markdown).ends_with("end"), "{markdown}");
    }
}

#[test]
fn a_line_break_in_a_value_is_a_space() {
    assert_eq!(said("{{ case.title }}", "one\n\n# two\r\n- three"), "one \\# two - three\n");
}

#[test]
fn a_narrative_keeps_paragraphs_emphasis_and_lists() {
    let kept = "First *paragraph*.\n\n- one\n- **two**\n\n1. three\n2. four\n\nLast.";
    assert_eq!(said("{{ case.title | narrative }}", kept).trim_end(), kept);
}

#[test]
fn a_narrative_adds_no_heading_table_picture_code_or_tag() {
    let rough = "# Head\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>x</script>\n\n![pic](u) [link](u)\n\n```figure stay-timeline\ncode\n```\n\n> quoted\n\n---\n\nnote[^1]\n\n[^1]: foot";
    let markdown = said("{{ case.title | narrative }}", rough);
    for event in events(&markdown) {
        if let Event::Start(tag) = event {
            assert!(matches!(tag, Tag::Paragraph), "{tag:?} in {markdown}");
        }
    }
    for word in ["Head", "<script>x</script>", "pic", "link", "code", "quoted", "note[1]", "foot"] {
        assert!(words(&markdown).contains(word), "{word} is lost in {markdown}");
    }
}

#[test]
fn a_clause_ends_without_its_stop() {
    assert_eq!(said("Asks {{ case.title | clause }}.", "to *inform*\n\nand to answer."), "Asks to *inform* and to answer.\n");
}

#[test]
fn a_lead_begins_each_paragraph_of_a_narrative_and_no_item_of_a_list() {
    let lead = |value: &str| said("{{ case.title | narrative(lead=\"First.\", further=\"Then.\") }}", value).trim().to_owned();
    assert_eq!(lead("one\n\ntwo\n\nthree"), "First. one\n\nThen. two\n\nThen. three");
    assert_eq!(lead("one\n\n- a\n- b\n\ntwo"), "First. one\n\n- a\n- b\n\nThen. two");
    assert_eq!(lead("- a\n- b"), "First.\n\n- a\n- b");
    assert_eq!(said("{{ case.title | narrative }}", "one\n\ntwo").trim(), "one\n\ntwo");
}

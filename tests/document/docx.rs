//! Office documents: the words of the tree, and parts that Word takes for its own.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use demarche::document::{Block, DatePlace, Document, Inline, NumberPlace};
use demarche::render::docx;
use proptest::prelude::*;
use roxmltree::{Document as Part, Node};

use crate::drafts::{frame, parsed};
use crate::same_words::document;
use crate::support::{assert_expected, root};

/// The texts of the package by their place in it.
fn parts(document: &Document) -> BTreeMap<String, Vec<u8>> {
    let bytes = docx::render(document).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = package.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut part = |name: String| {
        let mut content = Vec::new();
        package.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        (name, content)
    };
    names.into_iter().map(&mut part).collect()
}

fn xml<'a>(parts: &'a BTreeMap<String, Vec<u8>>, name: &str) -> Part<'a> {
    let text = std::str::from_utf8(parts.get(name).unwrap_or_else(|| panic!("no part {name}"))).unwrap();
    Part::parse(text).unwrap_or_else(|fault| panic!("{name}: {fault}\n{text}"))
}

fn named<'a>(part: &'a Part<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    part.descendants().filter(move |node| node.tag_name().name() == name)
}

fn value<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The words of a part: descriptions of pictures in their place, without the numbers that fields show.
fn push_words(part: &Part<'_>, text: &mut String) {
    for node in part.descendants() {
        match node.tag_name().name() {
            "t" if !node.ancestors().any(|above| above.tag_name().name() == "fldSimple") => text.push_str(node.text().unwrap_or_default()),
            "br" | "p" | "tab" => text.push('\n'),
            "docPr" => text.push_str(&format!("\n{}\n", value(node, "descr").unwrap())),
            _ => {}
        }
    }
    text.push('\n');
}

/// The words in reading order: the foot of page 1 after the body, then the footnotes.
fn words(parts: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut text = String::new();
    push_words(&xml(parts, "word/document.xml"), &mut text);
    if parts.contains_key("word/footer1.xml") {
        push_words(&xml(parts, "word/footer1.xml"), &mut text);
    }
    push_words(&xml(parts, "word/footnotes.xml"), &mut text);
    text.split_whitespace().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_office_document_has_the_same_words_and_sound_parts(document in document()) {
        let parts = parts(&document);
        prop_assert_eq!(words(&parts), document.words());
        let found = unsound(&parts);
        prop_assert!(found.is_empty(), "{:?}", found);
    }

    #[test]
    fn no_text_breaks_a_part(text in "\\PC{0,40}|[\\x00-\\x1f\\u{fffe}\\u{202e}א-ת]{0,20}", url in "\\PC{0,40}") {
        let mut document = parsed("");
        let link = Inline::Link { url, content: vec![Inline::Text(text.clone())] };
        document.blocks = vec![Block::Paragraph { content: vec![Inline::Text(text.clone()), link], lang: None }];
        document.meta.title = text.clone();
        document.frame.running_head = Some(text.clone());
        document.frame.page_number = Some(text);
        let found = unsound(&parts(&document));
        prop_assert!(found.is_empty(), "{:?}", found);
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx::render(&full()).unwrap(), docx::render(&full()).unwrap());
}

#[test]
fn a_document_is_made_of_real_styles_lists_notes_and_pictures() {
    let parts = parts(&full());
    assert_eq!(unsound(&parts), Vec::<String>::new());
    assert_expected(&root().join("tests/document/docx.outline"), &outline(&xml(&parts, "word/document.xml")));
    let notes = xml(&parts, "word/footnotes.xml");
    assert_eq!(named(&notes, "footnoteRef").count(), 1, "the note shows its number");
    assert_eq!(named(&notes, "separator").count(), 1);
    let document = xml(&parts, "word/document.xml");
    assert_eq!(named(&document, "footnoteReference").count(), 1, "a second reference repeats the number by a field");
    assert!(named(&document, "fldSimple").any(|field| value(field, "instr").unwrap().contains("NOTEREF note1")));
    assert!(parts["word/media/figure-1.png"].starts_with(b"\x89PNG"));
}

#[test]
fn a_table_repeats_its_head_and_tears_no_row() {
    let parts = parts(&full());
    let document = xml(&parts, "word/document.xml");
    let rows: Vec<_> = named(&document, "tr").collect();
    let has = |row: &Node<'_, '_>, name: &str| row.descendants().any(|node| node.tag_name().name() == name);
    assert_eq!(rows.iter().map(|row| has(row, "tblHeader")).collect::<Vec<_>>(), [true, false]);
    assert!(rows.iter().all(|row| has(row, "cantSplit")));
}

#[test]
fn a_draft_says_so_across_every_page() {
    let mut document = full();
    document.frame.watermark = Some("ПРОЕКТ".to_owned());
    for number_first_page in [false, true] {
        document.layout.number_first_page = number_first_page;
        let parts = parts(&document);
        assert_eq!(unsound(&parts), Vec::<String>::new());
        assert_eq!(words(&parts), document.words(), "it is no word of the text");
        for header in ["word/header1.xml", "word/header2.xml"] {
            let header = xml(&parts, header);
            assert_eq!(named(&header, "textpath").filter_map(|path| value(path, "string")).collect::<Vec<_>>(), ["ПРОЕКТ"]);
        }
    }
}

#[test]
fn the_first_column_is_a_head_where_its_cells_name_the_rows() {
    let first_column = |markdown: &str| {
        let parts = parts(&parsed(markdown));
        let document = xml(&parts, "word/document.xml");
        let look = named(&document, "tblLook").next().unwrap();
        assert_eq!(value(look, "firstRow"), Some("1"));
        value(look, "firstColumn").map(str::to_owned)
    };
    assert_eq!(first_column("| Что | Сведения |\n|---|---|\n| Дело | 2025/4 |\n| Гражданство | нет |\n").as_deref(), Some("1"));
    assert_eq!(first_column("| День | Событие |\n|---|---|\n| 1 мая | въезд |\n| 1 мая | выезд |\n").as_deref(), Some("0"));
}

#[test]
fn office_programs_are_not_asked_to_break_words_since_they_spare_no_names() {
    let parts = parts(&full());
    let settings = xml(&parts, "word/settings.xml");
    assert_eq!(named(&settings, "autoHyphenation").filter_map(|it| value(it, "val")).collect::<Vec<_>>(), ["false"]);
}

#[test]
fn pictures_are_no_wider_than_the_text() {
    let mut document = full();
    for right in [10.0, 15.0, 60.0] {
        document.layout.margins.right = right;
        let parts = parts(&document);
        let document = xml(&parts, "word/document.xml");
        let widths: Vec<f32> = named(&document, "extent").map(|extent| value(extent, "cx").unwrap().parse().unwrap()).collect();
        assert_eq!(widths.len(), 1);
        // 36,000 English Metric Units are a millimetre; a twentieth of a point is lost by rounding.
        assert!(widths[0] / 36_000.0 < 210.0 - 30.0 - right + 0.1, "{right}: {widths:?}");
    }
}

#[test]
fn languages_are_told_for_the_document_and_for_each_run_that_differs() {
    let parts = parts(&full());
    let styles = xml(&parts, "word/styles.xml");
    assert_eq!(named(&styles, "lang").next().and_then(|lang| value(lang, "val")), Some("ru-RU"));
    let document = xml(&parts, "word/document.xml");
    let said: Vec<(&str, &str)> = named(&document, "r")
        .filter_map(|run| {
            let text = run.descendants().find_map(|node| node.text())?;
            Some((run.descendants().find(|node| node.tag_name().name() == "lang").and_then(|lang| value(lang, "val"))?, text))
        })
        .collect();
    assert!(said.contains(&("ru-RU", "Справка")) && said.contains(&("en-GB", "In English.")), "{said:?}");
    let texts = named(&document, "t").filter(|t| t.ancestors().all(|above| above.tag_name().name() != "fldSimple"));
    assert_eq!(said.len(), texts.count(), "every run of words says its language");
}

#[test]
fn the_addressee_stands_at_the_foot_of_page_one_and_the_running_head_begins_on_page_two() {
    let parts = parts(&full());
    let foot = xml(&parts, "word/footer1.xml");
    assert_eq!(named(&foot, "t").filter_map(|t| t.text()).collect::<Vec<_>>(), ["ПОСОЛЬСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ", "г.\u{a0}Бишкек"]);
    let document = xml(&parts, "word/document.xml");
    assert_eq!(named(&document, "titlePg").count(), 1);
    let running = |name: &str| named(&xml(&parts, name), "t").filter_map(|t| t.text().map(str::to_owned)).collect::<String>();
    assert!(running("word/header1.xml").contains("№\u{a0}013/285"));
    assert!(!running("word/header2.xml").contains("013/285"));
}

/// Whether a node says the words, whichever of their spaces break.
fn says(node: Node<'_, '_>, words: Option<&str>) -> bool {
    node.text().map(|text| text.replace('\u{a0}', " ")).as_deref() == words
}

#[test]
fn a_number_at_the_left_shares_its_line_with_a_date_at_the_right() {
    let mut document = full();
    document.layout.number = NumberPlace::UpperLeft;
    document.layout.date = DatePlace::UpperRight;
    let parts = parts(&document);
    assert_eq!(unsound(&parts), Vec::<String>::new());
    let text = xml(&parts, "word/document.xml");
    let line = named(&text, "p").find(|p| p.descendants().any(|node| says(node, document.frame.number.as_deref()))).unwrap();
    assert!(line.descendants().any(|node| says(node, document.frame.place_and_date.as_deref())));
    let stop = line.descendants().find(|node| value(*node, "pos").is_some()).unwrap();
    // A4 less the margins, twentieths of a point.
    let text_width = (210.0 - document.layout.margins.left - document.layout.margins.right) / 25.4 * 1440.0;
    assert_eq!(value(stop, "val"), Some("right"));
    assert!((value(stop, "pos").unwrap().parse::<f32>().unwrap() - text_width).abs() < 3.0);
}

#[test]
fn the_seal_has_room_beside_the_date_below_the_text() {
    let mut document = full();
    (document.layout.date, document.layout.seal_space) = (DatePlace::BelowText, 45.0);
    let parts = parts(&document);
    assert_eq!(unsound(&parts), Vec::<String>::new());
    let text = xml(&parts, "word/document.xml");
    let line = named(&text, "p").find(|p| p.descendants().any(|node| says(node, document.frame.place_and_date.as_deref()))).unwrap();
    let of = |name: &str, key: &str| line.descendants().find(|node| node.tag_name().name() == name).and_then(|node| value(node, key));
    let seal = 45.0 / 25.4 * 1440.0;
    assert!((of("ind", "right").unwrap().parse::<f32>().unwrap() - seal).abs() < 2.0);
    let line_height = 20.0 * document.layout.size * document.layout.line_spacing;
    assert!((of("spacing", "after").unwrap().parse::<f32>().unwrap() + line_height - seal).abs() < 3.0);
}

#[test]
fn the_seal_has_room_below_a_text_without_a_date_beneath_it() {
    let mut document = full();
    (document.layout.date, document.layout.seal_space) = (DatePlace::UpperRight, 45.0);
    let parts = parts(&document);
    assert_eq!(unsound(&parts), Vec::<String>::new());
    let text = xml(&parts, "word/document.xml");
    let last = named(&text, "p").last().unwrap();
    let room = last.descendants().find(|node| node.tag_name().name() == "spacing").unwrap();
    assert_eq!((value(room, "line"), value(room, "lineRule")), (Some("2551"), Some("exact")));
    let before = last.prev_sibling().unwrap();
    assert!(before.descendants().any(|node| node.tag_name().name() == "keepNext"), "the text stays with the seal");
}

#[test]
fn a_paragraph_that_begins_with_letters_from_right_to_left_begins_at_the_right_edge() {
    let parts = parts(&parsed("שלום, мир.\n\nмир, שלום.\n\n- שלום\n\n| שלום |\n|---|\n| мир |\n"));
    assert_eq!(unsound(&parts), Vec::<String>::new());
    let text = xml(&parts, "word/document.xml");
    let said = named(&text, "p").filter(|p| p.descendants().any(|node| node.tag_name().name() == "t"));
    let begins: Vec<bool> = said.map(|p| p.descendants().any(|node| node.tag_name().name() == "bidi")).collect();
    assert_eq!(begins, [true, false, true, true, false]);
}

#[test]
fn a_table_that_word_would_refuse_is_a_diagnostic() {
    let table = |columns: usize| {
        let row = "| а ".repeat(columns);
        docx::render(&parsed(&format!("{row}|\n{}|\n{row}|\n", "|---".repeat(columns)))).map_err(|faults| faults[0].code.0)
    };
    assert!(table(63).is_ok());
    assert_eq!(table(64), Err("T0512"));
}

#[test]
fn what_is_no_address_leads_nowhere() {
    let mut document = parsed("");
    let link = |url: &str| Inline::Link { url: url.to_owned(), content: vec![Inline::Text("слова".to_owned())] };
    let urls = ["https://example.org/a", "https://a b", "https://пример", "http://a\"b", "javascript:alert(1)"];
    document.blocks = vec![Block::Paragraph { content: urls.map(link).to_vec(), lang: None }];
    let parts = parts(&document);
    let relationships = xml(&parts, "word/_rels/document.xml.rels");
    let external = named(&relationships, "Relationship").filter(|node| value(*node, "TargetMode") == Some("External"));
    assert_eq!(external.filter_map(|node| value(node, "Target")).collect::<Vec<_>>(), ["https://example.org/a"]);
}

/// What Word would refuse: parts without a type, references to nothing, ids twice, children out of order.
fn unsound(parts: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    let types = xml(parts, "[Content_Types].xml");
    let overrides: Vec<_> = named(&types, "Override").filter_map(|node| value(node, "PartName")).collect();
    let endings: Vec<_> = named(&types, "Default").filter_map(|node| value(node, "Extension")).collect();
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let known = overrides.contains(&format!("/{name}").as_str())
            || name.rsplit('.').next().is_some_and(|ending| ending != "xml" && endings.contains(&ending));
        if !known {
            found.push(format!("{name} has no type"));
        }
    }
    found.extend(
        overrides.iter().filter(|name| !parts.contains_key(name.trim_start_matches('/'))).map(|name| format!("{name} is not there")),
    );
    let relationships = xml(parts, "word/_rels/document.xml.rels");
    let mut ids = Vec::new();
    for relationship in named(&relationships, "Relationship") {
        let target = value(relationship, "Target").unwrap();
        if value(relationship, "TargetMode") != Some("External") && !parts.contains_key(&format!("word/{target}")) {
            found.push(format!("word/{target} is not there"));
        }
        ids.push(value(relationship, "Id").unwrap().to_owned());
    }
    found.extend(unknown(parts));
    for (name, _) in parts.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels")) {
        let part = xml(parts, name);
        for node in part.descendants() {
            found.extend(out_of_order(node).map(|children| format!("{name}: {children:?} in {}", node.tag_name().name())));
            let references =
                node.attributes().filter(|it| it.namespace().is_some_and(|space| space.ends_with("/officeDocument/2006/relationships")));
            found.extend(
                references.filter(|it| !ids.iter().any(|id| id == it.value())).map(|it| format!("{name}: no reference {}", it.value())),
            );
        }
    }
    found
}

/// Styles, lists and footnotes that parts refer to and nothing defines.
fn unknown(parts: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    let defined = |part: &str, element: &str, key: &str| -> Vec<String> {
        let part = xml(parts, part);
        named(&part, element).filter_map(|node| value(node, key)).map(str::to_owned).collect()
    };
    let styles = defined("word/styles.xml", "style", "styleId");
    let lists = defined("word/numbering.xml", "num", "numId");
    let definitions = defined("word/numbering.xml", "abstractNum", "abstractNumId");
    let notes = defined("word/footnotes.xml", "footnote", "id");
    let references = [
        ("pStyle", "val", &styles),
        ("rStyle", "val", &styles),
        ("tblStyle", "val", &styles),
        ("basedOn", "val", &styles),
        ("next", "val", &styles),
        ("numId", "val", &lists),
        ("footnoteReference", "id", &notes),
    ];
    for name in parts.keys().filter(|name| name.ends_with(".xml")) {
        let part = xml(parts, name);
        for (element, key, known) in references {
            let referred = named(&part, element).filter_map(|node| value(node, key)).filter(|id| !known.iter().any(|known| known == id));
            found.extend(referred.map(|id| format!("{name}: nothing defines the {element} `{id}`")));
        }
        let referred = named(&part, "abstractNumId").filter_map(|node| value(node, "val"));
        found.extend(referred.filter(|id| !definitions.iter().any(|known| known == id)).map(|id| format!("{name}: no list {id}")));
    }
    found
}

/// Children of the elements that we write, in the order of the schema (ECMA-376, part 1, annex A).
const ORDER: [(&str, &[&str]); 28] = [
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "widowControl",
            "numPr",
            "pBdr",
            "tabs",
            "suppressAutoHyphens",
            "bidi",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
        ],
    ),
    ("rPr", &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "vertAlign", "rtl", "lang"]),
    ("tblPr", &["tblStyle", "tblW", "tblInd", "tblBorders", "tblCellMar", "tblLook"]),
    ("tcPr", &["tcW"]),
    ("trPr", &["cantSplit", "tblHeader"]),
    ("tbl", &["tblPr", "tblGrid", "tr"]),
    ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "titlePg"]),
    ("settings", &["autoHyphenation", "footnotePr", "compat", "themeFontLang"]),
    ("footnotePr", &["pos", "numFmt", "numStart", "numRestart", "footnote"]),
    ("compat", &["compatSetting"]),
    ("styles", &["docDefaults", "latentStyles", "style"]),
    ("docDefaults", &["rPrDefault", "pPrDefault"]),
    ("rPrDefault", &["rPr"]),
    ("pPrDefault", &["pPr"]),
    ("numbering", &["abstractNum", "num"]),
    ("abstractNum", &["nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"]),
    ("lvl", &["start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlJc", "pPr", "rPr"]),
    ("num", &["abstractNumId", "lvlOverride"]),
    ("lvlOverride", &["startOverride", "lvl"]),
    ("footnotes", &["footnote"]),
    ("tblBorders", &["top", "left", "bottom", "right", "insideH", "insideV"]),
    ("tblCellMar", &["top", "left", "bottom", "right"]),
    ("pBdr", &["top", "left", "bottom", "right", "between", "bar"]),
    ("inline", &["extent", "effectExtent", "docPr", "cNvGraphicFramePr", "graphic"]),
    ("pic", &["nvPicPr", "blipFill", "spPr"]),
    ("blipFill", &["blip", "srcRect", "stretch"]),
    ("spPr", &["xfrm", "prstGeom"]),
    ("style", &["name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"]),
];

/// The child that stands before all others, where it is there.
const FIRST: [(&str, &str); 4] = [("p", "pPr"), ("r", "rPr"), ("tc", "tcPr"), ("tr", "trPr")];
/// The child that stands after all others.
const LAST: [(&str, &str); 2] = [("body", "sectPr"), ("tc", "p")];

fn out_of_order<'a>(node: Node<'a, 'a>) -> Option<Vec<&'a str>> {
    let children: Vec<&str> = node.children().filter(Node::is_element).map(|child| child.tag_name().name()).collect();
    let of = |list: &[(&str, &'static str)]| list.iter().find(|(name, _)| *name == node.tag_name().name()).map(|(_, child)| *child);
    let late = of(&FIRST).is_some_and(|first| children.iter().skip(1).any(|child| *child == first));
    if late || of(&LAST).is_some_and(|last| children.last() != Some(&last)) {
        return Some(children);
    }
    let (_, order) = ORDER.iter().find(|(name, _)| *name == node.tag_name().name())?;
    let places: Vec<Option<usize>> = children.iter().map(|child| order.iter().position(|known| known == child)).collect();
    (!places.iter().all(Option::is_some) || !places.is_sorted()).then_some(children)
}

/// Each paragraph and cell of the body with its style, a line each.
fn outline(document: &Part<'_>) -> String {
    let mut lines = String::new();
    for paragraph in named(document, "p") {
        let part = |name: &str| paragraph.descendants().find(|node| node.tag_name().name() == name).and_then(|node| value(node, "val"));
        let words: String = paragraph.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text()).collect();
        let depth = if paragraph.ancestors().any(|above| above.tag_name().name() == "tc") { "  " } else { "" };
        let list = part("numId").map(|list| format!(" list {list} level {}", part("ilvl").unwrap())).unwrap_or_default();
        lines.push_str(format!("{depth}{}{list}: {words}", part("pStyle").unwrap()).trim_end());
        lines.push('\n');
    }
    lines
}

fn full() -> Document {
    let mut document = parsed(
        "# Справка\n\n## Обстоятельства\n\nСлова[^1] и ещё[^1], *курсив*, **жирно**, [ссылка](https://example.org).\n\n{lang=en} In English.\n\n\
         ```figure stay\nДни пребывания по порядку.\n```\n\n: Подпись\n\n: Даты\n\n| Дата | Дней |\n|---|---:|\n| 1 мая | 5 |\n\n\
         - один\n  1. внутри\n  2. ещё\n- два\n\n3. три\n4. четыре\n\n> цитата\n\n***\n\nКонец.\n\n[^1]: Примечание.\n",
    );
    document.frame = frame();
    document
}

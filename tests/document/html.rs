//! HTML pages: the words of the tree, well-formed, safe, and fit for those who cannot see them.

use std::collections::BTreeSet;

use demarche::document::{Block, DatePlace, Document, ForeignWords, Inline};
use demarche::render::html;
use proptest::prelude::*;
use roxmltree::{Document as Page, Node, ParsingOptions};

use crate::drafts::{frame, parsed};
use crate::same_words::document;

/// The page as a tree. Well-formed XML reads the same in every parser, those of browsers too.
fn page(html: &str) -> Page<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Page::parse_with_options(html, options).unwrap_or_else(|fault| panic!("{fault}\n{html}"))
}

fn elements<'a>(page: &'a Page<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    page.descendants().filter(move |node| node.tag_name().name() == name)
}

/// The words that people wrote: without numbers of notes, and of drawings their name alone.
fn words(page: &Page<'_>) -> Vec<String> {
    let body = elements(page, "body").next().unwrap();
    let own = |node: &Node<'_, '_>| matches!(node.attribute("role"), Some("doc-noteref" | "doc-backlink"));
    let label = |node: &Node<'_, '_>| {
        node.ancestors().any(|above| above.tag_name().name() == "svg") && !node.ancestors().any(|above| above.tag_name().name() == "title")
    };
    let texts = body.descendants().filter(|node| node.is_text() && !node.ancestors().any(|above| own(&above)) && !label(node));
    texts.filter_map(|node| node.text()).collect::<String>().split_whitespace().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn html_has_the_same_words_and_nobody_is_shut_out(document in document()) {
        let html = html::render(&document);
        let page = page(&html);
        prop_assert_eq!(words(&page), document.words(), "{}", html);
        let found = barriers(&page);
        prop_assert!(found.is_empty(), "{:?}\n{}", found, html);
    }

    #[test]
    fn no_text_becomes_markup(text in "\\PC{0,40}", url in "\\PC{0,40}") {
        let link = Inline::Link { url, content: vec![Inline::Text(text.clone())] };
        let mut document = parsed("");
        document.blocks = vec![Block::Paragraph { content: vec![Inline::Text(text.clone()), link], lang: None }];
        document.meta.title = text.clone();
        document.frame.running_head = Some(text);
        let html = html::render(&document);
        let page = page(&html);
        let names: BTreeSet<_> = page.descendants().filter(Node::is_element).map(|node| node.tag_name().name().to_owned()).collect();
        let known = ["a", "body", "head", "html", "main", "meta", "p", "style", "title"];
        prop_assert!(names.iter().all(|name| known.contains(&name.as_str())), "{}", html);
    }
}

#[test]
fn a_link_leads_only_where_a_page_may_lead() {
    let mut document = parsed("");
    let link = |url: &str| Inline::Link { url: url.to_owned(), content: vec![Inline::Text("слова".to_owned())] };
    let urls = [
        "https://example.org/a?b=1&c=2",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        " https://example.org",
    ];
    document.blocks = vec![Block::Paragraph { content: urls.map(link).to_vec(), lang: None }];
    let html = html::render(&document);
    let page = page(&html);
    assert_eq!(elements(&page, "a").filter_map(|a| a.attribute("href")).collect::<Vec<_>>(), ["https://example.org/a?b=1&c=2"]);
    assert_eq!(words(&page).len(), 1, "the words of every link stay: {html}");
}

#[test]
fn a_page_fetches_nothing_and_runs_nothing() {
    let html = html::render(&full());
    let page = page(&html);
    assert!(["script", "link", "img", "iframe", "object", "form"].iter().all(|name| elements(&page, name).next().is_none()));
    let fetching = page
        .descendants()
        .flat_map(|node| node.attributes())
        .filter(|attribute| attribute.name() == "src" || attribute.name().starts_with("on"));
    assert_eq!(fetching.count(), 0);
    assert!(!html.contains("@import") && !html.contains("url(http"));
}

#[test]
fn a_whole_document_has_landmarks_headings_and_named_figures() {
    let document = full();
    let html = html::render(&document);
    let page = page(&html);
    assert_eq!(barriers(&page), Vec::<String>::new());
    assert_eq!(words(&page), document.words());
    for landmark in ["header", "main", "footer"] {
        assert_eq!(elements(&page, landmark).count(), 1, "{landmark}");
    }
    assert_eq!(elements(&page, "svg").count(), 1);
    assert!(elements(&page, "p").any(|p| p.attribute("lang") == Some("en")));
    assert_eq!(html, html::render(&document), "the same document gives the same page");
}

#[test]
fn the_first_cells_of_rows_are_their_heads_where_they_name_them() {
    let heads = |markdown: &str| {
        let html = html::render(&parsed(markdown));
        let page = page(&html);
        elements(&page, "th")
            .filter(|th| th.attribute("scope") == Some("row"))
            .filter_map(|th| th.text())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(heads("| Что | Сведения |\n|---|---|\n| Дело | 2025/4 |\n| Гражданство | нет |\n"), ["Дело", "Гражданство"]);
    assert!(heads("| День | Событие |\n|---|---|\n| 1 мая | въезд |\n| 1 мая | выезд |\n").is_empty());
}

#[test]
fn a_draft_says_so_across_every_page_on_paper() {
    let mut document = full();
    assert!(!html::render(&document).contains("position: fixed"));
    document.frame.watermark = Some("ПРОЕКТ</style>".to_owned());
    let html = html::render(&document);
    let page = page(&html);
    assert_eq!(words(&page), document.words(), "it is no word of the text");
    let style = elements(&page, "style").next().and_then(|style| style.text()).unwrap();
    let print = style.rsplit("@media print").next().unwrap();
    assert!(print.contains("content: \"ПРОЕКТ") && print.contains("position: fixed"), "{print}");
}

#[test]
fn a_paragraph_that_is_a_headline_stays_with_what_follows() {
    let html = html::render(&parsed("*О сроке пребывания*\n\nСлова с *курсивом*.\n"));
    let page = page(&html);
    let classes: Vec<_> = elements(&page, "p").map(|p| p.attribute("class")).collect();
    assert_eq!(classes, [Some("headline"), None]);
    assert!(html.contains(".headline { break-after: avoid; }"));
}

#[test]
fn browsers_break_no_words_since_they_spare_no_names() {
    let html = html::render(&full());
    assert!(html.contains("hyphens: manual") && !html.contains("hyphens: auto"));
}

/// Letters stand out from their ground by 4.5 to 1 at least, in the light and in the dark (WCAG 2.2, 1.4.3).
#[test]
fn letters_stand_out_from_their_ground() {
    let html = html::render(&full());
    let modes: Vec<&str> =
        html.split(":root {").skip(1).filter(|rules| rules.contains("--ink:")).map(|rules| rules.split('}').next().unwrap()).collect();
    assert_eq!(modes.len(), 3, "light, dark, print");
    for mode in modes {
        let colour = |name: &str| mode.split(&format!("--{name}: #")).nth(1).unwrap().split(';').next().unwrap();
        for letters in ["ink", "faint", "link"] {
            let contrast = contrast(colour(letters), colour("ground"));
            assert!(contrast >= 4.5, "{letters}: {contrast} in {mode}");
        }
    }
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(hex: &str) -> f64 {
    let long: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&long[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

#[test]
fn words_of_a_mark_in_another_language_say_so() {
    let mut document = full();
    document.frame.marks.push("Filed with: Прокуратура города.".to_owned());
    document.frame.foreign = vec![ForeignWords { mark: 1, before: 12, after: 1, lang: "kv".parse().unwrap() }];
    let html = html::render(&document);
    let page = page(&html);
    let span = elements(&page, "span").next().unwrap();
    assert_eq!((span.attribute("lang"), span.text()), (Some("kv"), Some("Прокуратура города")));
    assert_eq!(words(&page), document.words());
}

#[test]
fn the_seal_has_room_between_a_text_without_a_date_below_it_and_the_addressee() {
    let mut document = full();
    (document.layout.date, document.layout.seal_space) = (DatePlace::UpperRight, 45.0);
    let html = html::render(&document);
    let (seal, addressee) = (html.find("class=\"seal\"").unwrap(), html.find("class=\"addressee\"").unwrap());
    assert!(html.find("Конец.").unwrap() < seal && seal < addressee);
    assert_eq!(html.matches("class=\"seal\"").count(), 1);
}

#[test]
fn the_face_of_the_profile_comes_before_those_of_the_program() {
    let mut document = full();
    assert!(html::render(&document).contains("--face: \"Liberation Serif\", \"Times New Roman\""));
    document.layout.face = Some("PT Serif".to_owned());
    assert!(html::render(&document).contains("--face: \"PT Serif\", \"Liberation Serif\""));
}

/// What would shut out somebody who listens, moves with keys, or reads on a telephone.
fn barriers(page: &Page<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let root = page.root_element();
    let mut need = |holds: bool, what: String| {
        if !holds {
            found.push(what);
        }
    };
    need(root.attribute("lang").is_some_and(|lang| !lang.is_empty()), "the page has no language".to_owned());
    need(elements(page, "title").next().is_some_and(|title| title.text().is_some()), "the page has no title".to_owned());
    need(elements(page, "meta").any(|meta| meta.attribute("name") == Some("viewport")), "the page does not fit a telephone".to_owned());

    let mut ids = BTreeSet::new();
    for id in page.descendants().filter_map(|node| node.attribute("id")) {
        need(ids.insert(id), format!("two elements have the id {id}"));
    }
    for target in elements(page, "a").filter_map(|a| a.attribute("href")?.strip_prefix('#')) {
        need(ids.contains(target), format!("a link leads to {target}, which is not there"));
    }
    for label in page.descendants().filter_map(|node| node.attribute("aria-labelledby")) {
        need(ids.contains(label), format!("a name is {label}, which is not there"));
    }
    let mut depth = 0;
    for heading in page.descendants().filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse::<usize>().ok()) {
        need(heading <= depth + 1, format!("a heading of depth {heading} follows one of depth {depth}"));
        depth = heading;
    }
    for table in elements(page, "table") {
        let heads: Vec<_> = table.descendants().filter(|node| node.tag_name().name() == "th").collect();
        let scopes: Vec<_> = heads.iter().map(|head| head.attribute("scope")).collect();
        need(scopes.contains(&Some("col")) && !scopes.contains(&None), "a table has no heads, or one of nothing".to_owned());
    }
    for reached in page.descendants().filter(|node| node.attribute("tabindex").is_some()) {
        let is_named = reached.attribute("role").is_some() && reached.attribute("aria-labelledby").is_some();
        need(is_named, "what the keys reach does not say what it is".to_owned());
    }
    for svg in elements(page, "svg") {
        need(svg.attribute("role") == Some("img") && svg.attribute("aria-labelledby").is_some(), "a drawing has no name".to_owned());
    }
    found
}

/// A document with one of everything.
fn full() -> Document {
    let mut document = parsed(
        "# Справка\n\n## Обстоятельства\n\nСлова[^1] и ещё[^1], *курсив*, **жирно**.\n\n{lang=en} In English.\n\n```figure stay\nДни пребывания по порядку.\n```\n\n: Подпись\n\n\
         : Даты\n\n| Дата | Дней |\n|---|---:|\n| 1 мая | 5 |\n\n- один\n- два\n\n3. три\n4. четыре\n\n> цитата\n\n***\n\nКонец.\n\n[^1]: Примечание.\n",
    );
    document.frame = frame();
    document
}

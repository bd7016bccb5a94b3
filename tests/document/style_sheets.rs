//! Style sheets of an office's own, for office documents.

use std::io::{Cursor, Read};
use std::sync::Arc;

use demarche::diag::{Diagnostic, Source};
use demarche::document::Document;
use demarche::render::docx::{self, StyleSheet};

use crate::drafts::parsed;
use crate::support::root;

fn own() -> String {
    std::fs::read_to_string(root().join("assets/docx/styles.xml")).unwrap()
}

fn read(text: &str, face: Option<&str>) -> Result<StyleSheet, Vec<Diagnostic>> {
    StyleSheet::read(&Arc::new(Source { name: "profiles/styles.xml".to_owned(), text: text.to_owned() }), face)
}

/// The codes of the faults, with the text under the caret.
fn faults(text: &str, face: Option<&str>) -> Vec<(&'static str, String)> {
    let under = |fault: &Diagnostic| {
        let span = fault.span?;
        let line = text.lines().nth(span.line - 1)?;
        Some(line.chars().skip(span.column - 1).take(span.end_column - span.column).collect())
    };
    read(text, face).unwrap_err().iter().map(|fault| (fault.code.0, under(fault).unwrap_or_default())).collect()
}

fn part(document: &Document, sheet: &StyleSheet, name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(docx::render_in(document, sheet).unwrap())).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_document_looks_as_the_sheet_says_and_keeps_the_measures_of_the_profile() {
    let document = parsed("# Справка\n\nТекст.\n");
    let restyled = own().replace("<w:outlineLvl w:val=\"0\"/>", "<w:spacing w:before=\"777\"/><w:outlineLvl w:val=\"0\"/>");
    let styles = part(&document, &read(&restyled, None).unwrap(), "word/styles.xml");
    assert!(styles.contains("w:before=\"777\"") && styles.contains("<w:sz w:val=\"28\"/>") && !styles.contains('{'), "{styles}");
    assert_eq!(
        part(&document, &read(&own(), None).unwrap(), "word/styles.xml"),
        part(&document, &StyleSheet::embedded(), "word/styles.xml")
    );
}

#[test]
fn styles_are_known_by_their_names_whatever_ids_an_office_program_has_given_them() {
    let numbered = own().replace("w:styleId=\"Heading1\"", "w:styleId=\"1\"").replace("\"Normal\"/", "\"a\"/").replace(
        "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"a\"/>",
        "w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/>",
    );
    assert!(numbered.contains("<w:basedOn w:val=\"a\"/>") && numbered.contains("w:styleId=\"a\""), "{numbered}");
    let document = parsed("# Справка\n");
    let styles = part(&document, &read(&numbered, None).unwrap(), "word/styles.xml");
    assert_eq!(styles, part(&document, &StyleSheet::embedded(), "word/styles.xml"));
}

#[test]
fn a_sheet_that_an_office_program_has_saved_keeps_its_styles() {
    // Capitals of its own, a style of the same name but for them, and a name of its own for one of ours.
    let theirs = "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"Caption\"/></w:style></w:styles>";
    let saved = own().replace("w:val=\"heading ", "w:val=\"Heading ").replace("w:styleId=\"Caption\"", "w:styleId=\"Caption1\"");
    let saved = saved.replace("w:val=\"Addressee\"", "w:val=\"Envelope Address\"").replace("</w:styles>", theirs);
    let styles = part(&parsed("# Справка\n"), &read(&saved, None).unwrap(), "word/styles.xml");
    for (id, name) in [("Heading1", "Heading 1"), ("Caption", "caption"), ("Caption0", "Caption"), ("Addressee", "Envelope Address")] {
        assert!(styles.contains(&format!("w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>")), "{id}: {styles}");
    }
}

#[test]
fn a_style_with_an_id_of_ours_and_another_name_gives_it_up() {
    let theirs = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"Slogan\"/></w:style></w:styles>";
    let taken = own().replace("w:styleId=\"Heading1\"", "w:styleId=\"1\"").replace("</w:styles>", theirs);
    let styles = part(&parsed("# Справка\n"), &read(&taken, None).unwrap(), "word/styles.xml");
    assert!(styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"), "{styles}");
    assert!(styles.contains("w:styleId=\"Heading10\"><w:name w:val=\"Slogan\"/>"), "{styles}");
}

#[test]
fn what_is_missing_or_wrong_is_told_with_its_place() {
    let lacking = own().replace("w:val=\"Mark\"", "w:val=\"Mork\"").replace("w:val=\"Quote\"", "w:val=\"Cite\"");
    let fault = &read(&lacking, None).unwrap_err()[0];
    assert_eq!(fault.code.0, "T0514");
    assert!(fault.message.contains("`Mark` (paragraph)") && fault.message.contains("`Quote`"), "{}", fault.message);

    assert_eq!(faults("<w:styles", None)[0].0, "T0513");
    assert_eq!(faults("<document/>", None)[0].0, "T0513");
    assert_eq!(faults(&own().replace("{large}", "{larger}"), None)[0], ("T0513", "{larger}".to_owned()));
    let arial = own().replace("{face}", "Arial");
    assert_eq!(faults(&arial, None), [("T0515", "Arial".to_owned())]);
    assert!(read(&arial, Some("Arial")).is_ok());
    let theme = own().replace("w:ascii=\"{face}\"", "w:asciiTheme=\"minorHAnsi\"");
    assert_eq!(faults(&theme, None)[0].0, "T0515");
}

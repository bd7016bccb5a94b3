//! The parts of the package, their types and how they refer to each other (ECMA-376, part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::render::xml::Element;

const HEADER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What has been put together so far.
#[derive(Default)]
pub(super) struct Package {
    /// Parts by their place in the package, in the order in which they are packed.
    parts: Vec<(String, Vec<u8>)>,
    /// Type of each part that its ending does not tell.
    types: Vec<(String, String)>,
    /// What the document refers to.
    relationships: Vec<Relationship>,
}

struct Relationship {
    kind: String,
    target: String,
    external: bool,
}

impl Package {
    fn part(&mut self, name: &str, kind: &str, content: Vec<u8>) {
        self.parts.push((name.to_owned(), content));
        self.types.push((format!("/{name}"), kind.to_owned()));
    }

    /// A part of `word/` that the document refers to. Returns the id of the reference.
    fn word_part(&mut self, file: &str, relation: &str, kind: &str, content: Vec<u8>) -> String {
        self.part(&format!("word/{file}"), &format!("{WORD}.{kind}+xml"), content);
        self.refer(&format!("{OFFICE}/{relation}"), file, false)
    }

    fn refer(&mut self, kind: &str, target: &str, external: bool) -> String {
        self.relationships.push(Relationship { kind: kind.to_owned(), target: target.to_owned(), external });
        format!("rId{}", self.relationships.len())
    }

    pub(super) fn add_document(&mut self, document: Element) {
        self.part("word/document.xml", &format!("{WORD}.document.main+xml"), xml(&document));
    }

    pub(super) fn add_style_sheet(&mut self, styles: String) {
        self.word_part("styles.xml", "styles", "styles", styles.into_bytes());
    }

    pub(super) fn add_numbering(&mut self, numbering: Element) {
        self.word_part("numbering.xml", "numbering", "numbering", xml(&numbering));
    }

    pub(super) fn add_notes(&mut self, notes: Element) {
        self.word_part("footnotes.xml", "footnotes", "footnotes", xml(&notes));
    }

    pub(super) fn add_settings(&mut self, settings: Element) {
        self.word_part("settings.xml", "settings", "settings", xml(&settings));
    }

    /// A header or footer: `header1.xml`.
    pub(super) fn add_furniture(&mut self, name: &str, kind: &str, content: &Element) -> String {
        self.word_part(name, kind, kind, xml(content))
    }

    pub(super) fn add_core_properties(&mut self, properties: Element) {
        self.part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml(&properties));
    }

    /// A picture; `name` tells its type by its ending.
    pub(super) fn add_picture(&mut self, name: &str, content: Vec<u8>) -> String {
        self.parts.push((format!("word/media/{name}"), content));
        self.refer(&format!("{OFFICE}/image"), &format!("media/{name}"), false)
    }

    /// An address outside the document.
    pub(super) fn add_link(&mut self, url: &str) -> String {
        self.refer(&format!("{OFFICE}/hyperlink"), url, true)
    }

    /// The bytes of the package. Nothing in it tells the time or the machine.
    pub(super) fn pack(self) -> zip::result::ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
        let mut add = |name: &str, content: &[u8]| {
            zip.start_file(name, options)?;
            zip.write_all(content).map_err(zip::result::ZipError::from)
        };
        add("[Content_Types].xml", &xml(&self.content_types()))?;
        add("_rels/.rels", &xml(&package_relationships()))?;
        add("word/_rels/document.xml.rels", &xml(&self.document_relationships()))?;
        for (name, content) in &self.parts {
            add(name, content)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content_types(&self) -> Element {
        let by_ending = |ending: &str, kind: &str| Element::new("Default").with("Extension", ending).with("ContentType", kind);
        let types = Element::new("Types")
            .with("xmlns", &format!("{PACKAGE}/content-types"))
            .containing(by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml"))
            .containing(by_ending("xml", "application/xml"))
            .containing(by_ending("png", "image/png"))
            .containing(by_ending("svg", "image/svg+xml"));
        let each = self.types.iter().map(|(part, kind)| Element::new("Override").with("PartName", part).with("ContentType", kind));
        each.fold(types, Element::containing)
    }

    fn document_relationships(&self) -> Element {
        let all = Element::new("Relationships").with("xmlns", &format!("{PACKAGE}/relationships"));
        let each = self.relationships.iter().enumerate().map(|(index, relationship)| {
            let element = relation(&format!("rId{}", index + 1), &relationship.kind, &relationship.target);
            if relationship.external { element.with("TargetMode", "External") } else { element }
        });
        each.fold(all, Element::containing)
    }
}

fn package_relationships() -> Element {
    Element::new("Relationships")
        .with("xmlns", &format!("{PACKAGE}/relationships"))
        .containing(relation("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"))
        .containing(relation("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"))
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    Element::new("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

fn xml(element: &Element) -> Vec<u8> {
    format!("{HEADER}{element}").into_bytes()
}

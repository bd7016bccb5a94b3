//! What the document says about itself, and how office programs are to treat it.

use super::{root, value};
use crate::document::Document;
use crate::render::language;
use crate::render::xml::Element;

/// Title, author, subject, language, date. No name of a machine or of its user.
pub(super) fn core(document: &Document) -> Element {
    let meta = &document.meta;
    let dated = |name| Element::new(name).with("xsi:type", "dcterms:W3CDTF").saying(&meta.dated.format("%Y-%m-%dT00:00:00Z").to_string());
    Element::new("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .containing(Element::new("dc:title").saying(&meta.title))
        .containing(Element::new("dc:subject").saying(&meta.subject))
        .containing(Element::new("dc:creator").saying(&meta.author))
        .containing(Element::new("dc:language").saying(language::tag(document.lang.code())))
        .containing(dated("dcterms:created"))
        .containing(dated("dcterms:modified"))
}

pub(super) fn settings(document: &Document) -> Element {
    let separator = |id: &str| Element::new("w:footnote").with("w:id", id);
    // Office programs that hyphenate spare no names, and the name of a state is not to be broken.
    root("w:settings")
        .containing(value("w:autoHyphenation", "false"))
        .containing(Element::new("w:footnotePr").containing(separator("-1")).containing(separator("0")))
        .containing(
            Element::new("w:compat").containing(
                Element::new("w:compatSetting")
                    .with("w:name", "compatibilityMode")
                    .with("w:uri", "http://schemas.microsoft.com/office/word")
                    .with("w:val", "15"),
            ),
        )
        .containing(value("w:themeFontLang", language::tag(document.lang.code())))
}

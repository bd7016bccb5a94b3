//! An office document (Office Open XML, ECMA-376) for drafters who go on writing: real styles, lists, tables, footnotes, pictures.
//!
//! ```text
//!  tree ─► body, frame, notes ─► parts ─► package ─► bytes
//! ```
//!
//! Elements stand in the order that the schema of WordprocessingML asks for; Word refuses others.

mod body;
mod frame;
mod inline;
mod keeps;
mod lists;
mod notes;
mod own_styles;
mod package;
mod picture;
mod properties;
mod styles;
mod table;
mod watermark;

use self::body::Body;
use self::package::Package;
pub use self::styles::StyleSheet;
use self::table::MOST_COLUMNS;
use crate::diag::{Code, Diagnostic};
use crate::document::Document;
use crate::render::held::held;
use crate::render::xml::Element;

/// A table has more columns than office programs open.
pub const TOO_WIDE: Code = Code("T0512");
/// The office document could not be put together.
pub const NOT_WRITTEN: Code = Code("T0511");

/// What is given as a style sheet is none.
pub const STYLE_SHEET: Code = Code("T0513");
/// A style sheet lacks styles.
pub const STYLES_MISSING: Code = Code("T0514");
/// A style sheet has another face than the other formats.
pub const STYLE_SHEET_FACE: Code = Code("T0515");

/// The whole document, in the style sheet of the program. The same document gives the same bytes.
///
/// # Errors
///
/// A table wider than office programs open; parts that cannot be packed.
pub fn render(document: &Document) -> Result<Vec<u8>, Vec<Diagnostic>> {
    render_in(document, &StyleSheet::embedded())
}

/// The same, in a style sheet of the office's own.
///
/// # Errors
///
/// As [`render`].
pub fn render_in(document: &Document, sheet: &StyleSheet) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let document = &held(document);
    let mut package = Package::default();
    let mut body = Body::new(document, &mut package);
    frame::above(&mut body);
    body.blocks(&document.blocks);
    frame::below(&mut body);
    if body.widest > MOST_COLUMNS {
        let message = format!("a table has {} columns; an office document holds {MOST_COLUMNS}", body.widest);
        return Err(vec![Diagnostic::error(TOO_WIDE, message).help("part the table in the template or the text, or write another format")]);
    }
    let (paragraphs, lists, notes) = body.finish();
    let section = frame::section(document, &mut package);
    let content = paragraphs.into_iter().fold(Element::new("w:body"), Element::containing).containing(section);

    package.add_style_sheet(styles::of(document, sheet));
    package.add_numbering(lists.part());
    package.add_notes(notes);
    package.add_settings(properties::settings(document));
    package.add_core_properties(properties::core(document));
    package.add_document(root("w:document").containing(content));
    package.pack().map_err(|error| {
        vec![
            Diagnostic::error(NOT_WRITTEN, format!("the office document could not be written: {error}"))
                .help("report it with the document that shows it"),
        ]
    })
}

/// The root of a part, with the names that its content uses.
fn root(name: &'static str) -> Element {
    Element::new(name)
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .with("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main")
}

/// An element with one attribute `w:val`.
fn value(name: &'static str, value: &str) -> Element {
    Element::new(name).with("w:val", value)
}

/// Millimetres in twentieths of a point.
fn twips(mm: f32) -> i64 {
    (mm * 1440.0 / 25.4).round() as i64
}

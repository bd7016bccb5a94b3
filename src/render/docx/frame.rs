//! What stands around the body: letterhead, marks, number, place and date, addressee; running head, page number, the page itself.

use super::body::{Body, Place, paragraph};
use super::inline::{Look, words};
use super::package::Package;
use super::{root, styles, twips, value, watermark};
use crate::document::{AddresseePlace, DatePlace, Document, Layout, NumberPlace, Part, reading_order};
use crate::render::xml::Element;

/// An A4 page, twentieths of a point.
const PAGE: (i64, i64) = (11_906, 16_838);
/// Distance of header and footer from the edge, mm.
const FURNITURE: f32 = 10.0;
/// Left edge of an addressee that stands top right, mm.
const ADDRESSEE_TAB: f32 = 80.0;

/// Width of the text between the margins, twentieths of a point.
pub(super) fn text_width(layout: &Layout) -> i64 {
    PAGE.0 - twips(layout.margins.left) - twips(layout.margins.right)
}

/// Everything above the body.
pub(super) fn above(body: &mut Body<'_>) {
    let document = body.document;
    let layout = &document.layout;
    // Marks stand above the letterhead, everything else below it.
    let mut spaced = false;
    let mut parts = reading_order(document).peekable();
    while let Some(part) = parts.next() {
        if !spaced && !matches!(part, Part::Marks(_) | Part::Letterhead(_)) {
            letterhead_space(body, layout);
            spaced = true;
        }
        match part {
            Part::Letterhead(lines) => lines.iter().for_each(|line| body.line("Letterhead", line)),
            Part::Marks(lines) => (0..lines.len()).for_each(|mark| body.mark(&document.frame.mark(mark))),
            Part::Number(number) if layout.number == NumberPlace::UpperLeft && layout.date == DatePlace::UpperRight => {
                let date = parts.next_if(|next| matches!(next, Part::PlaceAndDate(_)));
                let date = if let Some(Part::PlaceAndDate(date)) = date { date } else { "" };
                body.out.push(number_and_date(number, date, document));
            }
            Part::Number(line) => {
                let align = (layout.number == NumberPlace::UnderLetterhead).then_some("center");
                framed(body, "Number", line, Place { align, ..Place::default() });
            }
            Part::PlaceAndDate(line) if layout.date == DatePlace::UpperRight => {
                framed(body, "PlaceAndDate", line, Place { align: Some("right"), ..Place::default() })
            }
            Part::Addressee(lines) if layout.addressee == AddresseePlace::TopRight => {
                for line in lines {
                    let mut runs = Vec::new();
                    words(line, Look::of(&document.lang), &mut runs);
                    body.out.push(paragraph("Addressee", Place { left: Some(twips(ADDRESSEE_TAB)), ..Place::default() }, runs));
                }
            }
            Part::PlaceAndDate(_) | Part::Addressee(_) | Part::Body(_) | Part::Footnotes(_) => {}
        }
    }
}

/// What stands below the body and is no footer.
pub(super) fn below(body: &mut Body<'_>) {
    let document = body.document;
    if document.layout.date == DatePlace::BelowText
        && let Some(line) = &document.frame.place_and_date
    {
        body.out.push(sealed_date(line, document));
    }
    let seal = document.layout.seal_below_text();
    if seal > 0.0 {
        body.out.push(room(seal));
    }
}

/// The number at the left edge and place and date at the right edge of one line.
fn number_and_date(number: &str, date: &str, document: &Document) -> Element {
    let (layout, look) = (&document.layout, Look::of(&document.lang));
    let right = value("w:tab", "right").with("w:pos", &text_width(layout).to_string());
    let mut runs = Vec::new();
    words(number, look, &mut runs);
    if !date.is_empty() {
        runs.push(Element::new("w:r").containing(Element::new("w:tab")));
        words(date, look, &mut runs);
    }
    with_properties("Number", [Element::new("w:tabs").containing(right)], runs)
}

/// Place and date below the text. The seal stands right of them and may cover no words: the line ends before it, and what the seal needs
/// in height stays free.
fn sealed_date(line: &str, document: &Document) -> Element {
    let layout = &document.layout;
    let mut runs = Vec::new();
    words(line, Look::of(&document.lang), &mut runs);
    let seal = twips(layout.seal_space);
    if seal == 0 {
        return paragraph("PlaceAndDate", Place::default(), runs);
    }
    let below = (seal - (20.0 * layout.size * layout.line_spacing) as i64).max(0);
    let room = Element::new("w:spacing").with("w:after", &below.to_string());
    with_properties("PlaceAndDate", [room, Element::new("w:ind").with("w:right", &seal.to_string())], runs)
}

/// A paragraph with properties beside its style's, which stand in the order of the schema.
fn with_properties(style: &str, properties: impl IntoIterator<Item = Element>, runs: Vec<Element>) -> Element {
    let style = Element::new("w:pPr").containing(value("w:pStyle", style));
    let properties = properties.into_iter().fold(style, Element::containing);
    runs.into_iter().fold(Element::new("w:p").containing(properties), Element::containing)
}

fn framed(body: &mut Body<'_>, style: &'static str, line: &str, place: Place) {
    let mut runs = Vec::new();
    words(line, Look::of(&body.document.lang), &mut runs);
    body.out.push(paragraph(style, place, runs));
}

/// Room for the office's own letterhead: an empty line of that height.
fn letterhead_space(body: &mut Body<'_>, layout: &Layout) {
    // Each mark takes a line of what the letterhead leaves.
    let marks = body.document.frame.marks.len() as f32 * layout.size * 1.15 * 25.4 / 72.0;
    let room = layout.letterhead_space - layout.margins.top - marks;
    if room > 0.0 && body.document.frame.letterhead.is_empty() {
        body.out.push(self::room(room));
    }
}

/// An empty line of a height in mm.
fn room(height: f32) -> Element {
    let height = Element::new("w:spacing").with("w:line", &twips(height).to_string()).with("w:lineRule", "exact");
    Element::new("w:p").containing(Element::new("w:pPr").containing(value("w:pStyle", "Normal")).containing(height))
}

/// The page: headers, footers, size, margins, in the order of the schema.
pub(super) fn section(document: &Document, package: &mut Package) -> Element {
    let Document { frame, layout, .. } = document;
    let refer = |name, kind: &str, id: &str| Element::new(name).with("w:type", kind).with("r:id", id);
    let mut section = Element::new("w:sectPr");

    let later = [running_head(document), Some(page_number(document, 1))].into_iter().flatten();
    let id = package.add_furniture("header1.xml", "header", &later.fold(root("w:hdr"), Element::containing));
    section = section.containing(refer("w:headerReference", "default", &id));
    // The running head begins on page 2.
    let first = if layout.number_first_page {
        page_number(document, 2)
    } else {
        paragraph("Header", Place::default(), watermark(document, 2).collect())
    };
    let id = package.add_furniture("header2.xml", "header", &root("w:hdr").containing(first));
    section = section.containing(refer("w:headerReference", "first", &id));
    if layout.addressee == AddresseePlace::FootOfFirstPage && !frame.addressee.is_empty() {
        let lines = frame.addressee.iter().map(|line| {
            let mut runs = Vec::new();
            words(line, Look::of(&document.lang), &mut runs);
            paragraph("Addressee", Place::default(), runs)
        });
        let id = package.add_furniture("footer1.xml", "footer", &lines.fold(root("w:ftr"), Element::containing));
        section = section.containing(refer("w:footerReference", "first", &id));
    }
    let mut margins = Element::new("w:pgMar");
    let sides = [
        ("w:top", layout.margins.top),
        ("w:right", layout.margins.right),
        ("w:bottom", layout.margins.bottom),
        ("w:left", layout.margins.left),
    ];
    for (side, mm) in sides.into_iter().chain([("w:header", FURNITURE), ("w:footer", layout.margins.bottom.min(20.0)), ("w:gutter", 0.0)]) {
        margins = margins.with(side, &twips(mm).to_string());
    }
    section
        .containing(Element::new("w:pgSz").with("w:w", &PAGE.0.to_string()).with("w:h", &PAGE.1.to_string()))
        .containing(margins)
        .containing(Element::new("w:titlePg"))
}

fn running_head(document: &Document) -> Option<Element> {
    let mut runs = Vec::new();
    words(document.frame.running_head.as_deref()?, Look::of(&document.lang), &mut runs);
    Some(paragraph("Header", Place { align: Some("left"), ..Place::default() }, runs))
}

/// The word across the page, of the header of that number.
fn watermark(document: &Document, header: usize) -> impl Iterator<Item = Element> {
    document.frame.watermark.iter().map(move |word| watermark::run(word, styles::face(document), header))
}

/// The page number by fields; its words are the profile's. What stands across the page goes with it.
fn page_number(document: &Document, header: usize) -> Element {
    let look = Look::of(&document.lang);
    let mut runs: Vec<Element> = watermark(document, header).collect();
    let mut rest = document.frame.page_number.as_deref().unwrap_or("{page}");
    while let Some((before, after)) = rest.split_once('{') {
        words(before, look, &mut runs);
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        match slot {
            "page" => runs.push(field("PAGE")),
            "pages" => runs.push(field("NUMPAGES")),
            other => words(other, look, &mut runs),
        }
        rest = after;
    }
    words(rest, look, &mut runs);
    paragraph("Header", Place::default(), runs)
}

fn field(instruction: &str) -> Element {
    let shown = Element::new("w:r").containing(Element::new("w:t").saying("1"));
    Element::new("w:fldSimple").with("w:instr", &format!(" {instruction} ")).containing(shown)
}

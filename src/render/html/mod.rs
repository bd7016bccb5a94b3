//! HTML that stands alone: one file without scripts and without anything to fetch, readable on a telephone, on paper and aloud.
//! It is well-formed XML as well, so that every tool reads the same tree.

mod block;
mod inline;
mod style;

use self::block::Writer;
use crate::document::{AddresseePlace, DatePlace, Document, NumberPlace, Part, reading_order};
pub use crate::render::held::held;
use crate::render::xml::escaped;

/// Nothing may be loaded and nothing may run, whatever stands in the texts.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Room for the seal, on paper.
const SEAL: &str = "<div class=\"seal\"></div>\n";

/// The whole document as a page.
pub fn render(document: &Document) -> String {
    page(&held(document))
}

/// The page of a document whose words hold together already. Where each unit stands is asked of it: the signs that tell that stand inside
/// words, and a word with a sign in it holds to its neighbour no more.
pub fn page(document: &Document) -> String {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"/>\n\
         <meta name=\"author\" content=\"{author}\"/>\n<meta name=\"description\" content=\"{subject}\"/>\n<style>\n{style}</style>\n</head>\n<body>\n",
        lang = document.lang,
        title = escaped(&document.meta.title),
        author = escaped(&document.meta.author),
        subject = escaped(&document.meta.subject),
        style = style::of(document),
    );
    let (mut above, mut body, mut below) = (String::new(), String::new(), String::new());
    let mut writer = Writer::default();
    for part in reading_order(document) {
        match part {
            Part::Body(blocks) => {
                writer.body(blocks, &mut body);
                if document.layout.seal_below_text() > 0.0 {
                    below.push_str(SEAL);
                }
            }
            Part::Footnotes(notes) => writer.footnotes(notes, &mut below),
            _ if body.is_empty() => frame(part, document, &mut above),
            _ => frame(part, document, &mut below),
        }
    }
    for (landmark, content) in [("header", above), ("main", body), ("footer", below)] {
        if !content.is_empty() {
            page.push_str(&format!("<{landmark}>\n{content}</{landmark}>\n"));
        }
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// What stands around the body.
fn frame(part: Part<'_>, document: &Document, out: &mut String) {
    let layout = &document.layout;
    if let Part::Marks(lines) = part {
        let mut marks = Vec::new();
        for mark in 0..lines.len() {
            let mut line = String::new();
            inline::write(&document.frame.mark(mark), &mut Vec::new(), &mut line);
            marks.push(line);
        }
        out.push_str(&format!("<p class=\"marks\">{}</p>\n", marks.join("<br/>\n")));
        return;
    }
    let (class, lines) = match part {
        Part::Letterhead(lines) => ("letterhead", lines.to_vec()),
        Part::Number(line) if layout.number == NumberPlace::UnderLetterhead => ("number-centred", vec![line.to_owned()]),
        Part::Number(line) => ("number", vec![line.to_owned()]),
        Part::PlaceAndDate(line) if layout.date == DatePlace::UpperRight => ("right", vec![line.to_owned()]),
        Part::PlaceAndDate(line) => ("place-and-date", vec![line.to_owned()]),
        Part::Addressee(lines) if layout.addressee == AddresseePlace::TopRight => ("addressee top-right", lines.to_vec()),
        Part::Addressee(lines) => ("addressee", lines.to_vec()),
        Part::Marks(_) | Part::Body(_) | Part::Footnotes(_) => return,
    };
    let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
    if class == "place-and-date" && layout.seal_space > 0.0 {
        out.push_str(SEAL);
    }
    out.push_str(&format!("<p class=\"{class}\">{}</p>\n", lines.join("<br/>\n")));
}

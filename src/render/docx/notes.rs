//! Footnotes: with their number before the text, and the line that parts them from it.

use super::{root, value};
use crate::render::xml::Element;

/// `footnotes.xml`, from the paragraphs of each note.
pub(super) fn part(notes: Vec<Vec<Element>>) -> Element {
    let all = root("w:footnotes").containing(line("-1", "separator", "w:separator")).containing(line(
        "0",
        "continuationSeparator",
        "w:continuationSeparator",
    ));
    notes.into_iter().enumerate().fold(all, |all, (index, paragraphs)| {
        let note = Element::new("w:footnote").with("w:id", &(index + 1).to_string());
        all.containing(paragraphs.into_iter().fold(note, Element::containing))
    })
}

fn line(id: &str, kind: &str, sign: &'static str) -> Element {
    Element::new("w:footnote")
        .with("w:type", kind)
        .with("w:id", id)
        .containing(Element::new("w:p").containing(Element::new("w:r").containing(Element::new(sign))))
}

/// The number of a note, and the space after it.
pub(super) fn number() -> [Element; 2] {
    let raised = Element::new("w:rPr").containing(value("w:rStyle", "FootnoteReference"));
    let space = Element::new("w:t").with("xml:space", "preserve").saying(" ");
    [Element::new("w:r").containing(raised).containing(Element::new("w:footnoteRef")), Element::new("w:r").containing(space)]
}

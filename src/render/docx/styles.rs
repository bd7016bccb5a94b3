//! The style sheet: `assets/docx/styles.xml`, with the measures of the profile's layout.

use super::twips;
use crate::document::{Document, Layout};
use crate::render::language;

const SHEET: &str = include_str!("../../../assets/docx/styles.xml");
/// The face of the PDF has the same widths, so that both copies break alike.
pub(super) const FACE: &str = "Times New Roman";

pub(super) fn of(document: &Document) -> String {
    let Layout { size, line_spacing, indent, justify, .. } = document.layout;
    // Sizes count in half points, line spacing in 240ths of a line of the face, which is 1.15 times as high as its type.
    let half_points = |points: f32| format!("{}", (2.0 * points).round() as i64);
    let gap = if indent == 0.0 { "80" } else { "0" };
    let fill = [
        ("{face}", FACE.to_owned()),
        ("{lang}", language::tag(document.lang.code()).to_owned()),
        ("{size}", half_points(size)),
        ("{large}", half_points(1.14 * size)),
        ("{small}", half_points((0.85 * size).max(9.0))),
        ("{line}", format!("{}", (240.0 * line_spacing.max(1.0) / 1.15).round() as i64)),
        ("{indent}", twips(indent).to_string()),
        ("{gap}", gap.to_owned()),
        ("{align}", if justify { "both" } else { "left" }.to_owned()),
    ];
    fill.iter().fold(SHEET.to_owned(), |sheet, (slot, value)| sheet.replace(slot, value))
}

//! The style sheet, `assets/docx/styles.xml` or the office's own, with the measures of the profile's layout.

use std::borrow::Cow;

use super::twips;
use crate::document::{Document, Layout};
use crate::render::fonts::TWIN;
use crate::render::language;

pub(super) const SHEET: &str = include_str!("../../../assets/docx/styles.xml");

/// What a sheet may leave to the profile, in braces as the value of an attribute.
pub(super) const SLOTS: [&str; 9] = ["{face}", "{lang}", "{size}", "{large}", "{small}", "{line}", "{indent}", "{gap}", "{align}"];

/// A style sheet that has every style of the program.
#[derive(Clone, Debug)]
pub struct StyleSheet(pub(super) Cow<'static, str>);

impl StyleSheet {
    /// The one inside the program.
    pub fn embedded() -> Self {
        Self(Cow::Borrowed(SHEET))
    }
}

/// The family of the type. Without one in the profile it has the widths of the PDF's, so that both copies break alike.
pub(super) fn face(document: &Document) -> &str {
    document.layout.face.as_deref().unwrap_or(TWIN)
}

pub(super) fn of(document: &Document, sheet: &StyleSheet) -> String {
    let Layout { size, line_spacing, indent, justify, .. } = document.layout;
    // Sizes count in half points, line spacing in 240ths of a line of the face, which is 1.15 times as high as its type.
    let half_points = |points: f32| format!("{}", (2.0 * points).round() as i64);
    let gap = if indent == 0.0 { "80" } else { "0" };
    let values = [
        face(document).to_owned(),
        language::tag(document.lang.code()).to_owned(),
        half_points(size),
        half_points(1.14 * size),
        half_points((0.85 * size).max(9.0)),
        format!("{}", (240.0 * line_spacing.max(1.0) / 1.15).round() as i64),
        twips(indent).to_string(),
        gap.to_owned(),
        if justify { "both" } else { "left" }.to_owned(),
    ];
    let sheet = sheet.0.clone().into_owned();
    SLOTS.iter().zip(values).fold(sheet, |sheet, (slot, value)| sheet.replace(slot, &value))
}

//! The style of a page: the profile's layout, then what all documents have in common.

use crate::document::{Document, Layout};
use crate::render::fonts::{FAMILY, TWIN};

const COMMON: &str = include_str!("../../../assets/html/document.css");

pub(super) fn of(document: &Document) -> String {
    let Layout { margins, size, line_spacing, indent, seal_space, justify, .. } = document.layout;
    let own = document.layout.face.as_deref().map(|face| format!("{}, ", quoted(face))).unwrap_or_default();
    let align = if justify { "justify" } else { "left" };
    let head = document.frame.running_head.as_deref().map(quoted).unwrap_or_default();
    // Paragraphs are told apart by their first line or by the space between them.
    let gap = if indent == 0.0 { "0.4em" } else { "0" };
    // The running head begins on page 2.
    let first_number = if document.layout.number_first_page { "" } else { " @top-center { content: none; }" };
    let watermark = document.frame.watermark.as_deref().map(watermark).unwrap_or_default();
    format!(
        "@page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm; @top-left {{ content: {head}; font-size: 9pt; }} \
         @top-center {{ content: counter(page); }} }}\n@page :first {{ @top-left {{ content: none; }}{first_number} }}\n\
         :root {{ --size: {size}pt; --leading: {leading}; --indent: {indent}mm; --gap: {gap}; --align: {align}; --seal: {seal_space}mm; \
         --face: {own}\"{FAMILY}\", \"{TWIN}\", Times, serif; }}\n{COMMON}{watermark}",
        top = margins.top,
        right = margins.right,
        bottom = margins.bottom,
        left = margins.left,
        head = if head.is_empty() { "none" } else { &head },
        leading = line_spacing.max(1.0),
    )
}

/// A word faintly across every page on paper: what is fixed in its place, browsers print on each page.
fn watermark(word: &str) -> String {
    format!(
        "@media print {{\n  body::before {{ content: {word}; position: fixed; top: 50%; left: 50%; z-index: -1; white-space: nowrap; \
         transform: translate(-50%, -50%) rotate(-45deg); font-size: 100pt; font-weight: bold; line-height: 1; color: #dedede; }}\n}}\n",
        word = quoted(word)
    )
}

/// A string of CSS. Whatever could end it, or the style element around it, is written by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' | '<' | '>' | '&' => out.push_str(&format!("\\{:x} ", u32::from(character))),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

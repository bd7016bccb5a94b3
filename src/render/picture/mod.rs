//! Figures as pictures, for formats that set no pages of their own: SVG in HTML, SVG with a PNG beside it in office documents.
//!
//! The drawing is that of the PDF, told apart by pattern as well as by shade, so that a black-and-white copy still reads.

mod png;
mod svg;
mod timeline;
mod type_face;

use self::type_face::TypeFace;
use crate::document::{BarKind, Figure};

/// Width of a drawing, in points: a page between usual margins.
pub const WIDTH: f32 = 480.0;
/// Size of its type, points.
const SIZE: f32 = 9.0;

/// A drawing, in points from its upper left corner.
pub struct Drawing {
    shapes: Vec<Shape>,
    /// Height, points.
    pub height: f32,
}

/// A part of a drawing. What comes later lies above.
enum Shape {
    /// A bar.
    Bar { kind: BarKind, at: (f32, f32), size: (f32, f32) },
    /// A line: how thick, and how dark from 0 to 1.
    Line { from: (f32, f32), to: (f32, f32), thickness: f32, ink: f32, dashed: bool },
    /// Words.
    Words { text: String, x: f32, baseline: f32, ink: Ink },
}

/// How words stand out from what is under them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    Black,
    White,
    /// Black on a white ground, over a pattern.
    BlackOnWhite,
}

/// Draws a figure.
pub fn draw(figure: &Figure) -> Drawing {
    match figure {
        Figure::Timeline(timeline) => timeline::draw(timeline),
    }
}

impl Drawing {
    /// The `svg` element. Its name for those who do not see it is `description`; ids in it begin with `id`, which is unique in the page.
    pub fn svg(&self, id: &str, description: &str) -> String {
        svg::element(self, id, description).to_string()
    }

    /// The same as a PNG, for readers of office documents that know no SVG; `None` where it would be too large to draw.
    pub fn png(&self) -> Option<Vec<u8>> {
        png::encode(self)
    }
}

/// How wide words are, points.
fn width(words: &str) -> f32 {
    TypeFace::embedded().width(words, SIZE)
}

/// The grey of a bar from 0, black, to 1.
fn grey(kind: BarKind) -> f32 {
    match kind {
        BarKind::Counted => 0.72,
        BarKind::Over => 0.0,
        BarKind::Window => 0.93,
        BarKind::Exempt | BarKind::InForce => 1.0,
    }
}

//! Figures as pictures: one layout for every format, as lines, areas and words that a painter only has to paint.
//!
//! ```text
//!  Figure ─► layout (timeline, bar chart, line chart) ─► Drawing: areas, strokes, words ─► PDF page, SVG, PNG
//! ```
//!
//! Nothing in a drawing is told by shade alone: patterns, marks and words stand beside it, so that a black-and-white copy still reads.

mod bar_chart;
mod key;
mod line_chart;
mod marks;
mod pattern;
mod png;
mod sheet;
mod svg;
#[cfg(test)]
mod tests;
mod timeline;
mod type_face;

use self::sheet::Sheet;
use self::type_face::TypeFace;
use crate::document::Figure;

/// Width of a drawing for formats that set no pages of their own, in points: a page between usual margins.
pub const WIDTH: f32 = 480.0;
/// In less room words and lines of a drawing would lie on each other.
const NARROWEST: f32 = 120.0;
/// Size of its type, points.
const SIZE: f32 = 9.0;

/// A point, from the upper left corner of the drawing.
pub(super) type Point = (f32, f32);

/// A drawing, in points from its upper left corner.
pub struct Drawing {
    pub(super) shapes: Vec<Shape>,
    /// Width, points.
    pub width: f32,
    /// Height, points.
    pub height: f32,
    /// Size of its type, points.
    pub(super) size: f32,
}

/// A part of a drawing. What comes later lies above.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A filled polygon; its shade from 0, black, to 1.
    Area { points: Vec<Point>, grey: f32 },
    /// Lines of one thickness and shade, dashed on and off.
    Strokes { paths: Vec<Vec<Point>>, thickness: f32, grey: f32, dash: Option<[f32; 2]> },
    /// Words.
    Words { text: String, x: f32, baseline: f32, ink: Ink },
}

/// How words stand out from what is under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    White,
    /// Black on a white ground, over a pattern.
    BlackOnWhite,
}

/// Tells how wide words are, in points: only the one who will paint them knows.
pub(super) trait Ruler {
    fn width(&mut self, words: &str) -> f32;
}

/// Draws a figure for a format that sets no pages of its own.
pub fn draw(figure: &Figure) -> Drawing {
    draw_within(figure, WIDTH)
}

/// The same for a block of text that may be narrower, so many points wide.
pub fn draw_within(figure: &Figure, room: f32) -> Drawing {
    layout(figure, room.clamp(NARROWEST, WIDTH), SIZE, &mut Embedded)
}

/// Lays a figure out, so many points wide and in type of that size.
pub(super) fn layout(figure: &Figure, width: f32, size: f32, ruler: &mut dyn Ruler) -> Drawing {
    let sheet = Sheet::new(width, size, ruler);
    match figure {
        Figure::Timeline(timeline) => timeline::draw(timeline, sheet),
        Figure::BarChart(chart) => bar_chart::draw(chart, sheet),
        Figure::LineChart(chart) => line_chart::draw(chart, sheet),
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

/// Words in the typeface that travels in the program.
struct Embedded;

impl Ruler for Embedded {
    fn width(&mut self, words: &str) -> f32 {
        TypeFace::embedded().width(words, SIZE)
    }
}

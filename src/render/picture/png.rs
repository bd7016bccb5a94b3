//! A drawing as PNG, fine enough for print.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform};

use super::type_face::TypeFace;
use super::{Drawing, Ink, SIZE, Shape, WIDTH, grey, width};
use crate::document::BarKind;

/// Dots for each point: 216 to the inch.
const DOTS: f32 = 3.0;
/// Distance of the lines that fill bars, points.
const HATCH: f32 = 3.2;
const LINES: f32 = 2.6;

pub(super) fn encode(drawing: &Drawing) -> Option<Vec<u8>> {
    let mut sheet = Sheet { pixels: Pixmap::new((WIDTH * DOTS).ceil() as u32, (drawing.height * DOTS).ceil().max(1.0) as u32)? };
    sheet.pixels.fill(Color::WHITE);
    for shape in &drawing.shapes {
        sheet.draw(shape);
    }
    sheet.pixels.encode_png().ok()
}

struct Sheet {
    pixels: Pixmap,
}

impl Sheet {
    fn draw(&mut self, shape: &Shape) {
        match shape {
            Shape::Bar { kind, at, size } => self.bar(*kind, *at, *size),
            Shape::Line { from, to, thickness, ink, dashed } => self.line(*from, *to, *thickness, 1.0 - ink, *dashed),
            Shape::Words { text, x, baseline, ink } => self.words(text, *x, *baseline, *ink),
        }
    }

    fn bar(&mut self, kind: BarKind, (x, y): (f32, f32), (wide, high): (f32, f32)) {
        self.rectangle((x, y), (wide, high), grey(kind));
        match kind {
            BarKind::Exempt => {
                let mut foot = x - high;
                while foot < x + wide {
                    // From the lower edge upwards to the right, cut off at the sides.
                    let (left, right) = (foot.max(x), (foot + high).min(x + wide));
                    self.line((left, y + high - (left - foot)), (right, y + high - (right - foot)), 0.4, 0.0, false);
                    foot += HATCH;
                }
            }
            BarKind::InForce => {
                let mut level = y + LINES;
                while level < y + high {
                    self.line((x, level), (x + wide, level), 0.4, 0.0, false);
                    level += LINES;
                }
            }
            BarKind::Counted | BarKind::Over | BarKind::Window => {}
        }
        for (from, to) in
            [((x, y), (x + wide, y)), ((x + wide, y), (x + wide, y + high)), ((x + wide, y + high), (x, y + high)), ((x, y + high), (x, y))]
        {
            self.line(from, to, 0.6, 0.0, false);
        }
    }

    fn rectangle(&mut self, (x, y): (f32, f32), (wide, high): (f32, f32), grey: f32) {
        if let Some(rectangle) = Rect::from_xywh(x, y, wide, high) {
            self.pixels.fill_rect(rectangle, &paint(grey), scale(), None);
        }
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, grey: f32, dashed: bool) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        let dash = if dashed { StrokeDash::new(vec![3.0, 2.0], 0.0) } else { None };
        if let Some(path) = path.finish() {
            self.pixels.stroke_path(&path, &paint(grey), &Stroke { width: thickness, dash, ..Stroke::default() }, scale(), None);
        }
    }

    fn words(&mut self, text: &str, x: f32, baseline: f32, ink: Ink) {
        if ink == Ink::BlackOnWhite {
            self.rectangle((x - 1.5, baseline - 0.75 * SIZE), (width(text) + 3.0, SIZE), 1.0);
        }
        let mut path = PathBuilder::new();
        let size = Size::new(SIZE);
        for (begins, outline) in TypeFace::embedded().outlines(text, SIZE) {
            let mut pen = Pen { path: &mut path, x: x + begins, baseline };
            // A glyph that cannot be drawn leaves its place empty.
            let _ = outline.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut pen);
        }
        if let Some(path) = path.finish() {
            let grey = if ink == Ink::White { 1.0 } else { 0.0 };
            self.pixels.fill_path(&path, &paint(grey), FillRule::Winding, scale(), None);
        }
    }
}

fn scale() -> Transform {
    Transform::from_scale(DOTS, DOTS)
}

fn paint(grey: f32) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    let level = (grey.clamp(0.0, 1.0) * 255.0).round() as u8;
    paint.set_color_rgba8(level, level, level, 255);
    paint
}

/// Draws a glyph into a path; fonts count upwards from the baseline, drawings downwards.
struct Pen<'a> {
    path: &'a mut PathBuilder,
    x: f32,
    baseline: f32,
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.baseline - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.baseline - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, self.baseline - cy, self.x + x, self.baseline - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (left, base) = (self.x, self.baseline);
        self.path.cubic_to(left + ax, base - ay, left + bx, base - by, left + x, base - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

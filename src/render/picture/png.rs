//! A drawing as PNG, fine enough for print.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform};

use super::type_face::TypeFace;
use super::{Drawing, Ink, Point, Shape};

/// Dots for each point: 216 to the inch.
const DOTS: f32 = 3.0;

pub(super) fn encode(drawing: &Drawing) -> Option<Vec<u8>> {
    let pixels = Pixmap::new((drawing.width * DOTS).ceil() as u32, (drawing.height * DOTS).ceil().max(1.0) as u32)?;
    let mut sheet = Paper { pixels, size: drawing.size };
    sheet.pixels.fill(Color::WHITE);
    for shape in &drawing.shapes {
        sheet.paint(shape);
    }
    sheet.pixels.encode_png().ok()
}

struct Paper {
    pixels: Pixmap,
    size: f32,
}

impl Paper {
    fn paint(&mut self, shape: &Shape) {
        match shape {
            Shape::Area { points, grey } => self.fill(path(std::slice::from_ref(points), true), *grey),
            Shape::Strokes { paths, thickness, grey, dash } => {
                let dash = dash.and_then(|[on, off]| StrokeDash::new(vec![on, off], 0.0));
                if let Some(path) = path(paths, false).finish() {
                    self.pixels.stroke_path(&path, &paint(*grey), &Stroke { width: *thickness, dash, ..Stroke::default() }, scale(), None);
                }
            }
            Shape::Words { text, x, baseline, ink } => self.words(text, *x, *baseline, *ink),
        }
    }

    fn fill(&mut self, path: PathBuilder, grey: f32) {
        if let Some(path) = path.finish() {
            self.pixels.fill_path(&path, &paint(grey), FillRule::Winding, scale(), None);
        }
    }

    fn words(&mut self, text: &str, x: f32, baseline: f32, ink: Ink) {
        if ink == Ink::BlackOnWhite {
            let (wide, high) = (TypeFace::embedded().width(text, self.size) + 3.0, self.size);
            if let Some(ground) = Rect::from_xywh(x - 1.5, baseline - 0.75 * self.size, wide, high) {
                self.pixels.fill_rect(ground, &paint(1.0), scale(), None);
            }
        }
        let mut path = PathBuilder::new();
        let size = Size::new(self.size);
        for (begins, outline) in TypeFace::embedded().outlines(text, self.size) {
            let mut pen = Pen { path: &mut path, x: x + begins, baseline };
            // A glyph that cannot be drawn leaves its place empty.
            let _ = outline.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut pen);
        }
        self.fill(path, if ink == Ink::White { 1.0 } else { 0.0 });
    }
}

fn path(lines: &[Vec<Point>], closed: bool) -> PathBuilder {
    let mut path = PathBuilder::new();
    for points in lines {
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 {
                path.move_to(*x, *y);
            } else {
                path.line_to(*x, *y);
            }
        }
        if closed {
            path.close();
        }
    }
    path
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

//! Draws what a timeline consists of.

use printpdf::PaintMode;

use super::canvas::Canvas;
use super::paragraph::Line;
use crate::document::BarKind;

/// A timeline ready to be drawn, in points from its upper left corner.
#[derive(Debug, Default)]
pub(super) struct TimelineDrawing {
    /// What lies under everything else.
    pub(super) grid: Vec<Shape>,
    pub(super) shapes: Vec<Shape>,
    /// What stands above everything else.
    pub(super) words: Vec<Words>,
}

/// A part of a drawing.
#[derive(Debug)]
pub(super) enum Shape {
    Bar { kind: BarKind, at: (f32, f32), size: (f32, f32) },
    Rule { from: (f32, f32), to: (f32, f32), thickness: f32, grey: f32, dashed: bool },
}

/// A line of words.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) line: Line,
    pub(super) x: f32,
    pub(super) baseline: f32,
    pub(super) ink: Ink,
}

/// How words stand out from what is under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    White,
    /// Black on a white ground, over a pattern.
    BlackOnWhite,
}

/// Outline of bars and distance of the lines that fill them, pt.
const OUTLINE: f32 = 0.6;
const HATCH: f32 = 3.2;
const LINES: f32 = 2.6;

impl TimelineDrawing {
    /// Draws the timeline with its upper left corner at `left`, `top`.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>, left: f32, top: f32) {
        let at = |(x, y): (f32, f32)| (left + x, top + y);
        for shape in self.grid.iter().chain(&self.shapes) {
            match shape {
                Shape::Bar { kind, at: corner, size } => bar(canvas, *kind, at(*corner), *size),
                Shape::Rule { from, to, thickness, grey, dashed } => canvas.in_grey(*grey, |canvas| {
                    if *dashed {
                        canvas.dash(3.0, 2.0);
                    }
                    canvas.rule(at(*from), at(*to), *thickness);
                }),
            }
        }
        for Words { line, x, baseline, ink } in &self.words {
            words(canvas, line, at((*x, *baseline)), *ink);
        }
    }
}

/// Counted: grey. Exempt: white with diagonal lines. Over: black. Window: pale. In force: white with level lines.
fn bar(canvas: &mut Canvas<'_, '_>, kind: BarKind, at: (f32, f32), size: (f32, f32)) {
    let grey = match kind {
        BarKind::Counted => 0.72,
        BarKind::Over => 0.0,
        BarKind::Window => 0.93,
        BarKind::Exempt | BarKind::InForce => 1.0,
    };
    canvas.in_grey(grey, |canvas| canvas.rectangle(at, size, PaintMode::Fill));
    match kind {
        BarKind::Exempt => clipped(canvas, at, size, |canvas| {
            let mut x = at.0 - size.1;
            while x < at.0 + size.0 {
                canvas.rule((x, at.1 + size.1), (x + size.1, at.1), 0.4);
                x += HATCH;
            }
        }),
        BarKind::InForce => clipped(canvas, at, size, |canvas| {
            let mut y = at.1 + LINES;
            while y < at.1 + size.1 {
                canvas.rule((at.0, y), (at.0 + size.0, y), 0.4);
                y += LINES;
            }
        }),
        BarKind::Counted | BarKind::Over | BarKind::Window => {}
    }
    canvas.in_grey(0.0, |canvas| {
        canvas.thickness(OUTLINE);
        canvas.rectangle(at, size, PaintMode::Stroke);
    });
}

fn clipped(canvas: &mut Canvas<'_, '_>, at: (f32, f32), size: (f32, f32), draw: impl FnOnce(&mut Canvas<'_, '_>)) {
    canvas.in_grey(0.0, |canvas| {
        canvas.rectangle(at, size, PaintMode::Clip);
        draw(canvas);
    });
}

fn words(canvas: &mut Canvas<'_, '_>, line: &Line, (x, baseline): (f32, f32), ink: Ink) {
    let size = line.parts.first().map_or(0.0, |part| part.look.size);
    match ink {
        Ink::Black => canvas.line(line, x, baseline),
        Ink::White => canvas.in_grey(1.0, |canvas| canvas.line(line, x, baseline)),
        Ink::BlackOnWhite => {
            let ground = (x - 1.5, baseline - 0.75 * size);
            canvas.in_grey(1.0, |canvas| canvas.rectangle(ground, (line.width + 3.0, size), PaintMode::Fill));
            canvas.line(line, x, baseline);
        }
    }
}

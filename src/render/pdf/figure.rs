//! Figures: laid out as for every other format, with the words set and painted as those of the page are.

use printpdf::PaintMode;

use super::canvas::Canvas;
use super::compose::{Composer, Place};
use super::faults::Faults;
use super::paragraph::{Align, Line, Look, Run, Shape as Paragraph, set};
use super::piece::{Piece, PieceContent};
use super::shape::Shaper;
use crate::document::{Figure, Inline};
use crate::render::picture::{self, Ink, Point, Ruler, Shape};

/// A figure ready to be painted, in points from its upper left corner.
#[derive(Debug)]
pub(super) struct Picture {
    shapes: Vec<Painted>,
    size: f32,
}

/// A part of a picture.
#[derive(Debug)]
enum Painted {
    Shape(Shape),
    Words { line: Line, x: f32, baseline: f32, ink: Ink },
}

impl<'d> Composer<'d, '_> {
    pub(super) fn figure(&mut self, figure: &'d Figure, alt: &str, caption: Option<&'d [Inline]>, place: Place<'d>) {
        let element = self.element(place, "Figure");
        if let Some(element) = self.tree.get_mut(element) {
            element.alt = Some(alt.to_owned());
        }
        self.gap(0.5 * place.kind.leading);
        let size = (0.72 * place.kind.size).clamp(8.0, 9.5);
        let look = Look { size, ..self.look(place.kind, place.lang, element) };
        let drawing = picture::layout(figure, place.width, size, &mut Setter { shaper: &mut self.shaper, look });
        let height = drawing.height;
        let shapes = drawing.shapes.into_iter().map(|shape| self.painted(shape, look)).collect();
        let content = PieceContent::Figure { picture: Box::new(Picture { shapes, size }), element, left: place.left, width: place.width };
        self.pieces.push(Piece::new(height, content).keeping(caption.is_some()));
        if let Some(caption) = caption {
            self.gap(0.3 * place.kind.leading);
            self.caption(caption, place, place.parent, Align::Center);
            if let Some(last) = self.pieces.last_mut() {
                last.keep = false;
            }
        }
        self.gap(0.5 * place.kind.leading);
    }

    fn painted(&mut self, shape: Shape, look: Look) -> Painted {
        let Shape::Words { text, x, baseline, ink } = shape else { return Painted::Shape(shape) };
        let line = one_line(&mut self.shaper, &mut self.faults, &text, look);
        // Words of a figure stand apart from each other.
        Painted::Words { line: Line { space_follows: true, ..line }, x, baseline, ink }
    }
}

/// Measures words as they will be set. What the typeface lacks is told when they are.
struct Setter<'s, 'f> {
    shaper: &'s mut Shaper<'f>,
    look: Look,
}

impl Ruler for Setter<'_, '_> {
    fn width(&mut self, words: &str) -> f32 {
        one_line(self.shaper, &mut Faults::default(), words, self.look).width
    }
}

fn one_line(shaper: &mut Shaper<'_>, faults: &mut Faults, words: &str, look: Look) -> Line {
    let runs = [Run { text: words.to_owned(), look }];
    set(shaper, faults, &runs, Paragraph::ONE_LINE).into_iter().next().unwrap_or_default()
}

impl Picture {
    /// Paints the picture with its upper left corner at `left`, `top`.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_, '_>, left: f32, top: f32) {
        let at = |(x, y): Point| (left + x, top + y);
        let all = |points: &[Point]| points.iter().copied().map(at).collect::<Vec<_>>();
        for shape in &self.shapes {
            match shape {
                Painted::Shape(Shape::Area { points, grey }) => canvas.in_grey(*grey, |canvas| canvas.area(&all(points))),
                Painted::Shape(Shape::Strokes { paths, thickness, grey, dash }) => canvas.in_grey(*grey, |canvas| {
                    if let Some([on, off]) = dash {
                        canvas.dash(*on, *off);
                    }
                    canvas.thickness(*thickness);
                    paths.iter().for_each(|points| canvas.path(&all(points)));
                }),
                // The words of a drawing are set before it is painted.
                Painted::Shape(Shape::Words { .. }) => {}
                Painted::Words { line, x, baseline, ink } => words(canvas, line, at((*x, *baseline)), *ink, self.size),
            }
        }
    }
}

fn words(canvas: &mut Canvas<'_, '_>, line: &Line, (x, baseline): Point, ink: Ink, size: f32) {
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

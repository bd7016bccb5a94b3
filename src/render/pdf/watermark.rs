//! A word faintly across every page, under the text: whoever holds one page alone sees that it is a draft.

use super::canvas::{Artifact, Canvas, PAGE_HEIGHT, PAGE_WIDTH};
use super::compose::{Composer, Place};
use super::faces::Style;
use super::metrics::{Type, mm};
use super::paragraph::{Align, Line};

/// Length of the word along the diagonal, mm, unless its type would be larger than [`LARGEST`].
const LENGTH: f32 = 190.0;
/// The largest type, pt.
const LARGEST: f32 = 130.0;
/// Type in which the word is measured, pt.
const PROBE: f32 = 10.0;
/// Light enough to read black words on it: 15 to 1.
const GREY: f32 = 0.87;
/// Height of capitals as a part of the type size.
const CAPITALS: f32 = 0.66;

/// The word, set.
pub(super) struct Watermark {
    line: Line,
    size: f32,
}

impl Composer<'_, '_> {
    pub(super) fn watermark(&mut self) -> Option<Watermark> {
        let word = self.document.frame.watermark.as_deref()?;
        let mut set = |size: f32| {
            // On one line, however long it is in large type.
            let place = Place { width: 100.0 * size * word.chars().count() as f32, ..self.body_place() };
            self.artifact_line(word, Type { size, leading: size }, place, Align::Left, Style::Bold)
        };
        let probe = set(PROBE).width;
        let size = (PROBE * mm(LENGTH) / probe.max(1.0)).min(LARGEST);
        Some(Watermark { line: set(size), size })
    }
}

impl Watermark {
    /// Draws the word from the lower left to the upper right, its middle in that of the page.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        canvas.artifact(Artifact::Pagination, |canvas| {
            canvas.in_grey(GREY, |canvas| {
                canvas.turned((0.5 * PAGE_WIDTH, 0.5 * PAGE_HEIGHT), 45.0, |canvas, origin| {
                    canvas.line(&self.line, -0.5 * self.line.width, origin + 0.5 * CAPITALS * self.size);
                });
            });
        });
    }
}

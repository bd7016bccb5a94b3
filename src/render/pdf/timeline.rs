//! The stay timeline as a vector figure.

use super::canvas::Canvas;
use super::compose::{Composer, Place};
use super::paragraph::Align;
use super::piece::{Piece, PieceContent};
use crate::document::{Figure, Inline};

/// A timeline ready to be drawn.
#[derive(Debug)]
pub(super) struct TimelineDrawing {}

impl TimelineDrawing {
    pub(super) fn draw(&self, _canvas: &mut Canvas<'_, '_>, _left: f32, _top: f32) {}
}

impl<'d> Composer<'d, '_> {
    pub(super) fn figure(&mut self, figure: &'d Figure, alt: &str, caption: Option<&'d [Inline]>, place: Place<'d>) {
        let Figure::Timeline(_timeline) = figure;
        let element = self.element(place, "Figure");
        if let Some(element) = self.tree.get_mut(element) {
            element.alt = Some(alt.to_owned());
        }
        let drawing = Box::new(TimelineDrawing {});
        let content = PieceContent::Timeline { drawing, element, left: place.left, width: place.width };
        self.pieces.push(Piece::new(50.0, content).keeping(caption.is_some()));
        if let Some(caption) = caption {
            self.caption(caption, place, place.parent, Align::Center);
        }
    }
}

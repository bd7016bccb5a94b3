//! The end of the body: closing words, enclosures, lines to sign on, place and date.

use std::ops::Range;

use super::compose::Composer;
use crate::document::{AddresseePlace, Block, Closing, DatePlace, closing};

/// Where the closing begins, and where a page may end within it.
#[derive(Clone, Debug)]
pub(super) struct Ending {
    /// The first piece of the closing. The pieces from here on stand together.
    pub(super) closing: usize,
    /// Before which pieces of it a page may end all the same, where much of the page would stay empty otherwise: the enclosures and their items.
    pub(super) breaks: Vec<usize>,
    /// Height of a line of the text, pt.
    pub(super) line: f32,
}

/// Lines of a list of enclosures that go over to the next page.
const LEAST_OVER: f32 = 2.0;
/// Lines of closing words that stand together: a longer last paragraph is text.
const MOST_WORDS: f32 = 6.0;
/// The part of a page up to which a closing stands together. Of a taller one only its end does.
const MOST_OF_PAGE: f32 = 0.5;

impl Composer<'_, '_> {
    /// Composes the body, and place and date below it.
    pub(super) fn body(&mut self) -> Ending {
        let document = self.document;
        let leading = self.metrics.body.leading;
        let Closing { start, enclosures } = closing(&document.blocks);
        let text = document.blocks.get(..start).unwrap_or_default();
        self.blocks(text, self.body_place());
        let apart = self.is_note() || !matches!(text.last(), Some(Block::Paragraph { .. }));
        let words = self.part(start..enclosures.start, apart);
        let list = self.part(enclosures.clone(), true);
        let behind = self.part(enclosures.end..document.blocks.len(), true);
        self.below_body();

        let end = self.pieces.len();
        let breaks = self.breaks(list.clone());
        let are_short = self.height(words.clone()) <= MOST_WORDS * leading;
        if are_short {
            self.bind(words.clone());
        }
        let starts = [if are_short { words.start } else { words.end }, list.start, behind.start, behind.end];
        let most = MOST_OF_PAGE * self.metrics.height();
        let closing = starts.into_iter().find(|&start| self.height(start..end) <= most).unwrap_or(end);
        self.bind(closing..end);
        let breaks = breaks.into_iter().filter(|&at| at > closing).collect();
        Ending { closing, breaks, line: leading }
    }

    /// Before the list of enclosures, and between its items where two lines of it at least go over.
    fn breaks(&self, list: Range<usize>) -> Vec<usize> {
        let goes_over = |&at: &usize| self.height(at..list.end) >= LEAST_OVER * self.metrics.body.leading;
        let may_end = |&at: &usize| at == list.start || self.pieces.get(at - 1).is_some_and(|piece| !piece.keep && !piece.is_gap());
        let below_text = |at: usize| self.pieces.iter().take(at).rposition(|piece| !piece.is_gap()).map_or(0, |last| last + 1);
        list.clone().filter(may_end).filter(goes_over).map(below_text).collect()
    }

    /// Composes a part of the closing, with space before it if it stands `apart`.
    fn part(&mut self, blocks: Range<usize>, apart: bool) -> Range<usize> {
        let blocks = self.document.blocks.get(blocks).unwrap_or_default();
        if apart && matches!(blocks.first(), Some(Block::Paragraph { .. })) {
            self.gap(0.6 * self.metrics.body.leading);
        }
        let first = self.pieces.len();
        self.blocks(blocks, self.body_place());
        first..self.pieces.len()
    }

    /// Whether the frame is that of a note, whose closing formula has space before it.
    fn is_note(&self) -> bool {
        let layout = &self.document.layout;
        layout.date == DatePlace::BelowText || layout.addressee == AddresseePlace::FootOfFirstPage
    }

    fn height(&self, pieces: Range<usize>) -> f32 {
        self.pieces.get(pieces).unwrap_or_default().iter().map(|piece| piece.height).sum()
    }

    /// Keeps pieces together, and with the last line before them.
    fn bind(&mut self, pieces: Range<usize>) {
        if pieces.is_empty() {
            return;
        }
        let first = self.pieces.iter().take(pieces.start).rposition(|piece| !piece.is_gap()).unwrap_or(pieces.start);
        for piece in self.pieces.get_mut(first..pieces.end - 1).unwrap_or_default() {
            piece.keep = true;
        }
    }
}

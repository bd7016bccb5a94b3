//! The end of the body: closing words, enclosures, lines to sign on, place and date.

use std::ops::Range;

use super::compose::Composer;
use crate::document::{AddresseePlace, Block, Closing, DatePlace, closing};

/// Where the closing begins, and what has to stand before it on its page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    /// The first piece of the closing. The pieces from here on stand together.
    pub(super) closing: usize,
    /// The least height of text before the closing on the page where the body ends, pt.
    pub(super) least: f32,
}

/// Lines of text that stand before the closing on its page: a formula, a date or a name without them could belong to any paper.
const LINES_BEFORE: f32 = 4.0;
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
        let are_short = self.height(words.clone()) <= MOST_WORDS * leading;
        if are_short {
            self.bind(words.clone());
        }
        let starts = [if are_short { words.start } else { words.end }, list.start, behind.start, behind.end];
        let most = MOST_OF_PAGE * self.metrics.height();
        let closing = starts.into_iter().find(|&start| self.height(start..end) <= most).unwrap_or(end);
        self.bind(closing..end);
        Ending { closing, least: LINES_BEFORE * leading }
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

//! What stays on one page at the end of the document: the closing, and some lines of text before it.
//!
//! Office programs make the pages themselves. They keep a paragraph with the next one where it says so; items of lists and rows of tables are
//! paragraphs like others.

use crate::document::closing::lines;
use crate::document::{Block, closing};

/// Lines of text before the closing, about.
const LINES_BEFORE: usize = 2;

/// From here on every paragraph stays with the next one.
pub(super) struct Keeps {
    block: usize,
    /// Of a list its item, of a table its row; 0 of other blocks.
    item: usize,
}

impl Keeps {
    pub(super) fn at_the_end_of(blocks: &[Block]) -> Self {
        let (mut block, mut item) = (closing(blocks).kept(blocks), 0);
        let mut before = 0;
        for (index, text) in blocks.iter().enumerate().take(block).rev() {
            let items: Vec<usize> = match text {
                Block::List { items, .. } => items.iter().map(|item| item.iter().map(lines).sum()).collect(),
                Block::Table { rows, .. } => rows.iter().map(|_| 1).collect(),
                // What stays with the next one in any case.
                Block::Heading { .. } => vec![0],
                _ => vec![lines(text)],
            };
            for (at, lines) in items.iter().enumerate().rev() {
                if before >= LINES_BEFORE {
                    return Self { block, item };
                }
                before += lines;
                (block, item) = (index, at);
            }
        }
        Self { block, item }
    }

    /// The first item or row of a block that stays with the next one, if any does.
    pub(super) fn of(&self, block: usize) -> Option<usize> {
        match block.cmp(&self.block) {
            std::cmp::Ordering::Less => None,
            std::cmp::Ordering::Equal => Some(self.item),
            std::cmp::Ordering::Greater => Some(0),
        }
    }
}

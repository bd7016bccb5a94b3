//! Counting what a template makes: one that loops without end is stopped, not waited for.

use std::cell::Cell;
use std::io::{self, Write};

/// Most bytes a document may have: a few hundred pages.
pub(super) const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Most items `range` gives.
pub(super) const MOST_ITEMS: i64 = 1000;
/// Most items that `range` gives to one document, all calls together: loops inside loops call it again and again, and may print nothing.
pub(super) const MOST_ITEMS_IN_ALL: i64 = 100_000;

thread_local! {
    /// Items given to the document that this thread renders. The engine's functions see nothing else of the document they serve.
    static GIVEN: Cell<i64> = const { Cell::new(0) };
}

/// Most rounds of all loops of a document together.
pub(super) const MOST_ROUNDS: i64 = 1_000_000;

thread_local! {
    /// Rounds of the loops of that document.
    static ROUNDS: Cell<i64> = const { Cell::new(0) };
}

/// Counts the rounds of a loop that begins; `false` where they are too many.
pub(super) fn may_go_round(rounds: usize) -> bool {
    let all = ROUNDS.get().saturating_add(i64::try_from(rounds).unwrap_or(i64::MAX).max(1));
    ROUNDS.set(all);
    all <= MOST_ROUNDS
}

/// Begins to count anew: a document is rendered from its beginning to its end by one thread.
pub(super) fn begin() {
    GIVEN.set(0);
    ROUNDS.set(0);
}

/// Counts items given to the document; `false` where they are too many.
pub(super) fn may_give(items: i64) -> bool {
    let given = GIVEN.get().saturating_add(items.max(1));
    GIVEN.set(given);
    given <= MOST_ITEMS_IN_ALL
}

/// How much room a document has that carries marks: each is a character of four bytes, and a path has one for each letter.
const ROOM_WITH_MARKS: usize = 4 * MOST_BYTES;

/// Collects the bytes of a document, as many as it may have.
pub(super) struct Limited {
    pub(super) bytes: Vec<u8>,
    pub(super) exceeded: bool,
    most: usize,
}

impl Limited {
    /// For a document with marks, which are no part of what it may have, or without.
    pub(super) fn new(with_marks: bool) -> Self {
        Self { bytes: Vec::new(), exceeded: false, most: if with_marks { ROOM_WITH_MARKS } else { MOST_BYTES } }
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.most {
            self.exceeded = true;
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the document is too long"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

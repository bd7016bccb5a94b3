//! The charts made for the document that this thread renders. The engine's functions see nothing else of the document they serve, and text is all
//! that they can give back.

use std::cell::RefCell;

use super::Made;

thread_local! {
    static MADE: RefCell<Vec<Made>> = const { RefCell::new(Vec::new()) };
}

/// Begins anew: a document is rendered from its beginning to its end by one thread.
pub(in crate::draft) fn begin() {
    MADE.take();
}

/// Keeps a chart; gives back its number.
pub(super) fn keep(made: Made) -> usize {
    MADE.with_borrow_mut(|all| {
        all.push(made);
        all.len() - 1
    })
}

/// The chart of a number.
pub(super) fn kept(number: &str) -> Option<Made> {
    let number: usize = number.parse().ok()?;
    MADE.with_borrow(|all| all.get(number).cloned())
}

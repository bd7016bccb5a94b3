//! A word of many pages: no document was typed so. A scan, a key or a table was pasted into a text.

use std::sync::Arc;

use crate::case::codes;
use crate::diag::{Diagnostic, Source, Span};

/// Most signs between two blanks. The longest addresses of pages on the web have some two thousand.
const MOST_SIGNS: usize = 10_000;

/// Whether such a word may stand in the file: by bytes, of which a sign has one at least.
pub(super) fn may_stand_in(text: &str) -> bool {
    text.len() > MOST_SIGNS && text.split_ascii_whitespace().any(|word| word.len() > MOST_SIGNS)
}

/// The first such word of a text.
pub(super) fn of_text(text: &str, span: Span, source: &Arc<Source>) -> Option<Diagnostic> {
    let long = text.split_whitespace().filter(|word| word.len() > MOST_SIGNS);
    let signs = long.map(|word| word.chars().count()).find(|signs| *signs > MOST_SIGNS)?;
    let message = format!("a word of {signs} signs stands in this text; at most {MOST_SIGNS} are read");
    let help = "nobody types such a word: keep what was pasted as a file of its own under `evidence`, and name it here";
    Some(Diagnostic::error(codes::LONG_WORD, message).help(help).at(source, span))
}

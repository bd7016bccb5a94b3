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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{MOST_SIGNS, may_stand_in, of_text};
    use crate::diag::{Source, Span};

    #[test]
    fn signs_are_counted_and_not_bytes() {
        let source = Arc::new(Source { name: String::new(), text: String::new() });
        let span = Span { line: 1, column: 1, end_line: 1, end_column: 1 };
        let long = |signs: usize| of_text(&format!("слово {} слово", "щ".repeat(signs)), span, &source).is_some();
        assert!(!long(MOST_SIGNS) && long(MOST_SIGNS + 1));
        assert!(!may_stand_in(&"слово ".repeat(MOST_SIGNS)));
    }
}

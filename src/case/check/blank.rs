//! A text that says nothing: a key with `""` reads as if it were filled in, and the document would have a gap in its place.

use std::sync::Arc;

use super::invisible;
use crate::case::codes;
use crate::diag::{Diagnostic, Source, Span};
use crate::yaml::Node;

/// Whether a text that says nothing may stand in the file: quotation marks around nothing, or a mark of a block of text without a line in it.
pub(super) fn may_stand_in(text: &str) -> bool {
    ['"', '\''].into_iter().any(|mark| text.match_indices(mark).any(|(at, _)| closes_at_once(text, at, mark)))
        || ['|', '>'].into_iter().any(|mark| text.match_indices(mark).any(|(at, _)| opens_nothing(text, at)))
}

/// The fault of a value that is written and says nothing: an empty block has no place of its own, so its key is shown. A key with nothing at
/// all after it is refused before.
pub(super) fn of_text(node: &Node, text: &str, key: Span, source: &Arc<Source>) -> Option<Diagnostic> {
    let blank = !node.is_null() && text.chars().all(|letter| letter.is_whitespace() || invisible::is(letter));
    blank.then(|| {
        Diagnostic::error(codes::BLANK, "this text is blank")
            .help("write the words; what is not known stays out: remove the key, or the language of which there are no words")
            .at(source, key)
    })
}

fn closes_at_once(text: &str, at: usize, mark: char) -> bool {
    let rest = text.get(at + mark.len_utf8()..).unwrap_or_default();
    rest.trim_start_matches(|letter: char| letter.is_whitespace() || invisible::is(letter)).starts_with(mark)
}

/// Whether the line ends with the mark at `at`, and no line that is indented deeper follows.
fn opens_nothing(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at(at);
    let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
    if !line.chars().skip(1).all(|sign| sign.is_whitespace() || sign.is_ascii_digit() || matches!(sign, '-' | '+')) {
        return false;
    }
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(before.rsplit('\n').next().unwrap_or_default());
    below
        .lines()
        .find(|line| !line.chars().all(|letter| letter.is_whitespace() || invisible::is(letter)))
        .is_none_or(|next| indent(next) <= own)
}

#[cfg(test)]
mod tests {
    use super::may_stand_in;

    #[test]
    fn nothing_between_the_marks_is_seen_and_words_are_passed_over() {
        for blank in ["a: \"\"", "a: ' '", "a: \"\u{200b} \"", "a: |\nb: 1", "a: >-", "a:\n  - |-\n\n  - b"] {
            assert!(may_stand_in(blank), "{blank}");
        }
        for words in ["a: \"b\"", "a: 'b'", "a: |\n  words", "a: >-\n\n  words", "a: [\"b\", \"c\"]"] {
            assert!(!may_stand_in(words), "{words}");
        }
    }
}

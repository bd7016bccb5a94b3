//! Characters for private use that drafting keeps for itself. Whoever writes one in a text shows a sign for what cannot be read.

use super::origin::marked::is_mark;

/// Stands before the path of a text that has no wording in the document's language.
pub(super) const MISSING: char = '\u{E000}';
/// Stands after that path.
pub(super) const END_OF_MISSING: char = '\u{E001}';
/// Where an appendix on the origin of sentences will stand.
pub(super) const APPENDIX: char = '\u{E002}';

/// Stands before the name of a treaty or a law in a citation.
pub(super) const LAW: char = '\u{E003}';
/// Stands before each of its two names.
pub(super) const LATER: char = '\u{E004}';
/// Stands after them.
pub(super) const END_OF_LAW: char = '\u{E005}';

/// Whether the program keeps the character for itself.
pub(super) fn is_reserved(c: char) -> bool {
    matches!(c, MISSING | END_OF_MISSING | APPENDIX | LAW | LATER | END_OF_LAW) || is_mark(c)
}

/// The text with a sign in the place of each such character.
pub(super) fn shown(text: &str) -> String {
    text.chars().map(|c| if is_reserved(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

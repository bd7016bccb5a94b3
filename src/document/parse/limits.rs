//! What is refused before the Markdown parser sees the text, so that its time stays within bounds on any input.

use super::faults::Faults;
use super::inline::ends_in_escape;
use super::{MAX_BYTES, MAX_DEPTH};
use crate::diag::Diagnostic;
use crate::document::codes;

/// The longest name of a footnote, in bytes.
const MAX_LABEL: usize = 100;
/// The widest indentation, in columns: [`MAX_DEPTH`] lists, each as wide as `999. `, and a paragraph inside.
const MAX_INDENT: usize = 96;

/// Reports what `text` holds and no document needs.
pub(super) fn check(text: &str, faults: &mut Faults) {
    if text.len() > MAX_BYTES {
        let megabytes = MAX_BYTES / 1_000_000;
        let fault = Diagnostic::error(codes::TOO_LARGE, format!("the text is larger than {megabytes} MB"))
            .help("draft fewer cases into one document");
        faults.report(fault, 0..0);
        return;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        control_characters(line, start, faults);
        nesting(line, start, faults);
        footnote_marks(line, start, faults);
        start += line.len();
    }
}

/// A control character is never meant, and most inputs that ever made Markdown parsers fail hold one.
fn control_characters(line: &str, start: usize, faults: &mut Faults) {
    if let Some((at, character)) = line.char_indices().find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\t')) {
        let code = u32::from(character);
        let fault = Diagnostic::error(codes::CONTROL_CHARACTER, format!("the control character U+{code:04X} stands in the text"))
            .help("delete it; it often comes along when text is copied from a PDF file");
        faults.report(fault, start + at..start + at + character.len_utf8());
    }
}

/// Deep containers make the parser walk all of them for every further line, blank ones included.
fn nesting(line: &str, start: usize, faults: &mut Faults) {
    let mut rest = line.trim_end();
    let (mut level, mut indent) = (0, 0);
    loop {
        let inner = rest.trim_start_matches([' ', '\t']);
        let blanks = rest.len() - inner.len();
        let tabs = rest.bytes().take(blanks).filter(|&byte| byte == b'\t').count();
        indent += blanks + 3 * tabs;
        match after_marker(inner) {
            Some(after) => {
                level += 1;
                indent += inner.len() - after.len();
                rest = after;
            }
            None => break,
        }
    }
    if level > MAX_DEPTH || indent > MAX_INDENT && !rest.is_empty() {
        faults.report(too_deep(), start..start + line.len());
    }
}

/// What follows the marker of a list item or quotation.
fn after_marker(text: &str) -> Option<&str> {
    if let Some(quoted) = text.strip_prefix('>') {
        return Some(quoted);
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if digits.len() < text.len() { digits.strip_prefix(['.', ')']) } else { text.strip_prefix(['-', '*', '+']) };
    after.filter(|after| after.is_empty() || after.starts_with([' ', '\t']))
}

/// The diagnostic for containers or emphasis that are nested too deep.
pub(super) fn too_deep() -> Diagnostic {
    Diagnostic::error(codes::TOO_DEEP, format!("this is nested more than {MAX_DEPTH} levels deep"))
        .help("use fewer lists inside lists; a line that begins with many dashes or stars needs a `\\` before the first")
}

/// An open `[^` makes the parser look ahead again and again through all that follows.
fn footnote_marks(line: &str, start: usize, faults: &mut Faults) {
    for (at, _) in line.match_indices("[^") {
        let closed = line.get(at + 2..).and_then(|rest| rest.find(']')).is_some_and(|length| (1..=MAX_LABEL).contains(&length));
        if !closed && !line.get(..at).is_some_and(ends_in_escape) {
            let fault = Diagnostic::error(codes::UNCLOSED_FOOTNOTE_MARK, "a footnote mark has no name or no `]` on its line")
                .help(format!("write [^name] with a name of up to {MAX_LABEL} letters, or `\\[` if the bracket is meant"));
            faults.report(fault, start + at..start + at + 2);
        }
    }
}

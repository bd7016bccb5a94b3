//! Signs that nobody sees: a document would carry them on, turn its words round where it is read, and no search would find them.

use std::sync::Arc;

use crate::case::codes;
use crate::diag::{Diagnostic, Severity, Source, Span};

/// Bytes that are looked at together: a processor compares many at once where it need not stop at the first that fits.
const TOGETHER: usize = 64;

/// Whether such a sign may stand in a value of the file. By their first bytes letters of ASCII and Cyrillic are passed over, which
/// nearly all are.
pub(super) fn may_stand_in(text: &str) -> bool {
    // Between double quotation marks a sign may also be written by its number.
    let other = |byte: u8| byte == b'\\' || (byte >= 0xc2 && !(0xd0..=0xd3).contains(&byte));
    let sign = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|first| first == '\\' || named(first).is_some());
    let pieces = text.as_bytes().chunks(TOGETHER).zip((0..).step_by(TOGETHER));
    let worth_a_look = pieces.filter(|(piece, _)| piece.iter().fold(false, |any, byte| any | other(*byte)));
    worth_a_look.flat_map(|(piece, start)| (start..).zip(piece)).any(|(at, byte)| other(*byte) && sign(at))
}

/// The first such sign of a text.
pub(super) fn of_text(text: &str, span: Span, source: &Arc<Source>) -> Option<Diagnostic> {
    let mut before = ' ';
    for letter in text.chars() {
        if let Some((name, severity)) = named(letter).filter(|_| !joins(letter, before)) {
            let number = u32::from(letter);
            let message = format!("an invisible sign stands in this text: U+{number:04X}, {name}");
            let help = "type the text anew from the sign on; it often comes in when text is copied from a web page or a PDF";
            let place = place(letter, span, source).unwrap_or(span);
            return Some(Diagnostic::new(codes::INVISIBLE_SIGN, severity, message).help(help).at(source, place));
        }
        before = letter;
    }
    None
}

/// Whether nobody sees the sign.
pub(super) fn is(letter: char) -> bool {
    named(letter).is_some()
}

/// The name of a sign that is not seen. One that turns the direction of writing makes a reader read other words than stand there.
fn named(letter: char) -> Option<(&'static str, Severity)> {
    let turning = |name| Some((name, Severity::Error));
    let idle = |name| Some((name, Severity::Warning));
    match letter {
        '\u{202a}' => turning("left-to-right embedding"),
        '\u{202b}' => turning("right-to-left embedding"),
        '\u{202c}' => turning("pop directional formatting"),
        '\u{202d}' => turning("left-to-right override"),
        '\u{202e}' => turning("right-to-left override"),
        '\u{2066}' => turning("left-to-right isolate"),
        '\u{2067}' => turning("right-to-left isolate"),
        '\u{2068}' => turning("first strong isolate"),
        '\u{2069}' => turning("pop directional isolate"),
        '\u{61c}' => idle("Arabic letter mark"),
        '\u{200e}' => idle("left-to-right mark"),
        '\u{200f}' => idle("right-to-left mark"),
        '\u{ad}' => idle("soft hyphen"),
        '\u{200b}' => idle("zero width space"),
        '\u{200c}' => idle("zero width non-joiner"),
        '\u{200d}' => idle("zero width joiner"),
        '\u{180e}' => idle("Mongolian vowel separator"),
        '\u{2060}' => idle("word joiner"),
        '\u{2061}'..='\u{2064}' => idle("invisible mathematical operator"),
        '\u{206a}'..='\u{206f}' => idle("deprecated format character"),
        '\u{feff}' => idle("zero width no-break space"),
        '\u{fff9}'..='\u{fffb}' => idle("interlinear annotation"),
        '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => idle("tag character"),
        _ => None,
    }
}

/// Whether a joiner stands where a script needs it: after a letter that is neither Latin nor Cyrillic nor of their relatives.
fn joins(letter: char, before: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}') && before.is_alphabetic() && before >= '\u{590}'
}

/// Where the sign stands itself, unless it is written by its number.
fn place(letter: char, span: Span, source: &Source) -> Option<Span> {
    let lines = source.text.lines().enumerate().map(|(index, line)| (index + 1, line));
    let mut of_value = lines.skip_while(|(line, _)| *line < span.line).take_while(|(line, _)| *line <= span.end_line);
    of_value.find_map(|(line, text)| {
        let first = if line == span.line { span.column } else { 1 };
        let column = (1..).zip(text.chars()).skip(first.saturating_sub(1)).find(|(_, shown)| *shown == letter)?.0;
        Some(Span { line, column, end_line: line, end_column: column + 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::{may_stand_in, named};

    #[test]
    fn no_sign_is_passed_over_by_its_first_byte() {
        let signs: Vec<char> = ('\0'..=char::MAX).filter(|letter| named(*letter).is_some()).collect();
        assert!(signs.len() > 100);
        assert!(signs.iter().all(|sign| may_stand_in(&format!("текст{sign}text"))));
    }
}

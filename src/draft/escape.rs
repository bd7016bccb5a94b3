//! Markdown escaping: a value of the data may say anything, and must never change the layout.

use std::io::{self, Write};

use super::reserved::{END_OF_LAW, END_OF_MISSING, LATER, LAW, MISSING, is_reserved};

/// Writes `text` so that a Markdown reader gives back its very words: no emphasis, link, list, heading, table cell or tag.
///
/// White space, line breaks included, becomes single spaces: a value is a stretch of a line, never a paragraph.
pub(super) fn write_escaped(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped(text).as_bytes())
}

/// The escaped text; see [`write_escaped`].
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut after_space = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // A no-break space is kept: it is a choice, not layout of the source.
        if c.is_ascii_whitespace() || c.is_control() || c == '\u{2028}' || c == '\u{2029}' {
            if !after_space {
                out.push(' ');
            }
            after_space = true;
            continue;
        }
        after_space = false;
        let before = out.trim_start();
        // The view has taken those of missing wordings and of laws out of every text: what is left is its own.
        if is_reserved(c) && !matches!(c, MISSING | END_OF_MISSING | LAW | LATER | END_OF_LAW) {
            // A reader sees that something cannot be read.
            out.push(char::REPLACEMENT_CHARACTER);
            continue;
        }
        if is_active(c)
            || (before.is_empty() && opens_a_block(c))
            || (ends_list_number(c) && chars.peek().is_none_or(|next| next.is_whitespace()) && is_number(before))
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Characters that mean something to Markdown wherever they stand.
fn is_active(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!' | '$' | '^')
}

/// Characters that open a list, a caption or an underline when a line begins with them.
fn opens_a_block(c: char) -> bool {
    matches!(c, '-' | '+' | '=' | ':')
}

fn ends_list_number(c: char) -> bool {
    matches!(c, '.' | ')')
}

fn is_number(before: &str) -> bool {
    !before.is_empty() && before.len() <= 9 && before.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn characters_kept_for_marks_are_shown_as_unreadable() {
        assert_eq!(escaped("Асан\u{F0001}\u{100041}\u{E002}"), "Асан\u{FFFD}\u{FFFD}\u{FFFD}");
    }
}

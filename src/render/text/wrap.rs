//! Lines of a given number of columns.

use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on a terminal.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// The words of `text` in lines of at most `width` columns; a line break in it starts a new line. No line is blank.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for stated in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in stated.split(is_break).filter(|word| !word.is_empty()) {
            let needed = columns(word);
            if used > 0 && used + 1 + needed > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += needed;
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// White space at which a line may end: a no-break space is none.
fn is_break(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Where a line stands between the margins.
#[derive(Clone, Copy, Debug)]
pub(super) enum Justified {
    Left,
    Center,
    Right,
}

impl Justified {
    /// `line` with blanks before it; none after it.
    pub(super) fn set(self, line: &str, width: usize) -> String {
        let free = width.saturating_sub(columns(line));
        let before = match self {
            Self::Left => 0,
            Self::Center => free / 2,
            Self::Right => free,
        };
        format!("{}{line}", " ".repeat(before))
    }
}

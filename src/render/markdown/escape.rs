//! Backslashes where plain words would otherwise read as Markdown, and nowhere else if it can be told.

/// Appends `text` to `out` as plain words.
pub(super) fn push(text: &str, out: &mut String) {
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character == '\n' {
            out.push(' ');
            continue;
        }
        // At the start of a line blanks would be an indentation; words do not need them there.
        if matches!(character, ' ' | '\t') && at_line_start(out) {
            continue;
        }
        if is_special(character, rest.peek().copied(), out) {
            out.push('\\');
        }
        out.push(character);
    }
}

fn is_special(character: char, next: Option<char>, out: &str) -> bool {
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' => true,
        // `!` before a link makes an image, `&` an entity; at the end of a text the next inline is not known here.
        '!' => next.is_none_or(|next| next == '['),
        '&' => next.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
        // After a blank it may be the closing mark of a heading.
        '#' => at_line_start(out) || out.ends_with([' ', '\t']),
        '>' | '+' | '-' | '=' | '~' | '{' => at_line_start(out),
        // After a reference to a footnote these two would make a definition or a link of it.
        ':' | '(' if out.ends_with(']') => true,
        // After the bracket of a link it would make a reference to a footnote.
        '^' => out.ends_with('['),
        ':' => at_line_start(out),
        '.' | ')' => {
            let before = out.trim_end_matches(|c: char| c.is_ascii_digit());
            before.len() < out.len() && at_line_start(before)
        }
        _ => false,
    }
}

fn at_line_start(out: &str) -> bool {
    out.is_empty() || out.ends_with('\n')
}

//! Backslashes where plain words would otherwise read as Markdown, and nowhere else if it can be told.

/// Appends `text` to `out` as plain words; `after` is the character that follows it, `None` at the end of the paragraph.
pub(super) fn push(text: &str, after: Option<char>, out: &mut String) {
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character == '\n' {
            out.push(' ');
            continue;
        }
        // At the start of a line blanks would be an indentation; words do not need them there.
        if matches!(character, ' ' | '\t') && at_line_start(out) {
            continue;
        }
        let blank = if character == '_' { blank_to_fill_in(rest.as_str(), after, out) } else { 0 };
        if blank > 0 {
            out.extend(std::iter::repeat_n('_', blank));
            rest = rest.as_str().get(blank - 1..).unwrap_or_default().chars();
            continue;
        }
        if is_special(character, rest.clone().next(), after, out) {
            out.push('\\');
        }
        out.push(character);
    }
}

/// How many underscores stand in a row with white space around them: a blank to fill in, which is never emphasis.
fn blank_to_fill_in(rest: &str, after: Option<char>, out: &str) -> usize {
    let tail = rest.trim_start_matches('_');
    let closed = tail.chars().next().map_or(after.is_none(), char::is_whitespace);
    if closed && out.ends_with([' ', '\u{a0}']) { 1 + rest.len() - tail.len() } else { 0 }
}

fn is_special(character: char, next: Option<char>, after: Option<char>, out: &str) -> bool {
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' => true,
        // `!` before a link makes an image, `&` an entity; at the end of a text another inline may bring the rest.
        '!' => next.map_or(after.is_some(), |next| next == '['),
        '&' => next.map_or(after.is_some(), |next| next.is_ascii_alphanumeric() || next == '#'),
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

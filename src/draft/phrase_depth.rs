//! Braces inside braces of a phrase, counted before the phrase file is read: its parser goes one step down for each, without a bound of its own.

use std::ops::Range;

/// Braces and brackets one inside the other, at most: a choice within a choice needs four.
pub(super) const DEEPEST: usize = 32;

/// The first place that lies deeper.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut depth, mut start) = (0_usize, 0);
    for line in text.split_inclusive('\n') {
        // A phrase begins at the margin, whatever was left open above it.
        if line.starts_with(|first: char| first.is_alphanumeric() || matches!(first, '#' | '-')) {
            depth = 0;
        }
        let mut quoted = false;
        let mut signs = line.char_indices();
        while let Some((at, sign)) = signs.next() {
            match sign {
                '\\' if quoted => drop(signs.next()),
                '"' if depth > 0 => quoted = !quoted,
                _ if quoted => {}
                '{' => depth += 1,
                '(' if depth > 0 => depth += 1,
                ')' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at..start + at + sign.len_utf8());
            }
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, too_deep};

    #[test]
    fn only_what_is_nested_without_end_is_too_deep() {
        let deep = |opening: &str| format!("a = {}x\n", opening.repeat(DEEPEST + 1));
        assert!(too_deep(&deep("{")).is_some() && too_deep(&deep("{ A(")).is_some());
        assert_eq!(too_deep(&"a = { $n ->\n   *[other] { \"{\" } :) {$m}\n  }\n".repeat(40)), None);
        assert_eq!(too_deep(&"a = {\nb = x (\n".repeat(40)), None, "a phrase that is not closed ends where the next begins");
    }
}

//! The marks of our own at the start of a paragraph.

use super::inline::ends_in_escape;
use crate::document::Inline;

/// What a paragraph begins with, as written: an escaped first character is no mark.
pub(super) enum Mark<'a> {
    /// `: `
    Caption {
        mark: &'a str,
    },
    /// `{lang=en} `
    Language {
        mark: &'a str,
        code: &'a str,
    },
    None,
}

/// The mark at the start of `source`, which follows `before` in the text.
pub(super) fn read<'a>(before: &str, source: &'a str) -> Mark<'a> {
    // The item of a tight list begins with its first words, and their backslash is no part of them.
    if ends_in_escape(before) {
        return Mark::None;
    }
    if let Some(mark) = source.get(..2).filter(|start| *start == ": ") {
        return Mark::Caption { mark };
    }
    let language = source.strip_prefix("{lang=").and_then(|rest| {
        let (code, _) = rest.split_once("} ")?;
        let mark = source.get(.."{lang=".len() + code.len() + "} ".len())?;
        (!code.contains(['\n', '{'])).then_some(Mark::Language { mark, code })
    });
    language.unwrap_or(Mark::None)
}

/// Takes the mark off the words.
pub(super) fn strip(content: &mut Vec<Inline>, mark: &str) {
    let Some(Inline::Text(first)) = content.first_mut() else { return };
    if let Some(rest) = first.strip_prefix(mark) {
        *first = rest.to_owned();
    }
    if first.is_empty() {
        content.remove(0);
    }
}

//! The tags of a template's text: `{{ … }}`, `{% … %}` and `{# … #}`, found without reading the template.

use std::ops::Range;

/// A tag with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub(super) kind: TagKind,
    /// Its bytes, signs included.
    pub(super) range: Range<usize>,
    /// The whole of it, signs included.
    pub(super) whole: &'t str,
}

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{ … }}` prints.
    Value,
    /// `{% … %}` decides, repeats, sets, includes.
    Statement,
    /// `{# … #}`, and all from `{% raw %}` to `{% endraw %}`: nothing in it is read.
    Silent,
}

impl<'t> Tag<'t> {
    /// What it says, without its signs.
    pub(super) fn says(&self) -> &'t str {
        let inside = self.whole.get(2..self.whole.len().saturating_sub(2)).unwrap_or_default();
        inside.trim_start_matches('-').trim_end_matches('-').trim()
    }

    /// The byte of the text at which what it says begins.
    pub(super) fn says_at(&self) -> usize {
        self.range.start + self.whole.find(self.says()).unwrap_or(0)
    }
}

/// The tags in their order. One that is not closed is none, and ends the search.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let tag = next(text, from)?;
        from = tag.range.end;
        Some(tag)
    })
}

fn next(text: &str, from: usize) -> Option<Tag<'_>> {
    let rest = text.get(from..)?;
    let opens = |at: usize| rest.get(at + 1..).is_some_and(|after| after.starts_with(['{', '%', '#']));
    let start = rest.match_indices('{').map(|(at, _)| at).find(|at| opens(*at))?;
    let tag = rest.get(start..)?;
    let (end, kind) = match tag.get(..2)? {
        "{{" => ("}}", TagKind::Value),
        "{%" => ("%}", TagKind::Statement),
        _ => ("#}", TagKind::Silent),
    };
    let length = if kind == TagKind::Silent { tag.find(end)? } else { end_outside_quotes(tag, end)? } + end.len();
    let place = from + start..from + start + length;
    let found = Tag { kind, whole: tag.get(..length)?, range: place.clone() };
    if kind != TagKind::Statement || found.says() != "raw" {
        return Some(found);
    }
    let after = tag.get(length..)?;
    let raw = after.find("endraw").and_then(|at| Some(at + after.get(at..)?.find("%}")? + 2)).unwrap_or(after.len());
    Some(Tag { kind: TagKind::Silent, whole: tag.get(..length + raw)?, range: place.start..place.end + raw })
}

/// Where the end of a tag stands: between quotation marks it is a text like others.
fn end_outside_quotes(tag: &str, end: &str) -> Option<usize> {
    let mut open = None;
    tag.char_indices().skip(2).find_map(|(at, c)| {
        match open {
            Some(quote) => open = Some(quote).filter(|quote| *quote != c),
            None if matches!(c, '"' | '\'' | '`') => open = Some(c),
            None if tag.get(at..).is_some_and(|rest| rest.starts_with(end)) => return Some(at),
            None => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::TagKind::{Silent, Statement, Value};
    use super::*;

    #[test]
    fn a_quoted_end_ends_no_tag() {
        let says: Vec<_> = tags("{{ \"a}}b\" }}TAIL{% if x == '%}' %}{# \"it's }} #}").map(|tag| tag.says()).collect();
        assert_eq!(says, ["\"a}}b\"", "if x == '%}'", "\"it's }}"]);
    }

    #[test]
    fn tags_come_in_order_and_what_is_raw_is_one_of_them() {
        let text = "a { b {{ x }}{%- if y -%}{# {{ no }} #}{% raw %}{{ z }}{% endraw %}{{- w -}} {{ open";
        let found: Vec<_> = tags(text).map(|tag| (tag.kind, tag.says())).collect();
        assert_eq!(found.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Value, Statement, Silent, Silent, Value]);
        let says: Vec<_> = found.iter().map(|(_, says)| *says).collect();
        assert_eq!(says, ["x", "if y", "{{ no }}", "raw %}{{ z }}{% endraw", "w"]);
        assert!(tags(text).all(|tag| text.get(tag.range.clone()) == Some(tag.whole)));
        assert!(tags(text).all(|tag| text.get(tag.says_at()..).is_some_and(|rest| rest.starts_with(tag.says()))));
    }
}

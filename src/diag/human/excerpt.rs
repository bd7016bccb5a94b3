//! One line of a file as a terminal shows it, and where under it the fault lies.

use unicode_width::UnicodeWidthChar;

use crate::diag::{Source, Span};

/// Columns of a terminal that an excerpt may take.
const WIDEST: usize = 100;
/// Columns kept before the caret where a line is cut.
const BEFORE: usize = 30;
/// A tab is shown as this many spaces.
const TAB: usize = 4;

/// A line, the columns before the caret, and the columns under which it stands.
#[derive(Debug, PartialEq)]
pub(super) struct Excerpt {
    pub(super) line: String,
    pub(super) indent: usize,
    pub(super) width: usize,
}

impl Excerpt {
    /// The first line of `span`; `None` where the file has no such line.
    ///
    /// No more of the line is measured than is shown: a text in one long line may hold thousands of findings.
    pub(super) fn of(source: &Source, span: Span) -> Option<Self> {
        let text = source.text.lines().nth(span.line.checked_sub(1)?)?;
        let (before, after) = split_at_column(text, span.column);
        let marked = if span.end_line > span.line {
            after
        } else {
            split_at_column(after, span.end_column.saturating_sub(span.column).saturating_add(1)).0
        };
        Some(Self::cut(before, after, marked, wider_than(text, WIDEST)))
    }

    /// The line `before` and `after` the caret, which stands under `marked`, the beginning of `after`.
    fn cut(before: &str, after: &str, marked: &str, long: bool) -> Self {
        let mut line = String::new();
        let mut kept = before;
        if long && wider_than(before, BEFORE) {
            // As much before the caret as fits, from the caret backwards.
            let mut columns = 0;
            let fitting = before.char_indices().rev().take_while(|(_, character)| {
                columns += cell(*character).1;
                columns <= BEFORE
            });
            kept = before.get(fitting.last().map_or(before.len(), |(at, _)| at)..).unwrap_or_default();
            line.push('…');
        }
        let mut shown = usize::from(!line.is_empty());
        let indent = shown + width(kept);
        let mut cut = false;
        for (text, width) in kept.chars().chain(after.chars()).map(cell) {
            if shown + width > WIDEST {
                cut = true;
                break;
            }
            line.push_str(&text);
            shown += width;
        }
        if cut {
            line.push('…');
        }
        let room = shown.saturating_sub(indent);
        let under = if wider_than(marked, room) { room } else { width(marked) };
        Self { line: line.trim_end().to_owned(), indent, width: under.max(1) }
    }
}

/// The text before a column, counted in characters from 1, and from it on.
fn split_at_column(text: &str, column: usize) -> (&str, &str) {
    let mut rest = text.chars();
    if let Some(last_before) = column.checked_sub(2) {
        rest.nth(last_before);
    }
    text.split_at(text.len() - rest.as_str().len())
}

/// The columns that a text takes.
fn width(text: &str) -> usize {
    text.chars().map(|character| cell(character).1).sum()
}

/// Whether a text takes more columns than these; no more of it is read than tells so.
fn wider_than(text: &str, columns: usize) -> bool {
    let mut taken = 0;
    text.chars().any(|character| {
        taken += cell(character).1;
        taken > columns
    })
}

/// A character as shown, and the columns it takes.
fn cell(character: char) -> (String, usize) {
    match character {
        '\t' => (" ".repeat(TAB), TAB),
        // A control character would do something to the terminal.
        control if control.is_control() || turns(control) => ("\u{fffd}".to_owned(), 1),
        other => (other.to_string(), other.width().unwrap_or(1)),
    }
}

/// Whether a sign turns the direction of writing: in the excerpt it would turn round what stands beside it.
fn turns(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, column: usize, end_column: usize) -> Excerpt {
        let source = Source { name: String::new(), text: text.to_owned() };
        Excerpt::of(&source, Span { line: 1, column, end_line: 1, end_column }).unwrap_or(Excerpt {
            line: String::new(),
            indent: 0,
            width: 0,
        })
    }

    #[test]
    fn the_caret_counts_columns_not_bytes() {
        assert_eq!(excerpt("имя: Ак-Суу", 6, 12), Excerpt { line: "имя: Ак-Суу".into(), indent: 5, width: 6 });
        assert_eq!(excerpt("🏫🏫: x", 5, 6), Excerpt { line: "🏫🏫: x".into(), indent: 6, width: 1 });
    }

    #[test]
    fn tabs_take_four_columns() {
        assert_eq!(excerpt("\ta: b", 5, 6), Excerpt { line: "    a: b".into(), indent: 7, width: 1 });
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret() {
        let found = excerpt(&format!("{}ОШИБКА{}", "я".repeat(300), "ю".repeat(300)), 301, 307);
        assert!(found.line.starts_with("…я") && found.line.ends_with("ю…"), "{found:?}");
        assert_eq!((found.indent, found.width), (31, 6));
        assert!(found.line.chars().skip(31).collect::<String>().starts_with("ОШИБКА"));
    }

    #[test]
    fn a_place_past_the_end_has_one_caret_at_the_end() {
        assert_eq!(excerpt("ab", 9, 12), Excerpt { line: "ab".into(), indent: 2, width: 1 });
    }
}

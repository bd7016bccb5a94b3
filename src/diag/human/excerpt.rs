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
    pub(super) fn of(source: &Source, span: Span) -> Option<Self> {
        let text = source.text.lines().nth(span.line.checked_sub(1)?)?;
        let cells: Vec<(String, usize)> = text.chars().map(cell).collect();
        let start = span.column.saturating_sub(1).min(cells.len());
        let end = if span.end_line > span.line { cells.len() } else { span.end_column.saturating_sub(1).min(cells.len()) };
        let end = end.max(start);
        Some(Self::cut(&cells, start, end))
    }

    fn cut(cells: &[(String, usize)], start: usize, end: usize) -> Self {
        let width = |range: &[(String, usize)]| range.iter().map(|(_, width)| width).sum::<usize>();
        let (before, after) = cells.split_at(start);
        let marked = after.get(..end - start).unwrap_or(after);

        let mut line = String::new();
        let mut indent = 0;
        let mut first = 0;
        if width(cells) > WIDEST && width(before) > BEFORE {
            // As much before the caret as fits, from the caret backwards.
            let mut kept = 0;
            let fitting = before.iter().rev().take_while(|(_, width)| {
                kept += width;
                kept <= BEFORE
            });
            first = start - fitting.count();
            line.push('…');
            indent = 1;
        }
        indent += width(before.get(first..).unwrap_or_default());

        let mut shown = indent - width(before.get(first..).unwrap_or_default());
        let mut cut = false;
        for (text, width) in cells.get(first..).unwrap_or_default() {
            if shown + width > WIDEST {
                cut = true;
                break;
            }
            line.push_str(text);
            shown += width;
        }
        if cut {
            line.push('…');
        }
        let room = shown.saturating_sub(indent);
        Self { line: line.trim_end().to_owned(), indent, width: width(marked).min(room).max(1) }
    }
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

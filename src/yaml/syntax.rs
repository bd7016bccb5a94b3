//! What is wrong with a text that is not YAML, in words for people who never heard of YAML.

use std::sync::Arc;

use granit_parser::{ErrorKind, ScanError};

use super::{Codes, compose};
use crate::diag::{Diagnostic, Source, Span};

/// The parser's complaint as a diagnostic at its place.
pub(super) fn diagnostic(error: &ScanError, source: &Arc<Source>, codes: &Codes) -> Diagnostic {
    let (line, column) = compose::position(*error.marker());
    let (line, column) = if is_tab(error.kind()) { tab_from(source, line).unwrap_or((line, column)) } else { (line, column) };
    let at = inside(source, line, column);
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return compose::too_deep(source, codes, at);
    }
    let separator = matches!(error.kind(), ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator);
    if separator
        && is_colon(source, line, column)
        && first_colon(source, line, column)
        && let Some((open, at)) = opened_above(source, line)
    {
        let help = "close it at the end of its line, or put a text that holds brackets in quotation marks";
        return Diagnostic::error(codes.syntax, format!("the bracket `{open}` is opened and not closed")).help(help).at(source, at);
    }
    let (message, help) = match error.kind() {
        ErrorKind::MappingValueNotAllowed if first_colon(source, line, column) => (INDENTATION.0.to_owned(), INDENTATION.1),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator if is_colon(source, line, column) => (
            "a colon followed by a space ends a key, and here it stands inside a text".to_owned(),
            "a text that holds a colon followed by a space needs quotation marks",
        ),
        kind => words(kind),
    };
    Diagnostic::error(codes.syntax, message).help(help).at(source, at)
}

const INDENTATION: (&str, &str) = (
    "the indentation of this line does not fit the lines above",
    "keys of one block, and the dashes of one list, stand exactly under each other",
);

/// Whether the colon complained of ends the first word of its line: then the line is a key in the wrong place, not a text with a colon in it.
fn first_colon(source: &Source, line: usize, column: usize) -> bool {
    let before = source.text.lines().nth(line - 1).map(|text| text.chars().take(column - 1).collect::<String>());
    before.is_some_and(|before| !before.contains(':') && before.split_whitespace().filter(|word| *word != "-").count() == 1)
}

/// The last bracket that is opened on a line above and not closed there: where a key follows on a line of its own, it was forgotten.
fn opened_above(source: &Source, line: usize) -> Option<(char, Span)> {
    let above: Vec<&str> = source.text.lines().take(line - 1).collect();
    above.iter().enumerate().rev().find_map(|(index, text)| {
        let (column, open) = left_open(text)?;
        Some((open, Span { line: index + 1, column, end_line: index + 1, end_column: column + 1 }))
    })
}

/// The last bracket of a line that the line does not close, outside quotation marks and remarks, with its column.
fn left_open(text: &str) -> Option<(usize, char)> {
    let (mut open, mut quote, mut before) = (Vec::new(), None, ' ');
    for (index, letter) in text.chars().enumerate() {
        match (quote, letter) {
            (Some(mark), _) if mark == letter => quote = None,
            (Some(_), _) => {}
            // Inside a word an apostrophe is one.
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(letter),
            (None, '#') if before.is_whitespace() => break,
            (None, '{' | '[') => open.push((index + 1, letter)),
            (None, '}' | ']') => {
                open.pop();
            }
            _ => {}
        }
        before = letter;
    }
    open.pop()
}

/// Whether a colon stands at the place complained of.
fn is_colon(source: &Source, line: usize, column: usize) -> bool {
    source.text.lines().nth(line - 1).and_then(|text| text.chars().nth(column - 1)) == Some(':')
}

/// Message and help for a complaint of the parser.
fn words(kind: &ErrorKind) -> (String, &'static str) {
    use ErrorKind as K;
    let (message, help) = match kind {
        tab if is_tab(tab) => ("a tab stands where only spaces may", "replace the tab by spaces; two for each level are usual"),
        K::UnclosedQuotedScalar => {
            ("a quotation mark is opened and never closed", "close it, or take it away; inside '…' an apostrophe is written twice: ''")
        }
        K::DocumentIndicatorInQuotedScalar => {
            ("`---` or `...` stands inside a text in quotation marks", "close the quotation mark before it")
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => (
            "something follows a closing quotation mark",
            "put the whole text between the quotation marks, or write guillemets «…» inside a text without them",
        ),
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => (
            "a backslash inside \"…\" begins an escape, and this one is unknown",
            "write two backslashes, or use '…', where a backslash is itself",
        ),
        K::UnclosedFlowCollection { open } | K::MismatchedFlowCollectionEnd { open, .. } => {
            return (
                format!("the bracket `{open}` is opened and not closed"),
                "close it, or put a text that holds brackets in quotation marks",
            );
        }
        K::UnexpectedEofFlowSequence | K::UnexpectedEofFlowMapping | K::UnexpectedEofImplicitFlowMapping => {
            ("a bracket is opened and not closed", "close it, or put a text that holds brackets in quotation marks")
        }
        K::MisplacedFlowCollectionEnd => {
            ("a closing bracket stands here without an opening one", "put a text that holds brackets in quotation marks")
        }
        K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => (
            "between brackets, entries are separated by commas",
            "add the comma or the closing bracket; a text that holds commas or brackets needs quotation marks",
        ),
        K::MappingValueNotAllowed | K::InvalidColonPlacement | K::InvalidMappingValueWhitespace => (
            "a colon stands where no key can be",
            "a text that holds a colon followed by a space needs quotation marks; else look whether the indentation fits the line above, and whether a bracket above is still open",
        ),
        K::SimpleKeyExpected | K::InvalidSimpleKey | K::ExpectedBlockMappingKey => (
            "this line has no `key:`, or its indentation does not fit the lines above",
            "write `key: value`; keys of one block stand exactly under each other; a text over several lines begins with `|`",
        ),
        K::ExpectedBlockSequenceEntry => {
            ("this line does not belong to the list above it", "begin it with `- `, or let it stand under the key to which it belongs")
        }
        K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent
        | K::MappingKeyNotAllowed => (
            "the indentation of this line does not fit the lines above",
            "keys of one block, and the dashes of one list, stand exactly under each other",
        ),
        K::BlockSequenceEntryNotAllowed | K::BlockEntryInFlowCollection | K::InvalidBlockEntryWhitespace => (
            "a dash begins a list entry where no list can be",
            "put the list on the line after its key; a text that begins with a dash needs quotation marks",
        ),
        K::UnexpectedCharacter { character } => {
            return (format!("a text cannot begin with `{character}`"), "put the text in quotation marks");
        }
        K::PlainScalarStartsWithDashFlowIndicator => ("a text cannot begin like this", "put the text in quotation marks"),
        K::UnknownAnchor | K::MissingAnchorOrAliasName => {
            ("`*` and `&` have a meaning of their own here", "a text that begins with `*` or `&` needs quotation marks")
        }
        K::BomInsideDocument => {
            ("an invisible mark (byte order mark) stands inside the file", "delete it; it often comes in when two files are joined")
        }
        K::CommentNotSeparated | K::CommentInterceptedScalar => (
            "a `#` begins a comment here and cuts the text in two",
            "put the text in quotation marks, or move the comment to a line of its own",
        ),
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => {
            ("text follows `|` or `>` on the same line", "begin the text on the next line, indented; or put it in quotation marks")
        }
        K::UnexpectedEof => ("the file ends in the middle of something", "look for a bracket or a quotation mark that was never closed"),
        other => {
            return (
                format!("this is not YAML: {other}"),
                "compare the line with the examples in docs/case-format.md; texts with special signs need quotation marks",
            );
        }
    };
    (message.to_owned(), help)
}

fn is_tab(kind: &ErrorKind) -> bool {
    use ErrorKind as K;
    matches!(kind, K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabAtBlockScalarStart | K::TabInPlainScalar)
}

/// The first tab at the beginning of a line from `line` on: the parser may complain a line too early.
fn tab_from(source: &Source, line: usize) -> Option<(usize, usize)> {
    let indented = |text: &str| text.chars().take_while(|c| c.is_whitespace()).position(|c| c == '\t');
    source.text.lines().enumerate().skip(line - 1).take(2).find_map(|(index, text)| Some((index + 1, indented(text)? + 1)))
}

/// A place that surely lies in the file, one character wide: the parser may complain past its end.
fn inside(source: &Source, line: usize, column: usize) -> Span {
    let last = source.text.lines().count().max(1);
    if line <= last {
        return Span { line, column, end_line: line, end_column: column + 1 };
    }
    let column = source.text.lines().last().map_or(1, |text| text.chars().count() + 1);
    Span { line: last, column, end_line: last, end_column: column }
}

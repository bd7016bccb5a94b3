//! Signs that nobody sees: a document would carry them on, turn its words round where it is read, and no search would find them.

use std::sync::Arc;

use crate::case::codes;
use crate::diag::{Diagnostic, Severity, Source, Span};
use crate::yaml::{self, Node, Value};

/// Looks at the text itself, because such a sign may stand in any of the case's values.
pub(super) fn check(source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    // Between double quotation marks a sign may also be written by its number.
    if source.text.contains(|letter| letter == '\\' || named(letter).is_some())
        && let Ok(root) = yaml::read_node(source, &codes::YAML)
    {
        collect(&root, String::new(), source, &mut faults);
    }
    faults
}

fn collect(node: &Node, path: String, source: &Arc<Source>, faults: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar { text, .. } => faults.extend(of_text(text, node.span, source).map(|fault| fault.at_path(path))),
        Value::List(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, format!("{path}[{index}]"), source, faults));
        }
        Value::Map(entries) => {
            for entry in entries {
                let under = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
                collect(&entry.value, under, source, faults);
            }
        }
    }
}

/// The first such sign of a text.
fn of_text(text: &str, span: Span, source: &Arc<Source>) -> Option<Diagnostic> {
    let mut before = ' ';
    for letter in text.chars() {
        if let Some((name, severity)) = named(letter).filter(|_| !joins(letter, before)) {
            let number = u32::from(letter);
            let message = format!("an invisible sign stands in this text: U+{number:04X}, {name}");
            let help = "type the text anew from the sign on; it often comes in when text is copied from a web page or a PDF";
            let place = place(letter, span, source).unwrap_or(span);
            return Some(Diagnostic::new(codes::INVISIBLE_SIGN, severity, message).help(help).at(source, place));
        }
        before = letter;
    }
    None
}

/// The name of a sign that is not seen. One that turns the direction of writing makes a reader read other words than stand there.
fn named(letter: char) -> Option<(&'static str, Severity)> {
    let turning = |name| Some((name, Severity::Error));
    let idle = |name| Some((name, Severity::Warning));
    match letter {
        '\u{202a}' => turning("left-to-right embedding"),
        '\u{202b}' => turning("right-to-left embedding"),
        '\u{202c}' => turning("pop directional formatting"),
        '\u{202d}' => turning("left-to-right override"),
        '\u{202e}' => turning("right-to-left override"),
        '\u{2066}' => turning("left-to-right isolate"),
        '\u{2067}' => turning("right-to-left isolate"),
        '\u{2068}' => turning("first strong isolate"),
        '\u{2069}' => turning("pop directional isolate"),
        '\u{61c}' => idle("Arabic letter mark"),
        '\u{200e}' => idle("left-to-right mark"),
        '\u{200f}' => idle("right-to-left mark"),
        '\u{ad}' => idle("soft hyphen"),
        '\u{200b}' => idle("zero width space"),
        '\u{200c}' => idle("zero width non-joiner"),
        '\u{200d}' => idle("zero width joiner"),
        '\u{180e}' => idle("Mongolian vowel separator"),
        '\u{2060}' => idle("word joiner"),
        '\u{2061}'..='\u{2064}' => idle("invisible mathematical operator"),
        '\u{206a}'..='\u{206f}' => idle("deprecated format character"),
        '\u{feff}' => idle("zero width no-break space"),
        '\u{fff9}'..='\u{fffb}' => idle("interlinear annotation"),
        '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => idle("tag character"),
        _ => None,
    }
}

/// Whether a joiner stands where a script needs it: after a letter that is neither Latin nor Cyrillic nor of their relatives.
fn joins(letter: char, before: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}') && before.is_alphabetic() && before >= '\u{590}'
}

/// Where the sign stands itself, unless it is written by its number.
fn place(letter: char, span: Span, source: &Source) -> Option<Span> {
    let lines = source.text.lines().enumerate().map(|(index, line)| (index + 1, line));
    let mut of_value = lines.skip_while(|(line, _)| *line < span.line).take_while(|(line, _)| *line <= span.end_line);
    of_value.find_map(|(line, text)| {
        let first = if line == span.line { span.column } else { 1 };
        let column = (1..).zip(text.chars()).skip(first.saturating_sub(1)).find(|(_, shown)| *shown == letter)?.0;
        Some(Span { line, column, end_line: line, end_column: column + 1 })
    })
}

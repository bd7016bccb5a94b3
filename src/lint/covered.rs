//! Words that are covered and not removed: N035.

use std::ops::Range;

use super::codes;
use super::hidden;
use super::judge::{Judge, is_directive};
use super::text::BlockKind;

/// What opens and closes words that a page does not show, or shows struck out.
const COVERS: [(&str, &str, &str); 6] = [
    ("<!--", "-->", "a comment is not shown, but its words travel with the file"),
    ("~~", "~~", "struck-out words can still be read"),
    ("<del>", "</del>", "struck-out words can still be read"),
    ("<s>", "</s>", "struck-out words can still be read"),
    ("<strike>", "</strike>", "struck-out words can still be read"),
    ("||", "||", "covered words are still in the file"),
];
pub(super) fn judge(judge: &mut Judge<'_>) {
    let mut found = Vec::new();
    for (open, close, why) in COVERS {
        found.extend(between(judge, open, close).into_iter().map(|range| (range, why)));
    }
    found.extend(definitions(judge).into_iter().map(|range| (range, "a comment is not shown, but its words travel with the file")));
    found.extend(hidden::elements(&judge.text.folded).into_iter().map(|range| (range, "covered words are still in the file")));
    for (range, why) in found {
        judge.find(codes::REDACTION, range, why, None);
    }
    if judge.text.blocks.iter().any(|block| block.kind == BlockKind::Enclosures) {
        judge.cannot(codes::REDACTION, "enclosed files are not opened: only the words of this text were looked at");
    }
}

/// The stretches between two signs that hold letters; what a note says to the lint covers nothing.
fn between(judge: &Judge<'_>, open: &str, close: &str) -> Vec<Range<usize>> {
    let text = judge.text.folded.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(open)).map(|offset| at + offset) {
        let inside = start + open.len();
        let Some(end) = text.get(inside..).and_then(|rest| rest.find(close)).map(|offset| inside + offset) else {
            // A comment that nothing ends hides whatever follows.
            let hides = open.starts_with("<!") && text.get(inside..).is_some_and(|rest| rest.contains(char::is_alphanumeric));
            found.extend(hides.then_some(start..text.len()));
            break;
        };
        let words = text.get(inside..end).unwrap_or("");
        // Rows of a table have empty cells; struck-out words stand in one paragraph.
        let whole = open.starts_with("<!") || !words.contains("\n\n");
        let table = open == "||" && judge.text.kind_at(start) == BlockKind::Verbatim;
        if whole && !table && words.contains(char::is_alphanumeric) && !(open.starts_with("<!") && is_directive(words)) {
            found.push(start..end + close.len());
        }
        at = end + close.len();
    }
    found
}

/// `[//]: # (words)`: a definition of a link to nowhere, by which words are kept out of sight.
fn definitions(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in judge.text.folded.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let line = line.trim();
        let target = line.strip_prefix('[').and_then(|rest| rest.split_once("]:")).map(|(_, target)| target.trim());
        let words = target.and_then(|target| target.strip_prefix('#').or_else(|| target.strip_prefix("<>")));
        if words.is_some_and(|words| words.contains(char::is_alphanumeric)) {
            found.push(start..start + line.len());
        }
    }
    found
}

//! Words that are covered and not removed: N035.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
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
/// Styles by which an element hides its words.
const HIDING: [&str; 6] =
    ["display:none", "visibility:hidden", "background:black", "background:#000", "background-color:black", "background-color:#000"];

pub(super) fn judge(judge: &mut Judge<'_>) {
    let mut found = Vec::new();
    for (open, close, why) in COVERS {
        found.extend(between(judge, open, close).into_iter().map(|range| (range, why)));
    }
    found.extend(hidden(judge).into_iter().map(|range| (range, "covered words are still in the file")));
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
        let Some(end) = text.get(inside..).and_then(|rest| rest.find(close)).map(|offset| inside + offset) else { break };
        let words = text.get(inside..end).unwrap_or("");
        // Rows of a table have empty cells; struck-out words stand in one paragraph.
        let whole = open.starts_with("<!") || !words.contains("\n\n");
        let table = open == "||" && judge.text.kind_at(start) == BlockKind::Verbatim;
        if whole && !table && words.contains(char::is_alphanumeric) && !words.trim_start().starts_with("lint ") {
            found.push(start..end + close.len());
        }
        at = end + close.len();
    }
    found
}

/// Elements whose style or attribute hides them, from their opening tag on to the next tag.
fn hidden(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let text = judge.text.folded.as_str();
    let mut found = Vec::new();
    for (start, _) in text.match_indices('<') {
        // A tag holds no other.
        let inside = text.get(start + 1..).and_then(|rest| Some((rest, rest.find(['<', '>'])?)));
        let Some(tag_end) =
            inside.filter(|(rest, at)| rest.get(*at..).is_some_and(|rest| rest.starts_with('>'))).map(|(_, at)| start + 1 + at)
        else {
            continue;
        };
        let tag: String = text.get(start..tag_end).unwrap_or("").chars().filter(|c| !c.is_whitespace()).collect();
        let attribute = text.get(start..tag_end).is_some_and(|tag| tag.ends_with(" hidden"));
        if !attribute && !HIDING.iter().any(|style| tag.contains(style)) {
            continue;
        }
        let end = text.get(tag_end + 1..).map_or(tag_end + 1, |rest| tag_end + 1 + rest.find('<').unwrap_or(rest.len()));
        if text.get(tag_end + 1..end).is_some_and(|words| words.contains(char::is_alphanumeric)) {
            found.push(start..end);
        }
    }
    found
}

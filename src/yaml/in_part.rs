//! A file with faults read as far as it goes, so that what is wrong elsewhere in it is told as well.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::node::{Entry, Node, Value};
use super::{Codes, compose, limits, read, read_if_faultless};
use crate::diag::{Diagnostic, Source, Span};

/// Reads a file as a `T`. Of one with faults comes back what it holds without keys that are not known, or else without the blocks at its
/// margin in which something is wrong, if that much can be read; and every fault that [`read`] tells.
pub fn read_in_part<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>, codes: &Codes) -> (Option<T>, Vec<Diagnostic>) {
    let faults = match read(source, codes) {
        Ok(read) => return (Some(read), Vec::new()),
        Err(faults) => faults,
    };
    if limits::check_size(source, codes).is_err() {
        return (None, faults);
    }
    let Ok(node) = compose::compose(source, codes) else { return (None, faults) };
    let (keys, others): (Vec<_>, Vec<_>) = faults.iter().partition(|fault| fault.code == codes.unknown_key);
    let mut page = Page::of(&source.text);
    let mut unknown = Vec::new();
    entries_at(&node, &keys, &mut unknown);
    unknown.into_iter().for_each(|entry| page.blank(entry));
    let part = read_if_faultless(&page.text()).or_else(|| {
        let Value::Map(blocks) = &node.value else { return None };
        let wrong = |block: &&Entry| others.iter().filter_map(|fault| fault.span).any(|span| is_in(span, block));
        blocks.iter().filter(wrong).for_each(|block| page.blank(block));
        read_if_faultless(&page.text())
    });
    (part, faults)
}

/// The entries whose keys stand where the faults point.
fn entries_at<'n>(node: &'n Node, faults: &[&Diagnostic], found: &mut Vec<&'n Entry>) {
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => items.iter().for_each(|item| entries_at(item, faults, found)),
        Value::Map(entries) => {
            for entry in entries {
                if faults.iter().any(|fault| fault.span == Some(entry.key_span)) {
                    found.push(entry);
                } else {
                    entries_at(&entry.value, faults, found);
                }
            }
        }
    }
}

fn is_in(place: Span, block: &Entry) -> bool {
    let (from, to) = (block.key_span, block.value.span);
    (from.line, from.column) <= (place.line, place.column) && place.line <= to.end_line
}

/// A text of which parts can be left blank, with everything else in its place.
struct Page(Vec<Vec<char>>);

impl Page {
    fn of(text: &str) -> Self {
        Self(text.split('\n').map(|line| line.chars().collect()).collect())
    }

    fn text(&self) -> String {
        self.0.iter().map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
    }

    /// Leaves a key and its value blank, and the comma that parts them from the next or from the one before.
    fn blank(&mut self, Entry { key_span: from, value, .. }: &Entry) {
        let to = value.span;
        for (at, line) in self.0.iter_mut().enumerate().map(|(at, line)| (at + 1, line)) {
            if at < from.line || at > to.end_line {
                continue;
            }
            let first = if at == from.line { from.column.saturating_sub(1) } else { 0 };
            let end = if at == to.end_line { to.end_column.saturating_sub(1).min(line.len()) } else { line.len() };
            line.iter_mut().take(end).skip(first).for_each(|character| *character = ' ');
            if at == to.end_line {
                blank_comma(line, first, end);
            }
        }
    }
}

fn blank_comma(line: &mut [char], first: usize, end: usize) {
    let after = (end..line.len()).find(|at| line.get(*at) != Some(&' ')).filter(|at| line.get(*at) == Some(&','));
    let before = (0..first.min(line.len())).rev().find(|at| line.get(*at) != Some(&' ')).filter(|at| line.get(*at) == Some(&','));
    if let Some(comma) = after.or(before).and_then(|at| line.get_mut(at)) {
        *comma = ' ';
    }
}

//! A file with faults read as far as it goes, so that what is wrong elsewhere in it is told as well.

use std::collections::BTreeSet;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::node::{Entry, Node, Value};
use super::{Codes, compose, limits, read, read_if_faultless};
use crate::diag::{Diagnostic, Source, Span};

/// What could be read of a file.
#[derive(Debug)]
pub struct InPart<T> {
    /// What it holds, without what is wrong; `None` where that much cannot be read either.
    pub part: Option<T>,
    /// The keys at its margin that stand in the file and not in the part.
    pub unread: Vec<String>,
    /// Every fault that [`read`] tells.
    pub faults: Vec<Diagnostic>,
}

impl<T> InPart<T> {
    /// A file without faults.
    pub fn whole(read: T) -> Self {
        Self { part: Some(read), unread: Vec::new(), faults: Vec::new() }
    }
}

/// Reads a file as a `T`. Of one with faults comes back what it holds without keys that are not known, or else without the blocks at its
/// margin in which something is wrong, if that much can be read.
pub fn read_in_part<T: DeserializeOwned + JsonSchema>(source: &Arc<Source>, codes: &Codes) -> InPart<T> {
    let faults = match read(source, codes) {
        Ok(read) => return InPart::whole(read),
        Err(faults) => faults,
    };
    if limits::check_size(source, codes).is_err() {
        return InPart { part: None, unread: keys_at_the_margin(&source.text), faults };
    }
    let Ok(node) = compose::compose(source, codes) else {
        return InPart { part: None, unread: keys_at_the_margin(&source.text), faults };
    };
    let (keys, others): (Vec<_>, Vec<_>) = faults.iter().partition(|fault| fault.code == codes.unknown_key);
    let mut page = Page::of(&source.text);
    let mut unknown = Vec::new();
    entries_at(&node, &keys.into_iter().filter_map(|fault| fault.span).collect(), &mut unknown);
    unknown.into_iter().for_each(|entry| page.blank(entry));
    if let Some(part) = read_if_faultless(&page.text()) {
        return InPart { part: Some(part), unread: Vec::new(), faults };
    }
    let blocks: &[Entry] = if let Value::Map(blocks) = &node.value { blocks } else { &[] };
    let places: BTreeSet<_> = others.iter().filter_map(|fault| fault.span).map(|span| (span.line, span.column)).collect();
    let wrong = |block: &&Entry| {
        let (from, to) = (block.key_span, block.value.span);
        places.range((from.line, from.column)..).next().is_some_and(|(line, _)| *line <= to.end_line)
    };
    let wrong: Vec<&Entry> = blocks.iter().filter(wrong).collect();
    wrong.iter().for_each(|block| page.blank(block));
    let part = read_if_faultless(&page.text());
    let unread = if part.is_some() { wrong } else { blocks.iter().collect() };
    InPart { part, unread: unread.into_iter().map(|block| block.key.clone()).collect(), faults }
}

/// The keys at the margin of a text that is no YAML, as far as lines tell them.
fn keys_at_the_margin(text: &str) -> Vec<String> {
    let at_the_margin = text.lines().filter(|line| line.starts_with(|first: char| first.is_alphanumeric()));
    at_the_margin.filter_map(|line| Some(line.split_once(':')?.0.trim_end().to_owned())).collect()
}

/// The entries whose keys stand at these places.
fn entries_at<'n>(node: &'n Node, places: &BTreeSet<Span>, found: &mut Vec<&'n Entry>) {
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => items.iter().for_each(|item| entries_at(item, places, found)),
        Value::Map(entries) => {
            for entry in entries {
                if places.contains(&entry.key_span) {
                    found.push(entry);
                } else {
                    entries_at(&entry.value, places, found);
                }
            }
        }
    }
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
        for at in from.line..=to.end_line {
            let Some(line) = at.checked_sub(1).and_then(|at| self.0.get_mut(at)) else { continue };
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
    let before = || (0..first.min(line.len())).rev().find(|at| line.get(*at) != Some(&' ')).filter(|at| line.get(*at) == Some(&','));
    if let Some(comma) = after.or_else(before).and_then(|at| line.get_mut(at)) {
        *comma = ' ';
    }
}

//! Where a path into the data (`stays[1].exit`) stands in the text.

use crate::diag::{Source, Span};

use super::{Codes, Entry, Node, Value, compose};

/// The places of a file. Building it parses the text again: do so only when there is a fault to place.
#[derive(Debug)]
pub struct Places {
    root: Option<Node>,
}

/// The places of everything in `source`. Of a text that is not YAML nothing has a place.
pub fn places(source: &std::sync::Arc<Source>) -> Places {
    Places { root: compose::compose(source, &Codes::UNREPORTED).ok() }
}

impl Places {
    /// Everything that stands in the file; `None` of a text that is not YAML.
    pub fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// The place of the value at `path`; where the path leads to nothing, the place of what is nearest above it.
    ///
    /// Keys that hold dots need no escape: `ru.stay.day-limit.versions[0]` finds the key `ru.stay.day-limit`.
    pub fn find(&self, path: &str) -> Option<Span> {
        Some(self.walk(path)?.value)
    }

    /// The place of the key at `path`: for an item of a list, of its value.
    pub fn find_key(&self, path: &str) -> Option<Span> {
        let found = self.walk(path)?;
        Some(found.key.unwrap_or(found.value))
    }

    /// Whether something is written at `path`.
    pub fn contains(&self, path: &str) -> bool {
        self.walk(path).is_some_and(|found| found.whole)
    }

    fn walk(&self, path: &str) -> Option<Found> {
        let mut node = self.root.as_ref()?;
        let mut found =
            Found { key: None, value: if path.is_empty() { first_key(node).unwrap_or(node.span) } else { node.span }, whole: true };
        let mut rest = path;
        while !rest.is_empty() {
            let Some((key, child, after)) = step(node, rest) else {
                return Some(Found { value: found.key.or_else(|| first_key(node)).unwrap_or(found.value), whole: false, ..found });
            };
            // A key without a value has its place at the key.
            let value = if child.is_null() { key.unwrap_or(child.span) } else { child.span };
            found = Found { key, value, whole: true };
            node = child;
            rest = after;
        }
        Some(found)
    }
}

/// Where to point when a whole block is meant: nobody wants carets under all of it.
fn first_key(node: &Node) -> Option<Span> {
    match &node.value {
        Value::Map(entries) => entries.first().map(|entry| entry.key_span),
        Value::Scalar { .. } | Value::List(_) => None,
    }
}

#[derive(Clone, Copy)]
struct Found {
    key: Option<Span>,
    value: Span,
    whole: bool,
}

/// One step of a path: the key's place, the child, and what of the path is left.
fn step<'n, 'p>(node: &'n Node, path: &'p str) -> Option<(Option<Span>, &'n Node, &'p str)> {
    match &node.value {
        Value::List(items) => {
            let (index, after) = path.strip_prefix('[')?.split_once(']')?;
            let item = items.get(index.parse::<usize>().ok()?)?;
            Some((None, item, after.strip_prefix('.').unwrap_or(after)))
        }
        Value::Map(entries) => {
            let (entry, after) =
                entries.iter().filter_map(|entry| Some((entry, after_key(entry, path)?))).max_by_key(|(entry, _)| entry.key.len())?;
            Some((Some(entry.key_span), &entry.value, after))
        }
        Value::Scalar { .. } => None,
    }
}

/// What follows the entry's key in `path`, if the path goes through it.
fn after_key<'p>(entry: &Entry, path: &'p str) -> Option<&'p str> {
    let after = path.strip_prefix(entry.key.as_str())?;
    match after.chars().next() {
        None | Some('[') => Some(after),
        Some('.') => Some(after.strip_prefix('.').unwrap_or(after)),
        Some(_) => None,
    }
}

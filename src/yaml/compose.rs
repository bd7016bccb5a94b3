//! From the parser's events to [`Node`]s with their places.

use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{Event, Marker, Parser, ScalarStyle};

use super::limits::{MAX_ALIASED_NODES, MAX_ALIASES, MAX_DEPTH, MAX_NODES, parser_options};
use super::{Codes, Entry, Node, Value, syntax};
use crate::diag::{Code, Diagnostic, Source, Span};

/// The one document of a file as a tree.
pub(super) fn compose(source: &Arc<Source>, codes: &Codes) -> Result<Node, Box<Diagnostic>> {
    let mut composer =
        Composer { source, codes, open: Vec::new(), root: None, anchors: HashMap::new(), alone: false, nodes: 0, aliases: 0, aliased: 0 };
    for event in Parser::new_from_str_with_options(&source.text, parser_options()) {
        let (event, span) = event.map_err(|error| Box::new(syntax::diagnostic(&error, source, codes)))?;
        composer.take(event, span)?;
    }
    match composer.root {
        Some(root) if !root.is_null() => Ok(root),
        _ => Err(Box::new(
            Diagnostic::error(codes.empty, format!("`{}` is empty", source.name))
                .help("a file needs at least one `key: value`; `demarche new` writes a case file to fill in")
                .at(source, Span { line: 1, column: 1, end_line: 1, end_column: 1 }),
        )),
    }
}

/// A list or block whose end has not come yet.
struct Open {
    start: Span,
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    /// The key that waits for its value stands last.
    Map(Vec<Entry>, Option<Key>),
}

/// A key that waits for its value.
struct Key {
    text: String,
    span: Span,
    alone: bool,
}

struct Composer<'a> {
    source: &'a Arc<Source>,
    codes: &'a Codes,
    open: Vec<Open>,
    root: Option<Node>,
    anchors: HashMap<usize, Node>,
    /// Whether a comma or a closing brace follows the scalar that came last.
    alone: bool,
    nodes: usize,
    aliases: usize,
    aliased: usize,
}

impl Composer<'_> {
    fn take(&mut self, event: Event<'_>, span: granit_parser::Span) -> Result<(), Box<Diagnostic>> {
        let at = place(span);
        match event {
            Event::DocumentStart(..) if self.root.is_some() => Err(self.fault(
                self.codes.documents,
                "the file holds more than one document",
                at,
                "remove the line `---`, or make two files of it",
            )),
            Event::Scalar(text, style, anchor, tag) => {
                self.standard_tag(tag.as_deref(), span)?;
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let at = if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) { self.without_last_break(span) } else { at };
                let after = span.end.byte_offset().and_then(|end| self.source.text.get(end..)).unwrap_or_default();
                self.alone = after.trim_start_matches(' ').starts_with([',', '}']);
                self.add(Node { span: at, value: Value::Scalar { text: text.into_owned(), plain } }, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.standard_tag(tag.as_deref(), span)?;
                self.start(at, anchor, Content::List(Vec::new()))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.standard_tag(tag.as_deref(), span)?;
                self.start(at, anchor, Content::Map(Vec::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(at),
            Event::Alias(anchor) => self.alias(anchor, at),
            Event::UnresolvedAlias(name) => {
                let message = format!("`*` points to what was marked with `&` earlier in the file, and nothing was marked `&{name}`");
                Err(self.fault(self.codes.aliases, message, at, "a text that begins with `*` needs quotation marks"))
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, start: Span, anchor: usize, content: Content) -> Result<(), Box<Diagnostic>> {
        if let Some(Open { content: Content::Map(_, None), .. }) = self.open.last() {
            return Err(self.fault(self.codes.syntax, "a key must be a text, not a list or a block", start, "write `key: value`"));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Box::new(too_deep(self.source, self.codes, start)));
        }
        self.open.push(Open { start, anchor, content });
        Ok(())
    }

    fn end(&mut self, end: Span) -> Result<(), Box<Diagnostic>> {
        let Some(Open { start, anchor, content }) = self.open.pop() else { return Ok(()) };
        let (value, first, last) = match content {
            Content::List(items) => {
                let (first, last) = (items.first().map(|item| item.span), items.last().map(|item| item.span));
                (Value::List(items), first, last)
            }
            Content::Map(entries, _) => {
                let (first, last) = (entries.first().map(|entry| entry.key_span), entries.last().map(Entry::whole));
                (Value::Map(entries), first, last)
            }
        };
        // A block ends where its last value does; `]` and `}` have a place of their own.
        let closed = (end.line, end.column) != (end.end_line, end.end_column);
        let span = if closed { join(start, end) } else { join(first.unwrap_or(start), last.unwrap_or(start)) };
        self.add(Node { span, value }, anchor)
    }

    fn alias(&mut self, anchor: usize, at: Span) -> Result<(), Box<Diagnostic>> {
        let Some(node) = self.anchors.get(&anchor).cloned() else {
            return Err(self.fault(self.codes.aliases, "an alias stands inside what it points to", at, "write the value out"));
        };
        self.aliases += 1;
        self.aliased = self.aliased.saturating_add(node.size());
        if self.aliases > MAX_ALIASES || self.aliased > MAX_ALIASED_NODES {
            let message = "the aliases (`*name`) of this file stand for more than a file of this kind can mean";
            return Err(self.fault(self.codes.aliases, message, at, "write the values out instead of pointing to them"));
        }
        self.add(node, 0)
    }

    fn add(&mut self, node: Node, anchor: usize) -> Result<(), Box<Diagnostic>> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let message = format!("the file holds more than {MAX_NODES} keys and values");
            return Err(self.fault(self.codes.too_large, message, node.span, "divide it into several files"));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open { content: Content::List(items), .. }) => items.push(node),
            Some(Open { content: Content::Map(entries, key), .. }) => match (key.take(), node) {
                (Some(Key { text: key, span: key_span, alone }), value) => entries.push(Entry { key, key_span, alone, value }),
                (None, Node { span, value: Value::Scalar { text, .. } }) => *key = Some(Key { text, span, alone: self.alone }),
                (None, node) => {
                    return Err(self.fault(
                        self.codes.syntax,
                        "a key must be a text, not a list or a block",
                        node.span,
                        "write `key: value`",
                    ));
                }
            },
        }
        Ok(())
    }

    fn standard_tag(&self, tag: Option<&granit_parser::Tag>, span: granit_parser::Span) -> Result<(), Box<Diagnostic>> {
        match tag {
            Some(tag) if !tag.is_yaml_core_schema() && tag.original() != "!" => {
                let message = format!("`{}` is a tag, and tags mean nothing here", tag.original());
                let at = place(span.tag_span().unwrap_or(span));
                Err(self.fault(self.codes.tag, message, at, "a text that begins with `!` needs quotation marks"))
            }
            _ => Ok(()),
        }
    }

    /// A block of text ends in the parser's eyes at the start of a later line.
    fn without_last_break(&self, span: granit_parser::Span) -> Span {
        let at = place(span);
        let text = span.slice(&self.source.text).unwrap_or_default().trim_end();
        let last = text.lines().last().unwrap_or_default().chars().count();
        match text.lines().count() {
            0 | 1 => Span { end_line: at.line, end_column: at.column + last, ..at },
            lines => Span { end_line: at.line + lines - 1, end_column: last + 1, ..at },
        }
    }

    fn fault(&self, code: Code, message: impl Into<String>, at: Span, help: &str) -> Box<Diagnostic> {
        Box::new(Diagnostic::error(code, message).help(help).at(self.source, at))
    }
}

impl Entry {
    /// From the key to the end of the value.
    fn whole(&self) -> Span {
        join(self.key_span, self.value.span)
    }
}

/// The fault of nesting deeper than the limit.
pub(super) fn too_deep(source: &Arc<Source>, codes: &Codes, at: Span) -> Diagnostic {
    Diagnostic::error(codes.depth, format!("lists and blocks are nested more than {MAX_DEPTH} deep"))
        .help("no file of this kind needs that; look for brackets that were never closed")
        .at(source, at)
}

/// The parser counts columns from 0.
fn place(span: granit_parser::Span) -> Span {
    let (line, column) = position(span.start);
    let (end_line, end_column) = position(span.end);
    Span { line, column, end_line, end_column }
}

/// Line and column of a marker, both from 1.
pub(super) fn position(marker: Marker) -> (usize, usize) {
    (marker.line().max(1), marker.col() + 1)
}

/// From the start of `first` to the end of `last`, wherever an alias has taken `last` from.
fn join(first: Span, last: Span) -> Span {
    if (last.end_line, last.end_column) < (first.end_line, first.end_column) {
        return first;
    }
    Span { end_line: last.end_line, end_column: last.end_column, ..first }
}

//! Templates that would never come to an end: where they are told to stop, the place in the template is told too.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use tera::ErrorKind;

use super::codes;
use super::fault::{Texts, span_of_bytes};
use super::limit::MOST_BYTES;
use super::origin::TemplatePlace;
use super::tags::{TagKind, tags};
use crate::diag::{Code, Diagnostic};

/// A document of too many bytes, with the loop that was at work when it was stopped.
pub(super) fn too_long(template: &str, texts: &Texts, last: Option<&TemplatePlace>) -> Diagnostic {
    let message = format!("The template `{template}` makes a document of more than {MOST_BYTES} bytes");
    let fault = Diagnostic::error(codes::TOO_LONG, message)
        .help("Look for a loop that repeats itself, or for a text of the case that is far too long.");
    let Some((place, source)) = last.and_then(|place| Some((place, texts.get(&*place.path)?))) else { return fault };
    let start: usize = source.text.split_inclusive('\n').take(place.line.saturating_sub(1)).map(str::len).sum();
    let line = source.text.get(start..).unwrap_or_default();
    let at = start + line.char_indices().nth(place.column.saturating_sub(1)).map_or(0, |(at, _)| at);
    let range = open_loop(source.text.get(..at).unwrap_or_default()).unwrap_or(at..at + 1);
    fault.at(source, span_of_bytes(&source.text, range))
}

/// The tag of the innermost loop that is open at the end of the text.
fn open_loop(text: &str) -> Option<Range<usize>> {
    let mut open = Vec::new();
    for (range, tag) in statements(text) {
        match tag.split_whitespace().next() {
            Some("for") => open.push(range),
            Some("endfor") => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// Templates that include, extend or call themselves, which the engine tells without a place.
pub(super) fn recursion(error: &tera::Error, texts: &Texts, code: Code) -> Option<Diagnostic> {
    const HELP: &str = "Take the call out: a template cannot call itself, nor one that calls it.";
    let (path, range, message) = match error.kind() {
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let range = tag_with(&texts.get(tpl)?.text, "include", include_chain.get(1)?)?;
            (tpl.clone(), range, format!("The template includes itself: {}", include_chain.join(" > ")))
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let parent = inheritance_chain.get(1).or(inheritance_chain.first()).unwrap_or(tpl);
            let range = tag_with(&texts.get(tpl)?.text, "extends", parent)?;
            (tpl.clone(), range, format!("The template extends itself: {}", inheritance_chain.join(" > ")))
        }
        ErrorKind::Msg(message) if message.contains("recursion depth") => {
            let (path, range, name) = component_calling_itself(texts)?;
            (path, range, format!("The component `{name}` calls itself without end"))
        }
        _ => return None,
    };
    let source = texts.get(&path)?;
    Some(Diagnostic::error(code, message).help(HELP).at(source, span_of_bytes(&source.text, range)))
}

/// The first tag of that kind that names a template.
fn tag_with(text: &str, kind: &str, name: &str) -> Option<Range<usize>> {
    statements(text).find(|(_, tag)| tag.split_whitespace().next() == Some(kind) && tag.contains(name)).map(|(range, _)| range)
}

/// What decides, repeats or includes, with its place and without its signs.
fn statements(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    tags(text).filter(|tag| tag.kind == TagKind::Statement).map(|tag| (tag.range.clone(), tag.says()))
}

/// By component: the components that it calls, with path and place of each call.
type Calls<'t> = BTreeMap<&'t str, Vec<(&'t str, &'t str, Range<usize>)>>;

/// A call by which a component comes back to itself.
fn component_calling_itself(texts: &Texts) -> Option<(String, Range<usize>, String)> {
    let mut calls: Calls<'_> = BTreeMap::new();
    let mut bodies = Vec::new();
    for (path, source) in texts.iter().filter(|(path, _)| path.ends_with(".md.tera")) {
        let mut begun: Option<(&str, usize)> = None;
        for (range, tag) in statements(&source.text) {
            let mut words = tag.split(|c: char| !is_name(c)).filter(|word| !word.is_empty());
            match (words.next(), words.next(), begun) {
                (Some("component"), Some(name), _) => begun = Some((name, range.end)),
                (Some("endcomponent"), _, Some((name, from))) => {
                    bodies.push((path.as_str(), source.text.as_str(), name, from..range.start))
                }
                _ => {}
            }
        }
    }
    let names: BTreeSet<&str> = bodies.iter().map(|(_, _, name, _)| *name).collect();
    for (path, text, name, body) in &bodies {
        for (at, _) in text.get(body.clone()).unwrap_or_default().match_indices('<') {
            let start = body.start + at;
            let called = text.get(start + 1..).unwrap_or_default();
            let called = called.split(|c: char| !is_name(c)).next().unwrap_or_default();
            if let Some(called) = names.get(called) {
                calls.entry(name).or_default().push((called, path, start..start + 1 + called.len()));
            }
        }
    }
    calls.iter().find_map(|(name, made)| {
        let (_, path, range) = made.iter().find(|(called, ..)| reaches(&calls, called, name))?;
        Some(((*path).to_owned(), range.clone(), (*name).to_owned()))
    })
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.')
}

/// Whether calls lead from one component to another.
fn reaches(calls: &Calls<'_>, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(next) = open.pop() {
        if next == to {
            return true;
        }
        if seen.insert(next) {
            open.extend(calls.get(next).into_iter().flatten().map(|(called, ..)| *called));
        }
    }
    false
}

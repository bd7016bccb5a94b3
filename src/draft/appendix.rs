//! The appendix of a document that tells where its sentences come from: paragraphs are numbered, and a table says of each which fields of the
//! case and which versions of rules stand behind it.
//!
//! A template asks for it with `{{ provenance() }}` in a paragraph of its own; the clause `provenance.md.tera` of the language writes it there.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tera::{Context, Kwargs, State, Value};

use super::desk::Desk;
use super::origin::marked::Rewriting;
use super::origin::{Origin, Rendered, RuleVersion};
use super::reserved::APPENDIX;
use super::{Request, tidy};
use crate::diag::Diagnostic;
use crate::document::{self, Unit, UnitKind};
use crate::lang::Lang;

/// The field that holds the id of the case.
const ID: &str = "case";

/// `provenance()`: the place of the appendix.
pub(super) fn function(_: Kwargs, _: &State<'_>) -> Value {
    Value::safe_string(&APPENDIX.to_string())
}

/// A row: what stands below one heading.
#[derive(Default, Serialize)]
struct Section {
    /// The heading, as Markdown; empty before the first.
    heading: String,
    parts: Vec<Part>,
    /// Entries that the parts so far tell of.
    #[serde(skip)]
    told: BTreeSet<String>,
}

impl Section {
    /// Adds a part. What lists and tables have in common with what stands before them is told once.
    fn add(&mut self, origin: &Origin, request: &Request<'_>, paragraph: Option<usize>) {
        let mut part = part(origin, request, paragraph);
        if paragraph.is_none() {
            part.fields.retain(|field| !self.told.contains(&field.path));
            part.rules.retain(|rule| !self.parts.iter().any(|earlier| earlier.rules.contains(rule)));
            part.arguments.retain(|id| !self.parts.iter().any(|earlier| earlier.arguments.contains(id)));
        }
        self.told.extend(part.fields.iter().map(|field| field.path.clone()));
        if paragraph.is_none() {
            // Tables have so many that each counts as a whole.
            part.fields = runs(&part.fields);
        }
        if part.says_something() {
            self.parts.push(part);
        }
    }
}

/// A numbered paragraph, or lists and tables.
#[derive(Default, Serialize)]
struct Part {
    paragraph: Option<usize>,
    fields: Vec<Entry>,
    rules: Vec<RuleVersion>,
    /// Arguments and requests of the rule book, and entries of its other files.
    arguments: Vec<String>,
}

impl Part {
    fn says_something(&self) -> bool {
        !(self.fields.is_empty() && self.rules.is_empty() && self.arguments.is_empty())
    }
}

/// An entry of the case, and which of its keys; none where it counts as a whole.
#[derive(Serialize)]
struct Entry {
    path: String,
    keys: Vec<String>,
}

/// Numbers the paragraphs and writes the appendix, where the template asks for it.
///
/// # Errors
/// A clause that fails.
pub(super) fn put(desk: &Desk<'_>, rendered: Rendered, mut context: Context) -> Result<Rendered, Vec<Diagnostic>> {
    let Some(place) = rendered.marked.text.find(APPENDIX) else { return Ok(rendered) };
    let text = &rendered.marked.text;
    let units: Vec<Unit> = document::units(text).into_iter().filter(|unit| unit.range.start < place).collect();
    let stretches: Vec<_> = units.iter().map(|unit| unit.range.clone()).collect();
    let origins = desk.engine.origins(desk.request, text, &rendered.trail(), &stretches);
    context.insert("provenance", &sections(text, &units, &origins, desk.request));
    let appendix = desk.render(&format!("clauses/{}/provenance.md.tera", desk.request.lang), &context)?;

    let mut out = Rewriting::of(&rendered.marked);
    let mut from = 0;
    for (number, unit) in (1..).zip(units.iter().filter(|unit| is_numbered(unit))) {
        out.copy(from..unit.range.start);
        // The number belongs to what it numbers.
        out.put_marks(unit.range.start);
        out.add(&format!("({number})\u{a0}"));
        from = unit.range.start;
    }
    out.copy(from..place);
    out.insert(&appendix.marked);
    out.copy(place + APPENDIX.len_utf8()..text.len());
    let end = out.text().len();
    let marked = out.finish(end);
    // Two places would be two appendices: the second is left empty.
    Ok(Rendered { marked: tidy::tidy(&marked.without(APPENDIX)), marks: rendered.marks })
}

fn is_numbered(unit: &Unit) -> bool {
    unit.kind == UnitKind::Paragraph && !unit.nested
}

fn sections(text: &str, units: &[Unit], origins: &[Origin], request: &Request<'_>) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut number = 0;
    // Lists and tables that stand together.
    let mut gathered: Option<Origin> = None;
    let add = |origin: &Origin, paragraph: Option<usize>, sections: &mut Vec<Section>| {
        if let Some(section) = sections.last_mut() {
            section.add(origin, request, paragraph);
        }
    };
    for (unit, origin) in units.iter().zip(origins) {
        let heading = unit.kind == UnitKind::Heading;
        if !heading && !is_numbered(unit) {
            gathered.get_or_insert_default().add(origin);
            continue;
        }
        if let Some(origin) = gathered.take() {
            add(&origin, None, &mut sections);
        }
        if heading {
            let words = text.get(unit.range.clone()).map(|words| words.trim()).unwrap_or_default();
            // The title names no section.
            let heading = words.strip_prefix("##").map_or_else(String::new, |words| words.trim_start_matches('#').trim().to_owned());
            sections.push(Section { heading, ..Section::default() });
        } else {
            number += 1;
            add(origin, Some(number), &mut sections);
        }
    }
    if let Some(origin) = gathered {
        add(&origin, None, &mut sections);
    }
    // What says nothing of the case or of the law is the template's own.
    sections.retain(|section| !section.parts.is_empty());
    sections
}

fn part(origin: &Origin, request: &Request<'_>, paragraph: Option<usize>) -> Part {
    Part {
        paragraph,
        fields: entries(origin, request.lang),
        rules: origin.rule_versions(request.assessment),
        arguments: origin.arguments.iter().chain(&origin.requests).chain(&origin.entries).cloned().collect(),
    }
}

/// The entries of the case in the order of their paths: an item of a list, or a part such as `person`.
fn entries(origin: &Origin, lang: &Lang) -> Vec<Entry> {
    let mut found: BTreeMap<(&str, usize), (String, Vec<String>)> = BTreeMap::new();
    // The id of the case stands on every page.
    for field in origin.fields.iter().filter(|field| *field != ID) {
        let (first, rest) = field.split_once('.').unwrap_or((field, ""));
        let (list, place) = first.split_once('[').unwrap_or((first, ""));
        let place = place.trim_end_matches(']').parse().unwrap_or(0);
        let (_, keys) = found.entry((list, place)).or_insert_with(|| (first.to_owned(), Vec::new()));
        let key = rest.split('.').next().unwrap_or_default();
        // A text of the case itself has its language for a key.
        if !key.is_empty() && key != lang.code() && !keys.iter().any(|known| known == key) {
            keys.push(key.to_owned());
        }
    }
    found.into_values().map(|(path, keys)| Entry { path, keys }).collect()
}

/// The same without keys, neighbours in a list together: `evidence[0–3]`.
fn runs(entries: &[Entry]) -> Vec<Entry> {
    let mut runs: Vec<(&str, Option<(usize, usize)>)> = Vec::new();
    for entry in entries {
        let (list, place) = entry.path.split_once('[').unwrap_or((&entry.path, ""));
        let place = place.trim_end_matches(']').parse::<usize>().ok();
        match (runs.last_mut(), place) {
            (Some((last, Some((_, end)))), Some(place)) if *last == list && *end + 1 == place => *end = place,
            _ => runs.push((list, place.map(|place| (place, place)))),
        }
    }
    let path = |(list, places): (&str, Option<(usize, usize)>)| match places {
        None => list.to_owned(),
        Some((start, end)) if start == end => format!("{list}[{start}]"),
        Some((start, end)) => format!("{list}[{start}–{end}]"),
    };
    runs.into_iter().map(|run| Entry { path: path(run), keys: Vec::new() }).collect()
}

//! Characters that no page can show, at their places: in the fields of the case that the document tells, else in the lines of templates and phrases that
//! printed it.

use std::sync::Arc;

use crate::diag::{Diagnostic, Source, Span};
use crate::draft::Engine;
use crate::draft::origin::Origin;
use crate::lang::Lang;
use crate::render::pdf;
use crate::yaml::{self, Node, Value};

/// Where a document comes from.
pub(super) struct Origins<'a> {
    /// The case file.
    pub(super) case: Option<&'a Source>,
    /// Of each unit.
    pub(super) units: Vec<&'a Origin>,
    pub(super) engine: &'a Engine,
    pub(super) lang: &'a Lang,
}

impl Origins<'_> {
    /// The faults, each at the place from which its character came, if that is found. Other faults stay as they are.
    pub(super) fn place(&self, faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let source = self.case.map(|case| Arc::new(Source { name: case.name.clone(), text: case.text.clone() }));
        let scalars = source.as_ref().map(scalars).unwrap_or_default();
        let place = |fault: Diagnostic| match pdf::character(&fault).filter(|_| fault.source.is_none()) {
            Some(character) => self.placed(fault, character, source.as_ref(), &scalars),
            None => fault,
        };
        faults.into_iter().map(place).collect()
    }

    fn placed(&self, fault: Diagnostic, character: char, source: Option<&Arc<Source>>, scalars: &[Scalar]) -> Diagnostic {
        let holding: Vec<&Scalar> = scalars.iter().filter(|scalar| scalar.text.contains(character)).collect();
        let told: Vec<&Scalar> = holding.iter().copied().filter(|scalar| self.tells(&scalar.path)).collect();
        if let (Some(source), Some((first, others))) = (source, told.split_first()) {
            let mut fault = fault.at(source, first.span).at_path(first.path.clone());
            fault.related.extend(others.iter().map(|other| (format!("and in `{}`", other.path), other.span)));
            return fault;
        }
        if let Some((text, span)) = self.printed(character) {
            return fault.at(text, span);
        }
        match (source, holding.first()) {
            (Some(source), Some(scalar)) => fault.at(source, scalar.span).at_path(scalar.path.clone()),
            _ => fault,
        }
    }

    /// Whether the document says what stands at a path of the case; of texts in several languages, in its own one.
    fn tells(&self, path: &str) -> bool {
        let other_language = path
            .rsplit('.')
            .next()
            .and_then(|key| key.parse::<Lang>().ok())
            .is_some_and(|lang| lang != *self.lang && self.engine.profile().languages.contains_key(&lang));
        let within = |field: &String| path.strip_prefix(field.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        !other_language && self.units.iter().any(|origin| origin.fields.iter().any(within))
    }

    /// The place of a character in the lines of templates that printed the document, else in the phrases of its language.
    fn printed(&self, character: char) -> Option<(&Arc<Source>, Span)> {
        let lines = self.units.iter().flat_map(|origin| &origin.templates);
        let of_line = lines.filter_map(|place| Some((self.engine.text(&place.path)?, place.line - 1)));
        let phrases = self.engine.text(&format!("phrases/{}.ftl", self.lang));
        let of_phrases = phrases.into_iter().flat_map(|text| (0..text.text.lines().count()).map(move |line| (text, line)));
        of_line.chain(of_phrases).find_map(|(text, line)| {
            let column = text.text.lines().nth(line)?.chars().position(|one| one == character)? + 1;
            Some((text, Span { line: line + 1, column, end_line: line + 1, end_column: column + 1 }))
        })
    }
}

/// A value of the case with its path and place.
struct Scalar {
    path: String,
    text: String,
    span: Span,
}

/// Every value of a case, in the order of the file.
fn scalars(source: &Arc<Source>) -> Vec<Scalar> {
    fn gather(node: &Node, path: String, found: &mut Vec<Scalar>) {
        match &node.value {
            Value::Scalar { text, .. } => found.push(Scalar { path, text: text.clone(), span: node.span }),
            Value::List(items) => items.iter().enumerate().for_each(|(at, item)| gather(item, format!("{path}[{at}]"), found)),
            Value::Map(entries) => {
                for entry in entries {
                    let below = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
                    gather(&entry.value, below, found);
                }
            }
        }
    }
    let mut found = Vec::new();
    if let Some(root) = yaml::places(source).root() {
        gather(root, String::new(), &mut found);
    }
    found
}

//! Where the lines of a draft come from: lines of templates, fields of the case, rules, arguments.
//!
//! Templates are found by the marks that they leave ([`mark`]). Fields and rules are found by their words: what a line says in the words of
//! a field is held to come from it, and where two fields say the same, both are named.

pub(super) mod mark;
mod words;

use serde_json::Value;

use self::mark::Marks;
pub use self::mark::TemplatePlace;
pub use self::words::Said;
use super::{Engine, Request, Sources};
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// An engine whose templates leave marks. What it drafts is for looking into, never for readers.
pub struct Origins {
    engine: Engine,
    marks: Marks,
}

/// A draft looked into.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The lines of its text, those without words left out.
    pub lines: Vec<Origin>,
    /// What stands around the text, from the profile and the form: number, place and date, addressee, marks.
    pub frame: Vec<String>,
}

/// A line of a draft's Markdown and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The line, without marks.
    pub text: String,
    /// Lines of templates that printed it.
    pub templates: Vec<TemplatePlace>,
    /// Paths of the case whose values it says.
    pub fields: Vec<String>,
    /// Findings of the assessment whose rule it cites or names, by their place in it.
    pub findings: Vec<usize>,
    /// Ids of arguments of the rule book that it says.
    pub arguments: Vec<String>,
}

impl Origins {
    /// Loads templates, phrases and a profile.
    ///
    /// # Errors
    /// As [`Engine::load`].
    pub fn load(sources: &Sources, profile: &str) -> Result<Self, Vec<Diagnostic>> {
        let mut marks = Marks::default();
        let marked = Sources { templates: marks.put(&sources.templates), profiles: sources.profiles.clone() };
        Ok(Self { engine: Engine::load(&marked, profile)?, marks })
    }

    /// The document that the request makes, line by line.
    ///
    /// # Errors
    /// As [`Engine::draft`].
    pub fn trace(&self, request: &Request<'_>) -> Result<Traced, Vec<Diagnostic>> {
        let drafted = self.engine.draft(request)?;
        let mut values = Vec::new();
        leaves(&serde_json::to_value(request.case).unwrap_or_default(), String::new(), request.lang, &mut values);
        let line = |line: &str| {
            let (text, templates) = self.marks.take(line);
            let said = Said::of(&text);
            let says = |value: &str| match value.parse() {
                Ok(day) => self.engine.months.name(day, &text),
                Err(_) => said.contains(value),
            };
            let fields = values.iter().filter(|(_, value)| says(value)).map(|(path, _)| path.clone()).collect();
            let wording = |words: &crate::lang::Words| words.get(request.lang).is_some_and(|words| said.contains(words));
            let findings = request.assessment.findings.iter().enumerate().filter(|(_, finding)| {
                finding.version_from.is_some() && (wording(&finding.title) || finding.cite_words.as_ref().is_some_and(wording))
            });
            let findings = findings.map(|(index, _)| index).collect();
            let counsel = request.assessment.verdicts.iter().flat_map(|verdict| &verdict.counsel.arguments);
            let mut arguments: Vec<String> =
                counsel.filter(|argument| wording(&argument.text)).map(|argument| argument.id.clone()).collect();
            arguments.sort();
            arguments.dedup();
            Origin { text, templates, fields, findings, arguments }
        };
        let lines = drafted.draft.markdown.lines().map(line);
        let lines = lines.filter(|origin| !Said::of(&origin.text).is_empty()).collect();
        let frame = drafted.draft.frame;
        let single = [frame.number, frame.place_and_date].into_iter().flatten();
        Ok(Traced { lines, frame: single.chain(frame.addressee).chain(frame.marks).chain(frame.letterhead).collect() })
    }
}

/// The values of a case by their paths: of texts by language only that of the document.
fn leaves(value: &Value, path: String, lang: &Lang, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) if fields.keys().all(|key| key.parse::<Lang>().is_ok()) && fields.contains_key(lang.code()) => {
            if let Some(words) = fields.get(lang.code()) {
                leaves(words, format!("{path}.{lang}"), lang, out);
            }
        }
        Value::Object(fields) => {
            for (key, inner) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(inner, path, lang, out);
            }
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| leaves(item, format!("{path}[{index}]"), lang, out)),
        // Words of a closed list are said by phrases, not quoted.
        Value::String(text) if text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => {}
        Value::String(text) => out.push((path, text.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

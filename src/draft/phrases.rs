//! Phrases: the words that templates share, in Fluent files `phrases/<lang>.ftl`, with plurals and choices by language. Long lists of names
//! stand in files of their own: `phrases/countries/<lang>.ftl`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::fault::span_of_bytes;
use super::{codes, phrase_depth};
use crate::diag::{Diagnostic, Source};
use crate::lang::Lang;

/// The phrases of all languages. Every language has the same keys with the same variables.
pub(super) struct Phrases {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    keys: BTreeSet<String>,
}

/// A phrase file: its language, which of the files of that language it is (`countries`, or nothing), and its text.
pub(super) struct PhraseFile {
    pub(super) lang: Lang,
    pub(super) part: String,
    pub(super) source: Arc<Source>,
}

/// What a phrase file declares: key to the variables it takes.
type Declared = BTreeMap<String, BTreeSet<String>>;

impl Phrases {
    /// Reads the phrase files of all languages and compares them.
    pub(super) fn load(files: &[PhraseFile]) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let mut bundles = BTreeMap::new();
        let mut declared: BTreeMap<&str, Vec<Declares<'_>>> = BTreeMap::new();
        for PhraseFile { lang, part, source } in files {
            match read(lang, source, &mut bundles) {
                Ok(keys) => declared.entry(part).or_default().push((lang, source, keys)),
                Err(found) => faults.extend(found),
            }
        }
        let languages: BTreeSet<&Lang> = files.iter().map(|file| &file.lang).collect();
        for (part, files) in &declared {
            faults.extend(differences(files));
            let lacking = languages.iter().filter(|lang| files.iter().all(|(other, _, _)| other != *lang));
            faults.extend(lacking.map(|lang| no_file(lang, part)));
        }
        let keys = declared.into_values().flatten().flat_map(|(_, _, keys)| keys.into_keys()).collect();
        if faults.is_empty() { Ok(Self { bundles, keys }) } else { Err(faults) }
    }

    /// Whether a phrase of that key exists.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// The languages that have phrases.
    pub(super) fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.bundles.keys()
    }

    /// All keys, in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The phrase in that language. A missing key and a missing variable are errors, never a gap in a document.
    pub(super) fn say(&self, lang: &str, key: &str, args: &FluentArgs<'_>) -> Result<String, String> {
        let bundle = self
            .bundles
            .iter()
            .find_map(|(known, bundle)| (known.code() == lang).then_some(bundle))
            .ok_or_else(|| format!("There are no phrases in the language `{lang}`"))?;
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| format!("There is no phrase `{key}` in `phrases/{lang}.ftl`"))?;
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, Some(args), &mut faults);
        match faults.first() {
            None => Ok(said.into_owned()),
            Some(fault) => Err(format!("The phrase `{key}` of `phrases/{lang}.ftl` cannot be said here: {fault}")),
        }
    }
}

/// A phrase file of a language with what it declares.
type Declares<'f> = (&'f Lang, &'f Arc<Source>, Declared);

/// A language that lacks a file which another one has.
fn no_file(lang: &Lang, part: &str) -> Diagnostic {
    let path = if part.is_empty() { format!("phrases/{lang}.ftl") } else { format!("phrases/{part}/{lang}.ftl") };
    Diagnostic::error(codes::PHRASE_MISSING, format!("There is no file `{path}`")).help("Every language needs the same phrases.")
}

/// Reads a file into the bundle of its language.
fn read(
    lang: &Lang,
    source: &Arc<Source>,
    bundles: &mut BTreeMap<Lang, FluentBundle<FluentResource>>,
) -> Result<Declared, Vec<Diagnostic>> {
    if let Some(place) = phrase_depth::too_deep(&source.text) {
        let message = format!("Braces stand more than {} deep inside each other", phrase_depth::DEEPEST);
        let fault = Diagnostic::error(codes::PHRASE_SYNTAX, message).help("Look for braces that were never closed.");
        return Err(vec![fault.at(source, span_of_bytes(&source.text, place))]);
    }
    let resource = FluentResource::try_new(source.text.clone()).map_err(|(_, faults)| {
        faults
            .into_iter()
            .map(|fault| {
                Diagnostic::error(codes::PHRASE_SYNTAX, format!("This phrase cannot be read: {}", fault.kind))
                    .help("A phrase is `key = text`; further lines of it are indented.")
                    .at(source, span_of_bytes(&source.text, fault.pos))
            })
            .collect::<Vec<_>>()
    })?;
    let declared = declarations(&resource);
    let locale: LanguageIdentifier = lang
        .code()
        .parse()
        .map_err(|_| vec![Diagnostic::error(codes::PHRASE_SYNTAX, format!("`{lang}` is not a language that plurals are known for"))])?;
    let bundle = bundles.entry(lang.clone()).or_insert_with(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Else two invisible characters stand around every variable of every document.
        bundle.set_use_isolating(false);
        bundle
    });
    bundle.add_resource(resource).map_err(|faults| {
        faults
            .into_iter()
            .map(|fault| {
                Diagnostic::error(codes::PHRASE_SYNTAX, format!("In `{}`: {fault}", source.name))
                    .at(source, span_of_bytes(&source.text, 0..0))
            })
            .collect::<Vec<_>>()
    })?;
    Ok(declared)
}

/// The phrases of a file with their variables, those of the phrases that they refer to included.
fn declarations(resource: &FluentResource) -> Declared {
    let mut named: BTreeMap<&str, Names> = BTreeMap::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            let mut names = Names::default();
            if let Some(pattern) = &message.value {
                names.add_pattern(pattern);
            }
            named.insert(message.id.name, names);
        }
    }
    let mut declared = Declared::new();
    for key in named.keys() {
        let mut variables = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![*key];
        while let Some(next) = open.pop() {
            if let (true, Some(names)) = (seen.insert(next), named.get(next)) {
                variables.extend(names.variables.iter().cloned());
                open.extend(names.phrases.iter().copied());
            }
        }
        declared.insert((*key).to_owned(), variables);
    }
    declared
}

/// Nobody reads past this many, and the place of each is looked for in the whole file.
const MOST_FAULTS: usize = 100;

/// Keys that only some languages have, and keys whose variables differ.
fn differences(declared: &[Declares<'_>]) -> Vec<Diagnostic> {
    let all: BTreeSet<&String> = declared.iter().flat_map(|(_, _, keys)| keys.keys()).collect();
    let mut faults = Vec::new();
    for key in all {
        if faults.len() > MOST_FAULTS {
            break;
        }
        let Some((first_lang, expected)) = declared.iter().find_map(|(lang, _, keys)| keys.get(key).map(|variables| (*lang, variables)))
        else {
            continue;
        };
        for (lang, source, keys) in declared {
            match keys.get(key) {
                None => faults.push(
                    Diagnostic::error(codes::PHRASE_MISSING, format!("The phrase `{key}` is missing in `{}`", source.name))
                        .help(format!("`{first_lang}` has it; every language needs the same phrases."))
                        .at(source, span_of_bytes(&source.text, 0..0)),
                ),
                Some(variables) if variables != expected => faults.push(
                    Diagnostic::error(
                        codes::PHRASE_VARIABLES,
                        format!("The phrase `{key}` takes {} in `{lang}` and {} in `{first_lang}`", listed(variables), listed(expected)),
                    )
                    .help("Use the same variables in every language.")
                    .at(source, span_of_bytes(&source.text, place_of(&source.text, key))),
                ),
                Some(_) => {}
            }
        }
    }
    faults
}

fn listed(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "no variable".to_owned();
    }
    variables.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ")
}

fn place_of(text: &str, key: &str) -> std::ops::Range<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return at..at + key.len();
        }
        at += line.len();
    }
    0..0
}

/// The variables and other phrases that a phrase names.
#[derive(Default)]
struct Names<'a> {
    variables: BTreeSet<String>,
    phrases: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn add_pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                for variant in variants {
                    self.add_pattern(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                // `$n-grouped` is `$n` written with groups of digits; the caller passes `n` alone.
                self.variables.insert(id.name.trim_end_matches("-grouped").to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.phrases.insert(id.name);
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            _ => {}
        }
    }
}

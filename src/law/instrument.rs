//! The treaties and laws that citations name, and how documents call them: `rules/laws.yaml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::codes;
use super::placed::Placed;
use crate::diag::{Diagnostic, Source, Span};
use crate::lang::{Lang, Words};

/// The file as written: instruments by their id.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct LawsFile(BTreeMap<String, Placed<Instrument>>);

/// A treaty, a law, or what else rules cite.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Instrument {
    /// Its date, where a source has it.
    #[serde(default)]
    pub dated: Option<NaiveDate>,
    /// Its year, where no source has more.
    #[serde(default)]
    pub year: Option<i32>,
    /// What no source has, so that documents leave it out.
    #[serde(default)]
    pub lacks: Vec<Lack>,
    /// What it is called, by language.
    pub names: BTreeMap<Lang, Vec<Called>>,
}

impl Instrument {
    /// Whether documents cite it without a date though a reader looks for one. A code has neither date nor number in citations: its
    /// title tells which one is meant.
    fn lacks_its_day(&self) -> bool {
        self.lacks.contains(&Lack::Date) && self.year.is_none() && !self.lacks.contains(&Lack::Number)
    }

    /// What documents call it in English, without the word for its articles.
    fn name(&self) -> Option<&str> {
        let called = self.names.get(&Lang::english())?.first()?;
        let name = called.first.as_deref().unwrap_or(&called.cited);
        Some(name.strip_suffix(" art").unwrap_or(name).trim_end_matches(','))
    }
}

/// What no source has of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Its date.
    Date,
    /// Its number.
    Number,
    /// Its title.
    Title,
}

/// Words of a citation for an instrument, and what documents write in their place.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Called {
    /// As citations have it.
    pub cited: String,
    /// In full, where a document first names it; the same words where not stated.
    #[serde(default)]
    pub first: Option<String>,
    /// Where the document names it again; the same words where not stated.
    #[serde(default)]
    pub later: Option<String>,
}

/// A citation somewhere in the book.
pub(super) struct Cited<'b> {
    pub(super) source: &'b Arc<Source>,
    pub(super) span: Span,
    pub(super) words: &'b Words,
}

/// The instruments of a book, ready to be found in citations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Laws {
    /// By language and initial letter the words of citations, the longest first: few letters of a citation begin a name.
    names: Names,
    /// By their numbers, those cited by number or title of which no source has the date or the year, as English citations call them.
    undated: BTreeMap<usize, String>,
}

type Names = BTreeMap<Lang, BTreeMap<char, Vec<Name>>>;

/// Words for one instrument in one language.
#[derive(Clone, Debug, PartialEq)]
struct Name {
    instrument: usize,
    called: Called,
}

/// A stretch of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'t> {
    /// Other words: articles, and how they are joined.
    Words(&'t str),
    /// The name of an instrument.
    Law {
        /// Its number in the book.
        instrument: usize,
        /// In full.
        first: &'t str,
        /// As it is called later on.
        later: &'t str,
    },
}

impl Laws {
    /// The instruments of a file, with the faults that it has in itself.
    pub(super) fn new(file: LawsFile, source: &Arc<Source>) -> (Self, Vec<Diagnostic>) {
        let (mut names, mut undated, mut faults) = (Names::new(), BTreeMap::new(), Vec::new());
        for (instrument, (id, written)) in file.0.into_iter().enumerate() {
            let Placed { value, span } = written;
            if value.lacks.contains(&Lack::Date) && value.dated.is_some() {
                let message = format!("the date of `{id}` is stated, and stated to be lacking");
                faults.push(Diagnostic::error(codes::LAW_AND_LACK, message).help("Keep one of the two.").at(source, span));
            }
            undated.extend(value.lacks_its_day().then(|| (instrument, value.name().unwrap_or(&id).to_owned())));
            for (lang, called) in value.names {
                let of_language = names.entry(lang).or_default();
                for called in called {
                    let alike = of_language.entry(called.cited.chars().next().unwrap_or_default()).or_default();
                    if called.cited.is_empty() || alike.iter().any(|name| name.called.cited == called.cited) {
                        let message = format!("`{}` is how citations name an instrument already", called.cited);
                        faults.push(Diagnostic::error(codes::NAMED_TWICE, message).help("Keep one of the two.").at(source, span));
                    }
                    alike.push(Name { instrument, called });
                }
            }
        }
        for alike in names.values_mut().flat_map(BTreeMap::values_mut) {
            alike.sort_by_key(|name| std::cmp::Reverse(name.called.cited.len()));
        }
        (Self { names, undated }, faults)
    }

    /// The name of an instrument, where no source has its date: documents name it without one.
    pub fn undated(&self, instrument: usize) -> Option<&str> {
        self.undated.get(&instrument).map(String::as_str)
    }

    /// How documents call instruments in full, in every language.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.values().flat_map(BTreeMap::values).flatten().map(|name| name.called.first.as_deref().unwrap_or(&name.called.cited))
    }

    /// The parts of a citation in a language, in order.
    pub fn parts<'t>(&'t self, lang: &Lang, cite: &'t str) -> Vec<Part<'t>> {
        let names = self.names.get(lang);
        let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
        while let Some((rest, initial)) = cite.get(at..).and_then(|rest| Some((rest, rest.chars().next()?))) {
            let alike = names.and_then(|names| names.get(&initial)).map(Vec::as_slice).unwrap_or_default();
            let Some(name) = alike.iter().find(|name| rest.starts_with(name.called.cited.as_str())) else {
                at += initial.len_utf8();
                continue;
            };
            let called = &name.called;
            parts.extend(cite.get(from..at).filter(|words| !words.is_empty()).map(Part::Words));
            parts.push(Part::Law {
                instrument: name.instrument,
                first: called.first.as_deref().unwrap_or(&called.cited),
                later: called.later.as_deref().unwrap_or(&called.cited),
            });
            at += called.cited.len();
            from = at;
        }
        parts.extend(cite.get(from..).filter(|words| !words.is_empty()).map(Part::Words));
        parts
    }

    /// The instruments that a citation names in a language.
    fn named(&self, lang: &Lang, cite: &str) -> BTreeSet<usize> {
        let law = |part| match part {
            Part::Law { instrument, .. } => Some(instrument),
            Part::Words(_) => None,
        };
        self.parts(lang, cite).into_iter().filter_map(law).collect()
    }

    /// Citations that name no instrument of the book, or not the same ones in every language.
    pub(super) fn unknown<'b>(&self, cited: impl IntoIterator<Item = Cited<'b>>) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for Cited { source, span, words } in cited {
            let mut before: Option<(Lang, BTreeSet<usize>)> = None;
            let languages: Vec<Lang> = words.languages().map_or_else(|| vec![Lang::english()], |languages| languages.cloned().collect());
            for lang in languages {
                let Some(cite) = words.get(&lang) else { continue };
                let named = self.named(&lang, cite);
                let message = if named.is_empty() {
                    format!("`{cite}` ({lang}) names no treaty or law that laws.yaml knows in this language")
                } else if let Some((of, _)) = before.as_ref().filter(|(_, before)| *before != named) {
                    format!("`{cite}` ({lang}) names other treaties or laws than the same citation in another language ({of})")
                } else {
                    before = Some((lang, named));
                    continue;
                };
                let help = "Enter it in `laws.yaml`, with the words that the citation has for it in each language.";
                faults.push(Diagnostic::error(codes::UNKNOWN_LAW, message).help(help).at(source, span));
                break;
            }
        }
        faults
    }
}

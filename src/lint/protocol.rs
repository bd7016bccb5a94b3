//! The conventions as data: languages, forms, and the rules' severities and sources.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::forms::{FormEntry, FormTraits};
use super::judge::Judge;
use super::lexicon::{Lexicon, LexiconFile};
use super::{Note, Report, codes};
use crate::case::GrievanceKind;
use crate::diag::{Code, Diagnostic, Source};
use crate::draft::profile::Level;
use crate::draft::{Sources, Speaker};
use crate::lang::Lang;
use crate::yaml::{self, Codes};

const FOLDER: &str = "protocol/";

/// A rule's severity and source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RuleFile {
    /// How much it matters unless the profile or the document says otherwise.
    pub(super) level: Level,
    /// Where it comes from.
    pub(super) source: String,
    /// What to do about a finding for which no words can be proposed.
    #[serde(default)]
    pub(super) advice: String,
}

/// The conventions, loaded.
#[derive(Debug)]
pub struct Protocol {
    languages: BTreeMap<Lang, Lexicon>,
    forms: BTreeMap<String, FormTraits>,
    /// Kinds of grievance that are one subject.
    pub(super) subjects: BTreeMap<String, Vec<GrievanceKind>>,
    pub(super) rules: BTreeMap<String, RuleFile>,
}

impl Protocol {
    /// Reads `protocol/` among the templates.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn load(sources: &Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let mut protocol = Self { languages: BTreeMap::new(), forms: BTreeMap::new(), subjects: BTreeMap::new(), rules: BTreeMap::new() };
        for (path, text) in &sources.templates {
            let Some(name) = path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".yaml")) else { continue };
            let source = Arc::new(Source { name: format!("templates/{path}"), text: text.clone() });
            let codes = Codes::all(crate::draft::codes::PROTOCOL_FILE);
            let read = match name {
                "forms" => yaml::read(&source, &codes).and_then(|entries| {
                    protocol.forms = traits(entries, sources, &source)?;
                    Ok(())
                }),
                "subjects" => yaml::read(&source, &codes).map(|subjects| protocol.subjects = subjects),
                "rules" => yaml::read(&source, &codes).map(|rules| protocol.rules = rules),
                lang => match lang.parse::<Lang>() {
                    Ok(lang) => yaml::read::<LexiconFile>(&source, &codes).and_then(|file| {
                        let unknown = unknown_codes(&file);
                        if !unknown.is_empty() {
                            return Err(vec![unnamed(&unknown, &source)]);
                        }
                        protocol.languages.insert(lang, Lexicon::from(file));
                        Ok(())
                    }),
                    Err(message) => {
                        Err(vec![Diagnostic::error(crate::draft::codes::PROTOCOL_FILE, format!("`templates/{path}`: {message}"))])
                    }
                },
            };
            faults.extend(read.err().into_iter().flatten());
        }
        if faults.is_empty() { Ok(protocol) } else { Err(faults) }
    }

    /// The languages that have word lists.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.languages.keys()
    }

    /// The forms that the conventions describe.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// The language a text is written in, by its letters and commonest words; none where that does not tell.
    pub fn language_of(&self, text: &str) -> Option<Lang> {
        let mut best: Option<(usize, &Lang)> = None;
        for (lang, lexicon) in &self.languages {
            let hits = lexicon.language_marks(text);
            if hits > 0 && best.is_none_or(|(most, _)| hits > most) {
                best = Some((hits, lang));
            }
        }
        best.map(|(_, lang)| lang.clone())
    }

    /// Judges a note by every rule that its form, tone and case allow to judge.
    pub fn judge(&self, note: &Note<'_>) -> Report {
        match self.languages.get(note.lang) {
            Some(lexicon) => {
                let form = self.forms.get(note.form).copied();
                Judge::new(self, lexicon, form.unwrap_or(FormTraits::UNKNOWN), note).report(form.is_some())
            }
            None => {
                let why = format!("there are no word lists for the language `{}`", note.lang);
                Report { findings: Vec::new(), not_judged: codes::ALL.iter().map(|code| (*code, why.clone())).collect() }
            }
        }
    }

    /// Whether a form is described as that of a diplomatic paper.
    pub fn is_diplomatic(&self, form: &str) -> bool {
        self.forms.get(form).is_some_and(|form| form.is_diplomatic())
    }

    /// Whether the copies of a form are compared in what they deny.
    pub fn compares_denials(&self, form: &str) -> bool {
        self.forms.get(form).is_some_and(|form| form.is_diplomatic() || form.denials)
    }

    /// The words of every language.
    pub(super) fn lexicons(&self) -> impl Iterator<Item = &Lexicon> {
        self.languages.values()
    }

    pub(super) fn lexicon(&self, lang: &Lang) -> Option<&Lexicon> {
        self.languages.get(lang)
    }

    /// A rule's own level; a rule that the data do not name is a warning.
    pub(super) fn level(&self, code: Code) -> Level {
        self.rules.get(code.0).map_or(Level::Warning, |rule| rule.level)
    }

    pub(super) fn advice(&self, code: Code) -> &str {
        self.rules.get(code.0).map_or("", |rule| rule.advice.as_str())
    }

    pub(super) fn source(&self, code: Code) -> &str {
        self.rules.get(code.0).map_or("", |rule| rule.source.as_str())
    }
}

/// The forms, each with who speaks in it.
fn traits(
    entries: BTreeMap<String, FormEntry>,
    sources: &Sources,
    source: &Arc<Source>,
) -> Result<BTreeMap<String, FormTraits>, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let mut forms = BTreeMap::new();
    for (name, entry) in entries {
        match entry.traits(Speaker::of(&name, sources)) {
            Ok(traits) => {
                forms.insert(name, traits);
            }
            Err(why) => {
                faults.push(Diagnostic::error(crate::draft::codes::PROTOCOL_FILE, format!("`{}`: the form `{name}`: {why}", source.name)))
            }
        }
    }
    if faults.is_empty() { Ok(forms) } else { Err(faults) }
}

fn unknown_codes(file: &LexiconFile) -> Vec<String> {
    let known = |code: &str| codes::ALL.iter().any(|one| one.0 == code);
    file.wording.iter().map(|rule| rule.code.clone()).filter(|code| !known(code)).collect()
}

fn unnamed(unknown: &[String], source: &Arc<Source>) -> Diagnostic {
    Diagnostic::error(
        crate::draft::codes::PROTOCOL_FILE,
        format!("`{}` names rules that do not exist: {}", source.name, unknown.join(", ")),
    )
    .help("The rules are N001 to N059.")
}

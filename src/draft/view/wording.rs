//! The wording of one language, and a mark where a case has none.

use crate::case::CaseForms;
use crate::draft::laws;
use crate::draft::reserved::{self, END_OF_MISSING, MISSING};
use crate::lang::{Lang, Words};
use crate::law::instrument::{Laws, Part};
use serde::Serialize;

/// Chooses the wording of one language.
///
/// Where a case has none, the text becomes a mark. A template that shows the text so shows the mark, and drafting ends with a diagnostic
/// that names the path; texts that the document does not show need no wording.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub(super) lang: &'a Lang,
    /// The treaties and laws that citations name.
    pub(super) laws: &'a Laws,
}

impl Speaker<'_> {
    /// The words in the document's language.
    pub(super) fn say(&self, words: &Words, path: impl FnOnce() -> String) -> String {
        match words.get(self.lang) {
            Some(text) => reserved::shown(text),
            None => format!("{MISSING}{}{END_OF_MISSING}", path()),
        }
    }

    /// The same for words that may be absent.
    pub(super) fn maybe(&self, words: Option<&Words>, path: impl FnOnce() -> String) -> Option<String> {
        words.map(|words| self.say(words, path))
    }
}

/// A citation in the document's language, with marks around the names of treaties and laws; the plain one where the rule book gives no
/// languages.
pub(super) fn cite(plain: &str, words: Option<&Words>, speaker: Speaker<'_>, path: impl FnOnce() -> String) -> String {
    let text = words.map_or_else(|| plain.to_owned(), |words| speaker.say(words, path));
    laws::marked(speaker.laws, speaker.lang, &text)
}

/// What a citation says beside the names of treaties and laws.
pub(super) fn articles(plain: &str, words: Option<&Words>, speaker: Speaker<'_>) -> String {
    let text = words.and_then(|words| words.get(speaker.lang)).unwrap_or(plain);
    let own = speaker.laws.parts(speaker.lang, text).into_iter().filter_map(|part| match part {
        Part::Words(words) => Some(words),
        Part::Law { .. } => None,
    });
    own.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// How many treaties and laws a citation names as a whole: none where it says which of their articles.
pub(super) fn whole(plain: &str, words: Option<&Words>, speaker: Speaker<'_>) -> usize {
    let text = words.and_then(|words| words.get(speaker.lang)).unwrap_or(plain);
    let parts = speaker.laws.parts(speaker.lang, text);
    let of_articles = parts.iter().any(|part| matches!(part, Part::Words(words) if words.contains(|c: char| c.is_ascii_digit())));
    if of_articles { 0 } else { parts.iter().filter(|part| matches!(part, Part::Law { .. })).count() }
}

/// A mark for a path, where something else than [`Words`] lacks the language.
pub(super) fn missing(path: &str) -> String {
    format!("{MISSING}{path}{END_OF_MISSING}")
}

/// The paths of all marks in a finished text.
pub(in crate::draft) fn missing_paths(text: &str) -> Vec<String> {
    let mut paths: Vec<String> =
        text.split(MISSING).skip(1).filter_map(|after| after.split(END_OF_MISSING).next()).map(|path| path.replace('\\', "")).collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

/// Case forms for templates: every form is there, those not given as null.
#[derive(Clone, Debug, Serialize)]
pub(in crate::draft) struct Forms {
    nominative: String,
    genitive: Option<String>,
    dative: Option<String>,
    accusative: Option<String>,
    instrumental: Option<String>,
    prepositional: Option<String>,
    locative: Option<String>,
    ablative: Option<String>,
    short: Option<String>,
}

impl Forms {
    /// A name of which only the nominative is known.
    pub(in crate::draft) fn only(nominative: String) -> Self {
        Self {
            nominative,
            genitive: None,
            dative: None,
            accusative: None,
            instrumental: None,
            prepositional: None,
            locative: None,
            ablative: None,
            short: None,
        }
    }
}

impl From<&CaseForms> for Forms {
    fn from(forms: &CaseForms) -> Self {
        let some = |form: &Option<String>| form.as_deref().map(reserved::shown);
        Self {
            nominative: reserved::shown(&forms.nominative),
            genitive: some(&forms.genitive),
            dative: some(&forms.dative),
            accusative: some(&forms.accusative),
            instrumental: some(&forms.instrumental),
            prepositional: some(&forms.prepositional),
            locative: some(&forms.locative),
            ablative: some(&forms.ablative),
            short: some(&forms.short),
        }
    }
}

/// Words outside the view in the document's language, or a mark for the path.
pub(in crate::draft) fn said(words: &Words, lang: &Lang, path: &str) -> String {
    words.get(lang).map_or_else(|| missing(path), reserved::shown)
}

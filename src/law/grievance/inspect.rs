//! What all entries of these files must have: wordings in every language of the file, a citation, sources that are listed.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::diag::{Code, Diagnostic, Source, Span};
use crate::lang::{Lang, Words};
use crate::law::Standing;
use crate::law::book::Unread;
use crate::law::codes;
use crate::law::placed::{Mentions, Placed};
use crate::law::rule::Cite;
use crate::law::source::{LawSources, SECOND_SOURCE, lacks_a_second};
use crate::law::spelling::suggest;

/// Looks over one file and gathers its faults.
pub(super) struct Inspector<'a> {
    pub(super) source: &'a Arc<Source>,
    pub(super) mentions: Mentions<'a>,
    sources: Option<&'a LawSources>,
    /// Rules of which nothing can be said.
    unread: &'a Unread,
    pub(super) faults: &'a mut Vec<Diagnostic>,
    /// The languages of each wording, with its place.
    spoken: Vec<(BTreeSet<Lang>, Span)>,
}

impl<'a> Inspector<'a> {
    pub(super) fn new(
        source: &'a Arc<Source>,
        (sources, unread): (Option<&'a LawSources>, &'a Unread),
        faults: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { source, mentions: Mentions::of(&source.text), sources, unread, faults, spoken: Vec::new() }
    }

    /// Whether a rule is there and could not be read, so that it may be what it is named as.
    pub(super) fn is_unread(&self, rule: &str) -> bool {
        self.unread.contains(rule)
    }

    pub(super) fn fault(&mut self, code: Code, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Diagnostic::error(code, message).help(help).at(self.source, span));
    }

    /// A wording that documents show: by language, and nowhere empty.
    pub(super) fn words(&mut self, words: &Placed<Words>) -> Words {
        match words.languages() {
            Some(languages) => self.spoken.push((languages.cloned().collect(), words.span)),
            None => self.fault(
                codes::LANGUAGE_MISSING,
                words.span,
                "one wording stands here for every language",
                "Write one for each: `{ru: …, ky: …, en: …}`.",
            ),
        }
        if words.each().any(|text| text.trim().is_empty()) {
            self.fault(codes::LANGUAGE_MISSING, words.span, "a wording is empty", "Write it, in every language.");
        }
        words.value.clone()
    }

    /// The citation; documents show it, so that it has the languages of the file or one text for all.
    pub(super) fn cite(&mut self, cite: Option<&Words>, span: Span) -> Cite {
        let Some(words) = cite.filter(|words| words.each().all(|text| !text.trim().is_empty())) else {
            self.fault(codes::NO_CITATION, span, "this entry cites nothing", "Write `cite:` with the article and the treaty or law.");
            return Cite { plain: String::new(), words: None };
        };
        if let Some(languages) = words.languages() {
            self.spoken.push((languages.cloned().collect(), span));
        }
        Cite::new(words)
    }

    pub(super) fn sources(&mut self, named: &[Placed<String>], span: Span) -> Vec<String> {
        if named.is_empty() {
            self.fault(codes::NO_SOURCE, span, "this entry names no source", "Write `sources:` with ids of sources.yaml.");
        }
        if let Some(known) = self.sources {
            for source in named.iter().filter(|source| !known.contains_key(&source.value)) {
                let help = suggest(&source.value, known.keys().map(String::as_str));
                self.fault(codes::UNKNOWN_SOURCE, source.span, format!("sources.yaml has no source `{}`", source.value), help);
            }
        }
        named.iter().map(|source| source.value.clone()).collect()
    }

    /// The sources of what has a standing: what is called confirmed has two.
    pub(super) fn attested(&mut self, named: &[Placed<String>], standing: Standing, span: Span) -> Vec<String> {
        if standing == Standing::Confirmed
            && !named.is_empty()
            && let Some(lacks) = lacks_a_second(named.iter().map(|source| source.value.as_str()), self.sources)
        {
            let place = named.first().map_or(span, |source| source.span);
            self.fault(codes::NOT_CONFIRMED, place, lacks, SECOND_SOURCE);
        }
        self.sources(named, span)
    }

    /// What holds only after it was checked is not known to hold.
    pub(super) fn checked(&mut self, from: NaiveDate, checked: &Placed<NaiveDate>, standing: Standing) {
        if checked.value < from && standing != Standing::Unconfirmed {
            let message = format!("this entry holds from {from}, after it was checked");
            self.fault(codes::CLAIMS_TOO_MUCH, checked.span, message, "What did not yet hold when it was checked is `unconfirmed`.");
        }
    }

    /// Ids of another list; those that it does not have are told in the words of `lacks`.
    pub(super) fn ids<'k>(
        &mut self,
        named: &[Placed<String>],
        known: impl Iterator<Item = &'k str> + Clone,
        code: Code,
        lacks: &str,
    ) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in named {
            if ids.contains(&id.value) {
                self.fault(codes::NAMED_TWICE, id.span, format!("`{}` stands here already", id.value), "Keep one of the two.");
            } else if !known.clone().any(|known| known == id.value) {
                self.fault(code, id.span, format!("{lacks} `{}`", id.value), suggest(&id.value, known.clone()));
            }
            ids.push(id.value.clone());
        }
        ids
    }

    /// Whether every wording of the file has every language of the file, English among them.
    pub(super) fn languages(&mut self) {
        let spoken = std::mem::take(&mut self.spoken);
        let mut all: BTreeSet<Lang> = spoken.iter().flat_map(|(languages, _)| languages.iter().cloned()).collect();
        all.insert(Lang::english());
        for (languages, span) in spoken {
            let missing: Vec<String> = all.difference(&languages).map(|lang| format!("`{lang}`")).collect();
            if !missing.is_empty() {
                let message = format!("this text lacks {}, in which other texts of the file stand", missing.join(" and "));
                self.fault(codes::LANGUAGE_MISSING, span, message, "Add the missing language: documents in it need the text.");
            }
        }
    }
}

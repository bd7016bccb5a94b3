//! One note in judgement: what every rule sees, and what it reports.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::forms::{FormTraits, Voice};
use super::lexicon::{Lexicon, List, Meaning};
use super::matcher::Hit;
use super::protocol::Protocol;
use super::text::Text;
use super::{
    Finding, Note, Report, asks, case_facts, classification, codes, competence, covered, dates, figures, formulae, law, layout, minors,
    names, not_in_case, pages, person, receiver, register, reply, state_names, tone, typography, witness, wording,
};
use crate::case::{CaseForms, GrievanceKind, Tone};
use crate::diag::{Code, Severity, Span};
use crate::draft::profile::{Courtesy, InstitutionName, Level, Receiver};

/// What is judged in every paper, diplomatic or not.
const OF_EVERY_FORM: [Code; 11] = [
    codes::STATE_NAME,
    codes::OWN_RESPECT,
    codes::DATE_FORM,
    codes::CALENDAR,
    codes::ENCLOSURES,
    codes::TYPOGRAPHY,
    codes::DASH,
    codes::PLACEHOLDER,
    codes::UULU_KYZY,
    codes::ROUNDED_NUMBER,
    codes::ETHNONYM,
];

/// A note with its words found.
pub(super) struct Judge<'a> {
    protocol: &'a Protocol,
    pub(super) lexicon: &'a Lexicon,
    pub(super) form: FormTraits,
    pub(super) note: &'a Note<'a>,
    pub(super) text: Text<'a>,
    hits: Vec<Hit<Meaning>>,
    /// Where the sender is named, in the order of the text.
    sender_at: Vec<Range<usize>>,
    levels: BTreeMap<String, Level>,
    found: Vec<Finding>,
    not_judged: Vec<(Code, String)>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(protocol: &'a Protocol, lexicon: &'a Lexicon, form: FormTraits, note: &'a Note<'a>) -> Self {
        let text = Text::new(note.text, &lexicon.enclosures, &lexicon.file.abbreviations);
        let hits = lexicon.matcher.hits(&text);
        let mut levels = note.profile.lint.clone();
        levels.extend(own_levels(note.text));
        let names = note.profile.sender.names.get(note.lang).into_iter().flat_map(|name| [&name.short.nominative, &name.full.nominative]);
        let mut sender_at: Vec<Range<usize>> =
            names.flat_map(|name| note.text.match_indices(name.as_str()).map(|(at, name)| at..at + name.len())).collect();
        sender_at.sort_by_key(|range| (range.start, range.end));
        Self { protocol, lexicon, form, note, text, hits, sender_at, levels, found: Vec::new(), not_judged: Vec::new() }
    }

    /// Runs every rule that belongs to the form.
    pub(super) fn report(mut self, form_is_known: bool) -> Report {
        if self.form.is_diplomatic() {
            person::judge(&mut self);
            names::judge(&mut self);
            receiver::judge(&mut self);
            formulae::judge(&mut self);
            tone::judge(&mut self);
            asks::judge(&mut self);
            reply::judge(&mut self);
            competence::judge(&mut self);
            pages::judge(&mut self);
            covered::judge(&mut self);
            classification::judge(&mut self);
            minors::judge(&mut self);
            witness::judge(&mut self);
            not_in_case::annexes(&mut self);
        } else {
            let why = if form_is_known { "the form is no diplomatic paper" } else { "the form is not in `protocol/forms.yaml`" };
            let judged = |code: &Code| OF_EVERY_FORM.contains(code) || (self.form.translated && *code == codes::TRANSLATION_MARK);
            let others: Vec<Code> = codes::ALL.into_iter().filter(|code| !judged(code)).collect();
            others.into_iter().for_each(|code| self.cannot(code, why));
        }
        dates::judge(&mut self);
        state_names::judge(&mut self);
        register::judge(&mut self);
        law::judge(&mut self);
        figures::judge(&mut self);
        typography::judge(&mut self);
        wording::judge(&mut self);
        layout::judge(&mut self);
        case_facts::judge(&mut self);
        self.found.sort_by_key(|finding| (finding.range.start, finding.code, finding.range.end));
        self.found.dedup_by(|one, other| one.code == other.code && one.range == other.range && one.message == other.message);
        self.place();
        self.not_judged.sort();
        self.not_judged.dedup();
        Report { findings: self.found, not_judged: self.not_judged }
    }

    /// Reports a finding, unless the rule is off.
    pub(super) fn find(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, proposal: Option<String>) {
        let level = self.levels.get(code.0).copied().unwrap_or_else(|| self.protocol.level(code));
        self.report_at(level, code, range, message.into(), proposal);
    }

    /// Reports what may be right all the same: a warning, unless the profile or the document says otherwise.
    pub(super) fn doubt(&mut self, code: Code, range: Range<usize>, message: impl Into<String>) {
        let level = match self.levels.get(code.0).copied() {
            Some(chosen) => chosen,
            None if self.protocol.level(code) == Level::Error => Level::Warning,
            None => self.protocol.level(code),
        };
        self.report_at(level, code, range, message.into(), None);
    }

    /// Whether a rule has already told of a place: one slip has one proposal.
    pub(super) fn is_told(&self, code: Code, range: &Range<usize>) -> bool {
        self.found.iter().any(|finding| finding.code == code && finding.range.start <= range.start && range.end <= finding.range.end)
    }

    /// The words of every language: a case speaks several.
    pub(super) fn lexicons(&self) -> impl Iterator<Item = &'a Lexicon> {
        self.protocol.lexicons()
    }

    /// Whether kinds of grievance are of one subject.
    pub(super) fn are_one_subject(&self, kinds: &BTreeSet<GrievanceKind>) -> bool {
        kinds.len() < 2 || self.protocol.subjects.values().any(|subject| kinds.iter().all(|kind| subject.contains(kind)))
    }

    fn report_at(&mut self, level: Level, code: Code, range: Range<usize>, message: String, proposal: Option<String>) {
        let severity = match level {
            Level::Off => return,
            Level::Note => Severity::Note,
            Level::Warning => Severity::Warning,
            // A slip of the pen does not keep an office from its own brief.
            Level::Error if !self.form.is_diplomatic() => Severity::Warning,
            Level::Error => Severity::Error,
        };
        self.found.push(Finding {
            code,
            severity,
            message,
            span: Span { line: 1, column: 1, end_line: 1, end_column: 1 },
            text: self.note.text.get(range.clone()).unwrap_or("").to_owned(),
            range,
            proposal,
            advice: self.protocol.advice(code).to_owned(),
            source: self.protocol.source(code).to_owned(),
        });
    }

    /// Gives the findings, which are in order, their lines and columns in one walk over the text.
    fn place(&mut self) {
        let (mut at, mut line, mut column) = (0, 1, 1);
        for finding in &mut self.found {
            step(self.note.text, at..finding.range.start, &mut line, &mut column);
            at = finding.range.start;
            let (mut end_line, mut end_column) = (line, column);
            step(self.note.text, finding.range.clone(), &mut end_line, &mut end_column);
            finding.span = Span { line, column, end_line, end_column: end_column.max(column + usize::from(line == end_line)) };
        }
    }

    /// Reports a finding about the note as a whole: it stands at the first word of the body.
    pub(super) fn find_in_whole(&mut self, code: Code, message: impl Into<String>, proposal: Option<String>) {
        let first = self.text.first_sentence();
        let range = self.text.bytes(first.start..first.start + 1);
        self.find(code, range, message, proposal);
    }

    /// Says that a rule could not be judged.
    pub(super) fn cannot(&mut self, code: Code, why: impl Into<String>) {
        self.not_judged.push((code, why.into()));
    }

    /// The phrases of a list that stand in the note's own words.
    pub(super) fn own(&self, list: List) -> Vec<Range<usize>> {
        let own = |hit: &&Hit<Meaning>| hit.means == Meaning::List(list) && self.is_own(hit.tokens.start);
        longest(self.hits.iter().filter(own).map(|hit| hit.tokens.clone()).collect())
    }

    /// Those of them that begin within some words, which are few.
    pub(super) fn own_within(&self, list: List, within: &Range<usize>) -> Vec<Range<usize>> {
        let from = self.hits.partition_point(|hit| hit.tokens.start < within.start);
        let hits = self.hits.iter().skip(from).take_while(|hit| hit.tokens.start < within.end);
        let own = hits.filter(|hit| hit.means == Meaning::List(list) && self.is_own(hit.tokens.start));
        longest(own.map(|hit| hit.tokens.clone()).collect())
    }

    /// Every phrase that stands in the text.
    pub(super) fn hits(&self) -> &[Hit<Meaning>] {
        &self.hits
    }

    /// Whether a word is the note's own: not quoted, no title of an enclosure.
    pub(super) fn is_own(&self, token: usize) -> bool {
        self.text.tokens.get(token).is_some_and(|token| !token.quoted && self.text.is_own(token.range.start))
    }

    /// Verbs of tone in sentences of which the sender is the subject: tone and place.
    pub(super) fn tones(&self) -> Vec<(Tone, Range<usize>)> {
        tone::heard(self.hits.iter().filter_map(|hit| {
            let Meaning::Tone(tone) = hit.means else { return None };
            let spoken = self.is_own(hit.tokens.start) && (self.form.voice != Voice::Third || self.is_spoken_by_sender(&hit.tokens));
            spoken.then(|| (tone, hit.tokens.clone()))
        }))
    }

    /// Whether the sender is the subject of a verb: its name stands before it in the sentence, and no other clause begins between them.
    pub(super) fn is_spoken_by_sender(&self, verb: &Range<usize>) -> bool {
        if self.sender().is_none() {
            return true;
        }
        let sentence = self.text.sentence_of(verb.start);
        // A phrase may hold the name itself: `ministry protests`.
        let before = self.text.bytes(sentence.start..verb.end);
        let within = self.sender_at.partition_point(|range| range.start < before.end);
        let named = self.sender_at.get(..within).into_iter().flatten().rev().find(|range| range.end <= before.end);
        let Some(named) = named.map(|range| range.start).filter(|at| *at >= before.start) else { return false };
        let after = self.text.bytes(verb.start..verb.end).end;
        // Hits stand in the order of the text.
        let from = self.text.tokens.partition_point(|token| token.range.start <= named);
        let from = self.hits.partition_point(|hit| hit.tokens.start < from);
        let until = self.hits.partition_point(|hit| hit.tokens.start <= verb.end);
        let other = self.hits.get(from..until).into_iter().flatten().any(|hit| {
            let Some(at) = self.text.tokens.get(hit.tokens.start).map(|token| token.range.start) else { return false };
            match hit.means {
                Meaning::List(List::Subordinate) => named < at && at < after && hit.tokens.start < verb.start,
                Meaning::List(List::Reported) => hit.tokens.start == verb.end,
                _ => false,
            }
        });
        !other
    }

    /// The tone that is known: chosen, else the firmest in the text.
    pub(super) fn tone(&self) -> Option<Tone> {
        self.note.tone.or_else(|| self.tones().into_iter().map(|(tone, _)| tone).max())
    }

    /// Compliments by the tone.
    pub(super) fn courtesy(&self) -> Option<Courtesy> {
        self.tone().map(|tone| self.note.profile.courtesy.get(&tone).copied().unwrap_or(Courtesy::Full))
    }

    /// The sender's names in the language.
    pub(super) fn sender(&self) -> Option<&'a InstitutionName> {
        self.note.profile.sender.names.get(self.note.lang)
    }

    /// The receiver that the first sentence names in full.
    pub(super) fn receiver(&self) -> Option<&'a Receiver> {
        let first = self.first_sentence_text();
        let named = |receiver: &&Receiver| {
            receiver.names.get(self.note.lang).is_some_and(|name| forms(&name.full).any(|form| first.contains(&spaced(form))))
        };
        self.note.profile.receivers.values().find(named)
    }

    /// The first sentence with plain spaces.
    pub(super) fn first_sentence_text(&self) -> String {
        spaced(self.note.text.get(self.text.bytes(self.text.first_sentence())).unwrap_or(""))
    }
}

/// The forms of a name that are given.
pub(super) fn forms(forms: &CaseForms) -> impl Iterator<Item = &str> {
    let more =
        [&forms.genitive, &forms.dative, &forms.accusative, &forms.instrumental, &forms.prepositional, &forms.locative, &forms.ablative];
    std::iter::once(forms.nominative.as_str()).chain(more.into_iter().filter_map(|form| form.as_deref()))
}

/// Single spaces between words, whatever stood there.
pub(super) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Of phrases that overlap, the longest.
fn longest(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for span in spans {
        if kept.last().is_none_or(|last| last.end <= span.start) {
            kept.push(span);
        }
    }
    kept
}

/// What a note says of the lint itself: `<!-- lint N021: off, N048: note -->`.
fn own_levels(text: &str) -> BTreeMap<String, Level> {
    let comments = text.split("<!--").skip(1).filter_map(|rest| rest.split_once("-->"));
    comments.flat_map(|(comment, _)| directive(comment)).flatten().map(|(code, level)| (code.0.to_owned(), level)).collect()
}

/// Whether a comment speaks to the lint and says nothing else.
pub(super) fn is_directive(comment: &str) -> bool {
    let mut said = directive(comment).into_iter().peekable();
    said.peek().is_some() && said.all(|one| one.is_some())
}

/// The parts of a directive, none for what is no part of one.
fn directive(comment: &str) -> Vec<Option<(Code, Level)>> {
    let Some((_, said)) = comment.trim().split_once(' ').filter(|(word, _)| *word == "lint") else { return Vec::new() };
    let part = |one: &str| {
        let (code, level) = one.split_once(':')?;
        let level = match level.trim() {
            "off" => Level::Off,
            "note" => Level::Note,
            "warning" => Level::Warning,
            "error" => Level::Error,
            _ => return None,
        };
        Some((codes::ALL.into_iter().find(|one| one.0.eq_ignore_ascii_case(code.trim()))?, level))
    };
    said.split(',').map(part).collect()
}

/// Walks over some bytes, counting lines and columns.
fn step(text: &str, range: Range<usize>, line: &mut usize, column: &mut usize) {
    for letter in text.get(range).unwrap_or("").chars() {
        if letter == '\n' {
            (*line, *column) = (*line + 1, 1);
        } else {
            *column += 1;
        }
    }
}

/// Lines and columns of some bytes.
pub(super) fn span(text: &str, range: &Range<usize>) -> Span {
    let place = |at: usize| {
        let before = text.get(..at).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        (line, before.rsplit('\n').next().unwrap_or("").chars().count() + 1)
    };
    let (line, column) = place(range.start);
    let (end_line, end_column) = place(range.end.max(range.start + 1));
    Span { line, column, end_line, end_column }
}

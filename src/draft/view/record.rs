//! Stays, rights to stay, registrations, evidence, history and figures as a document may show them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::ask::Asking;
use super::disclosure::Disclosure;
use super::fact::FactView;
use super::wording::Speaker;
use crate::case::{
    Audience, Case, Evidence, EvidenceKind, Figure, HistoryEntry, HistoryKind, Purpose, Registration, RegistrationPlace, RemedyResult,
    Status, StatusKind, Stay, Until,
};
use crate::lang::Lang;

/// A stay; without an exit it goes on.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StayView {
    /// Where it stands in the case.
    pub(super) origin: String,
    pub(super) entry: NaiveDate,
    pub(super) exit: Option<NaiveDate>,
    purpose: Option<Purpose>,
    checkpoint: Option<String>,
    pub(super) evidence: Vec<String>,
    /// What else is told of it, since a conclusion rests on it.
    pub(super) facts: Vec<FactView>,
}

/// A right to stay.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StatusView {
    /// Where it stands in the case.
    pub(super) origin: String,
    kind: StatusKind,
    pub(super) from: NaiveDate,
    /// Last day; null where open, not known or not told.
    pub(super) until: Option<NaiveDate>,
    /// Whether it has no term.
    open: bool,
    pub(super) ended_early: Option<NaiveDate>,
    /// The day on which it was in force, where no more is told of its end.
    in_force_on: Option<NaiveDate>,
    number: Option<String>,
    issuer: Option<String>,
    pub(super) evidence: Vec<String>,
    /// What else is told of it, since a conclusion rests on it.
    pub(super) facts: Vec<FactView>,
}

/// A registration at a place of stay.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RegistrationView {
    /// Where it stands in the case.
    pub(super) origin: String,
    pub(super) on: NaiveDate,
    until: Option<NaiveDate>,
    place: Option<RegistrationPlace>,
    pub(super) evidence: Vec<String>,
    /// What else is told of it, since a conclusion rests on it.
    pub(super) facts: Vec<FactView>,
}

/// A piece of evidence that the audience may see.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EvidenceView {
    /// Where it stands in the case.
    origin: String,
    pub(super) id: String,
    /// What the list calls it: its id in the office, its number elsewhere.
    pub(super) label: String,
    kind: EvidenceKind,
    title: String,
    dated: Option<NaiveDate>,
    source: Option<String>,
    language: Option<Lang>,
    sheets: Option<u32>,
    original: Option<String>,
    /// The fingerprint of its file; told to the office alone.
    sha256: Option<String>,
    /// Who may see it beside the office; told to the office alone.
    may_see: Vec<Audience>,
}

/// An earlier paper or talk.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HistoryView {
    /// Where it stands in the case.
    pub(super) origin: String,
    kind: HistoryKind,
    pub(super) on: NaiveDate,
    number: Option<String>,
    /// Whether it came to the office.
    incoming: bool,
    from: Option<String>,
    to: Option<String>,
    summary: Option<String>,
    /// The remedy that was used, and what came of it.
    remedy: Option<String>,
    result: Option<RemedyResult>,
    pub(super) reply_due: Option<NaiveDate>,
    /// Whether the reply has not come.
    awaited: bool,
    pub(super) evidence: Vec<String>,
}

/// A figure with its date and source.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FigureView {
    /// Where it stands in the case.
    origin: String,
    what: String,
    value: u64,
    on: Option<NaiveDate>,
    source: String,
}

pub(super) fn stay(stay: &Stay, at: usize, may: &Disclosure, speaker: Speaker<'_>, shown: impl Fn(&[String]) -> Vec<String>) -> StayView {
    StayView {
        origin: format!("stays[{at}]"),
        entry: stay.entry,
        exit: stay.exit,
        purpose: stay.purpose.filter(|purpose| may.health || *purpose != Purpose::Treatment),
        checkpoint: speaker.maybe(stay.checkpoint.as_ref(), || format!("stays[{at}].checkpoint")),
        evidence: shown(&stay.evidence),
        facts: Vec::new(),
    }
}

pub(super) fn status(status: &Status, at: usize, may: &Disclosure, shown: impl Fn(&[String]) -> Vec<String>) -> StatusView {
    StatusView {
        origin: format!("statuses[{at}]"),
        kind: status.kind,
        from: status.from,
        until: match status.until {
            Some(Until::On(day)) => Some(day),
            Some(Until::Open) | None => None,
        },
        open: status.until == Some(Until::Open),
        ended_early: status.ended_early,
        in_force_on: None,
        number: status.number.clone().filter(|_| may.employer),
        issuer: status.issuer.clone().filter(|_| may.employer),
        evidence: shown(&status.evidence),
        facts: Vec::new(),
    }
}

impl StatusView {
    /// Tells it as it stood on a day before its end.
    pub(super) fn goes_on_as_of(&mut self, day: NaiveDate) {
        *self = Self { until: None, open: false, ended_early: None, in_force_on: Some(day), ..self.clone() };
    }
}

pub(super) fn registration(
    registration: &Registration,
    at: usize,
    may: &Disclosure,
    shown: impl Fn(&[String]) -> Vec<String>,
) -> RegistrationView {
    RegistrationView {
        origin: format!("registrations[{at}]"),
        on: registration.on,
        until: registration.until,
        place: registration.place.filter(|place| may.health || *place != RegistrationPlace::Hospital),
        evidence: shown(&registration.evidence),
        facts: Vec::new(),
    }
}

/// The ids among `ids` of evidence that the audience may see.
pub(super) fn visible(case: &Case, may: &Disclosure, ids: &[String]) -> Vec<String> {
    let is_visible = |id: &str| case.evidence.iter().flatten().any(|piece| piece.id == id && may_see(piece, may));
    ids.iter().filter(|id| is_visible(id)).cloned().collect()
}

/// Whether the audience may see the piece: the office sees all of its own file.
pub(super) fn may_see(piece: &Evidence, may: &Disclosure) -> bool {
    may.file || piece.may_see.contains(&may.audience)
}

pub(super) fn evidence(piece: &Evidence, at: usize, speaker: Speaker<'_>, may: &Disclosure) -> EvidenceView {
    let path = |key: &str| format!("evidence[{at}].{key}");
    EvidenceView {
        origin: format!("evidence[{at}]"),
        id: piece.id.clone(),
        label: piece.id.clone(),
        kind: piece.kind,
        title: speaker.say(&piece.title, || path("title")),
        dated: piece.dated,
        source: speaker.maybe(piece.source.as_ref().filter(|_| may.file), || path("source")),
        language: piece.language.clone(),
        sheets: piece.sheets,
        original: speaker.maybe(piece.original.as_ref().filter(|_| may.file), || path("original")),
        sha256: piece.sha256.clone().filter(|_| may.file),
        may_see: piece.may_see.iter().copied().filter(|_| may.file).collect(),
    }
}

pub(super) fn history(
    entry: &HistoryEntry,
    at: usize,
    awaited: bool,
    speaker: Speaker<'_>,
    asking: Asking,
    shown: impl Fn(&[String]) -> Vec<String>,
) -> HistoryView {
    let path = |key: &str| format!("history[{at}].{key}");
    HistoryView {
        origin: format!("history[{at}]"),
        kind: entry.kind,
        on: entry.on,
        number: entry.number.clone(),
        incoming: entry.incoming == Some(true),
        from: speaker.maybe(entry.from.as_ref(), || path("from")),
        to: speaker.maybe(entry.to.as_ref(), || path("to")),
        summary: speaker.narrated(asking, entry.into(), &format!("history[{at}]")),
        remedy: entry.remedy.clone(),
        result: entry.result,
        reply_due: entry.reply_due,
        awaited,
        evidence: shown(&entry.evidence),
    }
}

/// The figures that may leave the office: outside it only those that somebody has checked against their source.
pub(super) fn figures(case: &Case, audience: Audience, speaker: Speaker<'_>) -> Vec<FigureView> {
    let told = case.figures.iter().flatten().enumerate();
    told.filter(|(_, figure)| audience == Audience::Internal || figure.checked.is_some())
        .map(|(at, figure)| self::figure(figure, at, speaker))
        .collect()
}

fn figure(figure: &Figure, at: usize, speaker: Speaker<'_>) -> FigureView {
    FigureView {
        origin: format!("figures[{at}]"),
        what: speaker.say(&figure.what, || format!("figures[{at}].what")),
        value: figure.value,
        on: figure.on,
        source: speaker.say(&figure.source, || format!("figures[{at}].source")),
    }
}

impl EvidenceView {
    /// Leaves out a date that lies after `day`.
    pub(super) fn hide_date_after(&mut self, day: NaiveDate) {
        self.dated = self.dated.filter(|dated| *dated <= day);
    }
}

/// The ids of the papers that the registrations and stays at these places of a case rest on.
pub(super) fn papers_of<'c, 'p>(case: &'c Case, places: impl IntoIterator<Item = &'p String>) -> BTreeSet<&'c str> {
    let places: BTreeSet<&String> = places.into_iter().collect();
    let registrations = case.registrations.iter().flatten().enumerate();
    let registrations = registrations.map(|(at, one)| (format!("registrations[{at}]"), &one.evidence));
    let stays = case.stays.iter().flatten().enumerate().map(|(at, one)| (format!("stays[{at}]"), &one.evidence));
    let untold = registrations.chain(stays).filter(|(place, _)| places.contains(place));
    untold.flat_map(|(_, papers)| papers.iter().map(String::as_str)).collect()
}

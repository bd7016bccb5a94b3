//! Grievances with their verdicts: what a document may assert, what it may only ask, what it leaves unsaid.

use chrono::NaiveDate;
use serde::Serialize;

use super::ask;
use super::event::EventView;
use super::finding::FindingView;
use super::pleading::{ArgumentView, assertable};
use super::wording::Speaker;
use crate::case::{Case, Grievance, GrievanceKind};
use crate::check::{Assessment, Deadline, Outcome, Standing, Verdict, VerdictKind};

/// How a document that speaks for the sender treats a grievance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::draft) enum Speech {
    /// The findings support it and may be asserted.
    Asserts,
    /// The findings point both ways: the norm is named, no conclusion is drawn.
    Names,
    /// Nothing may be asserted: it only asks.
    Asks,
    /// The findings speak against it: no claim is made.
    Silent,
}

/// A grievance with what the findings say of it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ClaimView {
    kind: GrievanceKind,
    text: Option<String>,
    asks: Vec<String>,
    verdict: VerdictKind,
    pub(super) speech: Speech,
    pub(super) events: Vec<EventView>,
    /// The findings that carry the verdict.
    pub(super) findings: Vec<FindingView>,
    /// What may be asserted beside them, of those that this claim alone uses.
    pub(super) arguments: Vec<ArgumentView>,
    deadlines: Vec<DeadlineView>,
    pub(super) evidence: Vec<String>,
    /// Whether stays, registrations or rights to stay are what it is about.
    about_stay: bool,
}

/// A term that runs.
#[derive(Clone, Debug, Serialize)]
struct DeadlineView {
    what: String,
    due: NaiveDate,
    over: bool,
    standing: Standing,
    cite: String,
}

/// One request to the receiver. Without words of its own it is the form's standing request for information.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AskView {
    kind: GrievanceKind,
    text: Option<String>,
}

impl ClaimView {
    /// The requests of a claim; one at least.
    pub(super) fn requests(&self) -> Vec<AskView> {
        if self.asks.is_empty() {
            return vec![AskView { kind: self.kind, text: None }];
        }
        self.asks.iter().map(|ask| AskView { kind: self.kind, text: Some(ask.clone()) }).collect()
    }
}

/// What a claim is put together from.
pub(super) struct Material<'a> {
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) events: &'a [EventView],
    pub(super) findings: &'a [FindingView],
    pub(super) speaker: Speaker<'a>,
}

pub(super) fn claim(grievance: &Grievance, at: usize, from: &Material<'_>, shown: impl Fn(&[String]) -> Vec<String>) -> ClaimView {
    let path = format!("grievances[{at}]");
    let verdict = from.assessment.verdicts.iter().find(|verdict| verdict.grievance == path);
    let findings =
        carrying(verdict, from.assessment).into_iter().flat_map(|index| weighed(index, verdict, from.findings)).collect::<Vec<_>>();
    let kind = verdict.map_or(VerdictKind::Undetermined, |verdict| verdict.verdict);
    ClaimView {
        kind: grievance.kind,
        text: from.speaker.maybe(grievance.text.as_ref(), || format!("{path}.text")),
        asks: ask::texts(grievance, verdict, &path, from.speaker),
        arguments: assertable(verdict, from.speaker),
        verdict: kind,
        speech: speech(kind, &findings),
        events: from
            .case
            .events
            .iter()
            .flatten()
            .zip(from.events)
            .filter(|(event, _)| match &grievance.events {
                Some(ids) => event.id.as_ref().is_some_and(|id| ids.contains(id)),
                None => same_word(&event.kind, &grievance.kind),
            })
            .map(|(_, view)| view.clone())
            .collect(),
        about_stay: findings.iter().any(|finding| matches!(finding.subject.as_str(), "stays" | "registrations" | "statuses")),
        findings,
        deadlines: verdict.map(|verdict| deadlines(verdict, from)).unwrap_or_default(),
        evidence: shown(&grievance.evidence),
    }
}

/// A finding once for each outcome that it had on the days of the events; as it is where it was not weighed itself.
fn weighed(index: usize, verdict: Option<&Verdict>, findings: &[FindingView]) -> Vec<FindingView> {
    let Some(finding) = findings.get(index) else { return Vec::new() };
    let mut views: Vec<FindingView> = Vec::new();
    for weighed in verdict.iter().flat_map(|verdict| &verdict.weighed).filter(|weighed| weighed.finding == index) {
        let view = finding.as_weighed(weighed);
        if views.iter().all(|other| other.outcome != view.outcome) {
            views.push(view);
        }
    }
    if views.is_empty() { vec![finding.clone()] } else { views }
}

/// The findings that carry a verdict. Where one yields to another rule, that rule's finding comes first: it is the argument.
fn carrying(verdict: Option<&Verdict>, assessment: &Assessment) -> Vec<usize> {
    let mut indices = Vec::new();
    for index in verdict.iter().flat_map(|verdict| &verdict.findings) {
        let finding = assessment.findings.get(*index);
        let stronger = finding.and_then(|finding| {
            let rule = finding.defeated_by.as_ref()?;
            assessment.findings.iter().position(|other| other.rule == *rule && other.subject == finding.subject)
        });
        for index in stronger.into_iter().chain([*index]) {
            if !indices.contains(&index) {
                indices.push(index);
            }
        }
    }
    indices
}

/// Only a confirmed finding, or one that a named person accepted, may be asserted.
fn speech(verdict: VerdictKind, findings: &[FindingView]) -> Speech {
    let speaks = findings.iter().any(|finding| finding.assertable && matches!(finding.outcome, Outcome::Breach | Outcome::NoBreach));
    match verdict {
        VerdictKind::NotSupported => Speech::Silent,
        VerdictKind::Supported if speaks => Speech::Asserts,
        VerdictKind::Mixed if speaks => Speech::Names,
        VerdictKind::Supported | VerdictKind::Mixed | VerdictKind::Undetermined => Speech::Asks,
    }
}

/// Event kinds are named as the grievance they may lead to.
fn same_word(event: &impl Serialize, grievance: &impl Serialize) -> bool {
    match (serde_json::to_value(event), serde_json::to_value(grievance)) {
        (Ok(event), Ok(grievance)) => event == grievance,
        _ => false,
    }
}

/// The terms that run; those of a rule that yields to another do not, and those of remedies stand with the remedies.
fn deadlines(verdict: &Verdict, from: &Material<'_>) -> Vec<DeadlineView> {
    let yields = |rule: &str| from.assessment.findings.iter().any(|finding| finding.rule == rule && finding.defeated_by.is_some());
    let of_remedy = |rule: &str| verdict.counsel.remedies.iter().any(|remedy| remedy.rule.as_deref() == Some(rule));
    let own = verdict.deadlines.iter().filter(|deadline| !yields(&deadline.rule) && !of_remedy(&deadline.rule));
    own.map(|deadline| deadline_view(deadline, from)).collect()
}

/// The term is called by its rule's title where a finding of that rule has one in the document's language.
fn deadline_view(deadline: &Deadline, from: &Material<'_>) -> DeadlineView {
    let finding = from.assessment.findings.iter().find(|finding| finding.rule == deadline.rule);
    let title = finding.and_then(|finding| finding.title.get(from.speaker.lang));
    let cite = finding.and_then(|finding| finding.cite_words.as_ref()).and_then(|words| words.get(from.speaker.lang));
    DeadlineView {
        what: title.unwrap_or(&deadline.what).to_owned(),
        due: deadline.due,
        over: deadline.due < from.assessment.as_of,
        standing: deadline.standing,
        cite: cite.unwrap_or(&deadline.cite).to_owned(),
    }
}

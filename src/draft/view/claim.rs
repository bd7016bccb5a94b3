//! Grievances with their verdicts: what a document may assert, what it may only ask, what it leaves unsaid.

use chrono::NaiveDate;
use serde::Serialize;

use super::apart::Apart;
use super::argument::{self, Events};
use super::ask::{self, Asking};
use super::event::EventView;
use super::finding::FindingView;
use super::pleading::{ArgumentView, assertable};
use super::wording::{Speaker, cite};
use crate::case::{Ask, Case, Grievance, GrievanceKind, Tone};
use crate::check::{Assessment, Bears, Deadline, Finding, Outcome, Standing, Verdict, VerdictKind, due_is_first_day};
use crate::draft::origin::kind;

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
    /// Where it stands in the case.
    origin: String,
    pub(super) kind: GrievanceKind,
    pub(super) text: Option<String>,
    /// The event after which an account of all events says it: the last one that the grievance is about.
    pub(super) text_after: Option<String>,
    asks: Vec<String>,
    /// The same in the words for complaints, for the office that has them filed.
    #[serde(skip)]
    pleas: Vec<String>,
    /// What they are: chosen from the rule book, which says how firm they are, or in the case's own words.
    #[serde(skip)]
    asked: Vec<Ask>,
    /// What tells it from another one of its kind.
    pub(super) apart: Option<Apart>,
    verdict: VerdictKind,
    pub(super) speech: Speech,
    /// The events that a document may complain of.
    pub(super) events: Vec<EventView>,
    /// What the document tells of it: those acts, and what its conclusions rest on beside them, in order of time.
    pub(super) account: Vec<EventView>,
    /// Events of a mixed grievance that no finding supports: facts of the record, never a complaint.
    others: Vec<EventView>,
    /// The places of `others` in the case.
    #[serde(skip)]
    pub(super) not_raised: Vec<usize>,
    /// Whether everything that was weighed for the events of a mixed grievance supports them.
    #[serde(skip)]
    clear: bool,
    /// The findings that carry the verdict.
    pub(super) findings: Vec<FindingView>,
    /// What may be asserted beside them, of those that this claim alone uses.
    pub(super) arguments: Vec<ArgumentView>,
    /// What the law allows for the fines that it tells, where no finding of the claim says so.
    ranges: Vec<FindingView>,
    deadlines: Vec<DeadlineView>,
    pub(super) evidence: Vec<String>,
    /// Whether stays, registrations or rights to stay are what it is about.
    about_stay: bool,
}

/// A term that runs.
#[derive(Clone, Debug, Serialize)]
struct DeadlineView {
    /// The rule that sets it.
    origin: String,
    what: String,
    due: NaiveDate,
    /// The day on another reading, where sources differ.
    otherwise: Option<NaiveDate>,
    over: bool,
    standing: Standing,
    cite: String,
}

impl ClaimView {
    /// The requests of a claim as the case has them, each with its words; one at least, unless the document only informs: then those of the
    /// rule book that a note may make which asks nothing firmer than to be informed. `None` is the form's standing request for information.
    pub(super) fn requests(&self, informs: bool) -> Vec<Option<Requested<'_>>> {
        if self.asks.is_empty() && !informs {
            return vec![None];
        }
        let asks = self.asks.iter().zip(&self.asked).enumerate();
        let made = asks.filter(|(_, (_, ask))| !informs || ask.chosen().is_some());
        let made = made.map(|(n, (text, ask))| {
            let plea = self.pleas.get(n).map(String::as_str);
            Some(Requested { origin: format!("{}.ask[{n}]", self.origin), ask, text, plea })
        });
        made.collect()
    }

    /// Finds where an account of these events says what the claim says in words of the case.
    pub(super) fn stand_in(&mut self, events: &[EventView]) {
        let last = events.iter().rfind(|event| self.events.iter().chain(&self.others).any(|own| own.origin == event.origin));
        self.text_after = last.map(|event| event.origin.clone());
    }

    /// Whether it rests on the piece of evidence of this id.
    pub(super) fn rests_on(&self, id: &str) -> bool {
        self.evidence.iter().chain(self.account.iter().flat_map(|event| &event.evidence)).any(|cited| cited == id)
    }

    /// What it says in words of the case.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.text.iter().chain(&self.asks).map(String::as_str)
    }

    pub(super) fn origin(&self) -> &str {
        &self.origin
    }
}

/// A request of a claim.
pub(super) struct Requested<'a> {
    /// Where it stands in the case.
    pub(super) origin: String,
    pub(super) ask: &'a Ask,
    pub(super) text: &'a str,
    /// The same in the words for complaints.
    pub(super) plea: Option<&'a str>,
}

/// What a claim is put together from.
pub(super) struct Material<'a> {
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) events: &'a [EventView],
    pub(super) findings: &'a [FindingView],
    pub(super) speaker: Speaker<'a>,
    pub(super) asking: Asking,
    pub(super) tone: Tone,
}

pub(super) fn claim(grievance: &Grievance, at: usize, from: &Material<'_>, shown: impl Fn(&[String]) -> Vec<String>) -> ClaimView {
    let path = format!("grievances[{at}]");
    let verdict = from.assessment.verdicts.iter().find(|verdict| verdict.grievance == path);
    let findings = verdict.map(|verdict| argument::findings(verdict, from.case, from.assessment, from.findings)).unwrap_or_default();
    let kind = verdict.map_or(VerdictKind::Undetermined, |verdict| verdict.verdict);
    let Events { raised, others, not_judged, clear } = argument::events(grievance, verdict, from.case);
    let views = |places: &[usize]| places.iter().filter_map(|at| from.events.get(*at)).cloned().collect::<Vec<_>>();
    let mut told_apart = views(&others);
    for (event, at) in told_apart.iter_mut().zip(&others) {
        event.verdict = Some(if not_judged.contains(at) { VerdictKind::Undetermined } else { VerdictKind::NotSupported });
    }
    let requests = |asking| ask::requests(grievance, verdict, &path, (asking, from.tone), from.speaker);
    let (asked, asks) = requests(from.asking).into_iter().unzip();
    ClaimView {
        kind: grievance.kind,
        text: from.speaker.narrated(from.asking, grievance.into(), &path),
        text_after: None,
        asked,
        asks,
        apart: None,
        pleas: requests(Asking::Citizen).into_iter().map(|(_, words)| words).collect(),
        arguments: assertable(verdict, from.speaker),
        verdict: kind,
        speech: speech(kind, &findings),
        events: views(&raised),
        account: views(&raised),
        others: told_apart,
        not_raised: others,
        clear,
        about_stay: findings
            .iter()
            .any(|finding| finding.counts_days || matches!(finding.subject.as_str(), "stays" | "registrations" | "statuses")),
        ranges: from.findings.iter().filter(|view| is_range(view, &raised, &findings)).cloned().collect(),
        findings,
        deadlines: verdict.map(|verdict| deadlines(verdict, from)).unwrap_or_default(),
        evidence: shown(&grievance.evidence),
        origin: path,
    }
}

impl ClaimView {
    /// Takes out the events of the record that came after `last`; gives back their places in the case.
    pub(super) fn drop_others_after(&mut self, last: Option<NaiveDate>) -> Vec<usize> {
        let later = |event: &EventView| last.is_some_and(|last| last < event.on);
        let dropped = self.others.iter().zip(&self.not_raised).filter(|(event, _)| later(event)).map(|(_, place)| *place).collect();
        self.others.retain(|event| !later(event));
        dropped
    }

    /// Whether a document draws a conclusion from one of its findings: where they point both ways, from the amount of a fine alone, of which
    /// nothing else decides.
    pub(super) fn draws(&self, finding: &FindingView) -> bool {
        let alone = self.speech == Speech::Names && finding.is_fine_too_high();
        finding.concludes() && (self.speech == Speech::Asserts || alone)
    }

    /// Whether a document that raises it tells the stays, the registrations and the rights to stay: conclusions about them support it.
    pub(super) fn records_the_stay(&self) -> bool {
        self.about_stay && self.speech == Speech::Asserts && self.others.is_empty()
    }

    /// The claim as a note raises it. Of a mixed grievance it keeps what supports the events that are raised; the citizen's own words
    /// speak of the others too, and are left out, and so is what proves the others alone.
    pub(super) fn raised(&self) -> Self {
        let mut claim = self.clone();
        if claim.others.is_empty() {
            // A document that asks for the citizen does not name what speaks against it.
            if claim.speech == Speech::Names {
                claim.findings.retain(|finding| finding.bears != Some(Bears::Defeats));
                claim.speech = speech(claim.verdict, &claim.findings);
            }
            return claim;
        }
        claim.text = None;
        claim.findings.retain(|finding| finding.bears == Some(Bears::Supports));
        claim.speech = speech(if claim.clear { VerdictKind::Supported } else { VerdictKind::Mixed }, &claim.findings);
        let proves = |events: &[EventView], id: &String| events.iter().any(|event| event.evidence.contains(id));
        claim.evidence.retain(|id| proves(&self.events, id) || !proves(&self.others, id));
        claim
    }
}

/// Whether a finding says what the law allows for a fine that is told, and is none of those that carry the verdict.
fn is_range(view: &FindingView, raised: &[usize], carrying: &[FindingView]) -> bool {
    let told = view.fine.is_some() && view.event().is_some_and(|at| raised.contains(&at));
    told && view.concludes() && carrying.iter().all(|other| other.place() != view.place())
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

/// The terms that run; that of a finding which yields to another rule does not, and those of remedies stand with the remedies.
fn deadlines(verdict: &Verdict, from: &Material<'_>) -> Vec<DeadlineView> {
    let of_remedy = |rule: &str| verdict.counsel.remedies.iter().any(|remedy| remedy.rule.as_deref() == Some(rule));
    let own = verdict.deadlines.iter().filter(|deadline| !of_remedy(&deadline.rule));
    let running = own.map(|deadline| (deadline, finding_of(deadline, from.assessment)));
    let running = running.filter(|(_, finding)| finding.is_none_or(|finding| finding.defeated_by.is_none()));
    running.map(|(deadline, finding)| deadline_view(deadline, finding, from)).collect()
}

/// The finding that leaves the term running: of a stay under several versions of the law, that by the latest.
fn finding_of<'a>(deadline: &Deadline, assessment: &'a Assessment) -> Option<&'a Finding> {
    assessment.findings.iter().rfind(|finding| finding.rule == deadline.rule && finding.subject == deadline.subject)
}

/// The term is called by its rule's title where the finding has one in the document's language.
fn deadline_view(deadline: &Deadline, finding: Option<&Finding>, from: &Material<'_>) -> DeadlineView {
    let title = finding.and_then(|finding| finding.title.get(from.speaker.lang));
    let words = finding.and_then(|finding| finding.cite_words.as_ref());
    DeadlineView {
        origin: format!("{}{}", kind::RULE, deadline.rule),
        what: title.unwrap_or(&deadline.what).to_owned(),
        due: deadline.due,
        otherwise: deadline.due_otherwise,
        // From its day on something may be done: nothing is over then.
        over: deadline.due < from.assessment.as_of && !finding.is_some_and(|finding| due_is_first_day(&finding.values)),
        standing: deadline.standing,
        cite: cite(&deadline.cite, words, from.speaker, || format!("{}: cite", deadline.rule)),
    }
}

//! The case as one audience may see it, in one language: the only door from a [`Case`] to templates.
//!
//! What the audience may not see is not in the view, so no template can show it.

mod account;
mod apart;
mod appeal;
mod argument;
mod ask;
mod chronology;
mod claim;
mod counsel;
mod custody;
mod disclosure;
mod event;
mod fact;
mod finding;
mod horizon;
mod narrated;
mod office;
mod other_day;
mod other_stays;
mod person;
mod pleading;
mod question;
mod reading;
mod recurs;
mod record;
mod representative;
mod silence;
mod submission;
mod told;
mod turning;
mod value;
mod viewer;
mod withheld;
mod wording;

use chrono::NaiveDate;
use serde::Serialize;

use account::RecordView;
use apart::AskView;
use appeal::AppealView;
use chronology::Entry;
use claim::ClaimView;
use counsel::CounselView;
use event::EventView;
use finding::FindingView;
use office::{KeepingView, OptionView, RiskView};
use person::{CitizenView, ConsentView, MemberView};
use pleading::ArgumentView;
use question::QuestionView;
use record::{EvidenceView, FigureView, HistoryView, RegistrationView, StatusView, StayView};
use representative::RepresentativeView;
use submission::SubmissionView;

pub(super) use argument::raised_events;
pub(super) use ask::{Asking, in_tone};
pub(super) use claim::Speech;
pub(super) use disclosure::{Disclosure, Unnamed, lacks_age, withdrawn};
pub(super) use finding::AsOfEvent;
pub(super) use narrated::Narrated;
pub(super) use told::{Told, told};
pub(super) use value::labels;
pub(super) use viewer::Viewer;
pub(super) use withheld::{REPRESENTATIVE, SOURCE, Secret, Withheld};
pub(super) use wording::{Forms, missing_paths, said};

/// The case and its assessment for templates.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CaseView {
    id: String,
    title: Option<String>,
    opened: Option<NaiveDate>,
    keeping: Option<KeepingView>,
    subject: Option<String>,
    background: Option<String>,
    citizen: CitizenView,
    consent: Option<ConsentView>,
    /// Who acts for the child that the paper is filed for.
    guardian: Option<String>,
    /// The day on which some consent of the case was withdrawn: nothing new leaves the office.
    withdrawn: Option<NaiveDate>,
    representative: Option<RepresentativeView>,
    submission: Option<SubmissionView>,
    /// For the Commission alone.
    appeal: Option<AppealView>,
    /// What was weighed; null where nobody says that it was.
    risks: Option<Vec<RiskView>>,
    options: Vec<OptionView>,
    family: Vec<MemberView>,
    stays: Vec<StayView>,
    statuses: Vec<StatusView>,
    registrations: Vec<RegistrationView>,
    /// What is told of the stay where conclusions rest on it.
    record: RecordView,
    /// The day as of which the stays are told, where one of them went on after it.
    told_as_of: Option<NaiveDate>,
    /// The last day that is told of the stay, where it is not the day of the draft.
    #[serde(skip)]
    horizon: Option<NaiveDate>,
    /// Where in the case stands what came after that day and is not told.
    #[serde(skip)]
    untold: Vec<String>,
    /// The stays that are not told, since nothing rests on them and they speak against the person.
    #[serde(skip)]
    other_stays: Vec<StayView>,
    events: Vec<EventView>,
    /// Every grievance with its verdict.
    grievances: Vec<ClaimView>,
    /// The grievances that a document which speaks for the sender may raise.
    claims: Vec<ClaimView>,
    /// Arguments that several claims use.
    arguments: Vec<ArgumentView>,
    /// What the rule book says beside the findings.
    counsel: CounselView,
    /// The requests of the claims, in their order.
    asks: Vec<AskView>,
    /// Whether an act that is complained of has not ended.
    goes_on: bool,
    findings: Vec<FindingView>,
    questions: Vec<QuestionView>,
    evidence: Vec<EvidenceView>,
    /// The evidence that the claims rest on.
    enclosures: Vec<EvidenceView>,
    history: Vec<HistoryView>,
    figures: Vec<FigureView>,
    chronology: Vec<Entry>,
}

impl CaseView {
    /// How each grievance may be spoken of, in their order.
    pub(super) fn speeches(&self) -> impl Iterator<Item = Speech> {
        self.grievances.iter().map(|claim| claim.speech)
    }

    /// How each grievance is spoken of by the document that raises it, in their order: of a mixed one, as of the events that it raises.
    pub(super) fn raised_speeches(&self) -> impl Iterator<Item = Speech> {
        let raised = |claim: &ClaimView| self.claims.iter().find(|one| one.origin() == claim.origin()).map(|one| one.speech);
        self.grievances.iter().map(move |claim| raised(claim).unwrap_or(claim.speech))
    }

    /// The grievances that are raised without any breach being asserted, by their places in the case.
    pub(super) fn only_asked(&self) -> Vec<usize> {
        let asserts = |claim: &ClaimView| claim.findings.iter().any(|finding| claim.draws(finding) && !finding.bare);
        let only_asked = |claim: &&ClaimView| claim.speech != Speech::Silent && !asserts(claim);
        let places = self.claims.iter().filter(only_asked).map(ClaimView::origin);
        places.filter_map(|origin| self.grievances.iter().position(|claim| claim.origin() == origin)).collect()
    }

    /// The events of grievances that may be raised which are not raised themselves, by their places in the case.
    pub(super) fn not_raised(&self) -> Vec<usize> {
        self.claims.iter().flat_map(|claim| claim.not_raised.iter().copied()).collect()
    }

    /// What the grievances that are spoken of rest on as of the day of their event, though it is otherwise today; with the place of each
    /// grievance in the case.
    pub(super) fn otherwise_today(&self) -> Vec<(usize, AsOfEvent<'_>)> {
        let spoken = self.grievances.iter().enumerate().filter(|(_, claim)| matches!(claim.speech, Speech::Asserts | Speech::Names));
        spoken.flat_map(|(at, claim)| claim.findings.iter().filter_map(move |finding| Some((at, finding.otherwise_today()?)))).collect()
    }

    /// The last day that is told of the stay, where it is not the day of the draft.
    pub(super) fn horizon(&self) -> Option<NaiveDate> {
        self.horizon
    }

    /// What came after that day and is not told, by its places in the case.
    pub(super) fn untold(&self) -> &[String] {
        &self.untold
    }

    /// Stays that are not told, since nothing rests on them and they speak against the person, by their places in the case.
    pub(super) fn other_stays(&self) -> impl Iterator<Item = &str> {
        self.other_stays.iter().map(|stay| stay.origin.as_str())
    }

    /// Whether no stay up to the last day that is told is left out.
    pub(super) fn shows_every_day(&self) -> bool {
        let later = |stay: &StayView| self.horizon.is_some_and(|last| last < stay.entry);
        self.other_stays.iter().all(later)
    }

    /// Whether the words of a grievance stand in a document that speaks for the sender.
    pub(super) fn tells_words_of(&self, grievance: usize) -> bool {
        self.grievances.get(grievance).is_some_and(|claim| claim.speech != Speech::Silent && claim.not_raised.is_empty())
    }

    /// Whether no claim has an event or words, so that a document would say nothing.
    pub(super) fn tells_nothing(&self) -> bool {
        self.claims.iter().all(|claim| claim.events.is_empty() && claim.text.is_none())
    }

    /// Whether the document knows a representative; `acting`: one whose power of attorney holds.
    pub(super) fn has_representative(&self, acting: bool) -> bool {
        self.representative.as_ref().is_some_and(|representative| !acting || representative.acts())
    }

    /// Whether the document's readers may see a paper that shows the representative's authority.
    pub(super) fn shows_authority(&self) -> bool {
        self.representative.as_ref().is_some_and(RepresentativeView::is_shown)
    }

    /// Ids of the papers that go with the document.
    pub(super) fn enclosed(&self) -> Vec<&str> {
        self.enclosures.iter().map(|piece| piece.id.as_str()).collect()
    }

    /// Whether the list of evidence has this piece.
    pub(super) fn lists(&self, id: &str) -> bool {
        self.evidence.iter().any(|piece| piece.id == id)
    }

    /// Conclusions that are not drawn, since what they rest on cannot be told: the place of the grievance, the rule, the path.
    pub(super) fn bare(&self) -> Vec<(usize, &str, &str)> {
        let place = |claim: &ClaimView| self.grievances.iter().position(|other| other.origin() == claim.origin());
        let claims = self.claims.iter().filter_map(|claim| Some((place(claim)?, claim)));
        claims.flat_map(|(at, claim)| claim.findings.iter().flat_map(FindingView::bare).map(move |(rule, path)| (at, rule, path))).collect()
    }

    /// Findings that carry a claim but may not be asserted, by rule.
    pub(super) fn unaccepted(&self) -> Vec<&str> {
        let mut rules: Vec<&str> = self.claims.iter().flat_map(|claim| &claim.findings).filter_map(FindingView::unaccepted_rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

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
mod withheld;
mod wording;

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::{Audience, Case, Event, GrievanceKind, Tone};
use crate::check::Assessment;
use crate::lang::Lang;

use account::{Account, RecordView};
use apart::AskView;
use appeal::AppealView;
use chronology::{Entry, chronology, label};
use claim::{ClaimView, Material, claim};
use counsel::CounselView;
use event::EventView;
use fact::Facts;
use finding::FindingView;
use horizon::{Horizon, Record};
use office::{KeepingView, OptionView, RiskView};
use other_day::OtherDay;
use person::{CitizenView, ConsentView, MemberView};
use pleading::ArgumentView;
use question::QuestionView;
use record::{EvidenceView, FigureView, HistoryView, RegistrationView, StatusView, StayView, visible};
use representative::RepresentativeView;
use submission::SubmissionView;
use wording::Speaker;

pub(super) use argument::raised_events;
pub(super) use ask::{Asking, in_tone};
pub(super) use claim::Speech;
pub(super) use disclosure::{Disclosure, Unnamed, lacks_age, withdrawn};
pub(super) use finding::AsOfEvent;
pub(super) use narrated::Narrated;
pub(super) use told::{Told, told};
pub(super) use value::labels;
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

/// What a view is made for.
pub(super) struct Viewer<'a> {
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) lang: &'a Lang,
    pub(super) as_of: NaiveDate,
    pub(super) may: &'a Disclosure,
    /// Whether a name in Latin script serves in this language.
    pub(super) latin_serves: bool,
    /// How firmly a document that speaks for the sender asks.
    pub(super) tone: Tone,
    /// Who makes the requests.
    pub(super) asking: Asking,
    /// Whether the document informs, and so makes no request of its own.
    pub(super) informs: bool,
    /// How many arguments the form holds.
    pub(super) arguments: usize,
    /// The grievances that the form is made for; all where empty.
    pub(super) kinds: &'a [GrievanceKind],
    /// Whether a value of a finding has a label.
    pub(super) labelled: &'a dyn Fn(&str) -> bool,
    /// Whether there is a phrase of this key.
    pub(super) phrased: &'a dyn Fn(&str) -> bool,
}

impl Viewer<'_> {
    /// Builds the view.
    pub(super) fn view(&self) -> CaseView {
        let case = self.case;
        let speaker = self.speaker();
        let shown = |ids: &[String]| visible(case, self.may, ids);
        let drafting = case.drafting.as_ref();
        let stays: Vec<_> =
            case.stays.iter().flatten().enumerate().map(|(at, item)| record::stay(item, at, self.may, speaker, shown)).collect();
        let statuses: Vec<_> =
            case.statuses.iter().flatten().enumerate().map(|(at, item)| record::status(item, at, self.may, shown)).collect();
        let registrations: Vec<_> =
            case.registrations.iter().flatten().enumerate().map(|(at, item)| record::registration(item, at, self.may, shown)).collect();
        let events = self.events();
        let history = self.history();
        let mut findings: Vec<_> = self
            .assessment
            .findings
            .iter()
            .enumerate()
            .map(|(at, item)| finding::finding(item, at, (case, self.as_of), speaker, self.labelled))
            .collect();
        let material = Material {
            case,
            assessment: self.assessment,
            events: &events,
            findings: &findings,
            speaker,
            asking: self.asking,
            tone: self.tone,
        };
        let mut grievances = self.grievances(&material);
        let mut claims = claims(&grievances);
        let later = horizon::drop_later_events(case, &mut claims, self.may.audience);
        apart::tell_apart(&mut claims);
        apart::tell_apart(&mut grievances);
        let arguments = pleading::place(&mut claims, self.arguments);
        let questions = question::questions(self.assessment, &events);
        for weighed in self.assessment.verdicts.iter().flat_map(|verdict| &verdict.weighed) {
            if let Some(finding) = findings.get_mut(weighed.finding) {
                finding.seen_on(weighed, OtherDay::of(weighed, case));
            }
        }
        let mut record = Record { stays, statuses, registrations, told_as_of: None, untold: Vec::new() };
        record.stays.sort_by_key(|stay| stay.entry);
        let horizon = Horizon::of(case, self.assessment, &claims, self.may.audience);
        if let Some(horizon) = &horizon {
            // A term that passed after the event; days of stay are looked at one by one.
            let counts_days = |rule: &str| self.assessment.count.stays.iter().any(|stay| stay.rule == rule);
            let late = |finding: &FindingView| finding.otherwise_today().is_some_and(|other| other.is_worse() && !counts_days(other.rule));
            horizon.cut(&mut record, claims.iter().flat_map(|claim| &claim.findings).any(late));
        }
        let Record { stays, statuses, registrations, told_as_of, mut untold } = record;
        let facts = Facts::of(case, self.may, self.phrased);
        let account = Account {
            case,
            assessment: self.assessment,
            facts,
            events: &events,
            stays: &stays,
            statuses: &statuses,
            registrations: &registrations,
        };
        if self.may.audience != Audience::Internal {
            account.strip(&mut claims);
        }
        let record = account.tell(&mut claims);
        let rested = account.events_of(&claims);
        let mut evidence = self.evidence(|_| true);
        let mut enclosures = self.evidence(|id| claims.iter().any(|claim| rests_on(claim, id)));
        if let Some(horizon) = &horizon {
            // A paper is cited for what is told and for what is not: its date would tell the rest.
            let silent = record::papers_of(case, &untold);
            let later = |piece: &&mut EvidenceView| silent.contains(piece.id.as_str());
            evidence.iter_mut().chain(&mut enclosures).filter(later).for_each(|piece| piece.hide_date_after(horizon.on));
        }
        if self.asking == Asking::Sender && !claims.iter().any(ClaimView::records_the_stay) {
            // A note that says nothing of the stay leaves nothing of it out.
            untold.retain(|path| record.tells(path));
        }
        let (mut events, mut evidence, enclosures) = if self.asking == Asking::Counsel {
            let without = silence::LeftOut::of(case, &grievances, &claims, &later - &rested, &rested);
            let evidence = without.evidence(evidence);
            // A court looks up what is cited: the list of evidence is the list of enclosures.
            (without.events(events), evidence.clone(), evidence)
        } else {
            (events, evidence, enclosures)
        };
        if self.may.audience != Audience::Internal {
            // What is not listed leaves no gap in the numbers.
            evidence.iter_mut().enumerate().for_each(|(n, piece)| piece.label = (n + 1).to_string());
        }
        grievances.iter_mut().chain(&mut claims).for_each(|claim| claim.stand_in(&events));
        let background = speaker.maybe(drafting.and_then(|drafting| drafting.background.as_ref()), || "drafting.background".into());
        let mut citizen = person::citizen(case, speaker, self.may, self.latin_serves, self.as_of);
        if self.may.audience != Audience::Internal {
            look_for_short_forms(background.as_deref(), &mut citizen, &mut claims, &mut events);
        }
        CaseView {
            id: case.id.clone(),
            title: speaker.maybe(case.title.as_ref(), || "title".into()),
            opened: case.opened,
            keeping: office::keeping(case, speaker, self.may),
            subject: speaker.maybe(drafting.and_then(|drafting| drafting.subject.as_ref()), || "drafting.subject".into()),
            background,
            citizen,
            consent: person::consent(case, speaker, self.may, self.as_of),
            guardian: case
                .consent
                .as_ref()
                .filter(|_| self.may.guardian)
                .and_then(|consent| speaker.maybe(consent.guardian.as_ref(), || "consent.guardian".into())),
            representative: representative::representative(case, speaker, self.may, self.latin_serves, self.as_of),
            submission: submission::submission(case, speaker, self.may),
            appeal: appeal::appeal(case, speaker, self.may),
            risks: office::risks(case, speaker, self.may),
            options: office::options(case, speaker, self.may),
            withdrawn: withdrawn(case, self.as_of).map(|(_, day)| day),
            family: (0..case.family.as_ref().map_or(0, Vec::len)).filter_map(|at| self.member(at)).collect(),
            chronology: label(chronology(&stays, &statuses, &registrations, &events, &history), &evidence),
            stays,
            statuses,
            registrations,
            record,
            told_as_of,
            horizon: horizon.map(|horizon| horizon.on),
            untold,
            events,
            arguments,
            counsel: counsel::counsel(self.assessment, speaker),
            asks: apart::asks(&claims, self.informs),
            goes_on: claims.iter().flat_map(|claim| &claim.events).any(|event| event.goes_on),
            grievances,
            claims,
            findings,
            questions,
            evidence,
            enclosures,
            history,
            figures: record::figures(case, self.may.audience, speaker),
        }
    }

    fn speaker(&self) -> Speaker<'_> {
        Speaker { lang: self.lang, laws: &self.assessment.laws }
    }

    fn events(&self) -> Vec<EventView> {
        let shown = |ids: &[String]| visible(self.case, self.may, ids);
        let one = |(at, item): (usize, &Event)| {
            let mut view = event::event(item, at, self.concerned(item), self.may, self.speaker(), self.asking, shown);
            view.goes_on = self.case.goes_on(item, self.as_of);
            view
        };
        self.case.events.iter().flatten().enumerate().map(one).collect()
    }

    fn history(&self) -> Vec<HistoryView> {
        let shown = |ids: &[String]| visible(self.case, self.may, ids);
        let awaited: Vec<usize> = self.case.awaited().into_iter().map(|(at, _)| at).collect();
        let entries = self.case.history.iter().flatten().enumerate();
        entries.map(|(at, item)| record::history(item, at, awaited.contains(&at), self.speaker(), self.asking, shown)).collect()
    }

    /// Every grievance; nothing is said of those that the form is not made for.
    fn grievances(&self, material: &Material<'_>) -> Vec<ClaimView> {
        let shown = |ids: &[String]| visible(self.case, self.may, ids);
        let all = self.case.grievances.iter().flatten().enumerate();
        let mut grievances: Vec<_> = all.map(|(at, item)| claim(item, at, material, shown)).collect();
        for other in grievances.iter_mut().filter(|claim| !self.kinds.is_empty() && !self.kinds.contains(&claim.kind)) {
            other.speech = Speech::Silent;
        }
        grievances
    }

    fn evidence(&self, keep: impl Fn(&str) -> bool) -> Vec<EvidenceView> {
        let pieces = self.case.evidence.iter().flatten().enumerate();
        pieces
            .filter(|(_, piece)| record::may_see(piece, self.may) && keep(&piece.id))
            .map(|(at, piece)| record::evidence(piece, at, self.speaker(), self.may))
            .collect()
    }

    fn member(&self, at: usize) -> Option<MemberView> {
        let member = self.case.family.as_ref()?.get(at)?;
        Some(person::member(member, at, self.case, self.speaker(), self.may, self.latin_serves, self.as_of))
    }

    /// The family member that an event concerns.
    fn concerned(&self, event: &Event) -> Option<MemberView> {
        let id = event.concerns.as_ref()?;
        let at = self.case.family.as_ref()?.iter().position(|member| member.id == *id)?;
        self.member(at)
    }
}

/// The grievances that may be raised; a finding that an earlier one rests on is marked, so that a note cites it once.
fn claims(grievances: &[ClaimView]) -> Vec<ClaimView> {
    let mut claims: Vec<ClaimView> = grievances.iter().filter(|claim| claim.speech != Speech::Silent).map(ClaimView::raised).collect();
    let mut cited: Vec<FindingView> = Vec::new();
    for claim in &mut claims {
        let speaks = matches!(claim.speech, Speech::Asserts | Speech::Names);
        for finding in &mut claim.findings {
            finding.repeated = cited.iter().any(|earlier| earlier.is_same(finding));
            if speaks && finding.assertable && !finding.repeated {
                cited.push(finding.clone());
            }
        }
    }
    claims
}

/// Notes which pseudonyms the document uses again.
fn look_for_short_forms(background: Option<&str>, citizen: &mut CitizenView, claims: &mut [ClaimView], events: &mut [EventView]) {
    let told: Vec<String> = recurs::texts(background, claims, events).into_iter().map(str::to_owned).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let again = |pseudonym: &str| recurs::recurs(pseudonym, &told);
    citizen.recurs = citizen.pseudonym.as_deref().is_some_and(again);
    let of_claims = claims.iter_mut().flat_map(|claim| claim.events.iter_mut().chain(&mut claim.account));
    of_claims.chain(events).for_each(|event| event.look_for_member(&again));
}

fn rests_on(claim: &ClaimView, id: &str) -> bool {
    claim.evidence.iter().chain(claim.account.iter().flat_map(|event| &event.evidence)).any(|cited| cited == id)
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

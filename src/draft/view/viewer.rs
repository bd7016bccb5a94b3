//! How a view is put together: what is told of each item of the case, what is left out, and where each stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::account::Account;
use super::apart;
use super::chronology::{chronology, label};
use super::claim::{ClaimView, Material, claim};
use super::event::EventView;
use super::fact::Facts;
use super::finding::FindingView;
use super::horizon::{self, Horizon, Record};
use super::office;
use super::other_day::OtherDay;
use super::other_stays;
use super::person::{CitizenView, MemberView};
use super::record::{EvidenceView, HistoryView, visible};
use super::wording::Speaker;
use super::{Asking, CaseView, Disclosure, Speech, withdrawn};
use super::{appeal, counsel, event, finding, person, pleading, question, record, recurs, representative, silence, submission};
use crate::case::{Audience, Case, Event, GrievanceKind, Tone};
use crate::check::Assessment;
use crate::lang::Lang;

/// What a view is made for.
pub(in crate::draft) struct Viewer<'a> {
    pub(in crate::draft) case: &'a Case,
    pub(in crate::draft) assessment: &'a Assessment,
    pub(in crate::draft) lang: &'a Lang,
    pub(in crate::draft) as_of: NaiveDate,
    pub(in crate::draft) may: &'a Disclosure,
    /// Whether a name in Latin script serves in this language.
    pub(in crate::draft) latin_serves: bool,
    /// How firmly a document that speaks for the sender asks.
    pub(in crate::draft) tone: Tone,
    /// Who makes the requests.
    pub(in crate::draft) asking: Asking,
    /// Whether the document informs, and so makes no request of its own.
    pub(in crate::draft) informs: bool,
    /// How many arguments the form holds.
    pub(in crate::draft) arguments: usize,
    /// The grievances that the form is made for; all where empty.
    pub(in crate::draft) kinds: &'a [GrievanceKind],
    /// Whether a value of a finding has a label.
    pub(in crate::draft) labelled: &'a dyn Fn(&str) -> bool,
    /// Whether there is a phrase of this key.
    pub(in crate::draft) phrased: &'a dyn Fn(&str) -> bool,
}

impl Viewer<'_> {
    /// Builds the view.
    pub(in crate::draft) fn view(&self) -> CaseView {
        let case = self.case;
        let speaker = self.speaker();
        let drafting = case.drafting.as_ref();
        let events = self.events();
        let history = self.history();
        let mut findings = self.findings();
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
        let horizon = Horizon::of(case, self.assessment, &claims, self.may.audience);
        let mut record = self.record();
        if let Some(horizon) = &horizon {
            horizon.cut(&mut record, self.is_late(&claims));
        }
        let other_stays = other_stays::leave_out(case, self.assessment, &claims, self.may.audience, &mut record);
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
        let silent = horizon
            .as_ref()
            .map(|horizon| (horizon.on, record::papers_of(case, untold.iter().chain(other_stays.iter().map(|stay| &stay.origin)))));
        if self.asking == Asking::Sender && !claims.iter().any(ClaimView::records_the_stay) {
            // A note that says nothing of the stay leaves nothing of it out.
            untold.retain(|path| record.tells(path));
        }
        let Papers { mut evidence, mut enclosures } = self.papers(&claims, silent);
        let mut events = events;
        if self.asking == Asking::Counsel {
            let without = silence::LeftOut::of(case, &grievances, &claims, &later - &rested, &rested);
            evidence = without.evidence(evidence);
            // A court looks up what is cited: the list of evidence is the list of enclosures.
            enclosures.clone_from(&evidence);
            events = without.events(events);
        }
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
            other_stays,
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

    /// What the case tells of the stay, as far as the audience may see it.
    fn record(&self) -> Record {
        let Self { case, may, .. } = self;
        let speaker = self.speaker();
        let shown = |ids: &[String]| visible(case, may, ids);
        let stays = case.stays.iter().flatten().enumerate().map(|(at, item)| record::stay(item, at, may, speaker, shown));
        let statuses = case.statuses.iter().flatten().enumerate().map(|(at, item)| record::status(item, at, may, shown));
        let registrations = case.registrations.iter().flatten().enumerate();
        let registrations = registrations.map(|(at, item)| record::registration(item, at, may, shown)).collect();
        let mut stays: Vec<_> = stays.collect();
        stays.sort_by_key(|stay| stay.entry);
        Record { stays, statuses: statuses.collect(), registrations, told_as_of: None, untold: Vec::new() }
    }

    /// Whether a term passed after the event of which a claim tells; days of stay are looked at one by one.
    fn is_late(&self, claims: &[ClaimView]) -> bool {
        let counts_days = |rule: &str| self.assessment.count.stays.iter().any(|stay| stay.rule == rule);
        let late = |finding: &FindingView| finding.otherwise_today().is_some_and(|other| other.is_worse() && !counts_days(other.rule));
        claims.iter().flat_map(|claim| &claim.findings).any(late)
    }

    fn findings(&self) -> Vec<FindingView> {
        let all = self.assessment.findings.iter().enumerate();
        all.map(|(at, item)| finding::finding(item, at, (self.case, self.as_of), self.speaker(), self.labelled)).collect()
    }

    /// The evidence and what of it the claims rest on. A paper is cited for what is told and for what is not: where it proves what the
    /// document tells only as of a day (`silent`), its own later date would tell the rest.
    fn papers(&self, claims: &[ClaimView], silent: Option<(NaiveDate, BTreeSet<&str>)>) -> Papers {
        let mut evidence = self.evidence(|_| true);
        let mut enclosures = self.evidence(|id| claims.iter().any(|claim| claim.rests_on(id)));
        if let Some((last, silent)) = silent {
            let proves = |piece: &&mut EvidenceView| silent.contains(piece.id.as_str());
            evidence.iter_mut().chain(&mut enclosures).filter(proves).for_each(|piece| piece.hide_date_after(last));
        }
        Papers { evidence, enclosures }
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

/// The papers of a case.
struct Papers {
    evidence: Vec<EvidenceView>,
    /// Those on which the claims rest.
    enclosures: Vec<EvidenceView>,
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

//! From findings to verdicts: what the outcomes of rules mean for each grievance.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::assessment::{ReadingOutcome, Verdict};
use super::concerned;
use super::counsel::Counsel;
use super::defeat;
use super::judge::{Judged, measuring};
use super::matter::Matter;
use super::weighed::{Bears, Weighed, as_of_event};
use super::{Deadline, Finding, Outcome, Standing, VerdictKind};
use crate::case::{Ask, Case, Event, Grievance, Stay};
use crate::lang::{Lang, Words};
use crate::law::RuleBook;
use crate::law::bearing::Bearing;
use crate::law::fields::case_fields;
use crate::law::rule::{List, Subject};

/// The verdict on each grievance of the case.
pub(super) fn verdicts(matter: &Matter<'_>, findings: &[Judged]) -> Vec<Verdict> {
    let grievances = matter.case.grievances.as_deref().unwrap_or_default();
    grievances.iter().enumerate().map(|(index, grievance)| verdict(matter, findings, index, grievance)).collect()
}

/// What speaks for and against a grievance.
#[derive(Default)]
struct Scales {
    supports: bool,
    defeats: bool,
    open: bool,
    carried_by: Vec<usize>,
    weighed: Vec<Weighed>,
    facts: Vec<String>,
    unconfirmed: Vec<String>,
    disputes: Vec<String>,
}

fn verdict(matter: &Matter<'_>, findings: &[Judged], index: usize, grievance: &Grievance) -> Verdict {
    let Matter { case, book, as_of, .. } = *matter;
    let mut scales = Scales::default();
    let mut ruled = false;
    let mut unstated = Vec::new();
    let mut of_members = BTreeSet::new();
    let events = events_of(case, grievance);
    for (rule, bearing) in book.bearings(grievance.kind) {
        ruled = true;
        // A law that is not yet in force asks for nothing: whatever is in a list that is not stated has happened by today.
        let about = book.rule(rule).filter(|rule| rule.versions.iter().any(|(period, _)| period.from <= as_of)).map(|rule| &rule.about);
        let mut any = false;
        for (at, found) in findings.iter().enumerate().filter(|(_, found)| found.finding.rule == rule) {
            any = true;
            for day in days_of(&found.finding, case, &events) {
                let (outcome, why) = as_of_event(found, day);
                let Finding { rule, subject, outcome: today, .. } = &found.finding;
                let dispute = open_dispute(book, &found.finding, outcome, day);
                let yields_to = defeat::yields_to(matter, &found.finding, outcome, day);
                let (rule, subject, today) = (rule.clone(), subject.clone(), *today);
                let weighed = Weighed { rule, subject, finding: at, outcome, on: day, bears: Bears::Open, yields_to, today, why };
                scales.weigh(weighed, found, dispute, bearing);
            }
        }
        if let (false, Some(Subject::Each { list, .. })) = (any, about)
            && !is_stated(case, *list)
            && !concerned::is_of_another(list.key(), &events)
        {
            unstated.push(list.key().to_owned());
        }
        if let Some(Subject::Each { list, .. }) = about {
            of_members.insert(*list);
        }
    }
    let of_members: Vec<_> = of_members.into_iter().flat_map(|list| concerned::unstated(case, &events, list, &scales.weighed)).collect();
    if !of_members.is_empty() {
        scales.open = true;
        let new: Vec<_> = of_members.into_iter().filter(|path| !scales.facts.contains(path)).collect();
        scales.facts.extend(new);
    }
    // Facts of a list that is not stated are asked for where nothing else speaks: what a rule about stays decides, an event of
    // which nobody has spoken does not open again.
    let decided = scales.supports || scales.defeats || scales.open;
    if !decided && !unstated.is_empty() {
        scales.open = true;
        unstated.dedup();
        scales.facts.append(&mut unstated);
    }
    let kind = scales.verdict();
    let reason = (kind == VerdictKind::Undetermined).then(|| scales.reason(ruled)).flatten();
    let ask = match kind {
        VerdictKind::Undetermined => scales.questions(),
        _ => grievance.ask.iter().filter_map(|ask| asked(book, grievance, ask)).collect(),
    };
    let mut terms = scales.carried_by.clone();
    terms.extend(terms_of_events(case, &events, findings).filter(|at| !scales.carried_by.contains(at)));
    let deadlines = terms.iter().filter_map(|at| findings.get(*at)).filter_map(|found| deadline(book, found)).collect();
    let mut because: Vec<String> = Vec::new();
    for rule in scales.carried_by.iter().filter_map(|at| findings.get(*at)).map(|found| &found.finding.rule) {
        if !because.contains(rule) {
            because.push(rule.clone());
        }
    }
    let path = format!("grievances[{index}]");
    let Scales { carried_by: findings, weighed, facts, .. } = scales;
    let missing = if kind == VerdictKind::Undetermined { facts } else { Vec::new() };
    Verdict {
        grievance: path,
        kind: grievance.kind,
        verdict: kind,
        because,
        findings,
        weighed,
        ask,
        deadlines,
        missing,
        reason,
        counsel: Counsel::default(),
    }
}

impl Scales {
    fn weigh(&mut self, weighed: Weighed, found: &Judged, dispute: Option<&Words>, bearing: &Bearing) {
        let outcome = weighed.outcome;
        if let Some(question) = dispute {
            self.open = true;
            self.disputes.push(format!("sources differ, and none of them is confirmed: {}", in_english(question)));
            return self.carry(weighed);
        }
        let (supports, defeats) = (bearing.supports.contains(&outcome), bearing.defeats.contains(&outcome));
        self.supports |= supports;
        self.defeats |= defeats;
        if outcome == Outcome::CannotTell {
            self.open = true;
            // What was certain only later turns, on the day of the event, on the facts that would have made it earlier.
            let facts: Vec<_> = match found.finding.outcome {
                Outcome::CannotTell => found.finding.missing.iter().collect(),
                _ => found.open.iter().collect(),
            };
            if facts.is_empty() {
                self.unconfirmed.push(found.finding.rule.clone());
            }
            let new = facts.into_iter().filter(|fact| !self.facts.contains(fact)).cloned().collect::<Vec<_>>();
            self.facts.extend(new);
        }
        if supports || defeats || outcome == Outcome::CannotTell {
            let bears = match (supports, defeats) {
                (true, _) => Bears::Supports,
                (_, true) => Bears::Defeats,
                (false, false) => Bears::Open,
            };
            self.carry(Weighed { bears, ..weighed });
        }
    }

    fn carry(&mut self, weighed: Weighed) {
        if !self.carried_by.contains(&weighed.finding) {
            self.carried_by.push(weighed.finding);
        }
        if !self.weighed.contains(&weighed) {
            self.weighed.push(weighed);
        }
    }

    fn verdict(&self) -> VerdictKind {
        match (self.supports, self.defeats, self.open) {
            (true, true, _) => VerdictKind::Mixed,
            (_, _, true) | (false, false, false) => VerdictKind::Undetermined,
            (true, false, false) => VerdictKind::Supported,
            (false, true, false) => VerdictKind::NotSupported,
        }
    }

    fn reason(&self, ruled: bool) -> Option<String> {
        if let Some(dispute) = self.disputes.first() {
            Some(dispute.clone())
        } else if !ruled {
            Some("the rule book has no rule that decides this kind of grievance".to_owned())
        } else if !self.open {
            Some("no rule of the book speaks to the facts stated".to_owned())
        } else if self.facts.is_empty() {
            Some("the rules that bear on it are not confirmed, or need a person's judgement".to_owned())
        } else {
            None
        }
    }

    fn questions(&self) -> Vec<String> {
        let mut questions: Vec<_> = self.facts.iter().map(|path| question(path)).collect();
        for rule in &self.unconfirmed {
            let ask = format!("Look into {rule}: the facts stated do not decide it.");
            if !questions.contains(&ask) {
                questions.push(ask);
            }
        }
        questions
    }
}

/// A missing fact as a question: its path, and what the case format says of it.
fn question(path: &str) -> String {
    if let Some(question) = concerned::question(path) {
        return question;
    }
    match case_fields().at_path(path).map(|field| field.about.as_str()).filter(|about| !about.is_empty()) {
        Some(about) => format!("{path}: {about}"),
        None => path.to_owned(),
    }
}

/// The words of a request: the case's own, or those of the book that it chooses. What the book does not offer has none.
fn asked(book: &RuleBook, grievance: &Grievance, ask: &Ask) -> Option<String> {
    let words = match ask {
        Ask::Own { words, .. } => words,
        Ask::Chosen { id } => &book.guidance(grievance.kind)?.asks.iter().find(|offered| offered.id == *id)?.words,
    };
    Some(in_english(words))
}

fn in_english(words: &Words) -> String {
    "en".parse::<Lang>().map_or_else(|_| String::new(), |english| words.any(&english).to_owned())
}

fn deadline(book: &RuleBook, Judged { finding, due, .. }: &Judged) -> Option<Deadline> {
    let due = (*due)?;
    let rule = book.rule(&finding.rule)?;
    let what = in_english(rule.due.as_ref().unwrap_or(&rule.title));
    let Finding { rule, subject, standing, cite, .. } = finding;
    Some(Deadline { what, due, standing: *standing, rule: rule.clone(), subject: subject.clone(), cite: cite.clone() })
}

/// The findings that leave a term running from an event of the grievance, whether they bear on its verdict or not: a remedy is
/// open to the citizen however the grievance is judged, and an unconfirmed term is shown though it decides nothing.
fn terms_of_events<'f>(case: &Case, events: &[&Event], findings: &'f [Judged]) -> impl Iterator<Item = usize> + 'f {
    let all = case.events.as_deref().unwrap_or_default().iter().enumerate();
    let own: Vec<usize> = all.filter(|(_, event)| events.iter().any(|own| std::ptr::eq(*own, *event))).map(|(at, _)| at).collect();
    findings.iter().enumerate().filter_map(move |(at, found)| {
        found.due?;
        let (list, index) = subject_of(&found.finding.subject)?;
        (list == List::Events.key() && own.contains(&index)).then_some(at)
    })
}

fn is_stated(case: &Case, list: List) -> bool {
    match list {
        List::Stays => case.stays.is_some(),
        List::Registrations => case.registrations.is_some(),
        List::Statuses => case.statuses.is_some(),
        List::Events => case.events.is_some(),
        List::Family => case.family.is_some(),
    }
}

/// The days for which a finding must be asked: those of `events`, on which the grievance rests, that the finding's subject
/// concerns. `None` where no event stands behind the grievance: then the finding counts as it is.
pub(super) fn days_of(finding: &Finding, case: &Case, events: &[&Event]) -> Vec<Option<NaiveDate>> {
    let Some((list, index)) = subject_of(&finding.subject).filter(|_| !events.is_empty()) else { return vec![None] };
    match list {
        _ if concerned::is_of_another(list, events) => Vec::new(),
        "events" => {
            let subject = case.events.as_deref().and_then(|all| all.get(index));
            let own = subject.is_some_and(|subject| events.iter().any(|event| std::ptr::eq(*event, subject)));
            // A rule about events of another kind than the grievance's (a test, a removal) bears on it whenever it is listed, if it
            // concerns the same person.
            let other_kind = subject.is_some_and(|subject| {
                events.iter().all(|event| event.kind != subject.kind) && events.iter().any(|event| event.concerns == subject.concerns)
            });
            if own || other_kind { vec![None] } else { Vec::new() }
        }
        "stays" => {
            let stays = case.stays.as_deref().unwrap_or_default();
            let covers = |stay: &Stay, day: NaiveDate| stay.entry <= day && stay.exit.is_none_or(|exit| day <= exit);
            let concerns = |event: &&&Event| {
                let within = stays.get(index).is_some_and(|stay| covers(stay, event.on));
                within || !stays.iter().any(|stay| covers(stay, event.on))
            };
            concerned::of_the_person(events).filter(concerns).map(|event| Some(event.on)).collect()
        }
        _ => vec![None],
    }
}

/// The disputed point on which the outcome turns as it stood on the day when the authority acted, where the reading that is used
/// is not confirmed by any source.
fn open_dispute<'b>(book: &'b RuleBook, finding: &Finding, outcome: Outcome, day: Option<NaiveDate>) -> Option<&'b Words> {
    let not_yet = |reading: &ReadingOutcome| {
        let runs = |day| reading.date("due").is_some_and(|due| day <= due) || reading.date("first-breach").is_some_and(|first| day < first);
        day.is_some_and(runs)
    };
    let turns = |question: &Words| {
        let outcomes = finding.readings.iter().filter(|reading| reading.question == *question);
        outcomes.map(|reading| if not_yet(reading) { Outcome::NoBreach } else { reading.outcome }).any(|other| other != outcome)
    };
    let rule = book.rule(&finding.rule)?;
    let readings = std::iter::once(rule).chain(measuring(book, rule)).flat_map(|rule| &rule.readings);
    readings.filter(|reading| reading.standing == Standing::Unconfirmed).map(|reading| &reading.question).find(|question| turns(question))
}

/// The list and the place in it of a subject such as `stays[0]`.
pub(super) fn subject_of(subject: &str) -> Option<(&str, usize)> {
    let (list, index) = subject.strip_suffix(']')?.split_once('[')?;
    Some((list, index.parse().ok()?))
}

/// The events a grievance rests on: those it names, or all of its own kind.
pub(super) fn events_of<'c>(case: &'c Case, grievance: &Grievance) -> Vec<&'c Event> {
    let all = case.events.as_deref().unwrap_or_default();
    match &grievance.events {
        Some(named) => all.iter().filter(|event| event.id.as_ref().is_some_and(|id| named.contains(id))).collect(),
        None => {
            let kind = grievance.kind.event();
            all.iter().filter(|event| Some(event.kind) == kind).collect()
        }
    }
}

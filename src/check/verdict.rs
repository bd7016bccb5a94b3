//! From findings to verdicts: what the outcomes of rules mean for each grievance.

use chrono::NaiveDate;

use super::assessment::Verdict;
use super::{Deadline, Finding, Outcome, VerdictKind};
use crate::case::{Case, Event, Grievance};
use crate::lang::{Lang, Words};
use crate::law::RuleBook;
use crate::law::bearing::Bearing;
use crate::law::fields::case_fields;
use crate::law::rule::{List, Subject};

/// A finding with the term that it leaves running.
pub(super) type Found = (Finding, Option<NaiveDate>);

/// The verdict on each grievance of the case.
pub(super) fn verdicts(case: &Case, book: &RuleBook, findings: &[Found]) -> Vec<Verdict> {
    let grievances = case.grievances.as_deref().unwrap_or_default();
    grievances.iter().enumerate().map(|(index, grievance)| verdict(case, book, findings, index, grievance)).collect()
}

/// What speaks for and against a grievance.
#[derive(Default)]
struct Scales {
    supports: bool,
    defeats: bool,
    open: bool,
    carried_by: Vec<usize>,
    facts: Vec<String>,
    unconfirmed: Vec<String>,
}

fn verdict(case: &Case, book: &RuleBook, findings: &[Found], index: usize, grievance: &Grievance) -> Verdict {
    let mut scales = Scales::default();
    let mut ruled = false;
    for (rule, bearing) in book.bearings(grievance.kind) {
        ruled = true;
        let about = book.rule(rule).map(|rule| &rule.about);
        let mut any = false;
        for (at, (finding, _)) in findings.iter().enumerate().filter(|(_, (finding, _))| finding.rule == rule) {
            any = true;
            if bears(finding, case, grievance) {
                scales.weigh(at, finding, bearing);
            }
        }
        if let (false, Some(Subject::Each { list, .. })) = (any, about)
            && !is_stated(case, *list)
        {
            scales.open = true;
            scales.facts.push(list.key().to_owned());
        }
    }
    let kind = scales.verdict();
    let reason = (kind == VerdictKind::Undetermined).then(|| scales.reason(ruled)).flatten();
    let ask = match kind {
        VerdictKind::Undetermined => scales.questions(),
        _ => grievance.ask.iter().map(in_english).collect(),
    };
    let deadlines = scales.carried_by.iter().filter_map(|at| findings.get(*at)).filter_map(|found| deadline(book, found)).collect();
    let mut because: Vec<String> = Vec::new();
    for rule in scales.carried_by.iter().filter_map(|at| findings.get(*at)).map(|(finding, _)| &finding.rule) {
        if !because.contains(rule) {
            because.push(rule.clone());
        }
    }
    let path = format!("grievances[{index}]");
    Verdict { grievance: path, kind: grievance.kind, verdict: kind, because, findings: scales.carried_by, ask, deadlines, reason }
}

impl Scales {
    fn weigh(&mut self, at: usize, finding: &Finding, bearing: &Bearing) {
        // A reading under which the answer is another one weighs too: it is what the other side will say.
        let outcomes = std::iter::once(finding.outcome).chain(finding.readings.iter().map(|reading| reading.outcome));
        let mut carries = false;
        for outcome in outcomes {
            let (supports, defeats) = (bearing.supports.contains(&outcome), bearing.defeats.contains(&outcome));
            self.supports |= supports;
            self.defeats |= defeats;
            carries |= supports || defeats;
        }
        if finding.outcome == Outcome::CannotTell {
            self.open = true;
            carries = true;
            self.facts.extend(finding.missing.iter().filter(|fact| !self.facts.contains(fact)).cloned().collect::<Vec<_>>());
            if finding.missing.is_empty() {
                self.unconfirmed.push(finding.rule.clone());
            }
        }
        if carries {
            self.carried_by.push(at);
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
        if !ruled {
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
    match case_fields().at_path(path).map(|field| field.about.as_str()).filter(|about| !about.is_empty()) {
        Some(about) => format!("{path}: {about}"),
        None => path.to_owned(),
    }
}

fn in_english(words: &Words) -> String {
    "en".parse::<Lang>().map_or_else(|_| String::new(), |english| words.any(&english).to_owned())
}

fn deadline(book: &RuleBook, (finding, due): &Found) -> Option<Deadline> {
    let due = (*due)?;
    let rule = book.rule(&finding.rule)?;
    let what = in_english(rule.due.as_ref().unwrap_or(&rule.title));
    Some(Deadline { what, due, standing: finding.standing, rule: finding.rule.clone(), cite: finding.cite.clone() })
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

/// Whether a finding is about what the grievance is about: its events, and the stays during which they happened.
fn bears(finding: &Finding, case: &Case, grievance: &Grievance) -> bool {
    let Some((list, index)) = subject_of(finding) else { return true };
    let events = events_of(case, grievance);
    if events.is_empty() {
        return true;
    }
    let all = case.events.as_deref().unwrap_or_default();
    match list {
        "events" => {
            all.get(index).is_some_and(|event| events.iter().any(|other| std::ptr::eq(*other, event)))
                || is_other_kind(all.get(index), &events)
        }
        "stays" => {
            let stays = case.stays.as_deref().unwrap_or_default();
            let during = |at: usize| {
                let stay = stays.get(at);
                stay.is_some_and(|stay| events.iter().any(|event| stay.entry <= event.on && stay.exit.is_none_or(|exit| event.on <= exit)))
            };
            during(index) || !(0..stays.len()).any(during)
        }
        _ => true,
    }
}

fn subject_of(finding: &Finding) -> Option<(&str, usize)> {
    let (list, index) = finding.subject.strip_suffix(']')?.split_once('[')?;
    Some((list, index.parse().ok()?))
}

/// The events a grievance rests on: those it names, or all of its own kind.
fn events_of<'c>(case: &'c Case, grievance: &Grievance) -> Vec<&'c Event> {
    let all = case.events.as_deref().unwrap_or_default();
    match &grievance.events {
        Some(named) => all.iter().filter(|event| event.id.as_ref().is_some_and(|id| named.contains(id))).collect(),
        None => {
            let kind = serde_json::to_value(grievance.kind).ok();
            all.iter().filter(|event| serde_json::to_value(event.kind).ok() == kind).collect()
        }
    }
}

/// A rule about events of another kind than the grievance's own (a test, a removal) bears on it whenever it is listed.
fn is_other_kind(event: Option<&Event>, events: &[&Event]) -> bool {
    event.is_some_and(|event| events.iter().all(|other| other.kind != event.kind))
}

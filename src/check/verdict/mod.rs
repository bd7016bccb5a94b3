//! From findings to verdicts: what the outcomes of rules mean for each grievance.

mod asking;
mod days;
mod dispute;
mod sitting;
mod spoken;
mod unstated;

use std::collections::BTreeSet;

pub(super) use asking::in_english;
pub(super) use days::days_of;

use asking::{asked, questions, why_not_judged};
use sitting::{Sitting, held, meant, places};
use spoken::{can_answer, spoken};
use unstated::{Unstated, is_stated, resting_on_what_is_not_told, weigh_of_members, weigh_unstated};

use super::assessment::Verdict;
use super::concerned;
use super::counsel::Counsel;
use super::judge::Judged;
use super::law_of_the_day;
use super::matter::Matter;
use super::occasion::{Act, GROUND, NONE_GIVEN, acts, ground_of};
use super::scales::{Held, Scales};
use super::weighed::Bears;
use super::{Deadline, Finding, Truth, VerdictKind};
use crate::case::{Case, Event, Grievance, GrievanceKind};
use crate::law::RuleBook;
use crate::law::condition::Condition;
use crate::law::rule::{List, Subject};

/// The verdict on each grievance of the case.
pub(super) fn verdicts(matter: &Matter<'_>, findings: &[Judged]) -> Vec<Verdict> {
    let grievances = matter.case.grievances.as_deref().unwrap_or_default();
    grievances.iter().enumerate().map(|(index, grievance)| verdict(matter, findings, index, grievance)).collect()
}

fn verdict(matter: &Matter<'_>, findings: &[Judged], index: usize, grievance: &Grievance) -> Verdict {
    let Matter { case, book, .. } = *matter;
    let acts = acts(case, grievance);
    let (scales, ruled) = weighed(matter, findings, grievance.kind, &acts);
    let not_judged: Vec<String> = scales.not_judged().into_iter().filter_map(|place| ground(matter, acts.get(place)?)).collect();
    let kind = scales.verdict();
    let reason = (kind == VerdictKind::Undetermined).then(|| scales.reason(ruled, why_not_judged(&not_judged))).flatten();
    let without_ground = without_ground(matter, &scales, &acts);
    let ask = match kind {
        VerdictKind::Undetermined => questions(&scales, &not_judged, !without_ground.is_empty()),
        _ => grievance.ask.iter().filter_map(|ask| asked(book, grievance, ask)).collect(),
    };
    let events: Vec<&Event> = acts.iter().map(|act| act.event).collect();
    let mut terms = scales.carried_by.clone();
    terms.extend(terms_of_events(case, &events, findings).filter(|at| !scales.carried_by.contains(at)));
    let deadlines = terms.iter().filter_map(|at| findings.get(*at)).filter_map(|found| deadline(book, found)).collect();
    let (because, open) = rules_of(&scales, kind);
    let path = format!("grievances[{index}]");
    let idle = if kind == VerdictKind::Undetermined { scales.idle() } else { Vec::new() };
    let Scales { carried_by: findings, weighed, facts, mut set_aside, .. } = scales;
    // What has a say by one bearing is not set aside for want of another.
    set_aside.retain(|rule| !because.contains(rule) && !open.contains(rule));
    let missing = if kind == VerdictKind::Undetermined { with_grounds(facts, without_ground) } else { Vec::new() };
    Verdict {
        grievance: path,
        kind: grievance.kind,
        verdict: kind,
        because,
        open,
        findings,
        weighed,
        ask,
        deadlines,
        missing,
        idle,
        reason,
        set_aside,
        counsel: Counsel::default(),
    }
}

/// What the findings say of the acts; and whether the book has any rule about them.
fn weighed(matter: &Matter<'_>, findings: &[Judged], kind: GrievanceKind, acts: &[Act<'_>]) -> (Scales, bool) {
    let Matter { case, book, as_of, .. } = *matter;
    let mut scales = Scales::of(acts.len());
    let mut ruled = false;
    let mut unstated: Vec<Unstated> = Vec::new();
    let mut of_members: Vec<Unstated> = Vec::new();
    let mut opened: Vec<(usize, String)> = Vec::new();
    for (rule, bearings) in book.bearings(kind) {
        ruled = true;
        let held: Vec<Vec<Held<'_>>> = places(acts).map(|act| held(matter, bearings, act, kind)).collect();
        let sittings: Vec<Sitting<'_, '_>> =
            held.iter().enumerate().flat_map(|(place, held)| Sitting::each(matter, place, acts, held)).collect();
        let Heard { any, met } = hear(matter, findings, rule, &sittings, &mut scales);
        // A law that is not yet in force asks for nothing: whatever is in a list that is not stated has happened by today.
        let about = book.rule(rule).filter(|rule| rule.versions.iter().any(|(period, _)| period.from <= as_of)).map(|rule| &rule.about);
        let Some(Subject::Each { list, .. }) = about else { continue };
        opened.extend(opened_by(book, rule, *list, acts));
        unstated.extend(resting_on_what_is_not_told(rule, *list, &held, &met));
        for (place, held) in held.into_iter().enumerate() {
            match acts.get(place).and_then(|act| concerned::own_items(case, act.event, *list)) {
                Some(path) => of_members.push(Unstated::of(place, rule, path, held)),
                None if !any && !is_stated(case, *list) => unstated.push(Unstated::of(place, rule, list.key().to_owned(), held)),
                None => {}
            }
        }
    }
    weigh_of_members(&mut scales, of_members);
    weigh_unstated(&mut scales, book, unstated);
    for (place, path) in opened {
        scales.awaited(place, &path);
    }
    (scales, ruled)
}

/// The facts about the acts that a rule must know before it says anything: where one of them is asked for, the rule may answer then.
fn opened_by(book: &RuleBook, rule: &str, list: List, acts: &[Act<'_>]) -> Vec<(usize, String)> {
    if list != List::Events {
        return Vec::new();
    }
    let Some(rule) = book.rule(rule) else { return Vec::new() };
    let answering = rule.versions.iter().filter(|(_, version)| can_answer(version));
    let about = match &rule.about {
        Subject::Each { which: Some(which), .. } => Some(which),
        Subject::Each { which: None, .. } | Subject::TheCase => None,
    };
    let conditions = answering.flat_map(|(_, version)| about.into_iter().chain([&version.applies_when]));
    let fields: BTreeSet<&str> = conditions.flat_map(Condition::opened_by).collect();
    let of_acts =
        acts.iter().enumerate().flat_map(|(place, act)| fields.iter().map(move |field| (place, format!("events[{}].{field}", act.at))));
    of_acts.collect()
}

/// What came of hearing the findings of a rule.
struct Heard {
    /// Whether there were any.
    any: bool,
    /// The acts of which the rule has judged what it must have judged to bear on them.
    met: BTreeSet<usize>,
}

fn hear(matter: &Matter<'_>, findings: &[Judged], rule: &str, sittings: &[Sitting<'_, '_>], scales: &mut Scales) -> Heard {
    let mut heard = Heard { any: false, met: BTreeSet::new() };
    for (at, found) in findings.iter().enumerate().filter(|(_, found)| found.finding.rule == rule) {
        heard.any = true;
        let days = sittings.iter().flat_map(|sitting| {
            let days = days_of(&found.finding, matter.case, &sitting.acts).into_iter();
            days.filter(|(_, place)| *place == sitting.place).map(move |(day, _)| (day, sitting))
        });
        for (day, Sitting { place, acts, held }) in days {
            let act = acts.get(*place);
            if !law_of_the_day::speaks(findings, at, day, act.map(|act| act.on)) {
                continue;
            }
            let meant = meant(matter, held, &found.finding, act.copied());
            if meant.iter().any(|(bearing, holds, _)| bearing.of.is_some() && *holds > Truth::No) {
                heard.met.insert(*place);
            }
            if !meant.is_empty() {
                scales.weigh(*place, spoken(matter, (at, found), day, act), &meant);
            }
        }
    }
    heard
}

/// The facts that are missing, the grounds that no authority stated among them.
fn with_grounds(mut facts: Vec<String>, without_ground: Vec<String>) -> Vec<String> {
    let also: Vec<_> = without_ground.into_iter().filter(|path| !facts.contains(path)).collect();
    facts.extend(also);
    facts
}

/// The rules that carry a verdict, and those that are open beside them. What could still decide carries one that is not decided.
fn rules_of(scales: &Scales, kind: VerdictKind) -> (Vec<String>, Vec<String>) {
    let (mut because, mut open): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for weighed in &scales.weighed {
        let carries = kind == VerdictKind::Undetermined || weighed.bears != Bears::Open;
        let list = if carries { &mut because } else { &mut open };
        if !list.contains(&weighed.rule) {
            list.push(weighed.rule.clone());
        }
    }
    open.retain(|rule| !because.contains(rule));
    (because, open)
}

/// The ground of an act in the words of case files.
fn ground(matter: &Matter<'_>, act: &Act<'_>) -> Option<String> {
    let item = matter.frame().items(List::Events.key())?.get(act.at)?;
    Some(item.get(GROUND)?.said())
}

/// The grounds of undecided acts for which the authority stated none, as facts that are still to be learnt: the authority may be asked, and its
/// papers may name them. What the rules would say turns on them.
fn without_ground(matter: &Matter<'_>, scales: &Scales, acts: &[Act<'_>]) -> Vec<String> {
    let undecided = scales.undecided_for_their_ground().into_iter().filter_map(|place| acts.get(place));
    let none_given = undecided.filter(|act| ground(matter, act).is_some_and(|ground| ground == NONE_GIVEN));
    none_given.map(|act| ground_of(act.at)).collect()
}

fn deadline(book: &RuleBook, Judged { finding, due, due_otherwise, .. }: &Judged) -> Option<Deadline> {
    let (due, due_otherwise) = ((*due)?, *due_otherwise);
    let rule = book.rule(&finding.rule)?;
    let what = in_english(rule.due.as_ref().unwrap_or(&rule.title));
    let Finding { rule, subject, standing, cite, .. } = finding;
    Some(Deadline { what, due, due_otherwise, standing: *standing, rule: rule.clone(), subject: subject.clone(), cite: cite.clone() })
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

/// The list and the place in it of a subject such as `stays[0]`.
pub(super) fn subject_of(subject: &str) -> Option<(&str, usize)> {
    let (list, index) = subject.strip_suffix(']')?.split_once('[')?;
    Some((list, index.parse().ok()?))
}

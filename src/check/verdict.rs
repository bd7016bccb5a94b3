//! From findings to verdicts: what the outcomes of rules mean for each grievance.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::assessment::{DUE, ReadingOutcome, Verdict};
use super::concerned;
use super::condition::missing;
use super::counsel::Counsel;
use super::defeat;
use super::judge::{Judged, measuring};
use super::law_of_the_day;
use super::matter::Matter;
use super::occasion::{Act, GROUND, NONE_GIVEN, acts, as_of, ground_of, holds, means};
use super::scales::{Held, Scales, Spoken};
use super::weighed::{Bears, Weighed, as_of_event};
use super::{Deadline, Finding, Outcome, Standing, Truth, VerdictKind};
use crate::case::{Ask, Case, Event, Grievance, GrievanceKind, Stay};
use crate::lang::{Lang, Words};
use crate::law::RuleBook;
use crate::law::bearing::Bearing;
use crate::law::fields::case_fields;
use crate::law::kind::Computation;
use crate::law::rule::{List, Reading, Subject, Version};
use crate::law::timeline::At;

/// What to do then.
const ASK_FOR_THE_GROUND: &str = "Ask the authority on what ground it acted: it stated none.";

/// The verdict on each grievance of the case.
pub(super) fn verdicts(matter: &Matter<'_>, findings: &[Judged]) -> Vec<Verdict> {
    let grievances = matter.case.grievances.as_deref().unwrap_or_default();
    grievances.iter().enumerate().map(|(index, grievance)| verdict(matter, findings, index, grievance)).collect()
}

fn verdict(matter: &Matter<'_>, findings: &[Judged], index: usize, grievance: &Grievance) -> Verdict {
    let Matter { case, book, as_of, .. } = *matter;
    let acts = acts(case, grievance);
    let mut scales = Scales::of(acts.len());
    let mut ruled = false;
    let mut unstated: Vec<Unstated> = Vec::new();
    let mut of_members: Vec<Unstated> = Vec::new();
    for (rule, bearings) in book.bearings(grievance.kind) {
        ruled = true;
        let held: Vec<Vec<Held<'_>>> = places(&acts).map(|act| held(matter, bearings, act, grievance.kind)).collect();
        // A law that is not yet in force asks for nothing: whatever is in a list that is not stated has happened by today.
        let about = book.rule(rule).filter(|rule| rule.versions.iter().any(|(period, _)| period.from <= as_of)).map(|rule| &rule.about);
        let sittings: Vec<Sitting<'_, '_>> =
            held.iter().enumerate().flat_map(|(place, held)| Sitting::each(matter, place, &acts, held)).collect();
        let mut any = false;
        // The acts of which the rule has judged what it must have judged to bear on them.
        let mut met: BTreeSet<usize> = BTreeSet::new();
        for (at, found) in findings.iter().enumerate().filter(|(_, found)| found.finding.rule == rule) {
            any = true;
            let heard = sittings.iter().flat_map(|sitting| {
                let days = days_of(&found.finding, case, &sitting.acts).into_iter();
                days.filter(|(_, place)| *place == sitting.place).map(move |(day, _)| (day, sitting))
            });
            for (day, Sitting { place, acts, held }) in heard {
                let place = *place;
                if !law_of_the_day::speaks(findings, at, day, acts.get(place).map(|act| act.on)) {
                    continue;
                }
                let meant = meant(matter, held, &found.finding, acts.get(place).copied());
                if meant.iter().any(|(bearing, holds, _)| bearing.of.is_some() && *holds > Truth::No) {
                    met.insert(place);
                }
                if meant.is_empty() {
                    continue;
                }
                scales.weigh(place, spoken(matter, (at, found), day, acts.get(place)), &meant);
            }
        }
        if let Some(Subject::Each { list, .. }) = about {
            unstated.extend(resting_on_what_is_not_told(rule, *list, &held, &met));
            for (place, held) in held.into_iter().enumerate() {
                match acts.get(place).and_then(|act| concerned::own_items(case, act.event, *list)) {
                    Some(path) => of_members.push(Unstated::of(place, rule, path, held)),
                    None if !any && !is_stated(case, *list) => unstated.push(Unstated::of(place, rule, list.key().to_owned(), held)),
                    None => {}
                }
            }
        }
    }
    weigh_of_members(&mut scales, of_members);
    weigh_unstated(&mut scales, book, unstated);
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

/// What a finding says of an act on a day, ready to be weighed.
fn spoken<'f>(matter: &Matter<'f>, (at, found): (usize, &'f Judged), day: Option<NaiveDate>, act: Option<&Act<'_>>) -> Spoken<'f> {
    let (outcome, why) = as_of_event(found, day);
    let Finding { rule, subject, outcome: today, standing, .. } = &found.finding;
    let dispute = dispute(matter.book, &found.finding, day);
    let settled = dispute.as_ref().filter(|dispute| dispute.standing > Standing::Unconfirmed);
    let open = dispute.as_ref().filter(|dispute| dispute.standing == Standing::Unconfirmed).map(|dispute| dispute.question);
    let weighed = Weighed {
        rule: rule.clone(),
        subject: subject.clone(),
        finding: at,
        outcome,
        on: day,
        on_another_reading: settled.map(|dispute| dispute.otherwise),
        standing: dispute.as_ref().map_or(*standing, |dispute| dispute.standing.min(*standing)),
        bears: Bears::Open,
        yields_to: defeat::yields_to(matter, &found.finding, outcome, day),
        today: *today,
        why,
        conditional: false,
        acts: act.map(|act| act.at).into_iter().collect(),
    };
    let (can_answer, to_apply) = answers(matter, &found.finding, outcome, open.is_some());
    Spoken { weighed, found, dispute: open, can_answer, to_apply }
}

/// Where what an act rests on is not told, the rule could not judge it.
fn resting_on_what_is_not_told(rule: &str, list: List, held: &[Vec<Held<'_>>], met: &BTreeSet<usize>) -> Vec<Unstated> {
    let not_met = held.iter().enumerate().filter(|(place, _)| !met.contains(place));
    let resting = not_met.filter_map(|(place, held)| {
        let rests: Vec<Held<'_>> =
            held.iter().filter(|(bearing, holds, _)| bearing.of.is_some() && *holds == Truth::Yes).cloned().collect();
        (!rests.is_empty()).then(|| Unstated::of(place, rule, list.key().to_owned(), rests))
    });
    resting.collect()
}

/// The facts that are missing, the grounds that no authority stated among them.
fn with_grounds(mut facts: Vec<String>, without_ground: Vec<String>) -> Vec<String> {
    let also: Vec<_> = without_ground.into_iter().filter(|path| !facts.contains(path)).collect();
    facts.extend(also);
    facts
}

/// Whether a version may ever say more than a question.
fn can_answer(version: &Version) -> bool {
    version.standing > Standing::Unconfirmed && !matches!(version.computes, Computation::Open(_))
}

/// Whether the rule of a finding can answer once the facts are known; and the facts that would tell whether it applies at all.
fn answers(matter: &Matter<'_>, finding: &Finding, outcome: Outcome, disputed: bool) -> (bool, BTreeSet<String>) {
    let nothing = (!disputed, BTreeSet::new());
    if outcome != Outcome::CannotTell {
        return nothing;
    }
    let Some(rule) = matter.book.rule(&finding.rule) else { return nothing };
    let Some(At::InForce(_, version)) = finding.version_from.map(|from| rule.versions.at(from)) else { return nothing };
    if can_answer(version) {
        return (true, BTreeSet::new());
    }
    let case = matter.frame();
    let day = finding.on.unwrap_or(matter.as_of);
    let item = subject_of(&finding.subject).and_then(|(list, at)| Some((list, at, case.items(list)?.get(at)?)));
    let to_apply = match item {
        Some((list, at, item)) => missing(&version.applies_when, &case.item(list, at, item), day),
        None => missing(&version.applies_when, &case, day),
    };
    (false, to_apply)
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

/// The acts of a grievance, or that none is stated.
fn places<'s, 'c>(acts: &'s [Act<'c>]) -> impl Iterator<Item = Option<Act<'c>>> + 's {
    acts.iter().copied().map(Some).chain(acts.is_empty().then_some(None))
}

/// What each bearing is for an act. A kind of grievance that is about no act of its own, such as one about the length of the stay, is
/// judged as it stands where none is stated.
fn held<'b>(matter: &Matter<'_>, bearings: &'b [Bearing], act: Option<Act<'_>>, kind: GrievanceKind) -> Vec<Held<'b>> {
    let of_itself = act.is_none() && kind.event().is_none();
    let each = bearings.iter().map(|bearing| match of_itself {
        true => (bearing, (Truth::Yes, BTreeSet::new())),
        false => (bearing, holds(matter, bearing, act)),
    });
    each.map(|(bearing, (holds, facts))| (bearing, holds, facts)).collect()
}

/// The bearings of a rule on one act that ask on the same day.
struct Sitting<'b, 'c> {
    place: usize,
    /// The acts of the grievance, that of this place with the day on which is asked.
    acts: Vec<Act<'c>>,
    held: Vec<Held<'b>>,
}

impl<'b, 'c> Sitting<'b, 'c> {
    /// Those of the act at `place`: of its own day, and of the days of events on which it rests.
    fn each(matter: &Matter<'_>, place: usize, acts: &[Act<'c>], held: &[Held<'b>]) -> Vec<Self> {
        let mut each: Vec<Self> = Vec::new();
        for one in held {
            let mut acts = acts.to_vec();
            if let Some(act) = acts.get_mut(place) {
                act.on = as_of(matter, one.0, *act).unwrap_or(act.on);
            }
            let on = |acts: &[Act<'_>]| acts.get(place).map(|act| act.on);
            match each.iter_mut().find(|other| on(&other.acts) == on(&acts)) {
                Some(other) => other.held.push(one.clone()),
                None => each.push(Self { place, acts, held: vec![one.clone()] }),
            }
        }
        each
    }
}

/// The bearings under which a finding counts for an act.
fn meant<'b>(matter: &Matter<'_>, held: &[Held<'b>], finding: &Finding, act: Option<Act<'_>>) -> Vec<Held<'b>> {
    let each = held.iter().filter_map(|(bearing, holds, facts)| {
        let (means, lacking) = means(matter, bearing, &finding.subject, act);
        let facts = facts.union(&lacking).cloned().collect();
        (means > Truth::No).then(|| (*bearing, (*holds).min(means), facts))
    });
    each.collect()
}

/// A list of which nothing is stated, about whose items a rule would speak.
struct Unstated {
    place: usize,
    rule: String,
    /// The path under which it would stand.
    path: String,
    /// Whether the rule bears on the act, whatever it would say.
    bears: Truth,
    /// The facts that would tell.
    facts: BTreeSet<String>,
}

impl Unstated {
    fn of(place: usize, rule: &str, path: String, held: Vec<Held<'_>>) -> Self {
        let mut unstated = Self { place, rule: rule.to_owned(), path, bears: Truth::No, facts: BTreeSet::new() };
        for (_, holds, facts) in held {
            unstated.bears = unstated.bears.max(holds);
            unstated.facts.extend(facts);
        }
        unstated
    }
}

/// Facts of a list that is not stated are asked for where nothing else speaks: what a rule about stays decides, an event of which
/// nobody has spoken does not open again.
fn weigh_unstated(scales: &mut Scales, book: &RuleBook, unstated: Vec<Unstated>) {
    let spoken = unstated.iter().any(|one| scales.speaks(one.place));
    for Unstated { place, rule, path, bears, facts } in unstated {
        if bears == Truth::No {
            scales.leave_aside(&rule);
            scales.set_aside_at(place);
            continue;
        }
        let can_answer = book.rule(&rule).is_some_and(|rule| rule.versions.iter().any(|(_, version)| can_answer(version)));
        if !spoken {
            scales.unstated(place, can_answer, std::iter::once(path).chain(facts));
        } else if can_answer {
            scales.awaited(place, &path);
        }
    }
}

/// What a case states of its person says nothing of an act against a member of the family: unless what it states of the member
/// decides, the member's own stays, registrations and rights are asked for.
fn weigh_of_members(scales: &mut Scales, of_members: Vec<Unstated>) {
    for Unstated { place, rule, path, bears, facts } in of_members {
        if bears == Truth::No {
            scales.leave_aside(&rule);
            scales.set_aside_at(place);
        } else if !scales.decided(place) {
            scales.unstated(place, true, std::iter::once(path).chain(facts));
        }
    }
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

/// Why no finding speaks of the acts on these grounds. Where an authority states none, its act is neither lawful nor unlawful for that.
fn why_not_judged(grounds: &[String]) -> Option<String> {
    let stated: Vec<&str> = grounds.iter().map(String::as_str).filter(|ground| *ground != NONE_GIVEN).collect();
    let of_stated = format!("no finding speaks for or against an act on the ground stated: {}", stated.join(", "));
    let of_none = "the authority stated no ground, so that nothing tells whether the law allowed the act";
    match (stated.is_empty(), stated.len() < grounds.len()) {
        (true, false) => None,
        (true, true) => Some(of_none.to_owned()),
        (false, false) => Some(of_stated),
        (false, true) => Some(format!("{of_stated}; of another act {of_none}")),
    }
}

fn questions(scales: &Scales, not_judged: &[String], without_ground: bool) -> Vec<String> {
    let mut questions: Vec<_> = scales.facts.iter().map(|path| question(path)).collect();
    let rules = scales.unconfirmed().iter().map(|rule| format!("Look into {rule}: the facts stated do not decide it."));
    let grounds = not_judged.iter().map(|ground| match ground.as_str() {
        NONE_GIVEN => ASK_FOR_THE_GROUND.to_owned(),
        _ => format!("Look into the ground stated, {ground}: no finding speaks for or against an act on it."),
    });
    for question in rules.chain(grounds).chain(without_ground.then(|| ASK_FOR_THE_GROUND.to_owned())) {
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    questions
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

pub(super) fn in_english(words: &Words) -> String {
    "en".parse::<Lang>().map_or_else(|_| String::new(), |english| words.any(&english).to_owned())
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

fn is_stated(case: &Case, list: List) -> bool {
    match list {
        List::Stays => case.stays.is_some(),
        List::Registrations => case.registrations.is_some(),
        List::Statuses => case.statuses.is_some(),
        List::Events => case.events.is_some(),
        List::Family => case.family.is_some(),
    }
}

/// The days for which a finding must be asked, each with the place of its act: those of the acts on which the grievance rests that the
/// finding's subject concerns. No day where the finding counts as it is, for every act that concerns the same person; and where none is
/// stated, for the grievance.
pub(super) fn days_of(finding: &Finding, case: &Case, acts: &[Act<'_>]) -> Vec<(Option<NaiveDate>, usize)> {
    let Some((list, index)) = subject_of(&finding.subject).filter(|_| !acts.is_empty()) else {
        return (0..acts.len().max(1)).map(|place| (None, place)).collect();
    };
    match list {
        "events" => {
            let subject = case.events.as_deref().and_then(|all| all.get(index));
            if let Some(own) = acts.iter().position(|act| act.at == index) {
                return vec![(None, own)];
            }
            // A rule about events of another kind than the grievance's (a test, a removal) bears on it whenever it is listed, if it
            // concerns the same person.
            let other_kind = subject.filter(|subject| acts.iter().all(|act| act.event.kind != subject.kind));
            let same_person = other_kind.into_iter().flat_map(|subject| about(acts, subject.concerns.as_deref()));
            same_person.map(|(place, _)| (None, place)).collect()
        }
        "stays" => {
            let stays = case.stays.as_deref().unwrap_or_default();
            let covers = |stay: &Stay, day: NaiveDate| stay.entry <= day && stay.exit.is_none_or(|exit| day <= exit);
            let concerns = |(_, act): &(usize, &Act<'_>)| {
                let within = stays.get(index).is_some_and(|stay| covers(stay, act.on));
                within || !stays.iter().any(|stay| covers(stay, act.on))
            };
            about(acts, None).filter(concerns).map(|(place, act)| (Some(act.on), place)).collect()
        }
        _ if concerned::is_the_persons(list) => about(acts, None).map(|(place, _)| (None, place)).collect(),
        _ => (0..acts.len()).map(|place| (None, place)).collect(),
    }
}

/// The acts against one member of the family, or against the person.
fn about<'s, 'c>(acts: &'s [Act<'c>], member: Option<&'s str>) -> impl Iterator<Item = (usize, &'s Act<'c>)> {
    acts.iter().enumerate().filter(move |(_, act)| act.event.concerns.as_deref() == member)
}

/// A disputed point on which the outcome turns as it stood on the day when the authority acted.
struct Dispute<'b> {
    question: &'b Words,
    /// How well the reading that is used is attested.
    standing: Standing,
    /// The outcome under another one.
    otherwise: Outcome,
}

/// The point on which the outcome turns, the least attested first.
fn dispute<'b>(book: &'b RuleBook, finding: &Finding, day: Option<NaiveDate>) -> Option<Dispute<'b>> {
    let not_yet = |reading: &ReadingOutcome, day| {
        let begins = reading.on.filter(|_| reading.outcome == Outcome::Breach);
        reading.date(DUE).is_some_and(|due| day <= due) || reading.date("first-breach").or(begins).is_some_and(|first| day < first)
    };
    let as_of = |reading: &ReadingOutcome| match day {
        Some(day) if not_yet(reading, day) => Outcome::NoBreach,
        _ => reading.outcome,
    };
    let rule = book.rule(&finding.rule)?;
    let readings = std::iter::once(rule).chain(measuring(book, rule)).flat_map(|rule| &rule.readings);
    let turns = readings.filter_map(|Reading { question, standing, .. }| {
        let mut outcomes = finding.readings.iter().filter(|reading| reading.question == *question).map(|it| (it.default, as_of(it)));
        let used = outcomes.clone().find_map(|(default, outcome)| default.then_some(outcome))?;
        let otherwise = outcomes.find_map(|(_, other)| (other != used).then_some(other))?;
        Some(Dispute { question, standing: *standing, otherwise })
    });
    turns.min_by_key(|dispute| dispute.standing)
}

/// The list and the place in it of a subject such as `stays[0]`.
pub(super) fn subject_of(subject: &str) -> Option<(&str, usize)> {
    let (list, index) = subject.strip_suffix(']')?.split_once('[')?;
    Some((list, index.parse().ok()?))
}

//! One rule on one subject: version by date, the kind's arithmetic, exemptions, readings, standing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::assessment::{DAYS, DUE, ON, OUTCOME, UNIT};
use super::condition::{missing, trace, truth};
use super::defeat::{self, Lacking};
use super::facts::Frame;
use super::kind;
use super::matter::{Judgement, Matter, Question};
use super::{Finding, Outcome, ReadingOutcome, Standing, Trace, Truth, due_is_first_day};
use crate::law::RuleBook;
use crate::law::kind::Computation;
use crate::law::rule::{Choice, Cite, Reading, Rule, RuleId, Version};
use crate::law::timeline::{At, Period};

/// A finding with what a verdict needs beside it.
pub(super) struct Judged {
    pub(super) finding: Finding,
    /// The end of the term that it leaves running.
    pub(super) due: Option<NaiveDate>,
    /// The end of that term under another reading, where sources differ; `due` is then the day that is safe.
    pub(super) due_otherwise: Option<NaiveDate>,
    /// The first day on which the rule may have been broken, where it is not known that it was broken then.
    pub(super) possible_from: Option<NaiveDate>,
    /// Facts not stated that would change a figure or a term, though not the answer.
    pub(super) open: BTreeSet<String>,
    pub(super) notice: Option<super::notice::Notice>,
}

/// A version, the period of which it is the law, and the day for which it was chosen.
struct Chosen<'a> {
    period: Period,
    version: &'a Version,
    day: NaiveDate,
}

/// Judges `rule` on `subject`; `None` where the rule gives a right that is not in force, which is no news.
pub(super) fn judge(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>) -> Option<Judged> {
    let gives_a_right =
        rule.versions.iter().any(|(_, version)| matches!(version.computes, Computation::Permits(_) | Computation::Grace(_)));
    let Some(chosen) = choose(matter, rule, subject) else {
        return (!gives_a_right).then(|| silent(rule, subject, None, "no version of this rule is in force on the date".to_owned()));
    };
    let readings = readings_for(matter.book, rule, subject, chosen.day);
    let judged = under(matter, rule, subject, &chosen, choice(&readings, None));
    if gives_a_right && judged.finding.outcome == Outcome::NotApplicable {
        return None;
    }
    Some(with_readings(judged, &readings, |choice| under(matter, rule, subject, &chosen, choice)))
}

/// The version that governs the subject.
fn choose<'a>(matter: &Matter<'_>, rule: &'a Rule, subject: &Frame<'_>) -> Option<Chosen<'a>> {
    let begins = ["entry", "on", "from"].into_iter().find_map(|name| subject.date(name));
    let mut versions = rule.versions.iter();
    let kind = rule.versions.iter().next().map(|(_, version)| &version.computes)?;
    match kind {
        // A later decree moves the date of an earlier one, also for what happened under the earlier one.
        Computation::FixedDate(_) => {
            let begins = begins.unwrap_or(matter.as_of);
            let ends = subject.date("exit").unwrap_or(matter.as_of).max(begins);
            let reached = versions.rfind(|(period, _)| period.from <= ends && period.from <= matter.as_of.max(begins));
            let (period, version) = reached.filter(|_| rule.versions.iter().any(|(period, _)| overlaps(period, begins, ends)))?;
            Some(Chosen { period, version, day: begins.max(period.from) })
        }
        // A right is asked for on each day of a stay: the first day on which it is in force, or may be.
        Computation::Permits(_) | Computation::Grace(_) => {
            let days = right_days(matter, rule, subject, begins);
            let on = |wanted: Truth| days.iter().copied().find(|day| defeat::holds(matter, rule, subject, *day) == wanted);
            let day = on(Truth::Yes).or_else(|| on(Truth::Unknown))?;
            in_force(rule, day)
        }
        _ => in_force(rule, begins.unwrap_or(matter.as_of)),
    }
}

fn overlaps(period: Period, from: NaiveDate, to: NaiveDate) -> bool {
    period.from <= to && period.until.is_none_or(|until| from <= until)
}

fn in_force(rule: &Rule, day: NaiveDate) -> Option<Chosen<'_>> {
    match rule.versions.at(day) {
        At::InForce(period, version) => Some(Chosen { period, version, day }),
        At::BeforeFirst | At::AfterLast => None,
    }
}

/// The days of the subject on which a right may begin or end.
fn right_days(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>, begins: Option<NaiveDate>) -> Vec<NaiveDate> {
    let begins = begins.unwrap_or(matter.as_of);
    // Only a stay goes on: an event is judged on its own day, however long ago it was.
    if subject.date("entry").is_none() {
        return vec![begins];
    }
    let ends = subject.date("exit").unwrap_or(matter.as_of).min(matter.as_of.max(begins));
    let mut days = vec![begins];
    let mut stated = Vec::new();
    for list in &rule.dated_by {
        if let Some(value) = matter.facts.get(list) {
            value.dates(&mut stated);
        }
    }
    stated.extend(rule.versions.iter().map(|(period, _)| period.from));
    let next = stated.iter().filter_map(NaiveDate::succ_opt).collect::<Vec<_>>();
    days.extend(stated.into_iter().chain(next).filter(|day| *day > begins && *day <= ends));
    days.sort_unstable();
    days.dedup();
    days
}

/// The readings that concern the subject: those of the rule, and those of the day limit by which it measures.
fn readings_for<'b>(book: &'b RuleBook, rule: &'b Rule, subject: &Frame<'_>, day: NaiveDate) -> Vec<&'b Reading> {
    let own = rule.readings.iter().filter(|reading| truth(&reading.when, subject, day) == Truth::Yes);
    own.chain(measuring(book, rule).into_iter().flat_map(|measure| &measure.readings)).collect()
}

/// The day limit by which a ban, or what was left of the days, is measured.
pub(super) fn measuring<'b>(book: &'b RuleBook, rule: &Rule) -> Option<&'b Rule> {
    rule.versions.iter().find_map(|(_, version)| match &version.computes {
        Computation::Ban(ban) => book.rule(&ban.measured_by.value),
        Computation::DaysLeft(left) => book.rule(&left.measured_by.value),
        _ => None,
    })
}

/// What readings choose, one of them overridden.
fn choice(readings: &[&Reading], instead: Option<(usize, Choice)>) -> Choice {
    let option = |(index, reading): (usize, &&Reading)| match instead {
        Some((at, option)) if at == index => Some(option),
        _ => reading.options.get(&reading.default).copied(),
    };
    let options = readings.iter().enumerate().filter_map(option);
    options.fold(Choice::default(), Choice::overlaid_with)
}

/// Adds what follows under other readings, where that differs.
fn with_readings(mut judged: Judged, readings: &[&Reading], under: impl Fn(Choice) -> Judged) -> Judged {
    for (index, reading) in readings.iter().enumerate() {
        let mut ends = Vec::new();
        let outcomes = reading.options.iter().map(|(name, option)| {
            let Judged { finding, due, .. } = under(choice(readings, Some((index, *option))));
            ends.push((finding.date(DUE), due.is_some()));
            reading_outcome(reading, name, finding.outcome, finding.on, finding.values)
        });
        let outcomes = outcomes.collect();
        add_if_they_differ(&mut judged.finding, outcomes);
        if ends.iter().any(|(_, runs)| *runs) {
            take_the_safe_day(&mut judged, ends.into_iter().filter_map(|(due, _)| due));
        }
    }
    judged
}

/// Of the days on which a term ends under the readings, the one on which nobody is late; the other end is kept beside it.
pub(super) fn take_the_safe_day(judged: &mut Judged, days: impl Iterator<Item = NaiveDate>) {
    let mut days: Vec<_> = days.chain(judged.due).chain(judged.due_otherwise).collect();
    days.sort_unstable();
    days.dedup();
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return };
    let (safe, other) = if due_is_first_day(&judged.finding.values) { (last, first) } else { (first, last) };
    judged.due = Some(*safe);
    judged.due_otherwise = Some(*other).filter(|other| other != safe);
}

pub(super) fn reading_outcome(
    reading: &Reading,
    name: &str,
    outcome: Outcome,
    on: Option<NaiveDate>,
    values: BTreeMap<String, Value>,
) -> ReadingOutcome {
    let (question, reading_name) = (reading.question.clone(), name.to_owned());
    ReadingOutcome { question, reading: reading_name, default: name == reading.default, standing: reading.standing, outcome, on, values }
}

/// Readings that lead to another answer, another day or another figure are told; one that changes nothing is not.
pub(super) fn add_if_they_differ(finding: &mut Finding, outcomes: Vec<ReadingOutcome>) {
    let apart = apart(&outcomes);
    if apart.is_empty() {
        return;
    }
    for other in &outcomes {
        if other.outcome != finding.outcome {
            finding.because.push(format!("sources differ: under the reading `{}` the answer is {}", other.reading, other.outcome.word()));
        } else if !other.default {
            let figures = other.figures(&apart);
            if !figures.is_empty() {
                finding
                    .because
                    .push(format!("sources differ: the answer is the same under the reading `{}`, but {figures}", other.reading));
            }
        }
    }
    finding.readings.extend(outcomes);
    let new = apart.into_iter().filter(|name| !finding.disputed.contains(name)).collect::<Vec<_>>();
    finding.disputed.extend(new);
}

/// On what readings do not agree.
fn apart(outcomes: &[ReadingOutcome]) -> Vec<String> {
    let Some((first, others)) = outcomes.split_first() else { return Vec::new() };
    let mut apart = Vec::new();
    if others.iter().any(|other| other.outcome != first.outcome) {
        apart.push(OUTCOME.to_owned());
    }
    if others.iter().any(|other| other.on != first.on) {
        apart.push(ON.to_owned());
    }
    let names: BTreeSet<_> = outcomes.iter().flat_map(|outcome| outcome.values.keys()).collect();
    let differs = |name: &&&String| others.iter().any(|other| other.values.get(**name) != first.values.get(**name));
    apart.extend(names.iter().filter(differs).map(|name| (*name).clone()));
    // Four working days and four calendar days are not one figure.
    if apart.iter().any(|name| name == UNIT) && names.iter().any(|name| *name == DAYS) && !apart.iter().any(|name| name == DAYS) {
        apart.push(DAYS.to_owned());
    }
    apart
}

fn under(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>, chosen: &Chosen<'_>, choice: Choice) -> Judged {
    let Chosen { version, day, .. } = *chosen;
    let applies = defeat::fits(rule, subject, day).min(truth(&version.applies_when, subject, day));
    if applies == Truth::No {
        let mut judged = silent(rule, subject, Some(chosen), "the rule is not about this person or this fact".to_owned());
        if matter.traced() {
            judged.finding.trace = vec![trace(&version.applies_when, subject, day)];
        }
        return judged;
    }
    let judgement = kind::judge(&Question { matter, rule, version, subject, day, choice });
    let Some(broken) = judgement.broken else {
        let mut judged = silent(rule, subject, Some(chosen), String::new());
        judged.finding.because = judgement.because;
        judged.finding.values = judgement.values;
        judged.due = judgement.due;
        if judged.due.is_some() && applies == Truth::Unknown {
            judged.open = defeat::lacking_to_fit(rule, subject, day);
            judged.open.extend(missing(&version.applies_when, subject, day));
        }
        if judged.due.is_some()
            && let (Truth::Yes, Some(by)) = defeat::defeated(matter, rule, subject, day)
        {
            judged.due = None;
            judged.finding.because.push(defeats(by));
        }
        return judged;
    };
    // What is kept needs no exemption; a right, and a term that runs, end with one.
    let gives = gives(&version.computes);
    let kept = broken == Truth::No && !gives && judgement.due.is_none();
    let (defeated, by) = if kept { (Truth::No, None) } else { defeat::defeated(matter, rule, subject, day) };
    if let (true, Truth::Yes, Some(by)) = (gives, defeated, by) {
        return silent(rule, subject, Some(chosen), defeats(by));
    }
    let breach = applies.min(broken).min(defeated.not());
    let mut ruling = Ruling { outcome: outcome(breach), judgement, missing: BTreeSet::new(), defeated_by: None };
    if applies == Truth::Unknown {
        let mut facts = defeat::lacking_to_fit(rule, subject, day);
        facts.extend(missing(&version.applies_when, subject, day));
        ruling.judgement = ruling.judgement.if_it_applies(facts.clone());
        // A right is in force only if its condition is known to hold.
        if matches!(version.computes, Computation::Permits(_) | Computation::Grace(_)) {
            ruling.outcome = Outcome::CannotTell;
        }
        if ruling.outcome == Outcome::CannotTell {
            ruling.missing = facts;
        }
    }
    if defeated == Truth::Yes && (broken == Truth::Yes || ruling.judgement.due.take().is_some()) {
        ruling.defeated_by = by.map(ToString::to_string);
        ruling.judgement.because.extend(by.map(defeats));
    }
    // A right is in force only if it is known that nothing defeats it; a remedy of which that is not known may be used.
    if gives && defeated == Truth::Unknown && !matches!(version.computes, Computation::Remedy(_)) {
        ruling.outcome = Outcome::CannotTell;
    }
    if ruling.outcome == Outcome::CannotTell {
        if broken == Truth::Unknown {
            ruling.missing.append(&mut ruling.judgement.missing);
        }
        if defeated == Truth::Unknown {
            let mut found = Lacking::default();
            defeat::lacking(matter, rule, subject, day, &mut found);
            ruling.lacks(found);
        }
    }
    if matter.traced() {
        let mut steps = vec![trace(&version.applies_when, subject, day)];
        steps.retain(|step| !step.parts.is_empty());
        steps.append(&mut ruling.judgement.trace);
        steps.extend(defeat::traces(matter, rule, subject, day));
        ruling.judgement.trace = steps;
    }
    ruling.finding(rule, subject, chosen.period, version)
}

fn defeats(by: &RuleId) -> String {
    format!("{by} defeats this rule here")
}

/// Whether a rule gives something that is nobody's breach.
fn gives(computes: &Computation) -> bool {
    matches!(computes, Computation::Permits(_) | Computation::Grace(_) | Computation::Remedy(_) | Computation::Bars(_))
}

pub(super) fn outcome(breach: Truth) -> Outcome {
    match breach {
        Truth::Yes => Outcome::Breach,
        Truth::Unknown => Outcome::CannotTell,
        Truth::No => Outcome::NoBreach,
    }
}

/// An outcome with all that stands behind it.
pub(super) struct Ruling {
    pub(super) outcome: Outcome,
    pub(super) judgement: Judgement,
    pub(super) missing: BTreeSet<String>,
    pub(super) defeated_by: Option<String>,
}

impl Ruling {
    /// Notes why an exemption is open.
    pub(super) fn lacks(&mut self, found: Lacking) {
        self.missing.extend(found.facts);
        let unconfirmed =
            found.unconfirmed.iter().map(|rule| format!("{rule} would defeat this rule, but it is unconfirmed and may only ask"));
        let because = &mut self.judgement.because;
        for reason in unconfirmed {
            if !because.contains(&reason) {
                because.push(reason);
            }
        }
    }

    /// The finding of `rule` about `subject`. A rule that is not confirmed by any source asserts nothing.
    pub(super) fn finding(self, rule: &Rule, subject: &Frame<'_>, period: Period, version: &Version) -> Judged {
        let Judgement { on, values, mut because, trace, due, possible_from, mut open, cite, standing, notice, .. } = self.judgement;
        let standing = standing.unwrap_or(version.standing);
        let cite = cite.as_ref().unwrap_or(&version.cite);
        let mut outcome = self.outcome;
        if standing == Standing::Unconfirmed && matches!(outcome, Outcome::Breach | Outcome::NoBreach) {
            outcome = Outcome::CannotTell;
            because.push("the rule is unconfirmed: it may only ask".to_owned());
        }
        let finding = Finding {
            rule: rule.id.to_string(),
            title: rule.title.clone(),
            outcome,
            subject: path(subject),
            on,
            version_from: Some(period.from),
            cite: cite.plain.clone(),
            cite_words: cite.words.clone(),
            standing,
            values,
            missing: self.missing.into_iter().collect(),
            defeated_by: self.defeated_by,
            says: match &version.computes {
                Computation::Open(open) => Some(open.says.clone()),
                _ => None,
            },
            readings: Vec::new(),
            disputed: Vec::new(),
            because,
            trace,
        };
        open.retain(|fact| !finding.missing.contains(fact));
        Judged { finding, due, due_otherwise: None, possible_from, open, notice }
    }
}

/// A finding of a rule that does not speak to the subject.
fn silent(rule: &Rule, subject: &Frame<'_>, chosen: Option<&Chosen<'_>>, because: String) -> Judged {
    let version = chosen.map(|chosen| chosen.version).or_else(|| rule.versions.iter().next_back().map(|(_, version)| version));
    let cite = version.map_or(Cite { plain: String::new(), words: None }, |version| version.cite.clone());
    let finding = Finding {
        rule: rule.id.to_string(),
        title: rule.title.clone(),
        outcome: Outcome::NotApplicable,
        subject: path(subject),
        on: chosen.map(|chosen| chosen.day),
        version_from: chosen.map(|chosen| chosen.period.from),
        cite: cite.plain,
        cite_words: cite.words,
        standing: version.map_or(Standing::Unconfirmed, |version| version.standing),
        values: BTreeMap::new(),
        missing: Vec::new(),
        defeated_by: None,
        says: None,
        readings: Vec::new(),
        disputed: Vec::new(),
        because: vec![because],
        trace: Vec::<Trace>::new(),
    };
    Judged { finding, due: None, due_otherwise: None, possible_from: None, open: BTreeSet::new(), notice: None }
}

/// How the case itself is called where it is judged as a whole.
pub(super) const THE_CASE: &str = "case";

/// The path of a subject; the case itself is called so.
fn path(subject: &Frame<'_>) -> String {
    let path = subject.path();
    if path.is_empty() { THE_CASE.to_owned() } else { path }
}

/// A finding about a stay that the day limit does not reach.
pub(super) fn out_of_reach(rule: &Rule, subject: &Frame<'_>, because: &str) -> Judged {
    silent(rule, subject, None, because.to_owned())
}

//! Findings of day limits: every stay of the case on one ledger.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::condition::truth;
use super::day_count::{DayCount, Reckoned, StayCount};
use super::defeat;
use super::facts::Frame;
use super::judge::{Judged, Ruling, add_if_they_differ, out_of_reach, outcome, reading_outcome, take_the_safe_day};
use super::kind::day_limit::{Counted, Part, Sheet};
use super::ledger::codes::IMPOSSIBLE_STAY;
use super::ledger::{DayRange, DaySet, Unknown};
use super::matter::{Judgement, Matter, computed, for_want_of};
use super::notice::Notice;
use super::{DayKind, DayRun, Outcome, Standing, Truth};
use crate::diag::Severity;
use crate::law::rule::{Choice, List, Rule};

/// The figure of a finding that names the last day on which leaving is lawful.
pub(super) const LAST_LAWFUL_DAY: &str = "last-lawful-day";

/// What a day limit says of the stays of a case.
#[derive(Default)]
pub(super) struct Stays {
    pub(super) judged: Vec<Judged>,
    /// The days of presence as runs that count alike.
    pub(super) runs: Vec<DayRun>,
    /// How they were counted.
    pub(super) count: DayCount,
    /// Why the stays could not be reckoned.
    pub(super) notice: Option<Notice>,
}

/// The parts of the stays counted both ways in which unknown days can be taken.
struct BothWays {
    least: Vec<Counted>,
    most: Option<Vec<Counted>>,
    runs: Vec<DayRun>,
}

impl BothWays {
    fn of(sheet: &Sheet, choice: Choice) -> Result<Self, super::ledger::LedgerError> {
        let (least, runs) = sheet.count_in_runs(choice, Unknown::Free)?;
        let most = if sheet.has_unknown() { Some(sheet.count(choice, Unknown::Counts)?) } else { None };
        Ok(Self { least, most, runs })
    }

    fn breach(&self, part: usize) -> Truth {
        let over = |counted: &[Counted]| counted.get(part).is_some_and(|it| it.first_breach.is_some());
        match (over(&self.least), self.most.as_deref().map(over)) {
            (true, _) => Truth::Yes,
            (false, Some(true)) => Truth::Unknown,
            (false, _) => Truth::No,
        }
    }

    /// The count of one part; `None` where the law does not reach it.
    fn reckoned(&self, part: usize) -> Option<Reckoned> {
        let shown = self.shown(part)?;
        let counted = shown.counted();
        Some(Reckoned {
            window: counted.counted_in?,
            used: shown.least.used,
            used_at_most: shown.most.unwrap_or(shown.least).used,
            limit: counted.limit,
            exceeded: shown.least.first_breach,
            perhaps_exceeded: shown.most.unwrap_or(shown.least).first_breach,
        })
    }

    fn shown(&self, part: usize) -> Option<Shown<'_>> {
        let least = self.least.get(part)?;
        let most = self.most.as_deref().and_then(|most| most.get(part)).filter(|most| *most != least);
        Some(Shown { least, most, breach: self.breach(part) })
    }
}

/// The figures of one part of a stay that may be shown.
///
/// Of a breach those that are certain: at least so many days. Otherwise those with the days counted of which it is not known,
/// for whoever trusts in them must be safe.
struct Shown<'a> {
    least: &'a Counted,
    /// With the unknown days counted, where that is different.
    most: Option<&'a Counted>,
    breach: Truth,
}

impl Shown<'_> {
    fn counted(&self) -> &Counted {
        self.most.filter(|_| self.breach != Truth::Yes).unwrap_or(self.least)
    }

    /// The first day too many, or the last one looked at.
    fn decided_on(&self, part: &Part) -> NaiveDate {
        self.counted().first_breach.unwrap_or(part.days.to)
    }

    /// The last day that is lawful if every day counts.
    fn last_lawful_day(&self) -> Option<NaiveDate> {
        self.most.unwrap_or(self.least).last_lawful_day
    }

    fn last_lawful_day_is_open(&self) -> bool {
        self.most.is_some_and(|most| most.last_lawful_day != self.least.last_lawful_day)
    }

    fn first_breach_is_open(&self) -> bool {
        self.breach == Truth::Yes && self.most.is_some_and(|most| most.first_breach != self.least.first_breach)
    }

    fn figures(&self, as_of: NaiveDate) -> BTreeMap<String, Value> {
        // Once over, the last day that was lawful is not known either.
        let over = self.breach == Truth::Yes && self.last_lawful_day_is_open();
        let last = self.last_lawful_day().filter(|last| !over || as_of <= *last);
        figures(&Counted { last_lawful_day: last, ..self.counted().clone() })
    }

    fn said(&self, on: NaiveDate) -> String {
        let Counted { used, limit, counted_in, .. } = self.counted();
        let within = counted_in.map(|window| window.to_string()).unwrap_or_default();
        match (self.breach, self.most) {
            (Truth::Yes, Some(most)) if most.used != *used || self.first_breach_is_open() => format!(
                "at least {used} days counted {within}, {limit} are allowed; the first day that is certainly too many is {on}; whether \
                 more days count is not known"
            ),
            (Truth::Yes, _) => format!("{used} days counted {within}, {limit} are allowed; the first day too many is {on}"),
            (Truth::Unknown, _) => {
                format!("up to {used} days counted {within}, {limit} are allowed; whether all of them count is not known")
            }
            (Truth::No, Some(most)) if most.used != self.least.used => {
                format!("up to {used} days counted {within} of {limit} allowed; whether all of them count is not known")
            }
            (Truth::No, _) => format!("{used} days counted {within} of {limit} allowed"),
        }
    }
}

/// Judges every stay by `rule`: one finding for each version of the law that governs days of it, so that nothing that was done under one
/// is judged by another.
pub(super) fn judge(matter: &Matter<'_>, rule: &Rule) -> Stays {
    let Some(sheet) = Sheet::of(matter, rule, matter.as_of) else { return Stays::default() };
    let base = rule.usual_choice();
    let ways = match BothWays::of(&sheet, base) {
        Ok(ways) => ways,
        Err(error) => {
            let help = "Correct the dates of the stays; then they can be counted.".to_owned();
            let notice = Notice {
                code: IMPOSSIBLE_STAY,
                severity: Severity::Warning,
                message: error.to_string(),
                help,
                path: List::Stays.key().to_owned(),
                rule_file: None,
            };
            return Stays { notice: Some(notice), ..Stays::default() };
        }
    };
    let frame = matter.frame();
    let values = frame.items(List::Stays.key()).unwrap_or_default();
    let mut judged: Vec<Judged> = Vec::new();
    for (index, part) in sheet.parts().iter().enumerate() {
        let subject = values.get(part.stay).map(|value| frame.item(List::Stays.key(), part.stay, value));
        judged.extend(subject.map(|subject| finding(matter, rule, &sheet, &ways, (index, part), &subject)));
    }
    let mut all_ways = Vec::new();
    for reading in &rule.readings {
        let others = reading.options.iter().filter(|(name, _)| **name != reading.default);
        let matters = others.filter(|(_, option)| may_differ(option, &sheet)).collect::<Vec<_>>();
        if matters.is_empty() {
            continue;
        }
        // What the reading in use yields has been counted.
        let counted: Vec<(&String, Option<BothWays>)> = reading
            .options
            .iter()
            .map(|(name, option)| (name, base.overlaid_with(*option)))
            .filter_map(|(name, choice)| Some((name, if choice == base { None } else { Some(BothWays::of(&sheet, choice).ok()?) })))
            .collect();
        let each = || counted.iter().map(|(name, own)| (name.as_str(), own.as_ref().unwrap_or(&ways)));
        for (index, judged) in judged.iter_mut().enumerate().filter(|(_, judged)| judged.finding.outcome != Outcome::NotApplicable) {
            // What is not confirmed answers nothing under any reading.
            let asks = judged.finding.standing == Standing::Unconfirmed;
            let answer = |breach| if asks { Outcome::CannotTell } else { outcome(breach) };
            let outcomes = each().map(|(name, ways)| {
                let shown = ways.shown(index);
                let values = shown.as_ref().map(|shown| shown.figures(matter.as_of)).unwrap_or_default();
                let on = sheet.parts().get(index).zip(shown.as_ref()).map(|(part, shown)| shown.decided_on(part));
                reading_outcome(reading, name, answer(ways.breach(index)), on, values)
            });
            add_if_they_differ(&mut judged.finding, outcomes.collect());
            let lasts = each().filter_map(|(name, ways)| Some((name, ways.shown(index)?.last_lawful_day()?)));
            let lasts = lasts.collect::<Vec<_>>();
            if let Some((name, day)) = lasts.iter().min_by_key(|(_, day)| *day) {
                shorten(judged, name, *day, matter.as_of);
            }
            if judged.due.is_some() {
                take_the_safe_day(judged, lasts.iter().map(|(_, day)| *day));
            }
        }
        all_ways.extend(counted.into_iter().filter_map(|(_, own)| own));
    }
    let count = day_count(&ways, &all_ways, sheet.parts(), &judged);
    Stays { judged, runs: ways.runs, count, notice: None }
}

/// The count of every part of a stay that the rule reaches, under the default reading and the others.
fn day_count(ways: &BothWays, others: &[BothWays], parts: &[Part], judged: &[Judged]) -> DayCount {
    let stay_count = |(at, (part, judged)): (usize, (&Part, &Judged))| {
        let finding = &judged.finding;
        // Of a stay that yields to another right, nothing is said of a limit.
        finding.version_from.filter(|_| finding.outcome != Outcome::NotApplicable && finding.defeated_by.is_none())?;
        let mut reckoned = vec![ways.reckoned(at)?];
        for other in others.iter().filter_map(|other| other.reckoned(at)) {
            if !reckoned.contains(&other) {
                reckoned.push(other);
            }
        }
        Some(StayCount { stay: part.stay, rule: finding.rule.clone(), standing: finding.standing, reckoned })
    };
    let over = |ways: &BothWays| {
        let runs = ways.runs.iter().filter(|run| run.kind == DayKind::Over);
        DaySet::new(runs.map(|run| DayRange { from: run.from, to: run.to }))
    };
    let usual = over(ways);
    let (ever, always) =
        others.iter().map(over).fold((usual.clone(), usual.clone()), |(ever, always), other| (ever.or(&other), always.within(&other)));
    DayCount {
        rule: judged.first().map(|judged| judged.finding.rule.clone()),
        stays: parts.iter().zip(judged).enumerate().filter_map(stay_count).collect(),
        disputed: ever.without(&always).ranges().collect(),
    }
}

/// Whether an option could change an outcome or a figure: days of entry and exit matter where they count at all, the law of entry
/// is another only where the law changed during a stay, another right to stay matters to the days after it, and an entry at once after
/// an exit matters where there is one.
fn may_differ(option: &Choice, sheet: &Sheet) -> bool {
    (option.count.is_some() && sheet.counts_an_edge())
        || (option.across.is_some() && sheet.crosses_a_change())
        || (option.other_right.is_some() && sheet.outlasts_another_right())
        || (option.re_entry.is_some() && sheet.re_enters_at_once())
}

/// Gives the earlier last lawful day of a reading that is not settled: one that is too early harms nobody.
fn shorten(judged: &mut Judged, reading: &str, day: NaiveDate, as_of: NaiveDate) {
    let finding = &mut judged.finding;
    if finding.outcome == Outcome::Breach || finding.date(LAST_LAWFUL_DAY).is_none_or(|stated| stated <= day) {
        return;
    }
    finding.values.insert(LAST_LAWFUL_DAY.to_owned(), json!(day));
    finding.because.push(format!("sources differ: under the reading `{reading}` the last lawful day is {day}; it may be later"));
    judged.due = judged.due.map(|due| due.min(day)).filter(|due| *due >= as_of);
}

fn finding(matter: &Matter<'_>, rule: &Rule, sheet: &Sheet, ways: &BothWays, (index, part): (usize, &Part), subject: &Frame<'_>) -> Judged {
    let (Some(line), Some(shown)) = (sheet.line(part.stay), ways.shown(index)) else {
        return out_of_reach(rule, subject, "the stay is not on the ledger");
    };
    if line.days.to < line.days.from {
        return out_of_reach(rule, subject, "the stay begins after today");
    }
    let breach = shown.breach;
    let Some((period, version)) = part.version.and_then(|key| rule.versions.iter().nth(key)) else {
        return out_of_reach(rule, subject, "no version of this rule is in force during the stay");
    };
    let on = shown.decided_on(part);
    if defeat::excludes_the_person(rule, subject, on) {
        return out_of_reach(rule, subject, "the rule is not about this person");
    }
    let mut judgement = Judgement::new(breach).on(on);
    judgement.values = shown.figures(matter.as_of);
    judgement.because.push(shown.said(on));
    if !part.last {
        judgement.because.push(format!("counted up to {}, the last day of this version of the rule", part.days.to));
    } else if part.days.from > line.days.from {
        judgement.because.push(format!("the days before {} are judged by the version before", part.days.from));
    }
    judgement.due = shown.last_lawful_day().filter(|last| *last >= matter.as_of);
    // Days that were not too many speak for nobody of whom it is not known whether the limit holds.
    let holds = truth(&version.applies_when, subject, on) == Truth::Yes;
    judgement.possible_from = shown.most.and_then(|most| most.first_breach).filter(|_| holds);
    let mut ruling = Ruling { outcome: outcome(breach), judgement, missing: BTreeSet::new(), defeated_by: None };
    if let Some(by) = line.exempted_by(part) {
        ruling.judgement.because.push(format!("days on which {by} is in force do not count"));
        if breach != Truth::Yes {
            ruling.defeated_by = Some(by.to_string());
        }
    }
    open_facts(&mut ruling, sheet, &shown);
    if matter.traced() {
        ruling.judgement.trace.push(computed(breach.not(), shown.said(on)));
        ruling.judgement.trace.extend(defeat::traces(matter, rule, subject, on));
    }
    ruling.finding(rule, subject, period, version)
}

/// Names the facts that leave days unknown: those that would decide, and those that would change what is shown.
fn open_facts(ruling: &mut Ruling, sheet: &Sheet, shown: &Shown<'_>) {
    if shown.breach == Truth::Unknown {
        ruling.lacks(sheet.lacking());
    }
    if shown.last_lawful_day_is_open() || shown.first_breach_is_open() {
        let (mut found, ahead) = (sheet.lacking(), sheet.lacking_ahead());
        found.facts.extend(ahead.facts);
        found.unconfirmed.extend(ahead.unconfirmed);
        let facts = for_want_of(&found.facts);
        ruling.judgement.because.push(match shown.last_lawful_day().filter(|_| shown.last_lawful_day_is_open()) {
            Some(last) => format!("{last} is the last lawful day if every day counts; it may be later{facts}"),
            None => format!("the first day too many may be earlier{facts}"),
        });
        ruling.judgement.open = std::mem::take(&mut found.facts);
        ruling.lacks(found);
    }
}

fn figures(counted: &Counted) -> BTreeMap<String, Value> {
    let mut values = BTreeMap::new();
    values.insert("used".to_owned(), json!(counted.used));
    values.insert("limit".to_owned(), json!(counted.limit));
    if counted.days_over > 0 {
        values.insert("over".to_owned(), json!(counted.days_over));
    }
    let mut date = |name: &str, day: Option<NaiveDate>| {
        if let Some(day) = day {
            values.insert(name.to_owned(), json!(day));
        }
    };
    date("first-breach", counted.first_breach);
    date(LAST_LAWFUL_DAY, counted.last_lawful_day);
    values
}

//! Findings of day limits: every stay of the case on one ledger.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::json;

use super::defeat;
use super::facts::Frame;
use super::judge::{Judged, Ruling, add_if_they_differ, out_of_reach, outcome, reading_outcome};
use super::kind::day_limit::{Counted, Sheet};
use super::ledger::Unknown;
use super::ledger::codes::IMPOSSIBLE_STAY;
use super::matter::{Judgement, Matter, computed};
use super::notice::Notice;
use super::{DayRun, Outcome, Truth};
use crate::diag::Severity;
use crate::law::rule::{Choice, List, Rule};

/// What a day limit says of the stays of a case.
#[derive(Default)]
pub(super) struct Stays {
    pub(super) judged: Vec<Judged>,
    /// The days of presence as runs that count alike.
    pub(super) runs: Vec<DayRun>,
    /// Why the stays could not be reckoned.
    pub(super) notice: Option<Notice>,
}

/// The stays counted both ways in which unknown days can be taken.
struct BothWays {
    least: Vec<Counted>,
    most: Option<Vec<Counted>>,
    runs: Vec<DayRun>,
}

impl BothWays {
    fn of(sheet: &Sheet, choice: Choice) -> Result<Self, super::ledger::LedgerError> {
        let (least, runs) = sheet.count(choice, Unknown::Free)?;
        let most = if sheet.has_unknown() { Some(sheet.count(choice, Unknown::Counts)?.0) } else { None };
        Ok(Self { least, most, runs })
    }

    fn breach(&self, stay: usize) -> Truth {
        let over = |counted: &[Counted]| counted.get(stay).is_some_and(|it| it.first_breach.is_some());
        match (over(&self.least), self.most.as_deref().map(over)) {
            (true, _) => Truth::Yes,
            (false, Some(true)) => Truth::Unknown,
            (false, _) => Truth::No,
        }
    }
}

/// Judges every stay by `rule`.
pub(super) fn judge(matter: &Matter<'_>, rule: &Rule) -> Stays {
    let Some(sheet) = Sheet::of(matter, rule) else { return Stays::default() };
    let base = rule.readings.iter().filter_map(|reading| reading.options.get(&reading.default));
    let base = base.fold(Choice::default(), |chosen, option| chosen.overlaid_with(*option));
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
            };
            return Stays { notice: Some(notice), ..Stays::default() };
        }
    };
    let frame = matter.frame();
    let values = frame.items(List::Stays.key()).unwrap_or_default();
    let mut judged: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(index, value)| finding(matter, rule, &sheet, &ways, index, &frame.item(List::Stays.key(), index, value)))
        .collect();
    for reading in &rule.readings {
        let others = reading.options.iter().filter(|(name, _)| **name != reading.default);
        let matters = others.filter(|(_, option)| may_differ(option, &sheet, &ways)).collect::<Vec<_>>();
        if matters.is_empty() {
            continue;
        }
        let counted: Vec<_> = reading
            .options
            .iter()
            .filter_map(|(name, option)| Some((name, BothWays::of(&sheet, base.overlaid_with(*option)).ok()?)))
            .collect();
        for (index, judged) in judged.iter_mut().enumerate().filter(|(_, judged)| judged.finding.outcome != Outcome::NotApplicable) {
            let outcomes = counted.iter().map(|(name, ways)| {
                let values = ways.least.get(index).map(figures).unwrap_or_default();
                reading_outcome(reading, name, outcome(ways.breach(index)), values.into_iter().collect())
            });
            add_if_they_differ(&mut judged.finding, outcomes.collect());
        }
    }
    Stays { judged, runs: ways.runs, notice: None }
}

/// Whether an option could change an outcome: fewer days count only where there are too many, and the law of entry is
/// another only where the law changed during a stay.
fn may_differ(option: &Choice, sheet: &Sheet, ways: &BothWays) -> bool {
    let any_over = (0..ways.least.len()).any(|stay| ways.breach(stay) > Truth::No);
    (option.count.is_some() && any_over) || (option.across.is_some() && sheet.crosses_a_change())
}

fn finding(matter: &Matter<'_>, rule: &Rule, sheet: &Sheet, ways: &BothWays, index: usize, subject: &Frame<'_>) -> Judged {
    let (Some(line), Some(counted)) = (sheet.line(index), ways.least.get(index)) else {
        return out_of_reach(rule, subject, "the stay is not on the ledger");
    };
    if line.days.to < line.days.from {
        return out_of_reach(rule, subject, "the stay begins after today");
    }
    let breach = ways.breach(index);
    // Of an open question the figures with the unknown days counted are shown: they are what is at stake.
    let shown = match (&ways.most, breach) {
        (Some(most), Truth::Unknown) => most.get(index).unwrap_or(counted),
        _ => counted,
    };
    let Some((period, version)) = shown.version.and_then(|key| rule.versions.iter().nth(key)) else {
        return out_of_reach(rule, subject, "no version of this rule is in force during the stay");
    };
    let on = shown.first_breach.unwrap_or(line.days.to);
    let mut judgement = Judgement::new(breach).on(on);
    judgement.values = figures(shown);
    judgement.because.push(said(shown, on, breach));
    judgement.due = counted.last_lawful_day.filter(|last| *last >= matter.as_of);
    let mut ruling = Ruling { outcome: outcome(breach), judgement, missing: BTreeSet::new(), defeated_by: None };
    if let Some(by) = &line.exempted_by {
        ruling.judgement.because.push(format!("days on which {by} is in force do not count"));
        if breach != Truth::Yes {
            ruling.defeated_by = Some(by.to_string());
        }
    }
    if breach == Truth::Unknown {
        lacks(&mut ruling, sheet);
    }
    if matter.traced() {
        ruling.judgement.trace.push(computed(breach.not(), said(shown, on, breach)));
        ruling.judgement.trace.extend(defeat::traces(matter, rule, subject, on));
    }
    ruling.finding(rule, subject, period, version)
}

/// The facts that leave days unknown; days of earlier stays count in the windows of this one.
fn lacks(ruling: &mut Ruling, sheet: &Sheet) {
    for line in (0..).map_while(|at| sheet.line(at)) {
        ruling.missing.extend(line.lacking.facts.iter().cloned());
        for rule in &line.lacking.unconfirmed {
            let reason = format!("{rule} would defeat this rule, but it is unconfirmed and may only ask");
            if !ruling.judgement.because.contains(&reason) {
                ruling.judgement.because.push(reason);
            }
        }
    }
}

fn figures(counted: &Counted) -> serde_json::Map<String, serde_json::Value> {
    let mut values = serde_json::Map::new();
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
    date("last-lawful-day", counted.last_lawful_day);
    values
}

fn said(counted: &Counted, on: NaiveDate, breach: Truth) -> String {
    let Counted { used, limit, within, .. } = counted;
    match breach {
        Truth::Yes => format!("{used} days counted {within}, {limit} are allowed; the first day too many is {on}"),
        Truth::Unknown => format!("up to {used} days counted {within}, {limit} are allowed; whether all of them count is not known"),
        Truth::No => format!("{used} days counted {within} of {limit} allowed"),
    }
}

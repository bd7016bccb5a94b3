//! The stay timeline: runs of days of the assessment as a figure, and the same in words.

use chrono::{Datelike, Days, Months, NaiveDate};
use fluent_bundle::FluentArgs;

use super::functions::date_in_words;
use super::phrases::Phrases;
use crate::case::{Case, Until};
use crate::check::{Assessment, DayKind, DayRun};
use crate::document::{Bar, BarKind, Figure, Mark, Timeline};

/// Most labels along the axis.
const MOST_TICKS: usize = 12;

/// The name under which the brief's fenced block calls the figure.
pub(super) const NAME: &str = "stay-timeline";

/// A figure and the words that stand for it.
pub(super) struct Told {
    pub(super) figure: Figure,
    pub(super) description: String,
}

/// Draws the runs of days; `None` where the assessment counted none.
///
/// # Errors
/// A phrase that cannot be said.
pub(super) fn timeline(
    case: &Case,
    assessment: &Assessment,
    as_of: NaiveDate,
    lang: &str,
    phrases: &Phrases,
) -> Result<Option<Told>, String> {
    let (Some(first), Some(last)) = (assessment.days.first(), assessment.days.last()) else { return Ok(None) };
    let say = |key: &str| phrases.say(lang, key, &FluentArgs::new());
    let from = first.from.with_day(1).unwrap_or(first.from);
    let to = end_of_month(last.to);
    let over = assessment.days.iter().find(|run| run.kind == DayKind::Over);

    let mut rows = vec![(say("timeline-presence")?, assessment.days.iter().map(presence).collect())];
    let rights: Vec<Bar> = case
        .statuses
        .iter()
        .flatten()
        .filter_map(|status| {
            let until = status.ended_early.or(match status.until {
                Some(Until::On(day)) => Some(day),
                Some(Until::Open) => Some(as_of),
                None => None,
            });
            in_force(status.from, until?, from, to)
        })
        .collect();
    let registered: Vec<Bar> =
        case.registrations.iter().flatten().filter_map(|registration| in_force(registration.on, registration.until?, from, to)).collect();
    for (label, bars) in [("timeline-rights", rights), ("timeline-registration", registered)] {
        if !bars.is_empty() {
            rows.push((say(label)?, bars));
        }
    }
    let mut legend = Vec::new();
    for (kind, key) in [
        (BarKind::Counted, "timeline-counted"),
        (BarKind::Exempt, "timeline-exempt"),
        (BarKind::Over, "timeline-over"),
        (BarKind::Window, "timeline-unknown"),
        (BarKind::InForce, "timeline-in-force"),
    ] {
        if rows.iter().any(|(_, bars)| bars.iter().any(|bar| bar.kind == kind)) {
            legend.push((kind, say(key)?));
        }
    }
    let marks = match over {
        Some(run) => vec![Mark { on: run.from, label: over_label(run.from, lang, phrases)? }],
        None => Vec::new(),
    };
    let figure = Figure::Timeline(Timeline { from, to, ticks: ticks(from, to, lang, phrases)?, rows, marks, legend });
    Ok(Some(Told { figure, description: description(&assessment.days, over, lang, phrases)? }))
}

fn presence(run: &DayRun) -> Bar {
    let kind = match run.kind {
        DayKind::Counted => BarKind::Counted,
        DayKind::Exempt => BarKind::Exempt,
        DayKind::Over => BarKind::Over,
        // The document's figures know no bar of their own for it; no other row of this figure uses this one.
        DayKind::Unknown => BarKind::Window,
    };
    Bar { from: run.from, to: run.to, kind, label: Some(length(run).to_string()) }
}

fn length(run: &DayRun) -> i64 {
    (run.to - run.from).num_days() + 1
}

/// The part of a period that the figure shows.
fn in_force(from: NaiveDate, until: NaiveDate, first: NaiveDate, last: NaiveDate) -> Option<Bar> {
    let (from, to) = (from.max(first), until.min(last));
    (from <= to).then_some(Bar { from, to, kind: BarKind::InForce, label: None })
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|first| first.checked_sub_days(Days::new(1))).unwrap_or(day)
}

/// Month starts, thinned out where the line is long; the year stands at the first one and at each January.
fn ticks(from: NaiveDate, to: NaiveDate, lang: &str, phrases: &Phrases) -> Result<Vec<(NaiveDate, String)>, String> {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let count = usize::try_from(months(to) - months(from) + 1).unwrap_or(1);
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| count.div_ceil(*step) <= MOST_TICKS).unwrap_or(count.div_ceil(MOST_TICKS));
    let mut out = Vec::new();
    let mut year = None;
    for at in (0..count).step_by(step) {
        let months = u32::try_from(at).unwrap_or(u32::MAX);
        let Some(day) = from.checked_add_months(Months::new(months)) else { break };
        let mut args = FluentArgs::new();
        args.set("month", day.month());
        let mut label = phrases.say(lang, "month-short", &args)?;
        if year != Some(day.year()) {
            label = format!("{label} {}", day.year());
            year = Some(day.year());
        }
        out.push((day, label));
    }
    Ok(out)
}

fn over_label(day: NaiveDate, lang: &str, phrases: &Phrases) -> Result<String, String> {
    let mut args = FluentArgs::new();
    args.set("date", date_in_words(phrases, lang, day, Some("from"))?);
    phrases.say(lang, "timeline-mark-over", &args)
}

/// The figure in words, for those who do not see it: one clause a run.
fn description(runs: &[DayRun], over: Option<&DayRun>, lang: &str, phrases: &Phrases) -> Result<String, String> {
    let mut parts = Vec::new();
    for run in runs {
        let mut args = FluentArgs::new();
        args.set("from", date_in_words(phrases, lang, run.from, Some("from"))?);
        args.set("until", date_in_words(phrases, lang, run.to, Some("until"))?);
        args.set("n", length(run));
        args.set("n-grouped", length(run).to_string());
        let key = match run.kind {
            DayKind::Counted => "timeline-run-counted",
            DayKind::Exempt => "timeline-run-exempt",
            DayKind::Over => "timeline-run-over",
            DayKind::Unknown => "timeline-run-unknown",
        };
        parts.push(phrases.say(lang, key, &args)?);
    }
    let mut args = FluentArgs::new();
    args.set("runs", parts.join("; "));
    let mut out = phrases.say(lang, "timeline-description", &args)?;
    if let Some(run) = over {
        out.push(' ');
        out.push_str(&phrases.say(lang, "timeline-description-over", &{
            let mut args = FluentArgs::new();
            args.set("date", date_in_words(phrases, lang, run.from, Some("on"))?);
            args
        })?);
    }
    Ok(out)
}

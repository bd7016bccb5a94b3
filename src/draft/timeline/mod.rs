//! The stay timeline: the days of the assessment with their windows, limits and terms as a figure, and the same in words.
//!
//! What is not settled is drawn and said as open: a single source, an unconfirmed rule, missing facts, readings that differ.

mod axis;
mod marks;
pub(in crate::draft) mod shown;
mod windows;

use chrono::{Days, NaiveDate};
use fluent_bundle::FluentArgs;

use self::marks::marks;
use super::functions::date_in_words;
use super::phrases::Phrases;
use super::view::said;
use crate::case::{Audience, Case, Until};
use crate::check::{Assessment, DayCount, DayKind, DayRun, Standing};
use crate::document::{Bar, BarKind, Figure, Timeline};
use crate::lang::{Lang, Words};

pub(super) use self::windows::{UsedView, used};

/// The name under which the brief's fenced block calls the figure.
pub(super) const NAME: &str = "stay-timeline";

/// A figure and the words that stand for it.
pub(super) struct Told {
    pub(super) figure: Figure,
    pub(super) description: String,
    /// The last day, where the days end with an event and not with the day of the draft.
    pub(super) until: Option<NaiveDate>,
}

/// Who tells the days, to whom and in which language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) as_of: NaiveDate,
    /// The last day that is told, where it is the day of an event and not that of the draft.
    pub(super) until: Option<NaiveDate>,
    pub(super) audience: Audience,
    pub(super) lang: &'a Lang,
    pub(super) phrases: &'a Phrases,
}

impl<'a> Teller<'a> {
    /// The days that are told, and how they were counted; none where nobody counted them as of that day.
    fn told(&self) -> Option<(&'a [DayRun], &'a DayCount)> {
        let assessment = self.assessment;
        let Some(until) = self.until else { return Some((&assessment.days, &assessment.count)) };
        let then = assessment.as_of_events.iter().find(|then| then.on == until)?;
        Some((&then.days, &then.count))
    }

    fn say(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, String> {
        self.phrases.say(self.lang.code(), key, args)
    }

    fn word(&self, key: &str) -> Result<String, String> {
        self.say(key, &FluentArgs::new())
    }

    fn date(&self, day: NaiveDate, form: &str) -> Result<String, String> {
        date_in_words(self.phrases, self.lang.code(), day, Some(form))
    }

    fn words(&self, words: &Words, path: &str) -> String {
        said(words, self.lang, path)
    }

    /// How far a rule may be trusted: the mark that its standing asks for, if any.
    fn caveat(&self, rule: &str, standing: Standing) -> Option<&'static str> {
        match standing {
            Standing::Confirmed => None,
            Standing::SingleSource if self.case.accept.iter().flatten().any(|accept| accept.rule == rule) => None,
            Standing::SingleSource => Some("figure-verify"),
            Standing::Unconfirmed => Some("figure-unconfirmed"),
        }
    }
}

/// Draws the days; `None` where the assessment counted none.
///
/// # Errors
/// A phrase that cannot be said.
pub(super) fn timeline(teller: Teller<'_>) -> Result<Option<Told>, String> {
    let Teller { case, as_of, .. } = teller;
    let Some((told_days, count)) = teller.told() else { return Ok(None) };
    let (Some(first), Some(last)) = (told_days.first(), told_days.last()) else { return Ok(None) };
    let windows = windows::shown(count);
    let (marks, terms) = marks(teller, last.to + Days::new(reach(first.from, last.to)))?;
    let from = windows.iter().map(windows::Window::from).fold(first.from, NaiveDate::min);
    let to = marks.iter().map(|mark| mark.on).fold(last.to, NaiveDate::max);
    let (from, to) = (axis::start_of_month(from), axis::end_of_month(to));

    // What is in force after the last day that is told is not drawn.
    let shown = teller.until.unwrap_or(to);
    let days: Vec<Bar> = runs(teller).iter().map(presence).collect();
    let mut rows = vec![(teller.word("timeline-presence")?, days)];
    let window_bars = windows.iter().map(|window| window.bar(teller)).collect::<Result<Vec<_>, _>>()?;
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
            in_force(status.from, until?, from, shown)
        })
        .collect();
    let registered: Vec<Bar> = case
        .registrations
        .iter()
        .flatten()
        .filter_map(|registration| in_force(registration.on, registration.until?, from, shown))
        .collect();
    for (label, bars) in [("figure-window", window_bars), ("timeline-rights", rights), ("timeline-registration", registered)] {
        if !bars.is_empty() {
            rows.push((teller.word(label)?, bars));
        }
    }
    let mut legend = Vec::new();
    for (kind, key) in [
        (BarKind::Counted, "timeline-counted"),
        (BarKind::Exempt, "timeline-exempt"),
        (BarKind::Over, "timeline-over"),
        (BarKind::Open, "figure-open"),
        (BarKind::InForce, "timeline-in-force"),
    ] {
        if rows.iter().any(|(_, bars)| bars.iter().any(|bar| bar.kind == kind)) {
            legend.push((kind, teller.word(key)?));
        }
    }
    let mut description = days_in_words(teller)?;
    let told = windows.iter().map(|window| window.sentence(teller)).collect::<Result<Vec<_>, _>>()?;
    for sentence in told.into_iter().chain(marks::sentences(teller, &marks, &terms)?) {
        description.push(' ');
        description.push_str(&sentence);
    }
    let figure = Figure::Timeline(Timeline { from, to, ticks: axis::ticks(teller, from, to)?, rows, marks, legend });
    Ok(Some(Told { figure, description, until: teller.until.filter(|until| last.to == *until) }))
}

/// So many days after the last one a term may still lie and be drawn: a term years away would press the stay together.
fn reach(first: NaiveDate, last: NaiveDate) -> u64 {
    const HALF_A_YEAR: u64 = 183;
    u64::try_from((last - first).num_days()).unwrap_or(0).max(HALF_A_YEAR)
}

/// The days of presence, with those apart on which readings of the law differ, or whose limit nobody has confirmed.
fn runs(teller: Teller<'_>) -> Vec<DayRun> {
    let Some((days, count)) = teller.told() else { return Vec::new() };
    let mut open: Vec<_> = count.disputed.iter().map(|days| (days.from, days.to)).collect();
    if count.stays.iter().any(|stay| stay.standing == Standing::Unconfirmed) {
        let over = days.iter().filter(|run| run.kind == DayKind::Over);
        open.extend(over.map(|run| (run.from, run.to)));
    }
    open.sort_unstable();
    let mut out: Vec<DayRun> = Vec::new();
    let mut put = |run: DayRun| match out.last_mut() {
        // Readings differ on neighbouring days each for its own reason: to who reads of it they are one stretch.
        Some(last) if joins(last, &run, days) => last.to = run.to,
        _ => out.push(run),
    };
    for run in days {
        let mut from = Some(run.from);
        let settled = !matches!(run.kind, DayKind::Counted | DayKind::Over);
        for (first, last) in open.iter().filter(|(first, last)| !settled && *first <= run.to && run.from <= *last) {
            let Some(begun) = from.filter(|from| *from <= *last) else { continue };
            let (first, last) = ((*first).max(begun), (*last).min(run.to));
            if let Some(before) = first.pred_opt().filter(|before| begun <= *before) {
                put(DayRun { from: begun, to: before, kind: run.kind });
            }
            put(DayRun { from: first, to: last, kind: DayKind::Unknown });
            from = last.succ_opt();
        }
        if let Some(from) = from.filter(|from| *from <= run.to) {
            put(DayRun { from, ..*run });
        }
    }
    out
}

/// Whether a run goes on as the one before it, for the same reason.
fn joins(before: &DayRun, run: &DayRun, days: &[DayRun]) -> bool {
    let neighbours = before.to.succ_opt() == Some(run.from);
    neighbours && before.kind == run.kind && is_disputed(before, days) == is_disputed(run, days)
}

fn presence(run: &DayRun) -> Bar {
    let kind = match run.kind {
        DayKind::Counted => BarKind::Counted,
        DayKind::Exempt => BarKind::Exempt,
        DayKind::Over => BarKind::Over,
        DayKind::Unknown => BarKind::Open,
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

/// The days in words, for those who do not see them: one clause a run.
fn days_in_words(teller: Teller<'_>) -> Result<String, String> {
    let days = teller.told().map_or(&[][..], |(days, _)| days);
    let mut parts = Vec::new();
    for run in runs(teller) {
        let mut args = FluentArgs::new();
        args.set("from", teller.date(run.from, "from")?);
        args.set("until", teller.date(run.to, "until")?);
        args.set("day", teller.date(run.from, "on")?);
        args.set("n", length(&run));
        args.set("n-grouped", length(&run).to_string());
        let key = match (run.kind, run.from == run.to) {
            (DayKind::Counted, false) => "timeline-run-counted",
            (DayKind::Counted, true) => "remark-run-counted-day",
            (DayKind::Exempt, false) => "timeline-run-exempt",
            (DayKind::Exempt, true) => "remark-run-exempt-day",
            (DayKind::Over, false) => "timeline-run-over",
            (DayKind::Over, true) => "remark-run-over-day",
            (DayKind::Unknown, true) if is_disputed(&run, days) => "figure-run-disputed-day",
            (DayKind::Unknown, false) if is_disputed(&run, days) => "figure-run-disputed",
            (DayKind::Unknown, false) => "timeline-run-unknown",
            (DayKind::Unknown, true) => "remark-run-unknown-day",
        };
        parts.push(teller.say(key, &args)?);
    }
    let mut args = FluentArgs::new();
    args.set("runs", parts.join("; "));
    teller.say("timeline-description", &args)
}

/// Whether it is the law that leaves the days open, and not a fact.
fn is_disputed(run: &DayRun, days: &[DayRun]) -> bool {
    !days.iter().any(|own| own.kind == DayKind::Unknown && own.from <= run.from && run.to <= own.to)
}

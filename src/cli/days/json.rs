//! The answer as JSON, by the public contract. Beside its keys: `continuous`, `count`, `cite`, `standing`, `readings`, `notes`.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use super::Report;
use super::human::{governing, note};
use crate::check::Standing;
use crate::check::ledger::{Answer, Count, DayRange, Entry, Tally};
use crate::cli::words::english;

#[derive(Serialize)]
struct Json<'a> {
    version: u32,
    rule: &'a str,
    on: NaiveDate,
    #[serde(flatten)]
    figures: Figures,
    entry: Option<Entering>,
    count: &'static str,
    cite: Option<&'a str>,
    standing: Option<Standing>,
    readings: Vec<Reading<'a>>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Figures {
    limit: u32,
    window: DayRange,
    used: u32,
    remaining: u32,
    overstay: u32,
    days_in_breach: u32,
    first_breach: Option<NaiveDate>,
    last_lawful_day: Option<NaiveDate>,
    earliest_entry: Option<NaiveDate>,
    earliest_full_entry: Option<NaiveDate>,
    continuous: Option<Continuous>,
}

#[derive(Serialize)]
struct Continuous {
    from: NaiveDate,
    used: u32,
    limit: u32,
}

#[derive(Serialize)]
struct Entering {
    on: NaiveDate,
    max_days: Option<u32>,
    last_day: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Reading<'a> {
    question: &'a str,
    reading: &'a str,
    #[serde(flatten)]
    figures: Figures,
}

pub(super) fn write(out: &mut impl Write, report: &Report<'_>) -> io::Result<()> {
    let version = governing(report);
    let english = english();
    let reading = |(other, answer): &_| -> Reading<'_> { reading(other, answer, &english) };
    let json = Json {
        version: 1,
        rule: report.asked,
        on: report.answer.on,
        figures: (&report.answer).into(),
        entry: report.entry.map(Into::into),
        count: match report.count {
            Count::Inclusive => "inclusive",
            Count::SkipEntry => "skip-entry",
            Count::SkipExit => "skip-exit",
        },
        cite: version.map(|version| version.cite.plain.as_str()),
        standing: version.map(|version| version.standing),
        readings: report.otherwise.iter().map(reading).collect(),
        notes: report.ledger.notes().iter().map(note).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &json)?;
    writeln!(out)
}

fn reading<'a>(other: &crate::check::ledger::OtherReading<'a>, answer: &Answer, english: &crate::lang::Lang) -> Reading<'a> {
    Reading { question: other.question.any(english), reading: other.name, figures: answer.into() }
}

impl From<&Answer> for Figures {
    fn from(answer: &Answer) -> Self {
        let Tally { days, used, limit } = answer.window;
        Self {
            limit,
            window: days,
            used,
            remaining: answer.window.remaining(),
            overstay: answer.window.overstay(),
            days_in_breach: answer.days_in_breach,
            first_breach: answer.first_breach,
            last_lawful_day: answer.last_lawful_day,
            earliest_entry: answer.earliest_entry,
            earliest_full_entry: answer.earliest_full_entry,
            continuous: answer.continuous.map(|tally| Continuous { from: tally.days.from, used: tally.used, limit: tally.limit }),
        }
    }
}

impl From<Entry> for Entering {
    fn from(entry: Entry) -> Self {
        Self { on: entry.on, max_days: entry.max_days, last_day: entry.last_day }
    }
}

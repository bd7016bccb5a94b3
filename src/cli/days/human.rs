//! The answer in plain lines, and the calendar strip.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::Report;
use crate::check::ledger::{Answer, DayRange, Entry, Mark, Month, Note, Stay, strip};
use crate::cli::output::paint;
use crate::cli::words::{self, FAINT, STRONG, bad, english, good};
use crate::law::rule::Version;

pub(super) fn write(out: &mut impl Write, report: &Report<'_>, styled: bool) -> io::Result<()> {
    let answer = &report.answer;
    let english = english();
    let title = format!("{}, on {}", report.rule.title.any(&english), answer.on);
    writeln!(out, "{}", paint(&title, STRONG, styled))?;
    if let Some(version) = governing(report) {
        let cite = format!("{} ({})", version.cite.plain, words::standing(version.standing));
        writeln!(out, "{}", paint(&cite, FAINT, styled))?;
    }
    writeln!(out)?;
    for (name, value) in lines(answer, report.entry.as_ref()) {
        writeln!(out, "{name:<17}{value}")?;
    }
    writeln!(out)?;
    write_strip(out, report, styled)?;
    let notes: Vec<String> = report.ledger.notes().iter().map(note).collect();
    let otherwise = report.otherwise.iter().map(|(other, theirs)| {
        let last = theirs.last_lawful_day.map(|day| format!(", last lawful day {day}")).unwrap_or_default();
        let figures = format!("used {} of {}, {} in breach{last}", theirs.window.used, theirs.window.limit, days(theirs.days_in_breach));
        format!("{} Read as `{}`: {figures}.", other.question.any(&english), other.name)
    });
    for note in notes.into_iter().chain(otherwise) {
        writeln!(out, "\n{} {note}", paint("Note:", STRONG, styled))?;
    }
    Ok(())
}

/// The version of the rule that governs the day of the answer.
pub(super) fn governing<'a>(report: &Report<'a>) -> Option<&'a Version> {
    let key = report.ledger.day(report.answer.on).version?.key;
    report.rule.versions.iter().nth(key).map(|(_, version)| version)
}

fn lines(answer: &Answer, entry: Option<&Entry>) -> Vec<(&'static str, String)> {
    let window = answer.window;
    let mut lines = vec![("Used", format!("{} of {}, from {} to {}", window.used, days(window.limit), window.days.from, window.days.to))];
    if let Some(continuous) = answer.continuous {
        lines.push(("Without a break", format!("{} of {}, since {}", continuous.used, days(continuous.limit), continuous.days.from)));
    }
    lines.push(match window.overstay() {
        0 => ("Remaining", days(window.remaining())),
        over => ("Overstay", days(over)),
    });
    if let Some(first) = answer.first_breach {
        lines.push(("In breach", format!("{}, the first on {first}", days(answer.days_in_breach))));
    }
    if let Some(last) = answer.last_lawful_day {
        let name = if last < answer.on { "Was lawful until" } else { "Lawful until" };
        lines.push((name, last.to_string()));
    }
    match (answer.earliest_entry, answer.earliest_full_entry) {
        (Some(some), Some(full)) if some == full => lines.push(("Entry again", format!("from {some}, for the full limit"))),
        (Some(some), Some(full)) => lines.push(("Entry again", format!("from {some}; for the full limit without a break from {full}"))),
        (Some(some), None) => lines.push(("Entry again", format!("from {some}"))),
        (None, _) => lines.push(("Entry again", "never under this rule".to_owned())),
    }
    if let Some(entry) = entry {
        lines.push(("Entering", entering(entry)));
    }
    lines
}

fn entering(entry: &Entry) -> String {
    match (entry.max_days, entry.last_day) {
        (Some(0), _) => format!("on {} is not lawful", entry.on),
        (Some(most), Some(last)) => format!("on {} allows {}, until {last}", entry.on, days(most)),
        _ => format!("on {} allows to stay without end under this rule", entry.on),
    }
}

fn write_strip(out: &mut impl Write, report: &Report<'_>, styled: bool) -> io::Result<()> {
    let answer = &report.answer;
    let from = answer.continuous.map_or(answer.window.days.from, |tally| tally.days.from.min(answer.window.days.from));
    let months = strip(&report.ledger, DayRange { from, to: answer.on });
    writeln!(out, "{}", paint("          1        10        20        30", FAINT, styled))?;
    for month in &months {
        writeln!(out, "{}", row(month, styled))?;
    }
    let shown = |mark| months.iter().any(|month| month.count(mark) > 0);
    let legend = MARKS
        .iter()
        .filter(|(mark, ..)| shown(*mark))
        .map(|(mark, sign, what)| format!("{} {what}", paint_mark(&sign.to_string(), *mark, styled)));
    writeln!(out, "\n{}", legend.collect::<Vec<_>>().join("   "))
}

/// The signs tell the marks apart without colour.
const MARKS: [(Mark, char, &str); 6] = [
    (Mark::Counted, '#', "counted"),
    (Mark::Over, '!', "over the limit"),
    (Mark::Exempt, 'o', "another right to stay"),
    (Mark::Unknown, '?', "not known"),
    (Mark::Uncounted, '-', "day of entry or exit, not counted"),
    (Mark::Absent, '.', "absent"),
];

fn row(month: &Month, styled: bool) -> String {
    let sign = |mark: Mark| MARKS.iter().find(|(known, ..)| *known == mark).map_or(' ', |(_, sign, _)| *sign);
    let runs = month.days.chunk_by(|one, next| one == next);
    let cells = runs.map(|run| match run.first().copied().flatten() {
        Some(mark) => paint_mark(&sign(mark).to_string().repeat(run.len()), mark, styled),
        None => " ".repeat(run.len()),
    });
    let counted = month.count(Mark::Counted) + month.count(Mark::Over);
    let total = if counted > 0 { format!("{}{counted:>4}", " ".repeat(31 - month.days.len().min(31))) } else { String::new() };
    format!("{}   {}{total}", month.first.format("%Y-%m"), cells.collect::<String>()).trim_end().to_owned()
}

fn paint_mark(text: &str, mark: Mark, styled: bool) -> String {
    match mark {
        Mark::Over | Mark::Unknown => paint(text, bad(), styled),
        Mark::Exempt => paint(text, good(), styled),
        Mark::Absent | Mark::Uncounted => paint(text, FAINT, styled),
        Mark::Counted => text.to_owned(),
    }
}

/// A remark on the history, in plain words.
pub(super) fn note(note: &Note) -> String {
    match *note {
        Note::After(at) => format!("the stay {} begins later and was left out.", stay(at)),
        Note::CutShort(at) => format!("the stay {} goes on later and was counted up to the day asked about.", stay(at)),
        Note::Overlap(one, other) => format!("the stays {} and {} overlap; each day was counted once.", stay(one), stay(other)),
        Note::NoLaw(DayRange { from, to }) => {
            format!("no version of this rule is known for the days from {from} to {to}; they were not judged.")
        }
    }
}

fn stay(stay: Stay) -> String {
    format!("{}..{}", stay.entry, stay.exit.map(|exit: NaiveDate| exit.to_string()).unwrap_or_default())
}

fn days(count: u32) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

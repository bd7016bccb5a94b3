//! An iCalendar file (RFC 5545) of terms: one all-day event each.
//!
//! Written here and not by a library: those at hand take identifiers from chance and times from the clock, also for alarms,
//! and the same terms must give the same bytes.

use chrono::{Days, NaiveDate};

use super::Entry;
use crate::check::{Edge, RunningTerm, TermState};
use crate::lang::Lang;
use crate::register::sha256_hex_of_texts;

/// Days before a term at which a calendar reminds of it.
const REMIND_DAYS: u32 = 3;

/// Longest line in octets, its end not counted (section 3.1).
const LONGEST_LINE: usize = 75;

/// The calendar file of `entries`. The time stamp of its events is that of `as_of`.
pub fn calendar(entries: &[Entry], as_of: NaiveDate) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//demarche//deadlines//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    for entry in entries {
        event(&mut lines, entry, as_of);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

fn event(lines: &mut Lines, entry: &Entry, as_of: NaiveDate) {
    let Entry { case, term } = entry;
    let summary = escaped(&summary(case, term));
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(case, term));
    lines.add("DTSTAMP", &format!("{}T000000Z", basic(as_of)));
    lines.add("DTSTART;VALUE=DATE", &basic(term.due));
    // The end of an all-day event is the day after it.
    lines.add("DTEND;VALUE=DATE", &basic(term.due.checked_add_days(Days::new(1)).unwrap_or(term.due)));
    lines.add("SUMMARY", &summary);
    lines.add("DESCRIPTION", &escaped(&description(term)));
    lines.add("CLASS", "CONFIDENTIAL");
    lines.add("STATUS", if term.must_be_verified() || term.note.is_some() { "TENTATIVE" } else { "CONFIRMED" });
    lines.add("TRANSP", "TRANSPARENT");
    if term.state == TermState::Running {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.add("DESCRIPTION", &summary);
        lines.add("TRIGGER", &format!("-P{REMIND_DAYS}D"));
        lines.add("END", "VALARM");
    }
    lines.add("END", "VEVENT");
}

/// The same term of the same case has the same identifier in every file, so that a calendar replaces it.
fn uid(case: &str, term: &RunningTerm) -> String {
    let rule = term.law.as_ref().map_or("", |law| law.rule.as_str());
    let due = term.due.to_string();
    let hash = sha256_hex_of_texts([("case", case), ("rule", rule), ("subject", &term.subject), ("due", &due)]);
    format!("{}@demarche", hash.get(..32).unwrap_or(&hash))
}

fn summary(case: &str, term: &RunningTerm) -> String {
    let what = term.what.any(&Lang::english());
    let mark = match term.state {
        TermState::Running => "",
        TermState::Overdue => "OVERDUE: ",
        TermState::Unclear => "UNCLEAR: ",
        TermState::Open => "POSSIBLE NOW: ",
        TermState::Lapsed => "LAPSED: ",
    };
    let verify = if term.must_be_verified() { " (verify)" } else { "" };
    format!("{mark}{case}: {what}{verify}")
}

fn description(term: &RunningTerm) -> String {
    let edge = match term.edge {
        Edge::By => "Last day.",
        Edge::From => "First day.",
    };
    let mut lines = vec![edge.to_owned()];
    lines.extend(term.law.as_ref().map(|law| format!("{}; {}", law.cite, law.rule)));
    lines.extend(term.must_be_verified().then(|| "Verify the law before relying on this date.".to_owned()));
    lines.extend(term.note.map(ToOwned::to_owned));
    lines.join("\n")
}

fn basic(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A value of type TEXT (section 3.3.11). Control characters may not stand in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Content lines, each ended and folded as section 3.1 wants it.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            // A fold stands between characters, never within one; the space after it belongs to the next line.
            if octets + c.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_long_line_is_folded_between_characters_and_unfolds_to_itself() {
        let value = "жыл".repeat(60);
        let mut lines = Lines::default();
        lines.add("SUMMARY", &value);
        assert!(lines.0.split("\r\n").all(|line| line.len() <= 75));
        assert!(lines.0.ends_with("\r\n"));
        assert_eq!(lines.0.replace("\r\n ", "").trim_end(), format!("SUMMARY:{value}"));
    }
}

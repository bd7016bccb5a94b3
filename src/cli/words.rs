//! How the terminal names outcomes, verdicts and standings, and the colours they have there.

use anstyle::{AnsiColor, Style};
use serde_json::Value;

use crate::check::{Bears, Finding, Outcome, Standing, VerdictKind, Weighed, due_is_first_day};

/// Bold text: headings of a report.
pub(super) const STRONG: Style = Style::new().bold();
/// Text that may be passed over.
pub(super) const FAINT: Style = Style::new().dimmed();

pub(super) fn outcome(outcome: Outcome) -> (&'static str, Style) {
    let style = match outcome {
        Outcome::Breach => AnsiColor::Red.on_default().bold(),
        Outcome::NoBreach => AnsiColor::Green.on_default(),
        Outcome::CannotTell => AnsiColor::Yellow.on_default().bold(),
        Outcome::NotApplicable => FAINT,
    };
    (outcome.word(), style)
}

pub(super) fn verdict(verdict: VerdictKind) -> (&'static str, Style) {
    match verdict {
        VerdictKind::Supported => ("supported", AnsiColor::Green.on_default().bold()),
        VerdictKind::NotSupported => ("not supported", AnsiColor::Red.on_default()),
        VerdictKind::Mixed => ("mixed", AnsiColor::Yellow.on_default()),
        VerdictKind::Undetermined => ("undetermined", AnsiColor::Yellow.on_default().bold()),
    }
}

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "confirmed",
        Standing::SingleSource => "single source: verify",
        Standing::Unconfirmed => "unconfirmed: ask, do not assert",
    }
}

/// The values of a finding as `used 91, limit 90`.
pub(super) fn values(finding: &Finding) -> String {
    let first_day = due_is_first_day(&finding.values);
    let called = |name: &str| if first_day && name == "due" { "not before".to_owned() } else { name.replace(['-', '_'], " ") };
    let shown = finding.values.iter().filter(|(name, _)| *name != "edge");
    let said: Vec<String> = shown.map(|(name, value)| format!("{} {}", called(name), plain(value))).collect();
    said.join(", ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A finding as it was weighed for a grievance, where its answer of today is another one: both, and why they differ.
pub(super) fn weighed_otherwise(weighed: &Weighed) -> Option<String> {
    let day = weighed.on.filter(|_| weighed.differs())?;
    let Weighed { rule, subject, outcome: on_the_day, yields_to, today, why, .. } = weighed;
    let yields_to = yields_to.as_ref().map(|other| format!(", yielding to {other}")).unwrap_or_default();
    let why = why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
    let (then, now) = (on_the_day.word(), today.word());
    Some(format!("{rule} · {subject} as of {day}, the day of the event: {then}{yields_to}; today {now}{why}"))
}

/// A finding that carries a verdict under the reading in use, where another reading of a disputed point leads to another answer.
pub(super) fn on_one_reading(weighed: &Weighed) -> Option<String> {
    let other = weighed.on_another_reading.filter(|_| weighed.bears != Bears::Open)?;
    let Weighed { rule, subject, outcome, .. } = weighed;
    Some(format!("{rule} · {subject}: {} on the reading used; sources differ, on another reading {}", outcome.word(), other.word()))
}

/// The language of the terminal.
pub(super) fn english() -> crate::lang::Lang {
    crate::lang::Lang::english()
}

/// Something that failed.
pub(super) fn bad() -> Style {
    AnsiColor::Red.on_default().bold()
}

/// Something that held.
pub(super) fn good() -> Style {
    AnsiColor::Green.on_default()
}

/// The word that an enum of the public contract has in files: `host-state`.
pub(super) fn serialised(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

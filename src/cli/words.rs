//! How the terminal names outcomes, verdicts and standings, and the colours they have there.

use anstyle::{AnsiColor, Style};
use serde_json::Value;

use crate::check::{Finding, Outcome, Standing, VerdictKind};

/// Bold text: headings of a report.
pub(super) const STRONG: Style = Style::new().bold();
/// Text that may be passed over.
pub(super) const FAINT: Style = Style::new().dimmed();

pub(super) fn outcome(outcome: Outcome) -> (&'static str, Style) {
    match outcome {
        Outcome::Breach => ("breach", AnsiColor::Red.on_default().bold()),
        Outcome::NoBreach => ("no breach", AnsiColor::Green.on_default()),
        Outcome::CannotTell => ("cannot tell", AnsiColor::Yellow.on_default().bold()),
        Outcome::NotApplicable => ("not applicable", FAINT),
    }
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
    let said: Vec<String> =
        finding.values.iter().map(|(name, value)| format!("{} {}", name.replace(['-', '_'], " "), plain(value))).collect();
    said.join(", ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
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

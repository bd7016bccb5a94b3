//! What a finding means for a grievance: its answer as it stood on the day when the authority acted, beside that of today.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::judge::Judged;
use super::{Finding, Outcome, Standing};

/// A finding as it was weighed for a grievance: what was broken only later was not broken on the day of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// Rule id.
    pub rule: String,
    /// Path of what the rule judged: `stays[1]`.
    pub subject: String,
    /// Index into [`Assessment::findings`](super::Assessment::findings).
    #[serde(skip)]
    pub finding: usize,
    /// The day of the event that the grievance is about, or of the one on which that rests; `None` where no event stands behind it.
    pub on: Option<NaiveDate>,
    /// The outcome on that day.
    pub outcome: Outcome,
    /// The outcome on that day under another reading, where sources differ on it and the reading in use is attested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_another_reading: Option<Outcome>,
    /// How well the outcome of that day is attested: where another reading leads to another one, no better than the reading in use.
    #[serde(skip)]
    pub standing: Standing,
    /// What that outcome means for the grievance.
    pub bears: Bears,
    /// The rule to which the finding yields on that day: another right to stay may have been in force then than later.
    pub yields_to: Option<String>,
    /// The outcome of today, which is that of the finding itself.
    pub today: Outcome,
    /// Why the two differ, in plain English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Whether it is not known if it bears on the grievance at all, since the act does not state what that turns on.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
    /// Places among the events of the case: the acts of the grievance for which it was weighed so; none where none is stated.
    #[serde(skip)]
    pub acts: Vec<usize>,
}

/// What an outcome means for a grievance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bears {
    /// It supports the grievance.
    Supports,
    /// It defeats it.
    Defeats,
    /// It leaves it open.
    Open,
}

impl Weighed {
    /// Whether the answer on the day of the event is another one than today's.
    pub fn differs(&self) -> bool {
        self.outcome != self.today
    }

    /// Whether both are the same answer, whichever acts it was given for.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        Self { acts: Vec::new(), ..self.clone() } == Self { acts: Vec::new(), ..other.clone() }
    }
}

/// The outcome as it stood on the day when the authority acted, and why it is not that of today: what was broken only later was not
/// broken then, and what is certain only of later days is not certain then. A rule that may only ask does so of every day.
pub(super) fn as_of_event(found: &Judged, day: Option<NaiveDate>) -> (Outcome, Option<String>) {
    let finding = &found.finding;
    let answers = matches!(finding.outcome, Outcome::Breach | Outcome::CannotTell) && finding.standing > Standing::Unconfirmed;
    let Some(day) = day.filter(|_| answers) else { return (finding.outcome, None) };
    let (outcome, why) = match (found.possible_from, later(finding, day)) {
        _ if still_ran(finding, day).is_some() => {
            (Outcome::NoBreach, still_ran(finding, day).map(|due| format!("the term ended only on {due}")))
        }
        (Some(first), _) if day < first => (Outcome::NoBreach, Some(format!("it can have been broken only from {first} on"))),
        (Some(_), Some(on)) => (Outcome::CannotTell, Some(format!("that it was broken is certain only {}", from_then_on(finding, on)))),
        (None, Some(on)) => (Outcome::NoBreach, Some(format!("it was broken only {}", from_then_on(finding, on)))),
        (_, None) => (finding.outcome, None),
    };
    (outcome, why.filter(|_| outcome != finding.outcome))
}

/// The end of a term that was not over on `day`.
fn still_ran(finding: &Finding, day: NaiveDate) -> Option<NaiveDate> {
    finding.date("due").filter(|due| day <= *due)
}

/// The first day of a breach that had not begun on `day`.
fn later(finding: &Finding, day: NaiveDate) -> Option<NaiveDate> {
    finding.on.filter(|on| finding.outcome == Outcome::Breach && day < *on)
}

/// The first day of a breach in words; where readings agree in the breach but not in its day, each of their days.
fn from_then_on(finding: &Finding, on: NaiveDate) -> String {
    let read = finding.readings.iter().filter(|reading| reading.outcome == finding.outcome);
    let days: BTreeSet<_> = read.filter_map(|reading| reading.on).chain([on]).collect();
    let said = days.iter().map(NaiveDate::to_string).collect::<Vec<_>>().join(" or ");
    if days.len() > 1 { format!("from {said} on, as sources differ") } else { format!("from {said} on") }
}

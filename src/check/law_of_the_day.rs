//! Which of several findings about one stay speak of an act: each version of the law judges the days on which it was in force.

use chrono::NaiveDate;

use super::judge::{Judged, THE_CASE};
use super::weighed::as_of_event;
use super::{Outcome, Standing};

/// Whether the finding at `at`, asked for `day`, speaks of an act of the day `act`; without a day, of the stay as it stands.
///
/// A law that begins after the act says nothing of it. What was certainly broken under the law of its time stays broken, whatever a later
/// version allows; otherwise the law of the day of the act answers, and what is open under an earlier one stays open.
pub(super) fn speaks(found: &[Judged], at: usize, day: Option<NaiveDate>, act: Option<NaiveDate>) -> bool {
    let Some(own) = found.get(at) else { return false };
    let Some(own_from) = own.finding.version_from.filter(|_| own.finding.outcome != Outcome::NotApplicable) else { return true };
    // A rule about the case is judged by the law of today.
    if own.finding.subject == THE_CASE && act.is_some_and(|act| act < own_from) {
        return false;
    }
    let same = |other: &&Judged| other.finding.is_of_the_same(&own.finding) && other.finding.outcome != Outcome::NotApplicable;
    let by_version: Vec<&Judged> = found.iter().filter(same).collect();
    if by_version.len() < 2 {
        return true;
    }
    let begun = |other: &&Judged| other.finding.version_from.zip(day).is_none_or(|(from, day)| from <= day);
    let begun: Vec<&Judged> = by_version.iter().copied().filter(begun).collect();
    let Some(governs) = begun.last().or(by_version.first()) else { return true };
    if begun.iter().any(|other| certainly_broken(other, day)) {
        return begun.iter().any(|other| is(other, own_from)) && certainly_broken(own, day);
    }
    let open = as_of_event(own, day).0 != Outcome::NoBreach;
    is(governs, own_from) || (open && begun.iter().any(|other| is(other, own_from)))
}

fn is(other: &Judged, from: NaiveDate) -> bool {
    other.finding.version_from == Some(from)
}

/// Whether the rule had been broken by the day, on every reading.
fn certainly_broken(found: &Judged, day: Option<NaiveDate>) -> bool {
    let finding = &found.finding;
    finding.standing > Standing::Unconfirmed
        && as_of_event(found, day).0 == Outcome::Breach
        && finding.readings.iter().all(|reading| {
            let begun = reading.on.zip(day).is_none_or(|(on, day)| on <= day);
            reading.outcome == Outcome::Breach && begun
        })
}

//! Every date of a case: none in another century by a slip of the pen, none in the future of what has happened.

use chrono::{Datelike, NaiveDate};

use super::{Fault, each};
use crate::case::{Case, EventKind, Until, codes};

/// Years in which a date of a case can lie. A plausibility check for slips such as `0205` or `20225`, no rule of law.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

pub(super) fn check(case: &Case, as_of: NaiveDate, faults: &mut Vec<Fault>) {
    let mut dates = Dates { as_of, faults };
    all(case, &mut dates);
    events(case, &mut dates);
}

/// Looks at every date in turn. A path is put together only where there is a fault to place.
struct Dates<'f> {
    as_of: NaiveDate,
    faults: &'f mut Vec<Fault>,
}

impl Dates<'_> {
    /// A date of what has happened.
    fn happened(&mut self, block: &str, key: &str, date: Option<NaiveDate>) {
        let Some(date) = date else { return };
        self.any(block, key, Some(date));
        if plausible(date) && date > self.as_of {
            self.faults.push(
                Fault::warning(codes::FUTURE_DATE, path(block, key), format!("{date} lies after today, {}", self.as_of))
                    .help("a case tells what has happened; what is planned belongs into a text. Look whether the year is right"),
            );
        }
    }

    /// A date that may lie before today or after it.
    fn any(&mut self, block: &str, key: &str, date: Option<NaiveDate>) {
        let Some(date) = date.filter(|date| !plausible(*date)) else { return };
        let help = if block.starts_with("statuses") && key == "until" {
            "look the year up; for a right without a last day write `until: open`"
        } else {
            "look the year up in the document"
        };
        let message = format!("the year {} cannot be meant", date.year());
        self.faults.push(Fault::error(codes::FAR_DATE, path(block, key), message).help(help));
    }
}

fn plausible(date: NaiveDate) -> bool {
    PLAUSIBLE_YEARS.contains(&date.year())
}

fn path(block: &str, key: &str) -> String {
    if block.is_empty() { key.to_owned() } else { format!("{block}.{key}") }
}

fn all(case: &Case, dates: &mut Dates<'_>) {
    dates.happened("", "opened", case.opened);
    if let Some(person) = &case.person {
        dates.happened("person", "born", person.born);
        if let Some(passport) = &person.passport {
            dates.happened("person.passport", "issued", passport.issued);
            dates.any("person.passport", "expires", passport.expires);
        }
    }
    if let Some(consent) = &case.consent {
        dates.happened("consent", "on", consent.on);
        dates.happened("consent", "withdrawn", consent.withdrawn);
    }
    for (path, member) in each("family", &case.family) {
        dates.happened(&path, "born", member.born);
    }
    for (path, stay) in each("stays", &case.stays) {
        dates.happened(&path, "entry", Some(stay.entry));
        dates.happened(&path, "exit", stay.exit);
    }
    for (path, status) in each("statuses", &case.statuses) {
        dates.any(&path, "from", Some(status.from));
        if let Some(Until::On(day)) = status.until {
            dates.any(&path, "until", Some(day));
        }
        dates.happened(&path, "ended-early", status.ended_early);
        dates.happened(&path, "extension-filed", status.extension_filed);
    }
    for (path, registration) in each("registrations", &case.registrations) {
        dates.happened(&path, "on", Some(registration.on));
        dates.any(&path, "until", registration.until);
    }
    for (path, evidence) in each("evidence", &case.evidence) {
        dates.happened(&path, "dated", evidence.dated);
    }
    for (path, entry) in each("history", &case.history) {
        dates.happened(&path, "on", Some(entry.on));
        dates.any(&path, "reply-due", entry.reply_due);
    }
    for (path, figure) in each("figures", &case.figures) {
        dates.happened(&path, "on", figure.on);
    }
    for (path, acceptance) in each("accept", &case.accept) {
        dates.happened(&path, "on", Some(acceptance.on));
    }
    dates.any("drafting", "dated", case.drafting.as_ref().and_then(|drafting| drafting.dated));
}

fn events(case: &Case, dates: &mut Dates<'_>) {
    for (path, event) in each("events", &case.events) {
        // A hearing is set for a day to come, and a rule is known before it is in force.
        let to_come = matches!(event.kind, EventKind::Hearing | EventKind::NewRule);
        if to_come {
            dates.any(&path, "on", Some(event.on));
        } else {
            dates.happened(&path, "on", Some(event.on));
        }
        dates.any(&path, "until", event.until);
        dates.any(&path, "disputed-on", event.disputed_on);
        dates.happened(&path, "consulate-notified-on", event.consulate_notified_on);
        if let Some(document) = &event.document {
            dates.happened(&path, "document.dated", document.dated);
            dates.happened(&path, "document.served", document.served);
        }
    }
}

//! Every date of a case: none in another century by a slip of the pen, none in the future of what has happened.

use chrono::{Datelike, NaiveDate};

use super::{Fault, each};
use crate::case::{Case, EventKind, Until, codes};

/// Years in which a date of a case can lie. A plausibility check for slips such as `0205` or `20225`, no rule of law.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A date and whether it tells of something that has happened.
struct Dated {
    path: String,
    date: NaiveDate,
    happened: bool,
}

pub(super) fn check(case: &Case, as_of: NaiveDate, faults: &mut Vec<Fault>) {
    for Dated { path, date, happened } in all(case) {
        if !PLAUSIBLE_YEARS.contains(&date.year()) {
            let message = format!("the year {} cannot be meant", date.year());
            let help = if path.starts_with("statuses") && path.ends_with("until") {
                "look the year up; for a right without a last day write `until: open`"
            } else {
                "look the year up in the document"
            };
            faults.push(Fault::error(codes::FAR_DATE, path, message).help(help));
        } else if happened && date > as_of {
            let message = format!("{date} lies after today, {as_of}");
            faults.push(
                Fault::warning(codes::FUTURE_DATE, path, message)
                    .help("a case tells what has happened; what is planned belongs into a text. Look whether the year is right"),
            );
        }
    }
}

/// All dates of a case.
fn all(case: &Case) -> Vec<Dated> {
    let mut all = Dates(Vec::new());
    all.happened("opened", case.opened);
    if let Some(person) = &case.person {
        all.happened("person.born", person.born);
        if let Some(passport) = &person.passport {
            all.happened("person.passport.issued", passport.issued);
            all.any("person.passport.expires", passport.expires);
        }
    }
    for (path, consent) in case.consents() {
        all.happened(format!("{path}.on"), consent.on);
        all.happened(format!("{path}.withdrawn"), consent.withdrawn);
    }
    if let Some(power) = case.representative.as_ref().and_then(|representative| representative.power_of_attorney.as_ref()) {
        all.happened("representative.power-of-attorney.dated", power.dated);
        all.any("representative.power-of-attorney.until", power.until);
        all.any("representative.power-of-attorney.revoked", power.revoked);
    }
    for (path, member) in each("family", &case.family) {
        all.happened(format!("{path}.born"), member.born);
    }
    for (path, stay) in each("stays", &case.stays) {
        all.happened(format!("{path}.entry"), Some(stay.entry));
        all.happened(format!("{path}.exit"), stay.exit);
    }
    for (path, status) in each("statuses", &case.statuses) {
        all.any(format!("{path}.from"), Some(status.from));
        if let Some(Until::On(day)) = status.until {
            all.any(format!("{path}.until"), Some(day));
        }
        all.happened(format!("{path}.ended-early"), status.ended_early);
        all.happened(format!("{path}.extension-filed"), status.extension_filed);
    }
    for (path, registration) in each("registrations", &case.registrations) {
        all.happened(format!("{path}.on"), Some(registration.on));
        all.any(format!("{path}.until"), registration.until);
    }
    events(case, &mut all);
    for (path, evidence) in each("evidence", &case.evidence) {
        all.happened(format!("{path}.dated"), evidence.dated);
    }
    for (path, entry) in each("history", &case.history) {
        all.happened(format!("{path}.on"), Some(entry.on));
        all.any(format!("{path}.reply-due"), entry.reply_due);
        all.happened(format!("{path}.handed-on"), entry.handed_on);
    }
    for (path, figure) in each("figures", &case.figures) {
        all.happened(format!("{path}.on"), figure.on);
    }
    for (path, acceptance) in each("accept", &case.accept) {
        all.happened(format!("{path}.on"), Some(acceptance.on));
    }
    all.any("drafting.dated", case.drafting.as_ref().and_then(|drafting| drafting.dated));
    all.0
}

fn events(case: &Case, all: &mut Dates) {
    for (path, event) in each("events", &case.events) {
        // A hearing is set for a day to come, and a rule is known before it is in force.
        let to_come = matches!(event.kind, EventKind::Hearing | EventKind::NewRule);
        all.add(format!("{path}.on"), Some(event.on), !to_come);
        all.any(format!("{path}.until"), event.until);
        all.any(format!("{path}.disputed-on"), event.disputed_on);
        all.any(format!("{path}.in-force-on"), event.in_force_on);
        all.happened(format!("{path}.consulate-notified-on"), event.consulate_notified_on);
        if let Some(document) = &event.document {
            all.happened(format!("{path}.document.dated"), document.dated);
            all.happened(format!("{path}.document.served"), document.served);
        }
    }
}

struct Dates(Vec<Dated>);

impl Dates {
    fn happened(&mut self, path: impl Into<String>, date: Option<NaiveDate>) {
        self.add(path, date, true);
    }

    fn any(&mut self, path: impl Into<String>, date: Option<NaiveDate>) {
        self.add(path, date, false);
    }

    fn add(&mut self, path: impl Into<String>, date: Option<NaiveDate>, happened: bool) {
        if let Some(date) = date {
            self.0.push(Dated { path: path.into(), date, happened });
        }
    }
}

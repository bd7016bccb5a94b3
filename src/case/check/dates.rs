//! Every date of a case: none in another century by a slip of the pen, none in the future of what has happened.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use super::{Fault, each};
use crate::case::{Case, EventKind, Until, codes};

/// Years in which a date of a case can lie. A plausibility check for slips such as `0205` or `20225`, no rule of law.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

pub(super) fn check(case: &Case, as_of: NaiveDate, faults: &mut Vec<Fault>) {
    Dates { as_of, faults }.all(case);
}

/// Looks at dates, each with its path and whether it tells of something that has happened.
struct Dates<'f> {
    as_of: NaiveDate,
    faults: &'f mut Vec<Fault>,
}

impl Dates<'_> {
    /// All dates of a case.
    fn all(&mut self, case: &Case) {
        self.happened("opened", case.opened);
        self.any("keeping.until", case.keeping.as_ref().and_then(|keeping| keeping.until));
        if let Some(person) = &case.person {
            self.happened("person.born", person.born);
            if let Some(passport) = &person.passport {
                self.happened("person.passport.issued", passport.issued);
                self.any("person.passport.expires", passport.expires);
            }
        }
        for (path, consent) in case.consents() {
            self.happened(format_args!("{path}.on"), consent.on);
            self.happened(format_args!("{path}.withdrawn"), consent.withdrawn);
        }
        if let Some(power) = case.representative.as_ref().and_then(|representative| representative.power_of_attorney.as_ref()) {
            self.happened("representative.power-of-attorney.dated", power.dated);
            self.any("representative.power-of-attorney.until", power.until);
            self.any("representative.power-of-attorney.revoked", power.revoked);
        }
        for (path, member) in each("family", &case.family) {
            self.happened(format_args!("{path}.born"), member.born);
        }
        for (path, stay) in each("stays", &case.stays) {
            self.happened(format_args!("{path}.entry"), Some(stay.entry));
            self.happened(format_args!("{path}.exit"), stay.exit);
        }
        for (path, status) in each("statuses", &case.statuses) {
            self.any(format_args!("{path}.from"), Some(status.from));
            if let Some(Until::On(day)) = status.until {
                self.any(format_args!("{path}.until"), Some(day));
            }
            self.happened(format_args!("{path}.ended-early"), status.ended_early);
            self.happened(format_args!("{path}.extension-filed"), status.extension_filed);
        }
        for (path, registration) in each("registrations", &case.registrations) {
            self.happened(format_args!("{path}.on"), Some(registration.on));
            self.any(format_args!("{path}.until"), registration.until);
        }
        self.events(case);
        for (path, evidence) in each("evidence", &case.evidence) {
            self.happened(format_args!("{path}.dated"), evidence.dated);
        }
        for (path, entry) in each("history", &case.history) {
            self.happened(format_args!("{path}.on"), Some(entry.on));
            self.any(format_args!("{path}.reply-due"), entry.reply_due);
            self.happened(format_args!("{path}.handed-on"), entry.handed_on);
        }
        for (path, figure) in each("figures", &case.figures) {
            self.happened(format_args!("{path}.on"), figure.on);
        }
        for (path, acceptance) in each("accept", &case.accept) {
            self.happened(format_args!("{path}.on"), Some(acceptance.on));
        }
        self.any("drafting.dated", case.drafting.as_ref().and_then(|drafting| drafting.dated));
    }

    fn events(&mut self, case: &Case) {
        for (path, event) in each("events", &case.events) {
            // A hearing is set for a day to come, and a rule is known before it is in force.
            let to_come = matches!(event.kind, EventKind::Hearing | EventKind::NewRule);
            self.add(format_args!("{path}.on"), Some(event.on), !to_come);
            self.any(format_args!("{path}.until"), event.until);
            self.any(format_args!("{path}.disputed-on"), event.disputed_on);
            self.any(format_args!("{path}.in-force-on"), event.in_force_on);
            self.happened(format_args!("{path}.consulate-notified-on"), event.consulate_notified_on);
            if let Some(custody) = &event.custody {
                self.any(format_args!("{path}.custody.next-hearing"), custody.next_hearing);
                for (at, visit) in custody.visits.iter().flatten().enumerate() {
                    self.happened(format_args!("{path}.custody.visits[{at}].asked"), Some(visit.asked));
                    self.happened(format_args!("{path}.custody.visits[{at}].held"), visit.held);
                    self.happened(format_args!("{path}.custody.visits[{at}].refused"), visit.refused);
                }
            }
            if let Some(document) = &event.document {
                self.happened(format_args!("{path}.document.dated"), document.dated);
                self.happened(format_args!("{path}.document.served"), document.served);
            }
        }
    }

    fn happened(&mut self, path: impl Display, date: Option<NaiveDate>) {
        self.add(path, date, true);
    }

    fn any(&mut self, path: impl Display, date: Option<NaiveDate>) {
        self.add(path, date, false);
    }

    fn add(&mut self, path: impl Display, date: Option<NaiveDate>, happened: bool) {
        let Some(date) = date else { return };
        if !PLAUSIBLE_YEARS.contains(&date.year()) {
            let path = path.to_string();
            let message = format!("the year {} cannot be meant", date.year());
            let help = if path.starts_with("statuses") && path.ends_with("until") {
                "look the year up; for a right without a last day write `until: open`"
            } else {
                "look the year up in the document"
            };
            self.faults.push(Fault::error(codes::FAR_DATE, path, message).help(help));
        } else if happened && date > self.as_of {
            let message = format!("{date} lies after today, {}", self.as_of);
            self.faults.push(
                Fault::warning(codes::FUTURE_DATE, path.to_string(), message)
                    .help("a case tells what has happened; what is planned belongs into a text. Look whether the year is right"),
            );
        }
    }
}

//! The person: nothing before birth, and a passport that was valid.

use std::fmt::Display;

use chrono::NaiveDate;

use super::{Fault, each};
use crate::case::{Case, Passport, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    if let Some(born) = case.person.as_ref().and_then(|person| person.born) {
        before_birth(case, born, faults);
    }
    for (path, event) in each("events", &case.events) {
        let member = each("family", &case.family).find(|(_, member)| Some(&member.id) == event.concerns.as_ref());
        if let Some((member_path, born)) = member.and_then(|(path, member)| Some((path, member.born?))) {
            too_early(format_args!("{path}.on"), event.on, born, format_args!("{member_path}.born"), faults);
        }
    }
    if let Some(passport) = case.person.as_ref().and_then(|person| person.passport.as_ref()) {
        check_passport(case, passport, faults);
    }
}

fn before_birth(case: &Case, born: NaiveDate, faults: &mut Vec<Fault>) {
    let birth = "person.born";
    for (path, stay) in each("stays", &case.stays) {
        too_early(format_args!("{path}.entry"), stay.entry, born, birth, faults);
    }
    for (path, status) in each("statuses", &case.statuses) {
        too_early(format_args!("{path}.from"), status.from, born, birth, faults);
    }
    for (path, event) in each("events", &case.events).filter(|(_, event)| event.concerns.is_none()) {
        too_early(format_args!("{path}.on"), event.on, born, birth, faults);
    }
    if let Some(issued) = case.person.as_ref().and_then(|person| person.passport.as_ref()?.issued) {
        too_early("person.passport.issued", issued, born, birth, faults);
    }
}

fn too_early(path: impl Display, day: NaiveDate, born: NaiveDate, birth: impl Display, faults: &mut Vec<Fault>) {
    if day < born {
        let message = format!("{day} is before the person concerned was born, on {born}");
        faults.push(
            Fault::error(codes::BEFORE_BIRTH, path.to_string(), message)
                .help("look whether the two years are right")
                .related("the birth", birth.to_string()),
        );
    }
}

fn check_passport(case: &Case, passport: &Passport, faults: &mut Vec<Fault>) {
    let Some(expires) = passport.expires else { return };
    let path = "person.passport.expires";
    if let Some(issued) = passport.issued.filter(|issued| expires < *issued) {
        let message = format!("the passport expires on {expires}, before it was issued on {issued}");
        faults.push(
            Fault::error(codes::ENDS_BEFORE_IT_BEGINS, path, message)
                .help("look both days up in the passport")
                .related("the day of issue", "person.passport.issued"),
        );
        return;
    }
    for (stay_path, stay) in each("stays", &case.stays) {
        // The person entered with an earlier passport, which the case does not describe.
        if passport.issued.is_some_and(|issued| issued > stay.entry) {
            continue;
        }
        let entry = || format!("{stay_path}.entry");
        if expires < stay.entry {
            let message = format!("on the day of entry, {}, the passport had expired", stay.entry);
            faults.push(
                Fault::warning(codes::PASSPORT_EXPIRED, entry(), message)
                    .help("look whether the person entered with another document, and describe that one")
                    .related(format!("valid until {expires}"), path),
            );
        } else if stay.exit.is_some_and(|exit| expires < exit) {
            let message = format!("the passport expires on {expires}, during the stay that begins here");
            faults.push(Fault::note(codes::PASSPORT_EXPIRES_DURING_STAY, entry(), message).related(format!("valid until {expires}"), path));
        }
    }
}

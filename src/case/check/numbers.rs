//! Numbers of papers: without their sign, which each language has its own of and documents write themselves.

use super::{Fault, each};
use crate::case::{Case, codes};

const SIGNS: [&str; 3] = ["№", "No.", "Nº"];

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let passport = case.person.as_ref().and_then(|person| person.passport.as_ref());
    number("person.passport.number".into(), passport.and_then(|passport| passport.number.as_ref()), faults);
    let power = case.representative.as_ref().and_then(|representative| representative.power_of_attorney.as_ref());
    number("representative.power-of-attorney.number".into(), power.and_then(|power| power.number.as_ref()), faults);
    for (path, status) in each("statuses", &case.statuses) {
        number(format!("{path}.number"), status.number.as_ref(), faults);
    }
    for (path, event) in each("events", &case.events) {
        number(format!("{path}.document.number"), event.document.as_ref().and_then(|document| document.number.as_ref()), faults);
    }
    for (path, entry) in each("history", &case.history) {
        number(format!("{path}.number"), entry.number.as_ref(), faults);
    }
    number("drafting.number".into(), case.drafting.as_ref().and_then(|drafting| drafting.number.as_ref()), faults);
}

fn number(path: String, number: Option<&String>, faults: &mut Vec<Fault>) {
    let Some(number) = number else { return };
    let bare = number.trim_start();
    if let Some(rest) = SIGNS.iter().find_map(|sign| bare.strip_prefix(sign)) {
        let message = "the number is stated with its sign, which documents write themselves, each language its own";
        faults.push(Fault::error(codes::NUMBER_WITH_SIGN, path, message).help(format!("write `\"{}\"`", rest.trim())));
    }
}

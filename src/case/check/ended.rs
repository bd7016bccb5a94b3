//! Facts of which one says that something had ended or been done, and another that it had not.

use chrono::{Days, NaiveDate};

use super::{Fault, each};
use crate::case::{Case, EventKind, Status, StatusKind, Until, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    ended_contracts(case, faults);
    examinations(case, faults);
}

/// Of a contract that is told to have ended one of the rights to stay has its last day then: the day before, or the day after.
fn ended_contracts(case: &Case, faults: &mut Vec<Fault>) {
    let contracts = || each("statuses", &case.statuses).filter(|(_, status)| status.kind == StatusKind::EaeuWorker);
    for (path, event) in each("events", &case.events).filter(|(_, event)| event.kind == EventKind::ContractEnd && event.concerns.is_none())
    {
        let near = |last: NaiveDate| event.on <= last + Days::new(1) && last <= event.on + Days::new(1);
        if contracts().any(|(_, status)| last(status).is_some_and(near)) {
            continue;
        }
        let runs_on = |status: &Status| status.from <= event.on && last(status).is_none_or(|last| event.on < last);
        let Some((contract, _)) = contracts().find(|(_, status)| runs_on(status)) else { continue };
        let message = format!("a contract ended on {}, and no contract under `statuses` ends then", event.on);
        faults.push(
            Fault::error(codes::CONTRACT_RUNS_ON, format!("{path}.on"), message)
                .help("write the day as `ended-early` of the contract that ended; where another one ran on, each is an entry of its own")
                .related("a contract that runs on", format!("{contract}.kind")),
        );
    }
}

/// The last day of a right to stay, where it is known.
fn last(status: &Status) -> Option<NaiveDate> {
    status.ended_early.or(match status.until {
        Some(Until::On(day)) => Some(day),
        Some(Until::Open) | None => None,
    })
}

/// An act may rest on examinations that were not passed, and the case tell of those that had been, in the same stay.
fn examinations(case: &Case, faults: &mut Vec<Fault>) {
    let in_one_stay = |first: NaiveDate, last: NaiveDate| {
        case.stays.iter().flatten().any(|stay| stay.entry <= first && stay.exit.is_none_or(|exit| last <= exit))
    };
    for (path, event) in each("events", &case.events).filter(|(_, event)| event.examined == Some(false)) {
        let passed = |other: &crate::case::Event| {
            other.kind == EventKind::Examinations
                && other.concerns == event.concerns
                && other.on <= event.on
                && in_one_stay(other.on, event.on)
        };
        let Some((earlier, other)) = each("events", &case.events).find(|(_, other)| passed(other)) else { continue };
        let message = format!("examinations were passed on {}, and here it stands that they had not been", other.on);
        faults.push(
            Fault::error(codes::EXAMINED_OR_NOT, format!("{path}.examined"), message)
                .help("look which of the two is right; `examined` tells what was the case, not what the authority believed")
                .related("the examinations", format!("{earlier}.kind")),
        );
    }
}

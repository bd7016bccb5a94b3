//! The representative: not without authority, and the authority in its order of days.

use super::Fault;
use crate::case::{Case, codes};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let Some(representative) = &case.representative else { return };
    let path = "representative.power-of-attorney";
    let Some(power) = &representative.power_of_attorney else {
        faults.push(
            Fault::warning(codes::NO_AUTHORITY, "representative", "a representative is named, and no power of attorney is stated")
                .on_key()
                .help("state `power-of-attorney` with its date and number; until then nothing can be filed through the representative"),
        );
        return;
    };
    let Some(dated) = power.dated else { return };
    for (key, day, is) in [("until", power.until, "ends"), ("revoked", power.revoked, "is revoked")] {
        if let Some(day) = day.filter(|day| *day < dated) {
            faults.push(
                Fault::error(
                    codes::ENDS_BEFORE_IT_BEGINS,
                    format!("{path}.{key}"),
                    format!("the power of attorney {is} on {day}, before its date, {dated}"),
                )
                .help("look both days up in the document")
                .related("its date", format!("{path}.dated")),
            );
        }
    }
}

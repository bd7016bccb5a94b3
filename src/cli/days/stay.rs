//! Stays on the command line: `2025-01-01..2025-02-01`, `2025-01-01..` while the stay goes on.

use chrono::NaiveDate;

use crate::check::ledger::Stay;
use crate::cli::arguments::iso_date;

const FORM: &str = "write the day of entry, two dots and the day of exit, for example 2025-01-01..2025-02-01; \
                    without the second date the stay is still going on: 2025-01-01..";

pub(super) fn parse(text: &str) -> Result<Stay, String> {
    let Some((entry, exit)) = text.split_once("..") else {
        return Err(match two_dates(text) {
            Some((entry, exit)) => format!("write two dots between the dates: {entry}..{exit}"),
            None if iso_date(text).is_ok() => {
                format!("write {text}..{text} for a stay of one day, {text}.. for a stay that is still going on")
            }
            None => FORM.to_owned(),
        });
    };
    if entry.is_empty() {
        return Err(match iso_date(exit) {
            Ok(_) => format!("the day of entry is missing before `..`; for a stay that is still going on write {exit}.."),
            Err(_) => FORM.to_owned(),
        });
    }
    if let Some(exit) = exit.strip_prefix('.') {
        return Err(format!("write two dots, not three: {entry}..{exit}"));
    }
    let day = |text: &str| iso_date(text).map_err(|why| format!("`{text}`: {why}"));
    let stay = Stay { entry: day(entry)?, exit: if exit.is_empty() { None } else { Some(day(exit)?) } };
    match stay.exit {
        Some(exit) if exit < stay.entry => Err(format!("the stay ends before it begins; write the day of entry first: {exit}..{entry}")),
        _ => Ok(stay),
    }
}

/// Two dates with something else than two dots between them.
fn two_dates(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let entry = iso_date(text.get(..10)?).ok()?;
    let exit = iso_date(text.get(text.len().checked_sub(10)?..)?).ok()?;
    (text.len() > 20).then_some((entry, exit))
}

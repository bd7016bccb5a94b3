//! Terms of a stay that still goes on: its last lawful day, and the days after the early end of a contract.

use chrono::NaiveDate;

use super::super::facts::Frame;
use super::super::kind::day_limit::Sheet;
use super::super::ledger::Unknown;
use super::super::matter::Matter;
use super::super::stays::LAST_LAWFUL_DAY;
use super::super::{Finding, Outcome};
use super::{End, NOT_STATED, SOURCES_DIFFER, TermState, subject_of};
use crate::law::rule::{List, Rule};

/// The last lawful day of a stay that still goes on: the earliest one that facts not stated and readings not settled allow.
/// A date that is too early harms nobody.
pub(super) fn last_lawful_day(matter: &Matter<'_>, rule: &Rule, finding: &Finding, is_open: bool) -> Option<End> {
    let case = matter.frame();
    let stay = subject_of(matter, &case, finding).filter(|stay| goes_on(stay, matter.as_of))?;
    let sheet = Sheet::of(matter, rule, matter.as_of)?;
    // How long the stay may last tells the law that governs it now: what an earlier one allowed has passed.
    let governs = sheet.parts().iter().find(|part| Some(part.stay) == stay.index() && part.last)?.version;
    let from = governs.and_then(|key| rule.versions.iter().nth(key)).map(|(period, _)| period.from);
    if finding.version_from != from {
        return None;
    }
    let stated = finding.date(LAST_LAWFUL_DAY);
    let (usual, earliest) = usual_and_earliest(&sheet, rule, stay.index()?).unzip();
    let due = [stated, earliest].into_iter().flatten().min()?;
    let differ = usual.flatten() != Some(due) || finding.is_disputed(LAST_LAWFUL_DAY);
    let note = match (is_open, differ) {
        (true, true) => Some("perhaps later: facts are not stated, and sources differ"),
        (true, false) => Some(NOT_STATED),
        (false, true) => Some(SOURCES_DIFFER),
        (false, false) => None,
    };
    let state = match finding.outcome {
        _ if due >= matter.as_of => TermState::Running,
        Outcome::Breach => TermState::Overdue,
        _ => TermState::Unclear,
    };
    Some(End { note, ..End::by(due, state) })
}

/// The last lawful day if every day counts of which nothing shows that it does not: under the readings used by default, if they
/// know one, and under the reading that allows least.
fn usual_and_earliest(sheet: &Sheet, rule: &Rule, stay: usize) -> Option<(Option<NaiveDate>, NaiveDate)> {
    let base = rule.usual_choice();
    let others = rule.readings.iter().flat_map(|reading| reading.options.values()).map(|option| base.overlaid_with(*option));
    let at = sheet.parts().iter().position(|part| part.stay == stay && part.last)?;
    let last = |choice| sheet.count(choice, Unknown::Counts).ok()?.get(at)?.last_lawful_day;
    let usual = last(base);
    Some((usual, usual.into_iter().chain(others.filter_map(last)).min()?))
}

/// The last day for a new right to stay after one ended early; nothing where the case shows another one.
pub(super) fn after_early_end(matter: &Matter<'_>, finding: &Finding, due: Option<NaiveDate>) -> Option<End> {
    let until = due.or_else(|| finding.date("until"))?;
    let case = matter.frame();
    subject_of(matter, &case, finding).filter(|stay| goes_on(stay, matter.as_of))?;
    if another_follows(&case, until) {
        return None;
    }
    Some(End::by(until, if until >= matter.as_of { TermState::Running } else { TermState::Overdue }))
}

/// Whether another right to stay begins after one that ended early.
fn another_follows(case: &Frame<'_>, until: NaiveDate) -> bool {
    let statuses = List::Statuses.key();
    let items = case.items(statuses).unwrap_or_default();
    let dates = |name: &str| {
        let each = items.iter().enumerate().map(|(index, item)| case.item(statuses, index, item));
        each.filter_map(|status| status.date(name)).collect::<Vec<_>>()
    };
    let ended = dates("ended-early").into_iter().filter(|ended| *ended < until).max();
    dates("from").into_iter().any(|from| ended.is_some_and(|ended| from > ended))
}

/// Whether stays are stated and each of them has ended.
pub(super) fn none_goes_on(case: &Frame<'_>, as_of: NaiveDate) -> bool {
    let stays = List::Stays.key();
    let items = case.items(stays).unwrap_or_default();
    !items.is_empty() && items.iter().enumerate().all(|(index, item)| !goes_on(&case.item(stays, index, item), as_of))
}

/// Whether the stay has begun and has not ended: where it has, nothing can be done about it any more.
pub(super) fn goes_on(stay: &Frame<'_>, as_of: NaiveDate) -> bool {
    stay.date("entry").is_some_and(|entry| entry <= as_of) && stay.date("exit").is_none_or(|exit| exit > as_of)
}

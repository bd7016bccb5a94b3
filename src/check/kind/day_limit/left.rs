//! What a day limit left on a day for whoever would have entered on it: by the stays begun before that day, under the law in force on it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::super::Truth;
use super::super::super::defeat::Lacking;
use super::super::super::facts::{Fact, Frame};
use super::super::super::ledger::{DayRange, History, Ledger, LedgerError, Stay, Tally, Unknown};
use super::super::super::matter::Matter;
use super::{Sheet, counts, lacking, versions};
use crate::law::rule::{Choice, List, Rule, RuleId};

const STAYS: &str = List::Stays.key();

/// How the days stood when somebody would have entered.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) struct Account {
    /// The days counted against the limit that was nearest; `None` where the law was not in force on the day.
    pub(in crate::check) tally: Option<Tally>,
    /// The earlier stays that were too long.
    pub(in crate::check) excesses: Vec<Excess>,
}

/// A stay that was too long.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) struct Excess {
    /// Its place in the case.
    pub(in crate::check) stay: usize,
    /// Days too many.
    pub(in crate::check) days: u32,
    /// Its last day.
    pub(in crate::check) exit: NaiveDate,
}

/// The accounts that are possible, and what would tell which it was.
pub(in crate::check) struct Accounts {
    /// As few days as may have been counted.
    pub(in crate::check) least: Account,
    /// As many.
    pub(in crate::check) most: Account,
    pub(in crate::check) lacking: Lacking,
    /// Stays that went on over the day, on which the person can then not have been refused entry.
    pub(in crate::check) over_the_day: Vec<usize>,
}

/// The last day of a stay of which no exit is stated.
#[derive(Clone, Copy, PartialEq)]
enum OpenEnd {
    First,
    Last,
}

impl Accounts {
    /// The accounts of `day` under `rule`.
    pub(in crate::check) fn of(matter: &Matter<'_>, rule: &Rule, day: NaiveDate, choice: Choice) -> Result<Self, LedgerError> {
        let sheet = Sheet::of(matter, rule, day);
        let all = matter.case.stays.as_deref().unwrap_or_default();
        let before: Vec<(usize, Stay)> =
            all.iter().enumerate().map(|(at, stay)| (at, Stay::from(stay))).filter(|(_, stay)| stay.entry < day).collect();
        let account = |end, unknown| before_entering(sheet.as_ref(), rule, &before, day, (choice, end, unknown));
        let (least, most) = (account(OpenEnd::First, Unknown::Free)?, account(OpenEnd::Last, Unknown::Counts)?);
        let mut lacks = Lacking::default();
        if least != most {
            let by_exits = least != account(OpenEnd::Last, Unknown::Free)? || most != account(OpenEnd::First, Unknown::Counts)?;
            let by_rights = least != account(OpenEnd::First, Unknown::Counts)? || most != account(OpenEnd::Last, Unknown::Free)?;
            if by_exits {
                let open = before.iter().filter(|(_, stay)| stay.exit.is_none());
                lacks.facts.extend(open.map(|(at, _)| format!("{STAYS}[{at}].exit")));
            }
            let rights = sheet.as_ref().map(Sheet::lacking).filter(|_| by_rights).unwrap_or_default();
            lacks.facts.extend(rights.facts);
            lacks.unconfirmed.extend(rights.unconfirmed);
        }
        let over_the_day = before.iter().filter(|(_, stay)| stay.exit.is_some_and(|exit| exit > day)).map(|(at, _)| *at).collect();
        Ok(Self { least, most, lacking: lacks, over_the_day })
    }
}

/// The account of `day` with the stays `before` it.
fn before_entering(
    sheet: Option<&Sheet>,
    rule: &Rule,
    before: &[(usize, Stay)],
    day: NaiveDate,
    (choice, end, unknown): (Choice, OpenEnd, Unknown),
) -> Result<Account, LedgerError> {
    let ended: Vec<(usize, Stay)> =
        before.iter().map(|(at, stay)| (*at, Stay { exit: Some(last_day(stay, before, day, end)), ..*stay })).collect();
    let (exempt, open) = sheet.map_or_else(Default::default, |sheet| (sheet.history.exempt.clone(), sheet.history.unknown.clone()));
    let history = History { stays: ended.iter().map(|(_, stay)| *stay).collect(), exempt, unknown: open };
    let reckoning = super::reckoning(versions(rule), choice, unknown);
    let ledger = Ledger::open(&history, &reckoning, day)?;
    let too_many = |(at, stay): &(usize, Stay)| {
        let exit = stay.exit.unwrap_or(day);
        let days = ledger.in_breach().count(DayRange { from: stay.entry, to: exit });
        (days > 0).then_some(Excess { stay: *at, days, exit })
    };
    Ok(Account { tally: ledger.on_entry(), excesses: ended.iter().filter_map(too_many).collect() })
}

/// The last day of a stay before `day`. One without exit had ended by the next one, and by `day` at the latest: who stays cannot be refused entry.
fn last_day(stay: &Stay, all: &[(usize, Stay)], day: NaiveDate, end: OpenEnd) -> NaiveDate {
    let next = all.iter().map(|(_, other)| other.entry).filter(|entry| *entry > stay.entry).min();
    match (stay.exit, end) {
        (Some(exit), _) => exit.min(day),
        (None, OpenEnd::First) => stay.entry,
        (None, OpenEnd::Last) => next.unwrap_or(day),
    }
}

/// Whether a day limit holds somebody who enters on a day: it is about the person, and no other right to stay is in force.
pub(in crate::check) struct Held<'a> {
    pub(in crate::check) holds: Truth,
    /// The right to which it yields.
    pub(in crate::check) yields_to: Option<&'a RuleId>,
    pub(in crate::check) lacking: Lacking,
}

impl<'a> Held<'a> {
    /// Of an entry on `day`, as if it were one stay more of the case.
    pub(in crate::check) fn on_entry(matter: &'a Matter<'_>, rule: &'a Rule, day: NaiveDate) -> Self {
        let case = matter.frame();
        let entering = Fact::Group(vec![("entry", Fact::Date(day))]);
        let stay: Frame<'_> = case.item(STAYS, case.items(STAYS).map_or(0, <[_]>::len), &entering);
        let (holds, yields_to) = counts(matter, rule, &stay, day);
        let mut found = Lacking::default();
        if holds == Truth::Unknown {
            lacking(matter, rule, &stay, day, &mut found);
            // Of a stay that never was nothing can be asked.
            let own = stay.path();
            found.facts = found.facts.into_iter().filter(|path| !path.starts_with(&own)).collect::<BTreeSet<_>>();
        }
        Self { holds, yields_to: yields_to.filter(|_| holds == Truth::No), lacking: found }
    }
}

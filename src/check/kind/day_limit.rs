//! Days of stay: all stays on one ledger, since each day counts for the windows of the days after it.

pub(in crate::check) mod left;

use chrono::{Days, NaiveDate};

use super::super::condition::{missing, truth};
use super::super::day_count::{CountedIn, Within};
use super::super::defeat::{self, Lacking};
use super::super::facts::Frame;
use super::super::ledger::{self, Count, DayRange, DaySet, History, LawChange, Ledger, LedgerError, Reckoning, Unknown};
use super::super::matter::Matter;
use super::super::{DayRun, Truth};
use crate::law::kind::{Computation, Window};
use crate::law::rule::{Across, Choice, Counting, List, Rule, RuleId};
use crate::law::timeline::At;

/// The stays of a case under one day limit.
pub(in crate::check) struct Sheet {
    history: History,
    versions: Vec<ledger::Version>,
    stays: Vec<StayLine>,
    /// The stays by the versions of the law that govern them, in the order of the case.
    parts: Vec<Part>,
    /// The day on which the sheet stands.
    on: NaiveDate,
}

/// What exempts the days of one stay.
pub(in crate::check) struct StayLine {
    pub(in crate::check) days: DayRange,
    pub(in crate::check) open: bool,
    /// The days that do not count, up to the day of the sheet, each run with the rule that exempts it.
    exempted: Vec<(DayRange, RuleId)>,
    /// Why it is open whether days count.
    pub(in crate::check) lacking: Lacking,
    /// Why it is open whether days to come will.
    pub(in crate::check) lacking_ahead: Lacking,
}

/// The days of one stay that one version of the law governs: each day is judged by the law of its own date.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Part {
    /// The stay, by its place in the case.
    pub(in crate::check) stay: usize,
    pub(in crate::check) days: DayRange,
    /// The version, by its place in the timeline; `None` where the law does not reach the stay.
    pub(in crate::check) version: Option<usize>,
    /// Whether no later version governs days of the stay.
    pub(in crate::check) last: bool,
}

/// The days of one part of a stay, counted one way.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) struct Counted {
    pub(in crate::check) first_breach: Option<NaiveDate>,
    pub(in crate::check) days_over: u32,
    pub(in crate::check) used: u32,
    pub(in crate::check) limit: u32,
    /// The days over which was counted; `None` where the law does not reach the stay.
    pub(in crate::check) counted_in: Option<CountedIn>,
    pub(in crate::check) last_lawful_day: Option<NaiveDate>,
}

impl StayLine {
    /// A rule under which days of a part of the stay do not count.
    pub(in crate::check) fn exempted_by(&self, part: &Part) -> Option<&RuleId> {
        let meets = |days: &DayRange| days.from <= part.days.to && part.days.from <= days.to;
        self.exempted.iter().find(|(days, _)| meets(days)).map(|(_, by)| by)
    }
}

impl Sheet {
    /// The sheet of `rule` as it stands on a day; `None` where no stay is stated.
    pub(in crate::check) fn of(matter: &Matter<'_>, rule: &Rule, on: NaiveDate) -> Option<Self> {
        let stays = matter.case.stays.as_deref().filter(|stays| !stays.is_empty())?;
        let key = List::Stays.key();
        let case = matter.frame();
        let facts = case.items(key)?;
        let changes = changes(matter, rule);
        let (mut exempt, mut unknown, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (stay, value)) in stays.iter().zip(facts).enumerate() {
            let frame = case.item(key, index, value);
            let mut line = StayLine {
                days: DayRange { from: stay.entry, to: stay.exit.unwrap_or(on).min(on) },
                open: stay.exit.is_none_or(|exit| exit > on),
                exempted: Vec::new(),
                lacking: Lacking::default(),
                lacking_ahead: Lacking::default(),
            };
            // Whoever stays on does so under the rights that the case states, for as long as they last.
            let ends = stay.exit.filter(|_| !line.open).unwrap_or(NaiveDate::MAX);
            for range in intervals(stay.entry, ends, &changes) {
                let (counts, by) = counts(matter, rule, &frame, range.from);
                match counts {
                    Truth::Yes => {}
                    Truth::No => {
                        exempt.push(range);
                        line.exempted.extend(by.cloned().filter(|_| range.from <= on).map(|by| (range, by)));
                    }
                    Truth::Unknown => {
                        unknown.push(range);
                        let found = if range.from <= on { &mut line.lacking } else { &mut line.lacking_ahead };
                        lacking(matter, rule, &frame, range.from, found);
                    }
                }
            }
            lines.push(line);
        }
        let history = History { stays: stays.iter().map(Into::into).collect(), exempt: DaySet::new(exempt), unknown: DaySet::new(unknown) };
        let versions = versions(rule);
        let across = rule.usual_choice().across.unwrap_or(Across::EachDay);
        let parts = lines.iter().enumerate().flat_map(|(stay, line)| parts(&versions, across, stay, line.days)).collect();
        Some(Self { history, versions, stays: lines, parts, on })
    }

    pub(in crate::check) fn line(&self, stay: usize) -> Option<&StayLine> {
        self.stays.get(stay)
    }

    /// Whether of any day it is not known whether it counts.
    pub(in crate::check) fn has_unknown(&self) -> bool {
        !self.history.unknown.is_empty()
    }

    /// Whether a day without another right to stay follows one with such a right, or may follow it.
    pub(in crate::check) fn outlasts_another_right(&self) -> bool {
        let free = self.history.exempt.or(&self.history.unknown);
        let Some(first) = free.first() else { return false };
        let stays = self.history.stays.iter().map(|stay| DayRange { from: stay.entry.max(first), to: stay.exit.unwrap_or(NaiveDate::MAX) });
        !DaySet::new(stays).without(&free).is_empty()
    }

    /// Whether a day of entry or exit may count.
    pub(in crate::check) fn counts_an_edge(&self) -> bool {
        let free = |day: NaiveDate| self.history.exempt.contains(day);
        self.stays.iter().filter(|stay| stay.days.from <= stay.days.to).any(|stay| !free(stay.days.from) || !free(stay.days.to))
    }

    /// Whether somebody entered on the day of an exit, or on the next.
    pub(in crate::check) fn re_enters_at_once(&self) -> bool {
        let begun = self.history.stays.iter().filter(|stay| stay.entry <= self.on);
        let entries = begun.map(|stay| stay.entry).collect::<Vec<_>>();
        let after = |exit: NaiveDate| entries.iter().any(|entry| *entry == exit || Some(*entry) == exit.succ_opt());
        self.history.stays.iter().filter_map(|stay| stay.exit).any(after)
    }

    /// Whether a stay goes on from one version of the law into the next.
    pub(in crate::check) fn crosses_a_change(&self) -> bool {
        let change = |from: NaiveDate| self.stays.iter().any(|stay| stay.days.from < from && from <= stay.days.to);
        self.versions.iter().skip(1).any(|version| change(version.from))
    }

    /// The stays by the versions of the law that govern them: at least one part for each stay.
    pub(in crate::check) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Every part of every stay counted under `choice`, in the order of [`Self::parts`].
    pub(in crate::check) fn count(&self, choice: Choice, unknown: Unknown) -> Result<Vec<Counted>, LedgerError> {
        self.on_ledger(choice, unknown, |ledger| self.counted(ledger))
    }

    /// The same, and the runs of days.
    pub(in crate::check) fn count_in_runs(&self, choice: Choice, unknown: Unknown) -> Result<(Vec<Counted>, Vec<DayRun>), LedgerError> {
        self.on_ledger(choice, unknown, |ledger| (self.counted(ledger), ledger.runs()))
    }

    fn counted(&self, ledger: &Ledger<'_>) -> Vec<Counted> {
        self.parts.iter().map(|part| counted(ledger, part, self.line(part.stay).is_some_and(|line| line.open))).collect()
    }

    /// What the ledger tells under `choice`.
    fn on_ledger<T>(&self, choice: Choice, unknown: Unknown, tell: impl FnOnce(&Ledger<'_>) -> T) -> Result<T, LedgerError> {
        let reckoning = reckoning(self.versions.clone(), choice, unknown);
        Ok(tell(&Ledger::open(&self.history, &reckoning, self.on)?))
    }

    /// The facts that leave days unknown: days of earlier stays count in the windows of later ones.
    pub(in crate::check) fn lacking(&self) -> Lacking {
        gathered(self.stays.iter().map(|stay| &stay.lacking))
    }

    /// The facts that leave days to come unknown.
    pub(in crate::check) fn lacking_ahead(&self) -> Lacking {
        gathered(self.stays.iter().map(|stay| &stay.lacking_ahead))
    }
}

/// How `versions` are reckoned under `choice`.
fn reckoning(versions: Vec<ledger::Version>, choice: Choice, unknown: Unknown) -> Reckoning {
    Reckoning {
        versions,
        count: choice.count.map_or_else(Count::default, Into::into),
        law_change: choice.across.map_or_else(LawChange::default, Into::into),
        other_right: choice.other_right.unwrap_or_default(),
        re_entry: choice.re_entry.unwrap_or_default(),
        unknown,
    }
}

fn gathered<'a>(parts: impl Iterator<Item = &'a Lacking>) -> Lacking {
    parts.fold(Lacking::default(), |mut all, part| {
        all.facts.extend(part.facts.iter().cloned());
        all.unconfirmed.extend(part.unconfirmed.iter().cloned());
        all
    })
}

impl From<Counting> for Count {
    fn from(counting: Counting) -> Self {
        match counting {
            Counting::Inclusive => Self::Inclusive,
            Counting::SkipEntry => Self::SkipEntry,
            Counting::SkipExit => Self::SkipExit,
        }
    }
}

impl From<Across> for LawChange {
    fn from(across: Across) -> Self {
        match across {
            Across::EachDay => Self::EachDay,
            Across::EntryToEnd => Self::KeepsLawOfEntry,
        }
    }
}

/// The versions of a day limit as the ledger takes them.
pub(in crate::check) fn versions(rule: &Rule) -> Vec<ledger::Version> {
    let timeline = rule.versions.iter().enumerate();
    timeline
        .filter_map(|(key, (period, version))| match &version.computes {
            Computation::DayLimit(limit) => Some(ledger::Version { from: period.from, until: period.until, limit: limit.clone(), key }),
            _ => None,
        })
        .collect()
}

/// The days on which it may change whether a day counts: those that stand in the case, and the days after them.
fn changes(matter: &Matter<'_>, rule: &Rule) -> Vec<NaiveDate> {
    let mut stated = Vec::new();
    for list in &rule.dated_by {
        if let Some(value) = matter.facts.get(list) {
            value.dates(&mut stated);
        }
    }
    let mut changes = Vec::new();
    let graces = grace_lengths(matter, rule);
    for day in stated {
        changes.push(day);
        changes.extend(day.succ_opt());
        changes.extend(graces.iter().filter_map(|days| day.checked_add_days(Days::new(u64::from(*days) + 1))));
    }
    for rule in std::iter::once(rule).chain(rule.unless.iter().filter_map(|id| matter.book.rule(id.as_str()))) {
        for (period, _) in rule.versions.iter() {
            changes.push(period.from);
            changes.extend(period.until.and_then(|until| until.succ_opt()));
        }
    }
    changes.sort_unstable();
    changes.dedup();
    changes
}

fn grace_lengths(matter: &Matter<'_>, rule: &Rule) -> Vec<u32> {
    let others = rule.unless.iter().filter_map(|id| matter.book.rule(id.as_str()));
    let versions = others.flat_map(|other| other.versions.iter().map(|(_, version)| version));
    versions.filter_map(|version| if let Computation::Grace(grace) = &version.computes { Some(grace.days) } else { None }).collect()
}

/// The days from `from` to `to`, divided at the changes, which are in order.
fn intervals(from: NaiveDate, to: NaiveDate, changes: &[NaiveDate]) -> Vec<DayRange> {
    if to < from {
        return Vec::new();
    }
    let mut starts = vec![from];
    starts.extend(changes.iter().filter(|day| from < **day && **day <= to));
    let ends = starts.iter().skip(1).filter_map(NaiveDate::pred_opt).chain([to]);
    starts.iter().zip(ends).map(|(from, to)| DayRange { from: *from, to }).collect()
}

/// Whether a day of the stay counts: the law applies to it and nothing defeats it.
fn counts<'a>(matter: &'a Matter<'_>, rule: &'a Rule, stay: &Frame<'_>, day: NaiveDate) -> (Truth, Option<&'a RuleId>) {
    let applies = match rule.versions.at(day) {
        At::InForce(_, version) => truth(&version.applies_when, stay, day),
        At::BeforeFirst | At::AfterLast => Truth::Yes,
    };
    let (defeated, by) = defeat::defeated(matter, rule, stay, day);
    (defeat::fits(rule, stay, day).min(applies).min(defeated.not()), by)
}

fn lacking(matter: &Matter<'_>, rule: &Rule, stay: &Frame<'_>, day: NaiveDate, found: &mut Lacking) {
    found.facts.extend(defeat::lacking_to_fit(rule, stay, day));
    if let At::InForce(_, version) = rule.versions.at(day) {
        found.facts.extend(missing(&version.applies_when, stay, day));
    }
    defeat::lacking(matter, rule, stay, day, found);
}

/// The days of a stay by the versions that govern them: under a law of each day its own, or all by that of the entry. Days that no
/// version governs are left out, unless none governs any.
fn parts(versions: &[ledger::Version], across: Across, stay: usize, days: DayRange) -> Vec<Part> {
    let in_force = |version: &&ledger::Version, day| version.from <= day && version.until.is_none_or(|until| day <= until);
    let mut parts: Vec<Part> = match across {
        Across::EntryToEnd => {
            let of_entry = versions.iter().find(|version| in_force(version, days.from));
            of_entry.map(|version| Part { stay, days, version: Some(version.key), last: false }).into_iter().collect()
        }
        Across::EachDay => versions
            .iter()
            .map(|version| {
                (version.key, DayRange { from: days.from.max(version.from), to: version.until.map_or(days.to, |until| days.to.min(until)) })
            })
            .filter(|(_, days)| days.from <= days.to)
            .map(|(version, days)| Part { stay, days, version: Some(version), last: false })
            .collect(),
    };
    if parts.is_empty() {
        parts.push(Part { stay, days, version: None, last: false });
    }
    if let Some(last) = parts.last_mut() {
        last.last = true;
    }
    parts
}

fn counted(ledger: &Ledger<'_>, part: &Part, open: bool) -> Counted {
    let first_breach = ledger.first_breach_in(part.days);
    let last = ledger.day(part.days.to);
    let judged = match first_breach {
        Some(breach) if !last.window.is_some_and(|tally| tally.is_over()) && !last.continuous.is_some_and(|tally| tally.is_over()) => {
            ledger.day(breach)
        }
        _ => last,
    };
    let continuous = judged.continuous.filter(|unbroken| unbroken.is_over() && !judged.window.is_some_and(|tally| tally.is_over()));
    let tally = continuous.or(judged.window);
    let window = judged.version.map(|version| version.limit.within);
    let counted_in = tally.zip(window).map(|(tally, window)| CountedIn {
        days: tally.days,
        within: match (continuous, window) {
            (Some(_), _) => Within::Unbroken,
            (None, Window::CalendarYear) => Within::CalendarYear,
            (None, Window::Rolling(days)) => Within::Days(days),
        },
    });
    let open_now = open && ledger.present().contains(ledger.on());
    // Under an earlier version of the law the days before its first day too many were the lawful ones; how long the stay lasts tells the last.
    let last_lawful_day = match (open_now, part.last) {
        (true, true) => ledger.last_lawful_day(),
        (true, false) => first_breach.and_then(|breach| ledger.last_lawful_day_before(breach)),
        (false, _) => None,
    };
    Counted {
        first_breach,
        days_over: ledger.in_breach().count(part.days),
        used: tally.map_or(0, |tally| tally.used),
        limit: tally.map_or(0, |tally| tally.limit),
        counted_in,
        last_lawful_day,
    }
}

/// How many days of a stay were too many when an authority decided.
#[derive(Debug)]
pub(in crate::check) struct Overstay {
    /// So many before the day of the decision, where that is known.
    pub(in crate::check) before: Option<u32>,
    /// So many certainly: days before that of the decision.
    pub(in crate::check) least: u32,
    /// So many at most: every day counts of which it is not known, and the day of the decision too.
    pub(in crate::check) most: u32,
    /// Whether it matters if the day of the decision itself counts.
    pub(in crate::check) turns_on_the_day: bool,
    /// Why days are unknown.
    pub(in crate::check) lacking: Lacking,
}

impl Overstay {
    /// The overstay of each stay, in the order of the case, as it stood on the day `on`, measured by `rule`; `None` where stays cannot be
    /// counted.
    pub(in crate::check) fn of_each(matter: &Matter<'_>, rule: &Rule, on: NaiveDate, choice: Choice) -> Option<Vec<Self>> {
        Self::on_sheet(&Sheet::of(matter, rule, on)?, on, choice)
    }

    /// The same, all days counted by the version before the one in force on that day; `None` also where there is none before it.
    pub(in crate::check) fn by_the_version_before(matter: &Matter<'_>, rule: &Rule, on: NaiveDate, choice: Choice) -> Option<Vec<Self>> {
        let mut sheet = Sheet::of(matter, rule, on)?;
        let before = sheet.versions.iter().rfind(|version| version.until.is_some_and(|until| until < on))?.clone();
        sheet.versions = vec![ledger::Version { from: NaiveDate::MIN, until: None, ..before }];
        Self::on_sheet(&sheet, on, choice)
    }

    fn on_sheet(sheet: &Sheet, on: NaiveDate, choice: Choice) -> Option<Vec<Self>> {
        // So many before that day, and so many with it.
        let over = |ledger: &Ledger<'_>| -> Vec<(u32, u32)> {
            let until = |line: &StayLine, to: NaiveDate| {
                let days = DayRange { from: line.days.from, to: line.days.to.min(to) };
                if days.to < days.from { 0 } else { ledger.in_breach().count(days) }
            };
            sheet.stays.iter().map(|line| (on.pred_opt().map_or(0, |before| until(line, before)), until(line, on))).collect()
        };
        let least = sheet.on_ledger(choice, Unknown::Free, over).ok()?;
        // Where nothing is unknown both ways to take it are one.
        let most = if sheet.has_unknown() { sheet.on_ledger(choice, Unknown::Counts, over).ok()? } else { least.clone() };
        let lacking = sheet.lacking();
        let each = least.into_iter().zip(most).map(|((least, least_with), (most_without, most))| Self {
            before: (least == most_without).then_some(least),
            least,
            most,
            turns_on_the_day: least != least_with || most_without != most,
            lacking: lacking.clone(),
        });
        Some(each.collect())
    }
}

//! What the ledger is opened with: where a person was, and how the law reckons it.

use chrono::NaiveDate;

use super::day_set::{DayNumber, DayRange, DaySet, NO_DAY, number};
use super::{LedgerError, Note};
use crate::law::kind::DayLimit;
use crate::law::rule::{OtherRight, ReEntry};

/// A stay from entry to exit, both days of presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stay {
    /// Day of entry.
    pub entry: NaiveDate,
    /// Day of exit. `None`: still present.
    pub exit: Option<NaiveDate>,
}

impl From<&crate::case::Stay> for Stay {
    fn from(stay: &crate::case::Stay) -> Self {
        Self { entry: stay.entry, exit: stay.exit }
    }
}

/// Where a person was, and on which days another right to stay was in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The stays, in any order; a day in two of them counts once.
    pub stays: Vec<Stay>,
    /// Days on which another right to stay is in force, whether the person was present or not. May reach into the future:
    /// days to come are then free too.
    pub exempt: DaySet,
    /// Days on which it is not known whether such a right was in force.
    pub unknown: DaySet,
}

/// One version of the law on days of stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force. `None`: open.
    pub until: Option<NaiveDate>,
    /// The limit.
    pub limit: DayLimit,
    /// The version's place in its rule, handed back with each day that it governs.
    pub key: usize,
}

/// How the law reckons days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// The versions, in order of date, without overlaps.
    pub versions: Vec<Version>,
    /// Whether the days of entry and exit count.
    pub count: Count,
    /// Which version governs a stay during which the law changed.
    pub law_change: LawChange,
    /// What days under another right to stay do to the days around them.
    pub other_right: OtherRight,
    /// What an entry at once after an exit does to the days without a break.
    pub re_entry: ReEntry,
    /// How days of [`History::unknown`] are taken.
    pub unknown: Unknown,
}

impl Reckoning {
    /// The usual way: days of entry and exit count, each day has the law of that day, days under another right to stay neither
    /// count nor join the days around them, an entry at once after an exit goes on the presence, and what is not known is not held
    /// against the person.
    pub fn of(versions: Vec<Version>) -> Self {
        Self {
            versions,
            count: Count::default(),
            law_change: LawChange::default(),
            other_right: OtherRight::default(),
            re_entry: ReEntry::default(),
            unknown: Unknown::default(),
        }
    }

    /// The version in force on `day`.
    pub fn in_force(&self, day: NaiveDate) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.from <= day).filter(|version| version.until.is_none_or(|until| day <= until))
    }

    /// The last day before the law in force on `day` changes or ends.
    pub(super) fn same_law_until(&self, day: DayNumber) -> DayNumber {
        let before_next = self.versions.iter().map(|version| number(version.from) - 1);
        let ends = self.versions.iter().filter_map(|version| version.until).map(number);
        before_next.chain(ends).filter(|last| day <= *last).min().unwrap_or(NO_DAY)
    }
}

/// Whether the days of entry and exit count. Sources differ for some laws, so it is a setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Count {
    /// Both count.
    #[default]
    Inclusive,
    /// The day of entry does not.
    SkipEntry,
    /// The day of exit does not.
    SkipExit,
}

/// Which version governs a stay during which the law changed, where the new law has no clause on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LawChange {
    /// Each day has the version in force on that day.
    #[default]
    EachDay,
    /// A stay keeps the version in force on its day of entry to its end.
    KeepsLawOfEntry,
}

/// How a day is taken of which it is not known whether it counts. Where both ways give one answer, the fact is not needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// It does not count, and nothing is asserted about it.
    #[default]
    Free,
    /// It counts like any other.
    Counts,
}

/// The stays begun up to `on`, in order of entry and open where they go on after it; and what was left out.
pub(super) fn up_to(stays: &[Stay], on: NaiveDate) -> Result<(Vec<Stay>, Vec<Note>), LedgerError> {
    if let Some(reversed) = stays.iter().find(|stay| stay.exit.is_some_and(|exit| exit < stay.entry)) {
        return Err(LedgerError::Reversed(*reversed));
    }
    let mut ordered = stays.to_vec();
    ordered.sort_unstable_by_key(|stay| (stay.entry, stay.exit.unwrap_or(NaiveDate::MAX)));
    let mut begun: Vec<Stay> = Vec::with_capacity(ordered.len());
    let mut notes = Vec::new();
    let mut longest: Option<Stay> = None;
    for stay in ordered {
        if stay.entry > on {
            notes.push(Note::After(stay));
            continue;
        }
        let goes_on = stay.exit.is_some_and(|exit| exit > on);
        if goes_on {
            notes.push(Note::CutShort(stay));
        }
        // To leave and come back on one day is no overlap.
        if let Some(earlier) = longest.filter(|earlier| earlier.exit.is_none_or(|exit| stay.entry < exit)) {
            notes.push(Note::Overlap(earlier, stay));
        }
        if longest.is_none_or(|earlier| earlier.exit.is_some_and(|end| stay.exit.is_none_or(|exit| exit > end))) {
            longest = Some(stay);
        }
        begun.push(Stay { entry: stay.entry, exit: stay.exit.filter(|_| !goes_on) });
    }
    Ok((begun, notes))
}

/// First and last day of `stay` that the convention counts; in reverse order where it counts none.
pub(super) fn counted_days(stay: &Stay, count: Count, on: NaiveDate) -> (DayNumber, DayNumber) {
    let entry = number(stay.entry) + DayNumber::from(count == Count::SkipEntry);
    let exit = stay.exit.map_or_else(|| number(on), |exit| number(exit) - DayNumber::from(count == Count::SkipExit));
    (entry, exit)
}

/// The stretches of presence that nothing but another right to stay interrupts, in order: `stays` are those begun up to `on`, in order of
/// entry. Two that an exit and an entry on one day part share that day.
pub(super) fn stretches(stays: &[Stay], present: &DaySet, re_entry: ReEntry, on: NaiveDate) -> Vec<(DayNumber, DayNumber)> {
    if re_entry == ReEntry::Joins {
        return present.numbers().collect();
    }
    let mut stretches: Vec<(DayNumber, DayNumber)> = Vec::with_capacity(stays.len());
    for stay in stays {
        // Whoever stays on has not left by an entry on the last day either.
        let (from, to) = (number(stay.entry), stay.exit.map_or(NO_DAY, number));
        match stretches.last_mut() {
            Some((_, end)) if from < *end => *end = to.max(*end),
            _ => stretches.push((from, to)),
        }
    }
    stretches.iter().map(|(from, to)| (*from, (*to).min(number(on)))).collect()
}

/// The days of presence for which no version of the law is known.
pub(super) fn without_law(present: &DaySet, reckoning: &Reckoning) -> DaySet {
    let known = reckoning.versions.iter();
    present.without(&DaySet::new(known.map(|version| DayRange { from: version.from, to: version.until.unwrap_or(NaiveDate::MAX) })))
}

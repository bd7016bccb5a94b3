//! Sets of calendar days.

use chrono::{Datelike, NaiveDate};

/// Days from `from` to `to`, both included. Empty where `to` is before `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct DayRange {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A day as its number since the year 1: sums of it cannot leave the calendar as sums of dates can.
pub(super) type DayNumber = i64;

/// A day after every other, from which any day can still be subtracted.
pub(super) const NO_DAY: DayNumber = DayNumber::MAX / 2;

pub(super) fn number(day: NaiveDate) -> DayNumber {
    day.num_days_from_ce().into()
}

/// The date of a day number; the first or the last date there is, where the number lies beyond.
pub(super) fn date(number: DayNumber) -> NaiveDate {
    let beyond = if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(beyond)
}

/// A set of days, kept as ranges that are in order and neither overlap nor touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaySet {
    ranges: Vec<Numbered>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Numbered {
    from: DayNumber,
    to: DayNumber,
    /// Days of the set before `from`, so that counting needs no sum over ranges.
    before: DayNumber,
}

impl DaySet {
    /// The days of all `ranges`, each once.
    pub fn new(ranges: impl IntoIterator<Item = DayRange>) -> Self {
        Self::from_numbers(ranges.into_iter().map(|range| (number(range.from), number(range.to))))
    }

    pub(super) fn from_numbers(ranges: impl IntoIterator<Item = (DayNumber, DayNumber)>) -> Self {
        let mut ranges: Vec<_> = ranges.into_iter().filter(|(from, to)| from <= to).collect();
        ranges.sort_unstable();
        let mut merged: Vec<Numbered> = Vec::with_capacity(ranges.len());
        for (from, to) in ranges {
            match merged.last_mut() {
                Some(last) if from <= last.to + 1 => last.to = last.to.max(to),
                Some(last) => {
                    let before = last.before + last.to - last.from + 1;
                    merged.push(Numbered { from, to, before });
                }
                None => merged.push(Numbered { from, to, before: 0 }),
            }
        }
        Self { ranges: merged }
    }

    /// The days of this set or of `other`.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self::from_numbers(self.numbers().chain(other.numbers()))
    }

    /// The days of this set that are not in `other`.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut left = Vec::with_capacity(self.ranges.len());
        for (mut from, to) in self.numbers() {
            let first = other.ranges.partition_point(|range| range.to < from);
            for gap in other.ranges.iter().skip(first).take_while(|range| range.from <= to) {
                left.push((from, gap.from - 1));
                from = gap.to + 1;
            }
            left.push((from, to));
        }
        Self::from_numbers(left)
    }

    /// The days that are in both sets.
    #[must_use]
    pub fn within(&self, other: &Self) -> Self {
        self.without(&self.without(other))
    }

    /// Whether `day` is in the set.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.around(number(day)).is_some()
    }

    /// How many days of the set lie in `range`.
    pub fn count(&self, range: DayRange) -> u32 {
        self.count_numbers(number(range.from), number(range.to))
    }

    /// How many days the set has.
    pub fn len(&self) -> u32 {
        self.ranges.last().map_or(0, |last| days(last.before + last.to - last.from + 1))
    }

    /// Whether the set has no day.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The first day.
    pub fn first(&self) -> Option<NaiveDate> {
        self.ranges.first().map(|range| date(range.from))
    }

    /// The ranges in order; they neither overlap nor touch.
    pub fn ranges(&self) -> impl Iterator<Item = DayRange> {
        self.ranges.iter().map(|range| DayRange { from: date(range.from), to: date(range.to) })
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = (DayNumber, DayNumber)> {
        self.ranges.iter().map(|range| (range.from, range.to))
    }

    pub(super) fn count_numbers(&self, from: DayNumber, to: DayNumber) -> u32 {
        if from > to { 0 } else { days(self.through(to) - self.through(from - 1)) }
    }

    /// The range of consecutive days that `day` is in.
    pub(super) fn around(&self, day: DayNumber) -> Option<(DayNumber, DayNumber)> {
        let at = self.ranges.partition_point(|range| range.to < day);
        self.ranges.get(at).filter(|range| range.from <= day).map(|range| (range.from, range.to))
    }

    /// The last day of the set up to and including `day`.
    pub(super) fn last_until(&self, day: DayNumber) -> Option<DayNumber> {
        let at = self.ranges.partition_point(|range| range.from <= day);
        self.ranges.get(at.checked_sub(1)?).map(|range| range.to.min(day))
    }

    /// Days of the set up to and including `day`.
    fn through(&self, day: DayNumber) -> DayNumber {
        let at = self.ranges.partition_point(|range| range.from <= day);
        let last = at.checked_sub(1).and_then(|last| self.ranges.get(last));
        last.map_or(0, |range| range.before + range.to.min(day) - range.from + 1)
    }
}

fn days(count: DayNumber) -> u32 {
    u32::try_from(count).unwrap_or(if count < 0 { 0 } else { u32::MAX })
}

//! Versions in order of date, without gaps and overlaps.

use chrono::NaiveDate;

/// A stretch of days, both ends included; without `until` it has no end yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Whether `day` lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// What is in force when. Each day from the first has one value, until the last period ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline<T>(Vec<(Period, T)>);

/// What a timeline says of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum At<'a, T> {
    /// This is in force, in this period.
    InForce(Period, &'a T),
    /// The day lies before the first period.
    BeforeFirst,
    /// The day lies after the last period.
    AfterLast,
}

/// Why periods do not make a timeline. Indices are those of the list given, in order of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineFault {
    /// No period at all.
    Empty,
    /// The period ends before it begins.
    Backwards(usize),
    /// No period covers the days before this one begins, from the given day.
    Gap(usize, NaiveDate),
    /// The period begins while the one before it is still in force.
    Overlap(usize),
}

impl<T> TryFrom<Vec<(Period, T)>> for Timeline<T> {
    type Error = Vec<TimelineFault>;

    fn try_from(periods: Vec<(Period, T)>) -> Result<Self, Self::Error> {
        let mut faults = Vec::new();
        if periods.is_empty() {
            faults.push(TimelineFault::Empty);
        }
        let mut before: Option<Period> = None;
        for (index, (period, _)) in periods.iter().enumerate() {
            if period.until.is_some_and(|until| until < period.from) {
                faults.push(TimelineFault::Backwards(index));
            }
            match before.map(|before| before.until.map(|until| until.succ_opt().unwrap_or(until))) {
                None => {}
                Some(Some(next)) if next == period.from => {}
                Some(Some(next)) if next < period.from => faults.push(TimelineFault::Gap(index, next)),
                Some(_) => faults.push(TimelineFault::Overlap(index)),
            }
            before = Some(*period);
        }
        if faults.is_empty() { Ok(Self(periods)) } else { Err(faults) }
    }
}

impl<T> Timeline<T> {
    /// What is in force on `day`.
    pub fn at(&self, day: NaiveDate) -> At<'_, T> {
        match self.0.iter().find(|(period, _)| period.contains(day)) {
            Some((period, value)) => At::InForce(*period, value),
            None if self.0.first().is_some_and(|(first, _)| day < first.from) => At::BeforeFirst,
            None => At::AfterLast,
        }
    }

    /// All periods in order of date.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Period, &T)> {
        self.0.iter().map(|(period, value)| (*period, value))
    }
}

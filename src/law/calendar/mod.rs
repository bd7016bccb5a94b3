//! Official calendars of working days, one file a year: `rules/calendars/ru-2025.yaml`.

mod check;
pub mod codes;
mod file;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::diag::{Diagnostic, Source};
use crate::law::Standing;
use crate::yaml;
pub use file::CalendarFile;

/// The calendars of every state whose files were loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendars {
    by_state: BTreeMap<String, Calendar>,
}

impl Calendars {
    /// Reads and checks calendar files: all faults of all files, or calendars without a fault and without a gap of years.
    pub fn load(files: &[Arc<Source>]) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let mut read = Vec::new();
        let mut sources = Vec::new();
        for source in files {
            match yaml::read::<CalendarFile>(source, &codes::YAML) {
                Ok(file) => {
                    faults.extend(placed(check::year(&file), source));
                    read.push(file);
                    sources.push(source);
                }
                Err(found) => faults.extend(found),
            }
        }
        // While a file cannot be read, a year that seems to be missing may be in it.
        if read.len() == files.len() {
            for (at, fault) in check::years(&read) {
                faults.extend(sources.get(at).into_iter().flat_map(|source| placed(vec![fault.clone()], source)));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut by_state: BTreeMap<String, Calendar> = BTreeMap::new();
        for file in &read {
            let new = || Calendar { state: file.calendar.clone(), years: BTreeMap::new() };
            by_state.entry(file.calendar.clone()).or_insert_with(new).years.insert(file.year, Year::of(file));
        }
        Ok(Self { by_state })
    }

    /// The calendar of a state by its code in the files: `ru`.
    pub fn of(&self, state: &str) -> Option<&Calendar> {
        self.by_state.get(state)
    }

    /// All calendars, by state.
    pub fn iter(&self) -> impl Iterator<Item = &Calendar> {
        self.by_state.values()
    }
}

/// Gives faults that know their path their place in the file.
fn placed(faults: Vec<Diagnostic>, source: &Arc<Source>) -> Vec<Diagnostic> {
    if faults.is_empty() {
        return faults;
    }
    let places = yaml::places(source);
    let place = |fault: Diagnostic| match fault.path.as_deref().and_then(|path| places.find(path)) {
        Some(span) => fault.at(source, span),
        None => fault,
    };
    faults.into_iter().map(place).collect()
}

/// The working days of one state, over consecutive years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    state: String,
    years: BTreeMap<i32, Year>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Year {
    /// One entry a day from 1 January.
    working: Vec<bool>,
    decree: String,
    standing: Standing,
}

impl Year {
    fn of(file: &CalendarFile) -> Self {
        let days = file::days_of(file.year);
        Self { working: days.map(|day| file.is_working(day)).collect(), decree: file.decree.clone(), standing: file.standing }
    }
}

impl Calendar {
    /// The state's code in the files: `ru`.
    pub fn state(&self) -> &str {
        &self.state
    }

    /// The years known, in order and without a gap.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.keys().copied()
    }

    /// The act that fixed the calendar of `year`, and how well it is attested.
    pub fn decree(&self, year: i32) -> Option<(&str, Standing)> {
        self.years.get(&year).map(|year| (year.decree.as_str(), year.standing))
    }

    /// Whether `day` is a working day.
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, OutsideCalendar> {
        let index = day.ordinal0() as usize;
        let known = self.years.get(&day.year()).and_then(|year| year.working.get(index));
        known.copied().ok_or_else(|| self.outside(day))
    }

    /// The `n`th working day after `from`; the day of the event is day zero, so it does not matter whether it is a working day.
    pub fn add_working_days(&self, from: NaiveDate, n: u32) -> Result<NaiveDate, OutsideCalendar> {
        let mut day = from;
        let mut left = n;
        // The day of the event lies in the calendar too: else nothing is known of the days that follow it.
        self.is_working(day)?;
        while left > 0 {
            day = day.succ_opt().ok_or_else(|| self.outside(day))?;
            if self.is_working(day)? {
                left -= 1;
            }
        }
        Ok(day)
    }

    /// `day` itself if it is a working day, else the first one after it.
    pub fn working_day_from(&self, day: NaiveDate) -> Result<NaiveDate, OutsideCalendar> {
        if self.is_working(day)? { Ok(day) } else { self.add_working_days(day, 1) }
    }

    fn outside(&self, day: NaiveDate) -> OutsideCalendar {
        let first = self.years.keys().next().copied();
        OutsideCalendar { state: self.state.clone(), day, years: first.zip(self.years.keys().next_back().copied()) }
    }
}

/// A day of which no calendar is known, so that nobody can say whether it is a working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideCalendar {
    /// The state's code.
    pub state: String,
    /// The day.
    pub day: NaiveDate,
    /// First and last year known.
    pub years: Option<(i32, i32)>,
}

impl fmt::Display for OutsideCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no calendar of working days (`{}`) is known for {}", self.state, self.day)?;
        match self.years {
            Some((first, last)) if first == last => write!(f, "; the year known is {first}"),
            Some((first, last)) => write!(f, "; the years known are {first} to {last}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for OutsideCalendar {}

impl From<OutsideCalendar> for Diagnostic {
    fn from(outside: OutsideCalendar) -> Self {
        let year = outside.day.year();
        Diagnostic::error(codes::OUTSIDE_CALENDAR, outside.to_string()).help(format!(
            "Add the official calendar of {year} as rules/calendars/{}-{year}.yaml, or count these days by hand.",
            outside.state
        ))
    }
}

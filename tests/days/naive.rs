//! A second day counter, slow and plain: sets of days, and the definitions word for word.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use demarche::check::ledger::{Count, History, LawChange, Reckoning, Stay, Unknown, Version};
use demarche::law::kind::Window;
use demarche::law::rule::{OtherRight, ReEntry};

/// How long this counter follows a presence: longer than any limit of the tests and all their days of other rights.
const LIFE: u64 = 250;
/// How far ahead it looks for an entry: longer than any window of the tests.
const AHEAD: u64 = 400;

pub struct Naive<'a> {
    pub history: &'a History,
    pub reckoning: &'a Reckoning,
    pub on: NaiveDate,
}

/// A stay with its last day, and whether the person left on it.
#[derive(Clone, Copy)]
struct Spent {
    entry: NaiveDate,
    end: NaiveDate,
    left: bool,
}

enum Lawful {
    Never,
    Until(NaiveDate),
    Always,
}

/// What happened, or what would happen.
#[derive(Clone)]
struct Course(Vec<Spent>);

pub fn next(day: NaiveDate) -> NaiveDate {
    day + Days::new(1)
}

fn before(day: NaiveDate) -> NaiveDate {
    day - Days::new(1)
}

fn each_day(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}

impl Course {
    fn present(&self) -> BTreeSet<NaiveDate> {
        self.0.iter().flat_map(|stay| each_day(stay.entry, stay.end)).collect()
    }
}

impl Naive<'_> {
    fn facts(&self) -> Course {
        let begun = self.history.stays.iter().filter(|stay| stay.entry <= self.on);
        let spent = |stay: &Stay| match stay.exit.filter(|exit| *exit <= self.on) {
            Some(exit) => Spent { entry: stay.entry, end: exit, left: true },
            None => Spent { entry: stay.entry, end: self.on, left: false },
        };
        Course(begun.map(spent).collect())
    }

    /// The stays that reach the day `on` (or an earlier `last`) end on `last` instead.
    fn staying_until(&self, last: NaiveDate, left: bool) -> Course {
        let begun = self.facts().0.into_iter().filter(|stay| stay.entry <= last);
        let spent = |stay: Spent| if stay.end >= last.min(self.on) { Spent { end: last, left, ..stay } } else { stay };
        Course(begun.map(spent).collect())
    }

    fn entering(&self, entry: NaiveDate, last: NaiveDate, left: bool) -> Course {
        let mut course = self.facts();
        course.0.push(Spent { entry, end: last, left });
        course
    }

    fn free(&self, day: NaiveDate) -> bool {
        self.history.exempt.contains(day) || (self.reckoning.unknown == Unknown::Free && self.history.unknown.contains(day))
    }

    fn counted(&self, course: &Course) -> BTreeSet<NaiveDate> {
        let counts = |stay: &Spent, day: NaiveDate| match self.reckoning.count {
            Count::Inclusive => true,
            Count::SkipEntry => day != stay.entry,
            Count::SkipExit => !(stay.left && day == stay.end),
        };
        let of_stay = |stay: &Spent| each_day(stay.entry, stay.end).filter(|day| counts(stay, *day)).collect::<Vec<_>>();
        let all_count = self.reckoning.other_right == OtherRight::Counts;
        course.0.iter().flat_map(of_stay).filter(|day| all_count || !self.free(*day)).collect()
    }

    fn version(&self, course: &Course, day: NaiveDate) -> Option<&Version> {
        let covering = course.0.iter().filter(|stay| stay.entry <= day && day <= stay.end);
        let decides = match self.reckoning.law_change {
            LawChange::EachDay => day,
            LawChange::KeepsLawOfEntry => covering.map(|stay| stay.entry).min().unwrap_or(day),
        };
        self.reckoning.versions.iter().find(|version| version.from <= decides && version.until.is_none_or(|until| decides <= until))
    }

    fn window(version: &Version, day: NaiveDate) -> NaiveDate {
        match version.limit.within {
            Window::Rolling(days) => day - Days::new(u64::from(days) - 1),
            Window::CalendarYear => NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap(),
        }
    }

    fn breach(&self, course: &Course, day: NaiveDate) -> bool {
        self.lived(course).breach(day, day)
    }

    fn lived<'b>(&'b self, course: &'b Course) -> Lived<'b> {
        Lived { naive: self, course, present: course.present(), counted: self.counted(course) }
    }

    /// How long a presence that goes on from `first` stays without breach: the last day on which the person can leave.
    fn lawful_until(&self, going_on: &Course, first: NaiveDate) -> Lawful {
        let lived = self.lived(going_on);
        let mut last = None;
        for day in each_day(first, first + Days::new(LIFE)) {
            let leaving_counts_to = if self.reckoning.count == Count::SkipExit { before(day) } else { day };
            if lived.breach(day, leaving_counts_to) {
                return last.map_or(Lawful::Never, Lawful::Until);
            }
            last = Some(day);
            if lived.breach(day, day) {
                return Lawful::Until(day);
            }
        }
        Lawful::Always
    }

    pub fn breaches(&self) -> BTreeSet<NaiveDate> {
        let facts = self.facts();
        let lived = self.lived(&facts);
        lived.present.iter().copied().filter(|day| lived.breach(*day, *day)).collect()
    }

    pub fn used(&self) -> Option<usize> {
        let facts = self.facts();
        let from = Self::window(self.version(&facts, self.on)?, self.on);
        Some(self.counted(&facts).range(from..=self.on).count())
    }

    pub fn present(&self) -> BTreeSet<NaiveDate> {
        self.facts().present()
    }

    pub fn last_lawful_day(&self) -> Option<NaiveDate> {
        let present = self.present();
        if !present.contains(&self.on) {
            return None;
        }
        let breaches = self.breaches();
        let over_now = self.breach(&self.staying_until(self.on, false), self.on);
        let leave_on = |day| !self.breach(&self.staying_until(day, true), day);
        if !(over_now && breaches.contains(&before(self.on))) {
            let going_on = self.staying_until(self.on + Days::new(LIFE), false);
            match self.lawful_until(&going_on, self.on) {
                Lawful::Until(last) => return Some(last),
                Lawful::Always => return None,
                Lawful::Never => {}
            }
        }
        let mut day = before(self.on);
        while present.contains(&day) {
            if !breaches.contains(&day) || (leave_on(day) && !breaches.contains(&before(day))) {
                return Some(day);
            }
            day = before(day);
        }
        None
    }

    /// Days of presence that an entry on `entry` allows, and how many of them count; `None`: without end.
    pub fn allowed(&self, entry: NaiveDate) -> Option<(usize, usize)> {
        let going_on = self.entering(entry, entry + Days::new(LIFE), false);
        match self.lawful_until(&going_on, entry) {
            Lawful::Never => Some((0, 0)),
            Lawful::Until(last) => {
                let counted = self.counted(&self.entering(entry, last, true)).range(entry..).count();
                Some((each_day(entry, last).count(), counted))
            }
            Lawful::Always => None,
        }
    }

    /// Days left for whoever has left by the day `on` and enters on it anew: the fewest that any limit leaves.
    pub fn left_on_entry(&self) -> Option<u32> {
        let facts = self.facts();
        let limit = &self.reckoning.in_force(self.on)?.limit;
        let (present, counted) = (facts.present(), self.counted(&facts));
        let left = |allowed: u32, days: &[NaiveDate]| {
            allowed.saturating_sub(u32::try_from(days.iter().filter(|day| counted.contains(day)).count()).unwrap())
        };
        let version = self.reckoning.in_force(self.on)?;
        let in_window = left(limit.days, &each_day(Self::window(version, self.on), self.on).collect::<Vec<_>>());
        let interrupts = |day| self.reckoning.other_right == OtherRight::Interrupts && self.free(day);
        let mut unbroken = Vec::new();
        let anew = self.reckoning.re_entry == ReEntry::BeginsAnew;
        let mut day = if present.contains(&self.on) { self.on } else { before(self.on) };
        while present.contains(&day) && !interrupts(day) {
            unbroken.push(day);
            day = before(day);
        }
        // The new stay has no day before its entry.
        unbroken.retain(|day| !anew || *day == self.on);
        Some(limit.continuous.map_or(in_window, |allowed| in_window.min(left(allowed, &unbroken))))
    }

    pub fn may_enter(&self, day: NaiveDate) -> bool {
        !self.breach(&self.entering(day, day, true), day)
    }

    pub fn earliest_entry(&self) -> Option<NaiveDate> {
        let mut later = each_day(next(self.on), self.on + Days::new(AHEAD));
        later.find(|day| self.may_enter(*day))
    }

    pub fn earliest_full_entry(&self) -> Option<NaiveDate> {
        let mut later = each_day(next(self.on), self.on + Days::new(AHEAD));
        later.find(|day| {
            if !self.may_enter(*day) {
                return false;
            }
            let Some(version) = self.reckoning.in_force(*day) else { return true };
            let full = version.limit.continuous.unwrap_or(u32::MAX).min(version.limit.days) as usize;
            self.allowed(*day).is_none_or(|(_, counted)| counted >= full)
        })
    }
}

/// A course with its days of presence and those that count.
struct Lived<'a> {
    naive: &'a Naive<'a>,
    course: &'a Course,
    present: BTreeSet<NaiveDate>,
    counted: BTreeSet<NaiveDate>,
}

impl Lived<'_> {
    /// The entry with which the presence on `day` began, if an exit breaks it: that of the stays of the day, and of stays that overlap them.
    fn begins(&self, day: NaiveDate) -> NaiveDate {
        let stays = &self.course.0;
        let mut of_it: Vec<Spent> = stays.iter().copied().filter(|stay| stay.entry <= day && day <= stay.end).collect();
        let overlap = |one: &Spent, other: &Spent| {
            let to_leave_and_come_back = one.end == other.entry || other.end == one.entry;
            one.entry <= other.end && other.entry <= one.end && !to_leave_and_come_back
        };
        for _ in stays {
            let more: Vec<Spent> = stays.iter().copied().filter(|stay| of_it.iter().any(|known| overlap(known, stay))).collect();
            of_it.extend(more);
            of_it.sort_by_key(|stay| (stay.entry, stay.end));
            of_it.dedup_by_key(|stay| (stay.entry, stay.end));
        }
        match self.naive.reckoning.re_entry {
            ReEntry::Joins => NaiveDate::MIN,
            ReEntry::BeginsAnew => of_it.iter().map(|stay| stay.entry).min().unwrap_or(day),
        }
    }

    /// Whether a limit is exceeded on `day`, if the days up to `counts_to` count.
    fn breach(&self, day: NaiveDate, counts_to: NaiveDate) -> bool {
        if !self.present.contains(&day) || self.naive.free(day) {
            return false;
        }
        let Some(version) = self.naive.version(self.course, day) else { return false };
        let used = |from: NaiveDate| if from <= counts_to { self.counted.range(from..=counts_to).count() } else { 0 };
        let unbroken = || {
            let mut first = day;
            let interrupts = |day| self.naive.reckoning.other_right == OtherRight::Interrupts && self.naive.free(day);
            let begins = self.begins(day);
            while begins < first && self.present.contains(&before(first)) && !interrupts(before(first)) {
                first = before(first);
            }
            first
        };
        used(Naive::window(version, day)) > version.limit.days as usize
            || version.limit.continuous.is_some_and(|limit| used(unbroken()) > limit as usize)
    }
}

use chrono::{Days, NaiveDate};
use demarche::check::ledger::{Count, DayRange, DaySet, History, LawChange, Ledger, Mark, Reckoning, Stay, Unknown, Version};
use demarche::law::kind::Window;
use proptest::prelude::*;

use crate::naive::{Naive, next};
use crate::{day, limit, russia, schengen};

/// Histories of the winter in which the law changed, on which every rule of the tests has something to say.
fn days() -> impl Strategy<Value = NaiveDate> {
    (0..200u64).prop_map(|offset| day("2024-10-01") + Days::new(offset))
}

fn ranges(most: usize, longest: u64) -> impl Strategy<Value = Vec<DayRange>> {
    prop::collection::vec((days(), 0..longest).prop_map(|(from, length)| DayRange { from, to: from + Days::new(length) }), 0..=most)
}

fn histories(longest: u64) -> impl Strategy<Value = History> {
    let open = prop::option::weighted(0.2, days());
    (ranges(6, longest), open, ranges(2, 40), ranges(1, 20)).prop_map(|(stays, open, exempt, unknown)| {
        let closed = stays.into_iter().map(|stay| Stay { entry: stay.from, exit: Some(stay.to) });
        let open = open.map(|entry| Stay { entry, exit: None });
        History { stays: closed.chain(open).collect(), exempt: DaySet::new(exempt), unknown: DaySet::new(unknown) }
    })
}

/// The real rules, and rules of the same form with small numbers: they are at their limits more often.
fn versions() -> impl Strategy<Value = (Vec<Version>, u64)> {
    let small = (1..12u32, 8..30u32, prop::option::of(1..12u32), 1..15u32, prop::option::of(1..15u32)).prop_map(
        |(days, window, continuous, in_year, continuous_later)| {
            let old = Version {
                from: day("2014-01-01"),
                until: Some(day("2024-12-31")),
                limit: limit(days, Window::Rolling(window), continuous),
                key: 0,
            };
            let new =
                Version { from: day("2025-01-01"), until: None, limit: limit(in_year, Window::CalendarYear, continuous_later), key: 1 };
            (vec![old, new], 12)
        },
    );
    prop_oneof![8 => small, 1 => Just((schengen().versions, 80)), 1 => Just((russia().versions, 80))]
}

fn questions() -> impl Strategy<Value = (History, Reckoning, NaiveDate)> {
    let count = prop_oneof![Just(Count::Inclusive), Just(Count::SkipEntry), Just(Count::SkipExit)];
    let law_change = prop_oneof![Just(LawChange::EachDay), Just(LawChange::KeepsLawOfEntry)];
    let unknown = prop_oneof![Just(Unknown::Free), Just(Unknown::Counts)];
    (versions(), count, law_change, unknown, days()).prop_flat_map(|((versions, longest), count, law_change, unknown, on)| {
        let reckoning = Reckoning { versions, count, law_change, unknown };
        histories(longest).prop_map(move |history| (history, reckoning.clone(), on))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn days_used_and_in_breach_agree((history, reckoning, on) in questions()) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let naive = Naive { history: &history, reckoning: &reckoning, on };
        let listed = |set: &DaySet| set.ranges().flat_map(|range| range.from.iter_days().take_while(move |day| *day <= range.to)).collect::<Vec<_>>();
        prop_assert_eq!(listed(ledger.present()), naive.present().into_iter().collect::<Vec<_>>());
        prop_assert_eq!(listed(ledger.in_breach()), naive.breaches().into_iter().collect::<Vec<_>>());
        prop_assert_eq!(ledger.day(on).window.map(|tally| tally.used as usize), naive.used());
        prop_assert_eq!(ledger.last_lawful_day(), naive.last_lawful_day());
    }

    #[test]
    fn runs_and_marks_tell_the_same((history, reckoning, on) in questions()) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let runs = ledger.runs();
        prop_assert!(runs.windows(2).all(|pair| pair[0].to < pair[1].from));
        for day in day("2024-10-01").iter_days().take(330) {
            let run = runs.iter().find(|run| run.from <= day && day <= run.to).map(|run| format!("{:?}", run.kind));
            let mark = ledger.day(day).mark;
            let expected = (!matches!(mark, Mark::Absent | Mark::Uncounted)).then(|| format!("{mark:?}"));
            prop_assert_eq!(run, expected, "{}", day);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn days_allowed_from_an_entry_agree((history, reckoning, on) in questions(), later in 1..200u64) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let naive = Naive { history: &history, reckoning: &reckoning, on };
        let entry = on + Days::new(later);
        prop_assert_eq!(ledger.entry(entry).unwrap().max_days.map(|days| days as usize), naive.allowed(entry).map(|(days, _)| days));
    }

    #[test]
    fn the_last_lawful_day_is_lawful_and_the_next_is_not((history, reckoning, on) in questions()) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let present: Vec<Stay> = history.stays.iter().copied().filter(|stay| stay.entry <= on && stay.exit.is_none_or(|exit| on <= exit)).collect();
        let Some(last) = ledger.last_lawful_day().filter(|last| *last >= on) else { return Ok(()) };
        let leaving = |day: NaiveDate| {
            let mut history = history.clone();
            history.stays.retain(|stay| stay.entry <= on && !present.contains(stay));
            history.stays.extend(present.iter().map(|stay| Stay { exit: Some(day), ..*stay }));
            Ledger::open(&history, &reckoning, day).unwrap().first_breach_in(DayRange { from: on, to: day })
        };
        prop_assert_eq!(leaving(last), None);
        prop_assert!(leaving(next(last)).is_some());
    }

    #[test]
    fn an_entry_uses_its_days_and_no_more((history, reckoning, on) in questions(), later in 1..200u64) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let entry = ledger.entry(on + Days::new(later)).unwrap();
        // The stays that reach the day `on` are open or end there; the convention on days of exit would tell them apart.
        if reckoning.count == Count::SkipExit {
            return Ok(());
        }
        let staying = |exit: NaiveDate| {
            let mut history = history.clone();
            history.stays.retain(|stay| stay.entry <= on);
            for stay in &mut history.stays {
                stay.exit = Some(stay.exit.unwrap_or(on).min(on));
            }
            history.stays.push(Stay { entry: entry.on, exit: Some(exit) });
            Ledger::open(&history, &reckoning, exit).unwrap().first_breach_in(DayRange { from: entry.on, to: exit })
        };
        match entry.last_day {
            Some(last) => {
                prop_assert_eq!(staying(last), None);
                prop_assert!(staying(next(last)).is_some());
            }
            None if entry.max_days == Some(0) => prop_assert!(staying(entry.on).is_some()),
            None => prop_assert_eq!(staying(entry.on + Days::new(250)), None),
        }
    }
}

proptest! {
    // The plain counter tries each day of more than a year.
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn earliest_entries_agree((history, reckoning, on) in questions()) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let naive = Naive { history: &history, reckoning: &reckoning, on };
        prop_assert_eq!(ledger.earliest_entry(), naive.earliest_entry());
        prop_assert_eq!(ledger.earliest_full_entry(), naive.earliest_full_entry());
    }
}

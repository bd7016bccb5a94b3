use chrono::{Days, NaiveDate};
use demarche::check::ledger::{Count, DayRange, DaySet, History, LawChange, Ledger, Mark, Reckoning, Stay, Unknown, Version};
use demarche::law::kind::Window;
use demarche::law::rule::{OtherRight, ReEntry};
use proptest::prelude::*;

use crate::naive::{Naive, next};
use crate::{day, limit, russia, schengen};

/// Days of the winter in which the law changed, on which every rule of the tests has something to say. Within a month, as
/// many things fall on one day, or on the day after another, as seldom within half a year.
fn days(span: u64) -> impl Strategy<Value = NaiveDate> {
    (0..span).prop_map(move |offset| day("2025-01-01") - Days::new(span / 2) + Days::new(offset))
}

fn ranges(span: u64, most: usize, longest: u64) -> impl Strategy<Value = Vec<DayRange>> {
    let range = (days(span), 0..longest).prop_map(|(from, length)| DayRange { from, to: from + Days::new(length) });
    prop::collection::vec(range, 0..=most)
}

fn histories(span: u64, longest: u64) -> impl Strategy<Value = History> {
    // Stays still open, of which one may have lasted for more than a year.
    let long = days(span).prop_map(|entry| entry - Days::new(400));
    let open = prop::collection::vec(prop_oneof![4 => days(span), 1 => long], 0..=2);
    let free = |most| prop_oneof![ranges(span, most, 3), ranges(span, most, 40)];
    (ranges(span, 6, longest), prop::option::weighted(0.4, open), free(2), free(2)).prop_map(|(stays, open, exempt, unknown)| {
        let closed = stays.into_iter().map(|stay| Stay { entry: stay.from, exit: Some(stay.to) });
        let open = open.into_iter().flatten().map(|entry| Stay { entry, exit: None });
        History { stays: closed.chain(open).collect(), exempt: DaySet::new(exempt), unknown: DaySet::new(unknown) }
    })
}

/// The real rules, and rules of the same form with small numbers: they are at their limits more often.
fn versions() -> impl Strategy<Value = (Vec<Version>, u64)> {
    let within = || prop_oneof![2 => (2..30u32).prop_map(Window::Rolling), 1 => Just(Window::CalendarYear)];
    let small = || (1..12u32, within(), prop::option::of(1..12u32)).prop_map(|(days, within, unbroken)| limit(days, within, unbroken));
    // The law changes with the year, and perhaps a second time; the last version may end.
    let changes = (small(), small(), small(), prop::option::of(2..60u64), prop::option::weighted(0.2, 60..90u64)).prop_map(
        |(old, new, third, again, ends)| {
            let after = |days: u64| day("2025-01-01") + Days::new(days);
            let ends = ends.map(after);
            let version = |from, until, limit, key| Version { from, until, limit, key };
            let mut versions = vec![version(day("2014-01-01"), Some(day("2024-12-31")), old, 0)];
            match again {
                None => versions.push(version(after(0), ends, new, 1)),
                Some(days) => versions.extend([version(after(0), Some(after(days - 1)), new, 1), version(after(days), ends, third, 2)]),
            }
            (versions, 12)
        },
    );
    prop_oneof![8 => changes, 1 => Just((schengen().versions, 80)), 1 => Just((russia().versions, 80))]
}

fn questions() -> impl Strategy<Value = (History, Reckoning, NaiveDate)> {
    let count = prop_oneof![Just(Count::Inclusive), Just(Count::SkipEntry), Just(Count::SkipExit)];
    let law_change = prop_oneof![Just(LawChange::EachDay), Just(LawChange::KeepsLawOfEntry)];
    let other_right = prop_oneof![Just(OtherRight::Interrupts), Just(OtherRight::PassesOver), Just(OtherRight::Counts)];
    let re_entry = prop_oneof![Just(ReEntry::Joins), Just(ReEntry::BeginsAnew)];
    let unknown = prop_oneof![Just(Unknown::Free), Just(Unknown::Counts)];
    let span = prop_oneof![Just(30u64), Just(200u64)];
    (versions(), count, law_change, other_right, re_entry, unknown, span).prop_flat_map(
        |((versions, longest), count, law_change, other_right, re_entry, unknown, span)| {
            let reckoning = Reckoning { versions, count, law_change, other_right, re_entry, unknown };
            (histories(span, longest), days(span)).prop_map(move |(history, on)| (history, reckoning.clone(), on))
        },
    )
}

/// So many times the usual number of cases: `PROPTEST_CASES` and `PROPTEST_RNG_SEED` widen the search.
fn cases(times: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.saturating_mul(times), failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(cases(16))]

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

    /// Of a presence that has ended, what is left on a day is what its limits leave; and with none left, to enter is to exceed one.
    #[test]
    fn days_left_on_an_entry_agree((history, reckoning, on) in questions()) {
        let ended = history.stays.iter().filter(|stay| stay.entry < on).map(|stay| Stay { exit: Some(stay.exit.unwrap_or(stay.entry).min(on)), ..*stay });
        let history = History { stays: ended.collect(), ..history.clone() };
        let naive = Naive { history: &history, reckoning: &reckoning, on };
        let left = Ledger::open(&history, &reckoning, on).unwrap().on_entry().map(|tally| tally.remaining());
        prop_assert_eq!(left, naive.left_on_entry());
        let away = !naive.present().contains(&on) && !history.exempt.contains(on) && !history.unknown.contains(on);
        if let Some(left) = left.filter(|_| away && reckoning.count == Count::Inclusive) {
            prop_assert_eq!(left > 0, naive.may_enter(on));
        }
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
    #![proptest_config(cases(8))]

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

    /// Whoever trusts the figures with the unknown days counted is safe, whatever the facts turn out to be.
    #[test]
    fn counting_the_unknown_days_is_never_kinder((history, reckoning, on) in questions()) {
        let [kind, strict] = [Unknown::Free, Unknown::Counts].map(|unknown| Reckoning { unknown, ..reckoning.clone() });
        let (kind, strict) = (Ledger::open(&history, &kind, on).unwrap(), Ledger::open(&history, &strict, on).unwrap());
        prop_assert!(kind.in_breach().without(strict.in_breach()).is_empty());
        prop_assert!(kind.day(on).window.map(|tally| tally.used) <= strict.day(on).window.map(|tally| tally.used));
        if let (Some(kind), Some(strict)) = (kind.last_lawful_day(), strict.last_lawful_day()) {
            prop_assert!(strict <= kind, "{} is later than {}", strict, kind);
        }
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
    #![proptest_config(ProptestConfig { cases: cases(1).cases / 6, ..cases(1) })]

    #[test]
    fn earliest_entries_agree((history, reckoning, on) in questions()) {
        let ledger = Ledger::open(&history, &reckoning, on).unwrap();
        let naive = Naive { history: &history, reckoning: &reckoning, on };
        prop_assert_eq!(ledger.earliest_entry(), naive.earliest_entry());
        prop_assert_eq!(ledger.earliest_full_entry(), naive.earliest_full_entry());
    }
}

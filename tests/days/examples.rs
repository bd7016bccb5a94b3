use chrono::NaiveDate;
use demarche::check::ledger::{
    Count, DayRange, DaySet, Entry, LawChange, Ledger, LedgerError, Mark, Note, Reckoning, Stay, Unknown, strip,
};
use demarche::check::{DayKind, DayRun};
use demarche::law::rule::{OtherRight, ReEntry};

use crate::{day, history, russia, schengen};

fn range(from: &str, to: &str) -> DayRange {
    DayRange { from: day(from), to: day(to) }
}

fn breaches(stays: &[&str], reckoning: &Reckoning, on: &str) -> u32 {
    Ledger::open(&history(stays), reckoning, day(on)).unwrap().in_breach().len()
}

#[test]
fn the_example_of_the_public_contract() {
    let (history, schengen) = (history(&["2014-01-01..2014-01-09", "2014-03-02..2014-04-20", "2014-05-01..2014-06-09"]), schengen());
    let ledger = Ledger::open(&history, &schengen, day("2014-06-09")).unwrap();
    let answer = ledger.answer().unwrap();
    assert_eq!(answer.window.days, range("2013-12-12", "2014-06-09"));
    assert_eq!((answer.window.used, answer.window.limit, answer.window.remaining(), answer.window.overstay()), (99, 90, 0, 9));
    assert_eq!((answer.days_in_breach, answer.first_breach), (9, Some(day("2014-06-01"))));
    assert_eq!(answer.last_lawful_day, Some(day("2014-05-31")));
    assert_eq!(answer.earliest_entry, Some(day("2014-08-29")));
    assert_eq!(answer.earliest_full_entry, Some(day("2014-09-08")));
    let entry = ledger.entry(day("2014-08-30"));
    assert_eq!(entry, Some(Entry { on: day("2014-08-30"), max_days: Some(50), last_day: Some(day("2014-10-18")) }));
}

#[test]
fn the_ninetieth_day_of_2025_is_lawful_and_the_ninety_first_is_not() {
    assert_eq!(breaches(&["2025-01-01..2025-03-31"], &russia(), "2025-03-31"), 0);
    let (history, russia) = (history(&["2025-01-01..2025-04-01"]), russia());
    let ledger = Ledger::open(&history, &russia, day("2025-04-01")).unwrap();
    assert_eq!(ledger.first_breach_in(range("2025-01-01", "2025-04-01")), Some(day("2025-04-01")));
    let last = ledger.day(day("2025-04-01"));
    assert_eq!((last.mark, last.window.unwrap().used, last.version.unwrap().key), (Mark::Over, 91, 1));
}

#[test]
fn a_stay_of_ninety_one_days_is_over_wherever_it_falls() {
    for first in day("2023-12-01").iter_days().take(500) {
        let stay = format!("{first}..{}", first + chrono::Days::new(90));
        for (name, reckoning) in [("schengen", schengen()), ("russia", russia())] {
            let last = first + chrono::Days::new(90);
            assert!(breaches(&[&stay], &reckoning, &last.to_string()) >= 1, "{name}: {stay}");
        }
    }
}

#[test]
fn in_and_out_on_one_day_is_one_day() {
    let (history, schengen) = (history(&["2025-05-05..2025-05-05"]), schengen());
    assert_eq!(Ledger::open(&history, &schengen, day("2025-05-05")).unwrap().counted().len(), 1);
}

#[test]
fn a_day_in_two_stays_counts_once_and_is_noted() {
    let (history, schengen) = (history(&["2025-05-01..2025-05-10", "2025-05-10..2025-05-12", "2025-05-11..2025-05-20"]), schengen());
    let ledger = Ledger::open(&history, &schengen, day("2025-05-20")).unwrap();
    assert_eq!(ledger.counted().len(), 20);
    assert_eq!(ledger.notes(), [Note::Overlap(history.stays[1], history.stays[2])]);
}

#[test]
fn stays_after_the_day_are_left_out_and_noted() {
    let (history, schengen) = (history(&["2025-05-01..2025-05-30", "2025-06-10.."]), schengen());
    let ledger = Ledger::open(&history, &schengen, day("2025-05-10")).unwrap();
    assert_eq!(ledger.counted().len(), 10);
    assert_eq!(ledger.notes(), [Note::CutShort(history.stays[0]), Note::After(history.stays[1])]);
}

#[test]
fn a_new_year_opens_a_new_window_but_does_not_interrupt_a_stay() {
    let (history, russia) = (history(&["2025-11-01.."]), russia());
    let ledger = Ledger::open(&history, &russia, day("2026-01-05")).unwrap();
    let answer = ledger.answer().unwrap();
    assert_eq!((answer.window.used, answer.window.days.from), (5, day("2026-01-01")));
    assert_eq!(answer.continuous.unwrap().used, 66);
    assert_eq!(answer.last_lawful_day, Some(day("2026-01-29")));
}

#[test]
fn after_ninety_days_of_a_year_the_next_entry_is_in_the_next_year() {
    let russia = russia();
    let summer = history(&["2025-06-01..2025-08-29"]);
    let answer = Ledger::open(&summer, &russia, day("2025-08-29")).unwrap().answer().unwrap();
    assert_eq!((answer.window.used, answer.earliest_entry), (90, Some(day("2026-01-01"))));
    // Ninety days up to New Year's Eve: on 1 January the stay would be the ninety-first day without a break.
    let autumn = history(&["2025-10-03..2025-12-31"]);
    let answer = Ledger::open(&autumn, &russia, day("2025-12-31")).unwrap().answer().unwrap();
    assert_eq!((answer.last_lawful_day, answer.earliest_entry), (Some(day("2025-12-31")), Some(day("2026-01-02"))));
}

#[test]
fn a_stay_across_the_change_of_law_has_two_readings() {
    let history = history(&["2024-10-15..2024-12-31", "2025-01-03..2025-03-01"]);
    let mut reckoning = russia();
    assert_eq!(Ledger::open(&history, &reckoning, day("2025-03-01")).unwrap().in_breach().len(), 0);

    let crossing = crate::history(&["2024-09-01..2024-10-30", "2024-12-15..2025-02-10"]);
    assert_eq!(Ledger::open(&crossing, &reckoning, day("2025-02-10")).unwrap().in_breach().len(), 0);
    reckoning.law_change = LawChange::KeepsLawOfEntry;
    let ledger = Ledger::open(&crossing, &reckoning, day("2025-02-10")).unwrap();
    assert_eq!(ledger.first_breach_in(range("2024-12-15", "2025-02-10")), Some(day("2025-01-14")));
    assert_eq!(ledger.day(day("2025-01-14")).version.unwrap().key, 0);
}

#[test]
fn an_exit_followed_by_an_entry_at_once_may_break_the_presence() {
    let russia = russia();
    let last = |stays: &[&str], re_entry| {
        let (history, reckoning) = (history(stays), Reckoning { re_entry, ..russia.clone() });
        Ledger::open(&history, &reckoning, day("2026-01-10")).unwrap().last_lawful_day()
    };
    let next_day = ["2025-10-15..2025-12-31", "2026-01-01.."];
    assert_eq!(last(&next_day, ReEntry::Joins), Some(day("2026-01-12")));
    assert_eq!(last(&next_day, ReEntry::BeginsAnew), Some(day("2026-03-31")));
    let same_day = ["2025-10-15..2025-12-20", "2025-12-20.."];
    assert_eq!(last(&same_day, ReEntry::Joins), Some(day("2026-01-12")));
    assert_eq!(last(&same_day, ReEntry::BeginsAnew), Some(day("2026-03-19")));
    // Stays that overlap are one presence, whatever an exit does.
    let overlapping = ["2025-10-15..2025-12-21", "2025-12-20.."];
    assert_eq!(last(&overlapping, ReEntry::BeginsAnew), Some(day("2026-01-12")));
}

#[test]
fn days_under_a_contract_do_not_count() {
    let (mut history, russia) = (history(&["2025-01-01.."]), russia());
    history.exempt = DaySet::new([range("2025-03-01", "2025-12-31")]);
    let ledger = Ledger::open(&history, &russia, day("2025-10-01")).unwrap();
    assert_eq!((ledger.counted().len(), ledger.in_breach().len()), (59, 0));
    let run = |from, to, kind| DayRun { from: day(from), to: day(to), kind };
    assert_eq!(ledger.runs(), [run("2025-01-01", "2025-02-28", DayKind::Counted), run("2025-03-01", "2025-10-01", DayKind::Exempt)]);
    // The contract ends with the year: ninety days follow if it interrupts, 31 if the 59 days before it join them, none if it counts.
    let last = |other_right| {
        let reckoning = Reckoning { other_right, ..russia.clone() };
        Ledger::open(&history, &reckoning, day("2025-10-01")).unwrap().last_lawful_day()
    };
    assert_eq!(last(OtherRight::Interrupts), Some(day("2026-03-31")));
    assert_eq!(last(OtherRight::PassesOver), Some(day("2026-01-31")));
    assert_eq!(last(OtherRight::Counts), Some(day("2025-12-31")));
    history.exempt = DaySet::new([DayRange { from: day("2025-03-01"), to: NaiveDate::MAX }]);
    assert_eq!(Ledger::open(&history, &russia, day("2025-10-01")).unwrap().last_lawful_day(), None);
}

#[test]
fn a_single_day_under_another_right_is_lawful_even_after_days_too_many() {
    let (mut history, russia) = (history(&["2025-01-01.."]), russia());
    history.exempt = DaySet::new([range("2025-04-10", "2025-04-10")]);
    let last = |on| Ledger::open(&history, &russia, day(on)).unwrap().last_lawful_day();
    assert_eq!(last("2025-04-09"), Some(day("2025-03-31")));
    assert_eq!(last("2025-04-10"), Some(day("2025-04-10")));
    assert_eq!(last("2025-04-11"), Some(day("2025-04-10")));
}

#[test]
fn what_is_not_known_is_reckoned_both_ways() {
    let (mut history, mut russia) = (history(&["2025-01-01..2025-04-30"]), russia());
    history.unknown = DaySet::new([range("2025-02-01", "2025-03-31")]);
    assert_eq!(Ledger::open(&history, &russia, day("2025-04-30")).unwrap().in_breach().len(), 0);
    russia.unknown = Unknown::Counts;
    let ledger = Ledger::open(&history, &russia, day("2025-04-30")).unwrap();
    assert_eq!(ledger.in_breach().len(), 30);
    assert_eq!(ledger.day(day("2025-03-15")).mark, Mark::Unknown);
}

#[test]
fn the_convention_decides_the_days_of_entry_and_exit() {
    let (history, mut russia) = (history(&["2025-01-01..2025-04-01"]), russia());
    for (count, used, last) in
        [(Count::Inclusive, 91, "2025-03-31"), (Count::SkipEntry, 90, "2025-04-01"), (Count::SkipExit, 90, "2025-04-01")]
    {
        russia.count = count;
        let answer = Ledger::open(&history, &russia, day("2025-04-01")).unwrap().answer().unwrap();
        assert_eq!((answer.window.used, answer.last_lawful_day), (used, Some(day(last))), "{count:?}");
    }
}

#[test]
fn slips_of_the_pen_are_errors() {
    let (schengen, russia) = (schengen(), russia());
    let reversed = history(&["2025-05-01..2025-04-01"]);
    assert!(matches!(Ledger::open(&reversed, &russia, day("2025-05-01")), Err(LedgerError::Reversed(_))));
    let century = history(&["0205-05-01..2025-04-01"]);
    assert!(matches!(Ledger::open(&century, &russia, day("2025-05-01")), Err(LedgerError::TooLong(_))));
    let early = history(&["2001-05-01..2001-06-01"]);
    let ledger = Ledger::open(&early, &schengen, day("2001-06-01")).unwrap();
    assert_eq!(ledger.answer(), Err(LedgerError::NoLaw(day("2001-06-01"))));
    assert_eq!(ledger.notes(), [Note::NoLaw(range("2001-05-01", "2001-06-01"))]);
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    let mut russia = russia();
    for (entry, law_change) in
        [NaiveDate::MIN, NaiveDate::MAX].into_iter().flat_map(|day| [(day, LawChange::EachDay), (day, LawChange::KeepsLawOfEntry)])
    {
        russia.law_change = law_change;
        for exempt in [DaySet::default(), DaySet::new([DayRange { from: NaiveDate::MIN, to: NaiveDate::MAX }])] {
            let mut history = history(&[]);
            history.stays.push(Stay { entry, exit: None });
            history.exempt = exempt;
            let ledger = Ledger::open(&history, &russia, entry).unwrap();
            assert_eq!(ledger.present().len(), 1);
            let _ = (ledger.answer(), ledger.runs(), ledger.entry(NaiveDate::MAX), strip(&ledger, DayRange { from: entry, to: entry }));
        }
    }
}

#[test]
fn the_strip_shows_whole_months() {
    let (history, russia) = (history(&["2025-01-30..2025-02-02"]), russia());
    let ledger = Ledger::open(&history, &russia, day("2025-02-03")).unwrap();
    let months = strip(&ledger, range("2025-01-29", "2025-02-03"));
    assert_eq!(months.len(), 2);
    assert_eq!((months[0].days.len(), months[1].days.len()), (31, 28));
    assert_eq!(months[0].days[27..], [None, Some(Mark::Absent), Some(Mark::Counted), Some(Mark::Counted)]);
    assert_eq!(months[1].count(Mark::Counted), 2);
    assert_eq!(months[1].days[2..4], [Some(Mark::Absent), None]);
}

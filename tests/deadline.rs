//! Working days and terms, against the calendars in `rules/calendars`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use demarche::check::deadline::{LastDay, Term, TermError, due};
use demarche::diag::{Diagnostic, Source};
use demarche::law::calendar::{CalendarFile, Calendars};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn files() -> Vec<Arc<Source>> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/calendars");
    let mut paths: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read =
        |path: &Path| Source { name: path.file_name().unwrap().to_string_lossy().into(), text: std::fs::read_to_string(path).unwrap() };
    paths.iter().map(|path| Arc::new(read(path))).collect()
}

fn working(from: &str, days: u32) -> Result<NaiveDate, TermError> {
    let calendars = Calendars::load(&files()).unwrap();
    due(day(from), Term::WorkingDays(days), LastDay::Stays, calendars.of("ru"))
}

fn calendar(from: &str, term: Term) -> String {
    due(day(from), term, LastDay::Stays, None).unwrap().to_string()
}

#[test]
fn seven_working_days_from_monday_15_january_2024_end_on_wednesday_of_the_next_week() {
    assert_eq!(working("2024-01-15", 7), Ok(day("2024-01-24")));
}

#[test]
fn the_new_year_holidays_are_not_counted() {
    // 31 December 2024 is a day off moved there from 7 January; work begins again on 9 January 2025.
    assert_eq!(working("2024-12-27", 1), Ok(day("2024-12-28")));
    assert_eq!(working("2024-12-28", 1), Ok(day("2025-01-09")));
}

#[test]
fn a_saturday_that_is_worked_is_counted() {
    assert_eq!(working("2025-10-31", 1), Ok(day("2025-11-01")));
    assert_eq!(working("2025-11-01", 1), Ok(day("2025-11-05")));
}

#[test]
fn thirty_calendar_days_begin_after_the_day_of_the_event() {
    assert_eq!(calendar("2025-09-01", Term::CalendarDays(90)), "2025-11-30");
    assert_eq!(calendar("2025-01-15", Term::CalendarDays(30)), "2025-02-14");
}

#[test]
fn months_end_on_the_day_of_the_same_number_or_on_the_last_of_the_month() {
    assert_eq!(calendar("2025-11-30", Term::Months(3)), "2026-02-28");
    assert_eq!(calendar("2023-11-30", Term::Months(3)), "2024-02-29");
    assert_eq!(calendar("2025-04-15", Term::Months(3)), "2025-07-15");
    assert_eq!(calendar("2024-02-29", Term::Years(3)), "2027-02-28");
}

#[test]
fn a_term_moves_to_a_working_day_only_if_asked_to() {
    let calendars = Calendars::load(&files()).unwrap();
    let ends = |last_day| due(day("2025-04-01"), Term::CalendarDays(30), last_day, calendars.of("ru")).unwrap().to_string();
    assert_eq!(ends(LastDay::Stays), "2025-05-01");
    assert_eq!(ends(LastDay::MovesToWorkingDay), "2025-05-05");
}

#[test]
fn a_day_of_2028_is_a_diagnostic_that_names_the_years_known() {
    let Err(TermError::OutsideCalendar(outside)) = working("2027-12-30", 1) else { panic!("2028 is not known") };
    assert_eq!(outside.day, day("2028-01-01"));
    let diagnostic = Diagnostic::from(outside);
    assert_eq!(diagnostic.code.0, "R0501");
    assert!(diagnostic.message.contains("2023 to 2027"), "{}", diagnostic.message);
    assert!(working("2022-12-30", 1).is_err());
}

#[test]
fn terms_beyond_the_end_of_time_are_errors() {
    for term in [Term::CalendarDays(u32::MAX), Term::Months(u32::MAX), Term::Years(u32::MAX)] {
        assert_eq!(due(NaiveDate::MAX, term, LastDay::Stays, None), Err(TermError::TooLong));
    }
    assert_eq!(due(day("2025-01-01"), Term::WorkingDays(1), LastDay::Stays, None), Err(TermError::NoCalendar));
}

/// Against a plain loop over the lists of the files: for every day of 2023–2027 the terms that the law knows and some more.
#[test]
fn working_days_agree_with_a_loop_over_the_lists() {
    let listed: Vec<CalendarFile> = files().iter().map(|file| serde_yaml::from_str(&file.text).unwrap()).collect();
    let off: BTreeSet<NaiveDate> = listed.iter().flat_map(|file| file.days_off.clone()).collect();
    let worked: BTreeSet<NaiveDate> = listed.iter().flat_map(|file| file.working_weekend_days.clone()).collect();
    let is_working = |day: NaiveDate| match day.weekday() {
        Weekday::Sat | Weekday::Sun => worked.contains(&day),
        _ => !off.contains(&day),
    };
    let calendars = Calendars::load(&files()).unwrap();
    let calendar = calendars.of("ru").unwrap();
    let days: Vec<NaiveDate> = day("2023-01-01").iter_days().take_while(|day| day.year() <= 2027).collect();
    assert_eq!(days.len(), 365 * 5 + 1);
    for (at, &from) in days.iter().enumerate() {
        assert_eq!(calendar.is_working(from), Ok(is_working(from)), "{from}");
        let after: Vec<NaiveDate> = days[at + 1..].iter().copied().filter(|day| is_working(*day)).take(30).collect();
        for n in [1, 3, 7, 15, 30] {
            let expected = after.get(n - 1).copied();
            assert_eq!(calendar.add_working_days(from, u32::try_from(n).unwrap()).ok(), expected, "{n} working days from {from}");
        }
    }
}

fn codes(change: impl Fn(&str) -> String) -> Vec<&'static str> {
    let changed = |file: &Arc<Source>| match file.name.as_str() {
        "ru-2025.yaml" => Arc::new(Source { name: file.name.clone(), text: change(&file.text) }),
        _ => Arc::clone(file),
    };
    let faults = Calendars::load(&files().iter().map(changed).collect::<Vec<_>>()).expect_err("a fault was planted");
    faults.iter().map(|fault| fault.code.0).collect()
}

/// The second of January in the list of days off, replaced.
fn second_of_january(text: &str, by: &str) -> String {
    let (before, off) = text.split_once("\ndays-off:").unwrap();
    format!("{before}\ndays-off:{}", off.replacen("2025-01-02, ", by, 1))
}

#[test]
fn slips_in_a_calendar_file_are_found() {
    assert_eq!(codes(|text| text.replace("working-days: 247", "working-days: 248")), ["R0506"]);
    assert_eq!(codes(|text| second_of_january(text, "")), ["R0505"]);
    assert_eq!(codes(|text| second_of_january(text, "2024-01-02, ")), ["R0503", "R0505", "R0505"]);
    assert_eq!(codes(|text| second_of_january(text, "2025-01-04, ")), ["R0504", "R0505"]);
    assert_eq!(codes(|text| second_of_january(text, "2025-01-02, 2025-01-02, ")), ["R0504"]);
    assert_eq!(codes(|text| second_of_january(text, "2025-02-30, ")), ["R0502"]);
    let saturday = |text: &str| text.replace("working-weekend-days: [2025-11-01]", "working-weekend-days: [2025-11-08]");
    assert_eq!(codes(saturday), ["R0504", "R0505", "R0505"]);
    assert_eq!(codes(|text| text.replace("to: 2025-11-03", "to: 2025-11-05")), ["R0505", "R0505"]);
    assert_eq!(codes(|text| text.replace("from: 2025-02-23", "from: 2025-02-22")), ["R0505", "R0505"]);
    assert_eq!(codes(|text| text.replace("2025-11-03, 2025-11-04", "2025-11-03, 2025-11-05")), ["R0505", "R0505"]);
    assert_eq!(codes(|text| text.replace("short-days: [2025-03-07", "short-days: [2025-03-06")), ["R0504"]);
    assert_eq!(codes(|text| text.replace("year: 2025", "year: 2026"))[..2], ["R0503", "R0503"]);
    assert_eq!(codes(|text| text.replace("decree:", "degree:")), ["R0502"]);
}

#[test]
fn a_slip_is_shown_at_its_place() {
    let file = |file: &Arc<Source>| match file.name.as_str() {
        "ru-2025.yaml" => Arc::new(Source { name: file.name.clone(), text: second_of_january(&file.text, "2024-01-02, ") }),
        _ => Arc::clone(file),
    };
    let faults = Calendars::load(&files().iter().map(file).collect::<Vec<_>>()).unwrap_err();
    let (source, span) = (faults[0].source.as_ref().unwrap(), faults[0].span.unwrap());
    let line = source.text.lines().nth(span.line - 1).unwrap();
    assert_eq!(&line[span.column - 1..span.end_column - 1], "2024-01-02");
}

#[test]
fn a_gap_of_years_is_found() {
    let without_2025: Vec<_> = files().into_iter().filter(|file| file.name != "ru-2025.yaml").collect();
    let faults = Calendars::load(&without_2025).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].code.0, "R0507");
    assert!(faults[0].message.contains("2025"));
}

//! A second reckoning of terms, slow and plain, from the calendar as it was first written down: against the rule book, over random
//! histories of entry, exit and registration.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use demarche::case::Case;
use demarche::check::{self, Detail, Outcome};
use demarche::law::{self, RuleBook};
use proptest::prelude::*;
use serde_json::json;

use super::day;

/// Year; days off from Monday to Friday; Saturdays and Sundays that are worked. Not read from the files of the rule book.
const RAW: [(i32, &str, &str); 5] = [
    (2023, "01-02,01-03,01-04,01-05,01-06,02-23,02-24,03-08,05-01,05-08,05-09,06-12,11-06", ""),
    (2024, "01-01,01-02,01-03,01-04,01-05,01-08,02-23,03-08,04-29,04-30,05-01,05-09,05-10,06-12,11-04,12-30,12-31", "04-27,11-02,12-28"),
    (2025, "01-01,01-02,01-03,01-06,01-07,01-08,05-01,05-02,05-08,05-09,06-12,06-13,11-03,11-04,12-31", "11-01"),
    (2026, "01-01,01-02,01-05,01-06,01-07,01-08,01-09,02-23,03-09,05-01,05-11,06-12,11-04,12-31", ""),
    (2027, "01-01,01-04,01-05,01-06,01-07,01-08,02-22,02-23,03-08,05-03,05-10,06-14,11-04,11-05,12-31", "02-20"),
];

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());

fn listed(of: impl Fn(&(i32, &'static str, &'static str)) -> &'static str) -> BTreeSet<NaiveDate> {
    let year = |row: &(i32, &'static str, &'static str)| {
        let days = of(row).split(',').filter(|day| !day.is_empty());
        days.map(|text| day(&format!("{}-{text}", row.0))).collect::<Vec<_>>()
    };
    RAW.iter().flat_map(year).collect()
}

static OFF: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| listed(|row| row.1));
static WORKED: LazyLock<BTreeSet<NaiveDate>> = LazyLock::new(|| listed(|row| row.2));

/// `None` in a year that was not written down.
fn is_working(day: NaiveDate) -> Option<bool> {
    RAW.iter().find(|row| row.0 == day.year())?;
    Some(match day.weekday() {
        Weekday::Sat | Weekday::Sun => WORKED.contains(&day),
        _ => !OFF.contains(&day),
    })
}

/// The last day of a term that runs from `from`, day by day.
fn working_days(from: NaiveDate, mut days: u32) -> Option<NaiveDate> {
    is_working(from)?;
    let mut at = from;
    while days > 0 {
        at = at + Days::new(1);
        if is_working(at)? {
            days -= 1;
        }
    }
    Some(at)
}

/// How long an arrival may stay unregistered.
fn registered_by(nationality: &str, entry: NaiveDate) -> Option<NaiveDate> {
    let days = match nationality {
        "KGZ" | "KAZ" | "ARM" => 30,
        "TJK" => 15,
        "UZB" if entry >= day("2022-06-04") => 15,
        "BLR" | "UKR" => 90,
        _ => return working_days(entry, 7),
    };
    Some(entry + Days::new(days))
}

#[derive(Debug)]
struct History {
    nationality: &'static str,
    entry: NaiveDate,
    exit: Option<NaiveDate>,
    registered: Vec<NaiveDate>,
    as_of: NaiveDate,
}

impl History {
    fn expected(&self) -> Outcome {
        let Some(due) = registered_by(self.nationality, self.entry) else { return Outcome::CannotTell };
        let during = |day: &&NaiveDate| self.entry <= **day && self.exit.is_none_or(|exit| **day <= exit);
        let broken = match self.registered.iter().filter(during).min() {
            Some(registered) => *registered > due,
            None => self.exit.is_none_or(|exit| exit > due) && self.as_of > due,
        };
        // Whether a registration from before holds after coming back was not read, and none of these says until when it runs.
        let may_hold = self.registered.iter().any(|on| *on < self.entry);
        match (broken, may_hold) {
            (true, true) => Outcome::CannotTell,
            (true, false) => Outcome::Breach,
            (false, _) => Outcome::NoBreach,
        }
    }

    fn case(&self) -> Case {
        let registrations: Vec<_> = self.registered.iter().map(|on| json!({"on": on})).collect();
        let mut stay = json!({"entry": self.entry});
        if let Some(exit) = self.exit {
            stay["exit"] = json!(exit);
        }
        let case = json!({
            "case": "RANDOM", "person": {"nationality": self.nationality}, "stays": [stay],
            "statuses": [], "registrations": registrations, "events": [], "family": []
        });
        serde_json::from_value(case).unwrap()
    }
}

fn histories() -> impl Strategy<Value = History> {
    let nationality = prop_oneof![Just("GEO"), Just("KGZ"), Just("KAZ"), Just("ARM"), Just("TJK"), Just("UZB"), Just("BLR"), Just("UKR")];
    let entry = (0..1826u64).prop_map(|n| day("2023-01-01") + Days::new(n));
    // Around the ends of the terms, which are 7 working days, 15, 30 and 90 days.
    let later = || prop_oneof![0..20u64, 10..40u64, 80..100u64];
    let registered = prop::collection::vec((later(), prop::bool::weighted(0.1)), 0..3);
    (nationality, entry, prop::option::of(later()), registered, later()).prop_map(|(nationality, entry, exit, registered, as_of)| {
        let on = |(after, before): (u64, bool)| if before { entry - Days::new(after + 1) } else { entry + Days::new(after) };
        History {
            nationality,
            entry,
            exit: exit.map(|after| entry + Days::new(after)),
            registered: registered.into_iter().map(on).collect(),
            as_of: entry + Days::new(as_of),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn terms_of_registration_agree(history in histories()) {
        let assessment = check::check(&history.case(), &BOOK, history.as_of, Detail::Answer);
        let found = assessment.findings.iter().find(|finding| finding.rule == "ru.registration.deadline").unwrap();
        prop_assert_eq!(found.outcome, history.expected(), "{:?}", found);
        if let Some(due) = registered_by(history.nationality, history.entry) {
            prop_assert_eq!(&found.values["due"], &json!(due));
        }
    }

    /// Every term in working days that the book has, from every kind of day.
    #[test]
    fn terms_in_working_days_agree(from in (0..1826u64).prop_map(|n| day("2023-01-01") + Days::new(n)), later in 0..40u64) {
        for (rule, kind, days) in [
            ("ru.school.test-application", "school-referral", 7),
            ("ru.school.completeness-check", "school-application", 5),
            ("ru.school.authenticity-check", "school-application", 25),
        ] {
            let done = from + Days::new(later);
            // The orders are about foreign children.
            let case = json!({"case": "RANDOM", "person": {"nationality": "KGZ"}, "events": [{"kind": kind, "on": from}, {"kind": "school-test-application", "on": done}]});
            let assessment = check::check(&serde_json::from_value(case).unwrap(), &BOOK, done, Detail::Answer);
            let found = assessment.findings.iter().find(|finding| finding.rule == rule && finding.subject == "events[0]");
            let Some(found) = found else {
                prop_assert!(from < day("2025-04-01"), "{rule} is silent on {from}");
                continue;
            };
            let due = working_days(from, days);
            prop_assert_eq!(found.values.get("due").cloned(), due.map(|due| json!(due)), "{}", rule);
            if rule == "ru.school.test-application" {
                let expected = due.map_or(Outcome::CannotTell, |due| if done > due { Outcome::Breach } else { Outcome::NoBreach });
                prop_assert_eq!(found.outcome, expected);
            } else {
                prop_assert_eq!(found.outcome, Outcome::CannotTell);
            }
        }
    }
}

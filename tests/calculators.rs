//! `days` and `deadline` as scripts call them: the program itself, outside any workspace.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::process::{Command, Output};

use serde_json::{Value, json};

fn demarche(arguments: &[&str]) -> Output {
    let nowhere = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.current_dir(nowhere.path()).args(["--as-of", "2026-01-15", "--color", "never"]).args(arguments).output().unwrap()
}

fn answer(arguments: &[&str]) -> Value {
    let output = demarche(&[arguments, &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn refused(arguments: &[&str]) -> String {
    let output = demarche(arguments);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// Whether `answer` has each key of `expected` with its value.
fn assert_holds(answer: &Value, expected: &Value) {
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(answer.get(key), Some(value), "{key} of {answer:#}");
    }
}

const SPRING_2014: [&str; 6] = ["--stay", "2014-01-01..2014-01-09", "--stay", "2014-03-02..2014-04-20", "--stay", "2014-05-01..2014-06-09"];

#[test]
fn days_answers_by_the_contract() {
    let answer = answer(&[&["days", "--rule", "schengen"][..], &SPRING_2014, &["--enter", "2014-08-30"]].concat());
    let expected = json!({
        "version": 1, "rule": "schengen", "on": "2014-06-09", "limit": 90, "window": {"from": "2013-12-12", "to": "2014-06-09"},
        "used": 99, "remaining": 0, "overstay": 9, "days_in_breach": 9, "first_breach": "2014-06-01",
        "last_lawful_day": "2014-05-31", "earliest_entry": "2014-08-29", "earliest_full_entry": "2014-09-08",
        "entry": {"on": "2014-08-30", "max_days": 50, "last_day": "2014-10-18"}
    });
    assert_holds(&answer, &expected);
}

#[test]
fn what_is_absent_is_null() {
    let answer = answer(&["days", "--rule", "ru", "--stay", "2025-01-01..2025-01-10", "--on", "2025-02-01"]);
    assert_holds(
        &answer,
        &json!({"first_breach": null, "last_lawful_day": null, "entry": null, "used": 10, "earliest_entry": "2025-02-02"}),
    );
}

#[test]
fn an_entry_that_is_not_lawful_allows_no_day() {
    let answer = answer(&["days", "--rule", "ru", "--stay", "2025-01-01..2025-03-31", "--enter", "2025-12-31"]);
    assert_eq!(answer["entry"], json!({"on": "2025-12-31", "max_days": 0, "last_day": null}));
}

#[test]
fn an_open_stay_runs_to_today() {
    let answer = answer(&["days", "--rule", "ru", "--stay", "2025-12-01.."]);
    assert_holds(&answer, &json!({"on": "2026-01-15", "used": 15, "last_lawful_day": "2026-02-28"}));
    assert_eq!(answer["continuous"], json!({"from": "2025-12-01", "used": 46, "limit": 90}));
}

#[test]
fn the_convention_can_be_chosen() {
    let used = |count| answer(&["days", "--rule", "ru", "--stay", "2025-01-01..2025-04-01", "--count", count])["used"].clone();
    assert_eq!([used("inclusive"), used("skip-entry"), used("skip-exit")], [json!(91), json!(90), json!(90)]);
}

#[test]
fn a_stay_over_the_change_of_law_is_read_both_ways() {
    let answer = answer(&["days", "--rule", "ru", "--stay", "2024-08-01..2024-09-29", "2024-12-20..2025-02-01"]);
    assert_eq!(answer["days_in_breach"], 0);
    let other = answer["readings"].as_array().unwrap().iter().find(|reading| reading["days_in_breach"] != 0).unwrap();
    assert_eq!((&other["days_in_breach"], &other["first_breach"]), (&json!(14), &json!("2025-01-19")));
}

#[test]
fn people_read_lines_and_a_strip() {
    let output = demarche(&[&["days", "--rule", "schengen"][..], &SPRING_2014].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("99 of 90 days, from 2013-12-12 to 2014-06-09"), "{text}");
    assert!(text.contains("\n2014-03   .##############################  30\n"), "{text}");
    assert!(text.contains("\n2014-06   !!!!!!!!!                         9\n"), "{text}");
    assert!(text.contains("# counted   ! over the limit   . absent"), "{text}");
}

#[test]
fn a_mistyped_stay_is_answered_with_the_right_form() {
    let said = |stay| refused(&["days", "--rule", "ru", "--stay", stay]);
    assert!(said("2025-01-01-2025-02-01").contains("2025-01-01..2025-02-01"));
    assert!(said("..2025-01-01").contains("the day of entry is missing"));
    assert!(said("2025-02-01..2025-01-01").contains("write the day of entry first: 2025-01-01..2025-02-01"));
    assert!(said("2025-02-30..").contains("no such day"));
    assert!(said("1.2.2025..").contains("YYYY-MM-DD"));
    assert!(said("1025-01-01..2025-02-01").contains("R0512"));
    assert!(said("2025-01-01").contains("2025-01-01.."));
}

#[test]
fn days_refuses_what_it_cannot_answer() {
    assert!(refused(&["days", "--rule", "shengen", "--stay", "2025-01-01.."]).contains("Did you mean `schengen`?"));
    assert!(refused(&["days", "--rule", "ru", "--stay", "2025-01-01..2025-02-01", "--enter", "2025-02-01"]).contains("R0511"));
    assert!(refused(&["days", "--rule", "ru", "--stay", "2013-01-01..2013-02-01"]).contains("R0203"));
}

#[test]
fn deadline_answers_by_the_contract() {
    let general = answer(&["deadline", "ru.registration.deadline", "--from", "2024-01-15", "--nationality", "MDA"]);
    let expected =
        json!({"version": 1, "rule": "ru.registration.deadline", "from": "2024-01-15", "days": 7, "unit": "working", "due": "2024-01-24"});
    assert_holds(&general, &expected);
    let kyrgyz = answer(&["deadline", "ru.registration.deadline", "--from", "2024-01-15", "--nationality", "KGZ"]);
    assert_holds(&kyrgyz, &json!({"days": 30, "unit": "calendar", "due": "2024-02-14", "standing": "confirmed"}));
}

#[test]
fn a_ban_follows_from_the_days_of_overstay() {
    let years = |days| answer(&["deadline", "ru.entry.ban-overstay", "--from", "2025-06-10", "--overstay", days])["years"].clone();
    assert_eq!([years("31"), years("181"), years("271")], [json!(3), json!(5), json!(10)]);
}

#[test]
fn a_term_beyond_the_calendars_is_not_guessed() {
    let said = refused(&["deadline", "ru.registration.deadline", "--from", "2027-12-30", "--nationality", "MDA"]);
    assert!(said.contains("R0501") && said.contains("2023 to 2027"), "{said}");
}

/// A rule on what may follow when a term has passed points to the rule that sets the term.
#[test]
fn a_rule_that_rests_on_the_term_of_another_one_points_there() {
    let said = refused(&["deadline", "ru.examinations.work", "--from", "2025-03-01"]);
    assert!(said.contains("R0202") && said.contains("is in ru.examinations.term (within 30 days from entry)"), "{said}");
    let term = answer(&["deadline", "ru.examinations.term", "--from", "2025-03-01"]);
    assert_holds(&term, &json!({"days": 30, "due": "2025-03-31"}));
    assert!(refused(&["deadline", "ru.stay.day-limit", "--from", "2025-03-01"]).contains("Rules that do:"));
}

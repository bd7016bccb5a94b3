//! The terms that a case leaves running, and the calendar file of them. Facts are those of the law, not of the program.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::agenda::{self, ics};
use demarche::case::{self, Case};
use demarche::check::{self, Detail, Edge, RunningTerm, TermState};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms(text: &str, as_of: &str) -> Vec<RunningTerm> {
    let case: Case = serde_yaml::from_str(&format!("case: TEST\n{text}")).unwrap();
    check::check(&case, &BOOK, day(as_of), Detail::Agenda).terms
}

fn of(terms: &[RunningTerm], rule: &str) -> Option<(NaiveDate, TermState)> {
    let set_by = |term: &&RunningTerm| term.law.as_ref().is_some_and(|law| law.rule == rule);
    terms.iter().find(set_by).map(|term| (term.due, term.state))
}

const ARRIVED: &str = "
person: {nationality: KGZ}
statuses: []
registrations: []
stays: [{entry: 2025-03-01}]";

#[test]
fn a_term_runs_although_nobody_complains() {
    let terms = terms(ARRIVED, "2025-03-10");
    assert_eq!(of(&terms, "ru.registration.deadline"), Some((day("2025-03-31"), TermState::Running)));
    assert_eq!(of(&terms, "ru.stay.day-limit"), Some((day("2025-05-29"), TermState::Running)));
    assert!(terms.iter().all(|term| term.grievances.is_empty()));
    assert!(terms.is_sorted_by_key(|term| term.due));
}

#[test]
fn the_last_day_still_runs_and_the_day_after_it_is_overdue() {
    assert_eq!(of(&terms(ARRIVED, "2025-03-31"), "ru.registration.deadline"), Some((day("2025-03-31"), TermState::Running)));
    assert_eq!(of(&terms(ARRIVED, "2025-04-01"), "ru.registration.deadline"), Some((day("2025-03-31"), TermState::Overdue)));
    assert_eq!(of(&terms(ARRIVED, "2025-05-30"), "ru.stay.day-limit"), Some((day("2025-05-29"), TermState::Overdue)));
}

/// The shortest term of all is not lost for want of the day of service: it cannot have begun before the ruling.
#[test]
fn a_ruling_of_which_the_service_is_not_stated_has_its_earliest_day_with_a_note() {
    let fined = |more: &str| format!("{ARRIVED}\nevents: [{{kind: registration-penalty, on: 2025-03-20, ground: not-registered{more}}}]");
    let of_ruling = |text: &str, as_of: &str| {
        let all = terms(text, as_of);
        let term = all.into_iter().find(|term| term.law.as_ref().is_some_and(|law| law.rule == "ru.remedy.ruling"))?;
        Some((term.due, term.state, term.note))
    };
    let note = Some("perhaps later: facts are not stated");
    assert_eq!(of_ruling(&fined(""), "2025-03-25"), Some((day("2025-03-30"), TermState::Running, note)));
    assert_eq!(of_ruling(&fined(""), "2025-04-02"), Some((day("2025-03-30"), TermState::Unclear, note)));
    let served = fined(", document: {title: Ruling, served: 2025-03-24}");
    assert_eq!(of_ruling(&served, "2025-03-25"), Some((day("2025-04-03"), TermState::Running, None)));
}

#[test]
fn the_ends_of_a_contract_and_of_a_registration_and_the_examinations_are_terms() {
    let worker = "
person: {nationality: KGZ}
events: []
statuses: [{kind: eaeu-worker, from: 2025-07-25, until: 2025-08-20}]
registrations: [{on: 2025-07-28, until: 2025-09-01}]
stays: [{entry: 2025-07-25, purpose: work}]";
    let running = |due: &str| Some((day(due), TermState::Running));
    let before = terms(worker, "2025-08-01");
    assert_eq!(of(&before, "eaeu.stay.contract-term"), running("2025-08-20"));
    assert_eq!(of(&before, "ru.examinations.term"), running("2025-08-24"));
    assert_eq!(of(&before, "ru.registration.end"), running("2025-09-01"));
    let after = terms(worker, "2025-09-02");
    assert_eq!(of(&after, "eaeu.stay.contract-term"), None);
    assert_eq!(of(&after, "ru.registration.end"), None);
    // Who passed the examinations, and who has left, need look after none of them.
    let passed = worker.replace("events: []", "events: [{kind: examinations, on: 2025-07-30}]");
    assert_eq!(of(&terms(&passed, "2025-08-01"), "ru.examinations.term"), None);
    let left = worker.replace("purpose: work", "exit: 2025-07-31, purpose: work");
    assert_eq!(of(&terms(&left, "2025-08-01"), "ru.registration.end"), None);
    assert_eq!(of(&terms(&left, "2025-08-01"), "eaeu.stay.contract-term"), None);
    let open = worker.replace("until: 2025-08-20", "until: open");
    assert_eq!(of(&terms(&open, "2025-08-01"), "eaeu.stay.contract-term"), None);
}

#[test]
fn what_was_done_and_what_is_over_is_no_term() {
    let registered = ARRIVED.replace("registrations: []", "registrations: [{on: 2025-03-20}]");
    assert_eq!(of(&terms(&registered, "2025-03-25"), "ru.registration.deadline"), None);
    let late = ARRIVED.replace("registrations: []", "registrations: [{on: 2025-04-20}]");
    assert_eq!(of(&terms(&late, "2025-04-25"), "ru.registration.deadline"), None);
    let left = ARRIVED.replace("entry: 2025-03-01", "entry: 2025-03-01, exit: 2025-07-01");
    assert_eq!(terms(&left, "2025-07-10"), []);
}

#[test]
fn where_it_is_not_stated_whether_something_was_done_the_term_is_unclear() {
    let unknown = ARRIVED.replace("registrations: []\n", "");
    assert_eq!(of(&terms(&unknown, "2025-04-15"), "ru.registration.deadline"), Some((day("2025-03-31"), TermState::Unclear)));
}

#[test]
fn where_the_contract_is_not_stated_the_earliest_last_lawful_day_is_given() {
    let unknown = ARRIVED.replace("statuses: []\n", "");
    let terms = terms(&unknown, "2025-04-15");
    let term = terms.iter().find(|term| term.law.as_ref().is_some_and(|law| law.rule == "ru.stay.day-limit")).unwrap();
    assert_eq!((term.due, term.state), (day("2025-05-29"), TermState::Running));
    assert!(term.note.is_some_and(|note| note.contains("perhaps later")));
}

#[test]
fn where_sources_differ_on_a_term_the_earlier_day_is_given() {
    let belarus = ARRIVED.replace("KGZ", "BLR");
    let terms = terms(&belarus, "2025-03-10");
    let term = terms.iter().find(|term| term.law.as_ref().is_some_and(|law| law.rule == "ru.registration.deadline")).unwrap();
    assert_eq!(term.due, day("2025-03-31"));
    assert_eq!(term.note, Some("perhaps later: sources differ"));
}

#[test]
fn a_new_contract_is_due_after_an_early_end_until_the_case_shows_one() {
    let ended = "
person: {nationality: KGZ}
registrations: [{on: 2025-01-20}]
stays: [{entry: 2025-01-10}]
statuses: [{kind: eaeu-worker, from: 2025-01-10, until: 2025-12-31, ended-early: 2025-05-01}]";
    let rule = "eaeu.stay.after-early-termination";
    assert_eq!(of(&terms(ended, "2025-05-10"), rule), Some((day("2025-05-16"), TermState::Running)));
    assert_eq!(of(&terms(ended, "2025-05-20"), rule), Some((day("2025-05-16"), TermState::Overdue)));
    let renewed = ended.replace("05-01}]", "05-01}, {kind: eaeu-worker, from: 2025-05-08, until: 2026-05-07}]");
    assert_eq!(of(&terms(&renewed, "2025-05-10"), rule), None);
}

#[test]
fn the_day_of_a_second_test_is_a_first_day_and_must_be_verified() {
    let tested = "person: {nationality: KGZ}\nevents: [{kind: school-test, on: 2025-06-10, passed: false}]";
    let terms = terms(tested, "2025-07-01");
    let term = &terms[0];
    assert_eq!((term.due, term.edge, term.state), (day("2025-09-10"), Edge::From, TermState::Running));
    assert!(term.must_be_verified());
}

#[test]
fn a_date_that_the_law_names_is_met_by_what_it_asks_for() {
    let listed =
        "person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2025-01-10}]\nevents: [{kind: controlled-register, on: 2025-05-20}]";
    let rule = "ru.register.regularisation";
    assert_eq!(of(&terms(listed, "2025-07-01"), rule), Some((day("2025-09-10"), TermState::Running)));
    assert_eq!(of(&terms(listed, "2025-09-11"), rule), Some((day("2025-09-10"), TermState::Overdue)));
    let removed = listed.replace("05-20}", "05-20}, {kind: controlled-register-removal, on: 2025-06-20}");
    assert_eq!(of(&terms(&removed, "2025-07-01"), rule), None);
    let left_before = listed.replace("{entry: 2025-01-10}", "{entry: 2025-01-10, exit: 2025-05-19}");
    assert_eq!(of(&terms(&left_before, "2025-12-01"), rule), None);
}

#[test]
fn one_reply_answers_one_note() {
    let notes = "
person: {nationality: KGZ}
history:
  - {kind: note-verbale, on: 2025-09-10, number: 11-1/147, to: the Embassy, reply-due: 2025-10-10}
  - {kind: note-verbale, on: 2025-09-20, to: the Embassy, reply-due: 2025-10-20}
  - {kind: letter, on: 2025-09-05, to: the court, reply-due: 2025-12-05}
  - {kind: reply, on: 2025-10-01, from: the Embassy}";
    let terms = terms(notes, "2025-11-01");
    let seen: Vec<_> = terms.iter().map(|term| (term.subject.as_str(), term.due, term.state)).collect();
    assert_eq!(seen, [("history[1]", day("2025-10-20"), TermState::Overdue), ("history[2]", day("2025-12-05"), TermState::Running)]);
    assert!(terms.iter().all(|term| term.law.is_none()));
}

/// The calendar of every bundled case.
fn calendar(as_of: &str) -> (String, Vec<Case>) {
    let as_of = day(as_of);
    let mut cases = Vec::new();
    for folder in support::folders(&support::root().join("cases")) {
        cases.extend(case::load_file(&folder.join("case.yaml"), String::new(), as_of).case);
    }
    let judged: Vec<_> = cases.iter().map(|case| (case.id.as_str(), check::check(case, &BOOK, as_of, Detail::Agenda))).collect();
    let entries = agenda::agenda(judged.iter().map(|(id, assessment)| (*id, assessment)));
    (ics::calendar(&entries, as_of), cases)
}

#[test]
fn the_calendar_is_made_of_whole_folded_lines() {
    let (text, _) = calendar("2025-06-20");
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let lines: Vec<String> = text.replace("\r\n ", "").split("\r\n").map(ToOwned::to_owned).collect();
    let count = |line: &str| lines.iter().filter(|seen| *seen == line).count();
    assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
    assert!(count("BEGIN:VALARM") > 0 && count("BEGIN:VALARM") == count("TRIGGER:-P3D"));
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20251210".to_owned()));
    let ids: Vec<_> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!((ids.len(), distinct.len()), (count("BEGIN:VEVENT"), count("BEGIN:VEVENT")));
}

#[test]
fn the_same_term_keeps_its_identifier_on_another_day() {
    let uids = |as_of: &str| {
        let (text, _) = calendar(as_of);
        let ids = text.split("\r\n").filter(|line| line.starts_with("UID:")).map(ToOwned::to_owned);
        ids.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(calendar("2026-06-01").0, calendar("2026-06-01").0);
    assert_eq!(uids("2026-06-01"), uids("2026-06-02"));
}

#[test]
fn no_name_of_a_person_is_in_the_calendar() {
    let (text, cases) = calendar("2025-06-20");
    let text = text.replace("\r\n ", "");
    let mut searched = 0;
    for case in &cases {
        let named = case.person.iter().filter_map(|person| person.name.as_ref());
        for name in named.chain(case.family.iter().flatten().filter_map(|member| member.name.as_ref())) {
            let forms = name.forms.values().map(|forms| forms.nominative.as_str()).chain(name.latin.as_deref());
            for part in forms.flat_map(str::split_whitespace).filter(|part| part.chars().count() > 3) {
                searched += 1;
                assert!(!text.to_lowercase().contains(&part.to_lowercase()), "{}: {part}", case.id);
            }
        }
    }
    assert!(searched > 50);
}

#[test]
fn a_contract_without_a_term_sets_no_last_lawful_day() {
    let open = ARRIVED.replace("statuses: []", "statuses: [{kind: eaeu-worker, from: 2025-03-01, until: open}]");
    assert_eq!(of(&terms(&open, "2025-06-01"), "ru.stay.day-limit"), None);
}

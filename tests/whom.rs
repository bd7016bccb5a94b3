//! Whom an event concerns: an act against a member of the family is judged by what is stated of that member, and by nothing else.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::case::Case;
use demarche::check::{self, Assessment, Detail, Outcome, Verdict, VerdictKind};
use demarche::law::{self, RuleBook};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());

const FAMILY: &str = "
person: {nationality: KGZ, born: 1990-01-01}
family:
  - {id: sp, relation: spouse, nationality: KGZ, born: 1991-02-02}
  - {id: c1, relation: child, nationality: KGZ, born: 2016-02-02}
  - {id: c2, relation: child, nationality: RUS, born: 2017-03-01}";

fn judged(text: &str) -> Assessment {
    let case: Case = serde_yaml::from_str(&format!("case: TEST\n{text}")).unwrap();
    check::check(&case, &BOOK, "2026-01-10".parse::<NaiveDate>().unwrap(), Detail::Trace)
}

fn verdict(text: &str) -> Verdict {
    judged(text).verdicts.swap_remove(0)
}

/// The answers of a rule, in the order of its findings.
fn outcomes(assessment: &Assessment, rule: &str) -> Vec<Outcome> {
    assessment.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.outcome).collect()
}

#[test]
fn a_member_is_not_judged_by_the_days_of_the_person() {
    for days in ["exit: 2025-07-01", "exit: 2025-12-01"] {
        let verdict = verdict(&format!(
            "{FAMILY}
stays: [{{entry: 2025-05-01, purpose: work, {days}}}]
statuses: []
registrations: []
events: [{{id: reg, kind: controlled-register, on: 2025-09-20, ground: stay-exceeded, concerns: c1}}]
grievances: [{{kind: controlled-register, events: [reg]}}]"
        ));
        assert_eq!((verdict.verdict, verdict.missing), (VerdictKind::Undetermined, vec!["family[1].stays".to_owned()]));
        assert!(verdict.ask[0].contains("the member's own stays are not stated"), "{:?}", verdict.ask);
        assert!(verdict.weighed.iter().all(|weighed| weighed.rule != "ru.stay.day-limit"));
    }
}

#[test]
fn a_fine_of_the_spouse_is_not_supported_by_the_persons_registration() {
    let case = |concerns: &str| {
        format!(
            "{FAMILY}
stays: [{{entry: 2025-06-01, purpose: private, exit: 2025-08-20}}]
statuses: []
registrations: [{{on: 2025-06-05, until: 2025-08-20, place: dwelling, filed-by: host}}]
events: [{{id: fine, kind: registration-penalty, on: 2025-08-01, ground: not-registered, fined: person, roubles: 3000{concerns}}}]
grievances: [{{kind: registration-penalty, events: [fine]}}]"
        )
    };
    assert_eq!(verdict(&case("")).verdict, VerdictKind::Supported);
    let of_the_spouse = verdict(&case(", concerns: sp"));
    assert_eq!((of_the_spouse.verdict, of_the_spouse.missing), (VerdictKind::Undetermined, vec!["family[0].stays".to_owned()]));
}

#[test]
fn a_ban_of_the_spouse_waits_for_the_stays_of_the_spouse() {
    let assessment = judged(&format!(
        "{FAMILY}
stays: [{{entry: 2025-03-01, purpose: private, exit: 2025-05-01}}]
statuses: []
events: [{{id: ban, kind: entry-ban, on: 2025-12-01, until: 2028-11-30, ground: stay-exceeded, article: 26(1)(8), concerns: sp}}]
grievances: [{{kind: entry-ban, events: [ban]}}]"
    ));
    assert_eq!(outcomes(&assessment, "ru.entry.ban-thirty-days"), [Outcome::CannotTell]);
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
    assert!(assessment.verdicts[0].missing.contains(&"family[0].stays".to_owned()));
    assert!(assessment.inquiries[0].reason.as_deref().unwrap().contains("a case of the member's own"), "{:?}", assessment.inquiries[0]);
}

#[test]
fn of_two_acts_the_one_against_a_member_stays_open() {
    let verdict = verdict(&format!(
        "{FAMILY}
stays: [{{entry: 2025-06-01, purpose: private, exit: 2025-08-20}}]
statuses: []
registrations: [{{on: 2025-06-05, until: 2025-08-20, place: dwelling, filed-by: host}}]
events:
  - {{kind: registration-penalty, on: 2025-08-01, ground: not-registered, fined: person}}
  - {{kind: registration-penalty, on: 2025-08-01, ground: not-registered, fined: person, concerns: sp}}
grievances: [{{kind: registration-penalty}}]"
    ));
    assert_eq!(verdict.verdict, VerdictKind::Undetermined);
    assert!(verdict.missing.contains(&"family[0].stays".to_owned()));
}

#[test]
fn what_is_decided_by_the_act_itself_waits_for_no_stays() {
    let verdict = verdict(&format!(
        "{FAMILY}
stays: []
statuses: []
events: [{{id: bank, kind: bank-account, on: 2025-07-15, ground: controlled-register, listed: false, concerns: sp}}]
grievances: [{{kind: bank-account, events: [bank]}}]"
    ));
    assert_eq!((verdict.verdict, verdict.because), (VerdictKind::Supported, vec!["ru.register.bank-account".to_owned()]));
}

#[test]
fn the_removal_of_a_child_frees_nobody_else() {
    let assessment = judged(&format!(
        "{FAMILY}
stays: [{{entry: 2025-03-01, purpose: work}}]
statuses: []
events:
  - {{kind: controlled-register, on: 2025-06-20, ground: stay-exceeded}}
  - {{kind: controlled-register-removal, on: 2025-07-01, concerns: c1}}
  - {{id: bank, kind: bank-account, on: 2025-07-15, ground: controlled-register}}
grievances: [{{kind: bank-account, events: [bank]}}]"
    ));
    assert_eq!(outcomes(&assessment, "ru.register.bank-account"), [Outcome::NoBreach]);
}

#[test]
fn a_school_refusal_is_judged_by_the_nationality_of_the_child() {
    let refused = |child: &str, ground: &str| {
        format!(
            "{FAMILY}
stays: [{{entry: 2025-03-01, purpose: work}}]
statuses: [{{kind: eaeu-worker, from: 2025-03-05, until: open}}]
events: [{{id: refusal, kind: school-refusal, on: 2025-08-20, ground: {ground}, concerns: {child}}}]
grievances: [{{kind: school-refusal, events: [refusal]}}]"
        )
    };
    assert_eq!(verdict(&refused("c1", "nationality")).verdict, VerdictKind::Supported);
    assert_eq!(verdict(&refused("c1", "test-failed")).verdict, VerdictKind::NotSupported);
    assert_eq!(verdict(&refused("c1", "test-not-taken")).because, ["ru.school.admission", "ru.school.referral-first"]);
    let russian = judged(&refused("c2", "test-not-taken"));
    assert_eq!(russian.verdicts[0].verdict, VerdictKind::Undetermined);
    assert_eq!(outcomes(&russian, "ru.school.admission"), [Outcome::NotApplicable]);
}

#[test]
fn the_word_of_a_school_does_not_outweigh_what_is_stated() {
    let case = |ground: &str| {
        format!(
            "{FAMILY}
stays: [{{entry: 2025-03-01, purpose: work}}]
statuses: [{{kind: eaeu-worker, from: 2025-03-05, until: open}}]
events:
  - {{kind: school-application, on: 2025-04-20, channel: in-person, concerns: c1}}
  - {{kind: school-test, on: 2025-05-05, passed: true, concerns: c1}}
  - {{id: refusal, kind: school-refusal, on: 2025-05-20, ground: {ground}, concerns: c1}}
grievances: [{{kind: school-refusal, events: [refusal]}}]"
        )
    };
    assert_eq!(verdict(&case("test-failed")).verdict, VerdictKind::Supported);
    let document = verdict(&case("no-lawful-stay-document"));
    assert_eq!(
        (document.verdict, document.missing),
        (VerdictKind::Undetermined, vec!["events[2].representative-lawful".to_owned(), "events[2].what".to_owned()])
    );
    let other = verdict(&case("other"));
    assert_eq!(other.verdict, VerdictKind::Undetermined);
    assert_eq!(other.because, ["ru.school.filed-otherwise", "ru.school.other-ground"]);
    // Where no ground was given, the way in which the application was filed may be the reason, and the school may be asked.
    let none = verdict(&case("none-given"));
    assert_eq!(none.verdict, VerdictKind::Undetermined);
    assert_eq!(none.missing, ["events[2].what", "events[2].ground"]);
}

#[test]
fn only_a_spouse_child_or_parent_of_a_worker_stays_for_the_term_of_the_contract() {
    let case = |person: &str, member: &str| {
        format!(
            "person: {{nationality: {person}, born: 1990-01-01}}
family: [{{id: m, {member}}}]
stays: [{{entry: 2025-01-10, exit: 2025-09-30, purpose: family}}]
statuses: [{{kind: eaeu-family, from: 2025-01-11, until: 2025-12-31, through: m}}]
registrations: []
grievances: [{{kind: stay-limit}}]"
        )
    };
    let kind = |person: &str, member: &str| verdict(&case(person, member)).verdict;
    assert_eq!(kind("KGZ", "relation: spouse, nationality: KAZ, status: eaeu-worker"), VerdictKind::Supported);
    for (person, member) in [
        ("UZB", "relation: spouse, nationality: KGZ, status: eaeu-worker"),
        ("KGZ", "relation: spouse, nationality: RUS, status: eaeu-worker"),
        ("KGZ", "relation: sibling, nationality: KGZ, status: patent"),
    ] {
        assert_eq!(kind(person, member), VerdictKind::Undetermined, "{person} {member}");
    }
    let unstated = verdict(&case("KGZ", "relation: spouse, status: eaeu-worker"));
    assert_eq!((unstated.verdict, unstated.missing), (VerdictKind::Undetermined, vec!["family[0].nationality".to_owned()]));
}

#[test]
fn a_child_of_a_worker_has_a_right_to_stay_while_the_contract_runs() {
    let listed = |child: &str, until: &str, ground: &str| {
        verdict(&format!(
            "person: {{nationality: KGZ, born: 1990-01-01}}
family: [{{id: c1, relation: child, nationality: KGZ, born: 2015-01-01{child}}}]
stays: [{{entry: 2025-03-01, purpose: work}}]
statuses: [{{kind: eaeu-worker, from: 2025-03-05, until: {until}}}]
registrations: []
events: [{{id: listing, kind: controlled-register, on: 2025-06-20, ground: {ground}, concerns: c1}}]
grievances: [{{kind: controlled-register, events: [listing]}}]"
        ))
    };
    let family = ", status: eaeu-family";
    let supported = listed(family, "2025-06-20", "stay-exceeded");
    assert_eq!((supported.verdict, supported.because), (VerdictKind::Supported, vec!["eaeu.stay.member-of-worker".to_owned()]));
    for (child, until, ground) in
        [(family, "2025-06-19", "stay-exceeded"), (family, "2025-06-20", "conviction"), ("", "2025-06-20", "stay-exceeded")]
    {
        assert_eq!(listed(child, until, ground).verdict, VerdictKind::Undetermined, "{child} {until} {ground}");
    }
    assert!(listed("", "2025-06-20", "stay-exceeded").missing.contains(&"family[0].status".to_owned()));
}

#[test]
fn arguments_are_those_of_whom_the_event_concerns() {
    let arguments = |person: &str, concerned: &str| -> Vec<String> {
        let assessment = judged(&format!(
            "person: {{nationality: {person}, born: 1990-01-01}}
family: [{{id: c1, relation: child, nationality: KGZ, born: 2016-02-02}}, {{id: c2, relation: child, nationality: RUS, born: 2016-02-02}}]
statuses: [{{kind: eaeu-worker, from: 2025-03-05, until: open}}]
events: [{{id: refusal, kind: school-refusal, on: 2025-08-20, ground: none-given, concerns: {concerned}}}]
grievances: [{{kind: school-refusal, events: [refusal]}}]"
        ));
        assessment.verdicts[0].counsel.arguments.iter().map(|argument| argument.id.clone()).collect()
    };
    let own = ["russian-official-language", "eaeu-membership"];
    assert!(own.iter().all(|id| arguments("KGZ", "c1").iter().any(|found| found == id)));
    assert!(own.iter().all(|id| arguments("UZB", "c1").iter().any(|found| found == id)), "of the child, not of the person");
    assert!(arguments("KGZ", "c1").iter().any(|id| id == "treaty-98-schooling"));
    let of_the_russian_child = arguments("KGZ", "c2");
    assert!(of_the_russian_child.iter().all(|id| !own.contains(&id.as_str()) && id != "treaty-98-schooling"), "{of_the_russian_child:?}");
}

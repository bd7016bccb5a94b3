//! Judging a case: what the law says of a person's days, registrations and grievances. Facts are those of the law, not of the program.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::case::{Case, StatusKind};
use demarche::check::{self, Assessment, DayKind, Detail, Finding, Outcome, Standing, TermQuery, VerdictKind, deadline_answer};
use demarche::law::{self, RuleBook, codes};
use serde_json::json;

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(text: &str) -> Case {
    serde_yaml::from_str(&format!("case: TEST\n{text}")).unwrap()
}

fn judged(text: &str, as_of: &str) -> Assessment {
    check::check(&case(text), &BOOK, day(as_of), Detail::Answer)
}

fn of<'a>(assessment: &'a Assessment, rule: &str) -> &'a Finding {
    assessment.findings.iter().rfind(|finding| finding.rule == rule).unwrap_or_else(|| panic!("no finding of {rule}"))
}

#[test]
fn the_ninetieth_day_of_2025_is_lawful_and_the_ninety_first_is_not() {
    let ninety = judged("person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2025-01-01, exit: 2025-03-31}]", "2025-12-31");
    assert_eq!(of(&ninety, "ru.stay.day-limit").outcome, Outcome::NoBreach);
    let more = judged("person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2025-01-01, exit: 2025-04-01}]", "2025-12-31");
    let finding = of(&more, "ru.stay.day-limit");
    assert_eq!((finding.outcome, finding.on), (Outcome::Breach, Some(day("2025-04-01"))));
    assert_eq!((finding.values["used"].clone(), finding.values["limit"].clone()), (json!(91), json!(90)));
    assert_eq!((finding.cite.as_str(), finding.version_from), ("115-FZ art. 5(1)", Some(day("2025-01-01"))));
}

#[test]
fn where_the_end_of_a_contract_is_not_stated_it_is_asked_for() {
    let text = "
person: {nationality: KGZ}
stays: [{entry: 2025-03-02, exit: 2025-12-31}]
statuses: [{kind: eaeu-worker, from: 2025-03-02}]
registrations: [{on: 2025-03-20}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2026-01-15");
    let finding = of(&assessment, "ru.stay.day-limit");
    assert_eq!((finding.outcome, finding.missing.clone()), (Outcome::CannotTell, vec!["statuses[0].until".to_owned()]));
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
    assert!(assessment.verdicts[0].ask[0].starts_with("statuses[0].until: Last day"), "{:?}", assessment.verdicts[0].ask);
    assert!(assessment.questions.iter().any(|question| question.path == "statuses[0].until"));
    assert!(assessment.days.iter().all(|run| run.kind == DayKind::Unknown));
}

#[test]
fn a_list_that_is_not_stated_is_asked_for_and_an_empty_one_is_none() {
    let unstated = judged("person: {nationality: KGZ}\nstays: [{entry: 2025-01-01, exit: 2025-12-31}]", "2025-12-31");
    assert_eq!(of(&unstated, "ru.stay.day-limit").missing, ["statuses"]);
    let none = judged("person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2025-01-01, exit: 2025-12-31}]", "2025-12-31");
    assert_eq!(of(&none, "ru.stay.day-limit").outcome, Outcome::Breach);
}

#[test]
fn a_contract_defeats_the_limit_and_its_days_are_exempt() {
    let text = "
person: {nationality: KGZ}
stays: [{entry: 2025-03-02, exit: 2025-12-31}]
statuses: [{kind: eaeu-worker, from: 2025-03-12, until: 2025-12-31}]";
    let assessment = judged(text, "2025-12-31");
    assert_eq!(of(&assessment, "ru.stay.day-limit").defeated_by.as_deref(), Some("eaeu.stay.contract-term"));
    let runs: Vec<_> = assessment.days.iter().map(|run| (run.from, run.to, run.kind)).collect();
    let counted = (day("2025-03-02"), day("2025-03-11"), DayKind::Counted);
    assert_eq!(runs, [counted, (day("2025-03-12"), day("2025-12-31"), DayKind::Exempt)]);
}

#[test]
fn citizens_of_kyrgyzstan_have_thirty_days_to_register_and_others_seven_working_days() {
    let on_day_twenty = |nationality: &str| {
        let text = format!(
            "person: {{nationality: {nationality}}}\nstatuses: []\nstays: [{{entry: 2025-09-01, exit: 2025-10-31}}]\nregistrations: [{{on: 2025-09-21}}]"
        );
        of(&judged(&text, "2025-12-31"), "ru.registration.deadline").outcome
    };
    assert_eq!(on_day_twenty("KGZ"), Outcome::NoBreach);
    assert_eq!(on_day_twenty("GEO"), Outcome::Breach);
}

#[test]
fn a_fine_before_the_term_ended_has_no_ground_and_a_fine_after_it_has() {
    let fined = |on: &str| {
        let text = format!(
            "
person: {{nationality: KGZ}}
statuses: []
stays: [{{entry: 2025-08-20, exit: 2025-11-01, region: RU-TOM}}]
registrations: [{{on: 2025-09-28}}]
events: [{{kind: registration-penalty, on: {on}, ground: not-registered}}]
grievances: [{{kind: registration-penalty}}]"
        );
        judged(&text, "2025-12-31").verdicts[0].verdict
    };
    assert_eq!(fined("2025-09-01"), VerdictKind::Supported);
    assert_eq!(fined("2025-09-25"), VerdictKind::NotSupported);
}

#[test]
fn a_stay_over_the_change_of_law_with_two_readings_is_undetermined() {
    let text = "
person: {nationality: KGZ}
statuses: []
stays: [{entry: 2024-08-01, exit: 2024-09-29}, {entry: 2024-12-20, exit: 2025-02-01}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2025-12-31");
    let finding = of(&assessment, "ru.stay.day-limit");
    assert!(finding.readings.iter().any(|reading| reading.reading == "old-rule-to-the-end" && reading.outcome == Outcome::Breach));
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
    assert!(assessment.verdicts[0].reason.as_ref().unwrap().starts_with("sources differ"));
}

#[test]
fn a_kind_of_grievance_without_a_rule_is_undetermined_with_a_reason() {
    let embedded = law::embedded().into_iter().find(|(name, _)| *name == "grievances/document-seizure.yaml").unwrap().1;
    let own = embedded.replace("  ru.documents.seizure: {supports: [breach]}\n", "").replace("rules:\n", "");
    assert_ne!(own, embedded);
    let book = law::book([("grievances/document-seizure.yaml".to_owned(), own)]).unwrap();
    let assessment = check::check(&case("grievances: [{kind: document-seizure}]"), &book, day("2025-12-31"), Detail::Answer);
    let verdict = &assessment.verdicts[0];
    assert_eq!(verdict.verdict, VerdictKind::Undetermined);
    assert!(verdict.reason.as_ref().unwrap().contains("no rule"));
}

#[test]
fn a_grievance_whose_events_are_not_stated_asks_for_them() {
    let assessment = judged("grievances: [{kind: school-refusal}]", "2025-12-31");
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
    assert!(assessment.verdicts[0].ask[0].starts_with("events: "), "{:?}", assessment.verdicts[0].ask);
}

#[test]
fn cases_are_not_judged_by_packs_that_serve_the_calculators() {
    let assessment = judged("person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2025-01-01, exit: 2025-12-31}]", "2025-12-31");
    assert!(assessment.findings.iter().all(|finding| !finding.rule.starts_with("schengen.")));
}

#[test]
fn a_term_that_is_not_confirmed_is_shown_with_its_grievance_and_decides_nothing() {
    let text = "
person: {nationality: KGZ}
statuses: []
stays: [{entry: 2025-04-02, exit: 2025-06-10}]
registrations: [{on: 2025-04-25}]
events: [{kind: registration-penalty, on: 2025-04-14, ground: not-registered, document: {title: Ruling, served: 2025-04-15}}]
grievances: [{kind: registration-penalty}]";
    let ten_days = |as_of: &str| {
        let verdict = judged(text, as_of).verdicts.remove(0);
        assert_eq!(
            (verdict.verdict, verdict.because.as_slice()),
            (VerdictKind::Supported, ["ru.registration.deadline".to_owned()].as_slice())
        );
        let term = verdict.deadlines.into_iter().find(|term| term.rule == "ru.remedy.ruling");
        term.map(|term| (term.due, term.standing))
    };
    assert_eq!(ten_days("2025-04-25"), Some((day("2025-04-25"), Standing::Unconfirmed)));
    assert_eq!(ten_days("2025-04-26"), None);
}

#[test]
fn an_unconfirmed_term_that_still_ran_on_the_day_of_the_event_asserts_nothing() {
    let rule = "
x.term:
  title: {en: A term}
  about: each stay
  versions:
    - from: 2023-01-01
      cite: 115-FZ art. 1
      standing: unconfirmed
      sources: [eurlex-2016-399, cntd-499067436]
      checked: 2026-03-31
      computes: {deadline: {of: registration, from: entry, terms: [{days: 30}]}}
";
    let name = "grievances/registration-penalty.yaml";
    let embedded = law::embedded().into_iter().find(|(other, _)| *other == name).unwrap().1;
    let (before, after) = (embedded.split_once("rules:\n").unwrap().0, embedded.split_once("arguments:").unwrap().1);
    let bearing = format!("{before}rules:\n  x.term: {{supports: [no-breach], defeats: [breach]}}\narguments:{after}");
    let packs = "judge: [x]\n";
    let files = [("x.yaml", rule), (name, bearing.as_str()), ("packs.yaml", packs)];
    let book = law::book(files.map(|(name, text)| (name.to_owned(), text.to_owned()))).unwrap();
    let text = "
stays: [{entry: 2025-04-02, exit: 2025-06-10}]
registrations: []
events: [{kind: registration-penalty, on: 2025-04-14}]
grievances: [{kind: registration-penalty}]";
    let assessment = check::check(&case(text), &book, day("2025-12-31"), Detail::Answer);
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
}

#[test]
fn a_rule_about_some_subjects_is_not_asked_of_those_of_which_it_is_not_known() {
    let assessment = judged("statuses: []\nevents: [{kind: registration-penalty, on: 2025-04-14}]", "2025-12-31");
    assert!(assessment.findings.iter().all(|finding| finding.rule != "ru.registration.fictitious"));
}

#[test]
fn what_a_rule_about_stays_decides_is_not_opened_by_events_that_nobody_stated() {
    let text = "statuses: []\nstays: [{entry: 2025-01-01, exit: 2025-03-31}]\ngrievances: [{kind: stay-limit}]";
    assert_eq!(judged(text, "2025-12-31").verdicts[0].verdict, VerdictKind::Supported);
}

#[test]
fn claims_are_barred_by_date_and_by_grievance_whatever_their_standing() {
    let barred = |text: &str, as_of: &str| -> Vec<String> {
        check::barred(&case(text), &BOOK, day(as_of)).into_iter().map(|it| it.rule.id.to_string()).collect()
    };
    let insurance = "grievances: [{kind: medical-insurance}]";
    assert!(barred(insurance, "2026-03-05").contains(&"bar.oms-family".to_owned()));
    assert!(!barred(insurance, "2026-03-04").contains(&"bar.oms-family".to_owned()));
    // Unconfirmed, and barred all the same.
    assert!(barred("grievances: []", "2025-12-31").contains(&"bar.echr".to_owned()));
    assert!(!barred("grievances: [{kind: entry-ban}]", "2026-03-31").contains(&"bar.oms-family".to_owned()));
    // What the case complains of is not stated: it may be just this.
    assert!(barred("person: {nationality: KGZ}", "2026-03-31").contains(&"bar.oms-family".to_owned()));
    assert!(judged(insurance, "2026-03-31").findings.iter().all(|finding| !finding.rule.starts_with("bar.")));
}

#[test]
fn an_open_stay_has_its_last_lawful_day_as_a_deadline() {
    let text = "
person: {nationality: KGZ}
statuses: []
registrations: [{on: 2025-03-05}]
stays: [{entry: 2025-03-01}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2025-03-31");
    let deadline = &assessment.verdicts[0].deadlines[0];
    assert_eq!((deadline.due, deadline.what.as_str()), (day("2025-05-29"), "leave or extend the stay"));
}

#[test]
fn where_statuses_are_not_stated_the_term_that_runs_is_the_one_if_every_day_counts() {
    let text = "
person: {nationality: KGZ}
registrations: [{on: 2025-03-05}]
stays: [{entry: 2025-03-01}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2025-03-31");
    let finding = of(&assessment, "ru.stay.day-limit");
    assert_eq!(
        (finding.outcome, &finding.values["used"], &finding.values["last-lawful-day"]),
        (Outcome::NoBreach, &json!(31), &json!("2025-05-29"))
    );
    assert!(finding.because.iter().any(|reason| reason.contains("not stated: statuses")), "{:?}", finding.because);
    assert!(assessment.questions.iter().any(|question| question.path == "statuses" && question.rules.contains(&finding.rule)));
    assert_eq!(assessment.verdicts[0].deadlines[0].due, day("2025-05-29"));
}

#[test]
fn under_a_contract_without_a_term_no_last_lawful_day_is_made_up() {
    let text = "
person: {nationality: KGZ}
statuses: [{kind: eaeu-worker, from: 2025-03-01, until: open}]
stays: [{entry: 2025-03-01}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2025-10-31");
    assert_eq!(of(&assessment, "ru.stay.day-limit").values.get("last-lawful-day"), None);
    assert!(assessment.verdicts[0].deadlines.is_empty());
}

/// Whether a residence permit exempts is unconfirmed: from 1 April days may be too many, from 30 May they certainly are.
#[test]
fn between_the_first_day_that_may_be_too_many_and_the_first_that_is_it_cannot_be_told() {
    let expelled = |on: &str| {
        let text = format!(
            "
person: {{nationality: KGZ}}
statuses: [{{kind: residence, from: 2025-01-01, until: 2025-02-28}}]
registrations: [{{on: 2025-01-10}}]
stays: [{{entry: 2025-01-01, exit: 2025-06-30}}]
events: [{{kind: expulsion, on: {on}, ground: stay-exceeded, decided-by: court}}]
grievances: [{{kind: expulsion}}]"
        );
        let assessment = judged(&text, "2025-12-31");
        (assessment.verdicts[0].verdict, assessment.verdicts[0].ask.clone())
    };
    assert_eq!(expelled("2025-03-31").0, VerdictKind::Supported);
    let (verdict, ask) = expelled("2025-04-01");
    assert_eq!(verdict, VerdictKind::Undetermined);
    assert!(ask[0].starts_with("Look into ru.stay.day-limit"), "{ask:?}");
    assert_eq!(expelled("2025-05-29").0, VerdictKind::Undetermined);
    assert_eq!(expelled("2025-05-30").0, VerdictKind::NotSupported);
}

#[test]
fn where_it_is_not_known_which_term_applies_nothing_is_said_of_any_one_of_them() {
    let text = "
statuses: []
stays: [{entry: 2025-03-03, exit: 2025-05-20}]
registrations: [{on: 2025-03-05}]";
    let assessment = judged(text, "2025-12-31");
    let finding = of(&assessment, "ru.registration.deadline");
    let values: Vec<_> = finding.values.keys().map(String::as_str).collect();
    assert_eq!((finding.outcome, values), (Outcome::NoBreach, vec!["possible-due", "registered"]));
    assert_eq!((finding.cite.as_str(), finding.standing), ("109-FZ art. 20(3)", Standing::SingleSource));
    assert!(finding.because.iter().skip(1).all(|reason| reason.starts_with("if the term is ")), "{:?}", finding.because);
}

#[test]
fn no_term_runs_that_may_be_another_one() {
    let text = "
statuses: []
registrations: []
stays: [{entry: 2025-03-03}]
events: [{kind: registration-penalty, on: 2025-03-04}]
grievances: [{kind: registration-penalty}]";
    let assessment = judged(text, "2025-03-05");
    let finding = of(&assessment, "ru.registration.deadline");
    assert_eq!((finding.outcome, &finding.values["possible-due"]), (Outcome::NoBreach, &json!("2025-03-12")));
    assert!(assessment.verdicts[0].deadlines.iter().all(|deadline| deadline.rule != finding.rule));
    assert!(assessment.questions.iter().any(|question| question.path == "person.nationality" && question.rules.contains(&finding.rule)));
}

/// Never registered, the nationality is not stated: the shortest term ended on 12 March, the longest on 1 June.
#[test]
fn a_fine_between_the_ends_of_the_terms_that_may_apply_cannot_be_judged() {
    let fined = |on: &str| {
        let text = format!(
            "
statuses: []
registrations: []
stays: [{{entry: 2025-03-03, exit: 2025-06-30}}]
events: [{{kind: registration-penalty, on: {on}, ground: not-registered}}]
grievances: [{{kind: registration-penalty}}]"
        );
        judged(&text, "2025-12-31").verdicts[0].verdict
    };
    assert_eq!(fined("2025-03-12"), VerdictKind::Supported);
    assert_eq!(fined("2025-03-13"), VerdictKind::Undetermined);
    assert_eq!(fined("2025-06-01"), VerdictKind::Undetermined);
    assert_eq!(fined("2025-06-02"), VerdictKind::NotSupported);
}

#[test]
fn a_rule_that_may_not_apply_asserts_no_figure() {
    let text = "
person: {nationality: KGZ}
statuses: []
registrations: []
stays: [{entry: 2025-08-20, region: RU-MOW}]";
    let assessment = judged(text, "2025-11-30");
    let finding = of(&assessment, "ru.registration.moscow-transition");
    let expected = [("possible-due".to_owned(), json!("2025-11-30"))].into();
    assert_eq!((finding.outcome, &finding.values), (Outcome::NoBreach, &expected));
    assert_eq!(finding.because[0], "whether the rule applies is not known (not stated: stays[0].purpose)");
}

#[test]
fn days_after_an_early_end_are_not_given_where_nationality_or_statuses_are_not_stated() {
    let grace = |text: &str| {
        let assessment = judged(&format!("{text}\nstays: [{{entry: 2025-01-10, exit: 2025-04-26}}]"), "2025-12-31");
        let finding = of(&assessment, "eaeu.stay.after-early-termination");
        (finding.outcome, finding.values.len())
    };
    let ended = "statuses: [{kind: eaeu-worker, from: 2025-01-10, until: 2025-12-31, ended-early: 2025-04-11}]";
    assert_eq!(grace(&format!("person: {{nationality: KGZ}}\n{ended}")), (Outcome::NoBreach, 2));
    assert_eq!(grace(ended), (Outcome::CannotTell, 0));
    assert_eq!(grace("person: {nationality: KGZ}"), (Outcome::CannotTell, 0));
}

/// The stay without exit had ended when the next one began, whenever that was.
#[test]
fn a_ban_longer_than_its_term_from_any_possible_exit_is_a_breach() {
    let banned = |until: &str| {
        let text = format!(
            "
person: {{nationality: KGZ}}
statuses: []
stays: [{{entry: 2025-01-01, kept-by: nothing}}, {{entry: 2025-07-01, exit: 2025-07-02}}]
events: [{{kind: entry-ban, on: 2025-06-15, until: {until}, ground: stay-exceeded}}]"
        );
        of(&judged(&text, "2025-12-31"), "ru.entry.ban-overstay").outcome
    };
    assert_eq!(banned("2028-01-01"), Outcome::NoBreach);
    assert_eq!(banned("2028-07-01"), Outcome::CannotTell);
    assert_eq!(banned("2028-07-02"), Outcome::Breach);
}

#[test]
fn a_ban_after_one_day_too_many_turns_on_whether_the_day_of_entry_counts() {
    let text = "
person: {nationality: KGZ}
statuses: []
stays: [{entry: 2024-02-01, exit: 2024-05-01}]
events: [{kind: entry-ban, on: 2024-05-10, until: 2027-05-01, ground: stay-exceeded}]";
    let assessment = judged(text, "2025-12-31");
    let finding = of(&assessment, "ru.entry.ban-overstay");
    let readings: Vec<_> = finding.readings.iter().map(|reading| (reading.reading.as_str(), reading.outcome)).collect();
    assert_eq!(finding.outcome, Outcome::NoBreach);
    assert_eq!(readings, [("both-count", Outcome::NoBreach), ("entry-is-day-zero", Outcome::Breach)]);
}

#[test]
fn an_event_after_the_law_was_checked_is_said() {
    let text = "person: {nationality: KGZ}\nevents: [{kind: school-refusal, on: 2026-05-12, ground: nationality}]";
    let assessment = judged(text, "2026-06-01");
    assert_eq!(of(&assessment, "ru.school.admission").outcome, Outcome::Breach);
    let warned =
        |rule: &str| assessment.notices.iter().filter(|it| it.code == codes::AFTER_CHECKED && it.message.starts_with(rule)).count();
    assert_eq!((warned("ru.school.admission"), warned("ru.remedy.ombudsman")), (1, 0));
}

#[test]
fn a_term_beyond_the_calendars_is_said_and_not_guessed() {
    let text = "person: {nationality: GEO}\nstatuses: []\nstays: [{entry: 2027-12-28}]\nregistrations: []";
    let assessment = judged(text, "2028-03-01");
    assert_eq!(of(&assessment, "ru.registration.deadline").outcome, Outcome::CannotTell);
    assert!(assessment.notices.iter().any(|notice| notice.message.contains("2028")), "{:?}", assessment.notices);
}

#[test]
fn the_trace_says_the_rule_in_its_own_words_with_what_was_seen() {
    let text = "
person: {nationality: KGZ}
stays: [{entry: 2025-03-02, exit: 2025-12-31}]
statuses: [{kind: study, from: 2024-09-01, until: 2025-01-31}, {kind: eaeu-worker, from: 2025-03-02}]";
    let assessment = check::check(&case(text), &BOOK, day("2025-12-31"), Detail::Trace);
    let lines: Vec<_> = of(&assessment, "ru.stay.day-limit").trace.iter().flat_map(demarche::check::Trace::lines).collect();
    let said = |mark: &str, text: &str| lines.iter().any(|line| line.mark == mark && line.text.contains(text));
    assert!(said("?", "eaeu.stay.contract-term"));
    assert!(said("yes", "person.nationality is KGZ or KAZ or ARM or BLR   — person.nationality: KGZ"));
    assert!(said("no", "kind is eaeu-worker or eaeu-family   — statuses[0].kind: study"));
    assert!(said("?", "not stated: statuses[1].until"));
}

fn term<'a>(rule: &'a str, from: &str) -> TermQuery<'a> {
    TermQuery { rule, from: day(from), ..TermQuery::default() }
}

#[test]
fn the_calculator_gives_the_general_term_and_says_what_it_assumed() {
    let answer = deadline_answer(&BOOK, &term("ru.registration.deadline", "2024-01-15")).unwrap();
    let json = serde_json::to_value(&answer).unwrap();
    let expected = json!({"version": 1, "rule": "ru.registration.deadline", "from": "2024-01-15", "days": 7, "unit": "working",
        "due": "2024-01-24", "standing": "confirmed", "cite": "109-FZ art. 20(3)",
        "assumed": "general term; other terms may apply, depending on nationality"});
    assert_eq!(json, expected);
}

#[test]
fn the_calculator_knows_nationalities_months_bans_and_dates_of_decrees() {
    let answer = |query: TermQuery<'_>| deadline_answer(&BOOK, &query).unwrap();
    let grace = answer(term("eaeu.stay.after-early-termination", "2025-06-01"));
    assert_eq!((grace.days, grace.due), (Some(15), Some(day("2025-06-16"))));
    let kyrgyz = answer(TermQuery { nationality: Some("KGZ"), ..term("ru.registration.deadline", "2025-03-01") });
    assert_eq!((kyrgyz.days, kyrgyz.unit, kyrgyz.due, kyrgyz.assumed), (Some(30), Some("calendar"), Some(day("2025-03-31")), None));
    let retake = answer(term("ru.school.retake", "2025-06-10"));
    assert_eq!((retake.days, retake.unit, retake.due), (Some(3), Some("months"), Some(day("2025-09-10"))));
    let ban = answer(TermQuery { overstay: Some(31), ..term("ru.entry.ban-overstay", "2025-05-01") });
    assert_eq!((ban.years, ban.due), (Some(3), Some(day("2028-05-01"))));
    let none = answer(TermQuery { overstay: Some(30), ..term("ru.entry.ban-thirty-days", "2025-05-01") });
    let others: Vec<_> = none.other_bans.iter().map(|other| (other.rule.as_str(), other.years, other.cite.as_str())).collect();
    assert_eq!(none.years, Some(0));
    assert_eq!(
        others,
        [
            ("ru.entry.ban-day-limit", 3, "114-FZ art. 27(1)(12)"),
            ("ru.entry.ban-other-item", 3, "114-FZ art. 27(1)"),
            ("ru.entry.ban-overstay", 3, "114-FZ arts. 26(1)(8) and 27(1)(12)")
        ]
    );
    assert!(none.other_bans.iter().all(|other| other.standing == Standing::Unconfirmed));
    let not_read = answer(TermQuery { overstay: Some(181), ..term("ru.entry.ban-overstay", "2025-05-01") });
    assert_eq!((not_read.years, not_read.due), (Some(5), None));
    // The second decree moved the date of the first.
    assert_eq!(answer(term("ru.register.regularisation", "2025-03-01")).due, Some(day("2025-09-10")));
    assert_eq!(answer(term("ru.register.regularisation", "2025-05-01")).due, Some(day("2025-09-10")));
    let belarus = answer(TermQuery { nationality: Some("BLR"), ..term("ru.registration.deadline", "2025-03-01") });
    assert_eq!((belarus.days, belarus.readings[0].days), (Some(90), Some(30)));
    let worker = TermQuery { status: Some(StatusKind::EaeuWorker), ..term("ru.school.test-application", "2025-06-02") };
    assert_eq!(answer(worker).due, Some(day("2025-06-11")));
}

#[test]
fn the_calculator_refuses_what_it_cannot_reckon() {
    let code = |query: TermQuery<'_>| deadline_answer(&BOOK, &query).unwrap_err().code;
    assert_eq!(code(term("ru.registration.deadlines", "2025-03-01")), codes::NO_SUCH_RULE);
    assert_eq!(code(term("vccr.consular-notification", "2025-03-01")), codes::NO_TERM);
    assert_eq!(code(term("ru.register.regularisation", "2025-09-11")), codes::NOT_IN_FORCE);
    assert_eq!(code(term("ru.entry.ban-overstay", "2025-03-01")), codes::TERM_DEPENDS);
    assert_eq!(code(term("ru.registration.deadline", "2027-12-28")), demarche::law::calendar::codes::OUTSIDE_CALENDAR);
}

/// Contract to the end of 2025, and the stay goes on after it.
const LISTED_UNDER_A_CONTRACT: &str = "
person: {nationality: KGZ}
stays: [{entry: 2025-01-15, purpose: work}]
statuses: [{kind: eaeu-worker, from: 2025-01-20, until: 2025-12-31}]
events: [{kind: controlled-register, on: 2025-05-26, ground: stay-exceeded}]
grievances: [{kind: controlled-register}]";

#[test]
fn a_verdict_tells_the_answer_of_the_day_of_the_event_and_why_todays_is_another_one() {
    let assessment = judged(LISTED_UNDER_A_CONTRACT, "2026-06-01");
    let finding = of(&assessment, "ru.stay.day-limit");
    assert_eq!((finding.outcome, finding.on), (Outcome::Breach, Some(day("2026-04-01"))));
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Supported);
    let weighed = &json!(assessment.verdicts[0])["weighed"];
    let told = json!([{
        "rule": "ru.stay.day-limit", "subject": "stays[0]", "on": "2025-05-26", "outcome": "no-breach", "bears": "supports",
        "yields_to": "eaeu.stay.contract-term", "today": "breach",
        "why": "it was broken only from 2026-01-01 or 2026-03-27 or 2026-04-01 on, as sources differ",
    }]);
    assert_eq!(*weighed, told);

    let while_it_runs = judged(LISTED_UNDER_A_CONTRACT, "2025-12-31");
    let weighed = &while_it_runs.verdicts[0].weighed[0];
    assert!(!weighed.differs() && weighed.why.is_none() && weighed.today == Outcome::NoBreach, "{weighed:?}");
}

#[test]
fn a_term_that_still_ran_on_the_day_of_the_event_is_the_reason_why_todays_answer_is_another_one() {
    let text = "
person: {nationality: KGZ}
stays: [{entry: 2025-08-20, region: RU-TOM}]
statuses: []
registrations: [{on: 2025-09-29}]
events: [{kind: registration-penalty, on: 2025-09-01, ground: not-registered}, {kind: registration-penalty, on: 2025-09-26, ground: not-registered}]
grievances: [{kind: registration-penalty}]";
    let assessment = judged(text, "2025-12-31");
    let of_term = assessment.verdicts[0].weighed.iter().filter(|weighed| weighed.rule == "ru.registration.deadline");
    let told: Vec<_> = of_term.map(|weighed| (weighed.outcome, weighed.today, weighed.why.as_deref())).collect();
    let first = (Outcome::NoBreach, Outcome::Breach, Some("the term ended only on 2025-09-19"));
    assert_eq!(told, [first, (Outcome::Breach, Outcome::Breach, None)]);
}

#[test]
fn the_nationality_of_citizens_who_are_not_named_is_that_of_their_group() {
    let of_group = |nationality: &str| {
        let group = format!("group: {{nationality: {nationality}, description: citizens, count: 24}}");
        judged(&format!("{group}\nstays: [{{entry: 2025-05-06}}]\nstatuses: []\nregistrations: []"), "2025-12-31")
    };
    // Thirty days for citizens of the Kyrgyz Republic; seven working days as a rule, the days off of May among them.
    for (nationality, due) in [("KGZ", "2025-06-05"), ("TUR", "2025-05-19")] {
        let assessment = of_group(nationality);
        let finding = of(&assessment, "ru.registration.deadline");
        assert_eq!((finding.outcome, finding.values["due"].as_str().map(day)), (Outcome::Breach, Some(day(due))), "{nationality}");
        let asked = |question: &check::Question| question.path.ends_with("nationality");
        assert!(!assessment.questions.iter().any(asked), "{:?}", assessment.questions);
    }
    let unnamed = judged("stays: [{entry: 2025-05-06}]\nregistrations: []", "2025-12-31");
    assert!(unnamed.questions.iter().any(|question| question.path == "person.nationality"));
}

#[test]
fn a_reading_of_a_prohibition_says_whether_the_act_has_a_ground() {
    let rule = "
ru.test.seizure:
  title: {en: Test}
  about: each event where kind is document-seizure
  versions:
    - {from: 2020-01-01, cite: 115-FZ, standing: confirmed, sources: [not-read, cntd-499067436], checked: 2026-03-31, computes: {prohibits: {unless-any: []}}}
  readings:
    - question: {en: Is there a ground?}
      default: open
      options: {open: {ground: not-known}, there: {ground: there}, lacking: {ground: lacking}}
      standing: unconfirmed
";
    let book = law::book([("ru/test.yaml".to_owned(), rule.to_owned())]).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case = case("person: {nationality: KGZ}\nevents: [{kind: document-seizure, on: 2025-06-01}]");
    let assessment = check::check(&case, &book, day("2025-12-31"), Detail::Answer);
    let finding = of(&assessment, "ru.test.seizure");
    assert_eq!((finding.outcome, finding.missing.len()), (Outcome::CannotTell, 0));
    let mut under: Vec<_> = finding.readings.iter().map(|reading| (reading.reading.as_str(), reading.outcome)).collect();
    under.sort_by_key(|(name, _)| *name);
    assert_eq!(under, [("lacking", Outcome::Breach), ("open", Outcome::CannotTell), ("there", Outcome::NoBreach)]);
}

#[test]
fn readings_that_agree_in_the_answer_but_not_in_the_day_are_all_told() {
    let text = "
person: {nationality: KGZ}
statuses: []
stays: [{entry: 2025-01-01, exit: 2025-04-10}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2025-12-31");
    let finding = of(&assessment, "ru.stay.day-limit");
    let told: Vec<_> = finding.readings.iter().map(|it| (it.reading.as_str(), it.outcome, it.on, it.values["used"].clone())).collect();
    assert_eq!(
        told,
        [
            ("both-count", Outcome::Breach, Some(day("2025-04-01")), json!(100)),
            ("entry-is-day-zero", Outcome::Breach, Some(day("2025-04-02")), json!(99)),
        ]
    );
    assert_eq!(finding.disputed, ["on", "first-breach", "over", "used"]);
    assert!(finding.because.iter().any(|line| line.contains("`entry-is-day-zero`") && line.contains("first breach 2025-04-02")));
    // What all readings say stands.
    assert_eq!((finding.outcome, finding.attested()), (Outcome::Breach, Standing::Confirmed));
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::NotSupported);
}

#[test]
fn readings_that_agree_in_all_are_no_dispute() {
    let text = "
person: {nationality: KGZ}
statuses: [{kind: eaeu-worker, from: 2025-03-02, until: 2025-12-31}]
stays: [{entry: 2025-03-02, exit: 2025-12-31}]";
    let assessment = judged(text, "2025-12-31");
    let finding = of(&assessment, "ru.stay.day-limit");
    assert_eq!((finding.outcome, finding.readings.len(), finding.disputed.len()), (Outcome::NoBreach, 0, 0));
}

/// The stay was too long on every reading in the end, but whether it was so on the day of the act is what the readings differ on.
#[test]
fn an_act_between_the_first_days_of_two_unconfirmed_readings_is_undetermined() {
    let on = |act: &str| {
        let text = format!(
            "
person: {{nationality: KGZ}}
statuses: [{{kind: eaeu-worker, from: 2025-01-01, until: 2025-03-01}}]
registrations: [{{on: 2025-01-10}}]
stays: [{{entry: 2025-01-01, exit: 2025-07-01}}]
events: [{{kind: expulsion, on: {act}, ground: stay-exceeded, decided-by: court}}]
grievances: [{{kind: expulsion}}]"
        );
        let assessment = judged(&text, "2025-12-31");
        let outcomes: Vec<_> = of(&assessment, "ru.stay.day-limit").readings.iter().map(|reading| reading.outcome).collect();
        assert!(outcomes.len() > 2 && outcomes.iter().all(|outcome| *outcome == Outcome::Breach), "{outcomes:?}");
        assessment.verdicts[0].verdict
    };
    assert_eq!(on("2025-03-20"), VerdictKind::Supported);
    assert_eq!(on("2025-05-01"), VerdictKind::Undetermined);
    assert_eq!(on("2025-06-15"), VerdictKind::NotSupported);
}

#[test]
fn a_term_on_whose_day_readings_differ_is_told_with_both_days() {
    let text = "
person: {nationality: KGZ}
stays: [{entry: 2025-09-01, purpose: work, region: RU-MOW}]
events: [{id: moved, kind: location-data, on: 2025-09-18}]
grievances: [{kind: registration-refusal, events: [moved]}]";
    let assessment = check::check(&case(text), &BOOK, day("2025-09-19"), Detail::Agenda);
    let finding = of(&assessment, "ru.registration.location-data");
    let days: Vec<_> = finding.readings.iter().map(|reading| reading.values["due"].clone()).collect();
    assert_eq!((finding.outcome, days), (Outcome::NoBreach, vec![json!("2025-09-22"), json!("2025-09-24")]));
    let term = assessment.terms.iter().find(|term| term.subject == "events[0]").unwrap();
    assert_eq!((term.due, term.note), (day("2025-09-24"), Some("perhaps earlier: sources differ")));
}

/// A refusal of entry over the days of stay on 1 September 2025, after one stay of that year.
fn refused_over_the_days(stay: &str, statuses: &str) -> Assessment {
    let text = format!(
        "person: {{nationality: KGZ}}
stays: [{stay}]
{statuses}
events: [{{id: r, kind: entry-refusal, on: 2025-09-01, ground: stay-exceeded}}]
grievances: [{{kind: entry-refusal, events: [r]}}]"
    );
    judged(&text, "2025-12-31")
}

#[test]
fn days_left_on_the_day_support_a_complaint_of_a_refusal_over_the_days() {
    let verdict = |stay, statuses| refused_over_the_days(stay, statuses).verdicts[0].verdict;
    assert_eq!(verdict("{entry: 2025-02-01, exit: 2025-04-30}", "statuses: []"), VerdictKind::Supported);
    // No day was left, but none was too many either: one item would not carry the refusal.
    assert_eq!(verdict("{entry: 2025-02-01, exit: 2025-05-01}", "statuses: []"), VerdictKind::Undetermined);
    assert_eq!(verdict("{entry: 2025-02-01, exit: 2025-06-01, kept-by: nothing}", "statuses: []"), VerdictKind::NotSupported);
    // Too many days of the year before may themselves carry the refusal, though the count has begun anew: more than thirty do, of fewer the
    // present wording of the item was not read.
    assert_eq!(verdict("{entry: 2024-02-01, exit: 2024-05-31, kept-by: nothing}", "statuses: []"), VerdictKind::NotSupported);
    assert_eq!(verdict("{entry: 2024-02-01, exit: 2024-05-30, kept-by: nothing}", "statuses: []"), VerdictKind::Undetermined);
    assert_eq!(verdict("", "statuses: []"), VerdictKind::Supported);
}

#[test]
fn what_the_days_left_turn_on_is_asked_for() {
    let missing = |stay, statuses| refused_over_the_days(stay, statuses).verdicts[0].missing.clone();
    assert_eq!(missing("{entry: 2025-02-01}", "statuses: []"), ["stays[0].exit", "stays[0].kept-by", "events[0].article"]);
    assert_eq!(missing("{entry: 2025-02-01, exit: 2025-05-01}", ""), ["statuses", "events[0].article"]);
    let no_stays = "
person: {nationality: KGZ}
statuses: []
events: [{id: r, kind: entry-refusal, on: 2025-09-01, ground: stay-exceeded}]
grievances: [{kind: entry-refusal, events: [r]}]";
    let verdict = &judged(no_stays, "2025-12-31").verdicts[0];
    // More than three years after the last stay the article would tell on which one the refusal rests.
    let asked = ["stays", "events[0].article"].map(ToOwned::to_owned);
    assert_eq!((verdict.verdict, verdict.missing.as_slice()), (VerdictKind::Undetermined, asked.as_slice()));
}

#[test]
fn readings_of_the_day_limit_are_those_of_the_days_left() {
    let assessment = refused_over_the_days("{entry: 2025-02-01, exit: 2025-05-01}", "statuses: []");
    let readings = &of(&assessment, "ru.entry.days-left").readings;
    let told = |name: &str| readings.iter().find(|reading| reading.reading == name).map(|it| (it.outcome, it.values["remaining"].clone()));
    assert_eq!(told("both-count"), Some((Outcome::NoBreach, json!(0))));
    assert_eq!(told("entry-is-day-zero"), Some((Outcome::Breach, json!(1))));
    // Whether days under a contract count no source settles: where the refusal turns on it, nothing is said.
    let contract = "statuses: [{kind: eaeu-worker, from: 2025-01-01, until: 2025-04-30}]";
    let disputed = refused_over_the_days("{entry: 2025-01-01, exit: 2025-06-29}", contract);
    assert_eq!(of(&disputed, "ru.entry.days-left").outcome, Outcome::Breach);
    assert_eq!(disputed.verdicts[0].verdict, VerdictKind::Undetermined);
}

/// A stay that went on from one version of the law into the next: each of them has its own last lawful day, and only that of today is a term.
#[test]
fn each_version_of_the_law_tells_its_last_lawful_day() {
    let told = |statuses: &str| {
        let text = format!("person: {{nationality: KGZ}}\nregistrations: []\nstatuses: [{statuses}]\nstays: [{{entry: 2024-08-15}}]");
        check::check(&case(&text), &BOOK, day("2025-02-20"), Detail::Agenda)
    };
    let lasts = |assessment: &Assessment| -> Vec<_> {
        let of_stay = assessment.findings.iter().filter(|finding| finding.rule == "ru.stay.day-limit");
        of_stay.map(|finding| finding.values.get("last-lawful-day").cloned()).collect()
    };
    let terms = |assessment: &Assessment| -> Vec<_> {
        let of_limit = assessment.terms.iter().filter(|term| term.law.as_ref().is_some_and(|law| law.rule == "ru.stay.day-limit"));
        of_limit.map(|term| term.due).collect()
    };
    // Ninety days from 15 August 2024 end on 12 November, and nobody leaves since.
    let without = told("");
    assert_eq!(lasts(&without), [Some(json!("2024-11-12")), Some(json!("2024-11-12"))]);
    assert_eq!(terms(&without), [day("2024-11-12")]);
    // A contract gives another right: what was too long before stays so, and asks for nothing today.
    let contract = told("{kind: eaeu-worker, from: 2024-12-20, until: 2025-12-31}");
    assert_eq!(lasts(&contract), [Some(json!("2024-11-12")), Some(json!("2025-12-31"))]);
    assert_eq!(terms(&contract), [day("2025-12-31")]);
    // Under a version by which no day was too many there was no last one.
    let short = "person: {nationality: KGZ}\nstatuses: []\nstays: [{entry: 2024-11-15}]";
    assert_eq!(lasts(&judged(short, "2025-02-20")), [None, Some(json!("2025-02-12"))]);
}

/// Of a fact that decides a grievance only rules are told that have a say in it: the transition of Moscow has none in an entry on the register.
#[test]
fn a_fact_that_decides_is_asked_for_the_rules_that_have_a_say() {
    let text = "
person: {nationality: KGZ, born: 2015-01-01}
registrations: []
statuses: []
stays: [{entry: 2025-02-01}]
events: [{id: l, kind: controlled-register, on: 2025-10-15, ground: no-location-data}]
grievances: [{kind: controlled-register, events: [l]}]";
    let assessment = judged(text, "2025-12-31");
    let rules = |path: &str| assessment.questions.iter().find(|question| question.path == path).map(|question| question.rules.clone());
    assert_eq!(rules("stays[0].region"), Some(vec!["ru.registration.location-data-whose".to_owned()]));
    assert!(of(&assessment, "ru.registration.moscow-transition").missing.contains(&"stays[0].region".to_owned()));
}

#[test]
fn a_complaint_about_the_stay_that_names_no_act_rests_on_those_of_the_case() {
    let fined = |events: &str| {
        format!(
            "person: {{nationality: KGZ}}\nfamily: []\nstatuses: []\nregistrations: [{{on: 2025-01-15}}]\n\
             stays: [{{entry: 2025-01-10, purpose: private}}]\n\
             events: [{{id: a, kind: stay-penalty, on: 2025-03-20, ground: stay-exceeded}}]\n\
             grievances: [{{kind: stay-limit{events}}}]\n"
        )
    };
    // Day 70 of 90 when the fine came; the man is there still.
    for (events, as_of) in [("", "2025-03-21"), ("", "2026-03-01"), (", events: [a]", "2026-03-01")] {
        assert_eq!(judged(&fined(events), as_of).verdicts[0].verdict, VerdictKind::Supported, "{events} {as_of}");
    }
}

/// The Ministry said that those on the record could leave in December and come back in the new year; whether the ninety days without a break
/// then begin anew no text that was read says.
#[test]
fn whether_an_exit_in_december_and_an_entry_in_january_make_one_stay_is_open() {
    let text = "
person: {nationality: KGZ}
statuses: []
registrations: []
stays: [{entry: 2025-10-15, exit: 2025-12-31}, {entry: 2026-01-01, exit: 2026-02-10}]
events: [{kind: stay-penalty, on: 2026-02-10, ground: stay-exceeded}]
grievances: [{kind: stay-limit}]";
    let assessment = judged(text, "2026-03-01");
    let finding = of(&assessment, "ru.stay.day-limit");
    let read: Vec<_> = finding.readings.iter().filter(|it| it.reading.ends_with("stays") || it.reading.ends_with("stay")).collect();
    assert_eq!(
        read.iter().map(|it| (it.reading.as_str(), it.outcome)).collect::<Vec<_>>(),
        [("one-stay", Outcome::Breach), ("two-stays", Outcome::NoBreach)]
    );
    assert_eq!(assessment.verdicts[0].verdict, VerdictKind::Undetermined);
    let away_for_a_day = judged(&text.replace("2026-01-01", "2026-01-02"), "2026-03-01");
    assert_eq!(away_for_a_day.verdicts[0].verdict, VerdictKind::Supported);
}

#[test]
fn a_complaint_about_the_days_is_judged_as_of_the_expulsion_that_rests_on_them() {
    for act in ["expulsion", "controlled-register", "entry-ban"] {
        let text = |on: &str, ground: &str| {
            format!(
                "person: {{nationality: KGZ}}\nstatuses: []\nregistrations: []\nstays: [{{entry: 2025-03-01}}]\n\
                 events: [{{kind: {act}, on: {on}, ground: {ground}}}]\ngrievances: [{{kind: stay-limit}}]"
            )
        };
        let verdict = |on, ground| judged(&text(on, ground), "2025-10-01").verdicts[0].verdict;
        assert_eq!(verdict("2025-05-10", "stay-exceeded"), VerdictKind::Supported, "{act}");
        assert_eq!(verdict("2025-07-10", "stay-exceeded"), VerdictKind::NotSupported, "{act}");
        // An act on another ground says nothing of the days: they are judged as they stand.
        assert_eq!(verdict("2025-05-10", "offences"), VerdictKind::NotSupported, "{act}");
    }
}

#[test]
fn days_too_many_of_long_ago_leave_a_refusal_open_and_the_rule_is_named() {
    let text = "
person: {nationality: KGZ}
statuses: []
registrations: []
stays: [{entry: 2021-01-01, exit: 2021-12-31}, {entry: 2024-06-01, exit: 2024-06-10}]
events: [{kind: entry-refusal, on: 2025-12-31, ground: stay-exceeded}]
grievances: [{kind: entry-refusal}]";
    let verdict = &judged(text, "2026-01-15").verdicts[0];
    let rules = ["ru.entry.days-left", "ru.entry.refusal-overstay", "ru.entry.refusal-thirty-days"].map(ToOwned::to_owned);
    assert_eq!((verdict.verdict, verdict.because.as_slice()), (VerdictKind::Undetermined, rules.as_slice()));
}

#[test]
fn a_fact_that_changes_no_verdict_is_not_said_to_decide() {
    let text = "
person: {nationality: KGZ, born: 1990-01-01}
stays: [{entry: 2025-03-01, exit: 2025-06-01}]
statuses: [{kind: eaeu-worker, from: 2025-03-01, until: 2025-12-31}]
registrations: []
events: [{kind: entry-ban, on: 2025-08-01, ground: national-security, article: 27(1)(1)}]
grievances: [{kind: entry-ban}]";
    let assessment = judged(text, "2025-10-01");
    let [deciding, weighed, _] = assessment.questions_by_weight();
    assert!(deciding.is_empty(), "{deciding:?}");
    assert!(weighed.iter().any(|question| question.path == "events[0].document"), "{weighed:?}");
}

/// `unless` of a rule that sets a term: whoever is exempt has nothing to do by its end.
#[test]
fn an_exemption_ends_a_term_that_runs() {
    let rules = "
ru.test.term:
  title: {en: A term}
  about: each stay
  unless: [ru.test.exempt]
  versions:
    - from: 2025-01-01
      cite: 115-FZ art. 5
      standing: single-source
      sources: [cntd-499067436]
      checked: 2026-03-31
      computes: {deadline: {of: registration, from: entry, terms: [{days: 30}]}}
ru.test.exempt:
  title: {en: An exemption}
  about: each stay
  versions:
    - from: 2025-01-01
      cite: 115-FZ art. 5
      standing: single-source
      sources: [cntd-499067436]
      checked: 2026-03-31
      applies-when: [purpose is transit]
      computes: {permits: exemption}
";
    let book = law::book([("ru/test.yaml".to_owned(), rules.to_owned())]).unwrap();
    let terms = |purpose: &str| {
        let text = format!("person: {{nationality: KGZ}}\nregistrations: []\nstays: [{{entry: 2025-06-01, purpose: {purpose}}}]");
        let assessment = check::check(&case(&text), &book, day("2025-06-10"), Detail::Agenda);
        assessment.terms.iter().filter(|term| term.law.as_ref().is_some_and(|law| law.rule == "ru.test.term")).count()
    };
    assert_eq!((terms("work"), terms("transit")), (1, 0));
}

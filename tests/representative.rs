//! One who acts for the person: named in complaints and nowhere else, and never without authority that holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use chrono::NaiveDate;
use demarche::case::{self, Case};
use demarche::check::{self, Detail};
use demarche::diag::{Diagnostic, Severity};
use demarche::draft::{Drafted, Engine, Request, Sources, codes};
use demarche::law;
use serde_json::{Value, json};

const CASE: &str = "KG-2025-0396";
const FORM: &str = "complaint-prosecutor";

fn as_of() -> NaiveDate {
    "2025-12-31".parse().unwrap()
}

fn changed(change: impl FnOnce(&mut Value)) -> Case {
    let file = support::root().join("cases").join(CASE).join("case.yaml");
    let mut value = serde_json::to_value(case::load_file(&file, CASE.to_owned(), as_of()).case.unwrap()).unwrap();
    change(&mut value);
    serde_json::from_value(value).unwrap()
}

fn drafted(form: &str, profile: &str, to: &str, case: &Case) -> Result<String, Vec<Diagnostic>> {
    drafted_in("ru", form, profile, to, case)
}

fn drafted_in(code: &str, form: &str, profile: &str, to: &str, case: &Case) -> Result<String, Vec<Diagnostic>> {
    made(code, form, profile, to, case).map(|drafted| drafted.draft.markdown)
}

fn remarks(form: &str, to: &str, case: &Case) -> Vec<Diagnostic> {
    made("ru", form, "legal-aid", to, case).unwrap_or_else(|faults| panic!("{faults:#?}")).remarks
}

fn made(code: &str, form: &str, profile: &str, to: &str, case: &Case) -> Result<Drafted, Vec<Diagnostic>> {
    let engine = Engine::load(&Sources::embedded(), profile).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let (assessment, lang) = (check::check(case, &law::book([]).unwrap(), as_of(), Detail::Answer), code.parse().unwrap());
    let request = Request { addressee: Some(to), as_of: as_of(), ..Request::new(form, &lang, case, &assessment) };
    engine.draft(&request)
}

fn lacking(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let faults = drafted(FORM, "legal-aid", "ru-prosecutor", &changed(change)).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.code == codes::REQUIRED), "{faults:#?}");
    faults.into_iter().map(|fault| fault.path.unwrap()).collect()
}

#[test]
fn a_complaint_is_filed_through_and_signed_by_the_representative() {
    for code in ["ky", "ru", "en"] {
        let text = drafted_in(code, FORM, "legal-aid", "ru-prosecutor", &changed(|_| ())).unwrap();
        support::assert_expected(&support::root().join(format!("tests/complaints/complaint-through-a-representative.{code}.md")), &text);
    }
    let text = drafted(FORM, "legal-aid", "ru-prosecutor", &changed(|_| ())).unwrap();
    assert!(text.contains("через представителя Примерову Анну Ивановну"), "{text}");
    assert!(text.contains("по доверенности от 20\u{a0}октября 2025\u{a0}года №\u{a0}66-1174"), "{text}");
    // Without the form of the name that the sentence needs, another sentence stands there.
    let bare = changed(|case| drop(case["representative"]["name"]["forms"]["ru"].as_object_mut().unwrap().remove("accusative")));
    let text = drafted(FORM, "legal-aid", "ru-prosecutor", &bare).unwrap();
    assert!(text.contains("**Представитель заявителя:** Примерова Анна Ивановна"), "{text}");
}

#[test]
fn nobody_acts_without_authority_that_holds() {
    let power = |value: Value| lacking(|case| case["representative"]["power-of-attorney"] = value);
    assert_eq!(lacking(|case| drop(case["representative"].as_object_mut().unwrap().remove("power-of-attorney"))), ["representative"]);
    assert_eq!(power(json!({"number": "1"})), ["representative"]);
    assert_eq!(power(json!({"dated": "2026-01-01"})), ["representative"]);
    assert_eq!(power(json!({"dated": "2025-01-01", "until": "2025-12-30"})), ["representative"]);
    assert_eq!(power(json!({"dated": "2025-01-01", "revoked": "2025-12-31"})), ["representative"]);
    assert!(power(json!({"dated": "2025-01-01", "until": "2025-12-31"})).is_empty());
    assert!(lacking(|case| drop(case.as_object_mut().unwrap().remove("representative"))).is_empty());
}

#[test]
fn who_files_through_a_representative_is_told_that_the_power_of_attorney_is_no_annex() {
    let told = |form: &str, to: &str, case: &Case| {
        let remarks = remarks(form, to, case);
        let about = remarks.into_iter().filter(|remark| remark.code == codes::POWER_NOT_ENCLOSED);
        about.map(|remark| (remark.severity, remark.path.unwrap(), remark.message)).collect::<Vec<_>>()
    };
    let without = changed(|case| drop(case["representative"]["power-of-attorney"].as_object_mut().unwrap().remove("evidence")));
    let hidden =
        changed(|case| case["evidence"].as_array_mut().unwrap().iter_mut().for_each(|piece| piece["may-see"] = json!(["host-state"])));
    for (case, says) in [(&without, "not among its annexes"), (&hidden, "may not see")] {
        let told = told(FORM, "ru-prosecutor", case);
        let [(severity, path, message)] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((*severity, path.as_str()), (Severity::Warning, "representative.power-of-attorney"));
        assert!(message.contains(says), "{message}");
    }
    assert!(told(FORM, "ru-prosecutor", &changed(|_| ())).is_empty());
    // Nobody files it.
    assert!(told("legal-brief", "ru-prosecutor", &without).is_empty());
    let nobody = changed(|case| drop(case.as_object_mut().unwrap().remove("representative")));
    assert!(told(FORM, "ru-prosecutor", &nobody).is_empty());
}

#[test]
fn a_note_names_no_representative() {
    let case = changed(|case| case["grievances"][0]["text"] = json!("Об этом сообщила А. Примерова."));
    let faults = drafted("note-verbale", "kg-mfa", "ru-embassy-bishkek", &case).unwrap_err();
    assert!(
        faults.iter().any(|one| one.code == codes::WITHHELD_SHOWN && one.path.as_deref() == Some("representative.name")),
        "{faults:#?}"
    );
}

#[test]
fn a_legal_brief_tells_the_authority() {
    let text = drafted("legal-brief", "legal-aid", "ru-prosecutor", &changed(|_| ())).unwrap();
    assert!(text.contains("| Представитель | Примерова Анна Ивановна"), "{text}");
    let expired = changed(|case| case["representative"]["power-of-attorney"]["until"] = json!("2025-12-30"));
    assert!(drafted("legal-brief", "legal-aid", "ru-prosecutor", &expired).unwrap().contains("не действует"));
}

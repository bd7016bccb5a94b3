//! What a form requires is told before any page is made, field by field.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use demarche::case::Case;
use demarche::check::Assessment;
use demarche::diag::Diagnostic;
use demarche::draft::{Engine, Request, Sources, codes};
use serde_json::{Value, json};

fn sources(requires: &str) -> Sources {
    Sources::embedded()
        .with_template("probe/form.yaml", format!("title: probe\naudience: internal\nlayout: brief\nrequires:\n{requires}"))
        .with_template("probe/ru.md.tera", "Дело {{ case.id }}\n")
}

fn drafted(requires: &str, case: Value) -> Result<(), Vec<Diagnostic>> {
    let engine = Engine::load(&sources(requires), "kg-mfa").unwrap_or_else(|faults| panic!("{faults:#?}"));
    let case: Case = serde_json::from_value(case).unwrap();
    let assessment = Assessment { as_of: "2026-01-15".parse().unwrap(), ..Assessment::default() };
    engine.draft(&Request::new("probe", &"ru".parse().unwrap(), &case, &assessment)).map(|_| ())
}

fn told(requires: &str, case: Value) -> Vec<String> {
    let faults = drafted(requires, case).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.code == codes::REQUIRED && fault.help.is_some()), "{faults:#?}");
    faults.into_iter().map(|fault| format!("{}: {}", fault.path.unwrap(), fault.message)).collect()
}

#[test]
fn everything_that_is_lacking_is_told_at_once() {
    let requires = "  - {field: person.address, help: Where the answer goes.}\n  - {field: drafting.number, help: The number.}\n";
    let message = |path| format!("{path}: The form `probe` needs `{path}`");
    assert_eq!(told(requires, json!({"case": "X"})), [message("person.address"), message("drafting.number")]);
    assert_eq!(told(requires, json!({"case": "X", "drafting": {"number": "7"}})), [message("person.address")]);
    assert!(drafted(requires, json!({"case": "X", "drafting": {"number": "7"}, "person": {"address": "Ош"}})).is_ok());
}

#[test]
fn one_of_several_fields_may_be_enough() {
    let requires = "  - {any-of: [person.address, person.phone], help: A way to answer.}\n";
    let lacking = ["person.address: The form `probe` needs `person.address` or `person.phone`"];
    assert_eq!(told(requires, json!({"case": "X"})), lacking);
    assert!(drafted(requires, json!({"case": "X", "person": {"phone": "+996 555 000000"}})).is_ok());
}

#[test]
fn a_condition_decides_whether_anything_is_required() {
    let requires = "  - {field: person.address, when: [{field: person}], unless: [{field: person.sex, is: [female]}], help: Where.}\n";
    assert!(drafted(requires, json!({"case": "X"})).is_ok());
    assert_eq!(told(requires, json!({"case": "X", "person": {"sex": "male"}})).len(), 1);
    assert!(drafted(requires, json!({"case": "X", "person": {"sex": "female"}})).is_ok());
}

#[test]
fn an_item_of_a_list_and_a_value_may_be_required() {
    let requires = "  - {field: history.kind, is: [reply, meeting], at: history, help: State it.}\n";
    let entry = |kind| json!({"case": "X", "history": [{"kind": "complaint", "on": "2025-01-01"}, {"kind": kind, "on": "2025-02-01"}]});
    assert_eq!(told(requires, entry("appeal")), ["history: The form `probe` needs `history.kind` to be `reply` or `meeting`"]);
    assert!(drafted(requires, entry("meeting")).is_ok());
}

#[test]
fn a_list_stated_to_be_empty_is_stated() {
    let requires = "  - {field: history, help: What was done so far.}\n";
    assert_eq!(told(requires, json!({"case": "X"})).len(), 1);
    assert!(drafted(requires, json!({"case": "X", "history": []})).is_ok());
    let word = "  - {field: consent.scope, is: court, at: consent, help: Ask.}\n";
    assert_eq!(told(word, json!({"case": "X", "consent": {"given": true, "scope": []}})).len(), 1);
}

#[test]
fn each_event_that_is_raised_may_be_asked_for_a_field() {
    let requires = "  - {field: events.place.name, each-event: true, help: Where.}\n";
    let case = |events: Value, named: Value| json!({"case": "X", "events": events, "grievances": [{"kind": "detention", "events": named}]});
    let events = || json!([{"id": "a", "kind": "detention", "on": "2025-01-01"}, {"id": "b", "kind": "release", "on": "2025-01-02", "place": {"name": "Ош"}}]);
    assert_eq!(told(requires, case(events(), json!(["a", "b"]))), ["events[0].place.name: The form `probe` needs `events[0].place.name`"]);
    assert!(drafted(requires, case(events(), json!(["b"]))).is_ok());
    assert_eq!(told(requires, case(events(), json!([]))), ["events: The form `probe` needs an event with `place.name`"]);
    let other = "  - {field: person.sex, each-event: true, help: No.}\n";
    assert!(Engine::load(&sources(other), "kg-mfa").err().unwrap()[0].message.contains("`each-event`"));
}

#[test]
fn a_form_of_a_name_is_required_in_the_language_of_the_document() {
    let requires = "  - {field: \"person.name.forms.{lang}.dative\", help: State it.}\n";
    let named = |lang: &str| json!({"case": "X", "person": {"name": {"forms": {lang: {"nominative": "Асан", "dative": "Асану"}}}}});
    assert_eq!(told(requires, named("ky")), ["person.name.forms.ru.dative: The form `probe` needs `person.name.forms.ru.dative`"]);
    assert!(drafted(requires, named("ru")).is_ok());
}

#[test]
fn the_note_answered_is_the_last_that_came_in() {
    let requires = "  - {field: answered.number, at: history, help: State the note.}\n";
    let note =
        |on: &str, incoming: bool, number: Option<&str>| json!({"kind": "note-verbale", "on": on, "incoming": incoming, "number": number});
    let case = |notes: Value| json!({"case": "X", "history": notes});
    assert_eq!(told(requires, case(json!([note("2025-03-01", false, Some("1"))]))).len(), 1);
    assert_eq!(told(requires, case(json!([note("2025-03-01", true, Some("1")), note("2025-04-01", true, None)]))).len(), 1);
    assert!(drafted(requires, case(json!([note("2025-04-01", true, Some("2")), note("2025-03-01", true, None)]))).is_ok());
}

#[test]
fn a_requirement_that_no_file_can_meet_is_a_fault_of_the_form() {
    let faults = |requires: &str| Engine::load(&sources(requires), "kg-mfa").err().unwrap();
    let misspelt = &faults("  - {field: person.adress, help: Where.}\n")[0];
    assert_eq!(misspelt.code, codes::FORM_FILE);
    assert!(misspelt.message.contains("person.adress") && misspelt.help.as_ref().unwrap().contains("`address`"), "{misspelt:#?}");
    assert_eq!(misspelt.span.unwrap().line, 5);
    assert!(faults("  - {help: Where.}\n")[0].message.contains("either `field` or `any-of`"));
}

#[test]
fn of_a_profile_that_has_not_the_addressee_nothing_else_is_asked() {
    let receiver = "  - {field: receiver.rank, is: prosecutor, at: drafting.addressee, help: Choose another profile.}\n";
    let others =
        "  - {field: wording.role, is: other, at: drafting, help: Set it.}\n  - {field: person.address, help: Where the answer goes.}\n";
    let address = "person.address: The form `probe` needs `person.address`";
    let rank = "drafting.addressee: The form `probe` needs `receiver.rank` to be `prosecutor`";
    let role = "drafting: The form `probe` needs `wording.role` to be `other`";
    assert_eq!(told(&format!("{others}{receiver}"), json!({"case": "X"})), [rank, address]);
    assert_eq!(told(others, json!({"case": "X"})), [role, address]);
}

#[test]
fn what_no_file_has_is_asked_for_in_words() {
    let requires =
        "  - {field: represented, is: true, wanted: a power of attorney that holds, at: representative, help: Look at its dates.}\n";
    assert_eq!(told(requires, json!({"case": "X"})), ["representative: The form `probe` needs a power of attorney that holds"]);
}

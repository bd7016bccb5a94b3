//! What `check` says would decide is what the questions ask, and what they do not ask is said to be for a person to weigh.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use demarche::case::{Case, GrievanceKind};
use demarche::check::questions::{Effect, Inquiry};
use demarche::check::{self, Detail, VerdictKind};
use demarche::law::{self, RuleBook};
use serde_json::{Value, json};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| law::book([]).unwrap());

fn today() -> NaiveDate {
    "2026-01-15".parse().unwrap()
}

/// How `check` and the questions contradict each other about a case; nothing where they agree.
fn contradictions(facts: &Value) -> Vec<String> {
    let Ok(case) = serde_json::from_value::<Case>(facts.clone()) else { return Vec::new() };
    let told = check::check(&case, &BOOK, today(), Detail::Answer);
    if told.verdicts.iter().all(|verdict| verdict.verdict != VerdictKind::Undetermined) {
        return Vec::new();
    }
    let named: BTreeSet<&str> = told.questions.iter().map(|question| question.path.as_str()).filter(|path| told.waits_for(path)).collect();
    let asked = check::check(&case, &BOOK, today(), Detail::Trace).inquiries;
    let mut found = Vec::new();
    let about = |inquiry: &Inquiry| -> BTreeSet<String> {
        let facts = inquiry.facts.iter().filter(|_| inquiry.effect != Effect::None).map(|fact| fact.path.clone());
        facts.chain(inquiry.others.iter().filter(|_| inquiry.effect != Effect::None).cloned()).collect()
    };
    let all: BTreeSet<String> = asked.iter().flat_map(about).collect();
    let cut_short = asked.iter().any(|inquiry| inquiry.cut_short);
    if !cut_short {
        found.extend(named.iter().filter(|path| !all.contains(**path)).map(|path| format!("{path} is said to decide and is not asked")));
    }
    for inquiry in asked.iter().filter(|inquiry| inquiry.asks()) {
        let verdict = told.verdicts.iter().find(|verdict| verdict.grievance == inquiry.grievance).unwrap();
        if inquiry.facts.iter().all(|fact| verdict.idle.contains(&fact.path)) {
            found.push(format!("{}: every fact that is asked is said to decide nothing", inquiry.grievance));
        }
    }
    found
}

fn bundled() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut found: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    let read = |path: &std::path::PathBuf| {
        let case: Case = serde_yaml::from_str(&fs::read_to_string(path.join("case.yaml")).ok()?).ok()?;
        Some((case.id.clone(), serde_json::to_value(&case).unwrap()))
    };
    found.iter().filter_map(read).collect()
}

/// The case without each list, and without each field of each event that tells why the authority acted.
fn variants(case: &Value) -> Vec<(String, Value)> {
    let mut found = vec![("as it is".to_owned(), case.clone())];
    for list in ["stays", "statuses", "registrations", "family"] {
        let mut other = case.clone();
        if other.as_object_mut().unwrap().remove(list).is_some() {
            found.push((format!("without {list}"), other));
        }
    }
    for at in 0..case["statuses"].as_array().map_or(0, Vec::len) {
        let mut other = case.clone();
        if other["statuses"][at].as_object_mut().unwrap().remove("through").is_some() {
            found.push((format!("without statuses[{at}].through"), other));
        }
    }
    let events = case["events"].as_array().map_or(0, Vec::len);
    for (at, field) in (0..events).flat_map(|at| ["ground", "article", "document", "what", "by", "place"].map(|field| (at, field))) {
        let mut other = case.clone();
        if other["events"][at].as_object_mut().unwrap().remove(field).is_some() {
            found.push((format!("without events[{at}].{field}"), other));
        }
    }
    for at in 0..events {
        let mut other = case.clone();
        other["events"][at]["ground"] = json!("none-given");
        found.push((format!("events[{at}] without a ground given"), other));
    }
    found
}

fn assert_agreement(cases: impl IntoIterator<Item = (String, Value)>) {
    let wrong: Vec<String> =
        cases.into_iter().flat_map(|(name, case)| contradictions(&case).into_iter().map(move |fault| format!("{name}: {fault}"))).collect();
    assert!(wrong.is_empty(), "{} contradictions:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn of_the_bundled_cases_and_of_each_with_a_fact_less() {
    let each =
        bundled().into_iter().flat_map(|(id, case)| variants(&case).into_iter().map(move |(what, case)| (format!("{id} {what}"), case)));
    // One in three, those of every case among them.
    assert_agreement(each.enumerate().filter(|(at, _)| at % 3 == 0).map(|(_, case)| case));
}

/// A grievance of each kind, of which next to nothing is stated, and while a contract runs.
#[test]
fn of_every_kind_of_grievance() {
    let person = json!({"nationality": "KGZ", "born": "1990-01-01"});
    let contract = json!([{"kind": "eaeu-worker", "from": "2025-03-01", "until": "2025-12-31"}]);
    let half = json!({
        "person": person, "family": [], "registrations": [], "statuses": contract,
        "stays": [{"entry": "2025-03-01", "exit": "2025-09-01", "purpose": "work"}],
    });
    let mut cases = Vec::new();
    for kind in GrievanceKind::ALL {
        let word = kind.word();
        let event = if word == "stay-limit" { "stay-penalty" } else { word };
        // Nobody is refused entry within a stay.
        let on = if word.starts_with("entry-") { "2025-10-01" } else { "2025-08-01" };
        for ground in [None, Some("none-given")] {
            for (name, mut case) in [("minimal", json!({"person": person})), ("half", half.clone())] {
                case["case"] = json!("TEST");
                case["grievances"] = json!([{"kind": word}]);
                let mut act = json!({"kind": event, "on": on});
                if let Some(ground) = ground {
                    act["ground"] = json!(ground);
                }
                case["events"] = json!([act]);
                cases.push((format!("{word} {name} {}", ground.unwrap_or("ground not stated")), case));
            }
        }
    }
    assert_agreement(cases);
}

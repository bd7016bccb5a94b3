//! The description of the format, its schema, and the files to fill in agree with what the program reads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use demarche::case::{self, GrievanceKind};
use demarche::diag::{Diagnostic, Severity, Source, human, pages, sarif};
use serde_json::Value;

const FORMAT: &str = include_str!("../docs/case-format.md");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 1).unwrap()
}

/// Everything wrong with a case file, except for the files beside it.
fn diagnostics(text: &str) -> Vec<Diagnostic> {
    let source = Arc::new(Source { name: "case.yaml".into(), text: text.to_owned() });
    let loaded = case::load(&source);
    match &loaded.case {
        Some(case) => case::check::check(case, &source, today()),
        None => loaded.diagnostics,
    }
}

/// The fenced YAML blocks of a Markdown text.
fn examples(markdown: &str) -> Vec<String> {
    markdown.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_example_of_the_description_loads() {
    let examples = examples(FORMAT);
    assert!(examples.len() > 10);
    for example in examples {
        let stands = |key: &str| example.lines().any(|line| line.starts_with(key));
        let mut text = String::new();
        if !stands("case:") {
            text.push_str("case: KG-2025-0147\n");
        }
        if !stands("person:") && !stands("group:") {
            text.push_str("person: {nationality: KGZ}\n");
        }
        text.push_str(&example);
        assert_eq!(human::to_string(&diagnostics(&text)), "", "{text}");
    }
}

/// The names of all keys in a schema.
fn keys(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(properties) = map.get("properties").and_then(Value::as_object) {
                found.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| keys(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

/// All words that a schema lists, but for those of a standard, which stand in it with their descriptions.
fn words(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) if map.contains_key("enumDescriptions") => {}
        Value::Object(map) => {
            found.extend(map.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            found.extend(map.get("const").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|value| words(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| words(value, found)),
        _ => {}
    }
}

#[test]
fn every_key_and_word_of_the_schema_is_described() {
    let schema = case::schema();
    let mut names = BTreeSet::new();
    keys(&schema, &mut names);
    words(&schema, &mut names);
    let missing: Vec<_> = names.iter().filter(|name| !FORMAT.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "docs/case-format.md does not mention {missing:?}");
}

#[test]
fn the_schema_has_the_top_level_keys_of_the_public_contract() {
    let schema = case::schema();
    for key in [
        "case",
        "title",
        "opened",
        "person",
        "consent",
        "family",
        "stays",
        "statuses",
        "registrations",
        "events",
        "grievances",
        "evidence",
        "history",
    ] {
        let property = &schema["properties"][key];
        assert!(property["description"].is_string() || key == "case", "{key}: {property}");
    }
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "demarche case file");
}

#[test]
fn every_outline_loads_as_it_is() {
    for kind in GrievanceKind::ALL {
        let text = case::outline("KG-2025-0147", kind, today());
        let source = Arc::new(Source { name: "case.yaml".into(), text: text.clone() });
        let case = case::load(&source).case.unwrap_or_else(|| panic!("{}", human::to_string(&diagnostics(&text))));
        assert_eq!(case.grievances.as_deref().map(|all| all[0].kind), Some(kind));
        assert_eq!((case.id.as_str(), case.opened), ("KG-2025-0147", Some(today())));
        assert!(diagnostics(&text).iter().all(|diagnostic| diagnostic.severity < Severity::Error));
    }
}

/// A line with its placeholders filled: a choice takes the first of the words behind it.
fn fill(line: &str) -> String {
    let line = line.replace("born: YYYY-MM-DD", "born: 2015-05-20").replace("YYYY-MM-DD", "2025-06-02").replace("HH:MM", "14:30");
    let line = line.replace("RU-???", "RU-MOW").replace("detained: ???", "detained: 3").replace('…', "x");
    let choice = line.split("## ").nth(1).and_then(|words| words.split([',', ' ']).next()).unwrap_or("???");
    line.replace("???", choice)
}

#[test]
fn every_outline_loads_when_it_is_filled_in() {
    for kind in GrievanceKind::ALL {
        let outline = case::outline("KG-2025-0147", kind, today());
        let filled: Vec<String> =
            outline.lines().filter(|line| !line.starts_with("##")).map(|line| line.strip_prefix("# ").unwrap_or(line)).map(fill).collect();
        let faults: Vec<_> = diagnostics(&filled.join("\n")).into_iter().filter(|fault| fault.severity == Severity::Error).collect();
        assert!(faults.is_empty(), "{}:\n{}", kind.word(), human::to_string(&faults));
    }
}

#[test]
fn every_page_is_called_by_its_code_and_short() {
    for (code, page) in pages::all() {
        assert!(page.starts_with(&format!("# {code}: ")), "{code}");
        assert!(page.lines().count() <= 40, "{code} is long");
        assert_eq!(pages::page(&code.to_lowercase()), Some(page));
    }
}

#[test]
fn the_sarif_log_has_what_the_standard_requires() {
    let source = Arc::new(Source {
        name: "cases/Ак-Суу 1/case.yaml".into(),
        text: "case: A\nstays: [{entry: 2025-02-30}]\nperson: {}\nperson: {}\n".into(),
    });
    let log: Value = serde_json::from_str(&sarif::to_string(&case::load(&source).diagnostics)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "demarche");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(result["message"]["text"].is_string() && ["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "cases/%D0%90%D0%BA-%D0%A1%D1%83%D1%83%201/case.yaml");
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 2);
    }
    assert_eq!(results[1]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 3);
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let declared: BTreeSet<&str> =
        include_str!("../src/case/codes.rs").split("Code(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let described: BTreeSet<&str> = pages::all().into_iter().map(|(code, _)| code).filter(|code| code.starts_with('D')).collect();
    assert_eq!(declared, described);
}

#[test]
fn the_outline_of_a_school_case_names_the_facts_that_matter() {
    let outline = case::outline("KG-2025-0147", GrievanceKind::SchoolRefusal, today());
    for fact in ["concerns: child-1", "born: YYYY-MM-DD", "school-application", "test-failed, test-not-taken"] {
        assert!(outline.contains(fact), "{fact}");
    }
}

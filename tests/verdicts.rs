//! The bundled cases against `verdicts.yaml`: what the law requires of each, worked out by hand and not by the program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use chrono::NaiveDate;
use demarche::case::{self, GrievanceKind};
use demarche::check::{self, Assessment, Detail, Outcome, VerdictKind};
use demarche::law;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Oracle {
    as_of: NaiveDate,
    cases: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Expected {
    case: String,
    grievances: Vec<ExpectedVerdict>,
    stay: Option<ExpectedStay>,
    stay_other_reading: Option<ExpectedStay>,
    registration: Option<ExpectedRegistration>,
    #[serde(default)]
    terms: Vec<ExpectedTerm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedVerdict {
    kind: GrievanceKind,
    verdict: VerdictKind,
    why: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ExpectedStay {
    limit: u32,
    used: Option<u32>,
    first_over: Option<NaiveDate>,
    days_over: Option<u32>,
    asks_for: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedRegistration {
    entry: NaiveDate,
    due: NaiveDate,
    filed: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedTerm {
    what: String,
    due: NaiveDate,
}

#[test]
fn every_bundled_case_is_judged_as_the_law_requires() {
    let text = std::fs::read_to_string(support::root().join("tests/verdicts.yaml")).unwrap();
    let oracle: Oracle = serde_yaml::from_str(&text).unwrap();
    let book = law::book([]).unwrap();
    let mut differences = Vec::new();
    for expected in &oracle.cases {
        let file = support::root().join("cases").join(&expected.case).join("case.yaml");
        let loaded = case::load_file(&file, expected.case.clone(), oracle.as_of);
        let case = loaded.case.unwrap_or_else(|| panic!("{} does not load: {:#?}", expected.case, loaded.diagnostics));
        let assessment = check::check(&case, &book, oracle.as_of, Detail::Answer);
        compare(expected, &assessment, &mut differences);
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_bundled_case_has_its_verdicts_worked_out() {
    let text = std::fs::read_to_string(support::root().join("tests/verdicts.yaml")).unwrap();
    let oracle: Oracle = serde_yaml::from_str(&text).unwrap();
    let bundled: Vec<String> =
        support::folders(&support::root().join("cases")).iter().map(|f| f.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let mut judged: Vec<String> = oracle.cases.into_iter().map(|expected| expected.case).collect();
    judged.sort();
    assert_eq!(bundled, judged);
}

fn compare(expected: &Expected, assessment: &Assessment, differences: &mut Vec<String>) {
    let mut differ = |what: String| differences.push(format!("{}: {what}", expected.case));
    let kinds: Vec<_> = assessment.verdicts.iter().map(|verdict| verdict.kind).collect();
    if kinds != expected.grievances.iter().map(|grievance| grievance.kind).collect::<Vec<_>>() {
        differ(format!("grievances {kinds:?}"));
    }
    for (grievance, verdict) in expected.grievances.iter().zip(&assessment.verdicts) {
        if grievance.verdict != verdict.verdict {
            differ(format!(
                "{:?} is {:?} by {:?}, not {:?}: {}",
                verdict.kind, verdict.verdict, verdict.because, grievance.verdict, grievance.why
            ));
        }
    }
    if let Some(stay) = &expected.stay {
        compare_stay(stay, expected.stay_other_reading.as_ref(), assessment, &mut differ);
    }
    if let Some(registration) = &expected.registration {
        let due = serde_json::json!(registration.due);
        let found =
            assessment.findings.iter().any(|finding| finding.rule == "ru.registration.deadline" && finding.values.get("due") == Some(&due));
        if !found {
            differ(format!(
                "no registration due {} after entry on {} (filed {})",
                registration.due, registration.entry, registration.filed
            ));
        }
    }
    for term in &expected.terms {
        let due = serde_json::json!(term.due);
        let runs = assessment.verdicts.iter().flat_map(|verdict| &verdict.deadlines).any(|deadline| deadline.due == term.due);
        let valued = assessment.findings.iter().any(|finding| finding.values.values().any(|value| *value == due));
        if !runs && !valued {
            differ(format!("nothing says {}: {}", term.what, term.due));
        }
    }
}

fn compare_stay(stay: &ExpectedStay, other: Option<&ExpectedStay>, assessment: &Assessment, differ: &mut impl FnMut(String)) {
    let findings: Vec<_> = assessment
        .findings
        .iter()
        .filter(|finding| finding.rule == "ru.stay.day-limit" && finding.outcome != Outcome::NotApplicable)
        .collect();
    let first_over = findings.iter().filter(|finding| finding.outcome == Outcome::Breach).filter_map(|finding| finding.on).min();
    if first_over != stay.first_over {
        differ(format!("the first day over the limit is {first_over:?}, not {:?}", stay.first_over));
    }
    let says = |name: &str, n: u32| findings.iter().any(|finding| finding.values.get(name) == Some(&serde_json::json!(n)));
    if !says("limit", stay.limit) {
        differ(format!("no finding under a limit of {}", stay.limit));
    }
    if let Some(used) = stay.used.filter(|used| !says("used", *used)) {
        differ(format!("no finding of {used} days used: {:?}", findings.iter().map(|finding| &finding.values).collect::<Vec<_>>()));
    }
    if let Some(over) = stay.days_over.filter(|over| !says("over", *over)) {
        differ(format!("no finding of {over} days over"));
    }
    if let Some(path) = &stay.asks_for
        && !assessment.questions.iter().any(|question| question.path == *path)
    {
        differ(format!("does not ask for {path}"));
    }
    if let Some(other) = other {
        let read = findings
            .iter()
            .flat_map(|finding| &finding.readings)
            .any(|reading| reading.values.get("used") == other.used.map(|n| serde_json::json!(n)).as_ref());
        if !read {
            differ(format!("no reading under which {:?} days are used", other.used));
        }
    }
}

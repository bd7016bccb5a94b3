//! A change of law: what begins next year touches nothing of last year, and what changes an answer is shown.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use demarche::case::Case;
use demarche::check::{self, Detail, VerdictKind};
use serde_json::{Value, json};
use support::{copy_folder, root};

/// The files of the rule book as trees, by their path below `rules/`.
type Book = BTreeMap<String, Value>;

fn book() -> Book {
    // `from: on` is a word of the rule file and no yes.
    let options = || serde_yaml::options! { strict_booleans: true };
    let tree = |text| serde_yaml::from_str_with_options(text, options()).unwrap();
    demarche::law::embedded().into_iter().map(|(name, text)| (name.to_owned(), tree(text))).collect()
}

/// Runs the comparison of the bundled workspace with one that has `after` as its rules, as of 2026-06-01.
fn diff(after: &Book, arguments: &[&str]) -> Output {
    diff_as_of("2026-06-01", after, arguments)
}

fn diff_as_of(as_of: &str, after: &Book, arguments: &[&str]) -> Output {
    let copy = tempfile::tempdir().unwrap();
    workspace(copy.path());
    workspace(&copy.path().join("after"));
    for (name, tree) in after {
        let file = copy.path().join("after/rules").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        // JSON is YAML.
        fs::write(file, serde_json::to_string_pretty(tree).unwrap()).unwrap();
    }
    Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["--as-of", as_of, "rules", "diff", ".", "after"])
        .args(arguments)
        .current_dir(copy.path())
        .output()
        .unwrap()
}

fn workspace(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::copy(root().join("demarche.yaml"), folder.join("demarche.yaml")).unwrap();
    copy_folder(&root().join("cases"), &folder.join("cases"));
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// What the laws of next year cite: an amendment of a law that the book knows.
const LAW: &str = "115-FZ as amended next year";

/// A law of the year 2027 that would turn every grievance, if it were in force.
fn law_of_next_year(about: &str) -> Value {
    json!({
        "title": {"en": "A law of next year"},
        "about": about,
        "versions": [{
            "from": "2027-01-01", "cite": LAW, "standing": "confirmed", "sources": ["cntd-499067436", "socialoffice-stay"],
            "checked": "2027-01-01", "computes": {"prohibits": {"unless-any": []}},
        }],
    })
}

#[test]
fn the_same_book_changes_nothing() {
    let output = diff(&book(), &["--format", "json"]);
    let told = json_of(&output);
    assert_eq!(
        (told["summary"]["rules"].clone(), told["summary"]["changed"].clone(), told["beside"].clone()),
        (json!(0), json!(0), json!([]))
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_law_that_takes_effect_next_year_changes_no_verdict_and_no_finding() {
    let mut after = book();
    let mut added = serde_json::Map::new();
    let mut bearings = serde_json::Map::new();
    for (name, about) in [
        ("stay", "each stay"),
        ("registration", "each registration"),
        ("status", "each status"),
        ("event", "each event"),
        ("case", "the case"),
    ] {
        added.insert(format!("ru.next-year.{name}"), law_of_next_year(about));
        bearings.insert(format!("ru.next-year.{name}"), json!({"supports": ["breach"], "defeats": ["no-breach"]}));
    }
    after.insert("ru/next-year.yaml".to_owned(), Value::Object(added));
    for kind in demarche::case::GrievanceKind::ALL {
        let guidance = after.get_mut(&format!("grievances/{}.yaml", kind.word())).unwrap();
        guidance["rules"].as_object_mut().unwrap().extend(bearings.clone());
    }

    let output = diff(&after, &["--format", "json"]);
    let told = json_of(&output);
    assert_eq!(told["summary"]["rules"], 5);
    assert!(told["rules"].as_array().unwrap().iter().all(|rule| rule["change"] == "added"));
    assert!(told["summary"]["cases"].as_u64().unwrap() >= 20);
    assert_eq!(told["cases"], json!([]), "{:#}", told["cases"]);
    assert_eq!(output.status.code(), Some(0));

    // Once that year has come, it speaks of the case as it stands, and of nothing that was done before.
    let told = json_of(&diff_as_of("2027-02-01", &after, &["--format", "json"]));
    for case in told["cases"].as_array().unwrap() {
        // A complaint of no act is a complaint of how things stand today.
        let of_acts = |verdict: &&Value| verdict["before"]["weighed"] != json!([]);
        assert_eq!(case["verdicts"].as_array().unwrap().iter().find(of_acts), None, "{case:#}");
        for finding in case["findings"].as_array().unwrap() {
            assert_eq!((&finding["before"], &finding["after"]["rule"]), (&json!(null), &json!("ru.next-year.case")), "{finding:#}");
        }
    }
}

#[test]
fn a_condition_with_a_name_that_changes_is_told_with_what_it_changes() {
    let mut after = book();
    let conditions = after.get_mut("conditions.yaml").unwrap();
    // Nobody would stand on the register any more, as no case is so old.
    conditions["stands-on-the-register"]["when"] = json!(["listed is yes", "on is before 1990-01-01"]);
    conditions["stands-on-the-register"]["examples"] = json!([]);
    let output = diff(&after, &["--format", "json"]);
    let told = json_of(&output);
    let beside = told["beside"].as_array().unwrap().iter().map(|change| change["field"].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(beside, ["conditions.yaml.stands-on-the-register.when"], "{:#}", told["beside"]);
    let findings = told["cases"].as_array().unwrap().iter().flat_map(|case| case["findings"].as_array().unwrap());
    let rules: Vec<_> = findings.map(|finding| finding["rule"].as_str().unwrap()).collect();
    assert!(!rules.is_empty() && rules.iter().all(|rule| rule.starts_with("ru.register.")), "{rules:?}");
}

#[test]
fn a_law_of_next_year_does_not_ask_for_a_list_of_today() {
    let mut after = book();
    after.insert("ru/next-year.yaml".to_owned(), json!({"ru.next-year.registration": law_of_next_year("each registration")}));
    after.get_mut("grievances/stay-limit.yaml").unwrap()["rules"]["ru.next-year.registration"] = json!({"supports": ["breach"]});
    let after = after.into_iter().map(|(name, tree)| (name, tree.to_string()));
    let (before, after) = (demarche::law::book([]).unwrap(), demarche::law::RuleBook::load(after).unwrap());
    let case = "case: TEST\nstatuses: []\nstays: [{entry: 2025-01-01, exit: 2025-02-01}]\ngrievances: [{kind: stay-limit}]";
    let case: Case = serde_yaml::from_str(case).unwrap();
    let verdict = |book| check::check(&case, book, "2026-06-01".parse().unwrap(), Detail::Answer).verdicts[0].verdict;
    assert_eq!((verdict(&before), verdict(&after)), (VerdictKind::Supported, VerdictKind::Supported));
}

/// Every rule that is in force without an end gets a stricter version in 2027.
fn amended_next_year() -> Book {
    let mut after = book();
    for rule in after.values_mut().filter_map(Value::as_object_mut).flat_map(serde_json::Map::values_mut) {
        let Some(versions) = rule.get_mut("versions").and_then(Value::as_array_mut) else { continue };
        let Some(last) = versions.last_mut().filter(|last| last.get("until").is_none()) else { continue };
        let mut next = last.clone();
        last["until"] = json!("2026-12-31");
        next["from"] = json!("2027-01-01");
        next["checked"] = json!("2027-01-01");
        next["cite"] = json!(LAW);
        if let Some(limit) = next["computes"].get_mut("day-limit") {
            limit["days"] = json!(1);
        }
        if let Some(terms) = next["computes"].pointer_mut("/deadline/terms") {
            *terms = json!([{"days": 1}]);
        }
        if let Some(prohibits) = next["computes"].get_mut("prohibits") {
            prohibits["unless-any"] = json!([]);
        }
        versions.push(next);
    }
    after
}

#[test]
fn amendments_of_next_year_touch_only_what_is_still_to_come() {
    let told = json_of(&diff(&amended_next_year(), &["--format", "json"]));
    assert!(told["summary"]["rules"].as_u64().unwrap() > 10);
    assert_eq!(told["summary"]["verdicts"], 0, "{:#}", told["cases"]);
    // The last lawful day of somebody who is still present may lie in the year of the new law.
    for case in told["cases"].as_array().unwrap() {
        for finding in case["findings"].as_array().unwrap() {
            let present = &finding["before"]["values"]["last-lawful-day"];
            assert!(present.as_str() >= Some("2026-06-01"), "{finding:#}");
            assert_eq!(without_last_lawful_day(&finding["before"]), without_last_lawful_day(&finding["after"]));
        }
    }
}

/// A finding without its last lawful day, on each reading, and without the reasons that tell it.
fn without_last_lawful_day(finding: &Value) -> Value {
    let mut finding = finding.clone();
    finding["values"].as_object_mut().unwrap().remove("last-lawful-day");
    for reading in finding["readings"].as_array_mut().unwrap() {
        reading["values"].as_object_mut().unwrap().remove("last-lawful-day");
    }
    finding["because"].as_array_mut().unwrap().retain(|reason| !reason.as_str().unwrap().contains("last lawful day"));
    finding
}

/// What is said of a stay under one version of a limit, apart from the days of the next one, which count no more under it.
fn of_its_days(finding: &Value) -> Value {
    let mut finding = without_last_lawful_day(finding);
    finding.as_object_mut().unwrap().remove("because");
    for reading in finding["readings"].as_array_mut().unwrap() {
        reading["values"].as_object_mut().unwrap().retain(|name, _| name != "used" && name != "over");
        if reading["outcome"] != "breach" {
            reading["on"] = json!(null);
        }
    }
    finding["values"].as_object_mut().unwrap().retain(|name, _| name != "used" && name != "over");
    finding["disputed"].as_array_mut().unwrap().retain(|name| name != "used" && name != "over" && name != "last-lawful-day");
    if finding["outcome"] != "breach" {
        finding["on"] = json!(null);
    }
    finding
}

/// The limit of days of 2027: stricter, and read by nobody yet or by everybody.
fn limit_of_next_year(standing: &str) -> Book {
    let mut after = book();
    let versions = after.get_mut("ru/stay.yaml").unwrap()["ru.stay.day-limit"]["versions"].as_array_mut().unwrap();
    let last = versions.last_mut().unwrap();
    let mut next = last.clone();
    last["until"] = json!("2026-12-31");
    next["from"] = json!("2027-01-01");
    next["standing"] = json!(standing);
    if standing == "confirmed" {
        next["checked"] = json!("2027-01-01");
    }
    next["computes"]["day-limit"] = json!({"days": 30, "within": "calendar year", "continuous": 30});
    versions.push(next);
    after
}

#[test]
fn once_its_year_has_come_a_law_of_2027_says_nothing_of_what_was_done_before_it() {
    for (standing, as_of) in
        [("unconfirmed", "2027-01-01"), ("unconfirmed", "2027-06-01"), ("confirmed", "2027-01-01"), ("confirmed", "2027-06-01")]
    {
        let told = json_of(&diff_as_of(as_of, &limit_of_next_year(standing), &["--format", "json"]));
        assert_eq!(told["summary"]["verdicts"], 0, "{standing} {as_of} {:#}", told["cases"]);
        let findings = told["cases"].as_array().unwrap().iter().flat_map(|case| case["findings"].as_array().unwrap());
        let mut of_the_new_law = 0;
        for finding in findings {
            if finding["before"].is_null() {
                of_the_new_law += 1;
                assert_eq!(finding["after"]["version_from"], "2027-01-01", "{finding:#}");
                assert!(finding["after"]["on"].as_str() >= Some("2027-01-01"), "{finding:#}");
            } else {
                assert_eq!(of_its_days(&finding["before"]), of_its_days(&finding["after"]), "{standing} {as_of}");
            }
        }
        // Some of the bundled cases tell of nobody's leaving.
        assert!(of_the_new_law > 3, "{standing} {as_of}");
    }
}

/// What the law says of a stay that ran on over a change of the law, of an act on one day.
fn of_an_act(book: &Book, stay: &str, act: &str, as_of: &str) -> (VerdictKind, Vec<(String, String)>) {
    let book = book.iter().map(|(name, tree)| (name.clone(), tree.to_string()));
    let book = demarche::law::RuleBook::load(book).unwrap();
    let case = format!(
        "case: TEST\nperson: {{nationality: KGZ}}\nstatuses: []\nregistrations: []\nstays: [{stay}]\n\
         events: [{{id: act, kind: stay-penalty, on: {act}, ground: stay-exceeded}}]\ngrievances: [{{kind: stay-limit, events: [act]}}]"
    );
    let case: Case = serde_yaml::from_str(&case).unwrap();
    let told = check::check(&case, &book, as_of.parse().unwrap(), Detail::Answer);
    let verdict = &told.verdicts[0];
    let limit = verdict.weighed.iter().filter(|weighed| weighed.rule == "ru.stay.day-limit");
    let by = limit.map(|weighed| {
        let finding = &told.findings[weighed.finding];
        (finding.version_from.unwrap().to_string(), serde_json::to_value(weighed.outcome).unwrap().as_str().unwrap().to_owned())
    });
    (verdict.verdict, by.collect())
}

#[test]
fn an_act_is_judged_by_the_law_of_its_day_though_the_stay_ran_on_into_the_next_law() {
    use VerdictKind::{NotSupported, Supported, Undetermined};
    let by = |from: &str, outcome: &str| (from.to_owned(), outcome.to_owned());
    // Over since 30 August 2024 under the ninety days in a hundred and eighty, and on the first of January under the new law too.
    let long = "{entry: 2024-06-01, exit: 2025-03-01}";
    assert_eq!(of_an_act(&book(), long, "2024-08-29", "2026-06-01"), (Supported, vec![by("2014-01-01", "no-breach")]));
    assert_eq!(of_an_act(&book(), long, "2024-09-10", "2026-06-01"), (NotSupported, vec![by("2014-01-01", "breach")]));
    assert_eq!(
        of_an_act(&book(), long, "2025-02-10", "2026-06-01"),
        (NotSupported, vec![by("2014-01-01", "breach"), by("2025-01-01", "breach")])
    );
    // Sixty-one days of 2026, and on into 2027: still running today.
    let running = "{entry: 2026-11-01}";
    for (standing, outcome) in [("unconfirmed", "cannot-tell"), ("confirmed", "breach")] {
        let after = limit_of_next_year(standing);
        for as_of in ["2026-12-20", "2027-01-01", "2027-06-01"] {
            assert_eq!(
                of_an_act(&after, running, "2026-12-15", as_of),
                (Supported, vec![by("2025-01-01", "no-breach")]),
                "{standing} {as_of}"
            );
        }
        // Whether the new law governs a stay that began before it no source tells.
        assert_eq!(of_an_act(&after, running, "2027-01-15", "2027-06-01"), (Undetermined, vec![by("2027-01-01", outcome)]), "{standing}");
    }
    // What was certainly too long under the law of its time stays so, whatever nobody has read yet.
    let over = "{entry: 2026-08-01}";
    assert_eq!(
        of_an_act(&limit_of_next_year("unconfirmed"), over, "2027-01-15", "2027-06-01"),
        (NotSupported, vec![by("2025-01-01", "breach")])
    );
}

#[test]
fn a_breach_has_the_version_and_the_values_of_its_own_day() {
    let case = "case: TEST\nperson: {nationality: KGZ}\nstatuses: []\nevents: []\nstays: [{entry: 2024-06-01, exit: 2025-03-01}]";
    let case: Case = serde_yaml::from_str(case).unwrap();
    let told = check::check(&case, &demarche::law::book([]).unwrap(), "2026-06-01".parse().unwrap(), Detail::Answer);
    let of_limit = told.findings.iter().filter(|finding| finding.rule == "ru.stay.day-limit");
    let told: Vec<_> = of_limit
        .map(|finding| {
            let day = |day: Option<chrono::NaiveDate>| day.unwrap().to_string();
            let value = |name: &str| finding.values[name].as_u64().unwrap();
            (day(finding.on), day(finding.version_from), value("used"), value("over"))
        })
        .collect();
    // Up to the end of 2024: 180 days of the window of 180, of which 30 August to 31 December are too many.
    assert_eq!(
        told,
        [
            ("2024-08-30".to_owned(), "2014-01-01".to_owned(), 180, 124),
            // Without a break since June: 274 days, and the sixty of 2025 are all too many.
            ("2025-01-01".to_owned(), "2025-01-01".to_owned(), 274, 60)
        ]
    );
}

/// From 15 March 2025 on, 120 days and not 90. Nobody's stay in the cases below goes over that day: else it would be open which law governs.
fn longer_stay() -> Book {
    let mut after = book();
    let versions = after.get_mut("ru/stay.yaml").unwrap()["ru.stay.day-limit"]["versions"].as_array_mut().unwrap();
    let last = versions.last_mut().unwrap();
    let mut next = last.clone();
    last["until"] = json!("2025-03-14");
    next["from"] = json!("2025-03-15");
    next["computes"]["day-limit"] = json!({"days": 120, "within": "calendar year", "continuous": 120});
    versions.push(next);
    after
}

#[test]
fn an_amendment_that_changes_a_verdict_is_shown_with_before_and_after() {
    let output = diff(&longer_stay(), &["--format", "json", "cases/KG-2025-0241", "cases/KG-2025-0147"]);
    let told = json_of(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!((told["summary"]["cases"].clone(), told["summary"]["changed"].clone()), (json!(2), json!(1)));
    let case = &told["cases"][0];
    assert_eq!(case["id"], "KG-2025-0241");
    let verdict = &case["verdicts"][0];
    assert_eq!((verdict["before"]["verdict"].clone(), verdict["after"]["verdict"].clone()), (json!("not-supported"), json!("supported")));
    let finding = case["findings"].as_array().unwrap().iter().find(|finding| finding["before"]["outcome"] == "breach").unwrap();
    assert_eq!((finding["before"]["values"]["limit"].clone(), finding["after"]["values"]["limit"].clone()), (json!(90), json!(120)));
    assert_eq!(
        (finding["before"]["version_from"].clone(), finding["after"]["version_from"].clone()),
        (json!("2025-01-01"), json!("2025-03-15"))
    );
    let rule = &told["rules"][0];
    assert_eq!((rule["rule"].clone(), rule["change"].clone()), (json!("ru.stay.day-limit"), json!("changed")));
    let versions: Vec<_> =
        rule["versions"].as_array().unwrap().iter().map(|version| (version["from"].clone(), version["change"].clone())).collect();
    assert_eq!(versions, [(json!("2025-01-01"), json!("changed")), (json!("2025-03-15"), json!("added"))]);

    let human = String::from_utf8(diff(&longer_stay(), &["cases/KG-2025-0241"]).stdout).unwrap();
    for line in [
        "ru.stay.day-limit changed",
        "  version from 2025-01-01 changed",
        "    until: nothing → 2025-03-14",
        "  version from 2025-03-15 added",
        "KG-2025-0241  cases/KG-2025-0241/case.yaml",
        "  verdict  grievances[0] stay-limit: not supported → supported",
        "           version from: 2025-01-01 → 2025-03-15",
    ] {
        assert!(human.lines().any(|told| told == line), "{line}\n{human}");
    }
}

#[test]
fn a_value_that_differs_is_told_with_its_path_in_the_file() {
    let mut after = book();
    let limit = &mut after.get_mut("ru/stay.yaml").unwrap()["ru.stay.day-limit"]["versions"][1]["computes"]["day-limit"];
    limit["days"] = json!(60);
    after.get_mut("sources.yaml").unwrap()["cntd-499067436"]["title"] = json!("Another title");
    let told = json_of(&diff(&after, &["--format", "json", "cases/KG-2025-0147"]));
    let fields = &told["rules"][0]["versions"][0]["fields"];
    assert_eq!(*fields, json!([{"field": "computes.day-limit.days", "before": "90", "after": "60"}]));
    assert_eq!(told["beside"][0]["field"], "sources.yaml.cntd-499067436.title");
}

#[test]
fn a_folder_of_rules_that_is_whole_stands_for_itself_and_a_part_is_laid_over_the_built_in_book() {
    let copy = tempfile::tempdir().unwrap();
    workspace(copy.path());
    copy_folder(&root().join("rules"), &copy.path().join("whole"));
    fs::remove_dir_all(copy.path().join("whole/schengen")).unwrap();
    let part = copy.path().join("part/ru");
    fs::create_dir_all(&part).unwrap();
    let rule = json!({"ru.next-year.stay": law_of_next_year("each stay")});
    fs::write(part.join("next-year.yaml"), rule.to_string()).unwrap();
    let run = |from: &str, to: &str| {
        let arguments = ["--as-of", "2026-06-01", "rules", "diff", from, to, "--format", "json"];
        json_of(&Command::new(env!("CARGO_BIN_EXE_demarche")).args(arguments).current_dir(copy.path()).output().unwrap())
    };
    let rules = |told: &Value| {
        let changes = told["rules"].as_array().unwrap().iter();
        changes.map(|rule| format!("{} {}", rule["rule"].as_str().unwrap(), rule["change"].as_str().unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(rules(&run("2026-06-01", "part")), ["ru.next-year.stay added"]);
    assert!(rules(&run("2026-06-01", "whole")).iter().all(|rule| rule.starts_with("schengen.") && rule.ends_with(" removed")));
}

//! The embedded rule book: it loads, its worked examples hold, and what is wrong in a rule file is told.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use demarche::case::{Case, GrievanceKind};
use demarche::check::{self, Bears, Detail, VerdictKind};
use demarche::diag::Diagnostic;
use demarche::lang::{Lang, Words};
use demarche::law;
use serde::Deserialize;
use serde_json::{Value, json};

#[test]
fn every_worked_example_of_the_embedded_book_holds() {
    let book = law::book([]).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    let results = law::examples::run(&book).into_iter();
    let failed: Vec<_> = results.filter_map(|it| Some(format!("{}: {}: {}", it.of, it.name, it.fault?))).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn examples_reach_every_version_and_both_sides_of_its_dates() {
    let gaps = law::coverage::gaps(&law::book([]).unwrap());
    assert!(gaps.is_empty(), "{}", gaps.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_version_that_no_example_reaches_is_named_and_so_is_a_date_without_two_sides() {
    let rule = |examples: &str| {
        format!(
            "x.rule:\n  title: {{en: A rule}}\n  about: each event\n  versions:\n    - from: 2024-01-01\n      until: 2024-12-31\n      cite: 115-FZ art. 1\n      \
             standing: confirmed\n      sources: [eurlex-2016-399, cntd-499067436]\n      checked: 2026-03-31\n      computes: {{prohibits: {{unless-any: []}}}}\n    \
             - from: 2025-01-01\n      cite: 115-FZ art. 1\n      standing: confirmed\n      sources: [eurlex-2016-399, cntd-499067436]\n      checked: 2026-03-31\n      \
             computes: {{prohibits: {{unless-any: []}}}}\n{examples}"
        )
    };
    let gaps = |examples: &str| -> Vec<String> {
        let book = law::book([("x/rule.yaml".to_owned(), rule(examples))]).unwrap_or_else(|faults| panic!("{}", told(&faults)));
        law::coverage::gaps(&book).iter().map(ToString::to_string).collect()
    };
    assert_eq!(gaps(""), ["x.rule has no worked example"]);
    assert_eq!(
        gaps("  examples:\n    - {name: in 2024, event: {kind: other, on: 2024-01-01}, expect: breach}\n"),
        [
            "x.rule has no worked example on 2024-12-31, the last day of a version",
            "x.rule has no worked example of the version from 2025-01-01",
            "x.rule has no worked example on 2023-12-31, the day before it begins",
        ]
    );
}

#[test]
fn an_argument_without_an_example_is_named_and_so_is_a_day_without_two_sides() {
    let embedded = law::embedded().into_iter().find(|(name, _)| *name == "arguments.yaml").unwrap().1;
    let gaps = |examples: &str| -> Vec<String> {
        let argument = format!(
            "own:\n  words: {{en: A., ru: А., ky: А.}}\n  cite: 115-FZ art. 5(1)\n  standing: confirmed\n  sources: [kremlin-50744, cntd-499067436]\n  from: 2025-01-01\n  until: 2025-12-31\n  \
             checked: 2026-03-31\n  when: [person.nationality is KGZ]\n{examples}"
        );
        let book = law::book([("arguments.yaml".to_owned(), format!("{embedded}\n{argument}"))])
            .unwrap_or_else(|faults| panic!("{}", told(&faults)));
        law::coverage::gaps(&book).iter().map(ToString::to_string).collect()
    };
    assert_eq!(gaps(""), ["own has no worked example"]);
    assert_eq!(
        gaps("  examples:\n    - {name: one, case: {person: {nationality: KGZ}}, event: {kind: other, on: 2025-01-01}, expect: fits}\n"),
        [
            "own has no worked example on 2025-12-31, the last day of a version",
            "own has no worked example on 2024-12-31, the day before it begins",
            "own has no worked example on 2026-01-01, the day after it ends",
        ]
    );
    let wrong = format!(
        "{embedded}\nown:\n  words: {{en: A., ru: А., ky: А.}}\n  cite: 115-FZ art. 5(1)\n  standing: confirmed\n  sources: [kremlin-50744, cntd-499067436]\n  from: 2025-01-01\n  checked: 2026-03-31\n  examples:\n    - {{name: half a stay, stays: [2025-01-01], expect: fits}}\n"
    );
    let faults = law::book([("arguments.yaml".to_owned(), wrong)]).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), ["R0117"]);
}

#[test]
fn every_kind_of_grievance_is_judged_by_a_rule_of_the_packs_that_judge() {
    let book = law::book([]).unwrap();
    for kind in GrievanceKind::ALL {
        let rules: Vec<_> = book.bearings(kind).map(|(rule, _)| rule).collect();
        assert!(!rules.is_empty(), "{}", kind.word());
        let idle: Vec<_> = rules.iter().filter(|rule| !book.judges(&book.rule(rule).unwrap().id)).collect();
        assert!(idle.is_empty(), "{}: {idle:?}", kind.word());
    }
}

#[test]
fn every_pack_of_the_repository_workspace_judges() {
    let text = std::fs::read_to_string(support::root().join("demarche.yaml")).unwrap();
    let written: BTreeMap<String, serde_json::Value> = serde_yaml::from_str(&text).unwrap();
    let mut chosen: Vec<_> = written["law"].as_array().unwrap().iter().map(|pack| pack.as_str().unwrap().to_owned()).collect();
    chosen.sort();
    let book = law::book([]).unwrap();
    let judging: BTreeSet<_> = book.judging().map(|rule| rule.id.pack().to_owned()).collect();
    assert_eq!(chosen, judging.into_iter().collect::<Vec<_>>());
}

/// Titles and citations stand in every language in which documents are written.
#[test]
fn titles_and_citations_stand_in_all_three_languages() {
    let book = law::book([]).unwrap();
    let languages: Vec<Lang> = ["en", "ru", "ky"].iter().map(|lang| lang.parse().unwrap()).collect();
    let lacks = |words: &Words| languages.iter().any(|lang| words.get(lang).is_none_or(|text| text.trim().is_empty()));
    let mut found = Vec::new();
    for rule in book.rules() {
        let cites = rule.versions.iter().map(|(_, version)| version.cite.words.as_ref());
        if lacks(&rule.title) || rule.due.as_ref().is_some_and(lacks) || cites.into_iter().any(|cite| cite.is_none_or(lacks)) {
            found.push(rule.id.as_str());
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

/// Each file of `tests/rules/bad` is put beside the embedded book; what is told of it stands beside it in `.expected`.
#[test]
fn every_fault_of_a_rule_file_is_told_in_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/bad");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        // What is wrong in the definition of a named condition stands in a file of those.
        let folder = if name.starts_with("condition-") && !text.contains("versions:") { "conditions" } else { "x" };
        let faults = law::book([(format!("{folder}/{name}"), text)]).err().unwrap_or_else(|| panic!("{name} loads"));
        support::assert_expected(&file.with_extension("expected"), &(told(&faults) + "\n"));
    }
}

/// A wrong value in a rule that many others and the files of grievances name is told once.
#[test]
fn what_is_wrong_in_one_rule_is_not_told_of_those_that_name_it() {
    let (name, text) = law::embedded().into_iter().find(|(name, _)| *name == "ru/stay.yaml").unwrap();
    let text = text.replacen("default: both-count", "default: [both-count]", 1);
    let faults = law::book([(name.to_owned(), text)]).unwrap_err();
    assert_eq!(faults.len(), 1, "{}", told(&faults));
    assert_eq!(faults[0].source.as_ref().map(|source| source.name.as_str()), Some("ru/stay.yaml"));
}

/// Nor of a file that is no YAML: its rules cannot be told from others, and nobody is told that there are none.
#[test]
fn a_file_that_cannot_be_read_is_told_alone() {
    let (name, text) = law::embedded().into_iter().find(|(name, _)| *name == "ru/stay.yaml").unwrap();
    let faults = law::book([(name.to_owned(), text.replacen("default: both-count", "default: [both-count", 1))]).unwrap_err();
    assert!(faults.iter().all(|fault| fault.source.as_ref().unwrap().name == "ru/stay.yaml"), "{}", told(&faults));
}

/// What is wrong in a file about a kind of grievance is told in its place, all of it at once.
#[test]
fn every_fault_of_a_file_about_a_grievance_is_told_in_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/grievances");
    let text = std::fs::read_to_string(folder.join("bank-account.yaml")).unwrap();
    let misspelt = ("grievances/bank-acount.yaml".to_owned(), text.clone());
    let faults = law::book([("grievances/bank-account.yaml".to_owned(), text), misspelt]).unwrap_err();
    support::assert_expected(&folder.join("bank-account.expected"), &(told(&faults) + "\n"));
}

/// Whether a rule has to do with the ground on which an authority acted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bearing {
    name: String,
    /// The kind of grievance; that of the only event where it is not stated.
    kind: Option<String>,
    /// Ids of the events it rests on; all of its own kind where they are not stated.
    acts: Option<Vec<String>>,
    #[serde(default)]
    family: Vec<Value>,
    #[serde(default)]
    stays: Vec<Value>,
    #[serde(default)]
    registrations: Vec<Value>,
    #[serde(default)]
    events: Vec<Value>,
    /// Another person than a citizen of the Kyrgyz Republic.
    person: Option<Value>,
    verdict: VerdictKind,
    because: Option<Vec<String>>,
    missing: Option<Vec<String>>,
    reason: Option<String>,
}

#[test]
fn a_rule_bears_on_a_grievance_only_where_it_has_to_do_with_the_ground_of_the_act() {
    let text = std::fs::read_to_string(support::root().join("tests/rules/bearings.yaml")).unwrap();
    let expected: Vec<Bearing> = serde_yaml::from_str(&text).unwrap();
    let book = law::book([]).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    let today = "2026-01-15".parse().unwrap();
    let mut differences = Vec::new();
    for one in expected {
        let kind = one.kind.unwrap_or_else(|| one.events[0]["kind"].as_str().unwrap().to_owned());
        let grievance = one.acts.map_or_else(|| json!({"kind": kind}), |acts| json!({"kind": kind, "events": acts}));
        let case = json!({
            "case": "TEST", "person": one.person.unwrap_or_else(|| json!({"nationality": "KGZ", "born": "1990-05-01"})), "family": one.family, "statuses": [],
            "stays": one.stays, "registrations": one.registrations, "events": one.events, "grievances": [grievance],
        });
        let case: Case = serde_json::from_value(case).unwrap_or_else(|fault| panic!("{}: {fault}", one.name));
        let assessment = check::check(&case, &book, today, Detail::Answer);
        let found = &assessment.verdicts[0];
        let supporting = || -> Vec<String> {
            let deciding = found.weighed.iter().filter(|weighed| weighed.bears != Bears::Open);
            deciding.map(|weighed| weighed.rule.clone()).collect()
        };
        let as_expected = found.verdict == one.verdict
            && one.because.as_ref().is_none_or(|because| *because == supporting())
            && one.missing.as_ref().is_none_or(|missing| *missing == found.missing)
            && one.reason.as_ref().is_none_or(|reason| found.reason.as_ref() == Some(reason));
        if !as_expected {
            let weighed: Vec<_> = found.weighed.iter().map(|it| (&it.rule, it.outcome, it.bears)).collect();
            differences.push(format!("{}: {:?} {:?} {:?} {weighed:?}", one.name, found.verdict, found.missing, found.reason));
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

/// The lists that those files name: each fault stands under its code.
#[test]
fn every_fault_of_an_argument_a_remedy_or_a_body_is_told() {
    let rest = "  standing: confirmed\n  sources: [kremlin-50744, cntd-499067436]\n";
    let dates = "  from: 2025-01-01\n  checked: 2026-03-31\n";
    let words = "{en: A., ru: А., ky: А.}";
    let cases = [
        ("arguments", format!("a:\n  words: {words}\n  cite: 115-FZ\n{rest}  from: 2026-05-01\n  checked: 2026-03-31\n"), "R0119"),
        ("arguments", format!("a:\n  words: {words}\n  cite: 115-FZ\n{rest}{dates}  until: 2024-12-31\n"), "R0105"),
        ("arguments", format!("a:\n  words: {words}\n{rest}{dates}"), "R0108"),
        ("arguments", format!("a:\n  words: {words}\n  cite: 115-FZ\n  standing: confirmed\n{dates}"), "R0109"),
        ("arguments", format!("a:\n  words: {{en: A., ru: А.}}\n  cite: 115-FZ\n{rest}{dates}"), "R0145"),
        ("arguments", format!("a:\n  words: A.\n  cite: 115-FZ\n{rest}{dates}"), "R0145"),
        ("arguments", format!("a:\n  words: {words}\n  cite: 115-FZ\n{rest}{dates}  when: [person.nationalty is KGZ]\n"), "R0113"),
        ("arguments", format!("a:\n  words: {words}\n  cite: 115-FZ\n{rest}{dates}  needs: {{ru.stay.day-limits: [breach]}}\n"), "R0106"),
        ("arguments", format!("ru.stay.day-limit:\n  words: {words}\n  cite: 115-FZ\n{rest}{dates}"), "R0147"),
        ("remedies", format!("a:\n  what: {words}\n  bodies: [curt]\n  cite: 115-FZ\n{rest}"), "R0144"),
        ("remedies", format!("a:\n  what: {words}\n  bodies: [court]\n  term: ru.remedy.rulings\n  cite: 115-FZ\n{rest}"), "R0106"),
        ("remedies", format!("a:\n  what: {words}\n  bodies: [court]\n  term: ru.stay.day-limit\n  cite: 115-FZ\n{rest}"), "R0122"),
        ("bodies", "a:\n  name: {ru: Суд, ky: Сот}\n".to_owned(), "R0145"),
    ];
    let all_kinds = law::book([("grievances.yaml".to_owned(), "stay-limit: {}".to_owned())]).unwrap_err();
    assert_eq!(all_kinds.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), ["R0140"]);
    for (file, bad, code) in cases {
        let name = format!("{file}.yaml");
        let embedded = law::embedded().into_iter().find(|(other, _)| *other == name).unwrap().1;
        let faults = law::book([(name, format!("{embedded}\n{bad}"))]).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), [code], "{bad}\n{}", told(&faults));
    }
}

#[test]
fn a_law_is_listed_once_and_does_not_lack_what_it_states() {
    let embedded = law::embedded().into_iter().find(|(name, _)| *name == "laws.yaml").unwrap().1;
    let law = |more: &str, cited: &str| format!("{embedded}x-law:\n{more}  names: {{en: [{{cited: {cited}}}]}}\n");
    for (text, codes) in [
        (law("  dated: 2025-01-01\n", "999-FZ"), &[][..]),
        (law("  dated: 2025-01-01\n  lacks: [date]\n", "999-FZ"), &["R0161"]),
        (law("", "115-FZ"), &["R0147"]),
    ] {
        let faults = law::book([("laws.yaml".to_owned(), text)]).err().unwrap_or_default();
        assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), codes, "{}", told(&faults));
    }
}

#[test]
fn the_schema_of_rule_files_describes_every_file_that_people_write() {
    let schema = law::schema();
    let files: Vec<_> = schema["anyOf"].as_array().unwrap().iter().map(|file| file["title"].as_str().unwrap()).collect();
    let expected = ["grievances/KIND.yaml", "arguments.yaml", "remedies.yaml", "bodies.yaml", "conditions.yaml and conditions/NAME.yaml"];
    assert_eq!(files[..5], expected);
    assert_eq!(schema["$defs"]["Condition"]["anyOf"][2]["properties"]["condition"]["type"], "string");
    for name in ["GrievanceFile", "ArgumentsFile", "ConditionsFile", "RuleFile"] {
        assert!(schema["$defs"][name].is_object(), "{name}");
    }
}

#[test]
fn a_book_without_its_own_files_is_refused() {
    let faults = law::RuleBook::load([("ru/stay.yaml", "{}")]).unwrap_err();
    let missing = faults.iter().filter(|fault| fault.code == law::codes::MISSING_FILE).count();
    assert_eq!(missing, 2, "{}", told(&faults));
}

#[test]
fn rules_and_packs_that_do_not_exist_are_told_where_they_are_named() {
    let faults = |name: &str, text: &str| told(&law::book([(name.to_owned(), text.to_owned())]).unwrap_err());
    let bearing = faults("grievances/entry-ban.yaml", "rules:\n  ru.entry.ban-overstays: {supports: [breach]}\n");
    assert!(bearing.starts_with("grievances/entry-ban.yaml:1:1: R0313"), "{bearing}");
    let embedded = law::embedded().into_iter().find(|(name, _)| *name == "grievances/entry-ban.yaml").unwrap().1;
    let bearing = faults("grievances/entry-ban.yaml", &embedded.replace("  ru.entry.ban-overstay:", "  ru.entry.ban-overstays:"));
    assert!(bearing.starts_with("grievances/entry-ban.yaml:4:3: R0106: there is no rule `ru.entry.ban-overstays`"), "{bearing}");
    let pack = faults("packs.yaml", "judge: [ru, rus]\nworking-days: {ru: rf}\n");
    assert!(pack.contains("packs.yaml:1:13: R0125: no rule belongs to the pack `rus`"), "{pack}");
    assert!(pack.contains("packs.yaml:2:20: R0125: there is no calendar of working days `rf`"), "{pack}");
}

#[test]
fn every_condition_of_the_embedded_book_is_used_and_has_examples_of_both_answers() {
    let book = law::book([]).unwrap();
    let mut used: Vec<String> = book.rules().flat_map(|rule| rule.conditions()).collect();
    let bearings = GrievanceKind::ALL.into_iter().flat_map(|kind| book.bearings(kind)).flat_map(|(_, bearings)| bearings);
    bearings.flat_map(|bearing| bearing.when.iter().chain(&bearing.of)).for_each(|condition| condition.names(&mut used));
    for condition in book.conditions() {
        assert!(used.contains(&condition.name), "{} is used nowhere", condition.name);
        for expected in [law::file::Expected::Applies, law::file::Expected::NotApplicable] {
            assert!(condition.examples.iter().any(|example| example.expect == expected), "{}: {expected:?}", condition.name);
        }
    }
}

#[test]
fn a_file_of_a_workspace_stands_in_place_of_the_embedded_one() {
    let own = "x.rule:\n  title: {en: Own}\n  about: each stay\n  versions: []\n";
    let faults = law::book([("schengen/stay.yaml".to_owned(), own.to_owned())]).unwrap_err();
    assert!(faults.iter().all(|fault| fault.source.as_ref().unwrap().name == "schengen/stay.yaml"), "{}", told(&faults));
}

const OWN_RULE: &str = ".rule:\n  title: {en: Own}\n  about: each stay\n  versions:\n    - from: 2025-01-01\n      cite: 115-FZ art. 1\n      standing: single-source\n      \
                        sources: [office-letter]\n      checked: CHECKED\n      computes: {permits: stay}\n";
const OWN_SOURCE: &str = "office-letter:\n  title: A letter to the office\n  seen: 2026-03-01\n";

/// A workspace's own rule of that pack, with a source of its own beside those of the book.
fn own_rule(pack: &str, checked: &str) -> Result<law::RuleBook, Vec<Diagnostic>> {
    let rule = format!("{pack}{}", OWN_RULE.replace("CHECKED", checked));
    law::book([("own/rule.yaml".to_owned(), rule), ("sources/office.yaml".to_owned(), OWN_SOURCE.to_owned())])
}

#[test]
fn a_rule_by_which_nobody_judges_and_law_read_on_a_day_to_come_are_told() {
    let remarks = |pack: &str, checked: &str, latest: &str| {
        let book = own_rule(pack, checked).unwrap_or_else(|faults| panic!("{}", told(&faults)));
        told(&book.remarks(latest.parse().unwrap()))
    };
    assert_eq!(remarks("ru.own", "2026-03-01", "2026-06-01"), "");
    assert_eq!(
        remarks("rus.own", "2026-03-01", "2026-06-01"),
        "own/rule.yaml:2:3: R0128: no case is judged by `rus.own.rule`: its pack `rus` is not in packs.yaml\n  \
         Did you mean `ru`? The first part of an id is its pack."
    );
    // Of letters that ids do not have it is told before.
    let large = told(&own_rule("RU.own", "2026-03-01").unwrap_err());
    assert!(large.contains("R0171") && large.contains("small letters") && !large.contains("look alike"), "{large}");
    assert!(remarks("zzzz", "2026-03-01", "2026-06-01").contains("known: ru, eaeu"));
    let early = remarks("ru.own", "2026-06-02", "2026-06-01");
    assert!(early.starts_with("own/rule.yaml:9:16: R0129: the law cannot have been checked on 2026-06-02"), "{early}");
    assert_eq!(remarks("ru.own", "2036-03-31", "2026-06-01").lines().count(), 2);
}

#[test]
fn sources_of_a_workspace_stand_beside_those_of_the_book() {
    let book = own_rule("ru.own", "2026-03-01").unwrap_or_else(|faults| panic!("{}", told(&faults)));
    assert_eq!(book.source("office-letter").unwrap().title, "A letter to the office");
    assert!(book.source("cntd-499067436").is_some());
    let twice = OWN_SOURCE.replace("office-letter", "cntd-499067436");
    let faults = law::book([("sources/office.yaml".to_owned(), twice)]).unwrap_err();
    assert!(told(&faults).starts_with("sources/office.yaml:1:1: R0147: the source `cntd-499067436`"), "{}", told(&faults));
}

/// Files that editors and other systems write otherwise are read, or told.
#[test]
fn rule_files_of_other_endings_are_read_and_of_other_encodings_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("ONE.YAML", b"a: 1");
    write("two.yml", b"b: 2");
    let files = demarche::workspace::files_of(folder.path()).unwrap();
    assert_eq!(files.into_keys().collect::<Vec<_>>(), ["ONE.yaml", "two.yaml"]);
    write("two.yaml", b"b: 3");
    assert_eq!(demarche::workspace::files_of(folder.path()).unwrap_err()[0].code.0, "W0101");
    std::fs::remove_file(folder.path().join("two.yaml")).unwrap();
    write("cp1251.yaml", b"title:\n  \xc7\xe0\xea\xee\xed");
    write("utf16.yaml", b"\xff\xfea\0:\0");
    let faults = demarche::workspace::files_of(folder.path()).unwrap_err();
    assert!(faults.iter().all(|fault| fault.code.0 == "W0109"), "{}", told(&faults));
    let places: BTreeSet<_> = faults.iter().map(|fault| fault.span.map(|span| (span.line, span.column))).collect();
    assert_eq!(places, BTreeSet::from([None, Some((2, 3))]));
}

#[test]
fn one_outcome_does_not_speak_for_and_against() {
    let embedded = law::embedded().into_iter().find(|(name, _)| *name == "grievances/entry-ban.yaml").unwrap().1;
    let one = embedded.lines().find(|line| line.starts_with("  ru.entry.ban-expelled:")).unwrap();
    let both = embedded.replace(one, "  ru.entry.ban-expelled: {supports: [breach], defeats: [no-breach, breach]}");
    let faults = told(&law::book([("grievances/entry-ban.yaml".to_owned(), both.clone())]).unwrap_err());
    assert!(faults.contains("R0162: `breach` of `ru.entry.ban-expelled` both supports"), "{faults}");
    let misspelt = both.replace("supports: [breach], defeats: [no-breach, breach]", "supports: [breech]");
    let faults = told(&law::book([("grievances/entry-ban.yaml".to_owned(), misspelt)]).unwrap_err());
    assert!(faults.contains("R0315") && faults.contains("`breach`"), "{faults}");
}

fn told(faults: &[Diagnostic]) -> String {
    let one = |fault: &Diagnostic| {
        let name = fault.source.as_ref().map_or("", |source| &source.name);
        let (line, column) = fault.span.map_or((0, 0), |span| (span.line, span.column));
        let help = fault.help.as_ref().map(|help| format!("\n  {help}")).unwrap_or_default();
        format!("{name}:{line}:{column}: {}: {}{help}", fault.code, fault.message)
    };
    faults.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The examples of `docs/rules-format.md` load: whole rules as they stand, conditions and computations inside a rule.
#[test]
fn the_examples_of_the_description_load() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules-format.md")).unwrap();
    let mut blocks = 0;
    for block in text.split("```yaml ").skip(1) {
        let (what, rest) = block.split_once('\n').unwrap();
        let yaml = rest.split_once("```").unwrap().0;
        let rule = match what {
            "rule" => yaml.to_owned(),
            "conditions" => {
                let book =
                    law::book([("conditions/doc.yaml".to_owned(), yaml.to_owned())]).unwrap_or_else(|faults| panic!("{}", told(&faults)));
                assert!(law::examples::run(&book).iter().all(|result| result.fault.is_none()), "{yaml}");
                continue;
            }
            "grievance-rules" => {
                let embedded = law::embedded().into_iter().find(|(name, _)| *name == "grievances/bank-account.yaml").unwrap().1;
                let (_, rest) = embedded.split_once("\narguments:").unwrap();
                let rules: String = yaml.lines().map(|line| format!("  {line}\n")).collect();
                let file = ("grievances/bank-account.yaml".to_owned(), format!("rules:\n{rules}arguments:{rest}"));
                law::book([file]).unwrap_or_else(|faults| panic!("{yaml}\n{}", told(&faults)));
                continue;
            }
            "grievance" | "argument" => {
                let arguments = || law::embedded().into_iter().find(|(name, _)| *name == "arguments.yaml").unwrap().1;
                let file = if what == "argument" {
                    ("arguments.yaml".to_owned(), format!("{}\n{yaml}", arguments()))
                } else {
                    ("grievances/bank-account.yaml".to_owned(), yaml.to_owned())
                };
                let book = law::book([file]).unwrap_or_else(|faults| panic!("{what}\n{yaml}\n{}", told(&faults)));
                let id = yaml.split(':').next().unwrap();
                let shown = book.guide().arguments.get(id).into_iter().flat_map(|argument| law::examples::of_argument(&book, id, argument));
                assert!(shown.into_iter().all(|result| result.fault.is_none()), "{yaml}");
                continue;
            }
            // An entry of the embedded list, in part: each of its lines stands there.
            "laws" => {
                let embedded = law::embedded().into_iter().find(|(name, _)| *name == "laws.yaml").unwrap().1;
                for line in yaml.lines().map(|line| line.split(" #").next().unwrap_or_default().trim_end()) {
                    assert!(embedded.contains(&format!("{line}\n")), "{line}");
                }
                continue;
            }
            "condition" => within("stay", "applies-when", yaml, "      computes: {permits: stay}\n"),
            _ => within(what.strip_prefix("computes ").unwrap(), "computes", yaml, ""),
        };
        let book = law::book([("x/doc.yaml".to_owned(), rule)]).unwrap_or_else(|faults| panic!("{what}\n{yaml}\n{}", told(&faults)));
        assert!(law::examples::run(&book).iter().all(|result| result.fault.is_none()), "{yaml}");
        blocks += 1;
    }
    assert!(blocks > 9);
}

fn within(subject: &str, key: &str, yaml: &str, after: &str) -> String {
    let about = if subject == "case" { "the case".to_owned() } else { format!("each {subject}") };
    let inner: String = yaml.lines().map(|line| format!("        {line}\n")).collect();
    format!(
        "x.rule:\n  title: {{en: A rule}}\n  about: {about}\n  versions:\n    - from: 2025-01-01\n      cite: 115-FZ art. 1\n      \
         standing: confirmed\n      sources: [eurlex-2016-399, cntd-499067436]\n      checked: 2026-03-31\n      {key}:\n{inner}{after}"
    )
}

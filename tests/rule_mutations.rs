//! Whether a slip in the law would be noticed: every number and every date of the rule files, arguments and calendars is changed by one,
//! one at a time, and each time the book must refuse to load or a worked example must fail.
//!
//! Left out are words about the law (titles, citations, terms in words), the worked examples, which are the measure itself, and the days
//! of provenance: `checked` and `seen` say when somebody read a text, so that no example can know them. That they fit each other is
//! asked below; that a fact after `checked` earns a warning is asked in `check.rs`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use demarche::diag::Source;
use demarche::law::calendar::Calendars;
use demarche::law::kind::Computation;
use demarche::law::{self, RuleBook, RuleId};
use rayon::prelude::*;
use serde_json::{Value, json};

/// Keys under which nothing is changed.
const WORDS: [&str; 12] =
    ["title", "words", "cite", "due", "question", "says", "claim", "because", "sources", "checked", "examples", "standing"];
/// Keys of a calendar under which nothing is changed.
const CALENDAR_WORDS: [&str; 5] = ["calendar", "decree", "standing", "sources", "checked"];

/// A step from a value to a value in it.
#[derive(Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// One change: where, what stands there, what shall stand there.
struct Change {
    path: Vec<Step>,
    was: String,
    becomes: Value,
}

impl Change {
    fn of(&self, value: &Value) -> Value {
        let mut changed = value.clone();
        let mut at = &mut changed;
        for step in &self.path {
            at = match step {
                Step::Key(key) => &mut at[key.as_str()],
                Step::Index(index) => &mut at[index],
            };
        }
        *at = self.becomes.clone();
        changed
    }

    fn told(&self, of: &str) -> String {
        let steps = self.path.iter().map(|step| match step {
            Step::Key(key) => format!(".{key}"),
            Step::Index(index) => format!("[{index}]"),
        });
        format!("{of}{}: {} → {}", steps.collect::<String>(), self.was, self.becomes)
    }
}

/// Every change of a number or date in `value` by one.
fn changes(value: &Value, leave: &[&str]) -> Vec<Change> {
    let mut found = Vec::new();
    gather(value, leave, &mut Vec::new(), &mut found);
    found
}

fn gather(value: &Value, leave: &[&str], path: &mut Vec<Step>, found: &mut Vec<Change>) {
    match value {
        Value::Object(fields) => {
            // What a remedy calls `to` is a word; what a transfer calls `to` is a day.
            let words = |key: &str, inner: &Value| leave.contains(&key) || (key == "to" && !is_date(inner));
            for (key, inner) in fields.iter().filter(|(key, inner)| !words(key, inner)) {
                path.push(Step::Key(key.clone()));
                gather(inner, leave, path, found);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                path.push(Step::Index(index));
                gather(inner, leave, path, found);
                path.pop();
            }
        }
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            for other in [number - 1, number + 1] {
                found.push(Change { path: path.clone(), was: number.to_string(), becomes: json!(other) });
            }
        }
        Value::String(text) => {
            for (start, end) in numbers(text) {
                for other in by_one(&text[start..end]) {
                    let becomes = json!(format!("{}{other}{}", &text[..start], &text[end..]));
                    found.push(Change { path: path.clone(), was: text.clone(), becomes });
                }
            }
        }
        Value::Bool(_) | Value::Null => {}
    }
}

fn is_date(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.parse::<NaiveDate>().is_ok())
}

/// The places of dates and numbers in a text.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut places, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let date = text.get(at..at + 10).is_some_and(|text| text.parse::<NaiveDate>().is_ok());
        let end = if date { at + 10 } else { at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count() };
        places.push((at, end));
        at = end;
    }
    places
}

fn by_one(text: &str) -> [String; 2] {
    match text.parse::<NaiveDate>() {
        Ok(day) => [(day - Days::new(1)).to_string(), (day + Days::new(1)).to_string()],
        Err(_) => {
            let number: i64 = text.parse().unwrap();
            [(number - 1).to_string(), (number + 1).to_string()]
        }
    }
}

/// The rules as written, by id, and which rules each one needs in a book.
struct Rules {
    written: BTreeMap<String, Value>,
    needs: BTreeMap<String, BTreeSet<String>>,
}

impl Rules {
    fn embedded() -> Self {
        let mut written: BTreeMap<String, Value> = BTreeMap::new();
        // What is said beside the rules computes nothing; the days of arguments are asked about below.
        let own = ["sources.yaml", "packs.yaml", "arguments.yaml", "remedies.yaml", "bodies.yaml", "conditions.yaml", "laws.yaml"];
        let is_of_rules = |name: &str| !own.contains(&name) && !name.starts_with("calendars/") && !name.starts_with("grievances/");
        for (name, text) in law::embedded().into_iter().filter(|(name, _)| is_of_rules(name)) {
            // Read without the types of rules, the plain word `on` would be a truth value.
            let text = text.replace("from: on\n", "from: 'on'\n").replace(", on]", ", 'on']");
            let file: BTreeMap<String, Value> = serde_yaml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            written.extend(file);
        }
        let needs = written.keys().map(|id| (id.clone(), Self::closure(&written, id))).collect();
        Self { written, needs }
    }

    /// A book of nothing but an argument and the rules that it needs.
    fn book_of_argument(&self, id: &str, argument: &Value) -> Result<RuleBook, usize> {
        let of = argument["needs"].as_object().into_iter().flatten().map(|(rule, _)| rule.as_str());
        let rules: BTreeMap<&str, &Value> = of.flat_map(|rule| &self.needs[rule]).map(|id| (id.as_str(), &self.written[id])).collect();
        load(&rules, Some(&BTreeMap::from([(id, argument)])))
    }

    fn closure(written: &BTreeMap<String, Value>, id: &str) -> BTreeSet<String> {
        let (mut all, mut open) = (BTreeSet::new(), vec![id.to_owned()]);
        while let Some(id) = open.pop() {
            let rule = &written[&id];
            let named = rule["unless"].as_array().into_iter().flatten().chain([&rule["term"]]);
            let computed = rule["versions"].as_array().into_iter().flatten().map(|version| &version["computes"]);
            let measures = computed.flat_map(|computes| {
                [&computes["ban"]["measured-by"], &computes["days-left"]["measured-by"], &computes["days-left"]["answered-by"]]
            });
            open.extend(named.chain(measures).filter_map(Value::as_str).map(str::to_owned).filter(|other| !all.contains(other)));
            all.insert(id);
        }
        all
    }

    /// A book of the rule `of` and what it needs, with `changed` in place of the rule of that id.
    fn book(&self, of: &str, changed: (&str, &Value)) -> Result<RuleBook, usize> {
        let rules: BTreeMap<&str, &Value> =
            self.needs[of].iter().map(|id| (id.as_str(), if id == changed.0 { changed.1 } else { &self.written[id] })).collect();
        load(&rules, None)
    }

    /// Whether the change of the rule `id` into `changed` is noticed.
    fn notices(&self, id: &str, changed: &Value) -> bool {
        let dependents = self.needs.iter().filter(|(other, needs)| *other != id && needs.contains(id)).map(|(other, _)| other.as_str());
        std::iter::once(id).chain(dependents).any(|of| match self.book(of, (id, changed)) {
            Err(_) => true,
            Ok(book) => fails(&book, of),
        })
    }
}

/// A book of these rules and arguments alone.
fn load(rules: &BTreeMap<&str, &Value>, arguments: Option<&BTreeMap<&str, &Value>>) -> Result<RuleBook, usize> {
    let mut sources = BTreeMap::new();
    rules.values().chain(arguments.into_iter().flat_map(BTreeMap::values)).for_each(|entry| named_sources(entry, &mut sources));
    let text = serde_json::to_string(rules).unwrap();
    let counts_working_days = text.contains("\"working\"");
    let packs = if counts_working_days { json!({"judge": [], "working-days": {"ru": "ru"}}) } else { json!({"judge": []}) };
    let mut files = vec![
        ("conditions.yaml".to_owned(), conditions().to_owned()),
        ("rules.yaml".to_owned(), text),
        ("sources.yaml".to_owned(), serde_json::to_string(&sources).unwrap()),
        ("packs.yaml".to_owned(), packs.to_string()),
    ];
    files.extend(arguments.map(|arguments| ("arguments.yaml".to_owned(), serde_json::to_string(arguments).unwrap())));
    if counts_working_days {
        files.extend(calendars().map(|(name, text)| (name.to_owned(), text.to_owned())));
    }
    RuleBook::load(files).map_err(|faults| faults.len())
}

fn fails(book: &RuleBook, rule: &str) -> bool {
    law::examples::of(book, book.rule(rule).unwrap()).any(|result| result.fault.is_some())
}

fn named_sources(value: &Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                if key == "sources" {
                    let names = inner.as_array().into_iter().flatten().filter_map(Value::as_str);
                    found.extend(names.map(|name| (name.to_owned(), json!({"title": "x", "seen": "2026-11-22"}))));
                } else {
                    named_sources(inner, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| named_sources(inner, found)),
        _ => {}
    }
}

fn conditions() -> &'static str {
    law::embedded().into_iter().find(|(name, _)| *name == "conditions.yaml").unwrap().1
}

fn calendars() -> impl Iterator<Item = (&'static str, &'static str)> {
    law::embedded().into_iter().filter(|(name, _)| name.starts_with("calendars/"))
}

#[test]
fn every_number_and_date_of_the_rules_is_held_by_an_example() {
    let rules = Rules::embedded();
    // Without a change nothing may be noticed: else this test would prove nothing.
    let wrong: Vec<_> = rules.written.par_iter().filter(|(id, rule)| rules.notices(id, rule)).map(|(id, _)| id.clone()).collect();
    assert!(wrong.is_empty(), "these do not stand by themselves: {wrong:?}");
    let changes: Vec<_> =
        rules.written.iter().flat_map(|(id, rule)| changes(rule, &WORDS).into_iter().map(move |it| (id, rule, it))).collect();
    let missed: Vec<_> = changes
        .par_iter()
        .filter(|(id, rule, change)| !rules.notices(id, &change.of(rule)))
        .map(|(id, _, change)| change.told(id))
        .collect();
    tell("rules", changes.len() - missed.len(), changes.len());
    assert!(missed.is_empty(), "{} of {} changes pass unnoticed:\n{}", missed.len(), changes.len(), missed.join("\n"));
    assert!(changes.len() > 400);
}

/// Conditions with a name hold few numbers or none: of them every line is left out in turn, and every `not` too.
#[test]
fn every_line_of_a_named_condition_is_held_by_an_example() {
    let written: BTreeMap<String, Value> = serde_yaml::from_str(conditions()).unwrap();
    let notices = |written: &BTreeMap<String, Value>| {
        let files = [("conditions.yaml", json!(written)), ("sources.yaml", json!({})), ("packs.yaml", json!({"judge": []}))];
        match RuleBook::load(files.map(|(name, value)| (name, value.to_string()))) {
            Err(_) => true,
            Ok(book) => book.conditions().any(|it| law::examples::of_condition(it).any(|result| result.fault.is_some())),
        }
    };
    assert!(!notices(&written));
    let (mut missed, mut all) = (Vec::new(), 0);
    for (name, definition) in &written {
        for (told, when) in without_a_line(&definition["when"]).into_iter().chain(changed_by_one(&definition["when"])) {
            let mut changed = written.clone();
            changed.get_mut(name).unwrap()["when"] = when;
            all += 1;
            if !notices(&changed) {
                missed.push(format!("{name}: {told}"));
            }
        }
    }
    println!("conditions: {} of {all} changes are noticed", all - missed.len());
    assert!(missed.is_empty(), "{} of {all} changes pass unnoticed:\n{}", missed.len(), missed.join("\n"));
    assert!(all > 40);
}

fn changed_by_one(when: &Value) -> Vec<(String, Value)> {
    changes(when, &[]).iter().map(|change| (change.told(""), change.of(when))).collect()
}

/// The condition with one of its parts left out, for every part; and with each `not` taken away.
fn without_a_line(when: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    match when {
        Value::Array(parts) => {
            for (at, part) in parts.iter().enumerate() {
                let mut fewer = parts.clone();
                fewer.remove(at);
                if !fewer.is_empty() {
                    found.push((format!("without {part}"), Value::Array(fewer)));
                }
                for (told, changed) in without_a_line(part) {
                    let mut other = parts.clone();
                    other[at] = changed;
                    found.push((told, Value::Array(other)));
                }
            }
        }
        Value::Object(fields) => {
            for (key, inner) in fields {
                if key == "not" {
                    found.push((format!("without not: {inner}"), inner.clone()));
                }
                found.extend(without_a_line(inner).into_iter().map(|(told, changed)| (told, json!({key: changed}))));
            }
        }
        _ => {}
    }
    found
}

#[test]
fn every_date_of_the_arguments_is_held_by_an_example() {
    let rules = Rules::embedded();
    let text = law::embedded().into_iter().find(|(name, _)| *name == "arguments.yaml").unwrap().1;
    let arguments: BTreeMap<String, Value> = serde_yaml::from_str(text).unwrap();
    let noticed = |id: &str, argument: &Value| match rules.book_of_argument(id, argument) {
        Err(_) => true,
        Ok(book) => law::examples::of_argument(&book, id, &book.guide().arguments[id]).any(|result| result.fault.is_some()),
    };
    let wrong: Vec<_> = arguments.par_iter().filter(|(id, argument)| noticed(id, argument)).map(|(id, _)| id).collect();
    assert!(wrong.is_empty(), "these do not stand by themselves: {wrong:?}");
    let changes: Vec<_> =
        arguments.iter().flat_map(|(id, argument)| changes(argument, &WORDS).into_iter().map(move |it| (id, argument, it))).collect();
    let missed: Vec<_> = changes
        .par_iter()
        .filter(|(id, argument, change)| !noticed(id, &change.of(argument)))
        .map(|(id, _, change)| change.told(id))
        .collect();
    println!("arguments: {} of {} changes are noticed", changes.len() - missed.len(), changes.len());
    assert!(missed.is_empty(), "{} of {} changes pass unnoticed:\n{}", missed.len(), changes.len(), missed.join("\n"));
    assert!(changes.len() > 60);
}

#[test]
fn every_number_and_date_of_the_calendars_is_held_by_another() {
    let files: Vec<(&str, Value)> = calendars().map(|(name, text)| (name, serde_yaml::from_str(text).unwrap())).collect();
    let changes: Vec<_> =
        files.iter().flat_map(|(name, file)| changes(file, &CALENDAR_WORDS).into_iter().map(move |it| (name, file, it))).collect();
    let loads = |name: &str, file: &Value| Calendars::load(&[Arc::new(Source { name: name.to_owned(), text: file.to_string() })]).is_ok();
    assert!(files.iter().all(|(name, file)| loads(name, file)));
    let missed: Vec<_> = changes
        .par_iter()
        .filter(|(name, file, change)| loads(name, &change.of(file)))
        .map(|(name, _, change)| change.told(name))
        .collect();
    tell("calendars", changes.len() - missed.len(), changes.len());
    assert!(missed.is_empty(), "{} of {} changes pass unnoticed:\n{}", missed.len(), changes.len(), missed.join("\n"));
    assert!(changes.len() > 400);
}

/// Says the share of changes that are noticed where it is seen: what a test that passes prints is kept from whoever runs the tests.
fn tell(of: &str, noticed: usize, all: usize) {
    use std::io::Write;
    let _ = writeln!(
        std::io::stderr(),
        "{of}: {noticed} of {all} changes of a number or a date are noticed ({} %)",
        noticed * 100 / all.max(1)
    );
}

/// Provenance: nothing was checked later than its sources were seen, and what claims to be confirmed names sources that exist.
#[test]
fn nothing_was_checked_after_its_sources_were_seen() {
    let book = law::book([]).unwrap();
    for rule in book.rules() {
        for (period, version) in rule.versions.iter() {
            let seen = version.sources.iter().map(|source| book.source(source).unwrap().seen).max().unwrap();
            assert!(version.checked <= seen, "{} from {}: checked {}, seen {seen}", rule.id, period.from, version.checked);
        }
    }
}

/// A confirmed version needs two sources; those that compute with the numbers of one are marked so.
#[test]
fn what_is_confirmed_has_two_sources() {
    let book = law::book([]).unwrap();
    let thin = |rule: &RuleId, from: NaiveDate| format!("{rule} from {from}");
    let mut found = Vec::new();
    for rule in book.rules() {
        for (period, version) in rule.versions.iter() {
            let of_terms = match &version.computes {
                Computation::Deadline(deadline) => deadline.terms.iter().map(|term| term.sources.len()).filter(|n| *n > 0).min(),
                _ => None,
            };
            let fewest = of_terms.unwrap_or(version.sources.len()).min(version.sources.len());
            if version.standing == demarche::check::Standing::Confirmed && fewest < 2 {
                found.push(thin(&rule.id, period.from));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

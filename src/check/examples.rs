//! Worked examples: the small cases of each rule and each argument, judged and compared with what the book expects.

mod argument;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::assess::judged_by;
use super::assessment::DUE;
use super::condition::{missing, truth};
use super::facts::{Fact, Frame};
use super::{Detail, Finding, Outcome, Truth};
use crate::case::Case;
use crate::law::RuleBook;
use crate::law::condition::named::Definition;
use crate::law::file::{Example, Expected, Situation};
use crate::law::rule::{List, Rule};
pub use argument::of_argument;

/// What to do about an example that is none.
pub(crate) const NO_CASE: &str = "An example is a small case: `stays`, `event`, or parts of a case file under `case`.";

/// What running one example showed.
#[derive(Clone, Debug, PartialEq)]
pub struct ExampleResult {
    /// The id of the rule or the argument.
    pub of: String,
    /// The example's name.
    pub name: String,
    /// How the answer differs from the one expected; `None` where it does not.
    pub fault: Option<String>,
    /// The version that answered, by its first day; `None` where the rule was silent, or the argument did not fit.
    pub answered_by: Option<NaiveDate>,
    /// Every date that stands in the example.
    pub dates: BTreeSet<NaiveDate>,
}

impl ExampleResult {
    fn new(of: &str, name: &str) -> Self {
        Self { of: of.to_owned(), name: name.to_owned(), fault: None, answered_by: None, dates: BTreeSet::new() }
    }
}

/// Runs the examples of every rule, every argument and every condition that has a name.
pub fn run(book: &RuleBook) -> Vec<ExampleResult> {
    let of_rules = book.rules().flat_map(|rule| of(book, rule));
    let of_arguments = book.guide().arguments.iter().flat_map(|(id, argument)| of_argument(book, id, argument));
    of_rules.chain(of_arguments).chain(book.conditions().flat_map(of_condition)).collect()
}

/// Runs the examples of a condition: it applies where it holds. *The day* is that of the subject, if the example names no other.
pub fn of_condition(condition: &Definition) -> impl Iterator<Item = ExampleResult> + '_ {
    condition.examples.iter().map(move |example| {
        let differences =
            case_of(example.situation()).and_then(|case| compare_condition(condition, example, &case)).unwrap_or_else(|fault| vec![fault]);
        let fault = (!differences.is_empty()).then(|| differences.join("; "));
        ExampleResult { fault, ..ExampleResult::new(condition.id().as_str(), &example.name) }
    })
}

fn compare_condition(condition: &Definition, example: &Example, case: &Case) -> Result<Vec<String>, String> {
    let facts = Fact::of(case);
    let frame = Frame::case(&facts);
    let subject = match condition.about {
        None => frame,
        Some(list) => {
            let mut items =
                frame.items(list.key()).unwrap_or_default().iter().enumerate().map(|(at, item)| frame.item(list.key(), at, item));
            let meant = match &example.subject {
                Some(path) => items.find(|item| item.path() == *path),
                None => items.next_back(),
            };
            meant.ok_or_else(|| format!("there is no {} that it could be asked of", list.item()))?
        }
    };
    let own = ["entry", "on", "from"].into_iter().find_map(|name| subject.date(name));
    let day = example.on.or(own).unwrap_or_else(|| last_date(case));
    let found = match truth(&condition.when, &subject, day) {
        Truth::Yes => Expected::Applies,
        Truth::No => Expected::NotApplicable,
        Truth::Unknown => Expected::CannotTell,
    };
    let mut differences = Vec::new();
    if found != example.expect {
        differences.push(format!("expected {}, found {}", word(example.expect.outcome()), word(found.outcome())));
    }
    let lacking: Vec<String> = missing(&condition.when, &subject, day).into_iter().collect();
    if let Some(missing) = example.missing.as_ref().filter(|missing| **missing != lacking) {
        differences.push(format!("expected missing [{}], found [{}]", missing.join(", "), lacking.join(", ")));
    }
    Ok(differences)
}

/// Runs the examples of one rule of the book.
pub fn of<'b>(book: &'b RuleBook, rule: &'b Rule) -> impl Iterator<Item = ExampleResult> + 'b {
    rule.examples.iter().map(move |example| one(book, rule, example))
}

fn one(book: &RuleBook, rule: &Rule, example: &Example) -> ExampleResult {
    let mut result = ExampleResult::new(rule.id.as_str(), &example.name);
    let case = match case_of(example.situation()) {
        Ok(case) => case,
        Err(fault) => return ExampleResult { fault: Some(fault), ..result },
    };
    let as_of = today(example, &case);
    let assessment = judged_by(&case, book, std::iter::once(rule), as_of, Detail::Answer);
    let of_subject = |finding: &&Finding| example.subject.as_ref().is_none_or(|subject| *subject == finding.subject);
    let found = assessment.findings.iter().rfind(of_subject);
    let differences = compare(example, found);
    result.fault = (!differences.is_empty()).then(|| differences.join("; "));
    result.answered_by = found
        .filter(|finding| finding.outcome != Outcome::NotApplicable || finding.values.contains_key(DUE))
        .and_then(|finding| finding.version_from);
    result.dates = dates_in(&Fact::of(&case), as_of);
    result
}

/// Every date that stands in a case, *today* among them.
fn dates_in(case: &Fact<'_>, as_of: NaiveDate) -> BTreeSet<NaiveDate> {
    let mut stated = vec![as_of];
    case.dates(&mut stated);
    stated.into_iter().collect()
}

fn compare(example: &Example, found: Option<&Finding>) -> Vec<String> {
    // A right that is not in force leaves no finding.
    let outcome = found.map_or(Outcome::NotApplicable, |finding| finding.outcome);
    let mut differences = Vec::new();
    if outcome != example.expect.outcome() {
        let because = found.map(|finding| finding.because.join("; ")).unwrap_or_default();
        differences.push(format!("expected {}, found {}: {because}", word(example.expect.outcome()), word(outcome)));
    }
    if let Some(finding) = found.filter(|_| example.expect == Expected::NotAsked) {
        differences.push(format!("expected not to be asked, found {} for {}", word(finding.outcome), finding.subject));
    }
    let Some(finding) = found else {
        let expected = example.values.iter().filter(|(_, expected)| !expected.is_null());
        differences.extend(expected.map(|(name, expected)| format!("expected {name} {expected}, found nothing")));
        return differences;
    };
    for (name, expected) in &example.values {
        let value = finding.values.get(name).unwrap_or(&Value::Null);
        if value != expected {
            differences.push(format!("expected {name} {expected}, found {value}"));
        }
    }
    if let Some(missing) = example.missing.as_ref().filter(|missing| **missing != finding.missing) {
        differences.push(format!("expected missing [{}], found [{}]", missing.join(", "), finding.missing.join(", ")));
    }
    for (name, expected) in &example.readings {
        // Readings that all lead to the answer of the finding itself are not listed.
        let listed = finding.readings.iter().find(|reading| reading.reading == *name);
        let found = listed.map_or(finding.outcome, |reading| reading.outcome);
        if found != expected.outcome() {
            differences.push(format!("expected {} under the reading {name}, found {}", word(expected.outcome()), word(found)));
        }
    }
    differences
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Breach => "breach",
        Outcome::NoBreach => "no-breach",
        Outcome::CannotTell => "cannot-tell",
        Outcome::NotApplicable => "not-applicable",
    }
}

/// The case of an example. What the example does not state is empty, but for the lists it leaves open.
///
/// # Errors
///
/// What in the example is not a part of a case.
pub(crate) fn case_of(example: Situation<'_>) -> Result<Case, String> {
    let mut case = match example.case {
        Some(Value::Object(fields)) => fields.clone(),
        Some(_) => return Err("`case` is not a part of a case file".to_owned()),
        None => Map::new(),
    };
    case.insert("case".to_owned(), json!("EXAMPLE"));
    if !example.stays.is_empty() {
        let stays = example.stays.iter().map(|stay| in_short(stay)).collect::<Result<Vec<_>, _>>()?;
        case.insert("stays".to_owned(), Value::Array(stays));
    }
    if let Some(event) = example.event {
        match case.entry("events").or_insert_with(|| json!([])) {
            Value::Array(events) => events.push(event.clone()),
            _ => return Err("`events` is not a list".to_owned()),
        }
    }
    if let Some(unknown) = example.open.iter().find(|open| !List::ALL.iter().any(|list| list.key() == open.as_str())) {
        return Err(format!("`open` names `{unknown}`, which is not a list of a case"));
    }
    for list in List::ALL.iter().map(|list| list.key()).filter(|list| !example.open.iter().any(|open| open == list)) {
        case.entry(list).or_insert_with(|| json!([]));
    }
    serde_json::from_value(Value::Object(case)).map_err(|error| format!("not a part of a case file: {error}"))
}

fn in_short(stay: &str) -> Result<Value, String> {
    let fault = || format!("`{stay}` is not a stay; write `2025-01-01..2025-03-31`, or `2025-01-01..` where still present");
    let (entry, exit) = stay.split_once("..").ok_or_else(fault)?;
    let entry: NaiveDate = entry.parse().map_err(|_| fault())?;
    if exit.is_empty() {
        return Ok(json!({"entry": entry}));
    }
    let exit: NaiveDate = exit.parse().map_err(|_| fault())?;
    Ok(json!({"entry": entry, "exit": exit}))
}

/// The day on which an example is judged.
pub(crate) fn today(example: &Example, case: &Case) -> NaiveDate {
    example.on.unwrap_or_else(|| last_date(case))
}

/// The last date that stands in an example: its *today*, where it states none.
fn last_date(case: &Case) -> NaiveDate {
    let mut dates = Vec::new();
    for stay in case.stays.iter().flatten() {
        dates.push(stay.entry);
        dates.extend(stay.exit);
    }
    dates.extend(case.events.iter().flatten().map(|event| event.on));
    dates.extend(case.registrations.iter().flatten().map(|registration| registration.on));
    dates.into_iter().max().unwrap_or_default()
}

//! The figures and days of findings, under the names that phrases label.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::check::{Assessment, due_is_first_day};

/// How a `due` that is a first day is labelled.
const NOT_BEFORE: &str = "not-before";

/// The date that decides, as findings name what readings do not agree on and as phrases label it.
pub(super) const ON: &str = "on";

/// A value with a name that the phrases can label.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ValueView {
    pub(super) name: String,
    /// Its name in the finding.
    #[serde(skip)]
    pub(super) key: String,
    pub(super) number: Option<i64>,
    pub(super) day: Option<NaiveDate>,
}

impl ValueView {
    /// The date that decides.
    pub(super) fn date(day: NaiveDate) -> Self {
        Self { name: ON.to_owned(), key: ON.to_owned(), number: None, day: Some(day) }
    }
}

/// The values that a phrase labels: `value-used`, `value-limit`.
pub(super) fn values(values: &BTreeMap<String, Value>, labelled: &dyn Fn(&str) -> bool) -> Vec<ValueView> {
    let named = values.iter().filter_map(|(name, value)| Some((label(name, values), name, shown(value)?)));
    let labelled = named.filter(|(name, ..)| labelled(name));
    labelled.map(|(name, key, (number, day))| ValueView { name, key: key.to_owned(), number, day }).collect()
}

/// The labels that the values of an assessment need.
pub(in crate::draft) fn labels(assessment: &Assessment) -> impl Iterator<Item = String> {
    let all = assessment.findings.iter().map(|finding| &finding.values);
    all.flat_map(|values| values.iter().filter(|(_, value)| shown(value).is_some()).map(|(name, _)| label(name, values)))
}

/// A number or a day; other values are for machines.
fn shown(value: &Value) -> Option<(Option<i64>, Option<NaiveDate>)> {
    let number = value.as_i64();
    let day = value.as_str().and_then(|text| text.parse().ok());
    (number.is_some() || day.is_some()).then_some((number, day))
}

/// The name of a value, with the unit that stands beside it: `days-working`. The first day on which something may be done is not
/// called the last day of a term.
fn label(name: &str, values: &BTreeMap<String, Value>) -> String {
    match values.get("unit").and_then(Value::as_str) {
        Some(unit) if name == "days" => format!("{name}-{unit}"),
        _ if name == "due" && due_is_first_day(values) => NOT_BEFORE.to_owned(),
        _ => name.to_owned(),
    }
}

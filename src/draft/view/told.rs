//! The days that a document may name before its audience, whoever was born on one of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::disclosure::Disclosure;
use super::record::may_see;
use crate::case::Case;
use crate::check::Assessment;
use crate::lang::Words;

/// Days of the record, and the texts of law that a document may cite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::draft) struct Told {
    pub(in crate::draft) days: BTreeSet<NaiveDate>,
    pub(in crate::draft) law: BTreeSet<String>,
}

pub(in crate::draft) fn told(case: &Case, assessment: &Assessment, may: &Disclosure) -> Told {
    let mut told = Told::default();
    let mut days = |part: Value| collect(&part, &mut told.days);
    for part in [json(&case.stays), json(&case.statuses), json(&case.registrations), json(&case.events), json(&case.history)] {
        days(part);
    }
    days(json(&case.evidence.iter().flatten().filter(|piece| may_see(piece, may)).collect::<Vec<_>>()));
    days(json(&case.figures));
    days(json(&case.drafting));
    days(json(&assessment));
    let cited = assessment.findings.iter().flat_map(|finding| [Some(&finding.title), finding.cite_words.as_ref()]).flatten();
    told.law.extend(cited.flat_map(Words::each).map(str::to_owned));
    told.law.extend(assessment.findings.iter().map(|finding| finding.cite.clone()));
    told.law.extend(assessment.laws.names().map(str::to_owned));
    told
}

/// What cannot be written as data holds no day.
fn json(part: &impl Serialize) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

fn collect(value: &Value, days: &mut BTreeSet<NaiveDate>) {
    match value {
        Value::String(text) => days.extend(text.parse::<NaiveDate>().ok()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, days)),
        Value::Object(map) => map.values().for_each(|item| collect(item, days)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

//! Plausible answers about one fact, as far as the rules tell them apart.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::days::{Days, apart, around};
use super::tested::Tested;
use super::{items, skeleton, witness};
use crate::case::{Nationality, region};
use crate::law::condition::{Day, Phrase, Span as Length};
use crate::law::fields::{FieldType, case_fields};
use crate::law::rule::List;

/// The answers about the fact at `path`, in a fixed order; none where nothing can be tried.
pub(super) fn about(path: &str, tested: &Tested<'_>, days: &Days) -> Vec<Value> {
    let field = without_places(path);
    if let Some(list) = List::ALL.into_iter().find(|list| list.key() == field) {
        return items::lists(list, tested, days);
    }
    let phrases = tested.of(&field);
    match case_fields().at_path(path).map(|field| &field.kind) {
        Some(FieldType::YesNo) => vec![json!(true), json!(false)],
        Some(FieldType::Word(_)) => named(phrases, skeleton::words(&field).into_iter()),
        Some(FieldType::Country) => named(phrases, Nationality::codes().map(str::to_owned)),
        Some(FieldType::Text) => texts(&field, phrases),
        Some(FieldType::Number) => numbers(phrases),
        Some(FieldType::Date { .. }) => dates(phrases, tested.lengths(), days),
        Some(FieldType::List(_) | FieldType::Group(_) | FieldType::Other) | None => Vec::new(),
    }
}

/// The answers about the field at `path`, which has no places, if it is one of words; else none.
pub(super) fn words(path: &str, tested: &Tested<'_>, days: &Days) -> Vec<Value> {
    let kind = case_fields().at_path(path).map(|field| &field.kind);
    if matches!(kind, Some(FieldType::Word(_))) { about(path, tested, days) } else { Vec::new() }
}

/// Whether answers about the fact are a few days or items out of very many: then those that rules do not tell apart need not all be
/// tried. Of words and codes each one that a rule names is tried, since another answer may set them apart.
pub(super) fn stand_for_many(path: &str) -> bool {
    let field = case_fields().at_path(path);
    field.is_some_and(|field| matches!(field.kind, FieldType::Date { .. } | FieldType::List(_)))
}

/// The path of a fact without the places of items: `statuses[1].until` is `statuses.until`.
pub(super) fn without_places(path: &str) -> String {
    path.split('.').map(|step| step.split('[').next().unwrap_or(step)).collect::<Vec<_>>().join(".")
}

/// The values that rules name, and the first of `others` that none of them names: it stands for all the rest.
fn named(phrases: &[&Phrase], mut others: impl Iterator<Item = String>) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for phrase in phrases {
        if let Phrase::Is(literals) | Phrase::IsNot(literals) = phrase {
            for value in literals.iter().map(witness::value) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
        }
    }
    let rest = others.find(|other| !values.iter().any(|value| value.as_str() == Some(other)));
    values.extend(rest.map(Value::from));
    values
}

/// Texts of a field. Some fields take no others than those of a form: what has not that form is no answer.
fn texts(field: &str, phrases: &[&Phrase]) -> Vec<Value> {
    match field.rsplit('.').next() {
        Some("region") => named(phrases, region::codes()),
        Some("time") => vec![json!("00:00"), json!("23:59")],
        _ => named(phrases, std::iter::once("another".to_owned())),
    }
}

fn numbers(phrases: &[&Phrase]) -> Vec<Value> {
    let mut numbers = vec![0];
    for phrase in phrases {
        if let Phrase::AtLeast(than) | Phrase::AtMost(than) = phrase {
            numbers.extend([than - 1, *than, than + 1].into_iter().filter(|number| *number >= 0));
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().map(Value::from).collect()
}

/// The days of the case, those that rules name, and those as far from the days of the case as rules measure, with the days beside
/// them; and the word for an open end, where the format takes it.
fn dates(phrases: &[&Phrase], lengths: &[Length], days: &Days) -> Vec<Value> {
    let mut all = days.all();
    for day in phrases.iter().filter_map(|phrase| day_of(phrase)) {
        all.extend(around(day));
    }
    let measured = phrases.iter().filter_map(|phrase| if let Phrase::Apart(apart) = phrase { Some(apart.length) } else { None });
    // Terms and limits are counted in days; months and years only from the date itself.
    let counted = lengths.iter().copied().filter(|length| matches!(length, Length::Days(_)));
    for length in measured.chain(counted) {
        all.extend(days.told().flat_map(|day| apart(day, length)).flat_map(around));
    }
    all.into_iter().map(|day| json!(day)).chain([json!("open")]).collect()
}

fn day_of(phrase: &Phrase) -> Option<NaiveDate> {
    match phrase {
        Phrase::Before(Day::On(day)) | Phrase::After(Day::On(day)) | Phrase::OnOrBefore(Day::On(day)) | Phrase::OnOrAfter(Day::On(day)) => {
            Some(*day)
        }
        _ => None,
    }
}

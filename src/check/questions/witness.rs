//! Items of a list that a condition has in mind: what they must state so that it can hold.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::law::condition::{Condition, Day, Literal, Phrase, Test};

/// Fields of an item with their values.
pub(super) type Fields = Map<String, Value>;

/// Sets of fields that one conjunction may lead to: far more than any rule has alternatives.
const MOST: usize = 32;

/// The items that fulfil all of `conditions`, as far as the fields of the item itself decide; dates of *the day* and periods are left
/// to whoever fills the item in.
pub(super) fn of_all(conditions: &[&Condition]) -> Vec<Fields> {
    let each = conditions.iter().map(|condition| of(condition));
    each.fold(vec![Fields::new()], |found, next| both(&found, &next))
}

fn of(condition: &Condition) -> Vec<Fields> {
    match condition {
        Condition::All(parts) => parts.iter().map(of).fold(vec![Fields::new()], |found, next| both(&found, &next)),
        Condition::Any(parts) => {
            let mut found: Vec<Fields> = parts.iter().flat_map(of).collect();
            found.truncate(MOST);
            found
        }
        // An item that is not so is tried as one of which nothing particular is stated.
        Condition::Not(_) | Condition::Some { .. } => vec![Fields::new()],
        Condition::Named { holds, .. } => of(holds),
        Condition::Test(test) => of_test(test),
    }
}

/// Every way to take one of each; what the first states stands.
fn both(one: &[Fields], other: &[Fields]) -> Vec<Fields> {
    let pairs = one.iter().flat_map(|first| {
        other.iter().map(|second| {
            let mut fields = second.clone();
            fields.extend(first.clone());
            fields
        })
    });
    pairs.take(MOST).collect()
}

fn of_test(test: &Test) -> Vec<Fields> {
    let [name] = test.field.steps.as_slice() else { return vec![Fields::new()] };
    if test.field.up > 0 {
        return vec![Fields::new()];
    }
    let values = match &test.phrase {
        Phrase::Is(literals) => literals.iter().map(value).collect(),
        Phrase::Before(Day::On(day)) => day.pred_opt().map(stated).into_iter().collect(),
        Phrase::After(Day::On(day)) => day.succ_opt().map(stated).into_iter().collect(),
        Phrase::OnOrBefore(Day::On(day)) | Phrase::OnOrAfter(Day::On(day)) => vec![stated(*day)],
        Phrase::AtLeast(number) | Phrase::AtMost(number) => vec![json!(number)],
        _ => Vec::new(),
    };
    if values.is_empty() {
        return vec![Fields::new()];
    }
    values.into_iter().map(|value| Fields::from_iter([(name.clone(), value)])).collect()
}

fn stated(day: NaiveDate) -> Value {
    json!(day)
}

/// A value of a condition as a case states it.
pub(super) fn value(literal: &Literal) -> Value {
    match literal {
        Literal::Text(text) => json!(text),
        Literal::Date(day) => json!(day),
        Literal::YesNo(yes) => json!(yes),
        Literal::Number(number) => json!(number),
    }
}

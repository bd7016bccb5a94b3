//! Answers about a list of which nothing is stated: none at all, or one item as the rules have it in mind.

use chrono::{Days as Span, NaiveDate};
use serde_json::{Value, json};

use super::days::Days;
use super::skeleton;
use super::tested::Tested;
use super::witness::{self, Fields};
use crate::law::rule::List;

/// Answers about one list.
const MOST: usize = 160;

/// The answers about `list`.
pub(super) fn lists(list: List, tested: &Tested<'_>, days: &Days) -> Vec<Value> {
    let mut kinds = vec![Fields::new()];
    for wanted in tested.of_items(list.key()) {
        for fields in witness::of_all(wanted) {
            if !kinds.contains(&fields) {
                kinds.push(fields);
            }
        }
    }
    let spans = spans(list, tested, days);
    let items = kinds.iter().flat_map(|kind| spans.iter().map(move |span| item(list, kind, span, days)));
    let mut answers = vec![json!([])];
    for item in items {
        let answer = json!([item]);
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers.truncate(MOST);
    answers
}

/// What the rules ask of the item stands before its span: a date that they name is the date.
fn item(list: List, kind: &Fields, span: &Fields, days: &Days) -> Value {
    let mut fields = span.clone();
    fields.extend(kind.clone());
    skeleton::complete(list.key(), &mut fields, days.today);
    Value::Object(fields)
}

/// First and last days that an item of the list may have.
fn spans(list: List, tested: &Tested<'_>, days: &Days) -> Vec<Fields> {
    let points = days.points();
    let dated = |pairs: &[(&str, Value)]| pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Fields>();
    match list {
        List::Statuses => {
            let from = points.iter().map(|day| dated(&[("from", json!(day)), ("until", json!("open"))]));
            let over = days.before_all();
            from.chain([dated(&[("from", json!(over)), ("until", json!(over))])]).collect()
        }
        List::Stays => {
            let lengths: Vec<u32> = tested.limits().iter().flat_map(|limit| [*limit, limit.saturating_add(1)]).chain([1]).collect();
            let ended = points.iter().flat_map(|entry| lengths.iter().filter_map(|length| Some((*entry, ends(*entry, *length)?))));
            let ended = ended.map(|(entry, exit)| dated(&[("entry", json!(entry)), ("exit", json!(exit))]));
            points.iter().map(|entry| dated(&[("entry", json!(entry))])).chain(ended).collect()
        }
        List::Registrations | List::Events => points.iter().map(|day| dated(&[("on", json!(day))])).collect(),
        List::Family => vec![Fields::new()],
    }
}

/// The last of so many days.
fn ends(entry: NaiveDate, length: u32) -> Option<NaiveDate> {
    entry.checked_add_days(Span::new(u64::from(length.checked_sub(1)?)))
}

//! Answers about a list of which nothing is stated: none at all, or one item as the rules have it in mind.

use std::collections::BTreeSet;

use chrono::{Days as Span, NaiveDate};
use serde_json::{Value, json};

use super::super::facts::written_date;
use super::days::{Days, apart, around};
use super::tested::Tested;
use super::witness::{self, Fields};
use super::{answers, skeleton};
use crate::law::condition::Span as Length;
use crate::law::rule::List;

/// The field of an event that tells its kind.
const KIND: &str = "kind";

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
    if list == List::Events {
        kinds = kinds.iter().flat_map(|kind| of_acts(kind, tested.acts())).collect();
    }
    let spans = spans(list, tested, days);
    let worded = worded(list, &kinds, tested, days);
    let whole = || spans.iter().take(days.points().len());
    let worded: Vec<Value> = worded.iter().flat_map(|kind| whole().map(move |span| item(list, kind, span, days))).collect();
    // First those of which nothing particular is stated, from every day on that rules may tell apart.
    let bare = Fields::new();
    let early = early(list, tested, days);
    let first = early.iter().map(|span| item(list, &bare, span, days));
    let ended: Vec<Value> = not_running(list, tested, days).iter().map(|span| item(list, &bare, span, days)).collect();
    let most = MOST + early.len() + worded.len() + ended.len();
    let items =
        first.chain(ended).chain(worded).chain(kinds.iter().flat_map(|kind| spans.iter().map(move |span| item(list, kind, span, days))));
    let mut answers = vec![json!([])];
    for item in items {
        let answer = json!([item]);
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers.truncate(most);
    answers
}

/// Items with each word of a field that rules ask about, also of those that they do not want: `purpose is not work`.
fn worded(list: List, kinds: &[Fields], tested: &Tested<'_>, days: &Days) -> Vec<Fields> {
    // Of events there are very many kinds, and whatever rules want of them is among these.
    if list == List::Events {
        return Vec::new();
    }
    let of = |name: &str| answers::words(&format!("{}.{name}", list.key()), tested, days);
    let names = tested.fields_of(list.key());
    let fields = names.flat_map(|name| of(name).into_iter().map(move |value| Fields::from_iter([(name.to_owned(), value)])));
    fields.filter(|fields| !kinds.contains(fields)).collect()
}

/// An event of which rules do not say what kind it is may be an act that a grievance is about, as well as any other.
fn of_acts(kind: &Fields, acts: &[&'static str]) -> Vec<Fields> {
    let mut found = vec![kind.clone()];
    if !kind.contains_key(KIND) {
        found.extend(acts.iter().map(|act| {
            let mut fields = kind.clone();
            fields.insert(KIND.to_owned(), json!(act));
            fields
        }));
    }
    found
}

/// What the rules ask of the item stands before its span: a date that they name is the date.
fn item(list: List, kind: &Fields, span: &Fields, days: &Days) -> Value {
    let mut fields = span.clone();
    fields.extend(kind.clone());
    skeleton::complete(list.key(), &mut fields, days.today);
    Value::Object(fields)
}

/// First days as far before the days of the case as rules measure: of a stay in which a term had passed by then, or had not.
fn early(list: List, tested: &Tested<'_>, days: &Days) -> Vec<Fields> {
    if list != List::Stays {
        return Vec::new();
    }
    let lengths = tested.lengths().iter().filter(|length| matches!(length, Length::Days(_)));
    let before = |day: NaiveDate| lengths.clone().flat_map(move |length| apart(day, *length)).filter(move |other| *other < day);
    let first: BTreeSet<NaiveDate> = days.told().flat_map(before).flat_map(around).collect();
    first.into_iter().filter(|day| *day <= days.today).take(MOST).map(|day| Fields::from_iter([("entry".to_owned(), json!(day))])).collect()
}

/// Registrations that were over by a day of the case, and those that nobody lived in. Whoever is asked for them is asked until when they lasted
/// and whether they were lived in, so that an answer tells it.
fn not_running(list: List, tested: &Tested<'_>, days: &Days) -> Vec<Fields> {
    if list != List::Registrations {
        return Vec::new();
    }
    let running = spans(list, tested, days);
    let with = |span: &Fields, name: &str, value: Value| {
        let mut fields = span.clone();
        fields.insert(name.to_owned(), value);
        fields
    };
    let ended = running.iter().flat_map(|span| {
        let on = span.get("on").and_then(Value::as_str).and_then(written_date);
        let before = days.told().filter_map(|day| day.pred_opt()).filter(move |day| on.is_some_and(|on| on <= *day));
        before.map(move |day| with(span, "until", json!(day)))
    });
    ended.chain(running.iter().map(|span| with(span, "lived-in", json!(false)))).collect()
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
        // In full, as they are asked for.
        List::Registrations => {
            points.iter().map(|day| dated(&[("on", json!(day)), ("until", json!(days.today)), ("lived-in", json!(true))])).collect()
        }
        List::Events => points.iter().map(|day| dated(&[("on", json!(day))])).collect(),
        List::Family => vec![Fields::new()],
    }
}

/// The last of so many days.
fn ends(entry: NaiveDate, length: u32) -> Option<NaiveDate> {
    entry.checked_add_days(Span::new(u64::from(length.checked_sub(1)?)))
}

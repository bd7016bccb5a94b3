//! What an item of the case says beside what documents always tell of it: said where a conclusion rests on it, and only there.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::disclosure::Disclosure;
use crate::case::Case;
use crate::check::questions::stated_at;

/// What documents always tell of an item of each list.
const TOLD: [(&str, &[&str]); 6] = [
    (
        "events",
        &[
            "id",
            "kind",
            "on",
            "until",
            "disputed-on",
            "time",
            "place",
            "authority",
            "ground",
            "concerns",
            "document",
            "roubles",
            "people",
            "rests-on",
            "force-used",
            "consulate-notified",
            "consulate-notified-on",
        ],
    ),
    ("stays", &["entry", "exit"]),
    ("statuses", &["kind", "from", "until", "ended-early", "through"]),
    ("registrations", &["on"]),
    ("family", &["id", "relation"]),
    ("person", &["nationality"]),
];

/// Families of phrases that say a word of a closed list.
const WORDS: [&str; 5] = ["ground", "purpose", "place", "status", "country"];

/// Birth is told where the readers may know it, and otherwise not at all.
const BORN: &str = "born";

/// Words of the case that tell of the health of the person or of a relative: the list, the field, the word.
const OF_HEALTH: [(&str, &str, &str); 4] = [
    ("stays", "kept-by", "urgent-treatment"),
    ("stays", "kept-by", "relative"),
    ("stays", "purpose", "treatment"),
    ("registrations", "place", "hospital"),
];

/// Facts by the path of their item.
pub(super) type ByItem = BTreeMap<String, Vec<FactView>>;

/// A fact with the phrase that says it; of the values one is given to the phrase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct FactView {
    /// Where it stands in the case.
    pub(super) origin: String,
    /// The phrase.
    key: String,
    number: Option<i64>,
    day: Option<NaiveDate>,
    /// The phrase that says its word.
    words: Option<String>,
    text: Option<String>,
}

/// How a document may tell a field on which a conclusion rests.
pub(super) enum Telling {
    /// It does so with the item, always.
    Always,
    /// It does where a conclusion rests on it.
    AsFact(FactView),
    /// It cannot: no words say it, or its readers may not know it.
    Not,
}

/// The case as data, asked for fields by their paths.
pub(super) struct Facts<'a> {
    case: Value,
    may: &'a Disclosure,
    phrased: &'a dyn Fn(&str) -> bool,
}

impl<'a> Facts<'a> {
    pub(super) fn of(case: &Case, may: &'a Disclosure, phrased: &'a dyn Fn(&str) -> bool) -> Self {
        Self { case: serde_json::to_value(case).unwrap_or_default(), may, phrased }
    }

    /// Whether the case states a field.
    pub(super) fn is_stated(&self, path: &str) -> bool {
        self.value(path).is_some_and(|value| !value.is_null())
    }

    /// How the field at `path` may be told.
    pub(super) fn telling(&self, path: &str) -> Telling {
        let Some((item, field)) = path.split_once('.') else { return Telling::Always };
        let (list, at) = super::finding::subject(item);
        let field = field.split('.').next().unwrap_or(field);
        if TOLD.iter().any(|(of, fields)| *of == list && fields.contains(&field)) {
            return Telling::Always;
        }
        // What is not stated is told by telling nothing: a stay without an exit goes on.
        if !self.is_stated(path) {
            return Telling::Always;
        }
        if field == BORN {
            let may = if list == "person" { self.may.birth } else { self.may.member(at.saturating_sub(1)) };
            return if may { Telling::Always } else { Telling::Not };
        }
        if !self.may.health && self.is_of_health(path, &list, field) {
            return Telling::Not;
        }
        self.fact(path, &list, field).map_or(Telling::Not, Telling::AsFact)
    }

    /// Whether what is stated at `path` tells of somebody's health.
    fn is_of_health(&self, path: &str, list: &str, field: &str) -> bool {
        let word = self.value(path).and_then(Value::as_str);
        word.is_some_and(|word| OF_HEALTH.contains(&(list, field, word)))
    }

    fn fact(&self, path: &str, list: &str, field: &str) -> Option<FactView> {
        let has = |key: &String| (self.phrased)(key);
        let value = self.value(path)?;
        let plain = format!("fact-{list}-{field}");
        let fact = |key: String| FactView { origin: path.to_owned(), key, number: None, day: None, words: None, text: None };
        match value {
            Value::Bool(yes) => Some(fact(format!("{plain}-{}", if *yes { "yes" } else { "no" }))).filter(|fact| has(&fact.key)),
            Value::Number(number) => Some(FactView { number: number.as_i64(), ..fact(plain) }).filter(|fact| has(&fact.key)),
            Value::String(text) => {
                let own = format!("{plain}-{}", text.to_lowercase());
                if has(&own) {
                    return Some(fact(own));
                }
                let of_a_list = WORDS.iter().map(|family| format!("{family}-{text}")).find(has);
                let day = text.parse().ok();
                let text = Some(text.clone()).filter(|_| of_a_list.is_none() && day.is_none());
                // An article means nothing without its law, which the kind of the act tells.
                let kind = path.rsplit_once('.').and_then(|(item, _)| self.value(&format!("{item}.kind"))).and_then(Value::as_str);
                let of_kind = kind.map(|kind| format!("{plain}-of-{kind}")).filter(has);
                Some(FactView { day, words: of_a_list, text, ..fact(of_kind.unwrap_or(plain)) }).filter(|fact| has(&fact.key))
            }
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn value(&self, path: &str) -> Option<&Value> {
        stated_at(&self.case, path)
    }
}

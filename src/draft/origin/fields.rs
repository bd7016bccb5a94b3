//! The fields of a case by their paths.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Bound;

use chrono::NaiveDate;
use serde_json::Value;

use super::words::Said;
use crate::draft::leak::Months;
use crate::lang::Lang;

/// The value of a field.
pub(super) struct Field {
    value: Value,
    said: OnceCell<Said>,
}

impl Field {
    /// Whether a text says the value. Words of closed lists are said by phrases: no text shows them as they are.
    pub(super) fn is_said(&self, text: &str, said: &OnceCell<Said>, months: &Months) -> bool {
        let Value::String(value) = &self.value else { return false };
        if self.is_word() {
            return false;
        }
        match value.parse::<NaiveDate>() {
            // Documents write the year in full: most texts are told by that alone.
            Ok(day) => value.split('-').next().is_some_and(|year| text.contains(year)) && months.name(day, text),
            Err(_) => said.get_or_init(|| Said::of(text)).holds(self.words(value)),
        }
    }

    fn words(&self, value: &str) -> &Said {
        self.said.get_or_init(|| Said::of(value))
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.text().map_or(0, |text| self.words(text).len())
    }

    /// Whether it is a word of a closed list, or no text at all.
    pub(super) fn is_word(&self) -> bool {
        self.text().is_none_or(|text| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
    }

    /// The value, where it is text.
    pub(super) fn text(&self) -> Option<&str> {
        self.value.as_str()
    }
}

/// Every stated field of a case. Of texts by language only that of the document.
pub(super) struct Fields(BTreeMap<String, Field>);

impl Fields {
    pub(super) fn of(case: Value, lang: &Lang) -> Self {
        let mut fields = BTreeMap::new();
        leaves(case, &mut String::new(), lang, &mut fields);
        Self(fields)
    }

    pub(super) fn get(&self, path: &str) -> Option<(&str, &Field)> {
        self.0.get_key_value(path).map(|(path, field)| (path.as_str(), field))
    }

    /// The fields below a path; all where it is empty.
    pub(super) fn below(&self, path: &str) -> impl Iterator<Item = (&str, &Field)> {
        let from = self.0.range::<str, _>((Bound::Included(path), Bound::Unbounded));
        let path = path.to_owned();
        from.take_while({
            let path = path.clone();
            move |(found, _)| found.starts_with(&path)
        })
        .filter(move |(found, _)| path.is_empty() || found.get(path.len()..).is_some_and(|rest| rest.starts_with(['.', '['])))
        .map(|(path, field)| (path.as_str(), field))
    }
}

fn leaves(value: Value, path: &mut String, lang: &Lang, out: &mut BTreeMap<String, Field>) {
    let length = path.len();
    match value {
        Value::Object(fields) => {
            let by_language = fields.contains_key(lang.code()) && fields.keys().all(|key| key.parse::<Lang>().is_ok());
            for (key, inner) in fields.into_iter().filter(|(key, _)| !by_language || key == lang.code()) {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&key);
                leaves(inner, path, lang, out);
                path.truncate(length);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.into_iter().enumerate() {
                path.push_str(&format!("[{index}]"));
                leaves(item, path, lang, out);
                path.truncate(length);
            }
        }
        Value::Null => {}
        value => {
            out.insert(path.clone(), Field { value, said: OnceCell::new() });
        }
    }
}

//! A value of a rule file together with its place, for faults that show only after parsing.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use serde_yaml::{Location, Spanned};

use crate::diag::Span;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place in the file.
    pub span: Span,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value, referenced, .. } = Spanned::deserialize(deserializer)?;
        Ok(Self { value, span: span_of(referenced) })
    }
}

impl<T: JsonSchema> JsonSchema for Placed<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }
}

/// The parser's location as a span on one line; of a value over several lines only the first character.
pub(super) fn span_of(location: Location) -> Span {
    let narrow = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).max(1);
    let (line, column) = (narrow(location.line()), narrow(location.column()));
    let width = narrow(location.span().len());
    Span { line, column, end_line: line, end_column: column.saturating_add(width) }
}

/// Where words stand that have no place of their own in typed data, such as the keys of a map.
pub(super) struct Mentions<'t> {
    text: &'t str,
    /// The first line that begins with each key: made when first asked for, and once, because a file may have thousands of faults.
    keys: OnceCell<HashMap<&'t str, (usize, usize)>>,
}

impl<'t> Mentions<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, keys: OnceCell::new() }
    }

    /// The first line that begins with the word as a key, or else the first that holds it.
    pub(super) fn first(&self, word: &str) -> Span {
        let found = self.keys.get_or_init(|| keys(self.text)).get(word).copied();
        let anywhere = || self.text.lines().enumerate().find_map(|(line, text)| Some((line, text.split_once(word)?.0.chars().count())));
        let (line, column) = found.or_else(anywhere).map_or((1, 1), |(line, column)| (line + 1, column + 1));
        Span { line, column, end_line: line, end_column: column + word.chars().count() }
    }
}

/// The keys with which lines begin, each with the first of its lines and the column there, both from 0.
fn keys(text: &str) -> HashMap<&str, (usize, usize)> {
    let mut keys = HashMap::new();
    for (line, text) in text.lines().enumerate() {
        let key = text.trim_start_matches([' ', '-']);
        if let Some((key, _)) = key.split_once(':') {
            keys.entry(key).or_insert((line, text.len() - text.trim_start_matches([' ', '-']).len()));
        }
    }
    keys
}

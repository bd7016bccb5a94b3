//! A value of a rule file together with its place, for faults that show only after parsing.

use std::borrow::Cow;
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

/// Keys of a map have no place of their own in typed data: the first mention in the text serves.
pub(super) fn first_mention(text: &str, word: &str) -> Span {
    let found = text.lines().enumerate().find_map(|(line, text)| Some((line, text.split_once(word)?.0.chars().count())));
    let (line, column) = found.map_or((1, 1), |(line, column)| (line + 1, column + 1));
    Span { line, column, end_line: line, end_column: column + word.chars().count() }
}

//! A fact of the case, as conditions look at it.

use std::borrow::Cow;

use chrono::NaiveDate;

/// What is stated. Of what is not stated there is no fact.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::check) enum Fact<'a> {
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(i64),
    /// A date.
    Date(NaiveDate),
    /// A word, a code, an id, a text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Fact<'a>>),
    /// Fields by name. They are few: looking through them is faster than any index.
    Group(Vec<(&'a str, Fact<'a>)>),
    /// What no condition looks into, such as a text by language. Only that it is stated is known.
    Opaque,
}

impl<'a> Fact<'a> {
    /// The field of that name.
    pub(in crate::check) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Group(fields) => fields.iter().find(|(field, _)| *field == name).map(|(_, fact)| fact),
            _ => None,
        }
    }

    /// The items of a list.
    pub(in crate::check) fn items(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The text.
    pub(in crate::check) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The date.
    pub(in crate::check) fn date(&self) -> Option<NaiveDate> {
        if let Self::Date(day) = self { Some(*day) } else { None }
    }

    /// The number.
    pub(in crate::check) fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// Every date in it.
    pub(in crate::check) fn dates(&self, found: &mut Vec<NaiveDate>) {
        match self {
            Self::Date(day) => found.push(*day),
            Self::List(items) => items.iter().for_each(|item| item.dates(found)),
            Self::Group(fields) => fields.iter().for_each(|(_, field)| field.dates(found)),
            Self::YesNo(_) | Self::Number(_) | Self::Text(_) | Self::Opaque => {}
        }
    }

    /// In words, for reasons and traces.
    pub(in crate::check) fn said(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
            Self::List(_) | Self::Group(_) | Self::Opaque => "stated".to_owned(),
        }
    }
}

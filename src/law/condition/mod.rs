//! Conditions: plain lines a lawyer can read, checked against the case schema when the book loads.
//!
//! A list means *all of*; `any of:`, `not:` and `some LIST:` take lists; a leaf is one line `FIELD PHRASE VALUE`, or the name of a
//! condition that stands elsewhere.

mod compile;
mod line;
pub mod named;
mod never;
mod says;
mod written;

use chrono::NaiveDate;

pub(super) use compile::{Compiler, Scope};
pub use written::Written;

/// A condition whose every name is resolved and typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Every part holds.
    All(Vec<Condition>),
    /// One part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// Some item of a list fits.
    Some {
        /// The list.
        list: FieldPath,
        /// Which items are asked about at all.
        which: Which,
        /// What the item must fulfil.
        each: Box<Condition>,
    },
    /// A condition with a name holds.
    Named {
        /// The name.
        name: String,
        /// What it says.
        holds: Box<Condition>,
    },
    /// One line.
    Test(Test),
}

impl Condition {
    /// The names of conditions that it uses, those that these use among them.
    pub fn names(&self, found: &mut Vec<String>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.names(found)),
            Self::Not(part) | Self::Some { each: part, .. } => part.names(found),
            Self::Named { name, holds } => {
                if !found.contains(name) {
                    found.push(name.clone());
                }
                holds.names(found);
            }
            Self::Test(_) => {}
        }
    }

    /// The parts of which all must hold.
    pub fn parts(&self) -> &[Self] {
        if let Self::All(parts) = self { parts } else { std::slice::from_ref(self) }
    }

    /// The fields of the item itself of which it says that they must be known: until they are it speaks of nothing.
    pub fn opened_by(&self) -> impl Iterator<Item = &str> {
        self.parts().iter().filter_map(|part| match part {
            Self::Test(Test { field, phrase: Phrase::Known, .. }) if field.up == 0 => match field.steps.as_slice() {
                [own] => Some(own.as_str()),
                _ => None,
            },
            _ => None,
        })
    }

    /// Whether a line of it asks for the field, of whatever item.
    pub fn asks_for(&self, field: &str) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks_for(field)),
            Self::Not(part) => part.asks_for(field),
            Self::Some { each: part, .. } | Self::Named { holds: part, .. } => part.asks_for(field),
            Self::Test(test) => test.field.text() == field,
        }
    }

    /// Whether it asks about fields under `key` of the case and about nothing else.
    pub fn asks_only_about(&self, key: &str) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().all(|part| part.asks_only_about(key)),
            Self::Not(part) | Self::Named { holds: part, .. } => part.asks_only_about(key),
            Self::Some { .. } => false,
            Self::Test(test) => test.field.steps.first().is_some_and(|first| first == key),
        }
    }
}

/// Which items of a list a condition asks about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Which {
    /// Of events: only those that concern the same person as the item so many levels outwards.
    pub same: Option<usize>,
    /// Only those after the item in which the condition stands.
    pub later: bool,
}

/// One line of a condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// The line as the rule file writes it.
    pub says: String,
    /// The field asked about; of `period covers the day` the item itself.
    pub field: FieldPath,
    /// What is asked.
    pub phrase: Phrase,
}

/// Where a field is found, settled at load and never searched for again: a field that happens to be absent
/// from an item must not be looked up in the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPath {
    /// How many levels outwards from the innermost item.
    pub up: usize,
    /// Field names from there.
    pub steps: Vec<String>,
    /// Whether an absent value means *open*.
    pub absent_is_open: bool,
    /// Of what is stated of the person of the case: how many levels outwards the subject stands that may concern a member of the
    /// family. Then the member's own fact is meant, not the person's.
    pub whose: Option<usize>,
}

impl FieldPath {
    /// The path as written, from its own level.
    pub fn text(&self) -> String {
        self.steps.join(".")
    }
}

/// What a line asks of its field.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// `is A or B`.
    Is(Vec<Literal>),
    /// `is not A`, `is neither A nor B`.
    IsNot(Vec<Literal>),
    /// `is before`.
    Before(Day),
    /// `is after`.
    After(Day),
    /// `is on or before`.
    OnOrBefore(Day),
    /// `is on or after`.
    OnOrAfter(Day),
    /// `is at least`.
    AtLeast(i64),
    /// `is at most`.
    AtMost(i64),
    /// `is at least N years before the day` and the like.
    Apart(Apart),
    /// `is the same as FIELD`.
    SameAs(FieldPath),
    /// `concerns the same person`: that field of the item and of the subject are equal, or stated of neither. Who is not named is the
    /// person of the case, so that it is never unknown.
    ThePersonOf(FieldPath),
    /// `is known`: never unknown either.
    Known,
    /// `period covers the day`.
    CoversTheDay(Period),
}

/// A value to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A word, a code, a text.
    Text(String),
    /// A date.
    Date(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(i64),
}

/// How far a date must lie from the day that is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// How the distance compares with the length.
    pub how: Distance,
    /// The length.
    pub length: Span,
    /// On which side of the day the date lies. A date on the other side is never so far from it.
    pub side: Side,
}

/// How a distance compares with a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// `is less than`.
    LessThan,
    /// `is at most`.
    AtMost,
    /// `is at least`.
    AtLeast,
    /// `is more than`.
    MoreThan,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Calendar days.
    Days(u32),
    /// Months, to the day of the same number.
    Months(u32),
}

/// A side of the day that is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The date comes first, or falls on the day.
    Before,
    /// The day comes first, or the date falls on it.
    After,
}

/// A date to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// A date of the law.
    On(NaiveDate),
    /// The day that is judged.
    TheDay,
    /// Another date of the case.
    Of(FieldPath),
}

/// The fields that bound an item's period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day: `from`, `on` or `entry`.
    pub first: &'static str,
    /// Last day: `until` or `exit`.
    pub last: &'static str,
    /// Whether an absent last day means *open*.
    pub absent_is_open: bool,
    /// A field whose date, where stated, ends the period before its last day.
    pub ended_early: Option<&'static str>,
}

impl Condition {
    /// The condition that always holds.
    pub fn always() -> Self {
        Self::All(Vec::new())
    }

    /// The lists of the case that the condition looks into, and whether it looks at the case or its subject at all.
    pub(super) fn lists(&self, found: &mut Vec<String>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.lists(found)),
            Self::Not(part) | Self::Named { holds: part, .. } => part.lists(found),
            Self::Some { list, each, .. } => {
                found.extend(list.steps.first().cloned());
                each.lists(found);
            }
            Self::Test(test) => found.extend(test.field.steps.first().cloned()),
        }
    }
}

//! The table of phrases, and how a line is taken apart.

use super::{Distance, Side};

/// A phrase as written, with its values still as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask<'a> {
    Is(Vec<&'a str>),
    IsNot(Vec<&'a str>),
    Before(&'a str),
    After(&'a str),
    OnOrBefore(&'a str),
    OnOrAfter(&'a str),
    AtLeast(&'a str),
    AtMost(&'a str),
    Apart(Distance, Stretch<'a>),
    SameAs(&'a str),
    Known,
}

/// A length as written, `6 years before the day`, and on which side of the day it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch<'a> {
    pub(super) number: &'a str,
    pub(super) unit: Unit,
    pub(super) side: Side,
}

/// The unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    Months,
    Years,
}

/// A line taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `FIELD PHRASE VALUE`.
    Test { field: &'a str, ask: Ask<'a> },
    /// `period covers the day`.
    CoversTheDay,
    /// `concerns the same person`.
    TheSamePerson,
    /// A single word that compares nothing.
    Half,
    /// A field with words after it that are no phrase, or a phrase without its value.
    NoPhrase { field: &'a str },
}

/// Every phrase, for messages.
pub(super) const PHRASES: &str = "`is A or B`, `is not A`, `is neither A nor B`, `is before DATE`, `is after DATE`, `is on or before DATE`, \
     `is on or after DATE` (a date, `the day` or a FIELD), `is at least N`, `is at most N`, `is less than N years before the day` (or `at most`, `at least`, `more than`; `days`, `months`; \
     `after the day`), `is the same as FIELD`, `is known`, `period covers the day`, `concerns the same person`";

/// Takes a line apart.
pub(super) fn parse(line: &str) -> Line<'_> {
    if line == "period covers the day" {
        return Line::CoversTheDay;
    }
    if line == "concerns the same person" {
        return Line::TheSamePerson;
    }
    let Some((field, rest)) = line.split_once(char::is_whitespace) else {
        return Line::Half;
    };
    match phrase(rest.trim()) {
        Some(ask) => Line::Test { field, ask },
        None => Line::NoPhrase { field },
    }
}

/// Longer phrases first: `is` begins them all.
fn phrase(rest: &str) -> Option<Ask<'_>> {
    if rest == "is known" {
        return Some(Ask::Known);
    }
    let one = |start: &str| rest.strip_prefix(start).map(str::trim).filter(|value| !value.is_empty());
    if let Some(values) = one("is neither ") {
        return several(values, " nor ").filter(|values| values.len() > 1).map(Ask::IsNot);
    }
    let distances = [
        ("is less than ", Distance::LessThan),
        ("is at most ", Distance::AtMost),
        ("is at least ", Distance::AtLeast),
        ("is more than ", Distance::MoreThan),
    ];
    let apart = distances.into_iter().find_map(|(start, how)| Some(Ask::Apart(how, stretch(one(start)?)?)));
    if let Some(ask) = apart.or_else(|| one("is the same as ").map(Ask::SameAs)) {
        return Some(ask);
    }
    let comparison = one("is on or before ").map(Ask::OnOrBefore).or_else(|| one("is on or after ").map(Ask::OnOrAfter));
    let comparison = comparison.or_else(|| one("is before ").map(Ask::Before)).or_else(|| one("is after ").map(Ask::After));
    let comparison = comparison.or_else(|| one("is at least ").map(Ask::AtLeast)).or_else(|| one("is at most ").map(Ask::AtMost));
    if let Some(ask) = comparison.or_else(|| one("is not ").map(|value| Ask::IsNot(vec![value]))) {
        return Some(ask);
    }
    one("is ").and_then(|values| several(values, " or ")).map(Ask::Is)
}

/// `6 years before the day`.
fn stretch(text: &str) -> Option<Stretch<'_>> {
    let (length, side) = match (text.strip_suffix(" before the day"), text.strip_suffix(" after the day")) {
        (Some(length), _) => (length, Side::Before),
        (_, Some(length)) => (length, Side::After),
        (None, None) => return None,
    };
    let (number, unit) = length.split_once(' ')?;
    let unit = match unit.trim() {
        "day" | "days" => Unit::Days,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        _ => return None,
    };
    Some(Stretch { number, unit, side })
}

fn several<'a>(values: &'a str, joint: &str) -> Option<Vec<&'a str>> {
    let values: Vec<_> = values.split(joint).map(str::trim).collect();
    values.iter().all(|value| !value.is_empty()).then_some(values)
}

//! The table of phrases, and how a line is taken apart.

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
    Known,
}

/// A line taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `FIELD PHRASE VALUE`.
    Test { field: &'a str, ask: Ask<'a> },
    /// `period covers the day`.
    CoversTheDay,
    /// A single word that compares nothing.
    Half,
    /// A field with words after it that are no phrase, or a phrase without its value.
    NoPhrase { field: &'a str },
}

/// Every phrase, for messages.
pub(super) const PHRASES: &str = "`is A or B`, `is not A`, `is neither A nor B`, `is before DATE`, `is after DATE`, `is on or before DATE`, \
     `is on or after DATE`, `is at least N`, `is at most N`, `is known`, `period covers the day`";

/// Takes a line apart.
pub(super) fn parse(line: &str) -> Line<'_> {
    if line == "period covers the day" {
        return Line::CoversTheDay;
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
    let comparison = one("is on or before ").map(Ask::OnOrBefore).or_else(|| one("is on or after ").map(Ask::OnOrAfter));
    let comparison = comparison.or_else(|| one("is before ").map(Ask::Before)).or_else(|| one("is after ").map(Ask::After));
    let comparison = comparison.or_else(|| one("is at least ").map(Ask::AtLeast)).or_else(|| one("is at most ").map(Ask::AtMost));
    if let Some(ask) = comparison.or_else(|| one("is not ").map(|value| Ask::IsNot(vec![value]))) {
        return Some(ask);
    }
    one("is ").and_then(|values| several(values, " or ")).map(Ask::Is)
}

fn several<'a>(values: &'a str, joint: &str) -> Option<Vec<&'a str>> {
    let values: Vec<_> = values.split(joint).map(str::trim).collect();
    values.iter().all(|value| !value.is_empty()).then_some(values)
}

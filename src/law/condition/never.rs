//! Conditions that exclude themselves: whatever a case states, they do not hold.

use super::{Condition, Day, Phrase, Test};

impl Condition {
    /// Whether no case can fulfil it, as far as its own lines tell: one of them may still ask for what no case states.
    pub(in crate::law) fn never_holds(&self) -> bool {
        match self {
            Self::All(parts) => {
                let mut lines = Vec::new();
                parts.iter().for_each(|part| part.flat(&mut lines));
                lines
                    .iter()
                    .enumerate()
                    .any(|(at, one)| one.never_holds() || lines.iter().take(at).any(|other| one.excludes(other) || other.excludes(one)))
            }
            Self::Any(parts) => parts.iter().all(Self::never_holds),
            Self::Not(part) => part.always_holds(),
            Self::Some { each: part, .. } | Self::Named { holds: part, .. } => part.never_holds(),
            Self::Test(_) => false,
        }
    }

    fn always_holds(&self) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(Self::always_holds),
            Self::Any(parts) => parts.iter().any(Self::always_holds),
            Self::Not(part) => part.never_holds(),
            Self::Named { holds, .. } => holds.always_holds(),
            Self::Some { .. } | Self::Test(_) => false,
        }
    }

    /// The parts that must all hold, through lists in lists.
    fn flat<'c>(&'c self, found: &mut Vec<&'c Self>) {
        match self {
            Self::All(parts) if !parts.is_empty() => parts.iter().for_each(|part| part.flat(found)),
            Self::Named { holds, .. } => holds.flat(found),
            other => found.push(other),
        }
    }

    fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Not(part), other) if **part == *other => true,
            (Self::Test(one), Self::Test(other)) => one.field == other.field && excludes(one, other),
            _ => false,
        }
    }
}

/// Whether no value of the field answers both lines. Asked in both orders.
fn excludes(one: &Test, other: &Test) -> bool {
    use Phrase::{After, AtLeast, AtMost, Before, Is, IsNot, OnOrAfter, OnOrBefore};
    match (&one.phrase, &other.phrase) {
        (Is(values), Is(others)) => !values.iter().any(|value| others.contains(value)),
        (Is(values), IsNot(others)) => values.iter().all(|value| others.contains(value)),
        (AtLeast(least), AtMost(most)) => least > most,
        (After(first), Before(last) | OnOrBefore(last)) | (OnOrAfter(first), Before(last)) => not_before(first, last),
        (OnOrAfter(first), OnOrBefore(last)) => first != last && not_before(first, last),
        _ => false,
    }
}

/// Whether the first of two days does not lie before the other; a date of the law, the day that is judged and a date of the case do
/// not compare.
fn not_before(first: &Day, last: &Day) -> bool {
    match (first, last) {
        (Day::On(first), Day::On(last)) => first >= last,
        (first, last) => first == last,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use super::Condition;
    use crate::diag::{Source, Span};
    use crate::law::condition::named::Named;
    use crate::law::condition::{Compiler, Scope, Written};
    use crate::law::placed::Placed;

    fn condition(yaml: &str) -> Condition {
        let written: Written = serde_yaml::from_str(yaml).unwrap();
        let span = Span { line: 1, column: 1, end_line: 1, end_column: 1 };
        let source = Arc::new(Source { name: "x".to_owned(), text: yaml.to_owned() });
        let mut faults = Vec::new();
        let named = Named::default();
        let scope = Scope::case().item_of("events");
        let condition = Compiler::new(&source, &mut faults, &named).condition(&Placed { value: written, span }, &scope);
        assert!(faults.is_empty(), "{yaml}: {faults:?}");
        condition
    }

    #[test]
    fn lines_that_exclude_each_other_never_hold() {
        let never = [
            "[ground is stay-exceeded, ground is conviction]",
            "[ground is stay-exceeded, [ground is conviction or offences]]",
            "[ground is not stay-exceeded, ground is stay-exceeded]",
            "[listed is yes, {not: listed is yes}]",
            "[roubles is at least 10, roubles is at most 9]",
            "[on is after 2025-01-01, on is on or before 2025-01-01]",
            "[{some events: [on is before the day, on is on or after the day]}]",
            "[{any of: []}]",
            "[{not: []}]",
        ];
        for yaml in never {
            assert!(condition(yaml).never_holds(), "{yaml}");
        }
    }

    #[test]
    fn lines_that_some_case_fulfils_may_hold() {
        let may = [
            "[]",
            "[ground is stay-exceeded or conviction, ground is conviction or offences]",
            "[ground is not stay-exceeded, ground is not conviction]",
            "[ground is conviction, {some events: [ground is stay-exceeded]}]",
            "[roubles is at least 9, roubles is at most 9]",
            "[on is on or after 2025-01-01, on is on or before 2025-01-01]",
            "[on is after 2025-01-01, on is before the day]",
            "[{any of: [[listed is yes, listed is no], listed is no]}]",
        ];
        for yaml in may {
            assert!(!condition(yaml).never_holds(), "{yaml}");
        }
    }
}

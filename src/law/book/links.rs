//! What rules say of each other: `unless`, `term`, `measured-by`, `answered-by`, readings. Named rules exist, fit, and make no circle.

use std::collections::BTreeMap;

use super::load::{Entry, Unread};
use crate::diag::{Code, Diagnostic, Span};
use crate::law::circles::{Circles, Links, named_first};
use crate::law::codes;
use crate::law::kind::Computation;
use crate::law::rule::{List, Rule, RuleId, Subject};
use crate::law::spelling::suggest;

/// Checks every link between rules. Of links to what could not be read nothing is told.
pub(super) fn check(entries: &BTreeMap<RuleId, Entry>, unread: &Unread, rules: &BTreeMap<RuleId, Rule>, faults: &mut Vec<Diagnostic>) {
    let known = |named: &str| entries.contains_key(named) || unread.contains(named);
    let defeats = entries.iter().map(|(id, entry)| (id.as_str(), entry.written.unless.iter().map(|other| other.value.as_str()).collect()));
    let circles = Circles::of(&defeats.collect());
    for (id, entry) in entries {
        let mut fault = |code: Code, span: Span, message: String, help: String| {
            faults.push(Diagnostic::error(code, message).help(help).at(&entry.source, span));
        };
        let unknown = |named: &str| {
            let help = suggest(named, entries.keys().map(RuleId::as_str));
            (codes::UNKNOWN_RULE, format!("there is no rule `{named}`"), help)
        };
        for other in &entry.written.unless {
            if !known(&other.value) {
                let (code, message, help) = unknown(&other.value);
                fault(code, other.span, message, help);
            } else if circles.join(id.as_str(), &other.value) {
                let message = format!("`{}` and `{id}` defeat each other", other.value);
                fault(codes::CYCLE, other.span, message, "Of two rules at most one yields to the other.".to_owned());
            } else if let (Some(rule), Some(defeater)) = (rules.get(id), rules.get(other.value.as_str()))
                && !same_subject(rule, defeater)
            {
                let message = format!("`{}` is about something else than `{id}`", other.value);
                fault(
                    codes::OTHER_SUBJECT,
                    other.span,
                    message,
                    "Both rules must be about the same, or the other about `the case`.".to_owned(),
                );
            }
        }
        if let Some(named) = &entry.written.term {
            let sets_one = |rule: &Rule| rule.versions.iter().any(|(_, version)| version.computes.sets_a_term());
            if !known(&named.value) {
                let (code, message, help) = unknown(&named.value);
                fault(code, named.span, message, help);
            } else if rules.get(named.value.as_str()).is_some_and(|rule| !sets_one(rule)) {
                let message = format!("`{}` sets no term", named.value);
                fault(codes::BAD_TERM, named.span, message, "Name a rule whose term a calculator can reckon.".to_owned());
            }
        }
        let readings = readings(entry, entries);
        let all_are_read = measured_by(entry).all(|rule| !unread.contains(rule));
        for example in entry.written.examples.iter().filter(|_| all_are_read) {
            for name in example.readings.keys().filter(|name| !readings.contains(&name.as_str())) {
                let message = format!("the example `{}` names the reading `{name}`, which the rule does not have", example.name);
                fault(codes::BAD_EXAMPLE, example.span, message, suggest(name, readings.iter().copied()));
            }
        }
        for version in &entry.written.versions {
            let measured = match &version.computes.value {
                Computation::Ban(ban) => vec![(&ban.measured_by, Measure::DayLimit)],
                Computation::DaysLeft(left) => vec![(&left.measured_by, Measure::DayLimit), (&left.answered_by, Measure::Ban)],
                _ => Vec::new(),
            };
            for (named, measure) in measured {
                let fits =
                    rules.get(named.value.as_str()).map(|rule| rule.versions.iter().any(|(_, version)| measure.is(&version.computes)));
                if !known(&named.value) {
                    let (code, message, help) = unknown(&named.value);
                    fault(code, named.span, message, help);
                } else if fits == Some(false) {
                    let (message, help) = measure.expected(&named.value);
                    fault(codes::BAD_TERM, named.span, message, help.to_owned());
                }
            }
        }
    }
}

/// The names of the answers to disputed points that a finding of the rule may have: its own, and those of the rule by which it measures.
fn readings<'e>(entry: &'e Entry, entries: &'e BTreeMap<RuleId, Entry>) -> Vec<&'e str> {
    let all = measured_by(entry).filter_map(|id| entries.get(id)).chain([entry]);
    let mut names: Vec<&str> =
        all.flat_map(|entry| entry.written.readings.iter()).flat_map(|reading| reading.options.keys().map(String::as_str)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The rules by which a rule measures.
fn measured_by(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.written.versions.iter().filter_map(|version| match &version.computes.value {
        Computation::Ban(ban) => Some(ban.measured_by.value.as_str()),
        Computation::DaysLeft(left) => Some(left.measured_by.value.as_str()),
        _ => None,
    })
}

fn same_subject(rule: &Rule, defeater: &Rule) -> bool {
    match (&rule.about, &defeater.about) {
        (_, Subject::TheCase) => true,
        (Subject::Each { list, .. }, Subject::Each { list: other, .. }) => list == other,
        (Subject::TheCase, Subject::Each { .. }) => false,
    }
}

/// What a rule must compute that another one measures by.
#[derive(Clone, Copy)]
enum Measure {
    DayLimit,
    Ban,
}

impl Measure {
    fn is(self, computes: &Computation) -> bool {
        match self {
            Self::DayLimit => matches!(computes, Computation::DayLimit(_)),
            Self::Ban => matches!(computes, Computation::Ban(_)),
        }
    }

    fn expected(self, named: &str) -> (String, &'static str) {
        match self {
            Self::DayLimit => (format!("`{named}` is not a day limit"), "Overstay is measured by a rule that computes `day-limit`."),
            Self::Ban => (format!("`{named}` is not a ban by days"), "What an earlier stay carries says a rule that computes `ban`."),
        }
    }
}

/// Notes for each rule the lists whose dates can change its answer from one day to the next.
pub(super) fn settle(rules: &mut BTreeMap<RuleId, Rule>) {
    let links: Links<'_> = rules.iter().map(|(id, rule)| (id.as_str(), rule.unless.iter().map(RuleId::as_str).collect())).collect();
    let mut settled: BTreeMap<RuleId, Vec<String>> = BTreeMap::new();
    for id in named_first(&links) {
        let Some(rule) = rules.get(id) else { continue };
        let of_others = rule.unless.iter().filter_map(|other| settled.get(other)).flatten().cloned();
        let mut lists: Vec<String> = dated_by(rule).into_iter().chain(of_others).collect();
        lists.sort();
        lists.dedup();
        settled.insert(rule.id.clone(), lists);
    }
    for (id, lists) in settled {
        if let Some(rule) = rules.get_mut(&id) {
            rule.dated_by = lists;
        }
    }
}

fn dated_by(rule: &Rule) -> Vec<String> {
    let mut found = Vec::new();
    for (_, version) in rule.versions.iter() {
        version.applies_when.lists(&mut found);
        if matches!(version.computes, Computation::Grace(_)) {
            found.push(List::Statuses.key().to_owned());
        }
    }
    found.retain(|name| List::ALL.iter().any(|list| list.key() == name));
    found
}

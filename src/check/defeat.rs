//! `unless`: whether another rule defeats this one on a day, and for want of which facts it cannot be told.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::condition::{missing, trace, truth};
use super::facts::Frame;
use super::kind::grace;
use super::matter::Matter;
use super::{Finding, Outcome, Standing, Step, Trace, Truth};
use crate::law::kind::Computation;
use crate::law::rule::{Rule, RuleId, Subject, Version};
use crate::law::timeline::At;

/// Whether `rule`, which another one names in its `unless`, is in force for the subject on `day`.
pub(super) fn holds(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>, day: NaiveDate) -> Truth {
    let At::InForce(_, version) = rule.versions.at(day) else { return Truth::No };
    let at = frame_for(rule, subject);
    let mut holds = fits(rule, at, day).min(truth(&version.applies_when, at, day));
    if holds > Truth::No
        && let Computation::Grace(grace) = &version.computes
    {
        holds = holds.min(grace::covers(grace, subject, day));
    }
    if holds > Truth::No {
        holds = holds.min(defeated(matter, rule, subject, day).0.not());
    }
    // What is not confirmed may only ask.
    if version.standing == Standing::Unconfirmed { holds.min(Truth::Unknown) } else { holds }
}

/// Whether any rule of `unless` defeats `rule`, and which one decides.
pub(super) fn defeated<'a>(matter: &'a Matter<'_>, rule: &'a Rule, subject: &Frame<'_>, day: NaiveDate) -> (Truth, Option<&'a RuleId>) {
    let mut most = (Truth::No, None);
    for id in &rule.unless {
        let Some(other) = matter.book.rule(id.as_str()) else { continue };
        let holds = holds(matter, other, subject, day);
        if holds > most.0 {
            most = (holds, Some(id));
        }
        if holds == Truth::Yes {
            break;
        }
    }
    most
}

/// The rule to which `finding`, weighed with `outcome`, yields on `day`: what defeats it at the end of a stay need not be what
/// defeated it when the authority acted. Without a day, that of the finding as a whole.
pub(super) fn yields_to(matter: &Matter<'_>, finding: &Finding, outcome: Outcome, day: Option<NaiveDate>) -> Option<String> {
    let Some(day) = day else { return finding.defeated_by.clone() };
    let rule = matter.book.rule(&finding.rule).filter(|_| outcome == Outcome::NoBreach)?;
    let case = matter.frame();
    let by = match &rule.about {
        Subject::TheCase => defeated(matter, rule, &case, day),
        Subject::Each { list, .. } => {
            let mut items = case.items(list.key())?.iter().enumerate().map(|(at, item)| case.item(list.key(), at, item));
            let subject = items.find(|item| item.path() == finding.subject)?;
            defeated(matter, rule, &subject, day)
        }
    };
    match by {
        (Truth::Yes, Some(by)) => Some(by.to_string()),
        _ => None,
    }
}

/// The facts that would decide whether `rule` is defeated on `day`.
pub(super) fn lacking(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>, day: NaiveDate, found: &mut Lacking) {
    for other in rule.unless.iter().filter_map(|id| matter.book.rule(id.as_str())) {
        if holds(matter, other, subject, day) != Truth::Unknown {
            continue;
        }
        let At::InForce(_, version) = other.versions.at(day) else { continue };
        let at = frame_for(other, subject);
        found.facts.extend(missing(&version.applies_when, at, day));
        if let Computation::Grace(grace) = &version.computes {
            found.facts.extend(grace::missing(grace, subject, day));
        }
        if version.standing == Standing::Unconfirmed && truth(&version.applies_when, at, day) == Truth::Yes {
            found.unconfirmed.insert(other.id.to_string());
        }
        lacking(matter, other, subject, day, found);
    }
}

/// Why an exemption is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Lacking {
    /// Facts that are not stated.
    pub(super) facts: BTreeSet<String>,
    /// Rules that would decide, if they were confirmed.
    pub(super) unconfirmed: BTreeSet<String>,
}

/// The reasoning of each rule of `unless` on `day`.
pub(super) fn traces(matter: &Matter<'_>, rule: &Rule, subject: &Frame<'_>, day: NaiveDate) -> Vec<Trace> {
    let others = rule.unless.iter().filter_map(|id| matter.book.rule(id.as_str()));
    others
        .map(|other| {
            let at = frame_for(other, subject);
            let mut parts = match other.versions.at(day) {
                At::InForce(_, version) => of_version(version, at, subject, day),
                At::BeforeFirst | At::AfterLast => Vec::new(),
            };
            parts.extend(traces(matter, other, subject, day));
            Trace { truth: holds(matter, other, subject, day), step: Step::Rule(other.id.to_string()), seen: None, parts }
        })
        .collect()
}

fn of_version(version: &Version, at: &Frame<'_>, subject: &Frame<'_>, day: NaiveDate) -> Vec<Trace> {
    let mut parts = vec![trace(&version.applies_when, at, day)];
    if let Computation::Grace(grace) = &version.computes {
        parts.push(grace::traced(grace, subject, day));
    }
    parts
}

/// A rule about the case looks at the case, whatever the subject of the rule that it defeats.
fn frame_for<'f, 'a>(rule: &Rule, subject: &'f Frame<'a>) -> &'f Frame<'a> {
    match rule.about {
        Subject::Each { .. } => subject,
        Subject::TheCase => subject.level(1),
    }
}

/// Whether the subject is one that `about` of the rule picks.
pub(super) fn fits(rule: &Rule, at: &Frame<'_>, day: NaiveDate) -> Truth {
    match &rule.about {
        Subject::Each { which: Some(which), .. } => truth(which, at, day),
        Subject::Each { which: None, .. } | Subject::TheCase => Truth::Yes,
    }
}

/// Whether the rule does not concern the person at all, whatever else is the case: a line of its version of the day that asks about
/// the person alone does not hold.
pub(super) fn excludes_the_person(rule: &Rule, at: &Frame<'_>, day: NaiveDate) -> bool {
    let At::InForce(_, version) = rule.versions.at(day) else { return false };
    let of_the_person = version.applies_when.parts().iter().filter(|part| part.asks_only_about("person"));
    of_the_person.into_iter().any(|part| truth(part, at, day) == Truth::No)
}

/// The facts that would tell whether it is.
pub(super) fn lacking_to_fit(rule: &Rule, at: &Frame<'_>, day: NaiveDate) -> BTreeSet<String> {
    match &rule.about {
        Subject::Each { which: Some(which), .. } => missing(which, at, day),
        Subject::Each { which: None, .. } | Subject::TheCase => BTreeSet::new(),
    }
}

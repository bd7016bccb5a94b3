//! What differs between two judgements of one case: findings, verdicts, the terms that they set.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::{Assessment, Finding, Outcome, Standing, Verdict};

/// What differs between two judgements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseChange<'a> {
    /// Findings, by rule and subject, and by version where a stay goes on from one into the next.
    pub findings: Vec<Difference<&'a Finding>>,
    /// Verdicts, by grievance.
    pub verdicts: Vec<Difference<&'a Verdict>>,
}

/// Something in the first judgement, in the second, or in both and not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Difference<T> {
    Gone { before: T },
    New { after: T },
    Changed { before: T, after: T },
}

impl<T: Copy> Difference<T> {
    fn of(before: Option<T>, after: Option<T>, same: impl Fn(T, T) -> bool) -> Option<Self> {
        match (before, after) {
            (Some(before), None) => Some(Self::Gone { before }),
            (None, Some(after)) => Some(Self::New { after }),
            (Some(before), Some(after)) if !same(before, after) => Some(Self::Changed { before, after }),
            _ => None,
        }
    }

    /// What the first judgement has.
    pub fn before(&self) -> Option<T> {
        match self {
            Self::Gone { before } | Self::Changed { before, .. } => Some(*before),
            Self::New { .. } => None,
        }
    }

    /// What the second judgement has.
    pub fn after(&self) -> Option<T> {
        match self {
            Self::New { after } | Self::Changed { after, .. } => Some(*after),
            Self::Gone { .. } => None,
        }
    }
}

impl CaseChange<'_> {
    /// How many verdicts are other ones; the others of the list stand as before, on other rules, findings or terms.
    pub fn other_verdicts(&self) -> usize {
        let kind = |verdict: Option<&Verdict>| verdict.map(|verdict| verdict.verdict);
        self.verdicts.iter().filter(|difference| kind(difference.before()) != kind(difference.after())).count()
    }

    /// Whether both judgements say the same.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.verdicts.is_empty()
    }
}

/// What differs from `before` to `after`, two judgements of the same case.
///
/// A rule that does not speak to a subject says nothing, whether it stands in the book or not. The words of the reasons are not
/// compared: they follow from what is.
pub fn compare<'a>(before: &'a Assessment, after: &'a Assessment) -> CaseChange<'a> {
    let speaks = |finding: &&Finding| finding.outcome != Outcome::NotApplicable;
    let key = |finding: &'a Finding| (finding.rule.as_str(), finding.subject.as_str());
    let of = |assessment: &'a Assessment, wanted| -> Vec<&'a Finding> {
        assessment.findings.iter().filter(speaks).filter(|finding| key(finding) == wanted).collect()
    };
    let keys: BTreeSet<_> = before.findings.iter().chain(&after.findings).filter(speaks).map(key).collect();
    let pairs = keys.into_iter().flat_map(|wanted| pairs(of(before, wanted), of(after, wanted)));
    let findings = pairs.filter_map(|(before, after)| Difference::of(before, after, same_finding)).collect();

    let on = |assessment: &'a Assessment, path: &str| assessment.verdicts.iter().find(|verdict| verdict.grievance == path);
    let mut paths: Vec<&str> = Vec::new();
    for verdict in before.verdicts.iter().chain(&after.verdicts) {
        if !paths.contains(&verdict.grievance.as_str()) {
            paths.push(&verdict.grievance);
        }
    }
    let verdicts = paths.into_iter().filter_map(|path| Difference::of(on(before, path), on(after, path), same_verdict)).collect();
    CaseChange { findings, verdicts }
}

/// The findings of one rule about one subject side by side: those by the same version, and then the others in order.
fn pairs<'a>(before: Vec<&'a Finding>, mut after: Vec<&'a Finding>) -> Vec<(Option<&'a Finding>, Option<&'a Finding>)> {
    let mut pairs = Vec::new();
    let mut alone = Vec::new();
    for one in before {
        match after.iter().position(|other| other.version_from == one.version_from) {
            Some(at) => pairs.push((Some(one), Some(after.remove(at)))),
            None => alone.push(one),
        }
    }
    let (mut alone, mut after) = (alone.into_iter(), after.into_iter());
    loop {
        match (alone.next(), after.next()) {
            (None, None) => break,
            pair => pairs.push(pair),
        }
    }
    pairs.sort_by_key(|(before, after)| before.or(*after).and_then(|finding| finding.version_from));
    pairs
}

fn same_finding(one: &Finding, other: &Finding) -> bool {
    // Of a rule that is kept the day says only up to when it was looked at: of a stay that goes on, today.
    let on = |it: &Finding| it.on.filter(|_| it.outcome != Outcome::NoBreach);
    let answer = |it: &Finding| (it.outcome, on(it), it.version_from, it.standing);
    answer(one) == answer(other)
        && one.cite == other.cite
        && one.values == other.values
        && one.missing == other.missing
        && one.defeated_by == other.defeated_by
        && readings(one).eq(readings(other))
}

/// What follows under each reading, without the words of the question.
fn readings(finding: &Finding) -> impl Iterator<Item = (&str, Outcome, Option<NaiveDate>, &BTreeMap<String, Value>)> {
    finding.readings.iter().map(|reading| (reading.reading.as_str(), reading.outcome, reading.on, &reading.values))
}

fn same_verdict(one: &Verdict, other: &Verdict) -> bool {
    one.verdict == other.verdict
        && one.because == other.because
        && one.deadlines == other.deadlines
        && one.missing == other.missing
        && weighed(one).eq(weighed(other))
}

/// How the findings were weighed, and how well they are attested: what is supported by two sources may be written where one is not enough.
fn weighed(verdict: &Verdict) -> impl Iterator<Item = (&str, &str, Outcome, Standing, Option<Outcome>)> {
    verdict.weighed.iter().map(|it| (it.rule.as_str(), it.subject.as_str(), it.outcome, it.standing, it.on_another_reading))
}

//! Why a fact is asked for, and why no answer decides.

use super::super::{Finding, Outcome, Standing, Verdict, concerned};
use super::trial::Court;
use super::{Fact, Why};
use crate::law::RuleBook;
use crate::law::bearing::Bearing;
use crate::law::kind::Computation;
use crate::law::rule::{List, Rule, Subject, Version};
use crate::law::timeline::At;

/// The fact with the rules that wait for it, first those that bear on the grievance.
pub(super) fn fact(court: &Court<'_>, verdict: &Verdict, fact: usize) -> Fact {
    let path = court.path(fact).to_owned();
    let bears = |rule: &str| court.book.bearings(verdict.kind).any(|(bearing, _)| bearing == rule);
    let listed = court.assessment.questions.iter().filter(|question| question.path == path).flat_map(|question| &question.rules);
    // A list of which nothing is stated leaves no finding: then the rules about its items wait for it.
    let about = court.book.bearings(verdict.kind).map(|(rule, _)| rule).filter(|rule| is_about(court.book, rule, &path));
    let turning = court.book.bearings(verdict.kind).filter(|(_, bearings)| turn_on(bearings, &path)).map(|(rule, _)| rule);
    let waiting = court.waiting(&path).chain(listed.map(String::as_str)).chain(about).chain(turning).filter(|rule| court.concerns(rule));
    let mut rules: Vec<&str> = Vec::new();
    for rule in waiting {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    // What was found to speak of the case comes before what would speak of another one.
    let speaks = |rule: &str| {
        let of_rule = |finding: &&Finding| finding.rule == rule && finding.outcome != Outcome::NotApplicable;
        court.assessment.findings.iter().any(|finding| of_rule(&finding))
    };
    // Letters name the first one: what may only ask gives a citizen less reason to answer.
    let mut why: Vec<Why> = rules.into_iter().filter_map(|rule| why(court, rule)).collect();
    why.sort_by_cached_key(|Why { rule, standing, .. }| (!bears(rule), !speaks(rule), *standing == Standing::Unconfirmed, rule.clone()));
    Fact { path, why }
}

fn is_about(book: &RuleBook, rule: &str, path: &str) -> bool {
    book.rule(rule).is_some_and(|rule| matches!(&rule.about, Subject::Each { list, .. } if list.key() == path))
}

/// Whether it turns on the fact if the rule bears on the grievance: on a field of an event, or on the events themselves.
pub(in crate::check) fn turn_on(bearings: &[Bearing], path: &str) -> bool {
    let Some(rest) = path.strip_prefix(List::Events.key()) else { return false };
    let field = rest.split_once("].").map(|(_, field)| field);
    bearings.iter().filter_map(|bearing| bearing.when.as_ref()).any(|when| field.is_none_or(|field| when.asks_for(field)))
}

/// The rule as the findings of the case cite it, or as it is in force today.
fn why(court: &Court<'_>, rule: &str) -> Option<Why> {
    let rule = court.book.rule(rule)?;
    let speaks = |finding: &&Finding| finding.rule == rule.id.as_str() && finding.outcome != Outcome::NotApplicable;
    if let Some(Finding { cite, cite_words, standing, .. }) = court.assessment.findings.iter().find(speaks) {
        let (cite, cite_words) = (cite.clone(), cite_words.clone());
        return Some(Why { rule: rule.id.to_string(), title: rule.title.clone(), cite, cite_words, standing: *standing });
    }
    let version = version(court, rule)?;
    Some(Why {
        rule: rule.id.to_string(),
        title: rule.title.clone(),
        cite: version.cite.plain.clone(),
        cite_words: version.cite.words.clone(),
        standing: version.standing,
    })
}

fn version<'b>(court: &Court<'b>, rule: &'b Rule) -> Option<&'b Version> {
    match rule.versions.at(super::today(court.assessment)) {
        At::InForce(_, version) => Some(version),
        At::BeforeFirst | At::AfterLast => rule.versions.iter().next_back().map(|(_, version)| version),
    }
}

/// What stands in the way where no answer decides.
pub(super) fn nothing_decides(court: &Court<'_>, verdict: &Verdict) -> String {
    let open = verdict.findings.iter().filter_map(|at| court.assessment.findings.get(*at));
    let mut obstacles: Vec<String> = Vec::new();
    for finding in open.filter(|finding| finding.outcome == Outcome::CannotTell) {
        let obstacle = obstacle(court, finding);
        if let Some(obstacle) = obstacle.filter(|obstacle| !obstacles.contains(obstacle)) {
            obstacles.push(obstacle);
        }
    }
    obstacles.extend(verdict.missing.iter().filter_map(|path| concerned::question(path)));
    if !obstacles.is_empty() {
        return obstacles.join("; ");
    }
    // The verdict's own reason names no rule.
    verdict.reason.clone().unwrap_or_else(|| "no answer that was tried lets a rule of the book decide".to_owned())
}

fn obstacle(court: &Court<'_>, finding: &Finding) -> Option<String> {
    let rule = court.book.rule(&finding.rule)?;
    let At::InForce(_, version) = rule.versions.at(finding.version_from?) else { return None };
    let Finding { rule, cite, .. } = finding;
    match (&version.computes, finding.standing) {
        (Computation::Open(_), Standing::Unconfirmed) => {
            Some(format!("{rule} ({cite}) is unconfirmed and names no number: a person must weigh what happened"))
        }
        (Computation::Open(_), _) => Some(format!("{rule} ({cite}) names no number: a person must weigh what happened")),
        (_, Standing::Unconfirmed) => Some(format!("{rule} ({cite}) is unconfirmed and may only ask")),
        _ => None,
    }
}

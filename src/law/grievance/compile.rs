//! One entry of a list, one file of a kind: from what is written to what is checked.

use std::collections::BTreeMap;

use super::file::{GrievanceFile, WrittenAdviceItem, WrittenArgument, WrittenAsk, WrittenEvidence, WrittenRemedy};
use super::inspect::Inspector;
use super::{Advice, Argument, Ask, EvidenceNeed, Guidance, Guidebook, Remedy};
use crate::case::Tone;
use crate::check::examples::{NO_CASE, case_of};
use crate::law::Standing;
use crate::law::bearing::{Bearing, WrittenBearing, WrittenBearings};
use crate::law::codes;
use crate::law::condition::named::Named;
use crate::law::condition::{Compiler, Condition, Scope, Written};
use crate::law::kind::Computation;
use crate::law::placed::Placed;
use crate::law::rule::{List, Rule, RuleId, Subject};
use crate::law::spelling::suggest;
use crate::law::timeline::Period;

/// The rules of the book, by id.
pub(super) type Rules = BTreeMap<RuleId, Rule>;

pub(super) fn argument(written: &Placed<WrittenArgument>, (rules, named): (&Rules, &Named), look: &mut Inspector<'_>) -> Argument {
    let period = Period { from: written.from.value, until: written.until.as_ref().map(|until| until.value) };
    if let Some(until) = written.until.as_ref().filter(|until| until.value < period.from) {
        look.fault(codes::ENDS_BEFORE_IT_BEGINS, until.span, "this argument ends before it begins", "Compare `from` and `until`.");
    }
    look.checked(period.from, &written.checked, written.standing);
    let mut compiler = Compiler::new(look.source, look.faults, named);
    let when = written.when.as_ref().map_or_else(Condition::always, |when| compiler.condition(when, &Scope::of(Some(List::Events))));
    known_rules(written.needs.keys(), rules, look);
    for example in &written.examples {
        if let Err(fault) = case_of(example.situation()) {
            let message = format!("the example `{}` is not a case: {fault}", example.name);
            look.fault(codes::BAD_EXAMPLE, example.span, message, NO_CASE);
        }
    }
    Argument {
        words: look.words(&written.words),
        cite: look.cite(written.cite.as_ref(), written.span),
        standing: written.standing,
        sources: look.attested(&written.sources, written.standing, written.span),
        period,
        checked: written.checked.value,
        when,
        needs: written.needs.clone(),
        examples: written.examples.iter().map(|example| example.value.clone()).collect(),
    }
}

pub(super) fn remedy(
    written: &Placed<WrittenRemedy>,
    book: &Guidebook,
    (rules, named): (&Rules, &Named),
    look: &mut Inspector<'_>,
) -> Remedy {
    if let Some(term) = &written.term {
        let sets_a_term = rules.get(term.value.as_str()).map(sets_a_term);
        if sets_a_term.is_none() && !look.is_unread(&term.value) {
            let help = suggest(&term.value, rules.values().filter(|rule| self::sets_a_term(rule)).map(|rule| rule.id.as_str()));
            look.fault(codes::UNKNOWN_RULE, term.span, format!("there is no rule `{}`", term.value), help);
        } else if sets_a_term == Some(false) {
            let message = format!("`{}` sets no term", term.value);
            look.fault(codes::BAD_TERM, term.span, message, "Name a rule that computes `remedy`, `deadline` or `fixed-date`.");
        }
    }
    let mut compiler = Compiler::new(look.source, look.faults, named);
    let when = written.when.as_ref().map_or_else(Condition::always, |when| compiler.condition(when, &Scope::of(Some(List::Events))));
    if let Some(written) = written.when.as_ref().filter(|_| when.never_holds()) {
        let message = "this condition never holds, so that the remedy serves against no act";
        look.fault(codes::NEVER_BEARS, written.span, message, "Look which of its lines exclude each other, or leave the remedy out.");
    }
    Remedy {
        what: look.words(&written.what),
        bodies: look.ids(&written.bodies, book.bodies.keys().map(String::as_str), codes::UNKNOWN_BODY, "bodies.yaml has no entry"),
        when,
        term: written.term.as_ref().map(|term| term.value.clone()),
        how: written.how.iter().map(|item| advice(item, look)).collect(),
        cite: look.cite(written.cite.as_ref(), written.span),
        standing: written.standing,
        sources: look.attested(&written.sources, written.standing, written.span),
    }
}

fn sets_a_term(rule: &Rule) -> bool {
    computes(rule, |kind| matches!(kind, Computation::Remedy(_) | Computation::Deadline(_) | Computation::FixedDate(_)))
}

fn computes(rule: &Rule, wanted: impl Fn(&Computation) -> bool) -> bool {
    rule.versions.iter().any(|(_, version)| wanted(&version.computes))
}

/// Ids of rules that bar a claim.
fn barred(named: &[Placed<String>], rules: &Rules, look: &mut Inspector<'_>) -> Vec<String> {
    let bars = |rule: &&Rule| computes(rule, |kind| matches!(kind, Computation::Bars(_)));
    let unread = named.iter().map(|id| id.value.as_str()).filter(|id| look.is_unread(id));
    let known: Vec<&str> = rules.values().filter(bars).map(|rule| rule.id.as_str()).chain(unread).collect();
    look.ids(named, known.into_iter(), codes::UNKNOWN_BAR, "no rule that bars a claim has the id")
}

pub(super) fn guidance(written: &GrievanceFile, book: &Guidebook, (rules, named): (&Rules, &Named), look: &mut Inspector<'_>) -> Guidance {
    known_rules(written.rules.keys(), rules, look);
    let asks = asks(&written.asks, look);
    let guidance = Guidance {
        rules: written
            .rules
            .iter()
            .map(|(rule, written)| (rule.clone(), bearings(rule, written, (rules.get(rule.as_str()), named), look)))
            .collect(),
        arguments: look.ids(&written.arguments, keys(&book.arguments), codes::UNKNOWN_ARGUMENT, "arguments.yaml has no entry"),
        not_to_be_claimed: barred(&written.not_to_be_claimed, rules, look),
        asks,
        remedies: look.ids(&written.remedies, keys(&book.remedies), codes::UNKNOWN_REMEDY, "remedies.yaml has no entry"),
        bodies: look.ids(&written.bodies, keys(&book.bodies), codes::UNKNOWN_BODY, "bodies.yaml has no entry"),
        evidence: written.evidence.iter().map(|need| evidence(need, look)).collect(),
        not_supported: written.advice.not_supported.iter().map(|item| advice(item, look)).collect(),
        undetermined: written.advice.undetermined.iter().map(|item| advice(item, look)).collect(),
    };
    let lacking = [
        ("asks", guidance.asks.is_empty()),
        ("bodies", guidance.bodies.is_empty()),
        ("advice.not-supported", guidance.not_supported.is_empty()),
        ("advice.undetermined", guidance.undetermined.is_empty()),
    ];
    for (key, _) in lacking.into_iter().filter(|(_, empty)| *empty) {
        let key_itself = key.rsplit('.').next().unwrap_or(key);
        let span = look.mentions.first(key_itself);
        look.fault(codes::NOTHING_OFFERED, span, format!("`{key}` is empty"), "Whoever handles such a grievance needs one entry at least.");
    }
    guidance
}

/// What one rule means; conditions look at an event that the grievance rests on, and then at the case.
fn bearings(rule: &str, written: &WrittenBearings, (judging, named): (Option<&Rule>, &Named), look: &mut Inspector<'_>) -> Vec<Bearing> {
    for outcome in written.0.iter().flat_map(|bearing| bearing.supports.iter().filter(|outcome| bearing.defeats.contains(outcome))) {
        let message = format!("`{}` of `{rule}` both supports and defeats the grievance", outcome.word().replace(' ', "-"));
        let span = look.mentions.first(rule);
        look.fault(
            codes::BOTH_WAYS,
            span,
            message,
            "Keep it where the law puts it; what depends on the act stands in two bearings, each with its `when`.",
        );
    }
    written.0.iter().map(|bearing| self::bearing(bearing, (judging, named), look)).collect()
}

fn bearing(written: &WrittenBearing, (rule, named): (Option<&Rule>, &Named), look: &mut Inspector<'_>) -> Bearing {
    let of = written.of.as_ref().map(|of| (self::of(of, (rule, named), look), of.span));
    let mut compiler = Compiler::new(look.source, look.faults, named);
    let when = written.when.as_ref().map(|when| (compiler.condition(when, &Scope::of(Some(List::Events))), when.span));
    let as_of = written.as_of.as_ref().map(|as_of| (self::as_of(as_of, (rule, named), look), as_of.span));
    for (_, span) in when.iter().chain(&of).chain(&as_of).filter(|(condition, _)| condition.never_holds()) {
        let message = "this condition never holds, so that the rule never bears on the grievance this way";
        look.fault(codes::NEVER_BEARS, *span, message, "Look which of its lines exclude each other, or leave the bearing out.");
    }
    let [when, of, as_of] = [when, of, as_of].map(|condition| condition.map(|(condition, _)| condition));
    Bearing { supports: written.supports.clone(), defeats: written.defeats.clone(), when, of, as_of }
}

/// What the rule must have judged: a condition on an item of the list that it is about.
fn of(written: &Placed<Written>, (rule, named): (Option<&Rule>, &Named), look: &mut Inspector<'_>) -> Condition {
    // Of a rule that the book does not have something else is told.
    let about = rule.map(|rule| &rule.about);
    let Some(Subject::Each { list, .. }) = about else {
        if about.is_some() {
            let message = "`of` chooses among several findings, and this rule gives one of the case";
            look.fault(codes::CONDITION_ELSEWHERE, written.span, message, "Leave `of` out.");
        }
        return Condition::always();
    };
    Compiler::new(look.source, look.faults, named).condition(written, &Scope::of(Some(*list)))
}

/// The event on whose day stays are asked.
fn as_of(written: &Placed<Written>, (rule, named): (Option<&Rule>, &Named), look: &mut Inspector<'_>) -> Condition {
    if rule.is_some_and(|rule| !matches!(rule.about, Subject::Each { list: List::Stays, .. })) {
        let message = "`as-of` says on which day stays are asked, and this rule judges none";
        look.fault(
            codes::NO_DAY_OF_ITS_OWN,
            written.span,
            message,
            "Leave `as-of` out; of a rule about events `of` says which one is meant.",
        );
        return Condition::always();
    }
    Compiler::new(look.source, look.faults, named).condition(written, &Scope::of(Some(List::Events)))
}

fn keys<T>(list: &BTreeMap<String, T>) -> impl Iterator<Item = &str> + Clone {
    list.keys().map(String::as_str)
}

/// Requests in ascending strength: information first, then by tone.
fn asks(written: &[Placed<WrittenAsk>], look: &mut Inspector<'_>) -> Vec<Ask> {
    let mut asks: Vec<Ask> = Vec::new();
    for ask in written {
        if asks.iter().any(|earlier| earlier.id == ask.id.value) {
            look.fault(codes::NAMED_TWICE, ask.id.span, format!("`{}` stands here already", ask.id.value), "Give each request its own id.");
        }
        let strength = |tone, information: bool| (tone, !information);
        if asks.last().is_some_and(|last| strength(last.tone, last.information) > strength(ask.tone.value, ask.information)) {
            let help = "Sort the requests by `tone`, and of those of one tone put the ones for information first.";
            look.fault(codes::NOT_ASCENDING, ask.tone.span, format!("`{}` is weaker than the request before it", ask.id.value), help);
        }
        asks.push(Ask {
            id: ask.id.value.clone(),
            tone: ask.tone.value,
            up_to: ask.up_to.as_ref().map_or(Tone::Protest, |last| last.value),
            then: ask.then.as_ref().map(|then| then.value.clone()),
            information: ask.information,
            words: look.words(&ask.words),
            complaint: ask.complaint.as_ref().map(|complaint| look.words(complaint)),
        });
    }
    for ask in written {
        range(ask, &asks, look);
    }
    asks
}

/// The tones of a request: the last is none before the first, and from there on another request takes its place without a gap.
fn range(ask: &WrittenAsk, asks: &[Ask], look: &mut Inspector<'_>) {
    let last = ask.up_to.as_ref().filter(|last| last.value < ask.tone.value);
    if let Some(last) = last {
        let message = format!("`{}` ends before it begins", ask.id.value);
        look.fault(codes::NOT_ASCENDING, last.span, message, "Write as `up-to` the firmest tone in which the request is made.");
    }
    let Some(then) = &ask.then else { return };
    let next = ask.up_to.as_ref().and_then(|last| Tone::ALL.into_iter().find(|tone| *tone > last.value));
    let of_it = asks.iter().find(|other| other.id == then.value);
    let follows = next.zip(of_it).is_some_and(|(next, other)| other.tone <= next && other.up_to >= next && other.id != ask.id.value);
    if !follows {
        let message = format!("`{}` does not follow `{}`: it is no request made in the tone after `up-to`", then.value, ask.id.value);
        let help =
            "Name a request of this file that is made in the first tone firmer than `up-to`; where there is no firmer tone, none follows.";
        look.fault(codes::NOT_ASCENDING, then.span, message, help);
    }
}

fn evidence(written: &Placed<WrittenEvidence>, look: &mut Inspector<'_>) -> EvidenceNeed {
    if written.kinds.is_empty() {
        look.fault(
            codes::NOTHING_OFFERED,
            written.span,
            "no kind of evidence is named",
            "Write `kinds:` with kinds of docs/case-format.md.",
        );
    }
    EvidenceNeed { kinds: written.kinds.clone(), why: look.words(&written.why) }
}

fn advice(written: &Placed<WrittenAdviceItem>, look: &mut Inspector<'_>) -> Advice {
    if written.standing.is_some() || !written.sources.is_empty() {
        look.attested(&written.sources, written.standing.unwrap_or(Standing::Unconfirmed), written.span);
        if written.standing.is_none() {
            look.fault(codes::NO_SOURCE, written.span, "this advice has sources and no standing", "Write `standing:`.");
        }
    }
    Advice { words: look.words(&written.words), standing: written.standing }
}

fn known_rules<'w>(named: impl Iterator<Item = &'w String>, rules: &Rules, look: &mut Inspector<'_>) {
    let unknown: Vec<_> = named.filter(|rule| !rules.contains_key(rule.as_str()) && !look.is_unread(rule)).collect();
    for rule in unknown {
        let help = suggest(rule, rules.keys().map(RuleId::as_str));
        let span = look.mentions.first(rule);
        look.fault(codes::UNKNOWN_RULE, span, format!("there is no rule `{rule}`"), help);
    }
}

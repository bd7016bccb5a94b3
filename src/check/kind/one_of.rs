//! Of several answers one holds, and it is not known which: only what is the same in all of them is asserted.

use std::collections::BTreeSet;

use super::super::matter::{Judgement, for_want_of};
use super::super::{Standing, Step, Trace, Truth};

/// An answer and what has to be so for it to hold: `the term is 30 days`.
pub(super) struct Possible {
    pub(super) if_so: String,
    pub(super) judgement: Judgement,
}

/// What may be said where one of `possible` holds and `facts` would tell which: `what`, such as "which term applies", is not
/// known. `standing` is that of the version.
///
/// The standing is the weakest of all, the citation that of the version unless all agree. Where the due dates differ, the
/// earliest stands under a name of its own and no term runs.
pub(super) fn one_of(what: &str, mut possible: Vec<Possible>, facts: &BTreeSet<String>, standing: Standing) -> Judgement {
    let only = if possible.len() == 1 { possible.pop() } else { None };
    if let Some(only) = only {
        return only.judgement;
    }
    let each = || possible.iter().map(|it| &it.judgement);
    let Some(first) = each().next() else { return Judgement::silent("nothing applies") };
    let decided = each().all(|it| it.broken == first.broken && it.broken != Some(Truth::Unknown));
    let mut whole = if decided { Judgement { broken: first.broken, ..Judgement::new(Truth::No) } } else { Judgement::new(Truth::Unknown) };
    // Broken in each case is the rule only on the last of their days.
    whole.on = if decided { each().filter_map(|it| it.on).max() } else { None };
    whole.values = first.values.clone();
    whole.values.retain(|name, value| each().all(|it| it.values.get(name) == Some(value)));
    whole.due = first.due.filter(|due| each().all(|it| it.due == Some(*due)));
    whole.safe_until = each().map(|it| it.safe_until).collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().min());
    whole.cite = first.cite.clone().filter(|_| each().all(|it| it.cite == first.cite));
    whole.standing = each().map(|it| it.standing.unwrap_or(standing)).min();
    whole.notice = each().find_map(|it| it.notice.clone());
    if decided {
        // Not needed for the answer, but for the term that runs or the day from which the rule is broken.
        let differ = each().any(|it| it.due != first.due) || (first.broken == Some(Truth::Yes) && each().any(|it| it.on != first.on));
        whole.open = if differ { facts.clone() } else { BTreeSet::new() };
    } else {
        whole.missing = each().flat_map(|it| it.missing.iter().cloned()).chain(facts.iter().cloned()).collect();
    }
    let answer = if decided { "the answer is the same in each case" } else { "the answer depends on it" };
    whole.because.push(format!("{what} is not known, and {answer}{}", for_want_of(facts)));
    for Possible { if_so, judgement } in &possible {
        let reasons = judgement.because.iter().map(|reason| format!("if {if_so}: {reason}"));
        whole.because.extend(reasons);
        whole.trace.extend(judgement.trace.iter().map(|step| supposed(if_so, step)));
    }
    let mut seen = BTreeSet::new();
    whole.because.retain(|reason| seen.insert(reason.clone()));
    whole.trace.dedup();
    whole.only_possible()
}

fn supposed(if_so: &str, step: &Trace) -> Trace {
    match &step.step {
        Step::Computed(words) => Trace { step: Step::Computed(format!("if {if_so}: {words}")), ..step.clone() },
        _ => step.clone(),
    }
}

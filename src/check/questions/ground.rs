//! An act for which the authority stated no ground: whether naming one, as its papers may, can decide.

use serde_json::json;

use super::super::assess::judged_by;
use super::super::{Assessment, Detail, Verdict, VerdictKind};
use super::{skeleton, stated, tested};
use crate::case::Case;
use crate::law::RuleBook;
use crate::law::rule::List;

/// The field of an event that tells on what ground the authority acted.
const GROUND: &str = "ground";
/// The word where it stated none.
const NONE_GIVEN: &str = "none-given";

/// Says of each verdict that is open whether the grounds that no authority stated would decide: those that would are missed, those that would
/// not are for a person to weigh.
pub(in crate::check) fn weigh(case: &Case, book: &RuleBook, assessment: &mut Assessment) {
    let as_of = assessment.as_of;
    let open = assessment.verdicts.iter_mut().enumerate().filter(|(_, verdict)| verdict.verdict == VerdictKind::Undetermined);
    let mut facts = None;
    for (index, verdict) in open {
        let Some(grievance) = case.grievances.iter().flatten().nth(index) else { continue };
        let acts =
            super::super::occasion::acts(case, grievance).into_iter().map(|act| format!("{}[{}].{GROUND}", List::Events.key(), act.at));
        for path in acts {
            let facts = facts.get_or_insert_with(|| serde_json::to_value(case).unwrap_or_default());
            if stated::at(facts, &path).and_then(|ground| ground.as_str()) != Some(NONE_GIVEN) {
                continue;
            }
            let tested = tested::Tested::by(book, &[verdict.kind]);
            let words = skeleton::words(&format!("{}.{GROUND}", List::Events.key()));
            let tells = words.iter().filter(|word| *word != NONE_GIVEN).any(|word| {
                let mut facts = facts.clone();
                let stated = stated::state(&mut facts, &path, json!(word), as_of);
                let case = serde_json::from_value::<Case>(facts).ok().filter(|_| stated);
                let judged = case.map(|case| judged_by(&case, book, tested.bearing.iter().copied(), as_of, Detail::Answer));
                judged.and_then(|judged| judged.verdicts.into_iter().nth(index)).is_some_and(|trial| leads_on(verdict, &trial))
            });
            note(verdict, path, tells);
        }
    }
}

/// Whether the verdict is decided with the ground, or may be by facts that it does not miss without.
fn leads_on(verdict: &Verdict, trial: &Verdict) -> bool {
    let new = |fact: &&String| !trial.idle.contains(fact) && !verdict.missing.contains(fact);
    trial.verdict != VerdictKind::Undetermined || trial.missing.iter().any(|fact| new(&fact))
}

fn note(verdict: &mut Verdict, path: String, tells: bool) {
    let missed = verdict.missing.contains(&path);
    verdict.idle.retain(|fact| *fact != path);
    match (tells, missed) {
        (true, false) => verdict.missing.push(path),
        (false, true) => verdict.idle.push(path),
        _ => {}
    }
}

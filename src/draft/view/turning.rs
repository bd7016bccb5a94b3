//! What an answer turns on: of its reasoning, the stated fields of the case without which it would be another one.

use std::collections::BTreeSet;

use crate::check::{Finding, Step, Trace, Truth};

/// Fields that tell which item is meant. An item of another kind, of another person or of another time is no part of the reasoning.
const PLACING: [&str; 13] =
    ["kind", "id", "relation", "concerns", "on", "from", "until", "entry", "exit", "ended-early", "ground", "through", "rests-on"];

/// Paths of the items and of the fields on which the answer turns, its subject among them. Empty where the reasoning was not kept.
pub(super) fn fields(finding: &Finding) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for step in &finding.trace {
        turns_on(step, &mut found);
    }
    if !found.is_empty() && finding.subject.contains('[') {
        found.insert(finding.subject.clone());
    }
    found
}

/// Adds what `step` turns on; `false` where it speaks of another item than the rule asks about.
fn turns_on(step: &Trace, found: &mut BTreeSet<String>) -> bool {
    match &step.step {
        Step::Rule(_) if step.truth != Truth::Yes => true,
        Step::Some(_) | Step::AnyOf if step.truth == Truth::Yes => {
            step.parts.iter().find(|part| part.truth == Truth::Yes).is_none_or(|part| turns_on(part, found))
        }
        Step::Some(_) | Step::AnyOf | Step::Not => {
            for part in step.parts.iter().filter(|part| part.truth != Truth::Unknown) {
                turns_on(part, found);
            }
            true
        }
        Step::Item(path) => {
            let mut own = BTreeSet::from([path.clone()]);
            let meant = all_of(step, &mut own);
            if meant {
                found.append(&mut own);
            }
            true
        }
        Step::AllOf | Step::Rule(_) | Step::Condition(_) => all_of(step, found),
        Step::Line(_) if !step.parts.is_empty() => all_of(step, found),
        Step::Line(_) | Step::Computed(_) => seen(step, found),
    }
}

/// Of what must hold together: all of it where it does; where it does not, the first part that does not, which is enough.
fn all_of(step: &Trace, found: &mut BTreeSet<String>) -> bool {
    let mut meant = true;
    let mut enough = false;
    for part in step.parts.iter().filter(|part| part.truth == step.truth) {
        let mut own = BTreeSet::new();
        meant &= turns_on(part, &mut own);
        if !enough {
            found.append(&mut own);
        }
        enough = step.truth == Truth::No;
    }
    meant
}

fn seen(step: &Trace, found: &mut BTreeSet<String>) -> bool {
    let Some((path, Some(_))) = &step.seen else { return true };
    found.insert(path.clone());
    let field = path.rsplit('.').next().unwrap_or(path);
    step.truth != Truth::No || !PLACING.contains(&field)
}

//! `rules diff --format json`.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::side::{Side, Sides};
use super::{Cases, LawChange, Twice};
use crate::check::change::Difference;
use crate::check::{Finding, Verdict};

pub(super) fn write(out: &mut impl Write, sides: &Sides, law: &LawChange, cases: &Cases) -> io::Result<()> {
    let changed = &cases.changed;
    let (rules, in_force, beside) = match law {
        LawChange::Books(change) => (json!(change.rules), json!([]), json!(change.beside)),
        LawChange::Days(changes) => (json!([]), json!(changes), json!([])),
    };
    let count = |value: &Value| value.as_array().map_or(0, Vec::len);
    let summary = json!({
        "rules": count(&rules) + count(&in_force),
        "cases": cases.all,
        "changed": changed.len(),
        "findings": changed.iter().map(|twice| twice.change().findings.len()).sum::<usize>(),
        "verdicts": changed.iter().map(|twice| twice.change().verdicts.len()).sum::<usize>(),
        "other_verdicts": changed.iter().map(|twice| twice.change().other_verdicts()).sum::<usize>(),
    });
    let value = json!({
        "version": 1,
        "from": side(&sides.before),
        "to": side(&sides.after),
        "rules": rules,
        "in_force": in_force,
        "beside": beside,
        "cases": changed.iter().map(case).collect::<Vec<_>>(),
        "summary": summary,
    });
    writeln!(out, "{value:#}")
}

fn side(side: &Side) -> Value {
    json!({"name": side.name, "as_of": side.as_of})
}

fn case(twice: &Twice) -> Value {
    let change = twice.change();
    json!({
        "file": twice.file,
        "id": twice.id(),
        "foresees": twice.foresees,
        "findings": change.findings.iter().filter_map(finding).collect::<Vec<_>>(),
        "verdicts": change.verdicts.iter().filter_map(verdict).collect::<Vec<_>>(),
    })
}

/// Findings stand in the form in which `check` gives them; `null` where there is none or the rule does not speak.
fn finding(difference: &Difference<&Finding>) -> Option<Value> {
    let either = difference.after().or(difference.before())?;
    Some(json!({"rule": either.rule, "subject": either.subject, "before": difference.before(), "after": difference.after()}))
}

fn verdict(difference: &Difference<&Verdict>) -> Option<Value> {
    let either = difference.after().or(difference.before())?;
    Some(json!({"grievance": either.grievance, "kind": either.kind, "before": difference.before(), "after": difference.after()}))
}

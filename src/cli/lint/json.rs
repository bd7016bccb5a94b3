//! Findings for programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Linted;
use crate::lint::{Difference, Finding};

pub(super) fn write(out: &mut impl Write, linted: &[Linted], differing: &[Difference]) -> io::Result<()> {
    let name = |at: usize| linted.get(at).map_or("", |note| note.source.name.as_str());
    let text = |at: usize| linted.get(at).map(|note| note.source.text.as_str());
    let one = |difference: &Difference| {
        let [place, other_place] = difference.places(&text);
        json!({
            "code": difference.code,
            "severity": difference.severity(),
            "message": difference.message,
            "file": name(difference.here.0),
            "span": place,
            "other": name(difference.there.0),
            "other_span": other_place,
        })
    };
    let answer = json!({
        "version": 1,
        "files": linted.iter().map(file).collect::<Vec<_>>(),
        "differences": differing.iter().map(one).collect::<Vec<_>>(),
    });
    writeln!(out, "{answer:#}")?;
    out.flush()
}

fn file(note: &Linted) -> Value {
    json!({
        "file": note.source.name,
        "form": note.form,
        "lang": note.lang,
        "tone": note.tone,
        "findings": note.report.findings.iter().map(finding).collect::<Vec<_>>(),
        "not_judged": note.report.not_judged.iter().map(|(code, why)| json!({"code": code, "reason": why})).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "span": finding.span,
        "text": finding.text,
        "proposal": finding.proposal,
        "advice": Some(&finding.advice).filter(|advice| !advice.is_empty()),
        "source": finding.source,
    })
}

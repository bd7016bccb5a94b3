//! Findings for people: each with its line, then what was not judged.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Linted;
use crate::cli::output::counted;
use crate::diag::{self, Severity};
use crate::lint::Difference;

pub(super) fn write(out: &mut impl Write, linted: &[Linted], differing: &[Difference], styled: bool) -> io::Result<()> {
    for note in linted {
        let diagnostics: Vec<_> = note.report.findings.iter().map(|finding| finding.diagnostic(&note.source)).collect();
        diag::human::write(out, &diagnostics, styled)?;
        let of = |severity| note.report.findings.iter().filter(|finding| finding.severity == severity).count();
        writeln!(
            out,
            "{} ({}, {}): {}, {}, {}",
            note.source.name,
            note.form,
            note.lang,
            counted(of(Severity::Error), "error"),
            counted(of(Severity::Warning), "warning"),
            counted(of(Severity::Note), "note")
        )?;
        for (why, codes) in not_judged(note) {
            writeln!(out, "  not judged: {codes} — {why}")?;
        }
    }
    for difference in differing {
        let diagnostics = [difference.diagnostic(&|at| linted.get(at).map(|note| note.source.clone()))];
        writeln!(out)?;
        diag::human::write(out, &diagnostics, styled)?;
    }
    out.flush()
}

/// The reasons, each with its codes, in the order of the codes.
fn not_judged(note: &Linted) -> Vec<(&str, String)> {
    let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (code, why) in &note.report.not_judged {
        by_reason.entry(why).or_default().push(code.0);
    }
    let mut listed: Vec<(&str, String)> = by_reason.into_iter().map(|(why, codes)| (why, codes.join(", "))).collect();
    listed.sort_by(|(_, one), (_, other)| one.cmp(other));
    listed
}

//! `check` for a person at a terminal.

use std::io::{self, Write};

use super::{Checked, Summary};
use crate::check::{Assessment, Outcome};
use crate::cli::output::{counted, paint};
use crate::cli::words;
use crate::diag::{self, Diagnostic, Severity};

pub(super) fn case(out: &mut impl Write, checked: &Checked, styled: bool, quiet: bool) -> io::Result<()> {
    let id = checked.case.as_ref().map_or("(not loaded)", |case| case.id.as_str());
    writeln!(out, "{}  {}", paint(id, words::STRONG, styled), paint(&checked.file, words::FAINT, styled))?;
    let shown: Vec<Diagnostic> = checked.diagnostics.iter().filter(|one| !quiet || one.severity == Severity::Error).cloned().collect();
    diag::human::write(out, &shown, styled)?;
    if let Some(assessment) = &checked.assessment {
        verdicts(out, assessment, styled)?;
        findings(out, assessment, styled)?;
        questions(out, assessment, styled)?;
    }
    writeln!(out)
}

fn verdicts(out: &mut impl Write, assessment: &Assessment, styled: bool) -> io::Result<()> {
    for verdict in &assessment.verdicts {
        let (word, style) = words::verdict(verdict.verdict);
        let kind = words::serialised(&verdict.kind);
        let because = if verdict.because.is_empty() { String::new() } else { format!("  by {}", verdict.because.join(", ")) };
        writeln!(out, "  {} {kind}{because}", paint(&format!("{word:<14}"), style, styled))?;
        if !verdict.open.is_empty() {
            writeln!(out, "      open beside it: {}", verdict.open.join(", "))?;
        }
        for weighed in verdict.weighed.iter().filter_map(words::weighed_otherwise) {
            writeln!(out, "      {weighed}")?;
        }
        for weighed in verdict.weighed.iter().filter_map(words::on_one_reading) {
            writeln!(out, "      {weighed}")?;
        }
        for deadline in &verdict.deadlines {
            let otherwise = deadline.due_otherwise.map(|day| format!(", on another reading {day}")).unwrap_or_default();
            let standing = words::standing(deadline.standing);
            writeln!(out, "      {}{otherwise}  {} ({}; {standing})", deadline.due, deadline.what, deadline.cite)?;
        }
    }
    Ok(())
}

fn findings(out: &mut impl Write, assessment: &Assessment, styled: bool) -> io::Result<()> {
    let shown: Vec<_> = assessment.findings.iter().filter(|finding| finding.outcome != Outcome::NotApplicable).collect();
    if shown.is_empty() {
        return Ok(());
    }
    writeln!(out, "  findings")?;
    for finding in shown {
        let (word, style) = words::outcome(finding.outcome);
        let day = finding.on.map(|day| format!(" on {day}")).unwrap_or_default();
        writeln!(out, "    {} {} · {}{day}", paint(&format!("{word:<11}"), style, styled), finding.rule, finding.subject)?;
        let values = words::values(finding);
        let standing = words::standing(finding.standing);
        let detail = if values.is_empty() {
            format!("{} ({standing})", finding.cite)
        } else {
            format!("{values} — {} ({standing})", finding.cite)
        };
        writeln!(out, "                {detail}")?;
        if let Some(defeater) = &finding.defeated_by {
            writeln!(out, "                yields to {defeater}")?;
        }
        for reading in &finding.readings {
            let figures = reading.figures(&finding.disputed);
            let (answer, _) = words::outcome(reading.outcome);
            let figures = if figures.is_empty() { figures } else { format!(", {figures}") };
            let used = if reading.default { ", used here" } else { "" };
            writeln!(out, "                sources differ: {answer} under the reading `{}`{used}{figures}", reading.reading)?;
        }
    }
    Ok(())
}

fn questions(out: &mut impl Write, assessment: &Assessment, styled: bool) -> io::Result<()> {
    let headings = ["not stated, and may decide", "not stated, for a person to weigh", "not stated, and left open"];
    for (heading, questions) in headings.into_iter().zip(assessment.questions_by_weight()) {
        if !questions.is_empty() {
            writeln!(out, "  {}", paint(heading, words::STRONG, styled))?;
        }
        for question in questions {
            writeln!(out, "    {}  (for {})", question.path, question.rules.join(", "))?;
        }
    }
    Ok(())
}

pub(super) fn summary(out: &mut impl Write, summary: &Summary, styled: bool) -> io::Result<()> {
    let line = format!(
        "{}: {}, {}; findings: {}, {} undetermined",
        counted(summary.cases, "case"),
        counted(summary.errors, "error"),
        counted(summary.warnings, "warning"),
        if summary.breaches == 1 { "1 breach".to_owned() } else { format!("{} breaches", summary.breaches) },
        summary.undetermined,
    );
    writeln!(out, "{}", paint(&line, words::STRONG, styled))
}

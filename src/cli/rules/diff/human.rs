//! `rules diff` for a person at a terminal.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::side::{Side, Sides};
use super::{Cases, LawChange, Twice};
use crate::check::change::{CaseChange, Difference};
use crate::check::{Finding, Outcome, Verdict};
use crate::cli::output::paint;
use crate::cli::words;
use crate::law::change::{BookChange, Change, FieldChange, InForceChange, RuleChange, Turning, VersionChange};

pub(super) fn write(out: &mut impl Write, sides: &Sides, law: &LawChange, cases: &Cases, styled: bool) -> io::Result<()> {
    let heading = format!("from {} to {}", named(&sides.before), named(&sides.after));
    writeln!(out, "{}", paint(&heading, words::STRONG, styled))?;
    match law {
        LawChange::Books(change) => books(out, change, styled)?,
        LawChange::Days(changes) => changes.iter().try_for_each(|change| in_force(out, change, styled))?,
    }
    for twice in &cases.changed {
        case(out, twice, styled)?;
    }
    summary(out, law, cases, styled)
}

fn named(side: &Side) -> String {
    if side.is_day { side.name.clone() } else { format!("{} (as of {})", side.name, side.as_of) }
}

fn books(out: &mut impl Write, change: &BookChange, styled: bool) -> io::Result<()> {
    for rule in &change.rules {
        let RuleChange { rule: id, change, fields: changed, versions } = rule;
        writeln!(out, "\n{} {}", paint(id, words::STRONG, styled), word(*change))?;
        // What a rule says that only one book has is told by its versions.
        if *change == Change::Changed {
            fields(out, changed, 2)?;
        }
        for VersionChange { from, change, fields: changed } in versions {
            writeln!(out, "  version from {from} {}", word(*change))?;
            fields(out, changed, 4)?;
        }
    }
    if !change.beside.is_empty() {
        writeln!(out, "\n{}", paint("beside the rules", words::STRONG, styled))?;
        fields(out, &change.beside, 2)?;
    }
    Ok(())
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Changed => "changed",
    }
}

fn fields(out: &mut impl Write, fields: &[FieldChange], indent: usize) -> io::Result<()> {
    for FieldChange { field, before, after } in fields {
        let said = match (before, after) {
            (Some(before), Some(after)) => format!("{before} → {after}"),
            (Some(before), None) => format!("{before} → nothing"),
            (None, Some(after)) => format!("nothing → {after}"),
            (None, None) => continue,
        };
        writeln!(out, "{:indent$}{field}: {said}", "")?;
    }
    Ok(())
}

fn in_force(out: &mut impl Write, change: &InForceChange, styled: bool) -> io::Result<()> {
    let version = |from: Option<NaiveDate>| from.map_or_else(|| "not in force".to_owned(), |from| format!("version from {from}"));
    let (before, after) = (version(change.before), version(change.after));
    let said = if before == after { before } else { format!("{before} → {after}") };
    writeln!(out, "\n{}  {said}", paint(&change.rule, words::STRONG, styled))?;
    for turn in &change.turns {
        let turning = match turn.turning {
            Turning::Begins => "begins",
            Turning::Ends => "ends",
        };
        writeln!(out, "  {turning} on {}: {}", turn.on, turn.cite)?;
    }
    fields(out, &change.fields, 4)
}

fn case(out: &mut impl Write, twice: &Twice, styled: bool) -> io::Result<()> {
    let change = twice.change();
    writeln!(out, "\n{}  {}", paint(twice.id(), words::STRONG, styled), paint(&twice.file, words::FAINT, styled))?;
    if twice.foresees {
        writeln!(out, "  the file tells of what had not yet happened on the earlier day")?;
    }
    for difference in &change.verdicts {
        verdict(out, difference, styled)?;
    }
    for difference in &change.findings {
        finding(out, difference, styled)?;
    }
    Ok(())
}

fn verdict(out: &mut impl Write, difference: &Difference<&Verdict>, styled: bool) -> io::Result<()> {
    let Some(either) = difference.after().or(difference.before()) else { return Ok(()) };
    let said =
        |verdict: Option<&Verdict>| verdict.map_or_else(|| "none".to_owned(), |verdict| words::verdict(verdict.verdict).0.to_owned());
    let (before, after) = (said(difference.before()), said(difference.after()));
    let kind = words::serialised(&either.kind);
    let change = if before == after { format!("{after} as before") } else { format!("{before} → {after}") };
    writeln!(out, "  verdict  {} {kind}: {}", either.grievance, paint(&change, words::STRONG, styled))?;
    let by = |verdict: Option<&Verdict>| verdict.map(|verdict| verdict.because.join(", ")).filter(|by| !by.is_empty()).unwrap_or_else(none);
    let (old, new) = (by(difference.before()), by(difference.after()));
    if old != new {
        writeln!(out, "           by {old} → {new}")?;
    }
    let lists = [
        ("waits for", Box::new(|verdict: &Verdict| verdict.missing.join(", ")) as Box<dyn Fn(&Verdict) -> String>),
        ("weighed", Box::new(weighed)),
    ];
    for (name, said) in &lists {
        let said = |verdict: Option<&Verdict>| verdict.map(said).filter(|text| !text.is_empty()).unwrap_or_else(none);
        let (old, new) = (said(difference.before()), said(difference.after()));
        if old != new {
            writeln!(out, "           {name} {old} → {new}")?;
        }
    }
    let terms = |verdict: Option<&Verdict>| {
        let terms: Vec<_> = verdict.iter().flat_map(|verdict| &verdict.deadlines).map(|it| format!("{} {}", it.due, it.what)).collect();
        if terms.is_empty() { none() } else { terms.join("; ") }
    };
    let (old, new) = (terms(difference.before()), terms(difference.after()));
    if old != new {
        writeln!(out, "           terms {old} → {new}")?;
    }
    Ok(())
}

/// The findings as they were weighed, each with its standing.
fn weighed(verdict: &Verdict) -> String {
    let each = verdict.weighed.iter().map(|it| format!("{} {} ({})", it.rule, words::outcome(it.outcome).0, words::standing(it.standing)));
    each.collect::<Vec<_>>().join(", ")
}

fn none() -> String {
    "none".to_owned()
}

fn finding(out: &mut impl Write, difference: &Difference<&Finding>, styled: bool) -> io::Result<()> {
    let Some(either) = difference.after().or(difference.before()) else { return Ok(()) };
    let (before, after) = (answer(difference.before()), answer(difference.after()));
    let change = if before == after { format!("{after} as before") } else { format!("{before} → {after}") };
    writeln!(out, "  finding  {} · {}: {}", either.rule, either.subject, paint(&change, words::STRONG, styled))?;
    for (name, old, new) in details(difference.before(), difference.after()) {
        if old != new {
            writeln!(out, "           {name}: {old} → {new}")?;
        }
    }
    Ok(())
}

fn answer(finding: Option<&Finding>) -> String {
    finding.map_or_else(
        || "not applicable".to_owned(),
        |finding| {
            let day = finding.on.filter(|_| finding.outcome != Outcome::NoBreach).map(|on| format!(" on {on}")).unwrap_or_default();
            format!("{}{day}", words::outcome(finding.outcome).0)
        },
    )
}

/// What else may differ, as it is named and said before and after.
fn details(before: Option<&Finding>, after: Option<&Finding>) -> Vec<(&'static str, String, String)> {
    let both = |name, said: &dyn Fn(&Finding) -> String| {
        let said = |finding: Option<&Finding>| finding.map(said).filter(|text| !text.is_empty()).unwrap_or_else(none);
        (name, said(before), said(after))
    };
    vec![
        both("version from", &|finding| finding.version_from.map(|from| from.to_string()).unwrap_or_default()),
        both("law", &|finding| format!("{} ({})", finding.cite, words::standing(finding.standing))),
        both("values", &words::values),
        both("not stated", &|finding| finding.missing.join(", ")),
        both("yields to", &|finding| finding.defeated_by.clone().unwrap_or_default()),
        both("readings", &|finding| {
            let each = finding.readings.iter().map(|reading| {
                let figures = reading.figures(&finding.disputed);
                let figures = if figures.is_empty() { figures } else { format!(" ({figures})") };
                format!("{} {}{figures}", reading.reading, words::outcome(reading.outcome).0)
            });
            each.collect::<Vec<_>>().join(", ")
        }),
    ]
}

fn summary(out: &mut impl Write, law: &LawChange, cases: &Cases, styled: bool) -> io::Result<()> {
    let rules = match law {
        LawChange::Books(change) => change.rules.len(),
        LawChange::Days(changes) => changes.len(),
    };
    let changes: Vec<_> = cases.changed.iter().map(Twice::change).collect();
    let verdicts: usize = changes.iter().map(CaseChange::other_verdicts).sum();
    let listed: usize = changes.iter().map(|change| change.verdicts.len()).sum();
    let findings: usize = changes.iter().map(|change| change.findings.len()).sum();
    let line = format!(
        "{} {}; {} and {} change in {} of {}",
        counted(rules, "rule"),
        if rules == 1 { "differs" } else { "differ" },
        counted(verdicts, "verdict"),
        counted(findings, "finding"),
        changes.len(),
        counted(cases.all, "case"),
    );
    let beside = match listed - verdicts {
        0 => String::new(),
        1 => "; 1 verdict stays the same on other rules, findings or terms".to_owned(),
        same => format!("; {same} verdicts stay the same on other rules, findings or terms"),
    };
    writeln!(out, "\n{}", paint(&format!("{line}{beside}"), words::STRONG, styled))
}

fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

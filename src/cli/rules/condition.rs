//! `demarche rules show NAME`: a condition with a name, its lines, and what rests on it.

use std::io::{self, Write};

use crate::case::GrievanceKind;
use crate::cli::failure::Exit;
use crate::cli::output::paint;
use crate::cli::words;
use crate::law::RuleBook;
use crate::law::bearing::Bearing;

pub(super) fn show(out: &mut impl Write, book: &RuleBook, name: &str, styled: bool) -> io::Result<Exit> {
    let Some(condition) = book.condition(name) else { return Ok(Exit::Clean) };
    writeln!(out, "{}", paint(name, words::STRONG, styled))?;
    writeln!(out, "{}", condition.title.any(&words::english()))?;
    writeln!(out, "file: {}", condition.file)?;
    writeln!(out, "asked about {}", condition.about())?;
    for (depth, line) in condition.when.lines() {
        writeln!(out, "  {:indent$}{line}", "", indent = 2 * depth)?;
    }
    let rules: Vec<&str> =
        book.rules().filter(|rule| rule.conditions().iter().any(|used| used == name)).map(|rule| rule.id.as_str()).collect();
    let bearings: Vec<String> = GrievanceKind::ALL.into_iter().flat_map(|kind| of_kind(book, kind, name)).collect();
    if !rules.is_empty() || !bearings.is_empty() {
        writeln!(out, "\nwhat rests on it")?;
    }
    for rule in rules {
        writeln!(out, "  {rule}")?;
    }
    for bearing in bearings {
        writeln!(out, "  {bearing}")?;
    }
    let examples = condition.examples.len();
    writeln!(out, "\n{examples} worked {}", if examples == 1 { "example" } else { "examples" })?;
    Ok(Exit::Clean)
}

/// The rules whose bearing on a kind of grievance rests on the condition.
fn of_kind(book: &RuleBook, kind: GrievanceKind, name: &str) -> Vec<String> {
    let rests = |bearing: &Bearing| {
        let mut names = Vec::new();
        bearing.when.iter().chain(&bearing.of).chain(&bearing.as_of).for_each(|condition| condition.names(&mut names));
        names.iter().any(|used| used == name)
    };
    let bearing = book.bearings(kind).filter(|(_, bearings)| bearings.iter().any(rests));
    bearing.map(|(rule, _)| format!("whether {rule} bears on {}", kind.word())).collect()
}

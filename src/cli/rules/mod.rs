//! `demarche rules`: the rule book, for reading and for testing.

mod condition;
mod diff;

use std::io::{self, Write};

use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::output::{self, paint};
use crate::cli::words;
use crate::diag::{self, Diagnostic};
use crate::law::kind::Computation;
use crate::law::timeline::Period;
use crate::law::{Rule, RuleBook, coverage, examples};
use crate::workspace::codes;

/// Arguments of `rules`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Every rule, with what is in force when
    List,
    /// One rule: its versions, sources, readings, what defeats it; or one condition with a name
    Show {
        /// Rule id, or the name of a condition
        id: String,
    },
    /// Run the worked examples of every rule and argument
    Test,
    /// What differs between two days or two rule books, and which cases it touches
    Diff(diff::Args),
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    if let What::Diff(args) = &args.what {
        return diff::run(context, args);
    }
    let book = context.rule_book_with_examples()?;
    let mut out = output::stdout();
    let styled = context.styles.stdout;
    let exit = match &args.what {
        What::List => list(&mut out, &book, context, styled)?,
        What::Show { id } if book.condition(id).is_some() => condition::show(&mut out, &book, id, styled)?,
        What::Show { id } => {
            let rule = find(&book, id)?;
            show(&mut out, rule, &book, styled)?
        }
        What::Test | What::Diff(_) => test(&mut out, &book, styled)?,
    };
    out.flush()?;
    Ok(exit)
}

/// The rule of that id, or a diagnostic that proposes a near one.
pub(super) fn find<'a>(book: &'a RuleBook, id: &str) -> Result<&'a Rule, Failure> {
    book.rule(id).ok_or_else(|| {
        let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("there is no rule `{id}`"));
        Failure::one(match diag::closest(id, book.rules().map(|rule| rule.id.as_str())) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => fault.help("`demarche rules list` names them all"),
        })
    })
}

fn list(out: &mut impl Write, book: &RuleBook, context: &Context, styled: bool) -> io::Result<Exit> {
    let english = words::english();
    for rule in book.rules() {
        let bars = rule.versions.iter().any(|(_, version)| matches!(version.computes, Computation::Bars(_)));
        let judging = match (book.judges(&rule.id), bars) {
            (true, _) => "",
            (false, true) => "  (what is not to be claimed)",
            (false, false) => "  (calculators only)",
        };
        writeln!(out, "{}  {}{judging}", paint(rule.id.as_str(), words::STRONG, styled), rule.title.any(&english))?;
        for (period, version) in rule.versions.iter() {
            let now = if period.contains(context.as_of) { "→" } else { " " };
            writeln!(out, "  {now} {:<26} {}  ({})", dates(period), version.cite.plain, words::standing(version.standing))?;
        }
    }
    Ok(Exit::Clean)
}

fn dates(period: Period) -> String {
    match period.until {
        Some(until) => format!("{} – {until}", period.from),
        None => format!("from {}", period.from),
    }
}

fn show(out: &mut impl Write, rule: &Rule, book: &RuleBook, styled: bool) -> io::Result<Exit> {
    let english = words::english();
    writeln!(out, "{}", paint(rule.id.as_str(), words::STRONG, styled))?;
    writeln!(out, "{}", rule.title.any(&english))?;
    writeln!(out, "file: {}", rule.file)?;
    for (period, version) in rule.versions.iter() {
        writeln!(out, "\n{}", paint(&dates(period), words::STRONG, styled))?;
        writeln!(out, "  {}", version.cite.plain)?;
        writeln!(out, "  computes: {}", version.computes)?;
        writeln!(out, "  {}; checked {}", words::standing(version.standing), version.checked)?;
        for id in &version.sources {
            match book.source(id) {
                Some(source) => writeln!(out, "  source {id}: {} — {}", source.title, source.address.as_deref().unwrap_or("no address"))?,
                None => writeln!(out, "  source {id}")?,
            }
        }
    }
    if !rule.unless.is_empty() {
        writeln!(out, "\nyields to")?;
        for other in &rule.unless {
            let title = book.rule(other.as_str()).map_or("", |other| other.title.any(&english));
            writeln!(out, "  {other}  {title}")?;
        }
    }
    let conditions: Vec<_> = rule.conditions().into_iter().filter_map(|name| book.condition(&name)).collect();
    if !conditions.is_empty() {
        writeln!(out, "\nrests on the conditions")?;
        for condition in conditions {
            writeln!(out, "  {}  {}", condition.name, condition.title.any(&english))?;
        }
    }
    for reading in &rule.readings {
        writeln!(out, "\nsources differ: {}", reading.question.any(&english))?;
        for option in reading.options.keys() {
            let used = if *option == reading.default { " (used unless a person decides otherwise)" } else { "" };
            writeln!(out, "  {option}{used}")?;
        }
    }
    writeln!(out, "\n{} worked {}", rule.examples.len(), if rule.examples.len() == 1 { "example" } else { "examples" })?;
    Ok(Exit::Clean)
}

fn test(out: &mut impl Write, book: &RuleBook, styled: bool) -> io::Result<Exit> {
    let results = examples::run(book);
    let (red, green) = (words::bad(), words::good());
    let mut failed = 0;
    for result in &results {
        if let Some(fault) = &result.fault {
            failed += 1;
            writeln!(out, "{} {} · {}\n      {fault}", paint("fails", red, styled), result.of, result.name)?;
        }
    }
    let gaps = coverage::gaps(book);
    for gap in &gaps {
        writeln!(out, "{} {gap}", paint("bare ", red, styled))?;
    }
    let whole = failed == 0 && gaps.is_empty();
    let versions = book.rules().flat_map(|rule| rule.versions.iter()).count();
    let line = format!(
        "{} examples of {} rules in {versions} versions and of {} arguments: {failed} fail, {} missing",
        results.len(),
        book.rules().count(),
        book.guide().arguments.len(),
        gaps.len()
    );
    writeln!(out, "{}", paint(&line, if whole { green } else { red }, styled))?;
    Ok(if whole { Exit::Clean } else { Exit::Found })
}

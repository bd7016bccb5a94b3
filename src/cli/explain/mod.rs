//! `demarche explain`: why a case was judged so, or what a diagnostic code means.

mod line;
mod questions;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::case_files;
use super::check::check_file;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::{self, paint};
use super::words;
use crate::check::{Assessment, Detail, Finding, Step, Trace, Truth, Verdict, Weighed};
use crate::cli::answer_format::Format;
use crate::diag::{self, Diagnostic, pages};
use crate::lang::Lang;
use crate::law::RuleBook;
use crate::law::timeline::At;
use crate::workspace::codes;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A case file, a folder of cases, the id of a case, a diagnostic code such as D0203, or a line of a document such as
    /// out/KG-2025-0147/note-verbale.ru.md:12
    #[arg(value_name = "CASE|CODE|FILE:LINE")]
    what: String,
    /// What to ask the citizen, where a grievance cannot be told: the smallest set of facts that would decide it
    #[arg(long)]
    questions: bool,
    /// Languages of the questions [default: the workspace's]
    #[arg(long, value_name = "ky,ru,en", value_delimiter = ',', requires = "questions")]
    lang: Vec<Lang>,
    /// How to write the questions
    #[arg(long, value_name = "FORMAT", default_value = "human", requires = "questions")]
    format: Format,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let named = PathBuf::from(&args.what);
    if let Some(page) = pages::page(&args.what).filter(|_| !args.questions && !named.exists()) {
        let mut out = output::stdout();
        writeln!(out, "{}", page.trim_end())?;
        out.flush()?;
        return Ok(Exit::Clean);
    }
    if let Some(place) = line::Place::parse(&args.what).filter(|_| !args.questions) {
        return line::run(context, &place);
    }
    let is_path = named.exists() || named.components().count() > 1;
    let files = match case_files::find(context, &[named]) {
        Ok(files) => files,
        Err(failure) if is_path => return Err(failure),
        Err(_) if args.questions => return Err(Failure::one(no_case(&args.what))),
        Err(_) => return Err(Failure::one(unknown(context, &args.what))),
    };
    match files.as_slice() {
        [file] if args.questions => questions_about(context, args, file),
        _ if args.questions => Err(Failure::one(no_case(&args.what))),
        files => cases(context, files),
    }
}

fn unknown(context: &Context, what: &str) -> Diagnostic {
    let codes: Vec<&str> = pages::all().into_iter().map(|(code, _)| code).collect();
    let cases = case_files::ids(&context.workspace);
    let near = case_files::near_id(what, cases.iter().map(String::as_str)).or_else(|| diag::closest(what, codes));
    let fault = Diagnostic::error(codes::UNKNOWN_NAME, format!("`{what}` is neither a case nor a diagnostic code"));
    match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("give the path or the id of a case, or a code as a message shows it, for example D0203"),
    }
}

fn no_case(what: &str) -> Diagnostic {
    Diagnostic::error(codes::UNKNOWN_NAME, format!("`{what}` is not a case: questions are asked about one"))
        .help("give the path or the id of a case")
}

fn questions_about(context: &Context, args: &Args, path: &Path) -> Result<Exit, Failure> {
    let book = context.rule_book()?;
    let checked = check_file(path, context.as_of, &book, Detail::Trace);
    context.remark(&checked.diagnostics);
    let mut out = output::stdout();
    if let (Some(case), Some(assessment)) = (&checked.case, &checked.assessment) {
        let questions = questions::Questions::about(context, &checked.file, case, assessment, &args.lang)?;
        match args.format {
            Format::Human => questions.write_human(&mut out, context.styles.stdout)?,
            Format::Json => questions.write_json(&mut out)?,
        }
    }
    out.flush()?;
    Ok(if checked.has_errors() { Exit::Found } else { Exit::Clean })
}

fn cases(context: &Context, files: &[PathBuf]) -> Result<Exit, Failure> {
    let book = context.rule_book()?;
    let mut out = output::stdout();
    let mut exit = Exit::Clean;
    for file in files {
        let checked = check_file(file, context.as_of, &book, Detail::Trace);
        out.flush()?;
        context.remark(&checked.diagnostics);
        if let (Some(case), Some(assessment)) = (&checked.case, &checked.assessment) {
            writeln!(out, "{}, judged as of {}", paint(&case.id, words::STRONG, context.styles.stdout), assessment.as_of)?;
            assessment_in_full(&mut out, assessment, &book, context.styles.stdout)?;
        }
        if checked.has_errors() {
            exit = Exit::Found;
        }
    }
    out.flush()?;
    Ok(exit)
}

fn assessment_in_full(out: &mut impl Write, assessment: &Assessment, book: &RuleBook, styled: bool) -> io::Result<()> {
    for verdict in &assessment.verdicts {
        let (word, style) = words::verdict(verdict.verdict);
        writeln!(out, "\n{}: {}", verdict.grievance, paint(word, style, styled))?;
        let open = verdict.open.iter().map(|rule| ("open beside it", rule));
        for (how, rule) in verdict.because.iter().map(|rule| ("by", rule)).chain(open) {
            writeln!(out, "  {how} {rule}")?;
            for weighed in verdict.weighed.iter().filter(|weighed| weighed.rule == *rule) {
                on_the_day_and_today(out, weighed, assessment.as_of)?;
            }
        }
        for deadline in &verdict.deadlines {
            let otherwise = deadline.due_otherwise.map(|day| format!(", on another reading {day}")).unwrap_or_default();
            let standing = words::standing(deadline.standing);
            writeln!(out, "  {}{otherwise}: {} ({}; {standing})", deadline.due, deadline.what, deadline.cite)?;
        }
    }
    for (at, finding) in assessment.findings.iter().enumerate() {
        writeln!(out)?;
        finding_in_full(out, finding, book, styled)?;
        weighed_otherwise(out, at, &assessment.verdicts)?;
    }
    let headings = ["Not stated, and may decide", "Not stated, for a person to weigh", "Not stated, and left open"];
    for (heading, questions) in headings.into_iter().zip(assessment.questions_by_weight()) {
        if !questions.is_empty() {
            writeln!(out, "\n{}", paint(heading, words::STRONG, styled))?;
        }
        for question in questions {
            writeln!(out, "  {}  (for {})", question.path, question.rules.join(", "))?;
        }
    }
    Ok(())
}

/// A grievance is judged as of the day of its event. What is true of today may be another thing, and a reader should see both.
fn on_the_day_and_today(out: &mut impl Write, weighed: &Weighed, today: NaiveDate) -> io::Result<()> {
    if weighed.conditional {
        writeln!(out, "    {} bears on it only if the act rests on a ground of which nothing is stated", weighed.subject)?;
    }
    let Some(day) = weighed.on else { return Ok(()) };
    let (then, now) = (weighed.outcome.word(), weighed.today.word());
    let yields_to = weighed.yields_to.as_ref().map(|other| format!(", yielding to {other}")).unwrap_or_default();
    let read = weighed.on_another_reading.map(|other| format!("; on another reading {}", other.word())).unwrap_or_default();
    writeln!(out, "    {} as of {day}, the day of the event: {then}{yields_to}{read}", weighed.subject)?;
    if weighed.differs() {
        let why = weighed.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
        writeln!(out, "    {} today, {today}: {now}{why}", weighed.subject)?;
    }
    Ok(())
}

/// Under a finding of today: the grievances for which another answer was weighed.
fn weighed_otherwise(out: &mut impl Write, finding: usize, verdicts: &[Verdict]) -> io::Result<()> {
    for verdict in verdicts {
        let of_it = |weighed: &&Weighed| weighed.finding == finding && weighed.differs();
        for Weighed { on, outcome, .. } in verdict.weighed.iter().filter(of_it) {
            let Some(day) = on else { continue };
            writeln!(out, "  this is the answer of today; for {} it was, as of {day}: {}", verdict.grievance, outcome.word())?;
        }
    }
    Ok(())
}

fn finding_in_full(out: &mut impl Write, finding: &Finding, book: &RuleBook, styled: bool) -> io::Result<()> {
    let (word, style) = words::outcome(finding.outcome);
    let day = finding.on.map(|day| format!(" on {day}")).unwrap_or_default();
    writeln!(out, "{} · {}{day}: {}", paint(&finding.rule, words::STRONG, styled), finding.subject, paint(word, style, styled))?;
    let version = finding.version_from.map(|from| format!(", version in force from {from}")).unwrap_or_default();
    if !finding.cite.is_empty() {
        writeln!(out, "  {}{version} — {}", finding.cite, words::standing(finding.standing))?;
    }
    let values = words::values(finding);
    if !values.is_empty() {
        writeln!(out, "  {values}")?;
    }
    for line in &finding.because {
        writeln!(out, "  {line}")?;
    }
    for trace in &finding.trace {
        steps(out, trace, 1, styled)?;
    }
    if !finding.missing.is_empty() {
        writeln!(out, "  missing: {}", finding.missing.join(", "))?;
    }
    for reading in &finding.readings {
        let (word, _) = words::outcome(reading.outcome);
        let used = if reading.default { " (used here)" } else { "" };
        let figures = reading.figures(&finding.disputed);
        let figures = if figures.is_empty() { figures } else { format!(", {figures}") };
        writeln!(out, "  reading `{}`{used}: {word}{figures} — {}", reading.reading, reading.question.any(&words::english()))?;
    }
    for source in sources(finding, book) {
        writeln!(out, "  source: {source}")?;
    }
    Ok(())
}

/// A step of reasoning and those below it: the answer, the rule file's own line, what was seen.
fn steps(out: &mut impl Write, trace: &Trace, depth: usize, styled: bool) -> io::Result<()> {
    let mark = match trace.truth {
        Truth::Yes => "yes",
        Truth::No => "no ",
        Truth::Unknown => "?  ",
    };
    let asked = match &trace.step {
        Step::AllOf => "all of".to_owned(),
        Step::AnyOf => "any of".to_owned(),
        Step::Not => "not".to_owned(),
        Step::Some(list) => format!("some {list} where"),
        Step::Item(item) => item.clone(),
        Step::Line(line) | Step::Computed(line) => line.clone(),
        Step::Rule(rule) => format!("rule {rule}"),
        Step::Condition(name) => format!("condition {name}"),
    };
    let seen = match &trace.seen {
        Some((path, Some(value))) => format!("   — {path}: {value}"),
        Some((path, None)) => format!("   — not stated: {path}"),
        None => String::new(),
    };
    writeln!(out, "  {mark} {:indent$}{asked}{}", "", paint(&seen, words::FAINT, styled), indent = 2 * depth)?;
    trace.parts.iter().try_for_each(|part| steps(out, part, depth + 1, styled))
}

/// The sources of the version that a finding used.
fn sources<'a>(finding: &Finding, book: &'a RuleBook) -> Vec<&'a str> {
    let Some((rule, from)) = book.rule(&finding.rule).zip(finding.version_from) else { return Vec::new() };
    let At::InForce(_, version) = rule.versions.at(from) else { return Vec::new() };
    version.sources.iter().filter_map(|id| book.source(id)).map(|source| source.address.as_deref().unwrap_or(&source.title)).collect()
}

//! `demarche deadline`: when a term ends, without a case file.

use std::io::{self, Write};

use super::arguments::iso_date;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::{self, paint};
use super::{names, words};
use crate::case::{Nationality, StatusKind};
use crate::check::{DeadlineAnswer, Standing, TermQuery, TermReading, after_checked, deadline_answer};
use crate::cli::answer_format::Format;
use crate::law::kind::Computation;
use crate::law::timeline::At;
use crate::law::{Rule, RuleBook};
use chrono::NaiveDate;

/// Arguments of `deadline`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of a rule that sets a term, for example `ru.registration.deadline`
    #[arg(value_name = "RULE")]
    rule: String,
    /// The day of the event from which the term runs
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = iso_date)]
    from: NaiveDate,
    /// Nationality, ISO 3166 with three letters: KGZ
    #[arg(long, value_name = "ISO3")]
    nationality: Option<Nationality>,
    /// A right to stay that is in force on that day
    #[arg(long, value_name = "KIND", value_parser = names::status_kind)]
    status: Option<StatusKind>,
    /// Days of overstay, for the rules on entry bans
    #[arg(long, value_name = "DAYS")]
    overstay: Option<u32>,
    /// How to write the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let book = context.rule_book()?;
    let query = TermQuery {
        rule: &args.rule,
        from: args.from,
        nationality: args.nationality.as_ref().map(Nationality::code),
        status: args.status,
        overstay: args.overstay,
    };
    let answer = deadline_answer(&book, &query).map_err(|fault| Failure::one(*fault))?;
    let mut out = output::stdout();
    match args.format {
        Format::Human => write_human(&mut out, &book, &answer, hint(args, &answer), context.styles.stdout)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &answer).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    let notice = book.rule(&answer.rule).and_then(|rule| after_checked(rule, answer.from));
    context.remark(&notice.iter().map(Into::into).collect::<Vec<_>>());
    Ok(Exit::Clean)
}

/// How to say what the general term leaves open.
fn hint(args: &Args, answer: &DeadlineAnswer) -> &'static str {
    let open = |fact: &str| answer.assumed.as_ref().is_some_and(|assumed| assumed.contains(fact));
    if args.nationality.is_none() && open("nationality") { " (state it with `--nationality`, for example `--nationality KGZ`)" } else { "" }
}

fn write_human(out: &mut impl Write, book: &RuleBook, answer: &DeadlineAnswer, hint: &str, styled: bool) -> io::Result<()> {
    let rule = book.rule(&answer.rule);
    let title = rule.map_or(answer.rule.as_str(), |rule| rule.title.any(&words::english()));
    let before_date = rule.map_or("By", |rule| before_date(rule, answer.from));
    writeln!(out, "{}", paint(&format!("{title}, from {}", answer.from), words::STRONG, styled))?;
    writeln!(out, "{}", paint(&format!("{} ({})", answer.cite, words::standing(answer.standing)), words::FAINT, styled))?;
    writeln!(out, "\n{}", ends(before_date, answer))?;
    if let Some(assumed) = &answer.assumed {
        writeln!(out, "\n{} {assumed}{hint}", paint("Note:", words::STRONG, styled))?;
    }
    for TermReading { reading, days, unit, due } in &answer.readings {
        let term = term(*days, *unit).map(|term| format!(": {term}")).unwrap_or_default();
        let due = due.map(|due| format!(", {} {due}", before_date.to_lowercase())).unwrap_or_default();
        writeln!(out, "\n{} read as `{reading}`{term}{due}", paint("Note:", words::STRONG, styled))?;
    }
    Ok(())
}

/// What stands before the date of a rule's term: it may be the last day, the first one, or the end of a ban.
fn before_date(rule: &Rule, from: NaiveDate) -> &'static str {
    match rule.versions.at(from) {
        At::InForce(_, version) => match &version.computes {
            Computation::Deadline(deadline) if deadline.earliest => "Not before",
            Computation::Ban(_) => "Until",
            _ => "By",
        },
        At::BeforeFirst | At::AfterLast => "By",
    }
}

fn ends(before_date: &str, answer: &DeadlineAnswer) -> String {
    let term = match answer.years {
        Some(0) => return no_ban(answer),
        Some(1) => Some("1 year".to_owned()),
        Some(years) => Some(format!("{years} years")),
        None => term(answer.days, answer.unit),
    };
    let due = answer.due.map(|due| format!("{before_date} {due} ({})", due.format("%A")));
    match (term, due) {
        (Some(term), Some(due)) if answer.unit == Some("months") || answer.years.is_some() => format!("{due}: {term}."),
        (Some(term), Some(due)) => format!("{due}: {term}; the day of the event is not counted."),
        (None, Some(due)) => format!("{due}."),
        (Some(term), None) => format!("{term}."),
        (None, None) => "The rule names no number that could be reckoned.".to_owned(),
    }
}

/// What this rule does not carry another one may.
fn no_ban(answer: &DeadlineAnswer) -> String {
    let others = answer.other_bans.iter().map(|other| {
        let carries = if other.standing == Standing::Unconfirmed { "may carry" } else { "carries" };
        format!("{} {carries} one of {} years ({}; {})", other.rule, other.years, other.cite, words::standing(other.standing))
    });
    let others = others.collect::<Vec<_>>().join("; ");
    if others.is_empty() { "No ban under this article.".to_owned() } else { format!("No ban under this article; {others}.") }
}

/// `7 working days`, `1 month`.
fn term(length: Option<u32>, unit: Option<&str>) -> Option<String> {
    let (length, unit) = length.zip(unit)?;
    let unit = match (unit, length) {
        ("months", 1) => "month",
        ("months", _) => "months",
        ("working", 1) => "working day",
        ("working", _) => "working days",
        (_, 1) => "calendar day",
        _ => "calendar days",
    };
    Some(format!("{length} {unit}"))
}

//! `demarche days`: count days of stay, without a case file.

mod human;
mod json;
mod stay;

use std::io::Write;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::arguments::iso_date;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output;
use crate::check::ledger::{self, Answer, Count, Entry, History, Ledger, OtherReading, Reckoning, Stay, codes, reckoning};
use crate::check::{Notice, after_checked};
use crate::cli::answer_format::Format;
use crate::diag::{Diagnostic, closest};
use crate::law::codes::NO_SUCH_RULE;
use crate::law::{Rule, RuleBook};

/// Arguments of `days`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Whose rule: `schengen` or `ru`, or the id of any rule that limits days
    #[arg(long, value_name = "RULE")]
    rule: String,
    /// A stay from the day of entry to the day of exit; without the second date the stay is still going on
    #[arg(long = "stay", value_name = "A..B", required = true, num_args = 1.., value_parser = stay::parse)]
    stays: Vec<Stay>,
    /// The day on which the days are counted [default: the last day given, or today if a stay is going on]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = iso_date)]
    on: Option<NaiveDate>,
    /// A later day: how long would an entry on it allow to stay?
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = iso_date)]
    enter: Option<NaiveDate>,
    /// Whether the days of entry and exit count [default: as the rule says]
    #[arg(long, value_name = "HOW")]
    count: Option<Counting>,
    /// How to write the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Counting {
    /// Both count
    Inclusive,
    /// The day of entry does not
    SkipEntry,
    /// The day of exit does not
    SkipExit,
}

impl From<Counting> for Count {
    fn from(counting: Counting) -> Self {
        match counting {
            Counting::Inclusive => Self::Inclusive,
            Counting::SkipEntry => Self::SkipEntry,
            Counting::SkipExit => Self::SkipExit,
        }
    }
}

/// The answer and everything that is said beside it.
struct Report<'a> {
    /// The rule as the user named it.
    asked: &'a str,
    rule: &'a Rule,
    ledger: Ledger<'a>,
    answer: Answer,
    entry: Option<Entry>,
    count: Count,
    /// Readings of the rule under which the figures differ.
    otherwise: Vec<(OtherReading<'a>, Answer)>,
}

/// Runs the command.
pub(super) fn run(context: &Context, args: &Args) -> Result<Exit, Failure> {
    let book = context.rule_book()?;
    let mut out = output::stdout();
    let notice = answer(&book, args, context.as_of, context.styles.stdout, &mut out)?;
    out.flush()?;
    context.remark(&notice.iter().map(Into::into).collect::<Vec<_>>());
    Ok(Exit::Clean)
}

/// Writes the answer; what is to be said beside it comes back.
fn answer(book: &RuleBook, args: &Args, as_of: NaiveDate, styled: bool, out: &mut impl Write) -> Result<Option<Notice>, Failure> {
    let (rule, mut reckoning) = rule(book, &args.rule)?;
    if let Some(count) = args.count {
        reckoning.count = count.into();
    }
    let on = args.on.unwrap_or_else(|| last_day(&args.stays, as_of));
    if let Some(enter) = args.enter.filter(|enter| *enter <= on) {
        let message = format!("the entry on {enter} does not lie after {on}, the day on which the days are counted");
        let help = "`--enter` asks about a later entry; choose a later day, or an earlier `--on`.";
        return Err(Failure::one(Diagnostic::error(codes::ENTRY_NOT_LATER, message).help(help)));
    }
    let history = History { stays: args.stays.clone(), ..History::default() };
    let open = |reckoning| Ledger::open(&history, reckoning, on).map_err(|error| Failure::one(error.into()));
    let ledger = open(&reckoning)?;
    let answer = ledger.answer().map_err(|error| Failure::one(error.into()))?;
    let mut otherwise = Vec::new();
    for other in ledger::other_readings(rule, &reckoning) {
        // Who says how to count does not ask what others say of it.
        if args.count.is_some() && other.reckoning.count != reckoning.count {
            continue;
        }
        let theirs = Ledger::open(&history, &other.reckoning, on).and_then(|ledger| ledger.answer());
        otherwise.extend(theirs.ok().filter(|theirs| *theirs != answer).map(|theirs| (other, theirs)));
    }
    let entry = args.enter.and_then(|enter| ledger.entry(enter));
    let report = Report { asked: &args.rule, rule, ledger, answer, entry, count: reckoning.count, otherwise };
    match args.format {
        Format::Human => human::write(out, &report, styled)?,
        Format::Json => json::write(out, &report)?,
    }
    // The latest day that the answer speaks of as asked.
    Ok(after_checked(rule, args.enter.unwrap_or(on)))
}

/// The rule by its id, or by its pack: `ru` is `ru.stay.day-limit`.
fn rule<'a>(book: &'a RuleBook, asked: &str) -> Result<(&'a Rule, Reckoning), Failure> {
    let found = book.rule(asked).or_else(|| book.rule(&format!("{asked}.stay.day-limit")));
    if let Some(found) = found.and_then(|rule| Some((rule, reckoning(rule)?))) {
        return Ok(found);
    }
    let known: Vec<&str> = book.rules().filter(|rule| reckoning(rule).is_some()).map(|rule| rule.id.as_str()).collect();
    let short = known.iter().filter_map(|id| id.strip_suffix(".stay.day-limit"));
    let near = closest(asked, known.iter().copied().chain(short));
    let message = format!("`{asked}` is not a rule that limits days of stay");
    let known = known.join(", ");
    Err(Failure::one(Diagnostic::error(NO_SUCH_RULE, message).help(match near {
        Some(near) => format!("Did you mean `{near}`? Rules that limit days: {known}."),
        None => format!("Rules that limit days: {known}."),
    })))
}

fn last_day(stays: &[Stay], as_of: NaiveDate) -> NaiveDate {
    let exits: Option<Vec<NaiveDate>> = stays.iter().map(|stay| stay.exit).collect();
    exits.and_then(|exits| exits.into_iter().max()).unwrap_or(as_of)
}

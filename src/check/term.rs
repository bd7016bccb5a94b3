//! The calculator of terms: one rule, one date, no case.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::condition::{missing, truth};
use super::deadline::{LastDay, TermError, due};
use super::facts::{Fact, Frame};
use super::kind::deadline_length;
use super::{Standing, Truth};
use crate::case::StatusKind;
use crate::diag::{self, Diagnostic};
use crate::law::RuleBook;
use crate::law::codes;
use crate::law::kind::{Ban, BandRunsFrom, Computation, Deadline, Grace, LastsTo, Length, Remedy};
use crate::law::rule::{Choice, Rule, Subject, Version};
use crate::law::timeline::At;

/// What is asked of the calculator.
#[derive(Clone, Debug, Default)]
pub struct TermQuery<'a> {
    /// Rule id.
    pub rule: &'a str,
    /// The day from which the term runs.
    pub from: NaiveDate,
    /// Nationality, ISO 3166 alpha-3.
    pub nationality: Option<&'a str>,
    /// A status in force on that day.
    pub status: Option<StatusKind>,
    /// Days of overstay, for bans.
    pub overstay: Option<u32>,
}

/// The answer: the public contract of `deadline --format json`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeadlineAnswer {
    /// Version of the contract.
    pub version: u32,
    /// Rule id.
    pub rule: String,
    /// The day from which the term runs.
    pub from: NaiveDate,
    /// Length in `unit`; `None` for a date that the law itself names.
    pub days: Option<u32>,
    /// `working`, `calendar`, `months`.
    pub unit: Option<&'static str>,
    /// The last day; for an earliest date the first one.
    pub due: Option<NaiveDate>,
    /// Years of a ban; only for bans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// Where this rule carries no ban: other rules that do, and for how many years.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_bans: Vec<OtherBan>,
    /// Standing of the rule.
    pub standing: Standing,
    /// Citation.
    pub cite: String,
    /// What was taken for granted, because it was not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// Other answers, where sources differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<TermReading>,
}

/// A ban under another rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtherBan {
    /// Rule id.
    pub rule: String,
    /// Years.
    pub years: u32,
    /// Citation.
    pub cite: String,
    /// Standing of that ban: an unconfirmed one may be no law at all.
    pub standing: Standing,
}

/// The answer under another reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TermReading {
    /// The reading's name in the rule file.
    pub reading: String,
    /// Length.
    pub days: Option<u32>,
    /// `working`, `calendar`, `months`.
    pub unit: Option<&'static str>,
    /// The last day.
    pub due: Option<NaiveDate>,
}

/// The term that `query` asks for.
///
/// # Errors
///
/// A rule that is not there, sets no term, is not in force on the day, or needs what was not given; a day outside the
/// calendar of working days.
pub fn deadline_answer(book: &RuleBook, query: &TermQuery<'_>) -> Result<DeadlineAnswer, Box<Diagnostic>> {
    let rule = book.rule(query.rule).ok_or_else(|| no_such_rule(book, query.rule))?;
    let (version, computes) = match rule.versions.at(query.from) {
        At::InForce(_, version) => (version, &version.computes),
        At::BeforeFirst => return Err(before_the_book(rule, query.from)),
        At::AfterLast => return Err(not_in_force(rule, query.from)),
    };
    match computes {
        Computation::Deadline(deadline) => Term { book, rule, version, query }.reckon(deadline),
        Computation::FixedDate(_) => Ok(of_the_last_decree(rule, version, query.from)),
        Computation::Ban(ban) if ban.lasts_to == LastsTo::Until => banned(book, ban, rule, version, query),
        Computation::Remedy(remedy) if remedy.length().is_some() => Term { book, rule, version, query }.of_remedy(remedy),
        Computation::Grace(grace) => Term { book, rule, version, query }.of_grace(grace),
        Computation::Open(_) => {
            let message = format!("{} names no number: {} says when in words", rule.id, version.cite.plain);
            Err(Box::new(Diagnostic::error(codes::NO_TERM, message).help("Ask what happened and when; a person must weigh it.")))
        }
        _ => {
            let known = terms(book).map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(", ");
            let message = format!("{} sets no term", rule.id);
            let help = in_another(book, rule, query.from).unwrap_or_else(|| format!("Rules that do: {known}."));
            Err(Box::new(Diagnostic::error(codes::NO_TERM, message).help(help)))
        }
    }
}

/// Where the term stands on which the rule rests.
fn in_another(book: &RuleBook, rule: &Rule, day: NaiveDate) -> Option<String> {
    let other = book.rule(rule.term.as_ref()?.as_str())?;
    let says = match other.versions.at(day) {
        At::InForce(_, version) => format!(" ({})", version.computes),
        At::BeforeFirst | At::AfterLast => String::new(),
    };
    Some(format!("The term on which it rests is in {}{says}: ask for that rule.", other.id))
}

/// A later decree moves the date of an earlier one, also for what happened under the earlier one.
fn of_the_last_decree(rule: &Rule, version: &Version, from: NaiveDate) -> DeadlineAnswer {
    let mut dates = rule.versions.iter().filter_map(|(_, version)| match &version.computes {
        Computation::FixedDate(fixed) => Some((version, fixed.by)),
        _ => None,
    });
    match dates.next_back() {
        Some((last, by)) => DeadlineAnswer { due: Some(by), ..plain(rule, last, from) },
        None => plain(rule, version, from),
    }
}

/// The rules that the calculator can reckon.
pub fn terms(book: &RuleBook) -> impl Iterator<Item = &Rule> {
    book.rules().filter(|rule| rule.versions.iter().any(|(_, version)| version.computes.sets_a_term()))
}

fn plain(rule: &Rule, version: &Version, from: NaiveDate) -> DeadlineAnswer {
    DeadlineAnswer {
        version: 1,
        rule: rule.id.to_string(),
        from,
        days: None,
        unit: None,
        due: None,
        years: None,
        other_bans: Vec::new(),
        standing: version.standing,
        cite: version.cite.plain.clone(),
        assumed: None,
        readings: Vec::new(),
    }
}

fn no_such_rule(book: &RuleBook, id: &str) -> Box<Diagnostic> {
    let known: Vec<&str> = terms(book).map(|rule| rule.id.as_str()).collect();
    let near = diag::closest(id, known.iter().copied()).map(|near| format!("Did you mean `{near}`? ")).unwrap_or_default();
    let help = format!("{near}Rules that set a term: {}.", known.join(", "));
    Box::new(Diagnostic::error(codes::NO_SUCH_RULE, format!("there is no rule `{id}`")).help(help))
}

/// The first version need not be the first law: earlier ones may only not have been written down.
fn before_the_book(rule: &Rule, day: NaiveDate) -> Box<Diagnostic> {
    let first = rule.versions.iter().next().map(|(period, _)| period.from);
    let begins = first.map_or_else(String::new, |first| format!("; its first version there begins on {first}"));
    let message = format!("the rule book does not reach back to {day} for {}{begins}", rule.id);
    let help = "It does not say what was law on that day, nor that there was none: look it up in the law of that time.";
    Box::new(Diagnostic::error(codes::NOT_IN_FORCE, message).help(help))
}

fn not_in_force(rule: &Rule, day: NaiveDate) -> Box<Diagnostic> {
    let periods = rule.versions.iter().map(|(period, _)| match period.until {
        Some(until) => format!("from {} to {until}", period.from),
        None => format!("from {}", period.from),
    });
    let help = format!("The rule book has it in force {}.", periods.collect::<Vec<_>>().join(", then "));
    Box::new(Diagnostic::error(codes::NOT_IN_FORCE, format!("{} is not in force on {day}", rule.id)).help(help))
}

fn no_term_applies(rule: &Rule) -> Box<Diagnostic> {
    let help = "Look whether the nationality and the status given are right; `demarche rules show` tells whose terms it sets.";
    Box::new(Diagnostic::error(codes::NO_TERM, format!("{} sets no term for the person described", rule.id)).help(help))
}

fn banned(book: &RuleBook, ban: &Ban, rule: &Rule, version: &Version, query: &TermQuery<'_>) -> Result<DeadlineAnswer, Box<Diagnostic>> {
    let Some(overstay) = query.overstay else {
        let message = format!("{} depends on the days of overstay", rule.id);
        return Err(Box::new(Diagnostic::error(codes::TERM_DEPENDS, message).help("Say how many: `--overstay 31`.")));
    };
    let answer = plain(rule, version, query.from);
    Ok(match ban.band(overstay) {
        None => DeadlineAnswer { years: Some(0), other_bans: other_bans(book, rule, query.from, overstay), ..answer },
        Some(band) => DeadlineAnswer {
            years: Some(band.years),
            due: match band.runs_from {
                BandRunsFrom::Exit => query.from.checked_add_months(chrono::Months::new(band.years.saturating_mul(12))),
                BandRunsFrom::NotRead => None,
            },
            standing: band.standing.unwrap_or(answer.standing),
            cite: band.cite.as_ref().map_or(answer.cite.clone(), |cite| crate::law::rule::Cite::new(cite).plain),
            ..answer
        },
    })
}

/// The bans of other rules for so many days of overstay, each term under each article once.
fn other_bans(book: &RuleBook, rule: &Rule, from: NaiveDate, overstay: u32) -> Vec<OtherBan> {
    let mut found: Vec<OtherBan> = Vec::new();
    for other in book.rules().filter(|other| other.id != rule.id) {
        let At::InForce(_, version) = other.versions.at(from) else { continue };
        let Computation::Ban(ban) = &version.computes else { continue };
        // What keeps somebody out on one day is no ban.
        if ban.lasts_to == LastsTo::ItsDay {
            continue;
        }
        let Some(band) = ban.band(overstay) else { continue };
        let cite = band.cite.as_ref().map_or(version.cite.plain.clone(), |cite| crate::law::rule::Cite::new(cite).plain);
        if !found.iter().any(|known| known.years == band.years && known.cite == cite) {
            let standing = band.standing.unwrap_or(version.standing);
            found.push(OtherBan { rule: other.id.to_string(), years: band.years, cite, standing });
        }
    }
    found
}

struct Term<'a> {
    book: &'a RuleBook,
    rule: &'a Rule,
    version: &'a Version,
    query: &'a TermQuery<'a>,
}

impl Term<'_> {
    fn reckon(&self, deadline: &Deadline) -> Result<DeadlineAnswer, Box<Diagnostic>> {
        let facts = self.facts(deadline);
        let case = Frame::case(&facts);
        let list = match &self.rule.about {
            Subject::Each { list, .. } => Some(list.key()),
            Subject::TheCase => None,
        };
        let subject = list.and_then(|list| Some(case.item(list, 0, case.items(list)?.first()?)));
        let subject = subject.as_ref().unwrap_or(&case);
        let truth = |condition: &_| truth(condition, subject, self.query.from);
        // What is not given is not guessed at: a term for some persons only counts where it is known that they are meant.
        let mut lacking = BTreeSet::new();
        let term = deadline.terms.iter().find(|term| {
            let applies = term.when.as_ref().map_or(Truth::Yes, truth);
            if let Some(when) = term.when.as_ref().filter(|_| applies == Truth::Unknown) {
                lacking.extend(missing(when, subject, self.query.from));
            }
            applies == Truth::Yes
        });
        let Some(term) = term else { return Err(no_term_applies(self.rule)) };
        let readings = self.rule.readings.iter().filter(|reading| truth(&reading.when) == Truth::Yes).collect::<Vec<_>>();
        let choice = readings.iter().filter_map(|reading| reading.options.get(&reading.default));
        let choice = choice.fold(Choice::default(), |chosen, option| chosen.overlaid_with(*option));
        let Ends { days, unit, due } = self.ends(deadline_length(term, choice))?;
        let mut others = Vec::new();
        for (name, option) in readings.iter().flat_map(|reading| &reading.options) {
            let other = self.ends(deadline_length(term, choice.overlaid_with(*option)))?;
            if other.due != due {
                others.push(TermReading { reading: name.clone(), days: other.days, unit: other.unit, due: other.due });
            }
        }
        let answer = plain(self.rule, self.version, self.query.from);
        Ok(DeadlineAnswer {
            days,
            unit,
            due,
            standing: term.standing.unwrap_or(answer.standing),
            cite: term.cite.as_ref().map_or(answer.cite.clone(), |cite| crate::law::rule::Cite::new(cite).plain),
            assumed: (!lacking.is_empty()).then(|| assumed(&lacking)),
            readings: others,
            ..answer
        })
    }

    fn of_remedy(&self, remedy: &Remedy) -> Result<DeadlineAnswer, Box<Diagnostic>> {
        let Ends { days, unit, due } = self.ends(remedy.length())?;
        Ok(DeadlineAnswer { days, unit, due, ..plain(self.rule, self.version, self.query.from) })
    }

    /// The days to stay on after the early end of a status; whether it came late enough the entry would tell.
    fn of_grace(&self, grace: &Grace) -> Result<DeadlineAnswer, Box<Diagnostic>> {
        let Ends { days, unit, due } = self.ends(Some(Length::CalendarDays(grace.days)))?;
        let assumed = grace.only_after_days.map(|after| format!("the early end came more than {after} days after entry"));
        Ok(DeadlineAnswer { days, unit, due, assumed, ..plain(self.rule, self.version, self.query.from) })
    }

    /// A case that holds just what was given.
    fn facts<'f>(&self, deadline: &'f Deadline) -> Fact<'f> {
        let TermQuery { from, nationality, status, .. } = self.query;
        let person = nationality.map(|nationality| ("nationality", Fact::Text(nationality.to_owned().into())));
        let mut case = vec![("person", Fact::Group(person.into_iter().collect()))];
        if let Some(status) = status {
            let status = [("kind", Fact::of(status)), ("from", Fact::Date(*from)), ("until", Fact::Text("open".into()))];
            case.push(("statuses", Fact::List(vec![Fact::Group(status.into())])));
        }
        if let Subject::Each { list, .. } = &self.rule.about {
            let subject = Fact::Group(vec![(deadline.from.value.as_str(), Fact::Date(*from))]);
            case.push((list.key(), Fact::List(vec![subject])));
        }
        Fact::Group(case)
    }

    fn ends(&self, length: Option<Length>) -> Result<Ends, Box<Diagnostic>> {
        let Some(length) = length else { return Ok(Ends::default()) };
        let end = due(self.query.from, length.into(), LastDay::Stays, self.book.working_days(&self.rule.id));
        let end = end.map_err(|error| Box::new(self.unreckoned(error)))?;
        Ok(match length {
            Length::CalendarDays(days) => Ends { days: Some(days), unit: Some("calendar"), due: Some(end) },
            Length::WorkingDays(days) => Ends { days: Some(days), unit: Some("working"), due: Some(end) },
            Length::Months(months) => Ends { days: Some(months), unit: Some("months"), due: Some(end) },
        })
    }

    fn unreckoned(&self, error: TermError) -> Diagnostic {
        match error {
            TermError::OutsideCalendar(outside) => outside.into(),
            TermError::NoCalendar => {
                Diagnostic::error(codes::NO_TERM, format!("there is no calendar of working days for {}", self.rule.id))
                    .help("Name one under `working-days` in rules/packs.yaml.")
            }
            TermError::TooLong => Diagnostic::error(codes::NO_TERM, "the term ends beyond the calendar").help("Look at the date given."),
        }
    }
}

/// A length and the day on which it ends.
#[derive(Default)]
struct Ends {
    days: Option<u32>,
    unit: Option<&'static str>,
    due: Option<NaiveDate>,
}

/// What the general term leaves open, by the last names of the facts.
fn assumed(lacking: &BTreeSet<String>) -> String {
    let names: Vec<_> = lacking.iter().map(|path| path.rsplit('.').next().unwrap_or(path)).collect();
    format!("general term; other terms may apply, depending on {}", names.join(", "))
}

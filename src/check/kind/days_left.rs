//! An act over the days of a day limit, such as a refusal of entry: whether a day was left when the authority acted.

use chrono::{Months, NaiveDate};

use super::super::Truth;
use super::super::matter::{Judgement, Question, computed};
use super::day_limit::left::{Account, Accounts, Excess, Held};
use crate::law::kind::{Ban, Band, Computation, DaysLeft};
use crate::law::rule::{List, Rule};
use crate::law::timeline::At;

const STAYS: &str = List::Stays.key();

/// What the days say of the act.
#[derive(Clone, Debug, PartialEq)]
enum Answer {
    /// No day was left: the act has its ground.
    NoneLeft,
    /// A day was left, or the limit did not hold: the ground stated was not there.
    Left,
    /// The act may rest on an earlier stay that was too long, whatever was left.
    Answered(String),
    /// It may rest on one of longer ago, for which only a heavier ban reaches so far: whether that one does, the days cannot tell.
    Perhaps(String),
}

pub(super) fn judge(left: &DaysLeft, question: &Question<'_>) -> Judgement {
    let Question { matter, day, .. } = *question;
    if let Some(path) = question.subject.not_the_persons(List::Stays) {
        return Judgement::lacking(path);
    }
    if question.subject.level(1).items(STAYS).is_none() {
        return Judgement::lacking(STAYS.to_owned());
    }
    let Some(measure) = matter.book.rule(&left.measured_by.value) else {
        return Judgement::silent(format!("`{}` is not in the book", left.measured_by.value));
    };
    let held = Held::on_entry(matter, measure, day);
    if held.holds == Truth::No && held.yields_to.is_none() {
        return Judgement::silent(format!("`{}` is not about this person", left.measured_by.value));
    }
    let accounts = match Accounts::of(matter, measure, day, question.choice) {
        Ok(accounts) => accounts,
        Err(error) => return Judgement::new(Truth::Unknown).because(format!("the days left cannot be counted: {error}")).on(day),
    };
    if let Some(stay) = accounts.over_the_day.first() {
        let because = format!("{STAYS}[{stay}] goes on over {day}, on which entry cannot have been refused then");
        return Judgement::new(Truth::Unknown).because(because).on(day);
    }
    if accounts.least.tally.is_none() {
        return Judgement::silent(format!("no version of `{}` is in force on {day}", left.measured_by.value));
    }
    let ban = ban(matter.book.rule(&left.answered_by.value), day);
    let each = [&accounts.least, &accounts.most].into_iter().flat_map(|account| {
        let ways = [(Truth::No, true), (Truth::Yes, false)].into_iter().filter(|(not, _)| held.holds != *not);
        ways.map(|(_, holds)| answer(account, holds, ban, day))
    });
    let mut answers: Vec<Answer> = Vec::new();
    for answer in each {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    whole(answers, held, accounts, question)
}

/// The bands of a ban in force on the day.
fn ban(rule: Option<&Rule>, day: NaiveDate) -> Option<&Ban> {
    match rule?.versions.at(day) {
        At::InForce(_, version) => match &version.computes {
            Computation::Ban(ban) => Some(ban),
            _ => None,
        },
        At::BeforeFirst | At::AfterLast => None,
    }
}

fn answer(account: &Account, holds: bool, ban: Option<&Ban>, day: NaiveDate) -> Answer {
    if holds && account.tally.is_some_and(|tally| tally.remaining() == 0) {
        return Answer::NoneLeft;
    }
    let carried = || account.excesses.iter().filter_map(|excess| carried(excess, ban?, day));
    let surely = carried().find(|answer| matches!(answer, Answer::Answered(_)));
    surely.or_else(|| carried().next()).unwrap_or(Answer::Left)
}

/// How a stay that was too long may still carry the act: the lightest ban is that of any day too many, and the stay itself tells of it.
fn carried(Excess { stay, days, exit }: &Excess, ban: &Ban, day: NaiveDate) -> Option<Answer> {
    let (lightest, own) = (ban.bands.iter().find(|band| band.over < *days)?, ban.band(*days)?);
    // Years that end beyond the calendar run on.
    let runs = |band: &Band| exit.checked_add_months(Months::new(band.years.saturating_mul(12))).is_none_or(|ends| day <= ends);
    let because = format!("{STAYS}[{stay}] was too long, on which the act may rest for {} years, whatever was left", own.years);
    match (runs(lightest), runs(own)) {
        (true, _) => Some(Answer::Answered(because)),
        (false, true) => Some(Answer::Perhaps(because)),
        (false, false) => None,
    }
}

fn whole(answers: Vec<Answer>, held: Held<'_>, accounts: Accounts, question: &Question<'_>) -> Judgement {
    let Accounts { least, most, lacking, .. } = accounts;
    let day = question.day;
    let said = said(&least, &most, day);
    let mut judgement = match answers.as_slice() {
        [Answer::NoneLeft] => Judgement::new(Truth::No).because(said),
        [Answer::Left] => Judgement::new(Truth::Yes).because(match held.yields_to {
            Some(right) => format!("{right} is in force on {day}: the limit does not hold on that day"),
            None => said,
        }),
        [Answer::Answered(because)] => return Judgement::silent(because.clone()),
        [Answer::Perhaps(because)] => Judgement::new(Truth::Unknown).because(because.clone()),
        _ => {
            let mut judgement = Judgement::new(Truth::Unknown).because(said);
            judgement.because.extend(answers.iter().filter_map(|answer| match answer {
                Answer::Answered(because) | Answer::Perhaps(because) => Some(because.clone()),
                Answer::NoneLeft | Answer::Left => None,
            }));
            judgement.missing.extend(held.lacking.facts.into_iter().chain(lacking.facts));
            let unconfirmed = held.lacking.unconfirmed.iter().chain(&lacking.unconfirmed);
            let mut rules: Vec<_> =
                unconfirmed.map(|rule| format!("{rule} would exempt days, but it is unconfirmed and may only ask")).collect();
            rules.sort();
            rules.dedup();
            judgement.because.extend(rules);
            judgement
        }
    };
    if let (Some(tally), true, true) = (least.tally, least.tally == most.tally, held.holds == Truth::Yes) {
        judgement = judgement.value("used", tally.used).value("limit", tally.limit).value("remaining", tally.remaining());
    }
    let broken = judgement.broken.unwrap_or(Truth::Unknown);
    let words = judgement.because.first().cloned().unwrap_or_default();
    judgement.on(day).step(computed(broken.not(), words))
}

/// The days counted, in words.
fn said(least: &Account, most: &Account, day: NaiveDate) -> String {
    let (Some(least), Some(most)) = (least.tally, most.tally) else { return String::new() };
    let (fewest, left) = (most.remaining(), least.remaining());
    if least == most {
        return format!("{} of {} days counted from {} to {day}, so that {left} were left", least.used, least.limit, least.days.from);
    }
    format!("between {fewest} and {left} days were left on {day}: how many counted is not known")
}

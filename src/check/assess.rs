//! The whole judgement of a case.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::checked::after_checked;
use super::condition::truth;
use super::counsel;
use super::day_count::DayCount;
use super::days_as_of::{DaysAsOf, days_of_events};
use super::facts::Fact;
use super::judge::{self, Judged};
use super::matter::Matter;
use super::notice::Notice;
use super::questions::turn_on;
use super::verdict::verdicts;
use super::{Assessment, DayRun, Outcome, Question, RunningTerm, Truth, Verdict};
use super::{questions, running, stays};
use crate::case::{Case, GrievanceKind};
use crate::law::RuleBook;
use crate::law::kind::Computation;
use crate::law::rule::{List, Rule, Subject};

/// How much of the reasoning is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Findings and verdicts.
    Answer,
    /// The terms that run as well.
    Agenda,
    /// The trace of every finding besides, and what to ask where a grievance cannot be told.
    Trace,
}

/// Judges `case` by the rules of `book`, as things stand on `as_of`.
pub fn check(case: &Case, book: &RuleBook, as_of: NaiveDate, detail: Detail) -> Assessment {
    let facts = Fact::of(case);
    let matter = Matter { case, book, facts: &facts, as_of, detail };
    let mut bench = Bench::of(&matter, book.judging());
    let mut verdicts = verdicts(&matter, &bench.found);
    bench.notices.extend(counsel::add(&matter, &bench.found, &mut verdicts));
    let terms = if detail != Detail::Answer { running::terms(&matter, &bench.found, &verdicts) } else { Vec::new() };
    let lapsed = running::lapsed(&matter, &bench.found, &verdicts);
    let mut assessment = bench.assessment(book, as_of, verdicts, terms);
    assessment.lapsed = lapsed;
    questions::weigh_grounds(case, book, &mut assessment);
    add_those_of(book, &assessment.verdicts, &mut assessment.questions);
    tell_those_with_a_say(book, &mut assessment);
    assessment.laws = Arc::clone(book.laws());
    if detail != Detail::Answer {
        assessment.as_of_events = as_of_events(case, book, &assessment);
    }
    if detail == Detail::Trace {
        assessment.inquiries = questions::inquire(case, book, &assessment);
        assessment.questions = in_order(case, &mut assessment);
    }
    assessment
}

/// The days of stay as they stood on the days of the events.
fn as_of_events(case: &Case, book: &RuleBook, assessment: &Assessment) -> Vec<DaysAsOf> {
    if assessment.days.is_empty() {
        return Vec::new();
    }
    let on = |day: NaiveDate| {
        let Assessment { days, count, .. } = judged_by(case, book, book.judging().filter(|rule| counts_days(rule)), day, Detail::Answer);
        DaysAsOf { on: day, days, count }
    };
    days_of_events(case, &assessment.verdicts, assessment.as_of).into_iter().map(on).collect()
}

/// The questions with those of the smallest sets first. A fact that only a verdict waits for is asked for where there is somebody to ask.
fn in_order(case: &Case, assessment: &mut Assessment) -> Vec<Question> {
    let mut others = std::mem::take(&mut assessment.questions);
    let mut first = Vec::new();
    for path in questions::in_order(&assessment.inquiries) {
        match others.iter().position(|question| question.path == path) {
            Some(at) => first.push(others.remove(at)),
            None if case.person.is_some() => first.extend(questions::question(&assessment.inquiries, path)),
            None => {}
        }
    }
    first.extend(others);
    first
}

/// Judges `case` by some rules of the book: findings and verdicts, without the terms that run.
pub(super) fn judged_by<'b>(
    case: &Case,
    book: &'b RuleBook,
    rules: impl Iterator<Item = &'b Rule>,
    as_of: NaiveDate,
    detail: Detail,
) -> Assessment {
    let facts = Fact::of(case);
    let matter = Matter { case, book, facts: &facts, as_of, detail };
    let bench = Bench::of(&matter, rules);
    let verdicts = verdicts(&matter, &bench.found);
    bench.assessment(book, as_of, verdicts, Vec::new())
}

#[derive(Default)]
struct Bench {
    found: Vec<Judged>,
    notices: Vec<Notice>,
    runs: Option<Vec<DayRun>>,
    count: DayCount,
}

/// An item of a list, with the day whose law counts for it.
struct Docket<'a> {
    item: &'a Fact<'a>,
    day: NaiveDate,
}

impl Bench {
    fn of<'b>(matter: &Matter<'_>, rules: impl Iterator<Item = &'b Rule>) -> Self {
        let mut bench = Self::default();
        let dockets = List::ALL.into_iter().map(|list| (list, dockets(matter, list))).collect();
        for rule in rules {
            bench.judge(matter, rule, &dockets);
        }
        bench
    }

    fn assessment(self, book: &RuleBook, as_of: NaiveDate, verdicts: Vec<Verdict>, terms: Vec<RunningTerm>) -> Assessment {
        let mut questions = missing(&self.found);
        add_those_of(book, &verdicts, &mut questions);
        let findings = self.found.into_iter().map(|found| found.finding).collect();
        let days = self.runs.unwrap_or_default();
        Assessment {
            as_of,
            findings,
            verdicts,
            questions,
            inquiries: Vec::new(),
            days,
            count: self.count,
            as_of_events: Vec::new(),
            terms,
            lapsed: Vec::new(),
            laws: Arc::default(),
            notices: self.notices,
        }
    }

    fn judge(&mut self, matter: &Matter<'_>, rule: &Rule, dockets: &BTreeMap<List, Vec<Docket<'_>>>) {
        let case = matter.frame();
        match &rule.about {
            Subject::TheCase => self.keep(judge::judge(matter, rule, &case), rule, matter.as_of),
            Subject::Each { .. } if counts_days(rule) => {
                let stays = stays::judge(matter, rule);
                if self.runs.is_none() {
                    self.runs = Some(stays.runs);
                    self.count = stays.count;
                }
                self.notices.extend(stays.notice);
                for judged in stays.judged {
                    self.keep(Some(judged), rule, matter.as_of);
                }
            }
            Subject::Each { list, which } => {
                for (index, Docket { item, day }) in dockets.get(list).into_iter().flatten().enumerate() {
                    let subject = case.item(list.key(), index, item);
                    // What is not known to be meant is not asked about here: a rule that must ask says so in `applies-when`.
                    let picked = which.as_ref().is_none_or(|which| truth(which, &subject, *day) == Truth::Yes);
                    if picked {
                        // What was no law on the day of the fact was not examined, and is not told.
                        let judged = judge::judge(matter, rule, &subject).filter(|judged| judged.finding.version_from.is_some());
                        self.keep(judged, rule, matter.as_of);
                    }
                }
            }
        }
    }

    fn keep(&mut self, judged: Option<Judged>, rule: &Rule, as_of: NaiveDate) {
        let Some(mut judged) = judged else { return };
        self.notices.extend(judged.notice.take());
        let finding = &judged.finding;
        if finding.outcome != Outcome::NotApplicable
            && let Some(on) = finding.on.filter(|on| *on <= as_of)
            && let Some(notice) = after_checked(rule, on)
        {
            self.notices.push(Notice { path: finding.subject.clone(), ..notice });
        }
        self.found.push(judged);
    }
}

/// The items of a list, each with its day. Every rule looks through them: they are put together once.
fn dockets<'a>(matter: &Matter<'a>, list: List) -> Vec<Docket<'a>> {
    let (case, list) = (matter.frame(), list.key());
    let dated = |(index, item)| {
        let subject = case.item(list, index, item);
        let day = ["entry", "on", "from"].into_iter().find_map(|name| subject.date(name));
        Docket { item, day: day.unwrap_or(matter.as_of) }
    };
    case.items(list).unwrap_or_default().iter().enumerate().map(dated).collect()
}

fn counts_days(rule: &Rule) -> bool {
    rule.versions.iter().any(|(_, version)| matches!(version.computes, Computation::DayLimit(_)))
}

/// Adds what verdicts wait for and no finding misses: whether a rule bears on an act. What lists hold is asked for elsewhere.
fn add_those_of(book: &RuleBook, verdicts: &[Verdict], questions: &mut Vec<Question>) {
    for verdict in verdicts {
        for path in verdict.missing.iter().filter(|path| path.contains('[')) {
            if !questions.iter().any(|question| question.path == *path) {
                questions.push(Question { path: path.clone(), rules: bearing_by(book, verdict, path) });
            }
        }
    }
    questions.sort_by(|one, other| one.path.cmp(&other.path));
}

/// Of a fact that decides a grievance only the rules are told that have a say in it: what else would use it decides nothing.
fn tell_those_with_a_say(book: &RuleBook, assessment: &mut Assessment) {
    for question in &mut assessment.questions {
        let waits = |verdict: &&Verdict| verdict.missing.contains(&question.path);
        let kinds: Vec<GrievanceKind> = assessment.verdicts.iter().filter(waits).map(|verdict| verdict.kind).collect();
        let with_a_say = having_a_say(book, &kinds);
        if question.rules.iter().any(|rule| with_a_say.contains(rule.as_str())) {
            question.rules.retain(|rule| with_a_say.contains(rule.as_str()));
        }
    }
}

/// The rules that bear on grievances of these kinds, those that defeat them and those by which they measure.
fn having_a_say<'b>(book: &'b RuleBook, kinds: &[GrievanceKind]) -> BTreeSet<&'b str> {
    let bearing: Vec<&Rule> = kinds.iter().flat_map(|kind| book.bearings(*kind)).filter_map(|(rule, _)| book.rule(rule)).collect();
    questions::with_those_behind(book, &bearing).into_iter().map(|rule| rule.id.as_str()).collect()
}

/// The rules that wait for what tells whether they bear on an act: of those that carry the verdict, or of all that would have a say.
fn bearing_by(book: &RuleBook, verdict: &Verdict, path: &str) -> Vec<String> {
    let turning: Vec<&str> = book.bearings(verdict.kind).filter(|(_, bearings)| turn_on(bearings, path)).map(|(rule, _)| rule).collect();
    let carrying: Vec<String> = verdict.because.iter().filter(|rule| turning.contains(&rule.as_str())).cloned().collect();
    match (carrying.is_empty(), turning.is_empty()) {
        (false, _) => carrying,
        (true, false) => turning.into_iter().map(str::to_owned).collect(),
        (true, true) => verdict.because.clone(),
    }
}

/// The facts that findings miss, or that would change their figures or terms: each once, with the rules that wait for it.
fn missing(found: &[Judged]) -> Vec<Question> {
    let mut by_path: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Judged { finding, open, .. } in found {
        for path in finding.missing.iter().chain(open) {
            let rules = by_path.entry(path).or_default();
            if !rules.contains(&finding.rule) {
                rules.push(finding.rule.clone());
            }
        }
    }
    by_path.into_iter().map(|(path, rules)| Question { path: path.to_owned(), rules }).collect()
}

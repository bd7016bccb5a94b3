//! The whole judgement of a case.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::condition::truth;
use super::counsel;
use super::judge::{self, Judged};
use super::matter::Matter;
use super::notice::Notice;
use super::stays;
use super::verdict::{Found, verdicts};
use super::{Assessment, DayRun, Outcome, Question, Standing, Truth};
use crate::case::Case;
use crate::diag::Severity;
use crate::law::RuleBook;
use crate::law::codes;
use crate::law::kind::Computation;
use crate::law::rule::{Rule, Subject};
use crate::law::timeline::At;

/// How much of the reasoning is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Findings and verdicts.
    Answer,
    /// The trace of every finding as well.
    Trace,
}

/// Judges `case` by the rules of `book`, as things stand on `as_of`.
pub fn check(case: &Case, book: &RuleBook, as_of: NaiveDate, detail: Detail) -> Assessment {
    judged_by(case, book, book.judging(), as_of, detail)
}

/// Judges `case` by some rules of the book.
pub(super) fn judged_by<'b>(
    case: &Case,
    book: &'b RuleBook,
    rules: impl Iterator<Item = &'b Rule>,
    as_of: NaiveDate,
    detail: Detail,
) -> Assessment {
    // A case serialises without fail: its keys are strings. An empty tree would leave every fact unknown.
    let facts = serde_json::to_value(case).unwrap_or_default();
    let matter = Matter { case, book, facts: &facts, as_of, detail };
    let mut bench = Bench::default();
    for rule in rules {
        bench.judge(&matter, rule);
    }
    let Bench { found, mut notices, runs } = bench;
    let mut verdicts = verdicts(&matter, &found);
    notices.extend(counsel::add(&matter, &found, &mut verdicts));
    let questions = questions(&found);
    let findings = found.into_iter().map(|(finding, _)| finding).collect();
    Assessment { as_of, findings, verdicts, questions, days: runs.unwrap_or_default(), notices }
}

#[derive(Default)]
struct Bench {
    found: Vec<Found>,
    notices: Vec<Notice>,
    runs: Option<Vec<DayRun>>,
}

impl Bench {
    fn judge(&mut self, matter: &Matter<'_>, rule: &Rule) {
        let case = matter.frame();
        match &rule.about {
            Subject::TheCase => self.keep(judge::judge(matter, rule, &case), rule, matter.as_of),
            Subject::Each { .. } if counts_days(rule) => {
                let stays = stays::judge(matter, rule);
                if self.runs.is_none() {
                    self.runs = Some(stays.runs);
                }
                self.notices.extend(stays.notice);
                for judged in stays.judged {
                    self.keep(Some(judged), rule, matter.as_of);
                }
            }
            Subject::Each { list, which } => {
                for (index, item) in case.items(list.key()).unwrap_or_default().iter().enumerate() {
                    let subject = case.item(list.key(), index, item);
                    let day = ["entry", "on", "from"].into_iter().find_map(|name| subject.date(name)).unwrap_or(matter.as_of);
                    // What is not known to be meant is not asked about here: a rule that must ask says so in `applies-when`.
                    let picked = which.as_ref().is_none_or(|which| truth(which, &subject, day) == Truth::Yes);
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
        let Some(Judged { finding, due, notice }) = judged else { return };
        self.notices.extend(notice);
        if finding.outcome != Outcome::NotApplicable
            && let Some(on) = finding.on.filter(|on| *on <= as_of)
            && let At::InForce(_, version) = rule.versions.at(on)
            // Of what may only ask nothing is relied on.
            && version.standing > Standing::Unconfirmed
            && on > version.checked
        {
            self.notices.push(Notice {
                code: codes::AFTER_CHECKED,
                severity: Severity::Warning,
                message: format!("{} was last checked on {}; {on} lies after it", rule.id, version.checked),
                help: format!("Look whether the law has changed since, then set `checked` in {}.", rule.file),
                path: finding.subject.clone(),
            });
        }
        self.found.push((finding, due));
    }
}

fn counts_days(rule: &Rule) -> bool {
    rule.versions.iter().any(|(_, version)| matches!(version.computes, Computation::DayLimit(_)))
}

/// The facts that findings miss, each once, with the rules that wait for it.
fn questions(found: &[Found]) -> Vec<Question> {
    let mut by_path: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (finding, _) in found {
        for path in &finding.missing {
            let rules = by_path.entry(path).or_default();
            if !rules.contains(&finding.rule) {
                rules.push(finding.rule.clone());
            }
        }
    }
    by_path.into_iter().map(|(path, rules)| Question { path: path.to_owned(), rules }).collect()
}

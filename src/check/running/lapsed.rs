//! Terms of remedies that are over. Nothing can be done within them any more; who files late, or after all, must know it.

use super::{Edge, RunningTerm, TermLaw, TermState};
use crate::check::assessment::DUE;
use crate::check::judge::Judged;
use crate::check::matter::Matter;
use crate::check::occasion::acts;
use crate::check::{Finding, Verdict};
use crate::law::kind::Computation;
use crate::law::rule::List;
use crate::law::timeline::At;

/// The terms of remedies that are over on the day of judging, in order of date.
pub(in crate::check) fn lapsed(matter: &Matter<'_>, found: &[Judged], verdicts: &[Verdict]) -> Vec<RunningTerm> {
    let mut terms: Vec<_> = found.iter().filter_map(|found| of_finding(matter, &found.finding, verdicts)).collect();
    terms.sort_by_key(|term| term.due);
    terms
}

fn of_finding(matter: &Matter<'_>, finding: &Finding, verdicts: &[Verdict]) -> Option<RunningTerm> {
    let rule = matter.book.rule(&finding.rule)?;
    let At::InForce(_, version) = rule.versions.at(finding.version_from?) else { return None };
    if !matches!(version.computes, Computation::Remedy(_)) {
        return None;
    }
    let due = finding.date(DUE).filter(|due| *due < matter.as_of)?;
    Some(RunningTerm {
        due,
        edge: Edge::By,
        state: TermState::Lapsed,
        what: rule.due.as_ref().unwrap_or(&rule.title).clone(),
        subject: finding.subject.clone(),
        law: Some(TermLaw { rule: finding.rule.clone(), cite: finding.cite.clone(), standing: finding.standing }),
        grievances: concerned(matter, finding, verdicts),
        note: None,
    })
}

/// The grievances that have this remedy and rest on the act. A grievance rests on several acts; the remedy against each has its own term.
fn concerned(matter: &Matter<'_>, finding: &Finding, verdicts: &[Verdict]) -> Vec<String> {
    let grievances = matter.case.grievances.iter().flatten().enumerate().map(|(at, grievance)| (format!("grievances[{at}]"), grievance));
    let rests = |path: &String| {
        let verdict = verdicts.iter().find(|verdict| verdict.grievance == *path);
        verdict.is_some_and(|verdict| verdict.counsel.remedies.iter().any(|remedy| remedy.rule.as_deref() == Some(finding.rule.as_str())))
    };
    let events = List::Events.key();
    grievances
        .filter(|(path, _)| rests(path))
        .filter(|(_, grievance)| acts(matter.case, grievance).iter().any(|act| finding.subject == format!("{events}[{}]", act.at)))
        .map(|(path, _)| path)
        .collect()
}

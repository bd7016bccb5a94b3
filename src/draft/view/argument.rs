//! What carries a grievance: the findings as they stood on the days of its events, and the events that they support.

use chrono::NaiveDate;

use super::finding::FindingView;
use super::other_day::OtherDay;
use crate::case::{Case, Grievance, GrievanceKind};
use crate::check::{Assessment, Bears, Verdict, VerdictKind, places_of_acts};

/// The findings that carry a verdict, each once for every answer that it gave on the days of the events. Where one yields to another
/// rule on such a day, that rule's finding comes first: it is the argument.
pub(super) fn findings(verdict: &Verdict, case: &Case, assessment: &Assessment, all: &[FindingView]) -> Vec<FindingView> {
    let mut told: Vec<FindingView> = Vec::new();
    let mut tell = |view: FindingView| match told.iter_mut().find(|other| other.is_same(&view) && other.bears == view.bears) {
        Some(same) => same.weighed_too(&view),
        None => told.push(view),
    };
    for index in &verdict.findings {
        let (Some(finding), Some(view)) = (assessment.findings.get(*index), all.get(*index)) else { continue };
        let right = |rule: &Option<String>, day: Option<NaiveDate>, apart: Option<OtherDay>, bears: Option<Bears>| {
            let rule = rule.as_ref()?;
            let at = assessment.findings.iter().position(|other| other.rule == *rule && other.subject == finding.subject)?;
            Some(all.get(at)?.as_argument(day, apart, bears))
        };
        let mut weighed = verdict.weighed.iter().filter(|weighed| weighed.finding == *index).peekable();
        if weighed.peek().is_none() {
            right(&finding.defeated_by, None, None, None).into_iter().for_each(&mut tell);
            tell(view.clone());
        }
        for weighed in weighed {
            let apart = OtherDay::of(weighed, case);
            right(&weighed.yields_to, weighed.on, apart, Some(weighed.bears)).into_iter().for_each(&mut tell);
            tell(view.as_weighed(weighed, apart));
        }
    }
    told
}

/// The events that a form for these kinds of grievance raises, by their places in the case, each once; all kinds where none is named.
pub(in crate::draft) fn raised_events(case: &Case, assessment: &Assessment, kinds: &[GrievanceKind]) -> Vec<usize> {
    let mut raised = Vec::new();
    for (at, grievance) in case.grievances.iter().flatten().enumerate().filter(|(_, one)| kinds.is_empty() || kinds.contains(&one.kind)) {
        let path = format!("grievances[{at}]");
        let verdict = assessment.verdicts.iter().find(|verdict| verdict.grievance == path);
        if verdict.is_none_or(|verdict| verdict.verdict != VerdictKind::NotSupported) {
            raised.extend(events(grievance, verdict, case).raised);
        }
    }
    raised.sort_unstable();
    raised.dedup();
    raised
}

/// The events of a grievance, by their places in the case.
#[derive(Clone, Debug, Default)]
pub(super) struct Events {
    /// Those that a document may complain of.
    pub(super) raised: Vec<usize>,
    /// Those of a mixed grievance that no finding supports: facts of the record.
    pub(super) others: Vec<usize>,
    /// Those of the others that no finding defeats either.
    pub(super) not_judged: Vec<usize>,
    /// Whether everything that was weighed for the raised ones supports them.
    pub(super) clear: bool,
}

/// Parts the events of a grievance: those that findings support from the others, of which a document must not say the same.
pub(super) fn events(grievance: &Grievance, verdict: Option<&Verdict>, case: &Case) -> Events {
    let own = places_of_acts(case, grievance);
    let parted = |verdict: &&Verdict| matches!(verdict.verdict, VerdictKind::Mixed | VerdictKind::Supported);
    let Some(verdict) = verdict.filter(parted) else {
        return Events { raised: own, ..Events::default() };
    };
    let bears = |at: usize| -> Vec<Bears> {
        let concerning = verdict.weighed.iter().filter(|weighed| weighed.acts.contains(&at));
        concerning.map(|weighed| weighed.bears).collect()
    };
    let (raised, others): (Vec<usize>, Vec<usize>) = own.iter().partition(|at| bears(**at).contains(&Bears::Supports));
    if raised.is_empty() {
        return Events { raised: own, ..Events::default() };
    }
    let clear = !others.is_empty() && raised.iter().flat_map(|at| bears(*at)).all(|bears| bears == Bears::Supports);
    let not_judged = others.iter().copied().filter(|at| !bears(*at).contains(&Bears::Defeats)).collect();
    Events { raised, others, not_judged, clear }
}

//! Which arguments fit, and how they may be used.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::brief::Brief;
use super::{Argument, Use, fitting};
use crate::check::law_of_the_day;
use crate::check::notice::Notice;
use crate::check::occasion::acts;
use crate::check::verdict::days_of;
use crate::check::{Bears, Finding, Outcome, Standing, Truth, Verdict, Weighed};
use crate::diag::Severity;
use crate::law::codes;
use crate::law::grievance;

/// Whether an argument fits, the facts that would decide, and the standing of what it needs.
struct Fit {
    truth: Truth,
    missing: BTreeSet<String>,
    standing: Standing,
    /// Whether everything that it needs may be asserted.
    asserted: bool,
}

/// What a rule that an argument needs answers for the grievance.
struct Answer<'f> {
    outcome: Outcome,
    /// How well that outcome is attested.
    standing: Standing,
    finding: &'f Finding,
}

impl Brief<'_> {
    pub(super) fn arguments(&self, verdict: &Verdict, notices: &mut Vec<Notice>) -> Vec<Argument> {
        let known = &self.matter.book.guide().arguments;
        let mut found = Vec::new();
        for (id, argument) in self.guidance.arguments.iter().filter_map(|id| Some((id, known.get(id)?))) {
            let fit = self.fit(argument, verdict);
            if fit.truth == Truth::No {
                continue;
            }
            notices.extend(self.after_checked(id, argument, verdict));
            found.push(self.argument(id, argument, fit));
        }
        found
    }

    fn argument(&self, id: &str, argument: &grievance::Argument, fit: Fit) -> Argument {
        let accepted = argument.standing == Standing::SingleSource && self.accepts(id);
        let stands = argument.standing == Standing::Confirmed || accepted;
        let standing = argument.standing.min(fit.standing);
        let may = match (fit.truth, standing) {
            (Truth::Yes, _) if stands && fit.asserted => Use::Assert,
            (Truth::Yes, Standing::Confirmed | Standing::SingleSource) => Use::Verify,
            _ => Use::Check,
        };
        Argument {
            id: id.to_owned(),
            text: argument.words.clone(),
            cite: argument.cite.plain.clone(),
            cite_words: argument.cite.words.clone(),
            standing,
            may,
            accepted,
            missing: fit.missing.into_iter().collect(),
        }
    }

    /// An argument must fit every event that a document raises: it speaks of all of them at once.
    fn fit(&self, argument: &grievance::Argument, verdict: &Verdict) -> Fit {
        let mut fit = Fit { truth: Truth::Yes, missing: BTreeSet::new(), standing: Standing::Confirmed, asserted: true };
        let acts = acts(self.matter.case, self.grievance).into_iter().filter(|act| is_raised(act.at, verdict));
        let mut of_acts: Vec<_> = acts.map(|act| fitting::of_act(argument, self.matter, act)).collect();
        if of_acts.is_empty() {
            of_acts.push(fitting::of_no_act(argument, self.matter));
        }
        for (truth, missing) in of_acts {
            fit.truth = fit.truth.min(truth);
            fit.missing.extend(missing);
        }
        for (rule, outcomes) in &argument.needs {
            self.need(rule, outcomes, verdict, &mut fit);
        }
        if fit.truth == Truth::No {
            fit.missing.clear();
        }
        fit
    }

    /// Of a rule that the verdict weighed, every outcome weighed must be one that serves; of another rule any finding will do.
    fn need(&self, rule: &str, outcomes: &[Outcome], verdict: &Verdict, fit: &mut Fit) {
        let of_rule = self.weighed(rule, verdict);
        // What says nothing of this act is no ground to argue from.
        let bears = verdict.because.iter().chain(&verdict.open).any(|other| other == rule);
        if verdict.set_aside.iter().any(|aside| aside == rule) && !bears {
            fit.truth = Truth::No;
            return;
        }
        let met: Vec<_> = of_rule.iter().filter(|answer| outcomes.contains(&answer.outcome)).map(|answer| answer.standing).collect();
        if !met.is_empty() && (!bears || met.len() == of_rule.len()) {
            let standing = met.into_iter().min().unwrap_or(Standing::Unconfirmed);
            fit.standing = fit.standing.min(standing);
            fit.asserted &= standing == Standing::Confirmed || (standing == Standing::SingleSource && self.accepts(rule));
            return;
        }
        let open: Vec<_> = of_rule.iter().filter(|answer| answer.outcome == Outcome::CannotTell).collect();
        fit.missing.extend(open.iter().flat_map(|answer| answer.finding.missing.iter().cloned()));
        fit.truth = fit.truth.min(if open.is_empty() { Truth::No } else { Truth::Unknown });
    }

    /// What a rule answers: the findings that the verdict weighed, as it weighed them, or else all that speak of what the grievance is
    /// about.
    fn weighed(&self, rule: &str, verdict: &Verdict) -> Vec<Answer<'_>> {
        let finding = |at: usize| self.found.get(at).map(|found| &found.finding).filter(|finding| finding.rule == rule);
        let outcome = |weighed: &Weighed| if weighed.conditional { Outcome::CannotTell } else { weighed.outcome };
        let as_weighed =
            |weighed: &Weighed| Some(Answer { outcome: outcome(weighed), standing: weighed.standing, finding: finding(weighed.finding)? });
        let of_raised = |weighed: &&Weighed| weighed.acts.is_empty() || weighed.acts.iter().any(|at| is_raised(*at, verdict));
        let weighed: Vec<_> = verdict.weighed.iter().filter(of_raised).filter_map(as_weighed).collect();
        if !weighed.is_empty() {
            return weighed;
        }
        let acts = acts(self.matter.case, self.grievance);
        let of_rule = self.found.iter().map(|found| &found.finding).enumerate().filter(|(_, finding)| finding.rule == rule);
        let act = |place: usize| acts.get(place).map(|act| act.on);
        let speaks = |at, (day, place): &(Option<NaiveDate>, usize)| law_of_the_day::speaks(self.found, at, *day, act(*place));
        let of_its_day = |at, finding| days_of(finding, self.matter.case, &acts).iter().any(|day| speaks(at, day));
        let of_its_day = of_rule.filter(|(at, finding)| of_its_day(*at, finding));
        of_its_day.map(|(_, finding)| Answer { outcome: finding.outcome, standing: finding.attested(), finding }).collect()
    }

    fn accepts(&self, id: &str) -> bool {
        self.matter.case.accept.iter().flatten().any(|accept| accept.rule == id)
    }

    /// A warning where an event lies after the day on which the argument was last checked.
    fn after_checked(&self, id: &str, argument: &grievance::Argument, verdict: &Verdict) -> Option<Notice> {
        let acts = acts(self.matter.case, self.grievance);
        let day = acts.iter().map(|act| act.event.on).find(|day| *day > argument.checked && *day <= self.matter.as_of)?;
        Some(Notice {
            code: codes::AFTER_CHECKED,
            severity: Severity::Warning,
            message: format!("the argument {id} was last checked on {}; {day} lies after it", argument.checked),
            help: "Look whether it still holds, then set `checked` in arguments.yaml.".to_owned(),
            path: verdict.grievance.clone(),
            rule_file: Some("arguments.yaml".to_owned()),
        })
    }
}

/// Whether a document raises an event: of a grievance that findings support for some events, those; else every one.
fn is_raised(at: usize, verdict: &Verdict) -> bool {
    let supports = |weighed: &&Weighed| weighed.bears == Bears::Supports && !weighed.acts.is_empty();
    let mut supported = verdict.weighed.iter().filter(supports).peekable();
    supported.peek().is_none() || supported.any(|weighed| weighed.acts.contains(&at))
}

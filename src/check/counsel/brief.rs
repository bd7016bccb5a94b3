//! Counsel on one grievance, put together from the guidance on its kind.

use super::choices;
use super::{Advice, Body, Caution, Counsel, Proposal};
use crate::case::Grievance;
use crate::check::condition::truth;
use crate::check::judge::Judged;
use crate::check::matter::Matter;
use crate::check::notice::Notice;
use crate::check::{Truth, Verdict, VerdictKind};
use crate::law::grievance::{self, Guidance};
use crate::law::rule::Version;

/// Adds to each verdict what the book says of its kind of grievance; returns what the drafter of the case should know.
pub(in crate::check) fn add(matter: &Matter<'_>, found: &[Judged], verdicts: &mut [Verdict]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let grievances = matter.case.grievances.as_deref().unwrap_or_default();
    for (grievance, verdict) in grievances.iter().zip(verdicts) {
        let guidance = matter.book.guidance(grievance.kind);
        notices.extend(choices::of(grievance, verdict, guidance));
        if let Some(guidance) = guidance {
            let brief = Brief { matter, found, grievance, guidance };
            verdict.counsel = brief.counsel(verdict, &mut notices);
        }
    }
    notices.extend(choices::used(matter));
    notices.extend(choices::accepted(matter));
    notices
}

/// One grievance and everything that counsel on it rests on.
pub(super) struct Brief<'a> {
    pub(super) matter: &'a Matter<'a>,
    pub(super) found: &'a [Judged],
    pub(super) grievance: &'a Grievance,
    pub(super) guidance: &'a Guidance,
}

impl Brief<'_> {
    fn counsel(&self, verdict: &Verdict, notices: &mut Vec<Notice>) -> Counsel {
        let not_supported = verdict.verdict == VerdictKind::NotSupported;
        let advice = match verdict.verdict {
            VerdictKind::NotSupported => &self.guidance.not_supported[..],
            VerdictKind::Undetermined => &self.guidance.undetermined,
            VerdictKind::Supported | VerdictKind::Mixed => &[],
        };
        Counsel {
            arguments: if not_supported { Vec::new() } else { self.arguments(verdict, notices) },
            not_to_be_claimed: self.cautions(),
            proposals: self.guidance.asks.iter().map(|ask| self.proposal(ask, verdict.verdict)).collect(),
            remedies: self.remedies(),
            bodies: self.bodies_that_serve(),
            evidence: self.evidence(),
            advice: advice.iter().map(|advice| Advice { text: advice.words.clone(), standing: advice.standing }).collect(),
        }
    }

    /// Only information may be asked for until the findings support the grievance, and nothing once they speak against it.
    fn proposal(&self, ask: &grievance::Ask, verdict: VerdictKind) -> Proposal {
        let allowed = match verdict {
            VerdictKind::Supported | VerdictKind::Mixed => true,
            VerdictKind::Undetermined => ask.information,
            VerdictKind::NotSupported => false,
        };
        let chosen = self.grievance.ask.iter().any(|chosen| chosen.chosen() == Some(&ask.id));
        Proposal {
            id: ask.id.clone(),
            text: ask.words.clone(),
            complaint: ask.complaint.clone(),
            tone: ask.tone,
            up_to: ask.up_to,
            then: ask.then.clone(),
            information: ask.information,
            allowed,
            chosen,
        }
    }

    /// What must not be claimed as the law stands today. What may concern the case concerns it: a claim is dropped for less than it
    /// takes to make one.
    fn cautions(&self) -> Vec<Caution> {
        let (as_of, case) = (self.matter.as_of, self.matter.frame());
        let concerns = |version: &Version| truth(&version.applies_when, &case, as_of) > Truth::No;
        let caution = |id: &String| {
            let (rule, version, bars) = self.matter.book.bar(id, as_of).filter(|(_, version, _)| concerns(version))?;
            Some(Caution {
                id: rule.id.to_string(),
                claim: bars.claim.clone(),
                reason: bars.because.clone(),
                cite: version.cite.plain.clone(),
                cite_words: version.cite.words.clone(),
                standing: version.standing,
            })
        };
        self.guidance.not_to_be_claimed.iter().filter_map(caution).collect()
    }

    /// The bodies of the kind of grievance, without those before which only remedies stand that serve against none of its acts.
    pub(super) fn bodies_that_serve(&self) -> Vec<Body> {
        let known = &self.matter.book.guide().remedies;
        let of_kind: Vec<_> =
            self.guidance.remedies.iter().filter_map(|id| known.get(id)).map(|it| (self.serves(it), &it.bodies)).collect();
        let before = |serves: bool, body: &String| of_kind.iter().any(|(it, bodies)| *it == serves && bodies.contains(body));
        let ids: Vec<String> = self.guidance.bodies.iter().filter(|body| before(true, body) || !before(false, body)).cloned().collect();
        self.bodies(&ids)
    }

    pub(super) fn bodies(&self, ids: &[String]) -> Vec<Body> {
        let known = &self.matter.book.guide().bodies;
        ids.iter().filter_map(|id| Some(Body { id: id.clone(), name: known.get(id)?.name.clone() })).collect()
    }
}

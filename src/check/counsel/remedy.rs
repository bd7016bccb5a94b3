//! Remedies with the last day that a rule of the book yields.

use chrono::NaiveDate;

use super::brief::Brief;
use super::{Advice, Remedy, fitting};
use crate::check::assessment::DUE;
use crate::check::occasion::{Act, acts};
use crate::check::verdict::subject_of;
use crate::check::{Finding, Outcome, Truth};
use crate::law::grievance;
use crate::law::rule::List;

impl Brief<'_> {
    /// The remedies of the kind of grievance that fit its acts.
    pub(super) fn remedies(&self) -> Vec<Remedy> {
        let known = &self.matter.book.guide().remedies;
        let of_kind = self.guidance.remedies.iter().filter_map(|id| Some((id, known.get(id)?)));
        of_kind.filter(|(_, remedy)| self.serves(remedy)).map(|(id, remedy)| self.remedy(id, remedy)).collect()
    }

    /// Whether a remedy serves against one of the acts: a complaint against a ruling serves against no refusal. Where no act is stated, and
    /// where the facts on which that turns are not, it may serve.
    pub(super) fn serves(&self, remedy: &grievance::Remedy) -> bool {
        let acts = acts(self.matter.case, self.grievance);
        acts.is_empty() || acts.into_iter().any(|act| fitting::holds(&remedy.when, self.matter, act).0 > Truth::No)
    }

    fn remedy(&self, id: &str, remedy: &grievance::Remedy) -> Remedy {
        let terms: Vec<&Finding> = remedy.term.iter().flat_map(|rule| self.terms(rule)).collect();
        // Where several acts can be complained of, the term of the latest one ends last.
        let latest = terms.iter().filter_map(|finding| Some((safe_day(finding)?, *finding))).max_by_key(|(due, _)| *due);
        let mut missing: Vec<String> = terms.iter().filter(|_| latest.is_none()).flat_map(|term| term.missing.iter().cloned()).collect();
        missing.sort_unstable();
        missing.dedup();
        let standing = latest.map_or(remedy.standing, |(_, term)| remedy.standing.min(term.standing));
        let due = latest.map(|(due, _)| due);
        Remedy {
            id: id.to_owned(),
            what: remedy.what.clone(),
            bodies: self.bodies(&remedy.bodies),
            due,
            over: due.is_some_and(|due| due < self.matter.as_of),
            rule: remedy.term.clone(),
            missing,
            how: remedy.how.iter().map(|advice| Advice { text: advice.words.clone(), standing: advice.standing }).collect(),
            cite: remedy.cite.plain.clone(),
            cite_words: remedy.cite.words.clone(),
            standing,
        }
    }

    /// The findings of a rule on terms: of those about events only the ones about the events of this grievance.
    fn terms<'f>(&'f self, rule: &'f str) -> impl Iterator<Item = &'f Finding> {
        let own = acts(self.matter.case, self.grievance);
        let findings = self.found.iter().map(|found| &found.finding);
        // A term that is over leaves a finding that does not apply any more, with the day on which it ended.
        let speaks = |finding: &&Finding| finding.outcome != Outcome::NotApplicable || finding.date(DUE).is_some();
        findings.filter(move |finding| finding.rule == rule).filter(speaks).filter(move |finding| concerns(finding, &own))
    }
}

/// Whether a finding is about one of the acts, or about no event at all.
fn concerns(finding: &Finding, acts: &[Act<'_>]) -> bool {
    match subject_of(&finding.subject) {
        Some((list, at)) if list == List::Events.key() => acts.iter().any(|act| act.at == at),
        _ => true,
    }
}

/// The day on which a term ends; where sources differ, the earliest one: nobody is late on it.
fn safe_day(finding: &Finding) -> Option<NaiveDate> {
    finding.readings.iter().filter_map(|reading| reading.date(DUE)).chain(finding.date(DUE)).min()
}

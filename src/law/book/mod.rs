//! The rule book: loaded, checked, and from then on unchangeable. No unchecked book exists.

mod compile;
mod links;
pub(super) mod examples;
mod load;
mod remarks;

pub(in crate::law) use load::Unread;
pub(in crate::law) use remarks::Place;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::bearing::Bearing;
use super::calendar::{Calendar, Calendars};
use super::condition::named::Definition;
use super::grievance::{Guidance, Guidebook};
use super::instrument::Laws;
use super::kind::{Bars, Computation};
use super::packs::Packs;
use super::rule::{Rule, RuleId, Version};
use super::source::{LawSource, LawSources};
use super::timeline::At;
use crate::case::GrievanceKind;

/// A checked rule book.
#[derive(Debug)]
pub struct RuleBook {
    rules: BTreeMap<RuleId, Rule>,
    conditions: BTreeMap<String, Definition>,
    sources: LawSources,
    laws: Arc<Laws>,
    guide: Guidebook,
    packs: Packs,
    /// The packs by which cases are judged.
    judging: BTreeSet<String>,
    calendars: Calendars,
    written: remarks::Written,
}

impl RuleBook {
    /// All rules, in order of their ids.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// The same book, by which cases are judged under the packs given instead of its own choice.
    ///
    /// # Errors
    /// The first pack that has no rule here.
    pub fn judging_by(mut self, packs: &[String]) -> Result<Self, String> {
        if let Some(unknown) = packs.iter().find(|pack| !self.rules.keys().any(|rule| rule.pack() == pack.as_str())) {
            return Err(unknown.clone());
        }
        self.judging = packs.iter().cloned().collect();
        Ok(self)
    }

    /// The packs that have rules here.
    pub fn packs(&self) -> BTreeSet<&str> {
        self.rules.keys().map(RuleId::pack).collect()
    }

    /// The rules by which cases are judged.
    pub fn judging(&self) -> impl Iterator<Item = &Rule> {
        self.rules().filter(|rule| self.judging.contains(rule.id.pack()))
    }

    /// The rule of that id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The claims that documents must not make, as the law stands on `day`, each with its rule. To whom one applies, the condition
    /// of its version says; its standing does not weaken it.
    pub fn bars(&self, day: NaiveDate) -> impl Iterator<Item = (&Rule, &Version, &Bars)> {
        self.rules().filter_map(move |rule| bars(rule, day))
    }

    /// The claim that the rule of that id bars, as the law stands on `day`.
    pub fn bar(&self, id: &str, day: NaiveDate) -> Option<(&Rule, &Version, &Bars)> {
        bars(self.rule(id)?, day)
    }

    /// The conditions that have a name, in order of their names.
    pub fn conditions(&self) -> impl Iterator<Item = &Definition> {
        self.conditions.values()
    }

    /// The condition of that name.
    pub fn condition(&self, name: &str) -> Option<&Definition> {
        self.conditions.get(name)
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&LawSource> {
        self.sources.get(id)
    }

    /// All sources by id.
    pub fn sources(&self) -> &LawSources {
        &self.sources
    }

    /// The treaties and laws that its citations name; none where the book has no list of them.
    pub fn laws(&self) -> &Arc<Laws> {
        &self.laws
    }

    /// The rules that bear on a kind of grievance, with what their outcomes mean for it.
    pub fn bearings(&self, kind: GrievanceKind) -> impl Iterator<Item = (&str, &[Bearing])> {
        self.guidance(kind).into_iter().flat_map(|guidance| &guidance.rules).map(|(rule, bearings)| (rule.as_str(), bearings.as_slice()))
    }

    /// What may be said and done about a kind of grievance.
    pub fn guidance(&self, kind: GrievanceKind) -> Option<&Guidance> {
        self.guide.kinds.get(&kind)
    }

    /// The arguments, cautions, remedies and bodies that the guidance on kinds of grievance names.
    pub fn guide(&self) -> &Guidebook {
        &self.guide
    }

    /// The working-day calendar that counts for a rule.
    pub fn working_days(&self, rule: &RuleId) -> Option<&Calendar> {
        self.packs.working_days.get(rule.pack()).and_then(|state| self.calendars.of(state))
    }

    /// All working-day calendars.
    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// Whether cases are judged by the rule.
    pub fn judges(&self, rule: &RuleId) -> bool {
        self.judging.contains(rule.pack())
    }
}

/// What a rule bars on `day`.
fn bars(rule: &Rule, day: NaiveDate) -> Option<(&Rule, &Version, &Bars)> {
    match rule.versions.at(day) {
        At::InForce(_, version) => match &version.computes {
            Computation::Bars(bars) => Some((rule, version, bars)),
            _ => None,
        },
        At::BeforeFirst | At::AfterLast => None,
    }
}

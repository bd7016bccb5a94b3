//! What stands behind a figure of the days: entries of the case, and the rules by which they were counted.

use std::collections::BTreeSet;

use crate::case::{Audience, Case};
use crate::check::{Assessment, TermState};

/// Sources of a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::draft) struct Shown {
    /// Paths of entries of the case.
    pub(in crate::draft) fields: BTreeSet<String>,
    /// Rule ids.
    pub(in crate::draft) rules: BTreeSet<String>,
}

/// Behind the days used of each period.
pub(in crate::draft) fn of_periods(case: &Case, assessment: &Assessment) -> Shown {
    Shown { fields: places("stays", case.stays.as_deref()).collect(), rules: assessment.count.rule.iter().cloned().collect() }
}

/// Behind the timeline: also the rights, the registrations and the terms that it shows.
pub(in crate::draft) fn of_timeline(case: &Case, assessment: &Assessment, audience: Audience) -> Shown {
    let mut shown = of_periods(case, assessment);
    shown.fields.extend(places("statuses", case.statuses.as_deref()));
    shown.fields.extend(places("registrations", case.registrations.as_deref()));
    let told = assessment.terms.iter().filter(|term| audience != Audience::Court && term.state == TermState::Running);
    for term in told.filter(|term| term.law.is_some() || audience == Audience::Internal) {
        shown.fields.insert(term.subject.clone());
        shown.rules.extend(term.law.iter().map(|law| law.rule.clone()));
    }
    shown
}

fn places<T>(list: &'static str, items: Option<&[T]>) -> impl Iterator<Item = String> {
    (0..items.map_or(0, <[T]>::len)).map(move |at| format!("{list}[{at}]"))
}

//! On which days the findings of a rule are heard on an act, and under which bearings.

use std::collections::BTreeSet;

use crate::case::GrievanceKind;
use crate::check::Finding;
use crate::check::Truth;
use crate::check::matter::Matter;
use crate::check::occasion::{Act, as_of, holds, means};
use crate::check::scales::Held;
use crate::law::bearing::Bearing;

/// The acts of a grievance, or that none is stated.
pub(super) fn places<'s, 'c>(acts: &'s [Act<'c>]) -> impl Iterator<Item = Option<Act<'c>>> + 's {
    acts.iter().copied().map(Some).chain(acts.is_empty().then_some(None))
}

/// What each bearing is for an act. A kind of grievance that is about no act of its own, such as one about the length of the stay, is
/// judged as it stands where none is stated.
pub(super) fn held<'b>(matter: &Matter<'_>, bearings: &'b [Bearing], act: Option<Act<'_>>, kind: GrievanceKind) -> Vec<Held<'b>> {
    let of_itself = act.is_none() && kind.event().is_none();
    let each = bearings.iter().map(|bearing| match of_itself {
        true => (bearing, (Truth::Yes, BTreeSet::new())),
        false => (bearing, holds(matter, bearing, act)),
    });
    each.map(|(bearing, (holds, facts))| (bearing, holds, facts)).collect()
}

/// The bearings of a rule on one act that ask on the same day.
pub(super) struct Sitting<'b, 'c> {
    pub(super) place: usize,
    /// The acts of the grievance, that of this place with the day on which is asked.
    pub(super) acts: Vec<Act<'c>>,
    pub(super) held: Vec<Held<'b>>,
}

impl<'b, 'c> Sitting<'b, 'c> {
    /// Those of the act at `place`: of its own day, and of the days of events on which it rests.
    pub(super) fn each(matter: &Matter<'_>, place: usize, acts: &[Act<'c>], held: &[Held<'b>]) -> Vec<Self> {
        let mut each: Vec<Self> = Vec::new();
        for one in held {
            let mut acts = acts.to_vec();
            if let Some(act) = acts.get_mut(place) {
                act.on = as_of(matter, one.0, *act).unwrap_or(act.on);
            }
            let on = |acts: &[Act<'_>]| acts.get(place).map(|act| act.on);
            match each.iter_mut().find(|other| on(&other.acts) == on(&acts)) {
                Some(other) => other.held.push(one.clone()),
                None => each.push(Self { place, acts, held: vec![one.clone()] }),
            }
        }
        each
    }
}

/// The bearings under which a finding counts for an act.
pub(super) fn meant<'b>(matter: &Matter<'_>, held: &[Held<'b>], finding: &Finding, act: Option<Act<'_>>) -> Vec<Held<'b>> {
    let each = held.iter().filter_map(|(bearing, holds, facts)| {
        let (means, lacking) = means(matter, bearing, &finding.subject, act);
        let facts = facts.union(&lacking).cloned().collect();
        (means > Truth::No).then(|| (*bearing, (*holds).min(means), facts))
    });
    each.collect()
}

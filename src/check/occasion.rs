//! Whether a rule bears on a grievance: the condition of its bearing, asked of the events that the grievance rests on.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Truth;
use super::condition::{missing, truth};
use super::matter::Matter;
use super::verdict::subject_of;
use crate::case::{Case, Event, Grievance};
use crate::law::bearing::Bearing;
use crate::law::rule::List;

/// The field of an event that tells on what ground the authority acted.
pub(super) const GROUND: &str = "ground";
/// The word of case files where the authority stated none.
pub(super) const NONE_GIVEN: &str = "none-given";

/// The path of the ground of the event at a place of the case.
pub(super) fn ground_of(at: usize) -> String {
    format!("{}[{at}].{GROUND}", List::Events.key())
}

/// An event that a grievance rests on, with its place in the case.
#[derive(Clone, Copy)]
pub(super) struct Act<'c> {
    pub(super) at: usize,
    pub(super) event: &'c Event,
    /// The day on which stays are asked for it: its own, or that of the event on which it rests.
    pub(super) on: NaiveDate,
}

/// The acts a grievance rests on: the events it names, or all that such a grievance is about; where none is told, the acts of other kinds on
/// which it may rest.
pub(super) fn acts<'c>(case: &'c Case, grievance: &Grievance) -> Vec<Act<'c>> {
    let of = |rests_on: &dyn Fn(&Event) -> bool| {
        let all = case.events.as_deref().unwrap_or_default().iter().enumerate();
        all.filter(|(_, event)| rests_on(event)).map(|(at, event)| Act { at, event, on: event.on }).collect::<Vec<_>>()
    };
    let own = of(&|event| own_act(grievance, event));
    let named = grievance.events.is_some();
    if own.is_empty() && !named { of(&|event| grievance.kind.may_rest_on(event)) } else { own }
}

/// The places in the case of the acts that a grievance rests on.
pub(crate) fn places_of_acts(case: &Case, grievance: &Grievance) -> Vec<usize> {
    acts(case, grievance).into_iter().map(|act| act.at).collect()
}

fn own_act(grievance: &Grievance, event: &Event) -> bool {
    match &grievance.events {
        Some(named) => event.id.as_ref().is_some_and(|id| named.contains(id)),
        None => grievance.kind.is_about(event.kind),
    }
}

/// Whether a bearing holds of an act, and the facts that would tell. Where no act is stated, nobody can say on what ground it
/// rests: then it has to be told.
pub(super) fn holds(matter: &Matter<'_>, bearing: &Bearing, act: Option<Act<'_>>) -> (Truth, BTreeSet<String>) {
    let Some(when) = &bearing.when else { return (Truth::Yes, BTreeSet::new()) };
    let case = matter.frame();
    let list = List::Events.key();
    let subject = act.and_then(|act| Some((act, case.items(list)?.get(act.at)?)));
    let Some((Act { at, event, .. }, item)) = subject else { return (Truth::Unknown, BTreeSet::from([list.to_owned()])) };
    let subject = case.item(list, at, item);
    let holds = truth(when, &subject, event.on);
    let lacking = if holds == Truth::Unknown { missing(when, &subject, event.on) } else { BTreeSet::new() };
    (holds, lacking)
}

/// Whether a finding is one that the bearing means for an act, and the facts that would tell: what the rule judged is asked on the day of
/// the act.
pub(super) fn means(matter: &Matter<'_>, bearing: &Bearing, subject: &str, act: Option<Act<'_>>) -> (Truth, BTreeSet<String>) {
    let (Some(of), Some(act)) = (&bearing.of, act) else { return (Truth::Yes, BTreeSet::new()) };
    let case = matter.frame();
    let item = subject_of(subject).and_then(|(list, at)| Some((list, at, case.items(list)?.get(at)?)));
    let Some((list, at, item)) = item else { return (Truth::No, BTreeSet::new()) };
    let subject = case.item(list, at, item);
    let means = truth(of, &subject, act.event.on);
    let lacking = if means == Truth::Unknown { missing(of, &subject, act.event.on) } else { BTreeSet::new() };
    (means, lacking)
}

/// The day of the event that a bearing names for the stays of an act, the latest of them; `None` where it names none, and where none is told.
pub(super) fn as_of(matter: &Matter<'_>, bearing: &Bearing, act: Act<'_>) -> Option<NaiveDate> {
    let named = bearing.as_of.as_ref()?;
    let (case, list) = (matter.frame(), List::Events.key());
    let concerns = case.items(list)?.get(act.at)?.get("concerns");
    let days = case.items(list)?.iter().enumerate().filter_map(|(at, item)| {
        let event = case.item(list, at, item);
        let same_person = event.own("concerns") == concerns;
        event.date("on").filter(|_| same_person && truth(named, &event, act.event.on) == Truth::Yes)
    });
    days.max()
}

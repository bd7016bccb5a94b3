//! Whom the events of a grievance concern. Stays, registrations and statuses of a case are those of its person: what was done to a
//! member of the family is neither supported nor defeated by them.

use super::verdict::subject_of;
use super::{Bears, Weighed};
use crate::case::{Case, Event};
use crate::law::rule::List;

const FAMILY: &str = List::Family.key();
const OF_THE_PERSON: [List; 3] = [List::Stays, List::Registrations, List::Statuses];

/// Whether `list` of a case holds facts of its person alone.
pub(super) fn is_the_persons(list: &str) -> bool {
    OF_THE_PERSON.iter().any(|own| own.key() == list)
}

/// The events of a grievance that concern the person of the case.
pub(super) fn of_the_person<'e, 'c>(events: &'e [&'c Event]) -> impl Iterator<Item = &'e &'c Event> {
    events.iter().filter(|event| event.concerns.is_none())
}

/// The paths under which members of the family would state their own items of `list`: of each whom an event of the grievance
/// concerns, unless what was weighed about events of that member decides.
pub(super) fn unstated(case: &Case, events: &[&Event], list: List, weighed: &[Weighed]) -> Vec<String> {
    if !OF_THE_PERSON.contains(&list) {
        return Vec::new();
    }
    let decided = |id: &str| weighed.iter().any(|weighed| weighed.bears != Bears::Open && concerns(case, &weighed.subject, id));
    let members = events.iter().filter_map(|event| event.concerns.as_deref()).filter(|id| !decided(id));
    let place = |id: &str| case.family.iter().flatten().position(|member| member.id == id);
    let mut paths: Vec<String> = Vec::new();
    for id in members {
        let path = place(id).map_or_else(|| FAMILY.to_owned(), |at| format!("{FAMILY}[{at}].{}", list.key()));
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    paths
}

fn concerns(case: &Case, subject: &str, id: &str) -> bool {
    let event = subject_of(subject).filter(|(list, _)| *list == List::Events.key());
    let event = event.and_then(|(_, at)| case.events.as_deref()?.get(at));
    event.is_some_and(|event| event.concerns.as_deref() == Some(id))
}

/// Whether `list` is the person's while every event of the grievance concerns a member of the family.
pub(super) fn is_of_another(list: &str, events: &[&Event]) -> bool {
    is_the_persons(list) && !events.is_empty() && of_the_person(events).next().is_none()
}

/// The question behind the path of a fact for which a case file has no place.
pub(super) fn question(path: &str) -> Option<String> {
    let (member, list) = path.rsplit_once('.')?;
    let is_member = member.starts_with(FAMILY) && is_the_persons(list);
    let words =
        format!("the member's own {list} are not stated; those of the case are the person's: a case of the member's own can state them");
    is_member.then(|| format!("{path}: {words}"))
}

//! Whom the events of a grievance concern. Stays, registrations and statuses of a case are those of its person: what was done to a
//! member of the family is neither supported nor defeated by them.

use crate::case::{Case, Event};
use crate::law::rule::List;

const FAMILY: &str = List::Family.key();
const OF_THE_PERSON: [List; 3] = [List::Stays, List::Registrations, List::Statuses];

/// Whether `list` of a case holds facts of its person alone.
pub(super) fn is_the_persons(list: &str) -> bool {
    OF_THE_PERSON.iter().any(|own| own.key() == list)
}

/// Where the member of the family whom an event concerns would state own items of `list`. `None` where it concerns the person, or the
/// list is not one of the person alone.
pub(super) fn own_items(case: &Case, event: &Event, list: List) -> Option<String> {
    let id = event.concerns.as_deref().filter(|_| OF_THE_PERSON.contains(&list))?;
    let place = case.family.iter().flatten().position(|member| member.id == id);
    Some(place.map_or_else(|| FAMILY.to_owned(), |at| format!("{FAMILY}[{at}].{}", list.key())))
}

/// The question behind the path of a fact for which a case file has no place.
pub(super) fn question(path: &str) -> Option<String> {
    let (member, list) = path.rsplit_once('.')?;
    let is_member = member.starts_with(FAMILY) && is_the_persons(list);
    let words =
        format!("the member's own {list} are not stated; those of the case are the person's: a case of the member's own can state them");
    is_member.then(|| format!("{path}: {words}"))
}

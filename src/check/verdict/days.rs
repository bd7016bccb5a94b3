//! The days for which a finding is asked.

use chrono::NaiveDate;

use super::subject_of;
use crate::case::{Case, Stay};
use crate::check::Finding;
use crate::check::concerned;
use crate::check::occasion::Act;

/// The days for which a finding must be asked, each with the place of its act: those of the acts on which the grievance rests that the
/// finding's subject concerns. No day where the finding counts as it is, for every act that concerns the same person; and where none is
/// stated, for the grievance.
pub(in crate::check) fn days_of(finding: &Finding, case: &Case, acts: &[Act<'_>]) -> Vec<(Option<NaiveDate>, usize)> {
    let Some((list, index)) = subject_of(&finding.subject).filter(|_| !acts.is_empty()) else {
        return (0..acts.len().max(1)).map(|place| (None, place)).collect();
    };
    match list {
        "events" => {
            let subject = case.events.as_deref().and_then(|all| all.get(index));
            if let Some(own) = acts.iter().position(|act| act.at == index) {
                return vec![(None, own)];
            }
            // A rule about events of another kind than the grievance's (a test, a removal) bears on it whenever it is listed, if it
            // concerns the same person.
            let other_kind = subject.filter(|subject| acts.iter().all(|act| act.event.kind != subject.kind));
            let same_person = other_kind.into_iter().flat_map(|subject| about(acts, subject.concerns.as_deref()));
            same_person.map(|(place, _)| (None, place)).collect()
        }
        "stays" => {
            let stays = case.stays.as_deref().unwrap_or_default();
            let covers = |stay: &Stay, day: NaiveDate| stay.entry <= day && stay.exit.is_none_or(|exit| day <= exit);
            let concerns = |(_, act): &(usize, &Act<'_>)| {
                let within = stays.get(index).is_some_and(|stay| covers(stay, act.on));
                within || !stays.iter().any(|stay| covers(stay, act.on))
            };
            about(acts, None).filter(concerns).map(|(place, act)| (Some(act.on), place)).collect()
        }
        _ if concerned::is_the_persons(list) => about(acts, None).map(|(place, _)| (None, place)).collect(),
        _ => (0..acts.len()).map(|place| (None, place)).collect(),
    }
}

/// The acts against one member of the family, or against the person.
fn about<'s, 'c>(acts: &'s [Act<'c>], member: Option<&'s str>) -> impl Iterator<Item = (usize, &'s Act<'c>)> {
    acts.iter().enumerate().filter(move |(_, act)| act.event.concerns.as_deref() == member)
}

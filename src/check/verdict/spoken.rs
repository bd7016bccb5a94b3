//! What a finding says of an act on a day, and what it could say once its facts are known.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::dispute::dispute;
use super::subject_of;
use crate::check::condition::missing;
use crate::check::defeat;
use crate::check::judge::Judged;
use crate::check::matter::Matter;
use crate::check::occasion::Act;
use crate::check::scales::Spoken;
use crate::check::weighed::{Bears, Weighed, as_of_event};
use crate::check::{Finding, Outcome, Standing};
use crate::law::kind::Computation;
use crate::law::rule::Version;
use crate::law::timeline::At;

/// What a finding says of an act on a day, ready to be weighed.
pub(super) fn spoken<'f>(
    matter: &Matter<'f>,
    (at, found): (usize, &'f Judged),
    day: Option<NaiveDate>,
    act: Option<&Act<'_>>,
) -> Spoken<'f> {
    let (outcome, why) = as_of_event(found, day);
    let Finding { rule, subject, outcome: today, standing, .. } = &found.finding;
    let dispute = dispute(matter.book, &found.finding, day);
    let settled = dispute.as_ref().filter(|dispute| dispute.standing > Standing::Unconfirmed);
    let open = dispute.as_ref().filter(|dispute| dispute.standing == Standing::Unconfirmed).map(|dispute| dispute.question);
    let weighed = Weighed {
        rule: rule.clone(),
        subject: subject.clone(),
        finding: at,
        outcome,
        on: day,
        on_another_reading: settled.map(|dispute| dispute.otherwise),
        standing: dispute.as_ref().map_or(*standing, |dispute| dispute.standing.min(*standing)),
        bears: Bears::Open,
        yields_to: defeat::yields_to(matter, &found.finding, outcome, day),
        today: *today,
        why,
        conditional: false,
        acts: act.map(|act| act.at).into_iter().collect(),
    };
    let (can_answer, to_apply) = answers(matter, &found.finding, outcome, open.is_some());
    Spoken { weighed, found, dispute: open, can_answer, to_apply }
}

/// Whether a version may ever say more than a question.
pub(super) fn can_answer(version: &Version) -> bool {
    version.standing > Standing::Unconfirmed && !matches!(version.computes, Computation::Open(_))
}

/// Whether the rule of a finding can answer once the facts are known; and the facts that would tell whether it applies at all.
fn answers(matter: &Matter<'_>, finding: &Finding, outcome: Outcome, disputed: bool) -> (bool, BTreeSet<String>) {
    let nothing = (!disputed, BTreeSet::new());
    if outcome != Outcome::CannotTell {
        return nothing;
    }
    let Some(rule) = matter.book.rule(&finding.rule) else { return nothing };
    let Some(At::InForce(_, version)) = finding.version_from.map(|from| rule.versions.at(from)) else { return nothing };
    if can_answer(version) {
        return (true, BTreeSet::new());
    }
    let case = matter.frame();
    let day = finding.on.unwrap_or(matter.as_of);
    let item = subject_of(&finding.subject).and_then(|(list, at)| Some((list, at, case.items(list)?.get(at)?)));
    let to_apply = match item {
        Some((list, at, item)) => missing(&version.applies_when, &case.item(list, at, item), day),
        None => missing(&version.applies_when, &case, day),
    };
    (false, to_apply)
}

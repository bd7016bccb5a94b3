//! The day for which a finding was weighed, where it is not the day of the act that a document tells: what rests on an entry in a register
//! has no more ground than the entry had on its own day.

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::{Case, Event, EventKind};
use crate::check::Weighed;
use crate::draft::case_word::word;

/// A day that is not that of the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(in crate::draft) struct OtherDay {
    pub(in crate::draft) on: NaiveDate,
    /// The event of that day on which the act rests.
    pub(in crate::draft) kind: EventKind,
}

impl OtherDay {
    /// `None` where it is the day of every act for which it was weighed, or there is none.
    pub(super) fn of(weighed: &Weighed, case: &Case) -> Option<Self> {
        let on = weighed.on?;
        let events = case.events.as_deref().unwrap_or_default();
        let acts: Vec<&Event> = weighed.acts.iter().filter_map(|at| events.get(*at)).collect();
        if acts.iter().all(|act| act.on == on) {
            return None;
        }
        // Of several events of that day, the one that the act names as its ground.
        let of_the_day: Vec<&Event> = events.iter().filter(|event| event.on == on).collect();
        let is_ground = |event: &&&Event| acts.iter().filter_map(|act| act.ground).any(|ground| word(&ground) == word(&event.kind));
        let event = of_the_day.iter().find(is_ground).or(of_the_day.first());
        event.map(|event| Self { on, kind: event.kind })
    }
}

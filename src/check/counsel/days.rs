//! The days for which a grievance's arguments are weighed.

use chrono::NaiveDate;

use super::brief::Brief;
use crate::check::occasion::events_of;

impl Brief<'_> {
    /// The days of its events; without any the last day of presence, or *today* where no stay is stated.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        let case = self.matter.case;
        let of_events: Vec<NaiveDate> = events_of(case, self.grievance).iter().map(|event| event.on).collect();
        if !of_events.is_empty() {
            return of_events;
        }
        let as_of = self.matter.as_of;
        let last = case.stays.iter().flatten().map(|stay| stay.exit.unwrap_or(as_of).min(as_of)).max();
        vec![last.unwrap_or(as_of)]
    }
}

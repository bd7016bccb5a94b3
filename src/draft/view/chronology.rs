//! Everything with a date, in order.

use chrono::NaiveDate;
use serde::Serialize;

use super::event::EventView;
use super::record::{EvidenceView, HistoryView, RegistrationView, StatusView, StayView};

/// One line of the chronology. `what` says which of the other fields is filled.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Entry {
    /// Where what it tells stands in the case.
    origin: String,
    on: NaiveDate,
    until: Option<NaiveDate>,
    what: What,
    stay: Option<StayView>,
    status: Option<StatusView>,
    registration: Option<RegistrationView>,
    event: Option<EventView>,
    history: Option<HistoryView>,
    evidence: Vec<String>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    StatusFrom,
    Entry,
    Registration,
    Event,
    StatusEnded,
    Exit,
    History,
}

impl Entry {
    fn on(on: NaiveDate, what: What, origin: &str, evidence: &[String]) -> Self {
        Self {
            origin: origin.to_owned(),
            on,
            until: None,
            what,
            stay: None,
            status: None,
            registration: None,
            event: None,
            history: None,
            evidence: evidence.to_vec(),
        }
    }
}

/// Names the evidence of each entry as the list of evidence does; what is not in it is left out.
pub(super) fn label(mut entries: Vec<Entry>, listed: &[EvidenceView]) -> Vec<Entry> {
    for entry in &mut entries {
        let of_entry = |piece: &&EvidenceView| entry.evidence.contains(&piece.id);
        entry.evidence = listed.iter().filter(of_entry).map(|piece| piece.label.clone()).collect();
    }
    entries
}

pub(super) fn chronology(
    stays: &[StayView],
    statuses: &[StatusView],
    registrations: &[RegistrationView],
    events: &[EventView],
    history: &[HistoryView],
) -> Vec<Entry> {
    let mut entries = Vec::new();
    for stay in stays {
        entries.push(Entry { stay: Some(stay.clone()), ..Entry::on(stay.entry, What::Entry, &stay.origin, &stay.evidence) });
        if let Some(exit) = stay.exit {
            entries.push(Entry { stay: Some(stay.clone()), ..Entry::on(exit, What::Exit, &stay.origin, &stay.evidence) });
        }
    }
    for status in statuses {
        entries.push(Entry { status: Some(status.clone()), ..Entry::on(status.from, What::StatusFrom, &status.origin, &status.evidence) });
        if let Some(ended) = status.ended_early {
            entries.push(Entry { status: Some(status.clone()), ..Entry::on(ended, What::StatusEnded, &status.origin, &status.evidence) });
        }
    }
    for registration in registrations {
        entries.push(Entry {
            registration: Some(registration.clone()),
            ..Entry::on(registration.on, What::Registration, &registration.origin, &registration.evidence)
        });
    }
    for event in events {
        entries.push(Entry {
            until: event.until,
            event: Some(event.clone()),
            ..Entry::on(event.on, What::Event, &event.origin, &event.evidence)
        });
    }
    for entry in history {
        entries.push(Entry { history: Some(entry.clone()), ..Entry::on(entry.on, What::History, &entry.origin, &entry.evidence) });
    }
    // Stable, so that what happened on one day keeps the order of the case file.
    entries.sort_by_key(|entry| entry.on);
    entries
}

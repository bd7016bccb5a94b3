//! Texts of a case that tell of the citizen: as an office tells it, or as the citizen does in a complaint.

use super::ask::Asking;
use super::wording::Speaker;
use crate::case::{Event, Grievance, HistoryEntry};
use crate::lang::Words;

/// Key of the citizen's own words.
const FIRST_PERSON: &str = "first-person";

/// A text that tells of the citizen, and the same in the first person.
#[derive(Clone, Copy)]
pub(in crate::draft) struct Narrated<'a> {
    /// Its key in the case file.
    pub(in crate::draft) key: &'static str,
    words: Option<&'a Words>,
    first_person: Option<&'a Words>,
}

impl Narrated<'_> {
    /// Whether a complaint has to tell it in the third person.
    pub(in crate::draft) fn is_third_person(&self) -> bool {
        self.words.is_some() && self.first_person.is_none()
    }
}

impl Speaker<'_> {
    /// The words of a text at `place`: the citizen's own where the citizen speaks and the case has them.
    pub(super) fn narrated(&self, asking: Asking, text: Narrated<'_>, place: &str) -> Option<String> {
        match text.first_person.filter(|_| asking == Asking::Citizen) {
            Some(words) => Some(self.say(words, || format!("{place}.{FIRST_PERSON}"))),
            None => self.maybe(text.words, || format!("{place}.{}", text.key)),
        }
    }
}

impl<'a> From<&'a Event> for Narrated<'a> {
    fn from(event: &'a Event) -> Self {
        Self { key: "what", words: event.what.as_ref(), first_person: event.first_person.as_ref() }
    }
}

impl<'a> From<&'a Grievance> for Narrated<'a> {
    fn from(grievance: &'a Grievance) -> Self {
        Self { key: "text", words: grievance.text.as_ref(), first_person: grievance.first_person.as_ref() }
    }
}

impl<'a> From<&'a HistoryEntry> for Narrated<'a> {
    fn from(entry: &'a HistoryEntry) -> Self {
        Self { key: "summary", words: entry.summary.as_ref(), first_person: entry.first_person.as_ref() }
    }
}

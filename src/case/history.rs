//! Notes, replies and complaints so far.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Case;
use crate::lang::Words;

/// One earlier paper or talk about the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HistoryEntry {
    /// What it was.
    pub kind: HistoryKind,
    /// Its date.
    pub on: NaiveDate,
    /// Its number, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Whether it came to the office that keeps the case, rather than going out from it. Only such a note can be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incoming: Option<bool>,
    /// Who sent it, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Words>,
    /// Who received it, in the nominative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Words>,
    /// What was said or decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Words>,
    /// The same as the citizen tells it in a complaint, in the first person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_person: Option<Words>,
    /// The day an answer is due, where one was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_due: Option<NaiveDate>,
    /// Of a note that went out: the post or office that took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_to: Option<Words>,
    /// Of a note that went out: the day it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_on: Option<NaiveDate>,
    /// Of a note that went out: what proves that it was received, for example a signature in the book of deliveries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Words>,
    /// Evidence ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Kinds of earlier paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum HistoryKind {
    NoteVerbale,
    PersonalNote,
    AideMemoire,
    OralDemarche,
    Reply,
    Complaint,
    Appeal,
    Decision,
    Meeting,
    Letter,
}

impl HistoryKind {
    /// Whether it is a paper of one state to another that wants an answer in writing.
    pub fn is_note(self) -> bool {
        matches!(self, Self::NoteVerbale | Self::PersonalNote | Self::AideMemoire)
    }
}

impl Case {
    /// The notes that came in, with their places in `history`, in order of date.
    pub fn notes_received(&self) -> Vec<(usize, &HistoryEntry)> {
        let all = self.history.iter().flatten().enumerate();
        let mut notes: Vec<_> = all.filter(|(_, entry)| entry.incoming == Some(true) && entry.kind.is_note()).collect();
        notes.sort_by_key(|(_, entry)| entry.on);
        notes
    }

    /// The note that an answer answers: the last that came in.
    pub fn answered(&self) -> Option<(usize, &HistoryEntry)> {
        self.notes_received().pop()
    }
}

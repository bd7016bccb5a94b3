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
    /// Of a complaint, and of what was answered or decided on it: the remedy that was used, by its id in the rule book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// Of an answer or a decision: what came of the remedy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<RemedyResult>,
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

impl HistoryEntry {
    /// Whether it may be the reply to an earlier entry.
    fn fits(&self, entry: &Self) -> bool {
        let from_addressee = match (&self.from, &entry.to) {
            (Some(from), Some(to)) => from == to,
            _ => true,
        };
        let of_remedy = match (&self.remedy, &entry.remedy) {
            (Some(answered), Some(used)) => answered == used,
            _ => true,
        };
        !std::ptr::eq(self, entry) && entry.on <= self.on && from_addressee && of_remedy
    }
}

/// What came of a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RemedyResult {
    /// What was asked for was done.
    Granted,
    /// Some of it was done.
    PartlyGranted,
    /// It was refused.
    Refused,
    /// It was sent on to another body.
    Forwarded,
    /// It was not examined on the merits.
    NotExamined,
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

    /// Whether it is of a remedy: a complaint, or what an authority decided on one.
    pub fn is_of_a_remedy(self) -> bool {
        matches!(self, Self::Complaint | Self::Appeal | Self::Decision | Self::Reply)
    }

    /// Whether it answers an earlier paper.
    fn answers(self) -> bool {
        matches!(self, Self::Reply | Self::Decision)
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

    /// The entries that set a day for a reply and have none, with that day. One reply answers one paper: the oldest one still open that was
    /// sent to its author, or the oldest of all where the case does not say who wrote to whom.
    pub fn awaited(&self) -> Vec<(usize, NaiveDate)> {
        let history = self.history.as_deref().unwrap_or_default();
        let mut open: Vec<(usize, NaiveDate)> =
            history.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.reply_due?))).collect();
        open.sort_by_key(|(index, _)| history.get(*index).map(|entry| entry.on));
        let mut replies: Vec<&HistoryEntry> = history.iter().filter(|entry| entry.kind.answers()).collect();
        replies.sort_by_key(|reply| reply.on);
        for reply in replies {
            let answered = open.iter().position(|(index, _)| history.get(*index).is_some_and(|entry| reply.fits(entry)));
            if let Some(answered) = answered {
                open.remove(answered);
            }
        }
        open
    }

    /// The note that an answer answers: the last that came in.
    pub fn answered(&self) -> Option<(usize, &HistoryEntry)> {
        self.notes_received().pop()
    }
}

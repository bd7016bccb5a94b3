//! The words of a case's requests: its own, or those of the rule book that it chooses; as a note asks, or as the citizen does.

use super::wording::{Speaker, missing};
use crate::case::{Ask, Grievance};
use crate::check::Verdict;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::draft) enum Asking {
    /// The sender of a note.
    Sender,
    /// The citizen, in the first person.
    Citizen,
    /// Those who help the citizen: they tell of the citizen in the third person, and give the requests in the citizen's words.
    Counsel,
}

/// The requests of a grievance in their order.
pub(super) fn texts(grievance: &Grievance, verdict: Option<&Verdict>, path: &str, asking: Asking, speaker: Speaker<'_>) -> Vec<String> {
    let offered = |id: &str| verdict?.counsel.proposals.iter().find(|proposal| proposal.id == id);
    let citizen = matches!(asking, Asking::Citizen | Asking::Counsel);
    let text = |(n, ask): (usize, &Ask)| {
        let path = format!("{path}.ask[{n}]");
        match ask {
            Ask::Own { complaint: Some(complaint), .. } if citizen => speaker.say(complaint, || format!("{path}.complaint")),
            Ask::Own { words, .. } => speaker.say(words, || path),
            Ask::Chosen { id } => match offered(id) {
                Some(proposal) => {
                    let complaint = proposal.complaint.as_ref().filter(|_| citizen);
                    speaker.say(complaint.unwrap_or(&proposal.text), || path)
                }
                None => missing(&path),
            },
        }
    };
    grievance.ask.iter().enumerate().map(text).collect()
}

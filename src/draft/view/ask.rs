//! The words of a case's requests: its own, or those of the rule book that it chooses.

use super::wording::{Speaker, missing};
use crate::case::{Ask, Grievance};
use crate::check::Verdict;

/// The requests of a grievance in their order.
pub(super) fn texts(grievance: &Grievance, verdict: Option<&Verdict>, path: &str, speaker: Speaker<'_>) -> Vec<String> {
    let offered = |id: &str| verdict?.counsel.proposals.iter().find(|proposal| proposal.id == id);
    let text = |(n, ask): (usize, &Ask)| {
        let path = format!("{path}.ask[{n}]");
        match ask {
            Ask::Own(words) => speaker.say(words, || path),
            Ask::Chosen { id } => match offered(id) {
                Some(proposal) => speaker.say(&proposal.text, || path),
                None => missing(&path),
            },
        }
    };
    grievance.ask.iter().enumerate().map(text).collect()
}

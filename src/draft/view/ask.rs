//! The words of a case's requests: its own, or those of the rule book that it chooses; as a note asks in its tone, or as the citizen does.

use super::wording::{Speaker, missing};
use crate::case::{Ask, Grievance, Tone};
use crate::check::Verdict;
use crate::check::counsel::Proposal;

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

/// The request of the rule book that is made in this tone where the case chooses another: the chosen one, or what takes its place once the
/// tone is firmer than it goes. Where nothing does, the chosen one.
pub(in crate::draft) fn in_tone<'a>(proposals: &'a [Proposal], id: &str, tone: Tone) -> Option<&'a Proposal> {
    let offered = |id: &str| proposals.iter().find(|proposal| proposal.id == id);
    let chosen = offered(id)?;
    let mut made = chosen;
    // The rule book lets a request follow only where it goes further, so that this ends; another book's circle ends after as many steps.
    for _ in proposals {
        if made.up_to >= tone {
            return Some(made);
        }
        match made.then.as_deref().and_then(offered) {
            Some(next) => made = next,
            None => break,
        }
    }
    Some(if made.up_to >= tone { made } else { chosen })
}

/// The requests of a grievance in their order, each with its words. Of those of the rule book it is the one that is made in the tone.
pub(super) fn requests(
    grievance: &Grievance,
    verdict: Option<&Verdict>,
    path: &str,
    (asking, tone): (Asking, Tone),
    speaker: Speaker<'_>,
) -> Vec<(Ask, String)> {
    let proposals = verdict.map_or(&[][..], |verdict| &verdict.counsel.proposals);
    let citizen = matches!(asking, Asking::Citizen | Asking::Counsel);
    let firm = !citizen && tone >= Tone::Objection;
    let request = |(n, ask): (usize, &Ask)| {
        let path = format!("{path}.ask[{n}]");
        match ask {
            Ask::Own { complaint: Some(complaint), .. } if citizen => (ask.clone(), speaker.say(complaint, || format!("{path}.complaint"))),
            Ask::Own { firmly: Some(firmly), .. } if firm => (ask.clone(), speaker.say(firmly, || format!("{path}.firmly"))),
            Ask::Own { words, .. } => (ask.clone(), speaker.say(words, || path)),
            Ask::Chosen { id } => {
                let made = if citizen { proposals.iter().find(|proposal| proposal.id == *id) } else { in_tone(proposals, id, tone) };
                let Some(proposal) = made else { return (ask.clone(), missing(&path)) };
                let complaint = proposal.complaint.as_ref().filter(|_| citizen);
                (Ask::Chosen { id: proposal.id.clone() }, speaker.say(complaint.unwrap_or(&proposal.text), || path))
            }
        }
    };
    grievance.ask.iter().enumerate().map(request).collect()
}

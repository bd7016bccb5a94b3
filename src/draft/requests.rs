//! Requests of the rule book in a document that speaks for the sender: none weaker in tone than it may be, none that claims too much.

use super::codes;
use super::view::Speech;
use crate::case::{Ask, Case, Tone};
use crate::check::Assessment;
use crate::diag::Diagnostic;

/// Requests that the document may not make in this tone, or with these findings. `speeches` are those of the grievances, in their order.
pub(super) fn out_of_turn(case: &Case, assessment: &Assessment, tone: Tone, speeches: impl Iterator<Item = Speech>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let grievances = case.grievances.iter().flatten().zip(&assessment.verdicts).zip(speeches);
    for ((grievance, verdict), speech) in grievances.filter(|(_, speech)| *speech != Speech::Silent) {
        for (n, id) in grievance.ask.iter().enumerate().filter_map(|(n, ask)| Some((n, Ask::chosen(ask)?))) {
            let Some(proposal) = verdict.counsel.proposals.iter().find(|proposal| proposal.id == id) else { continue };
            let path = format!("{}.ask[{n}].use", verdict.grievance);
            if proposal.tone > tone {
                let message = format!(
                    "The request `{id}` is made from the tone `{}` on, and the note speaks in `{}`",
                    word(proposal.tone),
                    word(tone)
                );
                let help = "Choose a weaker request under `ask`.";
                faults.push(Diagnostic::error(codes::REQUEST_TOO_FIRM, message).help(help).at_path(path));
            } else if speech == Speech::Asks && !proposal.information {
                let message = format!("The request `{id}` claims something, and no finding behind it may be asserted");
                let help = "Ask for information, find the facts that decide the grievance, or accept the rule of a single source.";
                faults.push(Diagnostic::error(codes::REQUEST_OUTRUNS, message).help(help).at_path(path));
            }
        }
    }
    faults
}

fn word(tone: Tone) -> String {
    serde_json::to_value(tone).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

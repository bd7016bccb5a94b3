//! Requests of the rule book in a document that speaks for the sender: none weaker or firmer in tone than it may be, none that claims too much.

use super::case_word::word;
use super::codes;
use super::view::{Speech, in_tone};
use crate::case::{Ask, Case, Tone};
use crate::check::Assessment;
use crate::check::counsel::Proposal;
use crate::diag::{Diagnostic, Severity};

/// Requests that the document may not make in its tone, where it has one, or with these findings. `speeches` are those of the grievances,
/// in their order.
pub(super) fn out_of_turn(
    case: &Case,
    assessment: &Assessment,
    tone: Option<Tone>,
    speeches: impl Iterator<Item = Speech>,
) -> Vec<Diagnostic> {
    let one = |(path, id, proposals, speech): (String, &str, &[Proposal], Speech)| {
        let chosen = proposals.iter().find(|proposal| proposal.id == id)?;
        let tone = tone.unwrap_or(chosen.tone);
        let proposal = in_tone(proposals, id, tone)?;
        let made = if proposal.id == id { format!("`{id}`") } else { format!("`{id}`, made in this tone as `{}`,", proposal.id) };
        let fault = if proposal.tone > tone {
            let message =
                format!("The request {made} is made from the tone `{}` on, and the note speaks in `{}`", word(&proposal.tone), word(&tone));
            Diagnostic::error(codes::REQUEST_TOO_FIRM, message).help("Choose a weaker request under `ask`.")
        } else if proposal.up_to < tone {
            let message =
                format!("The request {made} is made up to the tone `{}`, and the note speaks in `{}`", word(&proposal.up_to), word(&tone));
            Diagnostic::error(codes::REQUEST_TOO_SOFT, message).help(others(proposals, tone))
        } else if speech == Speech::Asks && !proposal.information {
            let message = format!("The request {made} claims something, and no finding behind it may be asserted");
            let help = "Ask for information, find the facts that decide the grievance, or accept the rule of a single source.";
            Diagnostic::error(codes::REQUEST_OUTRUNS, message).help(help)
        } else if speech == Speech::Names && !proposal.information && proposal.tone >= Tone::Objection {
            let message = format!("The request {made} takes the act for unlawful, and the findings behind it point both ways");
            let help = "Ask in a softer tone, ask for information, or find the facts that decide the grievance.";
            Diagnostic::error(codes::REQUEST_OUTRUNS, message).help(help)
        } else {
            return None;
        };
        Some(fault.at_path(path))
    };
    chosen(case, assessment, speeches).filter_map(one).collect()
}

/// What the drafter of a firm note should know of its requests: which are made in other words than those chosen, which stand in words of
/// the case that nobody has found for this tone, and what else could be asked in it.
pub(super) fn remarks(case: &Case, assessment: &Assessment, tone: Tone, speeches: &[Speech]) -> Vec<Diagnostic> {
    let taken = |(path, id, proposals, _): (String, &str, &[Proposal], Speech)| {
        let proposal = in_tone(proposals, id, tone).filter(|proposal| proposal.id != id)?;
        let message = format!("In the tone `{}` the request `{id}` is made as `{}`", word(&tone), proposal.id);
        let help = "Read it in the document: it asks for the act itself. Where that goes too far, choose another request or a softer tone.";
        Some(Diagnostic::new(codes::REQUEST_FIRMER, Severity::Note, message).help(help).at_path(path))
    };
    let mut out: Vec<Diagnostic> = chosen(case, assessment, speeches.iter().copied()).filter_map(taken).collect();
    if tone < Tone::Objection {
        return out;
    }
    let grievances = case.grievances.iter().flatten().zip(&assessment.verdicts).zip(speeches);
    for ((grievance, verdict), speech) in grievances.filter(|(_, speech)| **speech != Speech::Silent) {
        let proposals = &verdict.counsel.proposals;
        let own = grievance.ask.iter().enumerate().filter(|(_, ask)| ask.own().is_some() && ask.firmly().is_none());
        for (n, _) in own {
            let message = format!("The request stands in the case's own words, and the note speaks in `{}`", word(&tone));
            let help = "What is demanded of a state is an act (`отменить`, not `содействовать отмене`): where the request is no question, add `firmly` to it, with its words by language.";
            out.push(Diagnostic::warning(codes::OWN_WORDS_FIRM, message).help(help).at_path(format!("{}.ask[{n}]", verdict.grievance)));
        }
        if *speech == Speech::Asserts && !offered(proposals, tone).is_empty() {
            let message = format!("The rule book offers other requests for the tone `{}`", word(&tone));
            out.push(
                Diagnostic::new(codes::REQUESTS_OFFERED, Severity::Note, message)
                    .help(others(proposals, tone))
                    .at_path(format!("{}.ask", verdict.grievance)),
            );
        }
    }
    out
}

/// The requests that are chosen from the rule book for the grievances spoken of.
fn chosen<'a>(
    case: &'a Case,
    assessment: &'a Assessment,
    speeches: impl Iterator<Item = Speech>,
) -> impl Iterator<Item = (String, &'a str, &'a [Proposal], Speech)> {
    let grievances = case.grievances.iter().flatten().zip(&assessment.verdicts).zip(speeches);
    grievances.filter(|(_, speech)| *speech != Speech::Silent).flat_map(|((grievance, verdict), speech)| {
        let chosen = grievance.ask.iter().enumerate().filter_map(|(n, ask)| Some((n, Ask::chosen(ask)?)));
        chosen.map(move |(n, id)| (format!("{}.ask[{n}].use", verdict.grievance), id, &verdict.counsel.proposals[..], speech))
    })
}

/// The requests for an act that are made in a tone and that no chosen one is made as.
fn offered(proposals: &[Proposal], tone: Tone) -> Vec<&str> {
    let made: Vec<&str> =
        proposals.iter().filter(|one| one.chosen).filter_map(|one| in_tone(proposals, &one.id, tone)).map(|one| one.id.as_str()).collect();
    let open = |one: &&Proposal| one.tone >= Tone::Objection && one.tone <= tone && tone <= one.up_to && !made.contains(&one.id.as_str());
    proposals.iter().filter(open).map(|one| one.id.as_str()).collect()
}

fn others(proposals: &[Proposal], tone: Tone) -> String {
    let ids: Vec<String> = offered(proposals, tone).into_iter().map(|id| format!("`{id}`")).collect();
    match ids.as_slice() {
        [] => "Ask for information, or choose a softer tone.".to_owned(),
        ids => format!("Requests for this tone: {}. The brief has their words.", ids.join(", ")),
    }
}

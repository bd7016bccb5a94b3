//! What goes with a document in one envelope: papers that name whom the text hides, and the paper by which a representative acts.

use super::case_word::word;
use super::codes;
use super::desk::Desk;
use super::form::Voice;
use super::view::CaseView;
use crate::case::{Audience, Case, FamilyMember};
use crate::diag::Diagnostic;

/// Remarks on what is enclosed, and on what is not.
pub(super) fn remarks(desk: &Desk<'_>, view: &CaseView) -> Vec<Diagnostic> {
    let unnamed = if desk.may.audience == Audience::Internal { Vec::new() } else { on_unnamed(desk, &view.enclosed()) };
    unnamed.into_iter().chain(on_power_of_attorney(desk, view)).collect()
}

/// The text hides a name; a paper in the same envelope may not.
fn on_unnamed(desk: &Desk<'_>, enclosed: &[&str]) -> Vec<Diagnostic> {
    let case = desk.request.case;
    let person = desk.may.unnamed.and_then(|_| hidden(case, "the person", "", enclosed));
    let hides = |at: &usize| !desk.may.member(*at);
    let members = case.family.iter().flatten().enumerate().filter(|(at, _)| hides(at));
    let relatives = members.filter_map(|(at, member)| {
        let papers = papers_on(case, member);
        let own: Vec<&str> = enclosed.iter().copied().filter(|id| papers.contains(id)).collect();
        hidden(case, &format!("the relative `family[{at}]`"), " on what concerns this relative", &own)
    });
    person.into_iter().chain(relatives).collect()
}

/// The ids of the papers on the events that concern a member of the family.
fn papers_on<'c>(case: &'c Case, member: &FamilyMember) -> Vec<&'c str> {
    let events = case.events.iter().flatten().filter(|event| event.concerns.as_ref() == Some(&member.id));
    events.flat_map(|event| event.evidence.iter().map(String::as_str)).collect()
}

fn hidden(case: &Case, whom: &str, of_what: &str, ids: &[&str]) -> Option<Diagnostic> {
    let first = ids.first()?;
    let message = format!("The document does not name {whom}, and the papers enclosed{of_what} may: {}", ids.join(", "));
    let help = "Look into each paper. Take the readers out of its `may-see`, or enclose a copy in which the name cannot be read.";
    let at = case.evidence.iter().flatten().position(|piece| piece.id == *first);
    let path = at.map_or_else(|| "evidence".to_owned(), |at| format!("evidence[{at}]"));
    Some(Diagnostic::warning(codes::ENCLOSED_UNNAMED, message).help(help).at_path(path))
}

/// Who files for another shows by what right: without the paper the complaint may be sent back unread.
fn on_power_of_attorney(desk: &Desk<'_>, view: &CaseView) -> Option<Diagnostic> {
    if desk.form.file.voice != Voice::Citizen || !view.has_representative(true) || view.shows_authority() {
        return None;
    }
    let power = desk.request.case.representative.as_ref()?.power_of_attorney.as_ref()?;
    let readers = word(&desk.may.audience);
    let (message, help) = if power.evidence.is_empty() {
        (
            "The document is filed by a representative, and the power of attorney is not among its annexes",
            format!(
                "Enter the paper under `evidence`, with `{readers}` in its `may-see`, and its id under `representative.power-of-attorney.evidence`."
            ),
        )
    } else {
        (
            "The document is filed by a representative, and its readers may not see the power of attorney, so that it is no annex",
            format!("Add `{readers}` to `may-see` of that paper."),
        )
    };
    Some(Diagnostic::warning(codes::POWER_NOT_ENCLOSED, message).help(help).at_path("representative.power-of-attorney"))
}

//! Arguments in a document that speaks for the sender: only what may be asserted, each once, and no more than the form holds.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::claim::{ClaimView, Speech};
use super::finding::FindingView;
use super::question::{QuestionView, question};
use super::wording::Speaker;
use crate::check::counsel::{Argument, Use};
use crate::check::{Standing, Verdict};
use crate::draft::origin::kind;

/// An argument.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ArgumentView {
    /// The argument of the rule book.
    origin: String,
    pub(super) id: String,
    text: String,
    /// Null where a norm beside it cites the same already.
    cite: Option<String>,
    /// The citation of that norm, whose content it tells.
    norm: Option<String>,
    pub(super) standing: Standing,
    /// `assert`, `verify`, `check`.
    #[serde(rename = "may")]
    pub(super) may: Use,
    accepted: bool,
    /// Facts that would decide whether it fits.
    questions: Vec<QuestionView>,
}

pub(super) fn argument(argument: &Argument, speaker: Speaker<'_>) -> ArgumentView {
    let path = |key: &str| format!("rules/arguments.yaml: {}.{key}", argument.id);
    ArgumentView {
        origin: format!("{}{}", kind::ARGUMENT, argument.id),
        id: argument.id.clone(),
        text: speaker.say(&argument.text, || path("words")),
        cite: Some(super::wording::cite(&argument.cite, argument.cite_words.as_ref(), speaker, || path("cite"))),
        norm: None,
        standing: argument.standing,
        may: argument.may,
        accepted: argument.accepted,
        questions: argument.missing.iter().map(|path| question(path, &[])).collect(),
    }
}

/// The arguments of a verdict that a note may assert.
pub(super) fn assertable(verdict: Option<&Verdict>, speaker: Speaker<'_>) -> Vec<ArgumentView> {
    let all = verdict.into_iter().flat_map(|verdict| &verdict.counsel.arguments);
    all.filter(|argument| argument.may == Use::Assert).map(|one| argument(one, speaker)).collect()
}

/// Leaves with each claim what only it uses, and gives back what several use. Of more than `most` those stay that somebody
/// accepted for this case, then those that serve most claims, then those that stand first among a claim's arguments.
pub(super) fn place(claims: &mut [ClaimView], most: usize) -> Vec<ArgumentView> {
    let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        for (rank, argument) in claim.arguments.iter().enumerate() {
            let found = uses.entry(argument.id.clone()).or_insert(Uses {
                accepted: argument.accepted,
                claims: 0,
                rank,
                first: at,
                beside_norm: None,
            });
            found.claims += 1;
            found.rank = found.rank.min(rank);
            if found.beside_norm.is_none() && argument.cite.as_deref().is_some_and(|cite| cited(claim, cite)) {
                found.beside_norm = Some(at);
            }
        }
    }
    let mut order: Vec<(String, Uses)> = uses.into_iter().collect();
    order.sort_by_key(|(_, uses)| (Reverse(uses.accepted), Reverse(uses.claims), uses.rank, uses.first));
    order.truncate(most);
    let mut shared: Vec<ArgumentView> = Vec::new();
    for (at, claim) in claims.iter_mut().enumerate() {
        for mut argument in std::mem::take(&mut claim.arguments) {
            let Some((_, uses)) = order.iter().find(|(id, _)| *id == argument.id) else { continue };
            match uses.place() {
                // An article that the norms of the claim cite needs no second mention right after them; what it says is told with them.
                Some(of) if of == at && uses.beside_norm.is_some() => {
                    argument.norm = argument.cite.take();
                    claim.arguments.push(argument);
                }
                Some(of) if of == at => claim.arguments.push(argument),
                None if !shared.iter().any(|other| other.id == argument.id) => shared.push(argument),
                Some(_) | None => {}
            }
        }
    }
    shared
}

/// Which claims use an argument.
#[derive(Clone, Copy)]
struct Uses {
    /// Whether a person decided to rely on it.
    accepted: bool,
    claims: usize,
    /// How far in front it stands among the arguments of a claim.
    rank: usize,
    /// The first of the claims.
    first: usize,
    /// The first claim whose norms cite the same.
    beside_norm: Option<usize>,
}

impl Uses {
    /// The claim beside which it stands; `None` where it stands after all of them.
    fn place(self) -> Option<usize> {
        self.beside_norm.or((self.claims == 1).then_some(self.first))
    }
}

/// Whether the norms of a claim cite the same in a note.
fn cited(claim: &ClaimView, cite: &str) -> bool {
    let speaks = matches!(claim.speech, Speech::Asserts | Speech::Names);
    speaks && claim.findings.iter().filter_map(FindingView::cited_in_a_note).any(|norm| norm == cite)
}

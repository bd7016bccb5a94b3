//! Arguments in a document that speaks for the sender: only what may be asserted, each once, and no more than the form holds.

use std::collections::BTreeMap;

use serde::Serialize;

use super::claim::{ClaimView, Speech};
use super::finding::{QuestionView, question};
use super::wording::Speaker;
use crate::check::counsel::{Argument, Use};
use crate::check::{Standing, Verdict};

/// An argument.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ArgumentView {
    pub(super) id: String,
    text: String,
    /// Null where a norm beside it cites the same already.
    cite: Option<String>,
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
        id: argument.id.clone(),
        text: speaker.say(&argument.text, || path("words")),
        cite: Some(super::wording::cite(&argument.cite, argument.cite_words.as_ref(), speaker, || path("cite"))),
        standing: argument.standing,
        may: argument.may,
        accepted: argument.accepted,
        questions: argument.missing.iter().map(|path| question(path)).collect(),
    }
}

/// The arguments of a verdict that a note may assert.
pub(super) fn assertable(verdict: Option<&Verdict>, speaker: Speaker<'_>) -> Vec<ArgumentView> {
    let all = verdict.into_iter().flat_map(|verdict| &verdict.counsel.arguments);
    all.filter(|argument| argument.may == Use::Assert).map(|one| argument(one, speaker)).collect()
}

/// Leaves with each claim what only it uses, and gives back what several use. Of more than `most` those stay that serve most claims, and
/// then those that stand first among a claim's arguments.
pub(super) fn place(claims: &mut [ClaimView], most: usize) -> Vec<ArgumentView> {
    let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
    for (of, claim) in claims.iter().enumerate() {
        for (rank, argument) in claim.arguments.iter().enumerate() {
            let found = uses.entry(argument.id.clone()).or_insert(Uses { claims: 0, rank, of });
            found.claims += 1;
            found.rank = found.rank.min(rank);
        }
    }
    let mut order: Vec<(&String, Uses)> = uses.iter().map(|(id, uses)| (id, *uses)).collect();
    order.sort_by_key(|(_, uses)| (std::cmp::Reverse(uses.claims), uses.rank, uses.of));
    order.truncate(most);
    let several = |id: &String| order.iter().any(|(kept, uses)| *kept == id && uses.claims > 1);
    let alone = |id: &String| order.iter().any(|(kept, uses)| *kept == id && uses.claims == 1);
    let mut shared: Vec<ArgumentView> = Vec::new();
    for claim in claims.iter() {
        let new = claim.arguments.iter().filter(|one| several(&one.id) && !shared.iter().any(|other| other.id == one.id));
        let new: Vec<_> = new.cloned().collect();
        shared.extend(new);
    }
    for claim in claims {
        claim.arguments.retain(|argument| alone(&argument.id));
        cite_once(claim);
    }
    shared
}

/// How many claims use an argument, how far in front it stands, and in which claim it stands first.
#[derive(Clone, Copy)]
struct Uses {
    claims: usize,
    rank: usize,
    of: usize,
}

/// An article that the norms of the claim cite needs no second mention right after them.
fn cite_once(claim: &mut ClaimView) {
    if !matches!(claim.speech, Speech::Asserts | Speech::Names) {
        return;
    }
    let cited: Vec<&str> = claim.findings.iter().filter_map(super::finding::FindingView::cited_in_a_note).collect();
    for argument in &mut claim.arguments {
        if argument.cite.as_deref().is_some_and(|cite| cited.contains(&cite)) {
            argument.cite = None;
        }
    }
}

//! What the rule book says beside the findings, for the reader of a brief: everything once, whichever grievances it serves.

use chrono::NaiveDate;
use serde::Serialize;

use super::pleading::{ArgumentView, argument};
use super::question::{QuestionView, question};
use super::wording::{Speaker, cite};
use crate::case::{EvidenceKind, GrievanceKind, Tone};
use crate::check::counsel::{Advice, Caution, Evidence, Proposal, Remedy};
use crate::check::{Assessment, Standing, Verdict};
use crate::draft::origin::kind;

/// Counsel on all grievances of a case.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct CounselView {
    arguments: Vec<ArgumentView>,
    cautions: Vec<CautionView>,
    remedies: Vec<RemedyView>,
    /// The rules on these remedies: what they find is told with the remedies.
    remedy_rules: Vec<String>,
    bodies: Vec<String>,
    /// Evidence that the case does not have.
    lacking: Vec<LackingView>,
    proposals: Vec<ProposalsView>,
    advice: Vec<AdviceView>,
}

/// What must not be claimed.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct CautionView {
    /// The rule that bars it.
    origin: String,
    claim: String,
    reason: String,
    cite: String,
    standing: Standing,
}

/// A way to have the matter looked at again.
#[derive(Clone, Debug, Serialize)]
struct RemedyView {
    /// The entry of the rule book.
    origin: String,
    id: String,
    what: String,
    bodies: Vec<String>,
    /// The last days that are known, or the facts that would tell them, for each grievance.
    terms: Vec<TermView>,
    /// How it is filed.
    how: Vec<AdviceItemView>,
    cite: String,
    standing: Standing,
}

/// Until when a remedy is open for one grievance.
#[derive(Clone, Debug, Serialize)]
struct TermView {
    kind: GrievanceKind,
    due: Option<NaiveDate>,
    over: bool,
    questions: Vec<QuestionView>,
}

/// Evidence that lacks.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct LackingView {
    /// The kind of grievance for which the rule book asks for it.
    origin: String,
    kinds: Vec<EvidenceKind>,
    why: String,
}

/// The requests offered for one grievance.
#[derive(Clone, Debug, Serialize)]
struct ProposalsView {
    kind: GrievanceKind,
    /// Those that the verdict allows.
    asks: Vec<ProposalView>,
    /// Whether stronger ones become open once the findings support the grievance.
    more: bool,
}

#[derive(Clone, Debug, Serialize)]
struct ProposalView {
    /// The request of the rule book.
    origin: String,
    id: String,
    text: String,
    tone: Tone,
    /// The firmest tone at which it may be used, where firmer ones are.
    up_to: Option<Tone>,
    /// The request that stands in its place in a firmer one.
    then: Option<String>,
    chosen: bool,
}

/// What to tell the citizen about one grievance.
#[derive(Clone, Debug, Serialize)]
struct AdviceView {
    /// The kind of grievance for which the rule book has it.
    origin: String,
    kind: GrievanceKind,
    items: Vec<AdviceItemView>,
}

#[derive(Clone, Debug, Serialize)]
struct AdviceItemView {
    text: String,
    standing: Option<Standing>,
}

pub(super) fn counsel(assessment: &Assessment, speaker: Speaker<'_>) -> CounselView {
    let mut view = CounselView::default();
    for verdict in &assessment.verdicts {
        view.add(verdict, speaker);
    }
    view
}

impl CounselView {
    fn add(&mut self, verdict: &Verdict, speaker: Speaker<'_>) {
        let counsel = &verdict.counsel;
        let of_kind = |what: &str, n: usize| format!("rules/grievances/{}.yaml: {what}[{n}]", verdict.kind.word());
        for one in &counsel.arguments {
            self.argument(argument(one, speaker));
        }
        for caution in &counsel.not_to_be_claimed {
            push_new(&mut self.cautions, caution_view(caution, speaker));
        }
        for one in &counsel.remedies {
            self.remedy(remedy(one, verdict.kind, speaker));
            self.remedy_rules.extend(one.rule.clone());
        }
        for body in &counsel.bodies {
            push_new(&mut self.bodies, speaker.say(&body.name, || format!("rules/bodies.yaml: {}", body.id)));
        }
        for (n, need) in counsel.evidence.iter().enumerate().filter(|(_, need)| need.have.is_empty()) {
            let lacking = lacking(need, speaker, of_grievance(verdict.kind), || of_kind("evidence", n));
            if !self.lacking.iter().any(|earlier| earlier.kinds == lacking.kinds && earlier.why == lacking.why) {
                self.lacking.push(lacking);
            }
        }
        let asks = |(n, proposal): (usize, &Proposal)| ProposalView {
            origin: format!("{}{}/{}", kind::REQUEST, verdict.kind.word(), proposal.id),
            id: proposal.id.clone(),
            text: speaker.say(&proposal.text, || of_kind("asks", n)),
            tone: proposal.tone,
            up_to: Some(proposal.up_to).filter(|tone| *tone < Tone::Protest),
            then: proposal.then.clone(),
            chosen: proposal.chosen,
        };
        let allowed: Vec<_> = counsel.proposals.iter().enumerate().filter(|(_, proposal)| proposal.allowed).map(asks).collect();
        let new = !self.proposals.iter().any(|earlier| earlier.kind == verdict.kind);
        if !allowed.is_empty() && new {
            let more = allowed.len() < counsel.proposals.len();
            self.proposals.push(ProposalsView { kind: verdict.kind, asks: allowed, more });
        }
        let items = |(n, advice): (usize, &Advice)| AdviceItemView {
            text: speaker.say(&advice.text, || of_kind("advice", n)),
            standing: advice.standing,
        };
        let items: Vec<_> = counsel.advice.iter().enumerate().map(items).collect();
        if !items.is_empty() {
            self.advice.push(AdviceView { origin: of_grievance(verdict.kind), kind: verdict.kind, items });
        }
    }

    /// Of an argument that may be used in one grievance and only checked in another, the brief tells the weaker.
    fn argument(&mut self, new: ArgumentView) {
        match self.arguments.iter_mut().find(|earlier| earlier.id == new.id) {
            Some(earlier) if new.may < earlier.may => *earlier = new,
            Some(_) => {}
            None => self.arguments.push(new),
        }
    }

    fn remedy(&mut self, new: RemedyView) {
        match self.remedies.iter_mut().find(|earlier| earlier.id == new.id) {
            Some(earlier) => {
                earlier.standing = earlier.standing.min(new.standing);
                earlier.terms.extend(new.terms);
            }
            None => self.remedies.push(new),
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn caution_view(caution: &Caution, speaker: Speaker<'_>) -> CautionView {
    let path = |key: &str| format!("rules/bars.yaml: {}.{key}", caution.id);
    CautionView {
        origin: format!("{}{}", kind::RULE, caution.id),
        claim: speaker.say(&caution.claim, || path("claim")),
        reason: speaker.say(&caution.reason, || path("reason")),
        cite: cite(&caution.cite, caution.cite_words.as_ref(), speaker, || path("cite")),
        standing: caution.standing,
    }
}

fn remedy(remedy: &Remedy, kind: GrievanceKind, speaker: Speaker<'_>) -> RemedyView {
    let path = |key: &str| format!("rules/remedies.yaml: {}.{key}", remedy.id);
    let questions = remedy.missing.iter().map(|path| question(path, &[])).collect();
    let term = TermView { kind, due: remedy.due, over: remedy.over, questions };
    RemedyView {
        origin: format!("{}remedies/{}", kind::ENTRY, remedy.id),
        id: remedy.id.clone(),
        what: speaker.say(&remedy.what, || path("what")),
        bodies: remedy.bodies.iter().map(|body| speaker.say(&body.name, || format!("rules/bodies.yaml: {}", body.id))).collect(),
        how: remedy
            .how
            .iter()
            .map(|item| AdviceItemView { text: speaker.say(&item.text, || path("how")), standing: item.standing })
            .collect(),
        terms: Vec::from_iter((remedy.due.is_some() || !remedy.missing.is_empty()).then_some(term)),
        cite: cite(&remedy.cite, remedy.cite_words.as_ref(), speaker, || path("cite")),
        standing: remedy.standing,
    }
}

/// What the rule book has for a kind of grievance.
fn of_grievance(kind: GrievanceKind) -> String {
    format!("{}grievances/{}", kind::ENTRY, kind.word())
}

fn lacking(need: &Evidence, speaker: Speaker<'_>, origin: String, path: impl FnOnce() -> String) -> LackingView {
    LackingView { origin, kinds: need.kinds.clone(), why: speaker.say(&need.why, path) }
}

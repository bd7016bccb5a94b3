//! What may be said and done about a grievance, after its verdict: arguments that fit, what must not be claimed, requests, remedies,
//! evidence that lacks, advice.
//!
//! A verdict never outruns its findings: where they do not support the grievance there are no arguments and no requests, only advice.

mod argument;
mod days;
mod evidence;
mod remedy;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::condition::truth;
use super::matter::Matter;
use super::notice::Notice;
use super::verdict::Found;
use super::{Standing, Truth, Verdict, VerdictKind};
use crate::case::{Ask, EvidenceKind, Grievance, Tone, codes};
use crate::diag::{Severity, closest};
use crate::lang::{Lang, Words};
use crate::law::grievance::{self, Guidance};
use crate::law::rule::Version;

/// What the rule book says beside the findings that carry a verdict.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Counsel {
    /// Arguments that fit, or may fit.
    pub arguments: Vec<Argument>,
    /// What must not be claimed.
    pub not_to_be_claimed: Vec<Caution>,
    /// What may be asked, in ascending strength: a person chooses.
    pub proposals: Vec<Proposal>,
    /// Ways to have the matter looked at again.
    pub remedies: Vec<Remedy>,
    /// The competent bodies.
    pub bodies: Vec<Body>,
    /// The evidence that the grievance needs, and what of it is there.
    pub evidence: Vec<Evidence>,
    /// What to tell the citizen.
    pub advice: Vec<Advice>,
}

/// How an argument may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// Only as a point to check: it is not confirmed, or whether it fits depends on facts that are not stated.
    Check,
    /// In briefs, with the mark to verify: a single source that nobody accepted for this case.
    Verify,
    /// In notes as well.
    Assert,
}

/// An argument for this case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Argument {
    /// Its id in the rule book.
    pub id: String,
    /// A sentence in the third person.
    #[serde(serialize_with = "in_english")]
    pub text: Words,
    /// Where it stands.
    pub cite: String,
    /// The same by language, where the rule book gives one.
    #[serde(skip)]
    pub cite_words: Option<Words>,
    /// The weaker of its own standing and that of the findings it needs.
    pub standing: Standing,
    /// How it may be used here.
    #[serde(rename = "use")]
    pub may: Use,
    /// Whether somebody accepted it for this case.
    pub accepted: bool,
    /// Facts that would decide whether it fits.
    pub missing: Vec<String>,
}

/// What must not be claimed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Caution {
    /// The rule that bars it.
    pub id: String,
    /// The claim, as a clause.
    #[serde(serialize_with = "in_english")]
    pub claim: Words,
    /// Why not.
    #[serde(serialize_with = "in_english")]
    pub reason: Words,
    /// What says so.
    pub cite: String,
    /// The same by language, where the rule book gives one.
    #[serde(skip)]
    pub cite_words: Option<Words>,
    /// How well that is attested.
    pub standing: Standing,
}

/// A request that the book offers for this kind of grievance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proposal {
    /// Its id: `ask: [{use: ID}]` chooses it.
    pub id: String,
    /// An infinitive clause; a verbal noun in Kyrgyz.
    #[serde(serialize_with = "in_english")]
    pub text: Words,
    /// The weakest tone at which it may be used.
    pub tone: Tone,
    /// Whether it asks for information only.
    pub information: bool,
    /// Whether the verdict allows it.
    pub allowed: bool,
    /// Whether the case chooses it.
    pub chosen: bool,
}

/// A way to have the matter looked at again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Remedy {
    /// Its id in the rule book.
    pub id: String,
    /// What is filed.
    #[serde(serialize_with = "in_english")]
    pub what: Words,
    /// Who decides.
    pub bodies: Vec<Body>,
    /// The last day, where a rule of the book yields one.
    pub due: Option<NaiveDate>,
    /// Whether that day has passed.
    pub over: bool,
    /// The rule that sets the term.
    pub rule: Option<String>,
    /// Facts without which the last day cannot be told.
    pub missing: Vec<String>,
    /// Where it stands.
    pub cite: String,
    /// The same by language, where the rule book gives one.
    #[serde(skip)]
    pub cite_words: Option<Words>,
    /// The weaker of its own standing and that of its term.
    pub standing: Standing,
}

/// A body to turn to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Body {
    /// Its id in the rule book.
    pub id: String,
    /// What it is called.
    #[serde(serialize_with = "in_english")]
    pub name: Words,
}

/// Evidence that the grievance needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// Any one of these kinds serves.
    pub kinds: Vec<EvidenceKind>,
    /// What it shows.
    #[serde(serialize_with = "in_english")]
    pub why: Words,
    /// Ids of evidence of these kinds in the case; none where it lacks.
    pub have: Vec<String>,
}

/// Something to tell the citizen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advice {
    /// What to tell.
    #[serde(serialize_with = "in_english")]
    pub text: Words,
    /// How well the law in it is attested; `None` where it tells no law.
    pub standing: Option<Standing>,
}

fn in_english<S: Serializer>(words: &Words, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(words.any(&Lang::english()))
}

/// Adds to each verdict what the book says of its kind of grievance; returns what the drafter of the case should know.
pub(super) fn add(matter: &Matter<'_>, found: &[Found], verdicts: &mut [Verdict]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let grievances = matter.case.grievances.as_deref().unwrap_or_default();
    for (grievance, verdict) in grievances.iter().zip(verdicts) {
        let guidance = matter.book.guidance(grievance.kind);
        notices.extend(choices(grievance, verdict, guidance));
        if let Some(guidance) = guidance {
            let brief = Brief { matter, found, grievance, guidance };
            verdict.counsel = brief.counsel(verdict, &mut notices);
        }
    }
    notices.extend(accepted(matter));
    notices
}

/// One grievance and everything that counsel on it rests on.
struct Brief<'a> {
    matter: &'a Matter<'a>,
    found: &'a [Found],
    grievance: &'a Grievance,
    guidance: &'a Guidance,
}

impl Brief<'_> {
    fn counsel(&self, verdict: &Verdict, notices: &mut Vec<Notice>) -> Counsel {
        let guide = self.matter.book.guide();
        let not_supported = verdict.verdict == VerdictKind::NotSupported;
        let advice = match verdict.verdict {
            VerdictKind::NotSupported => &self.guidance.not_supported[..],
            VerdictKind::Undetermined => &self.guidance.undetermined,
            VerdictKind::Supported | VerdictKind::Mixed => &[],
        };
        Counsel {
            arguments: if not_supported { Vec::new() } else { self.arguments(verdict, notices) },
            not_to_be_claimed: self.cautions(),
            proposals: self.guidance.asks.iter().map(|ask| self.proposal(ask, verdict.verdict)).collect(),
            remedies: self.guidance.remedies.iter().filter_map(|id| Some(self.remedy(id, guide.remedies.get(id)?))).collect(),
            bodies: self.bodies(&self.guidance.bodies),
            evidence: self.evidence(),
            advice: advice.iter().map(|advice| Advice { text: advice.words.clone(), standing: advice.standing }).collect(),
        }
    }

    /// Only information may be asked for until the findings support the grievance, and nothing once they speak against it.
    fn proposal(&self, ask: &grievance::Ask, verdict: VerdictKind) -> Proposal {
        let allowed = match verdict {
            VerdictKind::Supported | VerdictKind::Mixed => true,
            VerdictKind::Undetermined => ask.information,
            VerdictKind::NotSupported => false,
        };
        let chosen = self.grievance.ask.iter().any(|chosen| chosen.chosen() == Some(&ask.id));
        Proposal { id: ask.id.clone(), text: ask.words.clone(), tone: ask.tone, information: ask.information, allowed, chosen }
    }

    /// What must not be claimed as the law stands today. What may concern the case concerns it: a claim is dropped for less than it
    /// takes to make one.
    fn cautions(&self) -> Vec<Caution> {
        let (as_of, case) = (self.matter.as_of, self.matter.frame());
        let concerns = |version: &Version| truth(&version.applies_when, &case, as_of) > Truth::No;
        let bars: Vec<_> = self.matter.book.bars(as_of).filter(|(_, version, _)| concerns(version)).collect();
        let caution = |id: &String| {
            let (rule, version, bars) = bars.iter().find(|(rule, ..)| rule.id.as_str() == id)?;
            Some(Caution {
                id: rule.id.to_string(),
                claim: bars.claim.clone(),
                reason: bars.because.clone(),
                cite: version.cite.plain.clone(),
                cite_words: version.cite.words.clone(),
                standing: version.standing,
            })
        };
        self.guidance.not_to_be_claimed.iter().filter_map(caution).collect()
    }

    fn bodies(&self, ids: &[String]) -> Vec<Body> {
        let known = &self.matter.book.guide().bodies;
        ids.iter().filter_map(|id| Some(Body { id: id.clone(), name: known.get(id)?.name.clone() })).collect()
    }
}

/// Requests of the case that the book does not offer, or that the findings do not bear.
fn choices(grievance: &Grievance, verdict: &Verdict, guidance: Option<&Guidance>) -> Vec<Notice> {
    let offered = guidance.map(|guidance| guidance.asks.as_slice()).unwrap_or_default();
    let one = |(index, ask): (usize, &Ask)| {
        let id = ask.chosen()?;
        let path = format!("{}.ask[{index}].use", verdict.grievance);
        let kind = grievance.kind.word();
        let Some(ask) = offered.iter().find(|offered| offered.id == id) else {
            let ids = offered.iter().map(|offered| offered.id.as_str());
            let help = match closest(id, ids.clone()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("offered: {}", ids.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("no request `{id}` is offered for `{kind}`");
            return Some(Notice { code: codes::UNKNOWN_ASK, severity: Severity::Error, message, help, path });
        };
        let borne = ask.information || matches!(verdict.verdict, VerdictKind::Supported | VerdictKind::Mixed);
        let message = format!("the request `{id}` claims more than the findings on `{kind}` bear");
        let help = format!("until they support it, ask for information only: {}", informations(offered));
        (!borne).then_some(Notice { code: codes::ASK_OUTRUNS, severity: Severity::Warning, message, help, path })
    };
    grievance.ask.iter().enumerate().filter_map(one).collect()
}

fn informations(offered: &[grievance::Ask]) -> String {
    offered.iter().filter(|ask| ask.information).map(|ask| ask.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// `accept` that names neither a rule nor an argument accepts nothing.
fn accepted(matter: &Matter<'_>) -> Vec<Notice> {
    let book = matter.book;
    let known = || book.rules().map(|rule| rule.id.as_str()).chain(book.guide().arguments.keys().map(String::as_str));
    let unknown = |(index, id): (usize, &str)| {
        let help = match closest(id, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`demarche rules list` tells the rules; rules/arguments.yaml holds the arguments".to_owned(),
        };
        Notice {
            code: codes::ACCEPTS_NOTHING,
            severity: Severity::Warning,
            message: format!("`{id}` is neither a rule nor an argument of the rule book, so that nothing is accepted"),
            help,
            path: format!("accept[{index}].rule"),
        }
    };
    let named = matter.case.accept.iter().flatten().map(|accept| accept.rule.as_str()).enumerate();
    named.filter(|(_, id)| known().all(|known| known != *id)).map(unknown).collect()
}

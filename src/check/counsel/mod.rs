//! What may be said and done about a grievance, after its verdict: arguments that fit, what must not be claimed, requests, remedies,
//! evidence that lacks, advice.
//!
//! A verdict never outruns its findings: where they do not support the grievance there are no arguments and no requests, only advice.

mod argument;
mod brief;
mod choices;
mod evidence;
pub(super) mod fitting;
mod remedy;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::Standing;
use crate::case::{EvidenceKind, Tone};
use crate::lang::{Lang, Words};

pub(super) use brief::add;

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
    /// The same as the citizen asks it, in the first person; where none stands, the text serves.
    #[serde(skip)]
    pub complaint: Option<Words>,
    /// The weakest tone at which it may be used.
    pub tone: Tone,
    /// The firmest tone at which it may be used.
    pub up_to: Tone,
    /// The id of the request that stands in its place in a firmer one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
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
    /// How it is filed.
    #[serde(skip)]
    pub how: Vec<Advice>,
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

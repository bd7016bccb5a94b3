//! What may be said and done about each kind of grievance: arguments, what must not be claimed, requests, remedies, bodies, evidence, advice.
//!
//! `rules/grievances/KIND.yaml` holds what belongs to one kind; what several kinds share stands once in a list of its own
//! (`rules/arguments.yaml`, `remedies.yaml`, `bodies.yaml`), and the files of the kinds name it by its id.

mod compile;
pub mod file;
mod inspect;
pub(super) mod load;

use std::collections::BTreeMap;

use self::file::ArgumentExample;
use super::bearing::Bearing;
use super::condition::Condition;
use super::rule::Cite;
use super::timeline::Period;
use crate::case::{EvidenceKind, GrievanceKind, Tone};
use crate::lang::Words;
use crate::law::{Outcome, Standing};
use chrono::NaiveDate;

/// Everything that the book says beside its rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guidebook {
    /// By kind; a kind that is not there is for a person to judge.
    pub kinds: BTreeMap<GrievanceKind, Guidance>,
    /// Arguments by id.
    pub arguments: BTreeMap<String, Argument>,
    /// Remedies by id.
    pub remedies: BTreeMap<String, Remedy>,
    /// Bodies by id.
    pub bodies: BTreeMap<String, Body>,
}

/// What the book says of one kind of grievance. Every id that it names is in the lists of the book.
#[derive(Clone, Debug, PartialEq)]
pub struct Guidance {
    /// What the outcomes of rules mean for it.
    pub rules: BTreeMap<String, Vec<Bearing>>,
    /// Ids of the arguments that may fit, the most telling first.
    pub arguments: Vec<String>,
    /// Ids of the rules that say what must not be claimed.
    pub not_to_be_claimed: Vec<String>,
    /// What may be asked, in ascending strength.
    pub asks: Vec<Ask>,
    /// Ids of the remedies.
    pub remedies: Vec<String>,
    /// Ids of the competent bodies.
    pub bodies: Vec<String>,
    /// The evidence that it needs.
    pub evidence: Vec<EvidenceNeed>,
    /// What to tell the citizen where the findings do not support it.
    pub not_supported: Vec<Advice>,
    /// What to tell the citizen where the findings leave it open.
    pub undetermined: Vec<Advice>,
}

/// An argument from a treaty, a constitution or a statement of an authority.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// A sentence in the third person, fit for a note.
    pub words: Words,
    /// Where it stands.
    pub cite: Cite,
    /// How well it is attested, and so how it may speak.
    pub standing: Standing,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The days on which it holds.
    pub period: Period,
    /// The day up to which it was checked.
    pub checked: NaiveDate,
    /// For whom it holds, asked of the event that is complained of.
    pub when: Condition,
    /// The outcomes of rules that it needs.
    pub needs: BTreeMap<String, Vec<Outcome>>,
    /// Worked examples.
    pub examples: Vec<ArgumentExample>,
}

/// Something that the receiver may be asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Its id, unique within the kind: `ask: [{use: ID}]` of a case chooses it.
    pub id: String,
    /// The weakest tone at which it may be used.
    pub tone: Tone,
    /// The firmest tone at which it may be used.
    pub up_to: Tone,
    /// The id of the request that stands in its place in a firmer one.
    pub then: Option<String>,
    /// Whether it asks for information only, so that it claims nothing.
    pub information: bool,
    /// An infinitive clause in Russian and English, a verbal noun in Kyrgyz.
    pub words: Words,
    /// The same as the citizen asks it, in the first person; where none stands, the words serve.
    pub complaint: Option<Words>,
}

/// A way to have the matter looked at again.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// What is filed.
    pub what: Words,
    /// Ids of the bodies that decide.
    pub bodies: Vec<String>,
    /// Against which acts it serves.
    pub when: Condition,
    /// The rule that sets its term.
    pub term: Option<String>,
    /// How it is filed.
    pub how: Vec<Advice>,
    /// Where it stands.
    pub cite: Cite,
    /// How well it is attested.
    pub standing: Standing,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A body that the citizen or the mission may turn to.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// What it is called, in the nominative.
    pub name: Words,
}

/// Evidence that a grievance needs.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceNeed {
    /// Any one of these kinds serves.
    pub kinds: Vec<EvidenceKind>,
    /// What it shows.
    pub why: Words,
}

/// Something to tell the citizen.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// One or two sentences.
    pub words: Words,
    /// How well the law that it tells is attested; `None` where it tells no law.
    pub standing: Option<Standing>,
}

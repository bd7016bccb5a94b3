//! The protocol lint: what a note says, held against the conventions of diplomatic correspondence.
//!
//! Words are data in `templates/protocol/`: lists by language, the form table, severity and source of every rule. The rules here only say
//! where such words may stand. A rule that lacks the facts to judge is reported as not judged, never passed in silence.

mod address;
mod asked;
mod asks;
mod bodies;
mod case_facts;
mod classification;
mod closing;
pub mod codes;
mod competence;
mod covered;
mod crossings;
mod dates;
mod delivery;
mod denials;
mod figures;
mod formulae;
mod forms;
mod frame;
mod hidden;
mod judge;
mod known_names;
mod law;
mod layout;
mod lexicon;
mod matcher;
mod minors;
mod name_places;
mod named_minors;
mod named_persons;
mod names;
mod not_in_case;
mod numbered;
mod numbers_in_words;
mod numerals;
mod pages;
mod parity;
mod passages;
mod person;
mod protocol;
mod receiver;
mod register;
mod reply;
mod said;
mod sayings;
mod school;
mod seat;
mod sense;
mod state_names;
mod text;
mod told;
mod tone;
mod transliterated;
mod typography;
mod voiced;
mod witness;
mod wording;

use std::ops::Range;

use chrono::NaiveDate;

use crate::case::{Case, Tone};
use crate::check::Assessment;
use crate::diag::{Code, Severity, Span};
use crate::document::Layout;
use crate::draft::Profile;
use crate::lang::Lang;

pub use known_names::KnownNames;
pub use parity::{Compared, Copy, Difference, compared};
pub use protocol::Protocol;

/// A note to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// The text as it stands, with number, date and addressee where it has them.
    pub text: &'a str,
    /// Form name: `note-verbale`.
    pub form: &'a str,
    /// Its language.
    pub lang: &'a Lang,
    /// The tone that a person chose, where known.
    pub tone: Option<Tone>,
    /// Who writes, to whom, with which formulae.
    pub profile: &'a Profile,
    /// Today.
    pub as_of: NaiveDate,
    /// The case that the note speaks of, where known.
    pub case: Option<&'a Case>,
    /// What judging that case gave, where it was judged.
    pub assessment: Option<&'a Assessment>,
    /// The layout it is set by: only drafts of the program have one.
    pub layout: Option<&'a Layout>,
}

/// Something that the conventions speak against.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// `N001` and so on.
    pub code: Code,
    /// How much it matters, by the rule, the profile and the document itself.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The place in the text.
    pub span: Span,
    /// The words that offend.
    pub text: String,
    /// What to write.
    pub proposal: Option<String>,
    /// What to do, in general.
    pub advice: String,
    /// Where the rule comes from.
    pub source: String,
}

/// What judging a note gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// Rules that could not be judged, and why.
    pub not_judged: Vec<(Code, String)>,
}

//! Drafting: an assessed case becomes Markdown and a frame, by templates and a profile.
//!
//! A [`CaseView`](view) holds what one audience may see, in one language; templates turn it into Markdown; the profile gives names,
//! formulae and layout. Every sentence stands in `templates/`, every name of an institution in `profiles/`.

mod addressees;
mod appendix;
mod asking;
mod case_word;
mod chart;
pub mod codes;
pub(crate) mod consonants;
mod context;
mod counted;
mod desk;
mod enclosed;
pub(crate) mod endings;
mod endless;
mod engine;
mod escape;
mod fault;
mod form;
mod frame;
mod functions;
mod ground;
mod laws;
mod leak;
mod lapsed;
mod limit;
mod includes;
mod measured;
mod named_keys;
mod narrative;
mod people;
pub mod origin;
mod phrase_depth;
mod phrases;
mod points;
pub mod profile;
mod recognisable;
mod refusal;
mod remarks;
mod requests;
mod requirement;
mod reserved;
mod sources;
mod tags;
mod third_person;
mod tidy;
mod timeline;
mod view;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::case::{Audience, Case, Tone};
use crate::check::Assessment;
use crate::diag::Diagnostic;
use crate::document::{Figure, Frame, Layout, Meta};
use crate::lang::Lang;

pub use asking::Letter;
pub use engine::Engine;
pub use form::FormInfo;
pub(crate) use form::{Speaker, Voice};
pub use profile::{Profile, profile_schema};
pub use sources::Sources;

/// What to draft.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Form name: `note-verbale`.
    pub form: &'a str,
    /// Language of the document.
    pub lang: &'a Lang,
    /// The case.
    pub case: &'a Case,
    /// What judging it yielded.
    pub assessment: &'a Assessment,
    /// *Today*: the day that consent is looked at, and the date of the metadata.
    pub as_of: NaiveDate,
    /// Tone, where it is not the case's or the profile's.
    pub tone: Option<Tone>,
    /// Id of the receiver, where it is not the case's or the profile's.
    pub addressee: Option<&'a str>,
    /// Audience, where it is not the form's.
    pub audience: Option<Audience>,
    /// Whether page 1 is marked as a draft.
    pub draft_mark: bool,
}

impl<'a> Request<'a> {
    /// A request that leaves every choice to the case, the form and the profile.
    pub fn new(form: &'a str, lang: &'a Lang, case: &'a Case, assessment: &'a Assessment) -> Self {
        Self { form, lang, case, assessment, as_of: assessment.as_of, tone: None, addressee: None, audience: None, draft_mark: false }
    }
}

/// A draft, and what its drafter should know about it.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The draft.
    pub draft: Draft,
    /// The tone it speaks in: the request's, else the case's, else the profile's.
    pub tone: Tone,
    /// Paths of the case that its readers may not see.
    pub withheld: Vec<String>,
    /// Remarks for the drafter: wording not approved, a person not named, a finding left out. Never part of the document.
    pub remarks: Vec<Diagnostic>,
    /// The marks that its templates left: what [`Engine::origins`] reads.
    pub trail: origin::Trail,
}

/// A drafted document, before it is parsed into the neutral tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Form name: `note-verbale`.
    pub form: String,
    /// Its language.
    pub lang: Lang,
    /// Who will read it: what that audience may not see is not in here.
    pub audience: Audience,
    /// The body.
    pub markdown: String,
    /// Figures that the body names in fenced blocks: the block ```` ```figure stay-timeline ```` holds the
    /// description, the name is the key here.
    pub figures: BTreeMap<String, Figure>,
    /// Number, place and date, addressee, running head.
    pub frame: Frame,
    /// Page layout.
    pub layout: Layout,
    /// Metadata.
    pub meta: Meta,
}

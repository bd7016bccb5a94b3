//! Drafting: an assessed case becomes Markdown and a frame, by templates and a profile.

use std::collections::BTreeMap;

use crate::case::Audience;
use crate::document::{Figure, Frame, Layout, Meta};
use crate::lang::Lang;

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

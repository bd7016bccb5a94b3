//! What a copy of a role among the languages goes without: a translation goes on a plain sheet.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Profile, Role};
use crate::document::{Frame, Layout};
use crate::lang::Lang;

/// The sheet of a copy.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sheet {
    /// What it does not have of what the form and the layout give.
    #[serde(default)]
    pub without: BTreeSet<SheetPart>,
}

/// What marks a paper as the institution's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SheetPart {
    /// The outgoing number, and the blank for it.
    Number,
    /// Place and date.
    PlaceAndDate,
    /// The addressee.
    Addressee,
    /// The room for the letterhead.
    Letterhead,
    /// The room for the seal.
    Seal,
}

impl Profile {
    /// Whether a copy of that role goes without that part.
    fn is_without(&self, role: Role, part: SheetPart) -> bool {
        self.copies.get(&role).is_some_and(|sheet| sheet.without.contains(&part))
    }

    /// Whether the copies in that language have no number of their own.
    pub fn goes_without_number(&self, lang: &Lang) -> bool {
        self.languages.get(lang).is_some_and(|wording| self.is_without(wording.role, SheetPart::Number))
    }

    /// Takes from the frame and the layout what a copy of that role goes without.
    pub(in crate::draft) fn on_its_sheet(&self, role: Role, mut frame: Frame, mut layout: Layout) -> (Frame, Layout) {
        if self.is_without(role, SheetPart::Number) {
            frame.number = None;
        }
        if self.is_without(role, SheetPart::PlaceAndDate) {
            frame.place_and_date = None;
        }
        if self.is_without(role, SheetPart::Addressee) {
            frame.addressee.clear();
        }
        if self.is_without(role, SheetPart::Letterhead) {
            frame.letterhead.clear();
            layout.letterhead_space = 0.0;
        }
        if self.is_without(role, SheetPart::Seal) {
            layout.seal_space = 0.0;
        }
        (frame, layout)
    }
}

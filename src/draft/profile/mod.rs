//! How an institution writes: names with their case forms, formulae, addressees, layouts. All of it is data in `profiles/*.yaml`.

mod face;
mod formula;
mod institution;
mod layouts;
mod load;
mod measures;
mod sheet;
mod wording;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::Tone;
use crate::lang::Lang;

pub use face::Face;
pub use institution::{BySex, Gender, Head, Institution, InstitutionName, Receiver, Signatory, State};
pub use layouts::LayoutEntry;
pub use sheet::{Sheet, SheetPart};
pub use wording::{Approval, Courtesy, Opening, Personal, Role, Wording};

pub(super) use formula::fill;
pub(super) use load::{ANSWERED, HEAD, form_of, load, placed};

/// A profile file.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Profile {
    /// The profile's name; the name of its file.
    pub profile: String,
    /// The day a protocol officer last checked the names and formulae.
    pub checked_on: NaiveDate,
    /// The institution that writes.
    pub sender: Institution,
    /// Of a consulate: the regions of its district, ISO 3166-2. Not stated: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<Vec<String>>,
    /// Forms that the institution does not write: notes go between ministries and missions, and others write letters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never_writes: Vec<String>,
    /// How the institution's numbers look: `0` stands for digits, `A` for letters, all else for itself: `0/0A`. Not stated: not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub number_shapes: Vec<String>,
    /// The office that signs personal notes; without it the institution writes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Signatory>,
    /// The state whose institution it is.
    pub home: State,
    /// Tone where neither the case nor the request chooses one.
    pub tone: Tone,
    /// Which compliments a note of each tone carries.
    pub courtesy: BTreeMap<Tone, Courtesy>,
    /// Id of the receiver where the case names none.
    pub addressee: String,
    /// Receivers by id.
    pub receivers: BTreeMap<String, Receiver>,
    /// Rank of a receiver's head to the grade of the closing formula.
    pub grades: BTreeMap<String, String>,
    /// Formulae and marks by language.
    pub languages: BTreeMap<Lang, Wording>,
    /// The family of type. Not stated: Liberation Serif in PDFs, and elsewhere its twin, Times New Roman.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face: Option<Face>,
    /// What the copies of a role go without: a translation has neither number nor letterhead nor seal.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub copies: BTreeMap<Role, Sheet>,
    /// Page layouts by name; forms name them. A layout may be another one's name: `note: ru-classic`.
    pub layouts: BTreeMap<String, LayoutEntry>,
    /// Rules of the protocol lint that matter more or less here than elsewhere, or are off: `N007: off`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = {"pattern": "^N0[0-5][0-9]$", "description": "a rule of the lint, for example `N007`"}))]
    pub lint: BTreeMap<String, Level>,
}

impl Profile {
    /// Where its papers are dated: what stands beside the date.
    pub fn place(&self, lang: &Lang) -> Option<String> {
        let (before, after) = self.languages.get(lang)?.place_and_date.split_once("{date}")?;
        let words = format!("{before} {after}");
        let place = words.trim_matches(|c: char| c.is_whitespace() || c == ',');
        (!place.is_empty()).then(|| place.to_owned())
    }

    /// A formula with its slots filled; a slot that nothing fills stays as it stands.
    pub fn formula(&self, formula: &str, receiver: &Receiver, lang: &Lang) -> String {
        fill(formula, |slot| self.slot(slot, receiver, lang)).unwrap_or_else(|_| formula.to_owned())
    }
}

/// How much a rule of the protocol lint matters, or that it is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Level {
    Off,
    Note,
    Warning,
    Error,
}

/// JSON Schema of a profile file, for editors.
pub fn profile_schema() -> serde_json::Value {
    schemars::schema_for!(Profile).to_value()
}

//! What stands around the body: number, place and date, addressee, running head, marks; and the layout of pages.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Metadata of the file. Dates come from the draft, never from a clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// Title, as the window of a reader shows it. Names no person.
    pub title: String,
    /// The office that issues the document.
    pub author: String,
    /// One line about the document.
    pub subject: String,
    /// Date of creation and change.
    pub dated: NaiveDate,
}

/// Everything around the body, as finished lines of text in the document's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Outgoing number: `№ 013/285`, or a blank while unknown.
    pub number: Option<String>,
    /// `г. Бишкек, 22 июля 2026 года`.
    pub place_and_date: Option<String>,
    /// Addressee, a line each.
    pub addressee: Vec<String>,
    /// Running head from page 2 on.
    pub running_head: Option<String>,
    /// Marks top right on page 1: `Неофициальный перевод`, `ПРОЕКТ`.
    pub marks: Vec<String>,
    /// A word that stands faintly across every page, such as `ПРОЕКТ`, besides its line among the marks. It is no word of the document, and formats
    /// without pages leave it out.
    pub watermark: Option<String>,
    /// Words for the page number: `{page}` and `{pages}` are filled in. `None` leaves the plain number.
    pub page_number: Option<String>,
    /// Lines of a printed letterhead. Empty where the office's own paper is used and only space is left.
    pub letterhead: Vec<String>,
    /// What the language is called in itself, for the head of the column where two copies stand side by side. `None` leaves its code.
    pub language: Option<String>,
}

/// Page layout, from the profile. Lengths in millimetres, type in points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Layout {
    /// Margins of an A4 page, mm.
    pub margins: Margins,
    /// Body type, pt. Never under 9.
    pub size: f32,
    /// Line spacing as a multiple of the type size.
    pub line_spacing: f32,
    /// First-line indent of paragraphs, mm.
    pub indent: f32,
    /// Space left for the letterhead on page 1, mm from the top edge; 0 for none.
    pub letterhead_space: f32,
    /// Space left for the seal beside the place-and-date line, mm; 0 for none.
    pub seal_space: f32,
    /// Where the number stands.
    pub number: NumberPlace,
    /// Where place and date stand.
    pub date: DatePlace,
    /// Where the addressee stands.
    pub addressee: AddresseePlace,
    /// Whether page 1 carries a page number.
    pub number_first_page: bool,
    /// Whether lines are justified, and in a PDF words broken: those that begin with a capital are not.
    pub justify: bool,
}

/// Margins, mm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Margins {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

/// Where the number stands on page 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NumberPlace {
    /// Centred under the letterhead (`ru_classic`).
    UnderLetterhead,
    /// Upper left, on the line of place and date if that stands upper right.
    UpperLeft,
    /// Not shown.
    None,
}

/// Where place and date stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DatePlace {
    /// Below the text, left (`ru_classic`).
    BelowText,
    /// Upper right (`cis_top`, `us_un`).
    UpperRight,
    /// Not shown.
    None,
}

/// Where the addressee stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AddresseePlace {
    /// At the foot of page 1, left.
    FootOfFirstPage,
    /// Top right, as letters and complaints have it.
    TopRight,
    /// Not shown.
    None,
}

//! What stands around the body: number, place and date, addressee, running head, marks; and the layout of pages.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Inline;
use crate::lang::Lang;

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
    /// Words of marks in another language than the document's.
    pub foreign: Vec<ForeignWords>,
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

/// Words of a mark in another language: the name of an office, in a copy of what is filed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignWords {
    /// Which mark.
    pub mark: usize,
    /// Characters of the mark before them.
    pub before: usize,
    /// Characters of the mark after them.
    pub after: usize,
    /// Their language.
    pub lang: Lang,
}

impl Frame {
    /// The words of a mark, in stretches of one language.
    pub fn mark(&self, index: usize) -> Vec<Inline> {
        let Some(line) = self.marks.get(index) else { return Vec::new() };
        let text = |words: &str| (!words.is_empty()).then(|| Inline::Text(words.to_owned()));
        let Some(foreign) = self.foreign.iter().find(|foreign| foreign.mark == index) else { return text(line).into_iter().collect() };
        let at = |count: usize| line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
        let start = at(foreign.before);
        let end = at(line.chars().count().saturating_sub(foreign.after)).max(start);
        let part = |range: std::ops::Range<usize>| line.get(range).and_then(text);
        let inside = part(start..end).map(|words| Inline::Foreign { lang: foreign.lang.clone(), content: vec![words] });
        [part(0..start), inside, part(end..line.len())].into_iter().flatten().collect()
    }
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
    /// Height left for the seal, mm; 0 for none: beside place and date where they stand below the text, else between the text and the addressee.
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
    /// The family of the type, from the profile; `None` for the one inside the program.
    #[serde(skip)]
    pub face: Option<String>,
}

impl Layout {
    /// Height left for the seal below a text without place and date beneath it, mm.
    pub fn seal_below_text(&self) -> f32 {
        if self.date == DatePlace::BelowText { 0.0 } else { self.seal_space }
    }
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

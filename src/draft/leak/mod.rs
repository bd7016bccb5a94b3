//! The last look at a draft: does it say what its audience may not see?
//!
//! Views hold nothing that is withheld, but a clerk may have typed a name into a narrative. That stops the draft. What is searched is
//! the text as readers will have it, and the Markdown as well: neither a mark of emphasis nor a letter of another script hides a name.

mod address;
mod day;
mod firm;
mod fold;
mod phone;
mod phrase;
mod school;
mod shown;
mod spelt;
mod words;

use chrono::NaiveDate;

use super::codes;
use super::view::{Secret, Told, Withheld};
use crate::case::{self, Case};
use crate::diag::Diagnostic;
use crate::document::{self, Figure};
use crate::draft::Draft;
use crate::lang::Lang;

pub(super) use day::Months;
use shown::Shown;
pub(super) use words::SearchWords;

/// What a draft is searched with.
pub(super) struct Search<'a> {
    /// What must not be found.
    pub(super) withheld: &'a [Withheld<'a>],
    /// Names that may be shown: a word of them is no leak.
    pub(super) may_show: &'a [&'a str],
    /// Days that the document may name for another reason, and texts of law that do; a birth on such a day cannot be told apart.
    pub(super) told: &'a Told,
    pub(super) months: &'a Months,
    pub(super) words: &'a SearchWords,
    /// Places that the document may name: a word of them tells neither a school nor an address.
    pub(super) places: &'a [&'a str],
}

impl Search<'_> {
    /// Diagnostics for every withheld value that the draft shows.
    pub(super) fn leaks(&self, draft: &Draft) -> Vec<Diagnostic> {
        if self.withheld.is_empty() {
            return Vec::new();
        }
        let shown = Shown::new(&everything(draft), self.may_show);
        let mut faults: Vec<Diagnostic> = Vec::new();
        for Withheld { path, what } in self.withheld {
            if self.is_in(&shown, what) && !faults.iter().any(|fault| fault.path.as_deref() == Some(path)) {
                faults.push(
                    Diagnostic::error(codes::WITHHELD_SHOWN, format!("The draft would show `{path}`, which its audience may not see"))
                        .help("Take the value out of the texts of the case file, or record the consent that allows it.")
                        .at_path(path.clone()),
                );
            }
        }
        faults
    }

    /// Paths of the case's texts, as a document in `lang` takes them, that show the value withheld at `path`.
    pub(super) fn stands_in(&self, path: &str, case: &Case, lang: &Lang) -> Vec<String> {
        let secrets: Vec<&Secret<'_>> =
            self.withheld.iter().filter(|withheld| withheld.path == path).map(|withheld| &withheld.what).collect();
        let texts =
            case::check::texts(case).into_iter().filter_map(|(path, words)| Some((path, words.get(lang)?, words.languages().is_some())));
        // Where the value itself is recorded is no place to take it out of.
        let showing = texts.filter(|(at, ..)| at != path).filter(|(_, text, _)| {
            let shown = Shown::new(text, self.may_show);
            secrets.iter().any(|secret| self.is_in(&shown, secret))
        });
        showing.map(|(path, _, by_language)| if by_language { format!("{path}.{lang}") } else { path }).collect()
    }

    fn is_in(&self, shown: &Shown, secret: &Secret<'_>) -> bool {
        match secret {
            Secret::Name(name) => shown.holds_name(name),
            Secret::Text(text) => shown.holds(text) || self.is_written_otherwise(text, shown),
            Secret::School(name) => self.words.schools.told(name, shown, self.places, self.months),
            Secret::Birth(day) => !self.is_told(*day) && self.months.name(*day, shown.text()),
        }
    }

    /// Whether a telephone, an address or an employer stands there in other signs or with other words around it.
    fn is_written_otherwise(&self, text: &str, shown: &Shown) -> bool {
        phone::stands(&fold::plain(text), shown.text())
            || self.words.addresses.told(text, shown, self.places, self.months)
            || self.words.firms.told(text, shown)
    }

    fn is_told(&self, day: NaiveDate) -> bool {
        self.told.days.contains(&day) || self.told.law.iter().any(|text| self.months.name(day, &fold::plain(text)))
    }
}

/// Every text of a draft: the Markdown, the words of the tree that it becomes, frame, figures and metadata.
fn everything(draft: &Draft) -> String {
    let mut parts = vec![draft.markdown.as_str(), &draft.meta.title, &draft.meta.author, &draft.meta.subject];
    let frame = &draft.frame;
    parts.extend([&frame.number, &frame.place_and_date, &frame.running_head, &frame.page_number].into_iter().flatten().map(String::as_str));
    parts.extend(frame.addressee.iter().chain(&frame.marks).chain(&frame.letterhead).map(String::as_str));
    parts.extend(draft.figures.values().flat_map(Figure::texts));
    // What cannot be read into a tree has its own diagnostic, and becomes no document.
    let tree = document::parse(draft.clone()).map(|document| document.plain_text()).unwrap_or_default();
    parts.push(&tree);
    parts.join("\n")
}

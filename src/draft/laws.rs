//! Treaties and laws in documents: in full where a document first names one, short after that.
//!
//! A view writes a citation with marks around the name of each instrument; which mention is the first shows only in the finished text.

use std::collections::BTreeSet;

use super::codes;
use super::origin::marked::{Marked, Rewriting};
use super::reserved::{END_OF_LAW, LATER, LAW};
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::law::instrument::{Laws, Part};

/// A citation with the marks.
pub(super) fn marked(laws: &Laws, lang: &Lang, cite: &str) -> String {
    let part = |part| match part {
        Part::Words(words) => words.to_owned(),
        Part::Law { instrument, first, later } => format!("{LAW}{instrument}{LATER}{first}{LATER}{later}{END_OF_LAW}"),
    };
    laws.parts(lang, cite).into_iter().map(part).collect()
}

/// The text with one name in the place of each pair of marks.
pub(super) fn named(text: &Marked) -> Marked {
    let mut out = Rewriting::of(text);
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut from = 0;
    while let Some(law) = Names::next(&text.text, from) {
        out.copy(from..law.start);
        let names = if told.insert(law.instrument) { law.first } else { law.later };
        out.put_marks(law.start);
        out.copy(names);
        from = law.end;
    }
    out.copy(from..text.text.len());
    let end = out.text().len();
    out.finish(end)
}

/// The instruments that a text with the marks names, by their numbers in the book.
pub(super) fn mentioned(text: &Marked) -> BTreeSet<usize> {
    let mut all = BTreeSet::new();
    let mut from = 0;
    while let Some(law) = Names::next(&text.text, from) {
        all.extend(law.instrument.parse::<usize>().ok());
        from = law.end;
    }
    all
}

/// What the drafter should know of laws that the document names without their dates.
pub(super) fn remarks(laws: &Laws, mentioned: &BTreeSet<usize>) -> Vec<Diagnostic> {
    let one = |name: &str| {
        let message = format!("The document cites this without its date, which no source of the rule book has: {name}");
        Diagnostic::warning(codes::UNDATED_LAW, message)
            .help("Look the date up in an official text, and enter it under `dated` in `rules/laws.yaml`, with the names that documents have for it.")
    };
    mentioned.iter().filter_map(|number| laws.undated(*number)).map(one).collect()
}

/// An instrument in a text, with the places of its two names.
struct Names<'t> {
    instrument: &'t str,
    start: usize,
    first: std::ops::Range<usize>,
    later: std::ops::Range<usize>,
    end: usize,
}

impl<'t> Names<'t> {
    fn next(text: &'t str, from: usize) -> Option<Self> {
        let start = from + text.get(from..)?.find(LAW)?;
        let number = start + LAW.len_utf8();
        let after = |at: usize, mark: char| Some(at + text.get(at..)?.find(mark)?);
        let first = after(number, LATER)?;
        let later = after(first + LATER.len_utf8(), LATER)?;
        let end = after(later + LATER.len_utf8(), END_OF_LAW)?;
        Some(Self {
            instrument: text.get(number..first)?,
            start,
            first: first + LATER.len_utf8()..later,
            later: later + LATER.len_utf8()..end,
            end: end + END_OF_LAW.len_utf8(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mention_is_in_full_and_the_others_are_short() {
        let law = |number: u32, first: &str, later: &str| format!("{LAW}{number}{LATER}{first}{LATER}{later}{END_OF_LAW}");
        let text = format!(
            "ст. 1 {}; ст. 2 {}; {}.",
            law(3, "Закона от 1 мая", "Закона"),
            law(3, "Закона от 1 мая", "Закона"),
            law(4, "Пакт 1966", "Пакт")
        );
        assert_eq!(named(&Marked::read(&text)).text, "ст. 1 Закона от 1 мая; ст. 2 Закона; Пакт 1966.");
        assert_eq!(named(&Marked::read("без актов")).text, "без актов");
        assert_eq!(mentioned(&Marked::read(&text)), BTreeSet::from([3, 4]));
    }
}

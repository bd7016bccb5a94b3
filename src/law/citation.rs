//! What is wrong in a citation itself: other articles in another language, brackets that do not close.

use std::collections::BTreeSet;

use super::codes;
use super::instrument::{Cited, Laws, Part};
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// The faults of citations, each told once.
pub(super) fn faults<'b>(laws: &Laws, cited: impl IntoIterator<Item = Cited<'b>>) -> Vec<Diagnostic> {
    cited.into_iter().filter_map(|cited| Some(fault(laws, &cited)?.at(cited.source, cited.span))).collect()
}

fn fault(laws: &Laws, cited: &Cited<'_>) -> Option<Diagnostic> {
    if let Some(open) = cited.words.each().find(|cite| !closes(cite)) {
        let message = format!("the brackets of the citation `{open}` do not match");
        return Some(Diagnostic::error(codes::CITE_BRACKETS, message).help("Write the article in full: `115-FZ art. 5(1)`."));
    }
    let mut languages = cited.words.languages()?;
    let said = |lang: &Lang| Some(numbers(laws, lang, cited.words.get(lang)?));
    let first = languages.next()?;
    let expected = said(first)?;
    for lang in languages {
        let own = said(lang)?;
        let only = |these: &BTreeSet<String>, those: &BTreeSet<String>| these.difference(those).cloned().collect::<Vec<_>>().join(", ");
        let (here, there) = (only(&own, &expected), only(&expected, &own));
        let message = match (here.is_empty(), there.is_empty()) {
            (true, true) => continue,
            (false, false) => format!("the citation has the number {here} in one language ({lang}) and {there} in another ({first})"),
            (false, true) => format!("the citation has the number {here} in one language ({lang}) and not in another ({first})"),
            (true, false) => format!("the citation has the number {there} in one language ({first}) and not in another ({lang})"),
        };
        let help = "Write the same article, part and item in every language: look it up in the law.";
        return Some(Diagnostic::error(codes::CITE_DIFFERS, message).help(help));
    }
    None
}

/// Whether every bracket is closed, and none before it is opened.
fn closes(cite: &str) -> bool {
    let depth = cite.chars().try_fold(0_usize, |depth, letter| match letter {
        '(' => Some(depth + 1),
        ')' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// The numbers that stand outside the names of laws: those of articles, parts and items, such as `5` and `2.1`.
fn numbers(laws: &Laws, lang: &Lang, cite: &str) -> BTreeSet<String> {
    let words = laws.parts(lang, cite).into_iter().filter_map(|part| if let Part::Words(words) = part { Some(words) } else { None });
    let numbers = words.flat_map(|words| words.split(|letter: char| !letter.is_ascii_digit() && letter != '.'));
    numbers.map(|number| number.trim_matches('.').to_owned()).filter(|number| !number.is_empty()).collect()
}

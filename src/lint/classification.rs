//! Marks of classified papers: N058.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::{List, Meaning};
use super::matcher::Hit;
use super::pages::pages;
use super::text::{BlockKind, Text};
use crate::case::Case;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let of_case = judge.note.case.map(|case| case_mark(judge, case));
    let mark = marks(&judge.text, judge.hits()).into_iter().next();
    match (of_case, mark) {
        (Some(true), _) => {}
        (_, Some(mark)) => on_every_page(judge, mark),
        (None, None) => judge.cannot(codes::CLASSIFICATION, "the text carries no mark, and no case (`--case`) says whether it needs one"),
        (Some(false), None) => {}
    }
}

/// The mark that the case states stands in the text; whether something was found.
fn case_mark(judge: &mut Judge<'_>, case: &Case) -> bool {
    let Some(classification) = &case.classification else { return false };
    match classification.get(judge.note.lang) {
        None => judge.find_in_whole(codes::CLASSIFICATION, "the case is classified, but its mark is not stated in this language", None),
        Some(mark) if !judge.note.text.contains(mark) => {
            judge.find_in_whole(
                codes::CLASSIFICATION,
                "the case is classified, and this copy does not carry its mark",
                Some(mark.to_owned()),
            );
        }
        Some(_) if judge.note.layout.is_some() => {
            let why = "the case is classified, and documents are written unencrypted: the place where they are kept must protect them";
            judge.find_in_whole(codes::CLASSIFICATION, why, None);
        }
        Some(_) => return false,
    }
    true
}

/// The marks that stand around the body.
pub(super) fn marks(text: &Text<'_>, hits: &[Hit<Meaning>]) -> Vec<Range<usize>> {
    let of_list = hits.iter().filter(|hit| hit.means == Meaning::List(List::Classification));
    of_list.filter(|hit| text.kind(hit.tokens.start) == BlockKind::Frame).map(|hit| text.bytes(hit.tokens.clone())).collect()
}

/// A mark on one page stands on all of them.
fn on_every_page(judge: &mut Judge<'_>, mark: Range<usize>) {
    let pages = pages(judge.note.text);
    let words = judge.text.folded.get(mark).unwrap_or("").to_owned();
    let bare: Vec<Range<usize>> = pages
        .iter()
        .filter(|page| !judge.text.folded.get(page.range.clone()).is_some_and(|page| page.contains(&words)))
        .filter_map(|page| page.paragraphs.first()?.first().cloned())
        .collect();
    for line in bare {
        judge.find(codes::CLASSIFICATION, line, "this page does not carry the mark that another page carries", Some(words.clone()));
    }
}

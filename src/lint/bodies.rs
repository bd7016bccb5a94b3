//! Whether some words name a body, or another one that only bears the same short name.

use std::ops::Range;

use super::judge::Judge;
use super::lexicon::List;
use super::name_places::{is_of, part_of, places_of, stem, words_of};
use super::receiver::is_capital;
use crate::case::CaseForms;
use crate::draft::profile::InstitutionName;

/// Words by which a line names a body.
pub(super) const BODIES: [List; 5] = [List::Embassy, List::Consulate, List::ForeignMinistry, List::CentralBody, List::OtherBody];
/// Letters of prepositions and articles, with which a name goes on.
const SMALL: usize = 3;

/// Where bodies are named by the words of the lists, in the note's own words.
pub(super) fn listed(judge: &Judge<'_>, within: &Range<usize>) -> Vec<Range<usize>> {
    BODIES.into_iter().flat_map(|list| judge.own_within(list, within)).collect()
}

/// Whether some words name the body, and not another one that only bears the same short name. What stands in `beyond` is no name of it.
pub(super) fn is_named(judge: &Judge<'_>, name: &InstitutionName, within: &Range<usize>, beyond: &Range<usize>) -> bool {
    let outside = |at: &Range<usize>| at.start >= beyond.end || at.end <= beyond.start;
    let first = within.start.max(beyond.end);
    mentions(judge, name, within).into_iter().filter(outside).any(|at| is_whole(judge, name, &at, within, first))
}

/// Whether the words at `at` are the body's name in full, or its short name or a part of the full one that is no other body's.
pub(super) fn is_whole(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>, within: &Range<usize>, first: usize) -> bool {
    let full = || places_of(&judge.text, &name.full, within).contains(at);
    // Where the receiver stands before the verb, names end with what the body is: nothing of them stands behind.
    let behind = || !judge.lexicon.file.receiver_before_compliment && goes_on(judge, name, at, within);
    full() || !(behind() || is_begun(judge, name, at, first))
}

/// Where the name may stand: in full, by its short name, or by a part of the full one that says what the body is.
pub(super) fn mentions(judge: &Judge<'_>, name: &InstitutionName, within: &Range<usize>) -> Vec<Range<usize>> {
    let parts = within.clone().filter_map(|at| Some(at..part_of(&judge.text, &name.full, at, within)?));
    let parts = parts.filter(|at| at.clone().any(|at| is_of(&name.short, judge.text.word(at))));
    let named = [&name.full, &name.short].into_iter().flat_map(|forms| places_of(&judge.text, forms, within));
    let mut found: Vec<Range<usize>> = named.chain(parts).collect();
    found.sort_by_key(|at| (at.start, std::cmp::Reverse(at.end)));
    found
}

/// Whether the name goes on behind these words as another body's does: «Посольству Республики Казахстан», «Министерству юстиции». A place is no
/// more of a name.
pub(super) fn goes_on(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>, within: &Range<usize>) -> bool {
    let is_more = |words: Range<usize>| words.into_iter().any(|at| !is_word_of(&name.full, judge.text.word(at)));
    let longer = |hit: &Range<usize>| hit.end > at.end;
    if listed(judge, at).iter().any(|hit| longer(hit) && is_more(at.end..hit.end)) {
        return true;
    }
    let behind = at.end..within.end.min(at.end + 1);
    if judge.own_within(List::OtherBodyAfter, &behind).into_iter().any(is_more) {
        return true;
    }
    let place = judge.note.profile.place(judge.note.lang).map(|place| words_of(&place)).unwrap_or_default();
    let is_place = |word: &str| place.iter().any(|one| stem(one) == stem(word));
    let joined = |at: usize| judge.text.between(at - 1, at).chars().all(|sign| sign.is_whitespace() || sign == '\\');
    let of_name = |at: &usize| {
        let written = judge.text.as_written(*at);
        joined(*at) && (is_capital(judge, *at) || written.chars().count() <= SMALL && written.chars().all(char::is_alphabetic))
    };
    let short_states = judge.own_within(List::ShortState, within);
    // Words of one stem may be of two bodies: «Федеральной службы», «Российской Федерации».
    let of_the_name = |at: usize| {
        let word = judge.text.word(at);
        is_word_of(&name.full, word) || is_of(&name.full, word) && short_states.iter().any(|state| state.contains(&at))
    };
    (at.end..within.end).take_while(of_name).any(|at| is_capital(judge, at) && !of_the_name(at) && !is_place(judge.text.word(at)))
}

/// Whether the name begins before these words as another body's does: «Казакстан Республикасынын Элчилигине».
fn is_begun(judge: &Judge<'_>, name: &InstitutionName, at: &Range<usize>, first: usize) -> bool {
    let joined = |at: usize| judge.text.between(at, at + 1).trim().is_empty();
    (first..at.start).rev().take_while(|at| joined(*at) && is_capital(judge, *at)).any(|at| !is_of(&name.full, judge.text.word(at)))
}

/// Whether a word stands so in a form of the name.
fn is_word_of(name: &CaseForms, word: &str) -> bool {
    super::judge::forms(name).any(|form| words_of(form).iter().any(|one| one == word))
}

//! The place at the foot of an address is the one where the receiver sits: N003.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::name_places::words_of;
use super::receiver::is_capital;
use crate::draft::profile::Receiver;

/// Holds the last line of an address against that of the profile. Only a line that is made as the profile's is a place: «г. Астана» as «г. Бишкек».
pub(super) fn judge(judge: &mut Judge<'_>, receiver: &Receiver, block: &Range<usize>) {
    let Some(place) = receiver.address.get(judge.note.lang).and_then(|lines| lines.last()).cloned() else { return };
    let wanted = words_of(&place);
    let last = last_line(judge, block);
    let of_block = |word: &String| block.clone().any(|at| judge.text.word(at) == *word);
    if last.len() != wanted.len() || wanted.iter().all(of_block) {
        return;
    }
    let differing: Vec<usize> = last.clone().zip(&wanted).filter(|(at, word)| judge.text.word(*at) != **word).map(|(at, _)| at).collect();
    if let [other] = differing.as_slice()
        && is_capital(judge, *other)
    {
        let range = judge.text.bytes(last);
        judge.find(codes::FULL_NAMES, range, format!("the address ends with another place than the profile has, “{place}”"), Some(place));
    }
}

/// The words behind the last comma or break of a line.
fn last_line(judge: &Judge<'_>, block: &Range<usize>) -> Range<usize> {
    let breaks = |at: &usize| *at > block.start && judge.text.between(at - 1, *at).contains(['\n', ',']);
    block.clone().rev().find(breaks).unwrap_or(block.start)..block.end
}

//! What a sentence says no to: its negations, its refusals, and what it affirms or denies of the matters that the data name.

use std::ops::Range;

use super::passages::Saying;
use super::text::Text;

/// Words of a sentence that say no, as the lists find them; several may find one word.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) no: Vec<Range<usize>>,
    pub(super) again: Vec<Range<usize>>,
    pub(super) refused: Vec<Range<usize>>,
    pub(super) contraries: Vec<(usize, bool, Range<usize>)>,
}

impl Said {
    /// Counts each word once, by the first of the lists that has it.
    pub(super) fn into_saying(self, text: &Text<'_>, names: &[&String], saying: &mut Saying) {
        let Self { no, again, refused, contraries } = self;
        let mut negations = apart(no);
        if negations.is_empty() {
            negations = apart(again).into_iter().take(1).collect();
        }
        let beyond = |tokens: &Range<usize>| !negations.iter().any(|other| overlap(other, tokens));
        saying.refusals = apart(refused).iter().filter(|tokens| beyond(tokens)).count();
        saying.negations = negations.into_iter().map(|tokens| text.bytes(tokens)).collect();
        let denied: Vec<(usize, Range<usize>)> =
            contraries.iter().filter(|(_, holds, _)| !holds).map(|(at, _, tokens)| (*at, tokens.clone())).collect();
        let told = |(at, holds, tokens): &(usize, bool, Range<usize>)| {
            !(*holds && denied.iter().any(|(of, other)| of == at && overlap(other, tokens)))
        };
        let named = |(at, holds, tokens): (usize, bool, Range<usize>)| Some(((*names.get(at)?).clone(), holds, text.bytes(tokens)));
        // Two phrases of a matter that overlap say one thing.
        let mut kept: Vec<(usize, bool, Range<usize>)> = Vec::new();
        for one in contraries.into_iter().filter(told) {
            if !kept.iter().any(|other| (other.0, other.1) == (one.0, one.1) && overlap(&other.2, &one.2)) {
                kept.push(one);
            }
        }
        saying.contraries = kept.into_iter().filter_map(named).collect();
    }
}

/// Of phrases that overlap the first, and of those that begin together the longest.
fn apart(mut phrases: Vec<Range<usize>>) -> Vec<Range<usize>> {
    phrases.sort_by_key(|tokens| (tokens.start, std::cmp::Reverse(tokens.end)));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for tokens in phrases {
        if !kept.last().is_some_and(|last| overlap(last, &tokens)) {
            kept.push(tokens);
        }
    }
    kept
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

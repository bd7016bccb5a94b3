//! Answers that stand for others: of days and items there are very many, and the rules tell few of them apart.

use super::trial::Heard;

/// Answers that are tried in every combination.
const MOST_KEPT: usize = 12;

/// Of answers in their order the first and the last of each run that the rules do not tell apart, no more than a few of each kind; and
/// the others, for which these stand. As long as other facts are not known, the rules may tell fewer of them apart than afterwards.
pub(super) fn told_apart(heard: Vec<Heard>) -> (Vec<Heard>, Vec<Heard>) {
    if heard.len() <= MOST_KEPT {
        return (heard, Vec::new());
    }
    let mut runs: Vec<[&Heard; 2]> = Vec::new();
    for one in &heard {
        match runs.last_mut() {
            Some([first, last]) if first.1.is_like(&one.1) => *last = one,
            _ => runs.push([one, one]),
        }
    }
    // Runs of one kind are kept in turn, so that every kind is there before any is there twice.
    let mut kinds: Vec<Vec<&Heard>> = Vec::new();
    for [first, last] in runs {
        let ends = if first.0 == last.0 { vec![first] } else { vec![first, last] };
        match kinds.iter_mut().find(|kind| kind.first().is_some_and(|like| like.1.is_like(&first.1))) {
            Some(kind) => kind.extend(ends),
            None => kinds.push(ends),
        }
    }
    let mut kept = Vec::new();
    for round in 0..kinds.iter().map(Vec::len).max().unwrap_or(0) {
        // Every kind is kept at least once, however many there are.
        if round > 0 && kept.len() >= MOST_KEPT {
            break;
        }
        kept.extend(kinds.iter().filter_map(|kind| kind.get(round).copied().cloned()));
    }
    kept.sort_by_key(|(answer, _)| *answer);
    let is_kept = |answer: usize| kept.binary_search_by_key(&answer, |(answer, _)| *answer).is_ok();
    let others = heard.iter().filter(|(answer, _)| !is_kept(*answer)).cloned().collect();
    (kept, others)
}

//! Sets of facts and combinations of answers, in a fixed order.

use super::trial::Trial;

/// The combination of answers with that number.
pub(super) fn trial(set: &[usize], counts: &[usize], mut number: usize) -> Trial {
    let digits = set.iter().zip(counts).map(|(fact, count)| {
        let answer = number % count;
        number /= count;
        (*fact, answer)
    });
    digits.collect()
}

/// Every set of `size` facts, in the order of the facts.
pub(super) fn sets(facts: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (at, first) in facts.iter().enumerate() {
        for mut rest in sets(facts.get(at + 1..).unwrap_or_default(), size - 1) {
            rest.insert(0, *first);
            found.push(rest);
        }
    }
    found
}

//! Names of persons in copies of which no case is known: compared by their consonants, across Latin and Cyrillic letters: N037.
//!
//! Only words with a capital after a title are looked at: `citizen Asanov`. Endings are left open, since each language bends a name its own way.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::{Lexicon, List, Meaning};
use super::text::Text;
use crate::draft::consonants::consonants;

/// Consonants from which on a name can be told from another.
const CONSONANTS: usize = 3;

/// What a copy says of names.
pub(super) struct Spelt {
    /// Names after a title: consonants, and where.
    titled: Vec<(String, Range<usize>)>,
    /// Consonants of every word with a capital.
    capitals: BTreeSet<String>,
}

impl Spelt {
    pub(super) fn of(text: &Text<'_>, lexicon: &Lexicon) -> Self {
        let (hits, letters) = (lexicon.matcher.hits(text), &lexicon.file.latin);
        let of_list = |list: List| -> BTreeSet<usize> {
            let hits = hits.iter().filter(|hit| hit.means == Meaning::List(list));
            hits.flat_map(|hit| hit.tokens.clone()).collect()
        };
        let (titles, no_names) = (of_list(List::PersonTitle), of_list(List::NoPersonName));
        let capital = |at: usize| text.as_written(at).starts_with(char::is_uppercase);
        let mut titled = Vec::new();
        for at in titles.iter().map(|title| title + 1).filter(|at| !titles.contains(at)) {
            let sentence = text.sentence_of(at - 1);
            let name = (at..sentence.end).take_while(|at| {
                let gap = text.between(at.saturating_sub(1), *at);
                capital(*at) && !no_names.contains(at) && matches!(gap.trim(), "" | ".")
            });
            for at in name {
                let consonants = consonants(text.word(at), letters);
                if consonants.chars().count() >= CONSONANTS {
                    titled.push((consonants, text.bytes(at..at + 1)));
                }
            }
        }
        let capitals = (0..text.tokens.len()).filter(|at| capital(*at)).map(|at| consonants(text.word(at), letters)).collect();
        Self { titled, capitals }
    }

    /// Names after a title that another copy has in no form.
    pub(super) fn missing_from(&self, other: &Self) -> Vec<Range<usize>> {
        let mut told = BTreeSet::new();
        let unlike = |name: &str| !other.capitals.iter().any(|word| is_one_name(name, word));
        self.titled.iter().filter(|(name, _)| unlike(name) && told.insert(name.clone())).map(|(_, range)| range.clone()).collect()
    }
}

/// Whether one begins the other, which has an ending more: `strv`, `strvdn`.
fn is_one_name(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.chars().count() >= CONSONANTS && long.starts_with(short)
}

//! Names of states, letter for letter: N005.

use super::codes;
use super::judge::{Judge, forms};
use super::text::fold;

/// Letters by which a word may differ from an official one and still mean it.
const SLIPS: usize = 2;

/// A name of two words.
struct Official {
    folded: [String; 2],
    written: [String; 2],
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    let official = official(judge);
    let mut found = Vec::new();
    for at in 0..judge.text.tokens.len().saturating_sub(1) {
        if !judge.is_own(at) || judge.text.tokens.get(at).map(|token| token.block) != judge.text.tokens.get(at + 1).map(|token| token.block)
        {
            continue;
        }
        let written = [judge.text.as_written(at), judge.text.as_written(at + 1)];
        if official.iter().any(|name| name.written == written) {
            continue;
        }
        let folded = [judge.text.word(at), judge.text.word(at + 1)];
        // The nearest form is proposed; a word of three letters is near everything.
        let near = official.iter().filter_map(|name| Some((distance(&name.folded, folded)?, name))).min_by_key(|(distance, _)| *distance);
        if let Some((_, name)) = near {
            found.push((at, name.written.join(" ")));
        }
    }
    for (at, right) in found {
        let range = judge.text.bytes(at..at + 2);
        judge.find(codes::STATE_NAME, range, "the name of a state is not written as its official name", Some(right));
    }
}

fn official(judge: &Judge<'_>) -> Vec<Official> {
    let profile = judge.note.profile;
    let states = std::iter::once(&profile.home).chain(profile.receivers.values().map(|receiver| &receiver.state));
    let given = states.filter_map(|state| state.names.get(judge.note.lang)).flat_map(forms).map(str::to_owned);
    let all = given.chain(judge.lexicon.file.state_forms.iter().cloned());
    all.filter_map(|name| {
        let (one, other) = name.split_once(' ')?;
        let fold = |word: &str| word.chars().map(fold).collect();
        Some(Official { folded: [fold(one), fold(other)], written: [one.to_owned(), other.to_owned()] })
    })
    .collect()
}

fn distance(name: &[String; 2], words: [&str; 2]) -> Option<usize> {
    let [one, other] = name;
    let [first, second] = words;
    let near = |right: &str, word: &str| {
        let length = right.chars().count();
        let same_begin = right.chars().zip(word.chars()).take(3).all(|(a, b)| a == b);
        (same_begin && length.abs_diff(word.chars().count()) <= SLIPS)
            .then(|| strsim::levenshtein(right, word))
            .filter(|distance| *distance <= SLIPS)
    };
    Some(near(one, first)? + near(other, second)?)
}

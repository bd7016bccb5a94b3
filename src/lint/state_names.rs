//! Names of states, letter for letter: N005.

use std::collections::{BTreeSet, HashMap};

use super::codes;
use super::judge::{Judge, forms};
use super::lexicon::List;
use super::text::{BlockKind, fold};

/// Letters by which a word may differ from an official one and still mean it.
const SLIPS: usize = 2;
/// Letters with which it begins as the official one does.
const BEGIN: usize = 2;
/// Letters that a short name of a state has in common with the official one.
const STEM: usize = 4;

/// A name of two words.
struct Official {
    folded: [String; 2],
    written: [String; 2],
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    let official = official(judge);
    if judge.form.is_diplomatic() {
        short_before_full(judge, &official);
    }
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
        // A letterhead and an address may stand in capitals.
        let in_capitals = written.iter().all(|word| word.chars().all(|letter| !letter.is_lowercase()));
        if in_capitals && official.iter().any(|name| name.folded == folded) {
            continue;
        }
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

/// `Russia` before the Russian Federation was named: a short name stands after the full one at most.
fn short_before_full(judge: &mut Judge<'_>, official: &[Official]) {
    let begins = |word: &str| word.chars().take(STEM).collect::<String>();
    let shorts = judge.own(List::ShortState);
    let Some(last) = shorts.last().map(|tokens| tokens.start) else { return };
    // Where each state is first named in full, by the letters its name begins with.
    let mut named: HashMap<String, usize> = HashMap::new();
    for at in 0..last {
        let pair = [judge.text.as_written(at), judge.text.as_written(at + 1)];
        if official.iter().any(|name| name.written == pair) {
            for word in [judge.text.word(at), judge.text.word(at + 1)] {
                named.entry(begins(word)).or_insert(at);
            }
        }
    }
    let starts: BTreeSet<usize> = shorts.iter().map(|tokens| tokens.start).collect();
    for tokens in shorts {
        let at = tokens.start;
        let joined = |one: usize, other: usize| judge.text.sentence_of(at).contains(&one) && judge.text.sentence_of(at).contains(&other);
        // «Россия Федерациясы» is the full name, «МВД России» that of a body.
        let goes_on = joined(at, at + 1) && !starts.contains(&(at + 1)) && judge.text.as_written(at + 1).starts_with(char::is_uppercase);
        let of_a_body = at.checked_sub(1).is_some_and(|before| {
            joined(before, at) && before > judge.text.sentence_of(at).start && judge.text.as_written(before).starts_with(char::is_uppercase)
                || judge.text.as_written(before).chars().filter(|letter| letter.is_uppercase()).count() > 1
        });
        let full_before = named.get(&begins(judge.text.word(at))).is_some_and(|named| *named < at);
        if !goes_on && !of_a_body && !full_before && judge.text.kind(at) != BlockKind::Frame {
            let range = judge.text.bytes(tokens);
            judge.doubt(codes::STATE_NAME, range, "the short name of a state stands before its official name");
        }
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
        let same_begin = right.chars().zip(word.chars()).take(BEGIN).all(|(a, b)| a == b);
        (same_begin && length.abs_diff(word.chars().count()) <= SLIPS)
            .then(|| strsim::levenshtein(right, word))
            .filter(|distance| *distance <= SLIPS)
    };
    Some(near(one, first)? + near(other, second)?)
}

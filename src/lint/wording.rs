//! Words that the data call wrong: abbreviations, contractions, epithets, coded phrases, ethnonyms, internal data, placeholders.

use std::collections::BTreeSet;
use std::ops::Range;

use super::codes;
use super::forms::Voice;
use super::judge::Judge;
use super::lexicon::{List, Meaning, Place, WordingRule};
use super::text::{BlockKind, fold};
use super::tone::is_denied;

/// Words of a line that says no more than who drafted a note.
const SHORT_LINE: usize = 8;
/// Bytes within which a phrase of tone ends.
const LONGEST_PHRASE: usize = 400;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let lexicon = judge.lexicon;
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for hit in judge.hits() {
        if let Meaning::Wording(rule) = hit.means {
            found.push((rule, judge.text.bytes(hit.tokens.clone())));
        }
    }
    for (at, rule) in lexicon.file.wording.iter().enumerate() {
        for sign in &rule.signs {
            let sign: String = sign.chars().map(fold).collect();
            let whole = judge.text.folded.match_indices(&sign).filter(|(from, _)| is_whole(&judge.text.folded, *from, &sign));
            for (from, sign) in whole {
                // Signs in a row are one: `████`.
                match found.last_mut().filter(|(rule, last)| *rule == at && last.end == from) {
                    Some((_, last)) => last.end += sign.len(),
                    None => found.push((at, from..from + sign.len())),
                }
            }
        }
    }
    let beside: Vec<BTreeSet<usize>> = lexicon.file.wording.iter().map(|rule| sentences(judge, rule)).collect();
    found.sort_by_key(|(_, range)| (range.start, std::cmp::Reverse(range.end)));
    let denials = judge.own(List::Denial);
    let tone = judge.tone();
    // What a verb of tone governs, or says no to, is judged with it.
    let of_tone: Vec<Range<usize>> =
        judge.hits().iter().filter(|hit| matches!(hit.means, Meaning::Tone(_))).map(|hit| judge.text.bytes(hit.tokens.clone())).collect();
    let mut last: Option<(String, usize)> = None;
    for (at, range) in found {
        let Some(rule) = lexicon.file.wording.get(at) else { continue };
        let Some(code) = codes::ALL.iter().find(|code| code.0 == rule.code) else { continue };
        if !stands_in_place(judge, rule.place, &range) || (!judge.form.is_diplomatic() && only_for_papers(*code)) {
            continue;
        }
        if rule.third_person_only && judge.form.voice != Voice::Third {
            continue;
        }
        if rule.until.is_some_and(|until| tone.is_some_and(|tone| tone >= until)) {
            continue;
        }
        if *code == codes::SPECIAL_DATA && (is_necessary(judge, &range) || is_a_name(judge, &range)) {
            continue;
        }
        if rule.unless_denied && is_denied(judge, &judge.text.tokens_at(&range), &denials) {
            continue;
        }
        if beside.get(at).is_some_and(|sentences| sentences.contains(&sentence_at(judge, range.start))) {
            continue;
        }
        let from = of_tone.partition_point(|phrase| phrase.start + LONGEST_PHRASE < range.start);
        let mut around = of_tone.get(from..).into_iter().flatten().take_while(|phrase| phrase.start <= range.start);
        if *code == codes::TOO_FIRM && around.any(|phrase| range.end <= phrase.end) {
            continue;
        }
        // A phrase inside a longer one of the same rule is told once.
        if last.as_ref().is_some_and(|(code, end)| *code == rule.code && range.start < *end) {
            continue;
        }
        last = Some((rule.code.clone(), range.end));
        // The nearest official name was proposed for these words.
        if *code == codes::STATE_NAME && judge.is_told(*code, &range) {
            continue;
        }
        judge.find(*code, range, rule.say.clone(), rule.instead.clone());
    }
}

/// The sentences in which a rule does not hold, for the words that stand there.
fn sentences(judge: &Judge<'_>, rule: &WordingRule) -> BTreeSet<usize> {
    let words = rule.unless_beside.iter().flat_map(|list| judge.own(*list));
    words.filter_map(|word| judge.text.tokens.get(word.start)).map(|token| token.sentence).collect()
}

/// The sentence at a byte.
fn sentence_at(judge: &Judge<'_>, at: usize) -> usize {
    let next = judge.text.tokens.partition_point(|token| token.range.end <= at);
    judge.text.tokens.get(next).map_or(0, |token| token.sentence)
}

/// The brief of the office itself may abbreviate, quote and be frank; what shames or what was forgotten shames it too.
fn only_for_papers(code: crate::diag::Code) -> bool {
    ![codes::PLACEHOLDER, codes::ETHNONYM, codes::STATE_NAME, codes::UULU_KYZY].contains(&code)
}

/// Whether the words stand in the case's data on health, with the reason why the receiver must read them.
fn is_necessary(judge: &Judge<'_>, range: &Range<usize>) -> bool {
    let Some(words) = judge.note.text.get(range.clone()).map(str::to_lowercase) else { return false };
    let events = judge.note.case.iter().flat_map(|case| case.events.iter().flatten());
    let stated = events.filter_map(|event| event.health.as_ref()).filter(|health| health.necessary.is_some());
    stated.filter_map(|health| health.text.get(judge.note.lang)).any(|text| text.to_lowercase().contains(&words))
}

/// Whether one word with a capital inside a sentence is a name, where a language gives faiths and peoples none: «гражданка Ислам Айгуль».
fn is_a_name(judge: &Judge<'_>, range: &Range<usize>) -> bool {
    let at = judge.text.tokens.partition_point(|token| token.range.start < range.start);
    let written = judge.text.as_written(at);
    let one_word = judge.text.tokens.get(at).is_some_and(|token| token.range == *range);
    let begins = judge.text.sentence_of(at).start == at;
    one_word
        && !begins
        && !judge.lexicon.file.date.capital
        && written.starts_with(char::is_uppercase)
        && written.chars().skip(1).all(char::is_lowercase)
}

fn stands_in_place(judge: &Judge<'_>, place: Place, range: &Range<usize>) -> bool {
    match place {
        Place::Everywhere => judge.text.kind_at(range.start) != BlockKind::Verbatim,
        Place::Own => judge.text.is_own(range.start),
        Place::Body => {
            let kind = judge.text.kind_at(range.start);
            judge.text.is_own(range.start) && matches!(kind, BlockKind::Paragraph | BlockKind::Item(_))
        }
        Place::Frame => judge.text.kind_at(range.start) == BlockKind::Frame,
        // Who drafted a note may stand below its enclosures.
        Place::ShortLine => {
            let shown = !judge.text.is_quoted(range.start) && judge.text.kind_at(range.start) != BlockKind::Verbatim;
            shown && line_at(judge.note.text, range.start).split_whitespace().count() <= SHORT_LINE
        }
        Place::Names => {
            let first = judge.text.bytes(judge.text.first_sentence());
            judge.text.is_own(range.start) && (first.contains(&range.start) || judge.text.kind_at(range.start) == BlockKind::Frame)
        }
    }
}

/// The line that a byte stands in.
fn line_at(text: &str, at: usize) -> &str {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').map_or(text.len(), |end| at + end);
    text.get(start..end).unwrap_or("")
}

/// Whether signs that begin or end with a letter do not stand inside a word.
fn is_whole(text: &str, at: usize, sign: &str) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let after = text.get(at + sign.len()..).and_then(|text| text.chars().next());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(sign.starts_with(char::is_alphanumeric) && letter(before) || sign.ends_with(char::is_alphanumeric) && letter(after))
}

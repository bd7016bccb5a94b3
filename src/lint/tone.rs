//! The ladder of tone: N022 to N024. A person chooses the tone; the text may not outrun it.

use std::cmp::Ordering;
use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::text::BlockKind;
use crate::case::Tone;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let tones = judge.tones();
    match judge.note.tone {
        None => {
            for code in [codes::TOO_FIRM, codes::TONE_MISSING] {
                judge.cannot(code, "no tone was given: `--tone` states what a person chose");
            }
        }
        Some(chosen) => {
            for (tone, tokens) in &tones {
                if *tone > chosen {
                    let range = judge.text.bytes(tokens.clone());
                    let message = format!("these words belong to the tone `{}`, the tone chosen is `{}`", name(*tone), name(chosen));
                    let proposal = judge.lexicon.file.tone.get(&chosen).and_then(|verbs| verbs.first()).map(|verb| verb.replace('*', "…"));
                    judge.find(codes::TOO_FIRM, range, message, proposal);
                }
            }
            if chosen > Tone::Request && !tones.iter().any(|(tone, _)| *tone == chosen) {
                let proposal = judge.lexicon.file.tone.get(&chosen).and_then(|verbs| verbs.first()).map(|verb| verb.replace('*', "…"));
                judge.find_in_whole(codes::TONE_MISSING, format!("the note has no words of the tone chosen, `{}`", name(chosen)), proposal);
            }
        }
    }
    hedges(judge);
}

/// Phrases of tone in the order of the text; of those at one place the one that says more: the longer, «решительно возражает» or «не возражает»,
/// and of two as long the firmer, unless one of them says no.
pub(super) fn heard(phrases: impl Iterator<Item = (Tone, Range<usize>)>) -> Vec<(Tone, Range<usize>)> {
    let mut heard: Vec<(Tone, Range<usize>)> = Vec::new();
    for (tone, tokens) in phrases {
        let weighs_more = |other: &(Tone, Range<usize>)| match other.1.len().cmp(&tokens.len()) {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => tone != Tone::Information && (other.0 == Tone::Information || other.0 >= tone),
        };
        match heard.last_mut().filter(|last| tokens.start < last.1.end) {
            Some(last) if weighs_more(last) => {}
            Some(last) => *last = (tone, tokens),
            None => heard.push((tone, tokens)),
        }
    }
    heard
}

/// The tone's name on the command line.
pub(super) fn name(tone: Tone) -> &'static str {
    match tone {
        Tone::Information => "information",
        Tone::Request => "request",
        Tone::Concern => "concern",
        Tone::SeriousConcern => "serious-concern",
        Tone::Objection => "objection",
        Tone::Protest => "protest",
    }
}

/// Words between an accusation and what denies it.
const DENIED_WITHIN: usize = 4;

/// Below an objection, accusations are somebody's word.
fn hedges(judge: &mut Judge<'_>) {
    if judge.tone().is_some_and(|tone| tone >= Tone::Objection) {
        return;
    }
    let hedged: Vec<usize> =
        judge.own(List::Hedge).iter().filter_map(|tokens| judge.text.tokens.get(tokens.start)).map(|token| token.block).collect();
    let denials = judge.own(List::Denial);
    for tokens in judge.own(List::Accusation) {
        let block = judge.text.tokens.get(tokens.start).map(|token| token.block);
        let heading = judge.text.kind(tokens.start) == BlockKind::Heading;
        if heading || is_denied(judge, &tokens, &denials) || block.is_some_and(|block| hedged.contains(&block)) {
            continue;
        }
        let hedge = judge.lexicon.file.lists.get(&List::Hedge).and_then(|words| words.first()).cloned();
        let range = judge.text.bytes(tokens);
        judge.find(codes::UNHEDGED, range, "an accusation stands as a fact; the paragraph does not say where it comes from", hedge);
    }
}

/// Whether an accusation is denied beside it, or the citizen is the accused: `was not beaten`, `convicted of extortion`.
pub(super) fn is_denied(judge: &Judge<'_>, accusation: &Range<usize>, denials: &[Range<usize>]) -> bool {
    let sentence = judge.text.sentence_of(accusation.start);
    let near = denials.partition_point(|denial| denial.end + DENIED_WITHIN < accusation.start);
    denials.get(near..).into_iter().flatten().take_while(|denial| denial.start <= accusation.end + DENIED_WITHIN).any(|denial| {
        let apart =
            if denial.end <= accusation.start { accusation.start - denial.end } else { denial.start.saturating_sub(accusation.end) };
        sentence.contains(&denial.start) && apart < DENIED_WITHIN
    })
}

//! What is asked: N019, N027, N028, N059.

use std::collections::BTreeSet;
use std::ops::Range;

use super::codes;
use super::judge::{Judge, forms};
use super::lexicon::List;
use super::text::BlockKind;
use crate::case::{GrievanceKind, Tone};

pub(super) fn judge(judge: &mut Judge<'_>) {
    let denied = judge.own(List::NotAsk);
    let asks: Vec<Range<usize>> = judge.own(List::Ask).into_iter().filter(|ask| !is_within(ask, &denied)).collect();
    missing(judge, &asks);
    several(judge, &asks);
    subjects(judge);
    order(judge, &asks);
    speaker(judge, &asks);
}

fn missing(judge: &mut Judge<'_>, asks: &[Range<usize>]) {
    if judge.note.tone == Some(Tone::Information) || !asks.is_empty() {
        return;
    }
    if judge.note.tone.is_none() && judge.tone().is_none_or(|tone| tone == Tone::Information) {
        judge.cannot(codes::ASK_MISSING, "no tone was given: a note that informs asks nothing");
        return;
    }
    let ask = judge.lexicon.file.lists.get(&List::Ask).and_then(|words| words.first()).cloned();
    judge.find_in_whole(codes::ASK_MISSING, "the note asks for nothing in so many words", ask);
}

/// Whether a verb stands in one of some phrases.
pub(super) fn is_within(verb: &Range<usize>, phrases: &[Range<usize>]) -> bool {
    phrases.iter().any(|phrase| phrase.contains(&verb.start))
}

/// Several requests are numbered, and stand in one group.
fn several(judge: &mut Judge<'_>, asks: &[Range<usize>]) {
    let numbered = judge.text.blocks.iter().any(|block| block.kind == BlockKind::Item(true));
    let same = judge.own(List::SameAsk);
    let paragraphs: Vec<(usize, Range<usize>)> = asks
        .iter()
        .filter(|tokens| !is_within(tokens, &same))
        .filter(|tokens| judge.text.kind(tokens.start) == BlockKind::Paragraph && judge.is_spoken_by_sender(tokens))
        .filter_map(|tokens| Some((judge.text.tokens.get(tokens.start)?.block, tokens.clone())))
        .collect();
    let groups: Vec<Range<usize>> = paragraphs
        .iter()
        .filter(|(block, _)| {
            let range = judge.text.blocks.get(*block).map(|block| block.range.clone());
            range.and_then(|range| judge.note.text.get(range)).is_some_and(|text| text.trim_end().ends_with(':'))
        })
        .map(|(_, tokens)| tokens.clone())
        .collect();
    if let Some(second) = groups.get(1) {
        let range = judge.text.bytes(second.clone());
        judge.find(codes::ONE_SUBJECT, range, "a second group of requests: a note has one subject", None);
    }
    // Three requests in sentences of their own are no one group, whatever they are about.
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (_, tokens) in &paragraphs {
        let sentence = judge.text.sentence_of(tokens.start);
        if !sentences.iter().any(|other| judge.text.sentence_of(other.start) == sentence) {
            sentences.push(tokens.clone());
        }
    }
    if let (true, Some(third)) = (groups.len() < 2, sentences.get(2)) {
        let range = judge.text.bytes(third.clone());
        judge.find(codes::ONE_SUBJECT, range, "a third request by itself: a note has one subject and one group of requests", None);
    }
    if let (false, Some((_, second))) = (numbered, paragraphs.get(1)) {
        let range = judge.text.bytes(second.clone());
        judge.find(codes::ASK_MISSING, range, "a second request: several requests are numbered", None);
    }
}

/// Grievances of a case that are for notes of their own.
fn subjects(judge: &mut Judge<'_>) {
    let Some(case) = judge.note.case.filter(|_| judge.form.addressed) else { return };
    let kinds: BTreeSet<GrievanceKind> = case.grievances.iter().flatten().map(|grievance| grievance.kind).collect();
    if !judge.are_one_subject(&kinds) {
        let named: Vec<String> = kinds.iter().filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned)).collect();
        let message = format!("the case raises grievances of unlike kinds ({}): a note has one subject", named.join(", "));
        judge.find_in_whole(codes::ONE_SUBJECT, message, None);
    }
}

/// What is to be asked stands before what is held in prospect.
fn order(judge: &mut Judge<'_>, asks: &[Range<usize>]) {
    let Some(hint) = judge.own(List::Reciprocity).into_iter().next() else { return };
    if asks.first().is_none_or(|ask| hint.start < ask.start && !judge.text.sentence_of(hint.start).contains(&ask.start)) {
        let range = judge.text.bytes(hint);
        judge.find(codes::ORDER_OF_ASKS, range, "a hint of counter-measures stands before the first request", None);
    }
}

/// Another body's wish is reported, not voiced.
fn speaker(judge: &mut Judge<'_>, asks: &[Range<usize>]) {
    let (own_bodies, subordinate) = (judge.own(List::OwnBody), judge.own(List::Subordinate));
    let reported_after: BTreeSet<usize> = judge.own(List::Reported).into_iter().map(|word| word.start).collect();
    let within = judge.lexicon.file.ask_within;
    let mut asks = [asks, &judge.own(List::AskOfOthers)].concat();
    asks.sort_by_key(|ask| (ask.start, ask.end));
    for body in judge.own(List::OtherBody) {
        let sentence = judge.text.sentence_of(body.start);
        // From the body's name to the verb, no other subject may come between.
        let from = asks.partition_point(|ask| ask.start < body.end);
        let Some(ask) = asks.get(from).filter(|ask| sentence.contains(&ask.start) && ask.start - body.end <= within) else {
            continue;
        };
        let sender = judge.sender().map(|name| name.short.nominative.clone()).unwrap_or_default();
        let between = judge.note.text.get(judge.text.bytes(body.end..ask.start.max(body.end + 1))).unwrap_or("");
        let own = judge.sender().is_some_and(|name| {
            let before = judge.note.text.get(judge.text.bytes(sentence.start..ask.start.max(sentence.start + 1))).unwrap_or("");
            before.contains(name.full.nominative.as_str())
        });
        // What a body of the other state demands is a fact that the note reports.
        let sentence_text = judge.note.text.get(judge.text.bytes(sentence.clone())).unwrap_or("");
        let of_own_state = own_bodies.iter().any(|own| own.start < body.end && body.start < own.end);
        let clause = subordinate.partition_point(|word| word.start < sentence.start);
        let reported = subordinate.get(clause).is_some_and(|word| word.end <= body.start) || reported_after.contains(&ask.end);
        // `The Ministry informs the Embassy that the Ombudsman asks for access`.
        let before = judge.note.text.get(judge.text.bytes(sentence.start..body.start.max(sentence.start + 1))).unwrap_or("");
        let told = reported && body.start > sentence.start && !sender.is_empty() && before.contains(sender.as_str());
        if own
            || told
            || is_sender(judge, &body)
            || !(addresses_receiver(judge, sentence_text) || (of_own_state && !reported))
            || (!sender.is_empty() && between.contains(sender.as_str()))
        {
            continue;
        }
        let range = judge.text.bytes(body.start..ask.end);
        judge.find(codes::SPEAKER, range, "another body asks in the note; the sender asks, and reports the wish of others", Some(sender));
    }
}

/// Whether the body is the sender under its short name, and not another's: `Генеральное консульство`, but not `Генеральное консульство Китая`.
fn is_sender(judge: &Judge<'_>, body: &Range<usize>) -> bool {
    let Some(name) = judge.sender() else { return false };
    let bytes = judge.text.bytes(body.clone());
    let covers = |form: &str| judge.note.text.match_indices(form).any(|(at, form)| at <= bytes.start && bytes.end <= at + form.len());
    let of_another =
        judge.text.sentence_of(body.start).contains(&body.end) && judge.text.as_written(body.end).starts_with(char::is_uppercase);
    !of_another && forms(&name.short).any(covers)
}

/// Whether the words name a receiver of the profile by its short name.
fn addresses_receiver(judge: &Judge<'_>, words: &str) -> bool {
    let names = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
    names.flat_map(|name| forms(&name.short)).any(|name| words.contains(name))
}

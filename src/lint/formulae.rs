//! Compliments: N006 to N011, and the forms that have none: N043, N044.

use std::collections::BTreeSet;

use super::codes;
use super::forms::{Compliments, Voice};
use super::judge::{Judge, forms, spaced};
use super::lexicon::{List, Meaning};
use super::text::BlockKind;
use crate::case::Tone;
use crate::draft::profile::{Courtesy, Receiver};

pub(super) fn judge(judge: &mut Judge<'_>) {
    match judge.form.compliments() {
        Compliments::ByTone => {
            by_tone(judge);
            twice(judge);
            dative(judge);
            infinitive(judge);
            grade(judge);
        }
        Compliments::Never => never(judge),
        Compliments::Personal => personal_closing(judge),
    }
    if !judge.form.attributed {
        unattributed(judge);
    }
}

fn by_tone(judge: &mut Judge<'_>) {
    let Some((tone, courtesy)) = judge.tone().zip(judge.courtesy()) else {
        for code in [codes::OPENING, codes::CLOSING, codes::COURTESY_AND_TONE] {
            judge.cannot(code, "no tone was given and the text has no verb of one");
        }
        return;
    };
    let first = judge.text.first_sentence();
    let opens = judge.own(List::Opening).first().is_some_and(|tokens| first.contains(&tokens.start));
    let closing = judge.own(List::Closing).last().cloned();
    if !opens && courtesy != Courtesy::None {
        let range = judge.text.bytes(first);
        let formula = judge.note.profile.languages.get(judge.note.lang).map(|wording| filled(judge, &wording.opening.compliment));
        judge.find(codes::OPENING, range, "the note does not open with the compliment", formula);
    }
    match &closing {
        None if courtesy == Courtesy::Full => {
            let last = last_sentence(judge);
            let formula = right_closing(judge);
            judge.find(codes::CLOSING, last, "the note does not close with the compliment", formula);
        }
        Some(tokens) if !opens && courtesy == Courtesy::None => {
            let range = judge.text.bytes(tokens.clone());
            judge.find(
                codes::CLOSING,
                range,
                "the note closes with a compliment, but its tone has none and it does not open with one",
                None,
            );
        }
        _ => {}
    }
    if tone < Tone::Objection && !opens && closing.is_none() {
        judge.find_in_whole(codes::COURTESY_AND_TONE, "a note of this tone without any compliment looks hostile by accident", None);
    } else if courtesy != Courtesy::Full && opens && closing.is_some() {
        judge.find_in_whole(
            codes::COURTESY_AND_TONE,
            "a note that objects or protests carries both compliments: this is possible, but a person should confirm it",
            None,
        );
    }
}

/// A personal note closes with the writer's assurance of consideration, not as a letter does.
fn personal_closing(judge: &mut Judge<'_>) {
    if judge.note.tone.is_none_or(|tone| tone >= Tone::Objection) {
        judge.cannot(codes::CLOSING, "no tone was given, or one in which a personal note may close without a compliment");
        return;
    }
    if judge.own(List::Closing).is_empty() {
        let last = last_sentence(judge);
        judge.doubt(codes::CLOSING, last, "a personal note closes with the writer's assurance of consideration");
    }
}

/// A note has one opening, and one closing at most.
fn twice(judge: &mut Judge<'_>) {
    for (list, code, message) in [
        (List::Opening, codes::OPENING, "a second opening: a note has one"),
        (List::Closing, codes::CLOSING, "a second closing: a note has one at most"),
    ] {
        let mut sentences: Vec<usize> = Vec::new();
        for tokens in judge.own(list) {
            let sentence = judge.text.sentence_of(tokens.start).start;
            // One formula may hold several phrases of the list.
            if sentences.contains(&sentence) {
                continue;
            }
            if !sentences.is_empty() {
                let range = judge.text.bytes(tokens);
                judge.find(code, range, message, None);
            }
            sentences.push(sentence);
        }
    }
}

/// A formula of the profile with the names of sender and usual receiver.
fn filled(judge: &Judge<'_>, formula: &str) -> String {
    let profile = judge.note.profile;
    match judge.receiver().or_else(|| profile.receivers.get(&profile.addressee)) {
        Some(receiver) => profile.formula(formula, receiver, judge.note.lang),
        None => formula.to_owned(),
    }
}

/// The closing that the rank of the receiver's head asks for.
fn right_closing(judge: &Judge<'_>) -> Option<String> {
    let profile = judge.note.profile;
    closing_for(judge, judge.receiver().or_else(|| profile.receivers.get(&profile.addressee))?)
}

/// The closing of a note to a receiver.
pub(super) fn closing_for(judge: &Judge<'_>, receiver: &Receiver) -> Option<String> {
    let profile = judge.note.profile;
    let formula = profile.languages.get(judge.note.lang)?.closing.get(profile.grades.get(&receiver.rank)?)?;
    Some(profile.formula(formula, receiver, judge.note.lang))
}

/// Bytes of the last sentence of the body.
fn last_sentence(judge: &Judge<'_>) -> std::ops::Range<usize> {
    let body = |at: &usize| matches!(judge.text.kind(*at), BlockKind::Paragraph | BlockKind::Item(_));
    let last = (0..judge.text.tokens.len()).rev().find(body).unwrap_or(0);
    judge.text.bytes(judge.text.sentence_of(last))
}

/// «свидетельствует свое уважение» and the receiver in the dative.
fn dative(judge: &mut Judge<'_>) {
    let Some(opening) = judge.own(List::Opening).first().cloned() else { return };
    let written = judge.text.as_written(opening.end);
    let Some(right) = judge.lexicon.file.dative.get(written).cloned() else { return };
    let range = judge.text.bytes(opening.start..opening.end + 1);
    judge.find(codes::GOVERNMENT, range, "the compliment takes the dative of the receiver's name", Some(right));
}

/// «имеет честь» and an infinitive somewhere after it in the sentence.
fn infinitive(judge: &mut Judge<'_>) {
    let (given, alike) = (judge.own(List::Infinitive), judge.own(List::NotInfinitive));
    if !judge.lexicon.file.lists.contains_key(&List::Infinitive) {
        return;
    }
    // What the data call wrong is told by them.
    let wrong: BTreeSet<usize> = judge
        .hits()
        .iter()
        .filter(|hit| matches!(hit.means, Meaning::Wording(rule) if judge.lexicon.file.wording.get(rule).is_some_and(|rule| rule.code == codes::GOVERNMENT.0)))
        .map(|hit| hit.tokens.start)
        .collect();
    for tokens in judge.own(List::Honour).into_iter().filter(|tokens| !wrong.contains(&tokens.start)) {
        let rest = tokens.end..judge.text.sentence_of(tokens.start).end;
        let goes_on = given.iter().any(|word| rest.contains(&word.start) && !alike.iter().any(|other| other.start == word.start));
        if !goes_on {
            let range = judge.text.bytes(tokens);
            judge.find(codes::GOVERNMENT, range, "an infinitive belongs after these words", None);
        }
    }
}

/// The grade of respect by the rank of the receiver's head.
fn grade(judge: &mut Judge<'_>) {
    let order = [(List::GradeHighest, "highest"), (List::GradeHigh, "high"), (List::GradeDeep, "deep")];
    let closing = judge.own(List::Closing).last().cloned();
    let found = order.iter().enumerate().find_map(|(at, (list, _))| {
        let last = judge.own(*list).last().cloned()?;
        (closing.as_ref().is_some_and(|closing| closing.start <= last.start || judge.text.sentence_of(closing.start).contains(&last.start)))
            .then_some((at, last))
    });
    let (at, tokens) = match (found, closing) {
        (Some(found), _) => found,
        // Words that are none of the grades say less than the lowest of them.
        (None, Some(closing)) => (order.len(), closing),
        (None, None) => return,
    };
    let Some(receiver) = judge.receiver() else {
        judge.cannot(codes::GRADE, "the receiver is not in the profile, so that its rank is not known");
        return;
    };
    let wanted = judge.note.profile.grades.get(&receiver.rank);
    let wanted_at = order.iter().position(|(_, name)| wanted.is_some_and(|wanted| wanted == name));
    if wanted_at.is_some_and(|wanted| at > wanted) {
        let range = judge.text.bytes(tokens);
        let formula = right_closing(judge);
        judge.find(codes::GRADE, range, format!("the closing is a grade too low for a receiver of the rank `{}`", receiver.rank), formula);
    }
}

/// Forms without compliments, number, addressee.
fn never(judge: &mut Judge<'_>) {
    let first = judge.text.first_sentence();
    let opening = judge.own(List::Opening).into_iter().find(|tokens| first.contains(&tokens.start));
    for tokens in opening.into_iter().chain(judge.own(List::Closing)) {
        let range = judge.text.bytes(tokens);
        judge.find(codes::NOT_OF_THIS_FORM, range, "this form carries no compliments", None);
    }
    let number = &judge.lexicon.file.signs.number;
    let numbers: Vec<_> = judge
        .text
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Frame)
        .filter(|block| judge.note.text.get(block.range.clone()).is_some_and(|line| line.trim_start().starts_with(number.as_str())))
        .map(|block| block.range.clone())
        .collect();
    for range in numbers {
        let trimmed = judge.note.text.get(range.clone()).map_or(0, |line| line.trim_end().len());
        judge.find(codes::NOT_OF_THIS_FORM, range.start..range.start + trimmed, "this form carries no number", None);
    }
    // It is requested; the Ministry does not request.
    let spoken: Vec<_> = judge.own(List::Ask).into_iter().filter(|ask| has_subject(judge, ask)).collect();
    for tokens in spoken {
        let range = judge.text.bytes(tokens);
        judge.doubt(codes::NOT_OF_THIS_FORM, range, "this form asks impersonally; here the sender is the subject");
    }
    let salutation = judge.own(List::SecondPerson).into_iter().find(|tokens| judge.text.kind(tokens.start) == BlockKind::Frame);
    if let (Voice::Impersonal, Some(tokens)) = (judge.form.voice, salutation) {
        let range = judge.text.bytes(tokens);
        judge.find(codes::NOT_OF_THIS_FORM, range, "this form carries no salutation", None);
    }
}

/// Whether the sender under its short name stands right before a verb.
fn has_subject(judge: &Judge<'_>, verb: &std::ops::Range<usize>) -> bool {
    let Some((name, before)) = judge.sender().zip(verb.start.checked_sub(1)) else { return false };
    judge.text.sentence_of(verb.start).contains(&before) && judge.text.as_written(before) == name.short.nominative
}

/// A non-paper names no author.
fn unattributed(judge: &mut Judge<'_>) {
    let Some(sender) = judge.sender() else { return };
    let full: Vec<String> = forms(&sender.full).map(spaced).collect();
    let text = judge.note.text;
    let found = full.iter().filter_map(|name| text.find(name.as_str()).map(|at| at..at + name.len())).min_by_key(|range| range.start);
    if let Some(range) = found {
        judge.find(codes::NON_PAPER, range, "a non-paper does not name the ministry it comes from", None);
    }
}

//! Full names at first mention, short ones afterwards: N003, N004, N012, N013.

use std::ops::Range;

use super::codes;
use super::forms::Voice;
use super::judge::{Judge, forms, spaced};
use super::lexicon::List;
use super::receiver::{Addressed, addressed};
use super::text::BlockKind;

/// Letters of the longest preposition before the name of a body.
const PREPOSITION: usize = 3;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.voice == Voice::Third {
        full_names(judge);
    }
    capital_letters(judge);
    aliases(judge);
    ambiguous(judge);
}

fn full_names(judge: &mut Judge<'_>) {
    let first = judge.first_sentence_text();
    let Some(sender) = judge.sender() else {
        judge.cannot(codes::FULL_NAMES, "the profile has no names in this language");
        return;
    };
    let range = judge.text.bytes(judge.text.first_sentence());
    if !forms(&sender.full).any(|form| first.contains(&spaced(form))) {
        let message = format!(
            "the first sentence does not name the sender in full: “{}”, in the form that the sentence needs",
            sender.full.nominative
        );
        judge.find(codes::FULL_NAMES, range.clone(), message, None);
    }
    // A receiver that the sentence only mentions is not the one whom it addresses.
    let addresses_another = matches!(addressed(judge), Some(Addressed::Other(_)));
    if judge.form.addressed && (judge.receiver().is_none() || addresses_another) {
        let receiver = judge.note.profile.receivers.get(&judge.note.profile.addressee);
        let full = receiver.and_then(|receiver| receiver.names.get(judge.note.lang)).map(|name| name.full.nominative.as_str());
        // The usual receiver is only an example: the note may go to another one.
        let such_as = full.map(|full| format!(" (such as “{full}”, in the form that the sentence needs)")).unwrap_or_default();
        judge.find(codes::FULL_NAMES, range, format!("the first sentence does not name a receiver of the profile in full{such_as}"), None);
    }
}

/// Short names of the two sides stand with a capital.
fn capital_letters(judge: &mut Judge<'_>) {
    let profile = judge.note.profile;
    let names = judge.sender().into_iter().chain(profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang)));
    let short: Vec<&str> = names.flat_map(|name| forms(&name.short)).collect();
    let after = judge.lexicon.file.lists.get(&List::OtherBodyAfter).cloned().unwrap_or_default();
    let first = judge.text.first_sentence();
    let found: Vec<(usize, String)> = (first.end..judge.text.tokens.len())
        .filter(|at| judge.is_own(*at) && judge.text.kind(*at) != BlockKind::Frame)
        .filter_map(|at| {
            let written = judge.text.as_written(at);
            let right = short.iter().find(|name| name.to_lowercase() == written && **name != written)?;
            (is_named_alone(judge, at) && !next_is(judge, at, &after) && !before_a_name(judge, at)).then(|| (at, (*right).to_owned()))
        })
        .collect();
    for (at, right) in found {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::SHORT_NAME, range, "the short name of one of the two sides stands without its capital", Some(right));
    }
}

/// `the embassy`, but not `the labour ministry`.
fn is_named_alone(judge: &Judge<'_>, at: usize) -> bool {
    let listed = |name: &str| judge.lexicon.file.unless_after.get(name);
    let is_before = |words: &Vec<String>| at > 0 && words.iter().any(|one| one == judge.text.word(at - 1));
    if listed("=other").is_some_and(is_before) {
        return false;
    }
    let articles = listed("=article");
    articles.is_none_or(|articles| at > 0 && articles.iter().any(|one| one == judge.text.word(at - 1)))
}

/// `посольство Китая` is another embassy.
fn before_a_name(judge: &Judge<'_>, at: usize) -> bool {
    let next = judge.text.as_written(at + 1);
    let of_a_side = || {
        let receivers = judge.note.profile.receivers.values().filter_map(|receiver| receiver.names.get(judge.note.lang));
        judge.sender().into_iter().chain(receivers).flat_map(|name| forms(&name.short)).any(|form| form == next)
    };
    judge.text.sentence_of(at).contains(&(at + 1)) && next.starts_with(char::is_uppercase) && !of_a_side()
}

/// `министерство труда`, `ministry of labour` is another body.
fn next_is(judge: &Judge<'_>, at: usize, words: &[String]) -> bool {
    let next = judge.text.word(at + 1);
    words.iter().any(|word| word.strip_suffix('*').map_or(next == word, |stem| next.starts_with(stem)))
}

/// The same of a name with its capital. Where a preposition follows, a name follows that: `Ministry of Labour`, but not `the Ministry of the day`.
fn of_another(judge: &Judge<'_>, at: usize, words: &[String]) -> bool {
    let preposition = judge.text.word(at + 1).chars().count() <= PREPOSITION;
    let named = || (at + 2..at + 4).any(|at| judge.text.as_written(at).starts_with(char::is_uppercase));
    next_is(judge, at, words) && (!preposition || named())
}

fn aliases(judge: &mut Judge<'_>) {
    let first = judge.text.first_sentence();
    for tokens in judge.own(List::Alias) {
        if tokens.start < first.end {
            continue;
        }
        let receiver = judge.receiver().or_else(|| judge.note.profile.receivers.get(&judge.note.profile.addressee));
        let short = receiver.and_then(|receiver| receiver.names.get(judge.note.lang)).map(|name| name.short.nominative.clone());
        let range = judge.text.bytes(tokens);
        judge.find(codes::SHORT_NAME, range, "the receiver is called by another name than its short one", short);
    }
}

/// Sender and receiver called by one short name in one sentence.
fn ambiguous(judge: &mut Judge<'_>) {
    let Some(name) = judge.sender() else { return };
    let short: Vec<&str> = forms(&name.short).collect();
    let after = judge.lexicon.file.lists.get(&List::OtherBodyAfter).cloned().unwrap_or_default();
    let named: Vec<usize> = (0..judge.text.tokens.len())
        .filter(|at| judge.is_own(*at) && short.contains(&judge.text.as_written(*at)) && !of_another(judge, *at, &after))
        .collect();
    let twice: Vec<Range<usize>> = named
        .windows(2)
        .filter_map(|pair| match pair {
            [one, other] if other - one <= 3 && judge.text.sentence_of(*one).contains(other) => Some(*one..*other + 1),
            _ => None,
        })
        .collect();
    for tokens in twice {
        let range = judge.text.bytes(tokens);
        judge.find(
            codes::AMBIGUOUS_SHORT_NAME,
            range,
            "both sides are called by the same short name",
            Some(format!("{} …, and the receiver by its full name", name.short.nominative)),
        );
    }
}

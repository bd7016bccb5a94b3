//! What the case does not hold: N025. Days, persons, articles and numbers of citizens of a text that somebody else wrote.

use std::collections::BTreeSet;

use super::case_facts::stems;
use super::codes;
use super::judge::{Judge, forms, spaced};
use super::lexicon::List;
use super::text::BlockKind;
use crate::case::{Case, Name};
use crate::check::Assessment;
use crate::lang::Words;

pub(super) fn judge(judge: &mut Judge<'_>, case: &Case) {
    // A draft of the program takes all of it from the case and the rule book alone.
    if judge.note.layout.is_some() {
        return;
    }
    let Ok(known) = serde_json::to_string(case).map(|text| spaced(&text)) else { return };
    let cited = judge.note.assessment.map_or_else(Vec::new, cited);
    // A day may follow from a rule, and citations hold the days of what they cite.
    let computed = judge.note.assessment.and_then(|assessment| serde_json::to_string(assessment).ok()).unwrap_or_default();
    days(judge, &format!("{known} {computed} {}", spaced(&cited.join(" "))));
    persons(judge, case, &known);
    articles(judge, case, &cited);
    counts(judge, &known);
}

/// Days that the case does not know. The day of a law stands in the rule book, not in the case.
fn days(judge: &mut Judge<'_>, known: &str) {
    let of_law = sentences_about_law(judge);
    let unknown: Vec<_> = super::dates::mentions(judge)
        .into_iter()
        .filter(|date| judge.is_own(date.tokens.start))
        .filter_map(|date| Some((date.date()?, date.tokens)))
        .filter(|(day, tokens)| {
            let said = spaced(judge.note.text.get(judge.text.bytes(tokens.clone())).unwrap_or(""));
            !known.contains(&day.to_string()) && !known.contains(&said) && !of_law.contains(&sentence(judge, tokens.start))
        })
        .collect();
    for (day, tokens) in unknown {
        let range = judge.text.bytes(tokens);
        judge.find(codes::NOT_IN_CASE, range, format!("the case does not know the day {day}"), None);
    }
}

/// The sentences that name a law or a treaty.
fn sentences_about_law(judge: &Judge<'_>) -> BTreeSet<Option<usize>> {
    judge.own(List::Instrument).into_iter().map(|name| sentence(judge, name.start)).collect()
}

fn sentence(judge: &Judge<'_>, at: usize) -> Option<usize> {
    judge.text.tokens.get(at).map(|token| token.sentence)
}

/// Persons: a word with a capital after `citizen`, `Mr`. Known are the names of the case and every other word that stands in it.
fn persons(judge: &mut Judge<'_>, case: &Case, known: &str) {
    let stems = names(case).flat_map(|name| stems(judge, name)).collect::<Vec<_>>();
    let known: BTreeSet<&str> = known.split(|c: char| !c.is_alphanumeric()).collect();
    let profile = judge.note.profile;
    let states = std::iter::once(&profile.home).chain(profile.receivers.values().map(|receiver| &receiver.state));
    let of_states: BTreeSet<&str> =
        states.filter_map(|state| state.names.get(judge.note.lang)).flat_map(forms).flat_map(str::split_whitespace).collect();
    let others: BTreeSet<usize> = judge.own(List::NoPersonName).into_iter().flatten().collect();
    let unknown: Vec<usize> = judge
        .own(List::PersonTitle)
        .into_iter()
        .map(|title| title.end)
        .filter(|at| judge.is_own(*at) && judge.text.sentence_of(at.saturating_sub(1)).contains(at))
        .filter(|at| {
            let word = judge.text.as_written(*at);
            word.starts_with(char::is_uppercase)
                && !known.contains(word)
                && !of_states.contains(word)
                && !others.contains(at)
                && !stems.iter().any(|stem| judge.text.word(*at).starts_with(stem.as_str()))
        })
        .collect();
    for at in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, "the case does not know this person", None);
    }
}

fn names(case: &Case) -> impl Iterator<Item = &Name> {
    let person = case.person.iter().filter_map(|person| person.name.as_ref());
    let family = case.family.iter().flatten().filter_map(|member| member.name.as_ref());
    person.chain(family).chain(case.representative.iter().map(|representative| &representative.name))
}

/// What rules, arguments and remedies say of the case and where they stand.
fn cited(assessment: &Assessment) -> Vec<&str> {
    let counsel = || assessment.verdicts.iter().map(|verdict| &verdict.counsel);
    let argued = counsel().flat_map(|counsel| &counsel.arguments);
    let argued = argued.flat_map(|one| one.text.each().chain([one.cite.as_str()]).chain(one.cite_words.iter().flat_map(Words::each)));
    let remedies = counsel().flat_map(|counsel| &counsel.remedies);
    let remedies = remedies.flat_map(|one| [one.cite.as_str()].into_iter().chain(one.cite_words.iter().flat_map(Words::each)));
    let findings = assessment.findings.iter();
    let found = findings.flat_map(|one| [one.cite.as_str()].into_iter().chain(one.cite_words.iter().flat_map(Words::each)));
    found.chain(argued).chain(remedies).collect()
}

/// Articles that neither the rules that judged the case name nor the authorities in it.
fn articles(judge: &mut Judge<'_>, case: &Case, cited: &[&str]) {
    if judge.note.assessment.is_none() {
        judge.cannot(codes::NOT_IN_CASE, "articles: the case was not judged, so that it names none");
        return;
    }
    let named = case.events.iter().flatten().filter_map(|event| event.article.as_deref());
    let known: BTreeSet<&str> = cited
        .iter()
        .copied()
        .chain(named)
        .flat_map(|cite| cite.split(|c: char| !c.is_ascii_digit()))
        .filter(|number| !number.is_empty())
        .collect();
    let unknown: Vec<usize> = judge
        .own(List::Article)
        .into_iter()
        .filter_map(|article| {
            let beside = [Some(article.start), Some(article.end), article.start.checked_sub(1)];
            let at = beside.into_iter().flatten().find(|at| number_of(judge, *at).is_some() && same_block(judge, *at, article.start))?;
            Some((at, number_of(judge, at)?))
        })
        .filter(|(_, number)| !known.contains(number))
        .map(|(at, _)| at)
        .collect();
    for at in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, "no rule that judged the case, and no authority in it, names this article", None);
    }
}

/// The digits that a word begins with: `36`, `97-berene`.
fn number_of<'a>(judge: &'a Judge<'_>, at: usize) -> Option<&'a str> {
    let word = judge.text.as_written(at);
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    word.get(..digits).filter(|digits| !digits.is_empty())
}

fn same_block(judge: &Judge<'_>, one: usize, other: usize) -> bool {
    let block = |at: usize| judge.text.tokens.get(at).map(|token| token.block);
    block(one) == block(other)
}

/// `24 citizens`: the number stands in the case, as a count of people, a figure or in its words.
fn counts(judge: &mut Judge<'_>, known: &str) {
    let known: BTreeSet<&str> = known.split(|c: char| !c.is_ascii_digit()).collect();
    let unknown: Vec<usize> = judge
        .own(List::Citizens)
        .into_iter()
        .filter_map(|citizens| citizens.start.checked_sub(1))
        .filter(|at| judge.is_own(*at) && judge.text.sentence_of(*at).contains(&(at + 1)))
        .filter(|at| {
            let word = judge.text.as_written(*at);
            // A year of four digits before a list of citizens is none of their number; groups of thousands are left alone.
            let grouped = at.checked_sub(1).is_some_and(|before| number_of(judge, before).is_some());
            !grouped && word.chars().all(|c| c.is_ascii_digit()) && !known.contains(word)
        })
        .collect();
    for at in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, "the case does not know this number of citizens", None);
    }
}

/// `annex 3`, where two enclosures are listed. An annex to a law or treaty is not the note's own.
pub(super) fn annexes(judge: &mut Judge<'_>) {
    let listed = judge
        .text
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Enclosures)
        .filter_map(|block| judge.note.text.get(block.range.clone()))
        .filter(|item| item.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        .count();
    let of_law = sentences_about_law(judge);
    let unknown: Vec<(usize, usize)> = judge
        .own(List::Annex)
        .into_iter()
        .filter(|annex| judge.text.kind(annex.start) != BlockKind::Frame && !of_law.contains(&sentence(judge, annex.start)))
        .filter_map(|annex| {
            let beside = [Some(annex.start), Some(annex.end), annex.start.checked_sub(1)];
            let at = beside.into_iter().flatten().find(|at| same_block(judge, *at, annex.start) && number_of(judge, *at).is_some())?;
            Some((at, number_of(judge, at)?.parse::<usize>().ok()?))
        })
        .filter(|(_, number)| *number == 0 || *number > listed)
        .collect();
    for (at, number) in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, format!("enclosure {number} is cited, {listed} are listed"), None);
    }
}

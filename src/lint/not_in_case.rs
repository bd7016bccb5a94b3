//! What the case does not hold: N025. Days, persons, articles and numbers of citizens of a text that somebody else wrote.

use std::collections::BTreeSet;

use super::codes;
use super::judge::{Judge, spaced};
use super::lexicon::List;
use super::numbered;
use super::text::BlockKind;
use crate::case::Case;
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
    super::named_persons::judge(judge, case, &known);
    super::crossings::judge(judge, case);
    articles(judge, case, &cited);
    counts(judge, case);
}

/// Days that the case does not know. The day of a law stands in the rule book, not in the case.
fn days(judge: &mut Judge<'_>, known: &str) {
    let of_law = sentences_about_law(judge);
    let unknown: Vec<_> = super::dates::mentions(judge)
        .into_iter()
        // The note's own day stands in its frame.
        .filter(|date| judge.is_own(date.tokens.start) && judge.text.kind(date.tokens.start) != BlockKind::Frame)
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
    let cites = cited.iter().flat_map(|cite| judge.lexicons().flat_map(|lexicon| numbered::articles_in(cite, lexicon)));
    // An event gives the number alone: `26(1)(8)`.
    let named = case.events.iter().flatten().filter_map(|event| event.article.as_deref()).map(|article| {
        let end = article.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(article.len());
        article.get(..end).unwrap_or(article).to_owned()
    });
    let known: BTreeSet<String> = cites.chain(named).collect();
    let and: BTreeSet<usize> = judge.own(List::And).into_iter().map(|and| and.start).collect();
    let said = judge.own(List::Article).into_iter().flat_map(|article| numbered::articles(&judge.text, &and, &article));
    let unknown: BTreeSet<(usize, usize)> = said
        .filter(|range| judge.note.text.get(range.clone()).is_some_and(|number| !known.contains(number)))
        .map(|range| (range.start, range.end))
        .collect();
    for (start, end) in unknown {
        judge.doubt(codes::NOT_IN_CASE, start..end, "no rule that judged the case, and no authority in it, names this article");
    }
}

/// `24 citizens`: the number stands in the case, as a count of people, a figure or in its words.
fn counts(judge: &mut Judge<'_>, case: &Case) {
    let known = counted(judge, case);
    let unknown: Vec<usize> = judge
        .own(List::Citizens)
        .into_iter()
        .filter_map(|citizens| numbered::count(&judge.text, &citizens))
        .filter(|(at, number)| judge.is_own(*at) && !known.contains(number))
        .map(|(at, _)| at)
        .collect();
    for at in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, "the case does not know this number of citizens", None);
    }
}

/// Numbers of people that the case gives: of the group, of its figures and events, before words for citizens in its texts; and of those whom it names.
fn counted(judge: &Judge<'_>, case: &Case) -> BTreeSet<u64> {
    let heads = case.events.iter().flatten().filter_map(|event| event.people.as_ref());
    let heads = heads.flat_map(|people| [people.detained, people.released, people.to_be_expelled, people.refused]).flatten();
    let group = case.group.iter().filter_map(|group| group.count);
    let mut known: BTreeSet<u64> = heads.chain(group).map(u64::from).collect();
    known.extend(case.figures.iter().flatten().map(|figure| figure.value));
    if case.person.is_some() {
        let members = u64::try_from(case.family.as_ref().map_or(0, Vec::len)).unwrap_or(0);
        known.extend(1..=1 + members);
    }
    let mut texts = Vec::new();
    numbered::strings(&serde_json::to_value(case).unwrap_or_default(), &mut texts);
    for (text, lexicon) in texts.iter().flat_map(|text| judge.lexicons().map(move |lexicon| (text, lexicon))) {
        known.extend(numbered::counts_in(text, lexicon));
    }
    known
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
    let days: Vec<_> = super::dates::mentions(judge).into_iter().map(|date| date.tokens).collect();
    let unknown: Vec<(usize, usize)> = judge
        .own(List::Annex)
        .into_iter()
        .filter(|annex| judge.text.kind(annex.start) != BlockKind::Frame && !of_law.contains(&sentence(judge, annex.start)))
        .filter_map(|annex| {
            let at = numbered::beside(&judge.text, &annex)?;
            // The sentence after it may begin with a number, and the number may be that of a day: `in the annex. 24 September`.
            if sentence(judge, at) != sentence(judge, annex.start) || days.iter().any(|day| day.contains(&at)) {
                return None;
            }
            Some((at, numbered::digits(&judge.text, at)?.parse::<usize>().ok()?))
        })
        .filter(|(_, number)| *number == 0 || *number > listed)
        .collect();
    for (at, number) in unknown {
        let range = judge.text.bytes(at..at + 1);
        judge.find(codes::NOT_IN_CASE, range, format!("enclosure {number} is cited, {listed} are listed"), None);
    }
}

//! What tells a child beside its name: the school and the date of birth, N030.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::Datelike;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;
use super::named_minors::{self, OF_AGE};
use super::school;

/// Words between a school and its number: `school (general) No. 5`.
pub(super) const NUMBER_WITHIN: usize = 2;
/// Words between a birth and its year, where it follows and where it precedes.
const YEAR_AFTER: usize = 4;
const YEAR_BEFORE: usize = 2;

pub(super) fn judge(judge: &mut Judge<'_>) {
    let mut found: Vec<(Range<usize>, &str)> = Vec::new();
    // By paragraph and by sentence once for all: a text may hold many children and many schools.
    let many: BTreeSet<usize> = judge.own(List::ManyChildren).into_iter().flatten().collect();
    let mut children = judge.own(List::Child);
    // Pupils of a school are many: its number tells none of them.
    children.retain(|child| !many.contains(&child.start));
    let place = |at: usize| judge.text.tokens.get(at).map(|token| (token.block, token.sentence));
    let (blocks, sentences): (BTreeSet<usize>, BTreeSet<usize>) = children.iter().filter_map(|child| place(child.start)).unzip();
    // Of a case about a school it is known that there is a child.
    let case = judge.note.case.filter(|case| case.events.iter().flatten().any(|event| event.kind.is_of_school()));
    for school in judge.own(List::School) {
        if place(school.start).is_some_and(|(block, _)| blocks.contains(&block)) {
            found.extend(number_beside(judge, &school).map(|range| (range, "the school of a child is named")));
        }
    }
    for birth in judge.own(List::BirthDate) {
        if place(birth.start).is_some_and(|(_, sentence)| sentences.contains(&sentence)) {
            found.push((judge.text.bytes(birth), "the birth of a child is dated"));
        }
    }
    let (doubtful, named): (Vec<_>, Vec<_>) = named_minors::find(judge).into_iter().partition(|named| named.in_doubt);
    found.extend(named.into_iter().map(|named| (named.name, named.why)));
    found.extend(born_lately(judge).into_iter().map(|range| (range, "the birth of a child is dated")));
    if let Some(case) = case {
        found.extend(school::told(judge, case).into_iter().map(|range| (range, "the school of a child is named")));
    }
    // Of what overlaps the longest: a number stands in the name of the school.
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|(range, _)| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    let told: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
    for (range, why) in found {
        judge.find(codes::MINOR, range, why, None);
    }
    for named in doubtful {
        let next = told.partition_point(|range| range.end <= named.name.start);
        if told.get(next).is_none_or(|range| range.start >= named.name.end) {
            judge.doubt(codes::MINOR, named.name, named.why);
        }
    }
}

/// Births of which the year makes a child: `born in 2016`, `2016 года рождения`.
fn born_lately(judge: &Judge<'_>) -> Vec<Range<usize>> {
    let year = |at: usize| {
        let digits = super::numbered::digits(&judge.text, at).filter(|digits| digits.len() == 4)?;
        digits.parse::<i32>().ok().filter(|year| (1800..=2200).contains(year))
    };
    let births = judge.own(List::BirthDate).into_iter().filter(|birth| {
        let sentence = judge.text.sentence_of(birth.start);
        // `1990 года рождения, паспорт 2020 года`: a comma ends what is said of the birth.
        let joined = |tokens: Range<usize>| !judge.note.text.get(judge.text.bytes(tokens)).unwrap_or(",").contains(',');
        let of_birth = |at: &usize| sentence.contains(at) && joined(birth.start.min(*at)..birth.end.max(at + 1));
        let before = (birth.start.saturating_sub(YEAR_BEFORE)..birth.start).rev().filter(of_birth).find_map(year);
        let after = || (birth.end..birth.end + YEAR_AFTER).filter(of_birth).find_map(year);
        before.or_else(after).is_some_and(|year| judge.note.as_of.year() - year < OF_AGE)
    });
    births.map(|birth| judge.text.bytes(birth)).collect()
}

/// `school No. 5`, `школа № 5`, `№ 5 мектеп`: the school with its number, on whichever side it stands.
pub(super) fn number_beside(judge: &Judge<'_>, school: &Range<usize>) -> Option<Range<usize>> {
    let sentence = judge.text.sentence_of(school.start);
    let numbered = |at: &usize| sentence.contains(at) && judge.text.as_written(*at).chars().all(|c| c.is_ascii_digit());
    let sign = judge.lexicon.file.signs.number.as_str();
    let told = |range: &Range<usize>| judge.note.text.get(range.clone()).is_some_and(|words| words.contains(sign));
    let after = (school.end..school.end + NUMBER_WITHIN).find(|at| numbered(at)).map(|at| judge.text.bytes(school.start..at + 1));
    let before = (school.start.saturating_sub(NUMBER_WITHIN + 1)..school.start).rev().find(|at| numbered(at)).map(|at| {
        let range = judge.text.bytes(at..school.end);
        // The sign stands before the number and is no word.
        let start = judge.note.text.get(..range.start).map_or(range.start, |text| text.trim_end().len());
        let signed = judge.note.text.get(..start).is_some_and(|text| text.ends_with(sign));
        if signed { start - sign.len()..range.end } else { range }
    });
    after.filter(told).or_else(|| before.filter(told))
}

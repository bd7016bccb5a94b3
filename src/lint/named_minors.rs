//! A child by its name: beside an age, or beside a word that says that it is one, N030.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::judge::Judge;
use super::lexicon::{List, Meaning};
use super::numbered::digits;

/// Years at which one is no minor.
pub(super) const OF_AGE: i32 = 18;
/// Words of a title between the word for a child and the name: `сын гражданина А. Нурбек`.
const TITLE_WITHIN: usize = 4;
/// Words with a capital that make a name before what says whose it is; one may be anything.
const NAME: usize = 2;
/// Words of a name before its age.
const LONGEST_NAME: usize = 4;

/// Words with a capital that name no child.
const NO_CHILD: [List; 11] = [
    List::NoPersonName,
    List::OtherBody,
    List::CentralBody,
    List::LocalBody,
    List::Consulate,
    List::Embassy,
    List::ForeignMinistry,
    List::Instrument,
    List::School,
    List::SchoolGeneral,
    List::PersonTitle,
];

/// Where a child is named, and why that is known.
pub(super) struct Named {
    pub(super) name: Range<usize>,
    pub(super) why: &'static str,
    /// Whether it may be the name of a grown-up as well: a son, a number in brackets.
    pub(super) in_doubt: bool,
}

pub(super) fn find(judge: &Judge<'_>) -> Vec<Named> {
    let words = Words::of(judge);
    let mut found = Vec::new();
    let mut tell = |name: Option<Range<usize>>, why: &'static str, in_doubt: bool| {
        found.extend(name.map(|name| Named { name: judge.text.bytes(name), why, in_doubt }));
    };
    for age in ages(judge) {
        let after = || if age.of_person { words.name_after(&age.tokens) } else { None };
        tell(words.name_before(&age.tokens).or_else(after), "a child is named beside its age", age.bare);
    }
    let rights: BTreeSet<usize> = judge.own(List::NotMinor).into_iter().flatten().collect();
    for minor in judge.own(List::Minor).into_iter().filter(|minor| !rights.contains(&minor.start)) {
        tell(words.name_after(&minor).or_else(|| words.name_before(&minor)), "a child is named", false);
    }
    for offspring in judge.own(List::Offspring) {
        // «Асанова Бакыт кызы Нургүл»: part of a name. Whose son it is says a word in the genitive, which belongs to the phrase.
        let of_name = offspring.start.checked_sub(1).is_some_and(|before| words.is_name(before) && words.is_inside(before, &offspring));
        if !of_name {
            tell(words.name_after(&offspring), "a son or daughter is named, who may be a minor", true);
        }
    }
    found
}

/// An age under 18.
struct Age {
    tokens: Range<usize>,
    /// Whether only a person has it: `12-year-old`, but not `12 years`.
    of_person: bool,
    /// Whether it is a number in brackets and nothing more.
    bare: bool,
}

fn ages(judge: &Judge<'_>) -> Vec<Age> {
    let starts = |list: List| judge.own(list).into_iter().map(|word| word.start).collect::<BTreeSet<usize>>();
    // By their ends: what announces an age ends where it begins.
    let before: BTreeMap<usize, usize> = judge.own(List::AgeBefore).into_iter().map(|word| (word.end, word.start)).collect();
    let (after, of_person) = (starts(List::AgeAfter), starts(List::AgeOfPerson));
    let mut found = Vec::new();
    for at in (0..judge.text.tokens.len()).filter(|at| judge.is_own(*at)) {
        let Some(number) = digits(&judge.text, at).filter(|number| number.parse::<i32>().is_ok_and(|years| (1..OF_AGE).contains(&years)))
        else {
            continue;
        };
        let whole = number == judge.text.as_written(at);
        let told = before.get(&at);
        let of_person = told.is_some() || of_person.contains(&at) || (whole && of_person.contains(&(at + 1)));
        let tokens = told.copied().unwrap_or(at)..at + 1;
        if whole && (told.is_some() || after.contains(&(at + 1)) || of_person) {
            let end = if after.contains(&(at + 1)) { at + 2 } else { at + 1 };
            found.push(Age { tokens: tokens.start..end, of_person, bare: false });
        } else if of_person {
            found.push(Age { tokens, of_person, bare: false });
        } else if whole && gap(judge, at) == "(" && follows(judge, at).starts_with(')') {
            found.push(Age { tokens, of_person: false, bare: true });
        }
    }
    found
}

/// What stands between a word and the one before it, without spaces.
fn gap<'a>(judge: &Judge<'a>, at: usize) -> &'a str {
    let Some(before) = at.checked_sub(1) else { return "" };
    let between = judge.text.bytes(before..at).end..judge.text.bytes(at..at + 1).start;
    judge.text.raw.get(between).unwrap_or("").trim()
}

/// The text after a word.
fn follows<'a>(judge: &Judge<'a>, at: usize) -> &'a str {
    judge.text.raw.get(judge.text.bytes(at..at + 1).end..).unwrap_or("")
}

/// The words of a text as far as they may name a child.
struct Words<'a, 'b> {
    judge: &'b Judge<'a>,
    /// Words with a capital that name none.
    others: BTreeSet<usize>,
    /// Words for a child, of which a second one may follow: `12-летний сын`.
    children: BTreeSet<usize>,
    /// Words for schools and bodies: the word with a capital before them is their name, «Московской школы».
    bodies: BTreeSet<usize>,
    places: BTreeSet<usize>,
}

impl<'a, 'b> Words<'a, 'b> {
    fn of(judge: &'b Judge<'a>) -> Self {
        let of = |lists: &[List]| -> BTreeSet<usize> {
            let hits = judge.hits().iter().filter(|hit| matches!(hit.means, Meaning::List(list) if lists.contains(&list)));
            hits.flat_map(|hit| hit.tokens.clone()).collect()
        };
        let bodies = of(&[List::School, List::SchoolGeneral, List::LocalBody, List::OtherBody]);
        Self { judge, others: of(&NO_CHILD), children: of(&[List::Minor, List::Offspring]), bodies, places: of(&[List::OfPlace]) }
    }

    fn is_name(&self, at: usize) -> bool {
        let word = self.judge.text.as_written(at);
        let named = word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
        named && self.judge.is_own(at) && !self.others.contains(&at)
    }

    /// Whether a word stands in the sentence of some others.
    fn is_inside(&self, at: usize, of: &Range<usize>) -> bool {
        self.judge.text.sentence_of(of.start).contains(&at)
    }

    /// `несовершеннолетняя Айгуль`, `12-летний сын заявителя Нурбек`: a name after what says that it is a child's.
    fn name_after(&self, mark: &Range<usize>) -> Option<Range<usize>> {
        let judge = self.judge;
        let title = |at: usize| {
            let initial = judge.text.as_written(at).chars().count() == 1;
            (self.others.contains(&at) || self.children.contains(&at) || initial) && matches!(gap(judge, at), "" | ".")
        };
        let first = (mark.end..mark.end + TITLE_WITHIN).find(|at| !title(*at))?;
        let before = gap(judge, first);
        if !self.is_inside(first, mark) || !matches!(before, "" | "." | ")" | ",") {
            return None;
        }
        let end = (first..first + LONGEST_NAME)
            .take_while(|at| self.is_name(*at) && self.is_inside(*at, mark) && (*at == first || gap(judge, *at).is_empty()))
            .last()?
            + 1;
        // After a comma only what a second one closes: `his son, Nurbek, was …`.
        if before == "," && !follows(judge, end - 1).starts_with(',') {
            return None;
        }
        let of_body = end - first < NAME
            && self.places.contains(&first)
            && self.is_inside(end, mark)
            && gap(judge, end).is_empty()
            && self.bodies.contains(&end);
        (!of_body).then_some(first..end)
    }

    /// `Нурбек Бакытов, 12 лет`, `Айгуль Сатарова – ученица`: a name before it, and a comma, a bracket or a dash between them.
    fn name_before(&self, mark: &Range<usize>) -> Option<Range<usize>> {
        if !matches!(gap(self.judge, mark.start), "," | "(" | "–" | "—") {
            return None;
        }
        let plain = |at: usize| at + 1 == mark.start || gap(self.judge, at + 1).is_empty();
        let begins = mark.start.saturating_sub(LONGEST_NAME);
        let first = (begins..mark.start).rev().take_while(|at| self.is_name(*at) && self.is_inside(*at, mark) && plain(*at)).last()?;
        (mark.start - first >= NAME).then_some(first..mark.start)
    }
}

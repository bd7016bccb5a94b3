//! Persons whom a text names and the case does not: N025; and names in another case of the grammar than the word before them: N050.
//!
//! After `citizen`, `Mr` and the name of a state every word with a capital is looked at; elsewhere only a word that differs from a name of the
//! case by one letter.

use std::collections::BTreeSet;
use std::ops::Range;

use super::case_facts::stems;
use super::codes;
use super::judge::{Judge, forms};
use super::lexicon::{List, Meaning};
use super::text::BlockKind;
use crate::case::{Case, Name};
use crate::diag::one_slip_away;

/// Small words between a title and the name of a state: `of the`.
const SMALL_WORDS: usize = 2;

/// Words of the name of a law before the word for it.
const LAW_BEGINS_BEFORE: usize = 2;

/// Letters from which on a word elsewhere is taken for a misspelt name; at the beginning of a sentence every word has a capital.
const LONG: usize = 5;
const LONG_AT_BEGINNING: usize = 7;

const STRANGER: &str = "the case does not know this person";
const MISSPELT: &str = "the word differs by one letter from a name of the case";

/// Bodies, which may stand right after a name: «гражданину Асанову Управлением отказано».
const BODIES: [List; 7] =
    [List::NoPersonName, List::OtherBody, List::CentralBody, List::LocalBody, List::Consulate, List::Embassy, List::ForeignMinistry];

/// What a text may say with a capital without naming a stranger.
struct Known<'a> {
    /// Every word of the case.
    words: BTreeSet<&'a str>,
    /// Words of names of institutions, and of those who speak for them.
    of_profile: BTreeSet<&'a str>,
    of_states: BTreeSet<&'a str>,
    titles: BTreeSet<usize>,
    /// Words of names of bodies, laws and treaties, and titles.
    others: BTreeSet<usize>,
    /// Beginnings of the names of the case.
    stems: Vec<String>,
    /// The words of those names with a capital, in every form.
    names: Vec<&'a str>,
    /// The others: `уулу`, `кызы`.
    particles: BTreeSet<&'a str>,
}

pub(super) fn judge(judge: &mut Judge<'_>, case: &Case, known: &str) {
    let titles = judge.own(List::PersonTitle);
    let known = Known::of(judge, case, known, &titles);
    let mut looked_at = BTreeSet::new();
    for title in titles {
        let Some(first) = after_title(judge, &known, title.end) else { continue };
        let name = name_from(judge, &known, first);
        looked_at.extend(name.clone());
        let words: Vec<usize> = name.clone().filter(|at| is_capital(judge, *at) && !is_initial(judge, *at)).collect();
        for at in words {
            let right_after = at == first && first == title.end;
            let stranger = || at == first && !known.knows(judge, at);
            let range = judge.text.bytes(at..at + 1);
            if let Some(name) = known.misspelt(judge, at) {
                judge.find(codes::NOT_IN_CASE, range, MISSPELT, Some(name.to_owned()));
            } else if stranger() && right_after {
                judge.find(codes::NOT_IN_CASE, range, STRANGER, None);
            } else if stranger() {
                judge.doubt(codes::NOT_IN_CASE, range, STRANGER);
            } else if known.begins_a_name(judge, at) && !known.words.contains(judge.text.as_written(at)) {
                judge.find(codes::NAME_FORM, range, "the case does not give this form of the name", None);
            }
        }
        agrees(judge, case, &title, name);
    }
    elsewhere(judge, &known, &looked_at);
}

/// Words that differ from a name of the case by one letter, where no title says that a person is named.
fn elsewhere(judge: &mut Judge<'_>, known: &Known<'_>, looked_at: &BTreeSet<usize>) {
    let body = |at: usize| matches!(judge.text.kind(at), BlockKind::Paragraph | BlockKind::Item(_));
    let long = |at: usize| {
        let begins = judge.text.sentence_of(at).start == at;
        judge.text.as_written(at).chars().count() >= if begins { LONG_AT_BEGINNING } else { LONG }
    };
    let near: Vec<(usize, String)> = (0..judge.text.tokens.len())
        .filter(|at| is_capital(judge, *at) && !looked_at.contains(at) && judge.is_own(*at) && body(*at) && long(*at))
        .filter_map(|at| Some((at, known.misspelt(judge, at)?.to_owned())))
        .collect();
    for (at, name) in near {
        let range = judge.text.bytes(at..at + 1);
        judge.doubt(codes::NOT_IN_CASE, range, format!("{MISSPELT}: “{name}”"));
    }
}

/// The name stands in a case of the grammar that the title asks for, as far as the case file gives that form.
fn agrees(judge: &mut Judge<'_>, case: &Case, title: &Range<usize>, name: Range<usize>) {
    let said = judge.text.word(title.start);
    let asked = judge.lexicon.file.title_cases.iter().filter(|(_, titles)| titles.iter().any(|one| one == said));
    let asked: Vec<_> = asked.map(|(case, _)| *case).collect();
    let written: Vec<&str> = name.clone().filter(|at| !is_initial(judge, *at)).map(|at| judge.text.as_written(at)).collect();
    let given = case.names().filter_map(|name| name.forms.get(judge.note.lang));
    let Some(given) = given.into_iter().find(|given| written.iter().all(|word| forms(given).any(|form| has_word(form, word)))) else {
        return;
    };
    let right: Option<Vec<&str>> = asked.iter().map(|case| case.of(given)).collect();
    let Some(right) = right.filter(|right| !right.is_empty()) else { return };
    if !right.iter().any(|form| written.iter().all(|word| has_word(form, word))) {
        let range = judge.text.bytes(name);
        let message = format!("after “{}” the name stands in another grammatical case", judge.text.as_written(title.start));
        judge.find(codes::NAME_FORM, range, message, right.first().map(|form| (*form).to_owned()));
    }
}

fn has_word(form: &str, word: &str) -> bool {
    form.split_whitespace().any(|one| one == word)
}

impl<'a> Known<'a> {
    fn of(judge: &Judge<'a>, case: &'a Case, known: &'a str, titles: &[Range<usize>]) -> Self {
        let (profile, lang) = (judge.note.profile, judge.note.lang);
        let states = std::iter::once(&profile.home).chain(profile.receivers.values().map(|receiver| &receiver.state));
        let of_states = states.filter_map(|state| state.names.get(lang));
        let of_states = of_states.flat_map(|given| forms(given).chain(given.short.as_deref())).flat_map(str::split_whitespace).collect();
        let receivers = profile.receivers.values();
        let institutions = std::iter::once(&profile.sender.names).chain(receivers.map(|receiver| &receiver.names));
        let institutions = institutions.filter_map(|names| names.get(lang)).flat_map(|name| forms(&name.full).chain(forms(&name.short)));
        let holders = profile.receivers.values().filter_map(|receiver| receiver.head.as_ref()?.holder.as_ref());
        let holders = holders.chain(profile.signatory.as_ref().and_then(|office| office.holder.as_ref()));
        let holders = holders.filter_map(|holder| holder.names.get(lang)).flat_map(|name| forms(name).chain(name.short.as_deref()));
        let words = || case.names().flat_map(|name| words_of(judge, name));
        let bodies = judge.hits().iter().filter(|hit| matches!(hit.means, Meaning::List(list) if BODIES.contains(&list)));
        // `Федеральным законом`: what stands before the word belongs to the name.
        let laws = judge.own(List::Instrument).into_iter().flat_map(|law| law.start.saturating_sub(LAW_BEGINS_BEFORE)..law.end);
        Self {
            words: known.split(|c: char| !c.is_alphanumeric()).collect(),
            of_profile: institutions.chain(holders).flat_map(str::split_whitespace).map(|word| word.trim_matches('.')).collect(),
            of_states,
            titles: titles.iter().flat_map(Range::clone).collect(),
            others: bodies.flat_map(|hit| hit.tokens.clone()).chain(laws).chain(titles.iter().flat_map(Range::clone)).collect(),
            stems: case.names().flat_map(|name| stems(judge, name)).collect(),
            names: words().filter(|word| word.starts_with(char::is_uppercase)).collect(),
            particles: words().filter(|word| word.starts_with(char::is_lowercase)).collect(),
        }
    }

    /// Whether a word with a capital says nothing about a person of whom the case knows nothing.
    fn knows(&self, judge: &Judge<'_>, at: usize) -> bool {
        let word = judge.text.as_written(at);
        self.words.contains(word) || self.of_states.contains(word) || self.is_of_body(judge, at) || self.begins_a_name(judge, at)
    }

    fn begins_a_name(&self, judge: &Judge<'_>, at: usize) -> bool {
        self.stems.iter().any(|stem| judge.text.word(at).starts_with(stem.as_str()))
    }

    /// Part of the name of a body, or letters that stand for one: `ГУВМ`.
    fn is_of_body(&self, judge: &Judge<'_>, at: usize) -> bool {
        let word = judge.text.as_written(at);
        let is_short = word.chars().count() > 1 && word.chars().all(|letter| !letter.is_lowercase());
        self.others.contains(&at) || self.of_profile.contains(word) || (is_short && !self.words.contains(word))
    }

    /// The name from which a word differs by one letter, if the word means nothing else that is known.
    fn misspelt(&self, judge: &Judge<'_>, at: usize) -> Option<&'a str> {
        let word = judge.text.as_written(at);
        let known = self.words.contains(word) || self.of_states.contains(word) || self.of_profile.contains(word);
        if known || self.others.contains(&at) || self.begins_a_name(judge, at) {
            return None;
        }
        let long = self.names.iter().copied().filter(|name| name.chars().count() + 1 >= LONG);
        one_slip_away(word, long).first().copied()
    }
}

/// The words of a name, in every form that is given in the language, and in Latin script.
fn words_of<'a>(judge: &Judge<'_>, name: &'a Name) -> impl Iterator<Item = &'a str> {
    let given = name.forms.get(judge.note.lang).into_iter().flat_map(forms).chain(name.latin.as_deref());
    given.flat_map(str::split_whitespace)
}

/// Where the name after a title begins: the name of a state may stand between, `citizen of the Kyrgyz Republic Asanov`.
fn after_title(judge: &Judge<'_>, known: &Known<'_>, title: usize) -> Option<usize> {
    let sentence = judge.text.sentence_of(title.checked_sub(1)?);
    let of_state = |at: usize| known.of_states.contains(judge.text.as_written(at));
    // Of two titles the second speaks for itself: «заявитель – гражданин Кыргызской Республики».
    let first_capital = (title..=title + SMALL_WORDS).take_while(|at| !known.titles.contains(at)).find(|at| is_capital(judge, *at));
    let mut at = first_capital.filter(|at| of_state(*at)).unwrap_or(title);
    while of_state(at) {
        at += 1;
    }
    let begins = |at: &usize| is_capital(judge, *at) && joined(judge, *at) && !known.others.contains(at);
    Some(at).filter(|at| sentence.contains(at) && judge.is_own(*at)).filter(begins)
}

/// The words of a name: neighbours with a capital, `уулу` and `кызы` and initials among them, up to the name of a body.
fn name_from(judge: &Judge<'_>, known: &Known<'_>, first: usize) -> Range<usize> {
    let sentence = judge.text.sentence_of(first);
    let of_name =
        |at: usize| (is_capital(judge, at) && !known.is_of_body(judge, at)) || known.particles.contains(judge.text.as_written(at));
    let end = (first + 1..sentence.end).find(|at| !joined(judge, *at) || !of_name(*at) || !judge.is_own(*at)).unwrap_or(sentence.end);
    first..end.max(first + 1)
}

/// Whether nothing but a space, or the full stop of a shortened word, stands before a word.
fn joined(judge: &Judge<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let gap = judge.text.bytes(before..at).end..judge.text.bytes(at..at + 1).start;
    judge.note.text.get(gap).is_some_and(|gap| matches!(gap.trim(), "" | "."))
}

fn is_capital(judge: &Judge<'_>, at: usize) -> bool {
    judge.text.as_written(at).starts_with(char::is_uppercase)
}

fn is_initial(judge: &Judge<'_>, at: usize) -> bool {
    judge.text.as_written(at).chars().count() == 1
}

//! What only the case tells: N030, N032, N050, N053, N056.

use chrono::{Days, NaiveDate};

use super::codes;
use super::judge::{Judge, forms};
use crate::case::{Audience, Case, HistoryKind, Name};
use crate::diag::Code;

/// Days after which an addressee's entry should be looked at again.
const CHECK_AGAIN_AFTER: u64 = 180;

/// Rules that ask for facts which no case file and no text holds.
const WITHOUT_FACTS: [(Code, &str); 3] = [
    (codes::COPIES_DIFFER_IN_FRAME, "one copy was looked at; `--parity` compares language copies"),
    (codes::COPIES_DIFFER, "one copy was looked at; `--parity` compares language copies"),
    (
        codes::RECEIVER,
        "who may receive a note is known of the profile's receivers alone; words for others are looked for in the first sentence",
    ),
];

const OF_CASE: [Code; 4] = [codes::CONSENT, codes::NAME_FORM, codes::EARLIER_NOTE, codes::DELIVERY];

pub(super) fn judge(judge: &mut Judge<'_>) {
    if !judge.form.is_diplomatic() {
        return;
    }
    for (code, why) in WITHOUT_FACTS {
        judge.cannot(code, why);
    }
    checked_on(judge);
    let Some(case) = judge.note.case else {
        for code in OF_CASE {
            judge.cannot(code, "no case was given (`--case`)");
        }
        judge.cannot(codes::NOT_IN_CASE, "days, persons, articles and numbers of citizens: no case was given (`--case`)");
        judge.cannot(codes::MINOR, "names of minors: no case was given (`--case`)");
        return;
    };
    persons(judge, case);
    super::not_in_case::judge(judge, case);
    earlier(judge, case);
    super::delivery::judge(judge, case);
}

/// The receiver's name and rank were looked at not long ago.
fn checked_on(judge: &mut Judge<'_>) {
    // The drafter of the program's own notes is told by T0305, which stops no build.
    if !judge.form.addressed || judge.note.layout.is_some() {
        return;
    }
    let Some(receiver) = judge.receiver() else {
        judge.cannot(codes::CHECKED_ON, "the receiver is not in the profile");
        return;
    };
    let Some(checked) = receiver.checked_on else {
        judge.cannot(codes::CHECKED_ON, "the profile does not say when the receiver's name and rank were last checked");
        return;
    };
    if checked.checked_add_days(Days::new(CHECK_AGAIN_AFTER)).is_some_and(|due| due < judge.note.as_of) {
        judge.find_in_whole(codes::CHECKED_ON, format!("the receiver's name and rank were last checked on {checked}"), None);
    }
}

/// Names that may not stand, and names in a form that the case does not give.
fn persons(judge: &mut Judge<'_>, case: &Case) {
    let day = case.events.iter().flatten().map(|event| event.on).min().unwrap_or(judge.note.as_of);
    let person = case.person.as_ref().and_then(|person| Some((person.name.as_ref()?, person.born, case.consent.as_ref())));
    let family = case.family.iter().flatten().filter_map(|member| Some((member.name.as_ref()?, member.born, member.consent.as_ref())));
    let mut named = Vec::new();
    let mut unnamed = Vec::new();
    for (name, born, consent) in person.into_iter().chain(family) {
        if born.is_some_and(|born| is_minor(born, day)) {
            unnamed.push((name, codes::MINOR, "a minor is named"));
        } else if consent.is_some_and(|consent| consent.covers(Audience::HostState, judge.note.as_of)) {
            named.push(name);
        } else {
            unnamed.push((name, codes::CONSENT, "a person is named without consent for this receiver"));
        }
    }
    // A child has its mother's family name: that alone does not tell the child.
    let shown: Vec<String> = named.iter().flat_map(|name| stems(judge, name)).collect();
    for (name, code, message) in unnamed {
        let own: Vec<String> = stems(judge, name)
            .into_iter()
            .filter(|stem| !shown.iter().any(|other| other.starts_with(stem.as_str()) || stem.starts_with(other.as_str())))
            .collect();
        for at in places_of(judge, &own) {
            let range = judge.text.bytes(at..at + 1);
            judge.find(code, range, message, None);
        }
    }
    // Members of a family have family names that begin alike: `Примеров`, `Примерова`.
    let given: Vec<String> = case.names().flat_map(|name| written(judge, name)).collect();
    let given: Vec<&str> = given.iter().flat_map(|form| form.split_whitespace()).collect();
    named.into_iter().for_each(|name| given_forms(judge, name, &given));
}

fn is_minor(born: NaiveDate, day: NaiveDate) -> bool {
    born.checked_add_months(chrono::Months::new(18 * 12)).is_some_and(|grown| day < grown)
}

/// The words of a name without their endings, small. `уулу` and `кызы` stand in many names.
pub(super) fn stems(judge: &Judge<'_>, name: &Name) -> Vec<String> {
    let written = written(judge, name);
    let words = written.iter().flat_map(|form| form.split_whitespace()).filter(|word| word.starts_with(char::is_uppercase));
    words.map(stem).filter(|stem| stem.chars().count() >= 4).collect()
}

/// Words with a capital that begin so.
fn places_of(judge: &Judge<'_>, stems: &[String]) -> Vec<usize> {
    (0..judge.text.tokens.len())
        .filter(|at| judge.text.as_written(*at).starts_with(char::is_uppercase))
        .filter(|at| stems.iter().any(|stem| judge.text.word(*at).starts_with(stem.as_str())))
        .collect()
}

/// A word without its last letter, small.
fn stem(word: &str) -> String {
    let letters: Vec<char> = word.chars().map(super::text::fold).collect();
    let kept = if letters.len() > 5 { letters.len() - 1 } else { letters.len() };
    letters.into_iter().take(kept).collect()
}

fn written(judge: &Judge<'_>, name: &Name) -> Vec<String> {
    name.forms.get(judge.note.lang).into_iter().flat_map(forms).map(str::to_owned).chain(name.latin.iter().cloned()).collect()
}

/// A name stands only in forms that the case gives, this one or that of another person: none is declined by guess.
fn given_forms(judge: &mut Judge<'_>, name: &Name, words: &[&str]) {
    let given: Vec<String> = written(judge, name);
    // The family name: given names are words of the language as well.
    let family: Vec<String> =
        given.iter().filter_map(|form| form.split_whitespace().next()).map(stem).filter(|stem| stem.chars().count() >= 4).collect();
    for at in places_of(judge, &family) {
        if !words.iter().any(|word| *word == judge.text.as_written(at)) {
            let range = judge.text.bytes(at..at + 1);
            judge.find(codes::NAME_FORM, range, "the case does not give this form of the name", given.first().cloned());
        }
    }
}

/// A repeated note mentions the earlier one.
fn earlier(judge: &mut Judge<'_>, case: &Case) {
    let notes: Vec<_> = case
        .history
        .iter()
        .flatten()
        .filter(|entry| entry.kind == HistoryKind::NoteVerbale)
        .filter(|entry| entry.reply_due.is_some_and(|due| due < judge.note.as_of))
        .collect();
    for note in notes {
        let cited = note.number.as_ref().is_some_and(|number| judge.note.text.contains(number.as_str()))
            || super::dates::mentions(judge).iter().any(|date| date.date() == Some(note.on));
        if !cited {
            judge.find_in_whole(codes::EARLIER_NOTE, format!("the note of {} is unanswered and is not mentioned", note.on), None);
        }
    }
}

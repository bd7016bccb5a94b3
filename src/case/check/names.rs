//! Names: no Latin letter in a Cyrillic word, no Cyrillic letter in a Latin one. They look alike, and no search finds the name again.

use std::fmt::Display;

use super::{Fault, each};
use crate::case::{Case, CaseForms, Name, codes};
use crate::lang::Words;

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    if let Some(person) = &case.person {
        name("person.name", person.name.as_ref(), faults);
        words("person.pseudonym", person.pseudonym.as_ref(), faults);
    }
    if let Some(representative) = &case.representative {
        name("representative.name", Some(&representative.name), faults);
        words("representative.organisation", representative.organisation.as_ref(), faults);
    }
    for (path, member) in each("family", &case.family) {
        name(format_args!("{path}.name"), member.name.as_ref(), faults);
        words(format_args!("{path}.pseudonym"), member.pseudonym.as_ref(), faults);
    }
    if let Some(source) = case.special_procedures.as_ref().and_then(|communication| communication.source.as_ref()) {
        words("special-procedures.source.name", source.name.as_ref(), faults);
        words("special-procedures.source.organisation", source.organisation.as_ref(), faults);
    }
    for (path, event) in each("events", &case.events) {
        words(format_args!("{path}.place.name"), event.place.as_ref().map(|place| &place.name), faults);
        words(format_args!("{path}.authority.name"), event.authority.as_ref().map(|authority| &authority.name), faults);
    }
}

fn name(path: impl Display, name: Option<&Name>, faults: &mut Vec<Fault>) {
    let Some(name) = name else { return };
    if let Some(latin) = &name.latin {
        latin_only(|| format!("{path}.latin"), latin, faults);
    }
    for (lang, forms) in &name.forms {
        for (form, value) in forms_of(forms) {
            text(|| format!("{path}.forms.{lang}.{form}"), value, faults);
        }
    }
}

/// The name as the passport writes it, for readers of Latin letters and for searches.
fn latin_only(path: impl FnOnce() -> String, value: &str, faults: &mut Vec<Fault>) {
    let Some(letter) = value.chars().find(|letter| letter.is_alphabetic() && !is_latin(*letter)) else { return };
    let is = if is_cyrillic(letter) { "Cyrillic" } else { "not Latin" };
    let message = format!("the name in Latin letters holds `{letter}`, which is {is}");
    faults.push(
        Fault::error(codes::NOT_LATIN, path(), message).help(
            "write the name as it stands in the machine-readable zone of the passport; names in Cyrillic letters stand under `forms`",
        ),
    );
}

fn forms_of(forms: &CaseForms) -> impl Iterator<Item = (&'static str, &str)> {
    [
        ("nominative", Some(&forms.nominative)),
        ("genitive", forms.genitive.as_ref()),
        ("dative", forms.dative.as_ref()),
        ("accusative", forms.accusative.as_ref()),
        ("instrumental", forms.instrumental.as_ref()),
        ("prepositional", forms.prepositional.as_ref()),
        ("locative", forms.locative.as_ref()),
        ("ablative", forms.ablative.as_ref()),
        ("short", forms.short.as_ref()),
    ]
    .into_iter()
    .filter_map(|(form, value)| Some((form, value?.as_str())))
}

fn words(path: impl Display, words: Option<&Words>, faults: &mut Vec<Fault>) {
    match words {
        None => {}
        Some(Words::Same(same)) => text(|| path.to_string(), same, faults),
        Some(Words::Each(each)) => each.iter().for_each(|(lang, value)| text(|| format!("{path}.{lang}"), value, faults)),
    }
}

fn text(path: impl FnOnce() -> String, value: &str, faults: &mut Vec<Fault>) {
    // Nearly every text is of one script, which its bytes show.
    if !(value.bytes().any(|byte| byte.is_ascii_alphabetic()) && value.bytes().any(|byte| !byte.is_ascii())) {
        return;
    }
    let words = || value.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    // An initial is a word of one letter: among Cyrillic words it is Cyrillic.
    let initials = || {
        words()
            .filter(|word| word.chars().count() == 1)
            .find_map(|word| Some((value, stranger(value).filter(|letter| word.contains(*letter))?)))
    };
    let Some((word, letter)) = words().find_map(|word| Some((word, stranger(word)?))).or_else(initials) else { return };
    let (is, others) = if letter.is_ascii() { ("Latin", "Cyrillic") } else { ("Cyrillic", "Latin") };
    let message = format!("in `{word}` the letter `{letter}` is {is}, the others are {others}");
    faults.push(
        Fault::warning(codes::MIXED_SCRIPTS, path(), message)
            .help("type the word again with one keyboard layout; letters that look alike are different letters to every search"),
    );
}

/// The first letter of a word or name that belongs to the script of the fewer letters.
fn stranger(word: &str) -> Option<char> {
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    word.chars().find(|letter| if latin <= cyrillic { letter.is_ascii_alphabetic() } else { is_cyrillic(*letter) })
}

/// Letters of Latin alphabets, with and without marks, and the apostrophes that count as letters.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}')
}

pub(super) fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

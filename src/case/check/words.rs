//! Texts: each in all the languages in which the case speaks, and none that stands for all of them in the words of one.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::names::is_cyrillic;
use super::{Fault, Place, each};
use crate::case::{Case, Event, codes};
use crate::lang::{Lang, Words};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let mut texts = 0;
    let mut counts: BTreeMap<&Lang, usize> = BTreeMap::new();
    each_text(case, |_, words| {
        texts += usize::from(words.languages().is_some());
        words.languages().into_iter().flatten().for_each(|lang| *counts.entry(lang).or_default() += 1);
    });
    // A language in which half of the texts stand is one in which the case speaks; a single stray one is not.
    let spoken: Vec<&Lang> = counts.into_iter().filter(|(_, count)| count * 2 >= texts).map(|(lang, _)| lang).collect();
    each_text(case, |path, words| {
        // A blank wording is told where it stands.
        let stands = |lang: &Lang| words.languages().is_none_or(|mut stated| stated.any(|one| one == lang));
        let missing: Vec<String> = spoken.iter().filter(|lang| !stands(lang)).map(|lang| format!("`{lang}`")).collect();
        if missing.is_empty() {
            return;
        }
        let message = format!("this text lacks {}, in which other texts of the case stand", missing.join(" and "));
        faults.push(
            Fault::warning(codes::LANGUAGE_MISSING, path.to_string(), message)
                .help("add the missing language; a document in it cannot be drafted without")
                .on_key(),
        );
    });
    one_for_all(case, texts > 0, faults);
}

/// Texts without a language that hold Cyrillic words: they would stand as they are in a document of any language, of another script too.
/// Where the case names no language anywhere, the first of them tells it for all.
fn one_for_all(case: &Case, names_languages: bool, faults: &mut Vec<Fault>) {
    let mut told = false;
    each_text(case, |path, words| {
        let Words::Same(text) = words else { return };
        let Some(word) = cyrillic_word(text).filter(|_| names_languages || !told) else { return };
        told = true;
        let message = format!("this text stands for all languages, and holds words of one: `{word}`");
        faults.push(
            Fault::warning(codes::ONE_TEXT_FOR_ALL, path.to_string(), message)
                .help("state it by language, for example `{ru: …, en: …}`: documents in every language would show it as it stands"),
        );
    });
}

/// The first word in Cyrillic letters that is more than an initial or the letters of a number (`№ 3-К`, `AB 12`).
fn cyrillic_word(text: &str) -> Option<&str> {
    if text.is_ascii() {
        return None;
    }
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.find(|word| {
        let letters = word.chars().filter(|letter| is_cyrillic(*letter)).count();
        letters > 2 || (letters == 2 && word.chars().any(char::is_lowercase))
    })
}

/// Every text of a case with its path.
pub(crate) fn all(case: &Case) -> Vec<(String, &Words)> {
    let mut all = Vec::new();
    each_text(case, |path, words| all.push((path.to_string(), words)));
    all
}

/// Tells every text of a case with its path.
fn each_text<'c>(case: &'c Case, tell: impl FnMut(&dyn Display, &'c Words)) {
    let mut all = Texts(tell);
    all.add("title", case.title.as_ref());
    all.add("classification", case.classification.as_ref());
    if let Some(keeping) = &case.keeping {
        all.add("keeping.unit", keeping.unit.as_ref());
        all.add("keeping.owner", keeping.owner.as_ref());
    }
    if let Some(person) = &case.person {
        all.add("person.pseudonym", person.pseudonym.as_ref());
        all.add("person.address", person.address.as_ref());
    }
    all.add("group.description", case.group.as_ref().map(|group| &group.description));
    for (path, consent) in case.consents() {
        all.add(format_args!("{path}.guardian"), consent.guardian.as_ref());
        all.add(format_args!("{path}.taken-by"), consent.taken_by.as_ref());
    }
    if let Some(representative) = &case.representative {
        all.add("representative.organisation", representative.organisation.as_ref());
        all.add("representative.address", representative.address.as_ref());
    }
    all.special_procedures(case);
    if let Some(appeal) = &case.eurasian_commission {
        all.add("eurasian-commission.capacity", appeal.capacity.as_ref());
        all.add("eurasian-commission.affected.who", appeal.affected.as_ref().map(|affected| &affected.who));
    }
    for (path, member) in each("family", &case.family) {
        all.add(format_args!("{path}.pseudonym"), member.pseudonym.as_ref());
    }
    for (path, stay) in each("stays", &case.stays) {
        all.add(format_args!("{path}.checkpoint"), stay.checkpoint.as_ref());
    }
    for (path, event) in each("events", &case.events) {
        all.event(path, event);
    }
    for (path, grievance) in each("grievances", &case.grievances) {
        all.add(format_args!("{path}.text"), grievance.text.as_ref());
        all.add(format_args!("{path}.first-person"), grievance.first_person.as_ref());
        for (index, ask) in grievance.ask.iter().enumerate() {
            all.add(format_args!("{path}.ask[{index}]"), ask.own());
            all.add(format_args!("{path}.ask[{index}].complaint"), ask.complaint());
            all.add(format_args!("{path}.ask[{index}].firmly"), ask.firmly());
        }
    }
    for (path, evidence) in each("evidence", &case.evidence) {
        all.add(format_args!("{path}.title"), Some(&evidence.title));
        all.add(format_args!("{path}.source"), evidence.source.as_ref());
        all.add(format_args!("{path}.original"), evidence.original.as_ref());
    }
    for (path, entry) in each("history", &case.history) {
        all.add(format_args!("{path}.from"), entry.from.as_ref());
        all.add(format_args!("{path}.to"), entry.to.as_ref());
        all.add(format_args!("{path}.summary"), entry.summary.as_ref());
        all.add(format_args!("{path}.first-person"), entry.first_person.as_ref());
        all.add(format_args!("{path}.handed-to"), entry.handed_to.as_ref());
        all.add(format_args!("{path}.receipt"), entry.receipt.as_ref());
    }
    for (path, figure) in each("figures", &case.figures) {
        all.add(format_args!("{path}.what"), Some(&figure.what));
        all.add(format_args!("{path}.source"), Some(&figure.source));
    }
    for (path, risk) in each("risks", &case.risks) {
        all.add(format_args!("{path}.what"), Some(&risk.what));
        all.add(format_args!("{path}.measures"), risk.measures.as_ref());
    }
    for (path, option) in each("options", &case.options) {
        all.add(format_args!("{path}.what"), Some(&option.what));
        all.add(format_args!("{path}.pro"), option.pro.as_ref());
        all.add(format_args!("{path}.contra"), option.contra.as_ref());
    }
    if let Some(drafting) = &case.drafting {
        all.add("drafting.subject", drafting.subject.as_ref());
        all.add("drafting.background", drafting.background.as_ref());
    }
}

struct Texts<F>(F);

impl<'c, F: FnMut(&dyn Display, &'c Words)> Texts<F> {
    fn add(&mut self, path: impl Display, words: Option<&'c Words>) {
        if let Some(words) = words {
            (self.0)(&path, words);
        }
    }

    fn special_procedures(&mut self, case: &'c Case) {
        let Some(communication) = &case.special_procedures else { return };
        for (index, mandate) in communication.other_mandates.iter().enumerate() {
            self.add(format_args!("special-procedures.other-mandates[{index}]"), Some(mandate));
        }
        self.add("special-procedures.residence", communication.residence.as_ref());
        self.add("special-procedures.risk", communication.risk.as_ref());
        for (path, step) in each("special-procedures.elsewhere", &communication.elsewhere) {
            self.add(path, Some(step));
        }
        if let Some(source) = &communication.source {
            self.add("special-procedures.source.name", source.name.as_ref());
            self.add("special-procedures.source.organisation", source.organisation.as_ref());
            self.add("special-procedures.source.contact", source.contact.as_ref());
        }
    }

    fn event(&mut self, path: Place, event: &'c Event) {
        self.add(format_args!("{path}.place.name"), event.place.as_ref().map(|place| &place.name));
        if let Some(authority) = &event.authority {
            self.add(format_args!("{path}.authority.name"), Some(&authority.name));
            self.add(format_args!("{path}.authority.unit"), authority.unit.as_ref());
        }
        if let Some(officers) = &event.officers {
            self.add(format_args!("{path}.officers.rank"), officers.rank.as_ref());
            self.add(format_args!("{path}.officers.marks"), officers.marks.as_ref());
        }
        if let Some(custody) = &event.custody {
            self.add(format_args!("{path}.custody.facility"), custody.facility.as_ref());
            self.add(format_args!("{path}.custody.court"), custody.court.as_ref());
            self.add(format_args!("{path}.custody.lawyer"), custody.lawyer.as_ref());
            self.add(format_args!("{path}.custody.care"), custody.care.as_ref());
        }
        self.add(format_args!("{path}.what"), event.what.as_ref());
        self.add(format_args!("{path}.first-person"), event.first_person.as_ref());
        self.add(format_args!("{path}.health.text"), event.health.as_ref().map(|health| &health.text));
        self.add(format_args!("{path}.health.necessary"), event.health.as_ref().and_then(|health| health.necessary.as_ref()));
        self.add(format_args!("{path}.document.title"), event.document.as_ref().map(|document| &document.title));
        self.add(format_args!("{path}.people.source"), event.people.as_ref().and_then(|people| people.source.as_ref()));
    }
}

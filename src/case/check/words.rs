//! Texts: each in all the languages in which the case speaks.

use std::collections::BTreeMap;

use super::{Fault, each};
use crate::case::{Case, Event, codes};
use crate::lang::{Lang, Words};

pub(super) fn check(case: &Case, faults: &mut Vec<Fault>) {
    let all: Vec<(String, &Words)> = all(case).into_iter().filter(|(_, words)| words.languages().is_some()).collect();
    let mut counts: BTreeMap<&Lang, usize> = BTreeMap::new();
    for lang in all.iter().filter_map(|(_, words)| words.languages()).flatten() {
        *counts.entry(lang).or_default() += 1;
    }
    // A language in which half of the texts stand is one in which the case speaks; a single stray one is not.
    let spoken: Vec<&Lang> = counts.into_iter().filter(|(_, count)| count * 2 >= all.len()).map(|(lang, _)| lang).collect();
    for (path, words) in all {
        let missing: Vec<String> = spoken.iter().filter(|lang| words.get(lang).is_none()).map(|lang| format!("`{lang}`")).collect();
        if !missing.is_empty() {
            let message = format!("this text lacks {}, in which other texts of the case stand", missing.join(" and "));
            faults.push(
                Fault::warning(codes::LANGUAGE_MISSING, path, message)
                    .help("add the missing language; a document in it cannot be drafted without")
                    .on_key(),
            );
        }
    }
}

/// Every text of a case with its path.
pub(crate) fn all(case: &Case) -> Vec<(String, &Words)> {
    let mut all = Texts(Vec::new());
    all.add("title", case.title.as_ref());
    all.add("classification", case.classification.as_ref());
    if let Some(person) = &case.person {
        all.add("person.pseudonym", person.pseudonym.as_ref());
        all.add("person.address", person.address.as_ref());
    }
    all.add("group.description", case.group.as_ref().map(|group| &group.description));
    for (path, consent) in case.consents() {
        all.add(format!("{path}.guardian"), consent.guardian.as_ref());
        all.add(format!("{path}.taken-by"), consent.taken_by.as_ref());
    }
    if let Some(representative) = &case.representative {
        all.add("representative.organisation", representative.organisation.as_ref());
        all.add("representative.address", representative.address.as_ref());
    }
    all.special_procedures(case);
    for (path, member) in each("family", &case.family) {
        all.add(format!("{path}.pseudonym"), member.pseudonym.as_ref());
    }
    for (path, stay) in each("stays", &case.stays) {
        all.add(format!("{path}.checkpoint"), stay.checkpoint.as_ref());
    }
    for (path, event) in each("events", &case.events) {
        all.event(&path, event);
    }
    for (path, grievance) in each("grievances", &case.grievances) {
        all.add(format!("{path}.text"), grievance.text.as_ref());
        all.add(format!("{path}.first-person"), grievance.first_person.as_ref());
        for (index, ask) in grievance.ask.iter().enumerate() {
            all.add(format!("{path}.ask[{index}]"), ask.own());
            all.add(format!("{path}.ask[{index}].complaint"), ask.complaint());
        }
    }
    for (path, evidence) in each("evidence", &case.evidence) {
        all.add(format!("{path}.title"), Some(&evidence.title));
        all.add(format!("{path}.source"), evidence.source.as_ref());
        all.add(format!("{path}.original"), evidence.original.as_ref());
    }
    for (path, entry) in each("history", &case.history) {
        all.add(format!("{path}.from"), entry.from.as_ref());
        all.add(format!("{path}.to"), entry.to.as_ref());
        all.add(format!("{path}.summary"), entry.summary.as_ref());
        all.add(format!("{path}.first-person"), entry.first_person.as_ref());
        all.add(format!("{path}.handed-to"), entry.handed_to.as_ref());
        all.add(format!("{path}.receipt"), entry.receipt.as_ref());
    }
    for (path, figure) in each("figures", &case.figures) {
        all.add(format!("{path}.what"), Some(&figure.what));
        all.add(format!("{path}.source"), Some(&figure.source));
    }
    if let Some(drafting) = &case.drafting {
        all.add("drafting.subject", drafting.subject.as_ref());
        all.add("drafting.background", drafting.background.as_ref());
    }
    all.0
}

struct Texts<'c>(Vec<(String, &'c Words)>);

impl<'c> Texts<'c> {
    fn add(&mut self, path: impl Into<String>, words: Option<&'c Words>) {
        self.0.extend(words.map(|words| (path.into(), words)));
    }

    fn special_procedures(&mut self, case: &'c Case) {
        let Some(communication) = &case.special_procedures else { return };
        for (index, mandate) in communication.other_mandates.iter().enumerate() {
            self.add(format!("special-procedures.other-mandates[{index}]"), Some(mandate));
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

    fn event(&mut self, path: &str, event: &'c Event) {
        self.add(format!("{path}.place.name"), event.place.as_ref().map(|place| &place.name));
        if let Some(authority) = &event.authority {
            self.add(format!("{path}.authority.name"), Some(&authority.name));
            self.add(format!("{path}.authority.unit"), authority.unit.as_ref());
        }
        self.add(format!("{path}.what"), event.what.as_ref());
        self.add(format!("{path}.first-person"), event.first_person.as_ref());
        self.add(format!("{path}.document.title"), event.document.as_ref().map(|document| &document.title));
        self.add(format!("{path}.people.source"), event.people.as_ref().and_then(|people| people.source.as_ref()));
    }
}

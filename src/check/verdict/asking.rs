//! What a verdict asks: of the citizen while it is open, of the authority once it is not.

use crate::case::{Ask, Grievance};
use crate::check::concerned;
use crate::check::occasion::NONE_GIVEN;
use crate::check::scales::Scales;
use crate::lang::{Lang, Words};
use crate::law::RuleBook;
use crate::law::fields::case_fields;

/// What to do then.
const ASK_FOR_THE_GROUND: &str = "Ask the authority on what ground it acted: it stated none.";

/// Why no finding speaks of the acts on these grounds. Where an authority states none, its act is neither lawful nor unlawful for that.
pub(super) fn why_not_judged(grounds: &[String]) -> Option<String> {
    let stated: Vec<&str> = grounds.iter().map(String::as_str).filter(|ground| *ground != NONE_GIVEN).collect();
    let of_stated = format!("no finding speaks for or against an act on the ground stated: {}", stated.join(", "));
    let of_none = "the authority stated no ground, so that nothing tells whether the law allowed the act";
    match (stated.is_empty(), stated.len() < grounds.len()) {
        (true, false) => None,
        (true, true) => Some(of_none.to_owned()),
        (false, false) => Some(of_stated),
        (false, true) => Some(format!("{of_stated}; of another act {of_none}")),
    }
}

pub(super) fn questions(scales: &Scales, not_judged: &[String], without_ground: bool) -> Vec<String> {
    let mut questions: Vec<_> = scales.facts.iter().map(|path| question(path)).collect();
    let rules = scales.unconfirmed().iter().map(|rule| format!("Look into {rule}: the facts stated do not decide it."));
    let grounds = not_judged.iter().map(|ground| match ground.as_str() {
        NONE_GIVEN => ASK_FOR_THE_GROUND.to_owned(),
        _ => format!("Look into the ground stated, {ground}: no finding speaks for or against an act on it."),
    });
    for question in rules.chain(grounds).chain(without_ground.then(|| ASK_FOR_THE_GROUND.to_owned())) {
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    questions
}

/// A missing fact as a question: its path, and what the case format says of it.
fn question(path: &str) -> String {
    if let Some(question) = concerned::question(path) {
        return question;
    }
    match case_fields().at_path(path).map(|field| field.about.as_str()).filter(|about| !about.is_empty()) {
        Some(about) => format!("{path}: {about}"),
        None => path.to_owned(),
    }
}

/// The words of a request: the case's own, or those of the book that it chooses. What the book does not offer has none.
pub(super) fn asked(book: &RuleBook, grievance: &Grievance, ask: &Ask) -> Option<String> {
    let words = match ask {
        Ask::Own { words, .. } => words,
        Ask::Chosen { id } => &book.guidance(grievance.kind)?.asks.iter().find(|offered| offered.id == *id)?.words,
    };
    Some(in_english(words))
}

pub(in crate::check) fn in_english(words: &Words) -> String {
    "en".parse::<Lang>().map_or_else(|_| String::new(), |english| words.any(&english).to_owned())
}

//! Witnesses who are named: N034. What they said may be told; who they are endangers them.

use super::codes;
use super::judge::Judge;
use super::lexicon::{List, Meaning};

/// Words after which the name would not be that of the witness.
const INITIALS: usize = 3;

pub(super) fn judge(judge: &mut Judge<'_>) {
    for tokens in judge.own(List::Witness) {
        let sentence = judge.text.sentence_of(tokens.start);
        // `свидетель А. Петров`: initials may stand before the name.
        let initial = |at: usize| {
            judge.text.as_written(at).chars().count() == 1
                && judge.text.as_written(at).starts_with(char::is_uppercase)
                && judge.text.between(at, at + 1).trim() == "."
        };
        let name = (tokens.end..tokens.end + INITIALS).find(|at| !initial(*at)).unwrap_or(tokens.end);
        let written = judge.text.as_written(name);
        // A religious society has the word in its name: «Свидетели Иеговы».
        let no_name = judge.hits().iter().any(|hit| hit.means == Meaning::List(List::NoWitness) && hit.tokens.contains(&tokens.start));
        if no_name {
            continue;
        }
        // Words in capitals throughout are abbreviations: of a body, a law, a placeholder.
        if sentence.contains(&name) && written.starts_with(char::is_uppercase) && written.chars().any(char::is_lowercase) {
            let range = judge.text.bytes(tokens.start..name + 1);
            judge.find(codes::WITNESS, range, "a witness is named", None);
        }
    }
}

//! Witnesses who are named: N034. What they said may be told; who they are endangers them.

use super::codes;
use super::judge::Judge;
use super::lexicon::List;

pub(super) fn judge(judge: &mut Judge<'_>) {
    for tokens in judge.own(List::Witness) {
        let named = judge.text.sentence_of(tokens.start).contains(&tokens.end) && {
            let next = judge.text.as_written(tokens.end);
            // Words in capitals throughout are abbreviations: of a body, a law, a placeholder.
            next.starts_with(char::is_uppercase) && next.chars().any(char::is_lowercase)
        };
        if named {
            let range = judge.text.bytes(tokens.start..tokens.end + 1);
            judge.find(codes::WITNESS, range, "a witness is named", None);
        }
    }
}

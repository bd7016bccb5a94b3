//! Whether the short form by which a document calls somebody is used again: one that is introduced and never used says nothing.

use super::claim::ClaimView;
use super::event::EventView;

/// The texts of a case that a document for readers outside the office prints, in its language.
pub(super) fn texts<'a>(background: Option<&'a str>, claims: &'a [ClaimView], events: &'a [EventView]) -> Vec<&'a str> {
    let of_events = claims.iter().flat_map(|claim| &claim.events).chain(events).flat_map(EventView::texts);
    let of_claims = claims.iter().flat_map(ClaimView::texts);
    background.into_iter().chain(of_claims).chain(of_events).collect()
}

/// Whether one of the texts calls somebody so. A name has case forms that nobody states; its last word, an initial as a rule, has none.
pub(super) fn recurs(pseudonym: &str, texts: &[&str]) -> bool {
    let Some(last) = pseudonym.split_whitespace().last() else { return false };
    let whole = |text: &str, at: usize| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (before, after) = (text.get(..at), text.get(at + last.len()..));
        !letter(before.and_then(|before| before.chars().next_back())) && !letter(after.and_then(|after| after.chars().next()))
    };
    texts.iter().any(|text| text.match_indices(last).any(|(at, _)| whole(text, at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_recurs_in_any_of_its_case_forms_and_not_inside_a_word() {
        assert!(recurs("гражданин Э.", &["Гражданину Э. отказано."]));
        assert!(!recurs("гражданин Э.", &["Гражданину отказано; Договор о ЕАЭ."]));
        assert!(!recurs("гражданин Э.", &[]));
    }
}

//! What the layout proves: N038, N039, N041.

use super::judge::Judge;
use super::text::BlockKind;
use super::{codes, frame};
use crate::document::AddresseePlace;
use crate::draft::profile::Role;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.addressed || judge.form.translated {
        translation_mark(judge);
    }
    if !judge.form.is_diplomatic() {
        return;
    }
    frame::judge(judge);
    match judge.note.layout {
        None => {
            for code in [codes::PAGE_NUMBERS, codes::ADDRESSEE_PLACE] {
                judge.cannot(code, "a text has no pages; the layout is looked at when the program drafts");
            }
        }
        Some(layout) => {
            if layout.number_first_page {
                judge.find_in_whole(codes::PAGE_NUMBERS, "the layout numbers page 1", Some("number-first-page: false".to_owned()));
            }
            if judge.form.addressed && layout.addressee != AddresseePlace::FootOfFirstPage {
                let right = Some("addressee: foot-of-first-page".to_owned());
                judge.find_in_whole(codes::ADDRESSEE_PLACE, "the layout does not put the addressee at the foot of page 1", right);
            }
        }
    }
}

fn translation_mark(judge: &mut Judge<'_>) {
    let Some(wording) = judge.note.profile.languages.get(judge.note.lang) else { return };
    let Some(mark) = wording.translation_mark.as_ref().filter(|_| wording.role == Role::Translation) else { return };
    let framed = judge.text.blocks.iter().any(|block| block.kind == BlockKind::Frame);
    if !framed {
        judge.cannot(codes::TRANSLATION_MARK, "the text has no number, date or addressee around it");
    } else if !judge.note.text.contains(mark.as_str()) {
        judge.find_in_whole(codes::TRANSLATION_MARK, "the text is a translation by the profile, but does not say so", Some(mark.clone()));
    }
}

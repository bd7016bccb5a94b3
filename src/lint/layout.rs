//! What the frame and the layout prove: N016, N038, N039, N041.

use super::codes;
use super::forms::Voice;
use super::judge::Judge;
use super::text::BlockKind;
use crate::document::AddresseePlace;
use crate::draft::profile::Role;

pub(super) fn judge(judge: &mut Judge<'_>) {
    if judge.form.addressed || judge.form.translated {
        translation_mark(judge);
    }
    if !judge.form.is_diplomatic() {
        return;
    }
    if judge.form.addressed {
        if judge.form.voice == Voice::First {
            judge.cannot(codes::NUMBER, "a personal note is mostly sent without a number; where it has one differs by state");
        } else {
            number(judge);
        }
    }
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

/// A paper that has its frame has a number in it; a blank is for drafts.
fn number(judge: &mut Judge<'_>) {
    let sign = judge.lexicon.file.signs.number.as_str();
    let frame: Vec<&str> = judge
        .text
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Frame)
        .filter_map(|block| judge.note.text.get(block.range.clone()))
        .collect();
    if frame.is_empty() {
        judge.cannot(codes::NUMBER, "the text has no number, date or addressee around it");
        return;
    }
    match frame.iter().find(|line| line.trim_start().starts_with(sign)) {
        Some(line) if line.contains(|c: char| c.is_ascii_digit()) => {}
        Some(_) => judge.cannot(codes::NUMBER, "the number is left blank, as drafts may leave it"),
        None => judge.find_in_whole(codes::NUMBER, "the note has no number", Some(format!("{sign}\u{a0}…"))),
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

//! Faults met while composing, gathered so that one run reports them all.

use std::collections::BTreeMap;

use super::codes;
use super::shape::Fault;
use crate::diag::Diagnostic;

/// Faults so far. A character is reported once, with the first words it stands among and the number of words it stands in.
#[derive(Default)]
pub(super) struct Faults {
    characters: BTreeMap<char, (Fault, String, usize)>,
    others: Vec<Diagnostic>,
}

impl Faults {
    pub(super) fn text(&mut self, fault: Fault, around: &str) {
        let (Fault::MissingGlyph(character) | Fault::RightToLeft(character)) = fault;
        self.characters.entry(character).or_insert_with(|| (fault, near(character, around.trim()), 0)).2 += 1;
    }

    pub(super) fn other(&mut self, diagnostic: Diagnostic) {
        self.others.push(diagnostic);
    }

    /// `Ok` if nothing was wrong.
    pub(super) fn into_result(self) -> Result<(), Vec<Diagnostic>> {
        let mut diagnostics: Vec<Diagnostic> =
            self.characters.into_values().map(|(fault, around, words)| describe(fault, &around, words)).collect();
        diagnostics.extend(self.others);
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }
}

/// The words beside a character, as many as help to find it.
fn near(character: char, around: &str) -> String {
    let before = around.chars().take_while(|one| *one != character).count();
    let from = before.saturating_sub(SHOWN);
    let words: String = around.chars().skip(from).take(2 * SHOWN).collect();
    let (cut, more) = (from > 0, around.chars().nth(from + 2 * SHOWN).is_some());
    format!("{}{words}{}", if cut { "…" } else { "" }, if more { "…" } else { "" })
}

/// Characters shown before one that is told of, and from it on.
const SHOWN: usize = 60;

fn describe(fault: Fault, around: &str, words: usize) -> Diagnostic {
    let times = if words > 1 { format!(" ({words} times)") } else { String::new() };
    match fault {
        Fault::MissingGlyph(character) => {
            Diagnostic::error(codes::MISSING_GLYPH, format!("the typeface has no glyph for {}, in «{around}»{times}", name(character)))
                .help("write it with other characters, or choose a typeface that has it")
        }
        Fault::RightToLeft(character) => {
            Diagnostic::error(codes::RIGHT_TO_LEFT, format!("{} is written from right to left, in «{around}»{times}", name(character)))
                .help("transliterate the words, or attach them as a separate paper")
        }
    }
}

/// The character that a fault of this module is about; `None` of any other.
pub fn character(fault: &Diagnostic) -> Option<char> {
    if ![codes::MISSING_GLYPH, codes::RIGHT_TO_LEFT].contains(&fault.code) {
        return None;
    }
    // The number comes before the words quoted from the document.
    let number = fault.message.split_once("U+")?.1.chars().take_while(char::is_ascii_hexdigit).collect::<String>();
    char::from_u32(u32::from_str_radix(&number, 16).ok()?)
}

/// The character and its number; only the number where the character itself would show nothing.
fn name(character: char) -> String {
    let number = u32::from(character);
    if character.is_control() || character.is_whitespace() { format!("U+{number:04X}") } else { format!("`{character}` (U+{number:04X})") }
}

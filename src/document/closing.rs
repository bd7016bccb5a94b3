//! How a body ends: closing words, list of enclosures, lines to sign on. Formats keep them together, with text before them on the same page.
//!
//! The tree names none of them, so they are known by where they stand and how they look, in any language:
//!
//! ```text
//!  … text │ closing words, lines to fill in │ enclosures: a short label with its list │ lines behind it: name, date
//!         └ start                           └ enclosures.start                       └ enclosures.end
//! ```
//!
//! Each part may be missing. Where text is taken for a part of the closing, a format keeps some lines more together than it had to.

use std::ops::Range;

use super::{Block, Inline, inline_text};

/// The parts of a closing, as places in the list of blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Where the text ends; the number of blocks where there is no closing.
    pub start: usize,
    /// The list of enclosures with its label; empty, at the end of the blocks, where there is none.
    pub enclosures: Range<usize>,
}

/// Most paragraphs behind the enclosures that are no text: who signs, for whom, when.
const MOST_LINES: usize = 3;
/// Most words of a label such as `Приложение:`. What introduces a list of requests says more.
const MOST_LABEL_WORDS: usize = 2;
/// So many low lines are to be filled in by hand.
const BLANK: &str = "__";

/// The closing of a body.
pub fn closing(blocks: &[Block]) -> Closing {
    let end = blocks.len();
    let behind = blocks.iter().rev().take_while(|block| matches!(block, Block::Paragraph { .. } | Block::Break)).count();
    let enclosures = match blocks.get(..end - behind).unwrap_or_default() {
        [.., Block::Paragraph { content, .. }, Block::List { .. }] if behind <= MOST_LINES && is_label(content) => {
            end - behind - 2..end - behind
        }
        _ => end..end,
    };
    let mut start = enclosures.start;
    let mut take = |is_part: fn(&Block) -> bool| {
        let part = start.checked_sub(1).and_then(|before| blocks.get(before)).is_some_and(is_part);
        start -= usize::from(part);
        part
    };
    while take(|block| matches!(block, Block::Paragraph { content, .. } if is_to_fill_in(content))) {}
    if take(|block| matches!(block, Block::Paragraph { .. })) {
        // A rule parts the last words from the text.
        take(|block| matches!(block, Block::Break));
    }
    Closing { start, enclosures }
}

fn is_label(content: &[Inline]) -> bool {
    let words = inline_text(content);
    words.trim_end().ends_with(':') && words.split_whitespace().count() <= MOST_LABEL_WORDS
}

fn is_to_fill_in(content: &[Inline]) -> bool {
    inline_text(content).contains(BLANK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ListKind;

    fn p(text: &str) -> Block {
        Block::Paragraph { content: vec![Inline::Text(text.to_owned())], lang: None }
    }

    fn list() -> Block {
        Block::List { kind: ListKind::Ordered(1), items: vec![vec![p("один")], vec![p("два")]] }
    }

    #[test]
    fn a_note_closes_with_its_last_paragraph_and_the_enclosures() {
        let text = [p("Министерство просит Посольство:"), list(), p("Министерство благодарит."), p("Министерство пользуется случаем.")];
        assert_eq!(closing(&text), Closing { start: 3, enclosures: 4..4 });
        let with_enclosures: Vec<Block> = text.into_iter().chain([p("Приложение:"), list()]).collect();
        assert_eq!(closing(&with_enclosures), Closing { start: 3, enclosures: 4..6 });
    }

    #[test]
    fn a_complaint_closes_with_enclosures_and_the_lines_to_sign_on() {
        let text = [p("Прошу по изложенным причинам:"), list(), p("Тиркеме:"), list(), p("Заявитель: ____"), p("Дата: ____")];
        assert_eq!(closing(&text), Closing { start: 2, enclosures: 2..4 });
        let without = [p("Прошу по изложенным причинам:"), list(), p("Заявитель: ____"), p("Дата: ____")];
        assert_eq!(closing(&without), Closing { start: 2, enclosures: 4..4 });
    }

    #[test]
    fn a_letter_closes_with_its_last_words_signature_and_enclosures() {
        let text = [p("Текст."), p("С уважением."), p("Посол ____ Т. Примеров"), p("Enclosures:"), list()];
        assert_eq!(closing(&text), Closing { start: 1, enclosures: 3..5 });
    }

    #[test]
    fn words_behind_a_rule_belong_to_it_and_a_list_or_table_is_text() {
        assert_eq!(closing(&[p("Текст."), list(), Block::Break, p("Для служебного пользования.")]).start, 2);
        assert_eq!(closing(&[p("Текст."), p("Прошу принять меры к следующему:"), list()]).start, 3);
        assert_eq!(closing(&[]).start, 0);
    }
}

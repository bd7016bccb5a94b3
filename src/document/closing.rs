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
/// Letters of a line, and lines of the longest closing that stays whole, about: for formats whose pages are made elsewhere.
const LETTERS: usize = 80;
const MOST_KEPT: usize = 20;
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

impl Closing {
    /// Where the part of the closing begins that stays on one page, for formats that cannot measure: all of it, or the end of a long one.
    pub fn kept(&self, blocks: &[Block]) -> usize {
        let is_short = |from: &usize| blocks.get(*from..).unwrap_or_default().iter().map(lines).sum::<usize>() <= MOST_KEPT;
        [self.start, self.enclosures.start, self.enclosures.end].into_iter().find(is_short).unwrap_or(blocks.len())
    }
}

/// About how many lines a block has.
pub fn lines(block: &Block) -> usize {
    let of = |content: &[Inline]| inline_text(content).chars().count().div_ceil(LETTERS).max(1);
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => of(content),
        Block::List { items, .. } => items.iter().flatten().map(lines).sum(),
        Block::Table { rows, .. } => rows.iter().map(|row| row.iter().map(|cell| 2 * of(cell)).max().unwrap_or(1)).sum(),
        Block::Quote(blocks) => blocks.iter().map(lines).sum(),
        Block::Figure { .. } | Block::Break => 1,
    }
}

/// Whether words of a paragraph are a heading by their look: all of them emphasised, a number before them aside.
pub fn is_headline(content: &[Inline]) -> bool {
    let plain = content.iter().filter(|inline| !matches!(inline, Inline::Strong(_) | Inline::Emphasis(_)));
    plain.clone().count() < content.len() && !inline_text(&plain.cloned().collect::<Vec<_>>()).contains(char::is_alphabetic)
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
    fn of_a_long_closing_only_the_end_is_kept() {
        let long = Block::List { kind: ListKind::Ordered(1), items: (0..40).map(|_| vec![p("Выписка.")]).collect() };
        let blocks = [p("Текст."), list(), p("Приложение:"), long, p("Заявитель: ____"), p("Дата: ____")];
        let closing = closing(&blocks);
        assert_eq!((closing.start, closing.kept(&blocks)), (2, 4));
    }

    #[test]
    fn emphasised_words_alone_are_a_headline() {
        let (number, words) = (Inline::Text("(4) ".to_owned()), Inline::Strong(vec![Inline::Text("О задержании".to_owned())]));
        assert!(is_headline(&[number.clone(), words.clone()]));
        assert!(!is_headline(&[words, Inline::Text(" – подтверждается".to_owned())]));
        assert!(!is_headline(&[number]));
    }

    #[test]
    fn words_behind_a_rule_belong_to_it_and_a_list_or_table_is_text() {
        assert_eq!(closing(&[p("Текст."), list(), Block::Break, p("Для служебного пользования.")]).start, 2);
        assert_eq!(closing(&[p("Текст."), p("Прошу принять меры к следующему:"), list()]).start, 3);
        assert_eq!(closing(&[]).start, 0);
    }
}

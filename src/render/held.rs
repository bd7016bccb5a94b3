//! A document whose spaces do not break where a line must not end: for formats of which another program sets the lines.

use crate::document::{Block, Document, Frame, Inline};
use crate::lang::Lang;
use crate::render::holding::holds_together;
use crate::render::language::Tongue;

const NO_BREAK: char = '\u{a0}';

/// The same document, with spaces that do not break between words that hold together.
pub fn held(document: &Document) -> Document {
    let tongue = Tongue::of(document.lang.code());
    let holder = Holder { tongue };
    Document {
        frame: holder.frame(&document.frame),
        blocks: holder.blocks(&document.blocks),
        footnotes: document.footnotes.iter().map(|note| holder.blocks(note)).collect(),
        ..document.clone()
    }
}

#[derive(Clone, Copy)]
struct Holder {
    tongue: Tongue,
}

impl Holder {
    fn within(self, lang: Option<&Lang>) -> Self {
        lang.map_or(self, |lang| Self { tongue: Tongue::of(lang.code()) })
    }

    fn frame(self, frame: &Frame) -> Frame {
        let line = |line: &Option<String>| line.as_deref().map(|line| self.line(line));
        let lines = |lines: &[String]| lines.iter().map(|line| self.line(line)).collect();
        Frame {
            number: line(&frame.number),
            place_and_date: line(&frame.place_and_date),
            addressee: lines(&frame.addressee),
            running_head: line(&frame.running_head),
            marks: lines(&frame.marks),
            letterhead: lines(&frame.letterhead),
            ..frame.clone()
        }
    }

    fn blocks(self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(self, block: &Block) -> Block {
        let caption = |caption: &Option<Vec<Inline>>| caption.as_deref().map(|caption| self.inlines(caption));
        match block {
            Block::Heading { level, content } => Block::Heading { level: *level, content: self.inlines(content) },
            Block::Paragraph { content, lang } => {
                Block::Paragraph { content: self.within(lang.as_ref()).inlines(content), lang: lang.clone() }
            }
            Block::List { kind, items } => Block::List { kind: *kind, items: items.iter().map(|item| self.blocks(item)).collect() },
            Block::Table { caption: of_table, align, head, rows } => {
                let row = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| self.inlines(cell)).collect();
                Block::Table { caption: caption(of_table), align: align.clone(), head: row(head), rows: rows.iter().map(row).collect() }
            }
            Block::Figure { figure, alt, caption: of_figure } => {
                Block::Figure { figure: figure.clone(), alt: alt.clone(), caption: caption(of_figure) }
            }
            Block::Quote(blocks) => Block::Quote(self.blocks(blocks)),
            Block::Break => Block::Break,
        }
    }

    fn line(self, text: &str) -> String {
        Written { holder: self, all: text, at: 0 }.text(text)
    }

    fn inlines(self, content: &[Inline]) -> Vec<Inline> {
        let mut all = String::new();
        gather(content, &mut all);
        Written { holder: self, all: &all, at: 0 }.inlines(content)
    }
}

/// The words of a line, one after another: a space may have its neighbours in other stretches.
fn gather(content: &[Inline], all: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => all.push_str(text),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                gather(content, all);
            }
            Inline::FootnoteRef(_) => {}
            Inline::LineBreak => all.push('\n'),
        }
    }
}

/// A line being written anew.
struct Written<'a> {
    holder: Holder,
    all: &'a str,
    /// How much of it is written.
    at: usize,
}

impl Written<'_> {
    fn inlines(&mut self, content: &[Inline]) -> Vec<Inline> {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> Inline {
        match inline {
            Inline::Text(text) => Inline::Text(self.text(text)),
            Inline::Code(text) => Inline::Code(self.text(text)),
            Inline::Strong(content) => Inline::Strong(self.inlines(content)),
            Inline::Emphasis(content) => Inline::Emphasis(self.inlines(content)),
            Inline::Link { url, content } => Inline::Link { url: url.clone(), content: self.inlines(content) },
            Inline::Foreign { lang, content } => {
                let around = self.holder;
                self.holder = around.within(Some(lang));
                let content = self.inlines(content);
                self.holder = around;
                Inline::Foreign { lang: lang.clone(), content }
            }
            Inline::FootnoteRef(note) => Inline::FootnoteRef(*note),
            Inline::LineBreak => {
                self.at += 1;
                Inline::LineBreak
            }
        }
    }

    fn text(&mut self, text: &str) -> String {
        let start = self.at;
        self.at += text.len();
        text.char_indices().map(|(at, letter)| if letter == ' ' && self.holds(start + at) { NO_BREAK } else { letter }).collect()
    }

    /// Whether the space at a byte of the line holds its neighbours together.
    fn holds(&self, space: usize) -> bool {
        let before = self.all.get(..space).unwrap_or_default().rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = self.all.get(space + 1..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
        !before.is_empty() && !after.is_empty() && holds_together(before, after, self.holder.tongue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(content: &str) -> Inline {
        Inline::Text(content.to_owned())
    }

    #[test]
    fn a_line_does_not_end_between_words_that_hold_together() {
        let russian = Holder { tongue: Tongue::of("ru") };
        assert_eq!(russian.line("в г. Бишкек 22 июля, № 5"), "в\u{a0}г.\u{a0}Бишкек 22\u{a0}июля, №\u{a0}5");
        let parted = [text("нота № "), Inline::Strong(vec![text("5 лежит")]), Inline::LineBreak, text("А. Б. Иванов")];
        let held = [text("нота №\u{a0}"), Inline::Strong(vec![text("5\u{a0}лежит")]), Inline::LineBreak, text("А.\u{a0}Б.\u{a0}Иванов")];
        assert_eq!(russian.inlines(&parted), held);
    }

    #[test]
    fn words_of_another_language_are_held_by_its_rules() {
        let foreign = |content: &str| Inline::Foreign { lang: Lang::english(), content: vec![text(content)] };
        assert_eq!(Holder { tongue: Tongue::of("ru") }.inlines(&[foreign("at home, p. 5")]), [foreign("at home, p.\u{a0}5")]);
    }
}

//! Blocks: headings, paragraphs, lists, quotations, figures, breaks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::mark::{self, Mark};
use super::{MAX_DEPTH, Reader};
use crate::diag::Diagnostic;
use crate::document::unit::{Unit, UnitKind};
use crate::document::{Block, Inline, ListKind, codes};

/// The blocks of one container, and the caption that waits for the table it belongs to.
#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    caption: Option<(Vec<Inline>, Range<usize>)>,
}

impl Reader<'_> {
    /// Reads blocks up to the end of the container they stand in.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Blocks::default();
        loop {
            match self.events.peek() {
                None | Some((Event::End(_), _)) => break,
                Some((event, range)) if is_inline(event) => {
                    // An item of a tight list holds its words without a paragraph around them.
                    let start = range.start;
                    let content = self.inlines();
                    // Where it ends the item tells.
                    self.paragraph(content, start..start, &mut blocks);
                }
                Some(_) => {
                    if let Some((event, range)) = self.events.next() {
                        self.block(event, range, &mut blocks);
                    }
                }
            }
        }
        self.drop_caption(&mut blocks);
        blocks.done
    }

    fn block(&mut self, event: Event<'_>, range: Range<usize>, blocks: &mut Blocks) {
        match event {
            Event::Start(Tag::Paragraph) => {
                let content = self.inlines();
                self.end();
                self.paragraph(content, range, blocks);
            }
            Event::Start(Tag::Table(columns)) => {
                let caption = blocks.caption.take().map(|(words, _)| words);
                let table = self.table(&columns, caption);
                self.end();
                blocks.done.push(table);
            }
            // Footnotes are numbered and shown apart from where they are written; they part no caption from its table.
            Event::Start(Tag::FootnoteDefinition(label)) => self.footnote(&label, range),
            other => {
                self.drop_caption(blocks);
                let block = self.other_block(other, range);
                blocks.done.extend(block);
            }
        }
    }

    fn other_block(&mut self, event: Event<'_>, range: Range<usize>) -> Option<Block> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let content = self.inlines();
                self.end();
                self.unit(UnitKind::Heading, range);
                Some(Block::Heading { level: level as u8, content })
            }
            Event::Start(Tag::BlockQuote(_)) => self.nested(&range, Self::blocks).map(Block::Quote),
            Event::Start(Tag::List(start)) => {
                let kind = start.map_or(ListKind::Bullet, ListKind::Ordered);
                self.nested(&range, Self::items).map(|items| Block::List { kind, items })
            }
            Event::Start(Tag::CodeBlock(kind)) => self.code_block(&kind, range),
            Event::Start(Tag::HtmlBlock) => {
                self.html(range);
                self.skip();
                None
            }
            Event::Rule => Some(Block::Break),
            // No other event begins a block with the options that are on.
            _ => None,
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((_, range)) = self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::Item))) {
            let first = self.units.len();
            items.push(self.blocks());
            let mut end = range.end;
            for unit in self.units.iter_mut().skip(first).rev() {
                if unit.range.is_empty() {
                    unit.range.end = end.max(unit.range.start);
                }
                end = unit.range.start;
            }
            if let Some(unit) = self.units.get_mut(first) {
                unit.kind = UnitKind::Item;
            }
            self.end();
        }
        items
    }

    /// Notes a unit of the document.
    pub(super) fn unit(&mut self, kind: UnitKind, range: Range<usize>) {
        self.units.push(Unit { kind, range, nested: self.depth > 0 });
    }

    fn paragraph(&mut self, mut content: Vec<Inline>, whole: Range<usize>, blocks: &mut Blocks) {
        let start = whole.start;
        let (before, source) = self.text.split_at_checked(start).unwrap_or_default();
        match mark::read(before, source) {
            Mark::Caption { mark } => {
                mark::strip(&mut content, mark);
                let range = start..start + mark.len();
                self.drop_caption(blocks);
                self.unit(UnitKind::Caption, whole);
                match blocks.done.last_mut() {
                    Some(Block::Figure { caption: caption @ None, .. }) => *caption = Some(content),
                    _ => blocks.caption = Some((content, range)),
                }
            }
            Mark::Language { mark, code } => {
                self.drop_caption(blocks);
                mark::strip(&mut content, mark);
                let lang = code.parse().map_err(|problem: String| {
                    let fault = Diagnostic::error(codes::LANGUAGE, problem).help("or begin the paragraph with `\\{` if the brace is meant");
                    self.faults.report(fault, start..start + mark.trim_end().len());
                });
                self.unit(UnitKind::Paragraph, whole);
                blocks.done.push(Block::Paragraph { content, lang: lang.ok() });
            }
            Mark::None => {
                self.drop_caption(blocks);
                self.unit(UnitKind::Paragraph, whole);
                blocks.done.push(Block::Paragraph { content, lang: None });
            }
        }
    }

    fn drop_caption(&mut self, blocks: &mut Blocks) {
        if let Some((_, range)) = blocks.caption.take() {
            let fault = Diagnostic::error(codes::STRAY_CAPTION, "a caption has no table after it and no figure before it")
                .help("put it directly before the table or after the figure, or begin the paragraph with `\\:` if the colon is meant");
            self.faults.report(fault, range);
        }
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Option<Block> {
        let words = self.code_text();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.trim(),
            CodeBlockKind::Indented => "",
        };
        let Some(name) = info.strip_prefix("figure ").map(str::trim) else {
            let fault = Diagnostic::error(codes::CODE_BLOCK, "a code block has no place in a document")
                .help("take away the four spaces or the fence; a fence is only for figures: ```figure NAME");
            self.faults.report(fault, range);
            return None;
        };
        let alt = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if alt.is_empty() {
            let fault = Diagnostic::error(codes::FIGURE_WITHOUT_DESCRIPTION, format!("the figure “{name}” has no description"))
                .help("say inside the block, in one or two sentences, what the figure shows: readers who cannot see it get these words");
            self.faults.report(fault, range.clone());
        }
        let Some(figure) = self.figures.get(name) else {
            let known = self.figures.keys().map(String::as_str).collect::<Vec<_>>();
            let help = if known.is_empty() { "this draft has no figures".to_owned() } else { format!("it has: {}", known.join(", ")) };
            let fault = Diagnostic::error(codes::UNKNOWN_FIGURE, format!("the draft has no figure “{name}”")).help(help);
            self.unit(UnitKind::Figure, range.clone());
            self.faults.report(fault, range);
            return None;
        };
        let figure = figure.clone();
        self.unit(UnitKind::Figure, range);
        Some(Block::Figure { figure, alt, caption: None })
    }

    fn code_text(&mut self) -> String {
        let mut words = String::new();
        while let Some((Event::Text(text), _)) = self.events.next_if(|(event, _)| matches!(event, Event::Text(_))) {
            words.push_str(&text);
        }
        self.end();
        words
    }

    pub(super) fn html(&mut self, range: Range<usize>) {
        let fault =
            Diagnostic::error(codes::RAW_HTML, "HTML has no place in a document").help("write Markdown, or `\\<` if the sign is meant");
        self.faults.report(fault, range);
    }

    /// Reads a container one level deeper, up to and with its end; leaves it out, with a fault, where that is too deep.
    pub(super) fn nested<T>(&mut self, range: &Range<usize>, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth == MAX_DEPTH {
            self.faults.report(super::limits::too_deep(), range.clone());
            self.skip();
            return None;
        }
        self.depth += 1;
        let inside = read(self);
        self.depth -= 1;
        self.end();
        Some(inside)
    }

    /// Passes the end of the container just read.
    pub(super) fn end(&mut self) {
        self.events.next_if(|(event, _)| matches!(event, Event::End(_)));
    }

    /// Passes over the rest of a container and its end.
    pub(super) fn skip(&mut self) {
        let mut open = 1_usize;
        while open > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }),
        Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::SoftBreak | Event::HardBreak => true,
        _ => false,
    }
}

//! Narrative fields: Markdown by contract, of which paragraphs, emphasis and lists may reach a document.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::escape::escaped;

/// Writes the Markdown anew with paragraphs, emphasis and lists only.
///
/// Headings, code, quotations and link targets leave their words behind; pictures their description; raw HTML stands as the words
/// that were typed. A narrative so cannot add a section, a table or a footnote to the document it is put into.
///
/// Each paragraph begins with a lead, if there are any: the first with the first, the others with the last. What begins with a list has the
/// first in a paragraph of its own.
pub(super) fn narrative(markdown: &str, leads: &[&str]) -> String {
    let mut writer = Writer { leads, ..Writer::default() };
    for event in events(markdown) {
        writer.take(event);
    }
    writer.end_block();
    writer.out.trim_end().to_owned()
}

/// The same as one stretch of a line: paragraphs and list items follow each other after a space.
pub(super) fn clause(markdown: &str) -> String {
    let mut writer = Writer { inline: true, ..Writer::default() };
    for event in events(markdown) {
        writer.take(event);
    }
    writer.end_block();
    writer.out.trim().trim_end_matches(['.', ';', ',']).to_owned()
}

/// Footnotes are read, so that their words are kept; the mark of a reference becomes words too.
fn events(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES)
}

#[derive(Default)]
struct Writer<'l> {
    /// What paragraphs begin with: the first of them, and the others.
    leads: &'l [&'l str],
    /// Paragraphs so far.
    paragraphs: usize,
    out: String,
    /// Words of the block being read, not escaped yet except where emphasis stands between them.
    block: String,
    /// Text since the last mark of emphasis.
    text: String,
    /// Numbers of the open lists; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Whether the next block begins a list item.
    item: bool,
    inline: bool,
}

impl<'l> Writer<'l> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push_str(&text),
            Event::FootnoteReference(label) => self.text.push_str(&format!("[{label}]")),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => self.mark("*"),
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => self.mark("**"),
            Event::Start(Tag::List(start)) => {
                self.end_block();
                if self.lists.is_empty() {
                    self.separate();
                }
                self.lists.push(start);
            }
            Event::End(TagEnd::List(_)) => {
                self.end_block();
                self.lists.pop();
                self.separate();
            }
            Event::Start(Tag::Item) => {
                self.end_block();
                self.item = true;
            }
            Event::End(TagEnd::Item) => {
                self.end_block();
                self.item = false;
                if let Some(Some(number)) = self.lists.last_mut() {
                    *number = number.saturating_add(1);
                }
            }
            Event::Start(tag) if is_block(&tag) => self.end_block(),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock) => self.end_block(),
            _ => {}
        }
    }

    fn mark(&mut self, mark: &str) {
        self.flush_text();
        self.block.push_str(mark);
    }

    fn flush_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.block.push_str(&escaped(&text));
    }

    fn end_block(&mut self) {
        self.flush_text();
        let block = std::mem::take(&mut self.block);
        let block = block.trim();
        if block.is_empty() {
            return;
        }
        if self.inline {
            if !self.out.is_empty() {
                self.out.push(' ');
            }
            self.out.push_str(block);
            return;
        }
        let depth = self.lists.len();
        let lead = self.lead(depth == 0);
        if depth == 0 {
            self.separate();
            if let Some(lead) = lead {
                self.out.push_str(lead);
                self.out.push(' ');
            }
        } else if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        for _ in 1..depth {
            self.out.push_str("   ");
        }
        match (self.item, self.lists.last()) {
            (true, Some(Some(number))) => self.out.push_str(&format!("{number}. ")),
            (true, Some(None)) => self.out.push_str("- "),
            (false, Some(_)) => self.out.push_str("   "),
            _ => {}
        }
        self.item = false;
        self.out.push_str(block);
        self.out.push('\n');
    }

    /// What the block begins with. A list that nothing leads to has the first lead before it.
    fn lead(&mut self, is_paragraph: bool) -> Option<&'l str> {
        let leads = self.leads;
        let lead = if self.paragraphs == 0 { leads.first() } else { leads.last() };
        if is_paragraph {
            self.paragraphs += 1;
            return lead.copied();
        }
        if let Some(lead) = lead.filter(|_| self.paragraphs == 0) {
            self.paragraphs = 1;
            self.out = format!("{lead}\n\n");
        }
        None
    }

    fn separate(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::HtmlBlock)
}

//! Inlines: text, emphasis, code spans, links, references to footnotes.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Reader;
use crate::diag::Diagnostic;
use crate::document::{Inline, codes};

impl Reader<'_> {
    /// Reads inlines up to the end of what they stand in, or to the next block.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        while let Some((event, range)) = self.events.next_if(|(event, _)| !begins_block(event) && !matches!(event, Event::End(_))) {
            match event {
                Event::Text(text) => {
                    self.dangling_references(&range);
                    push_text(&mut content, &text);
                }
                Event::SoftBreak => push_text(&mut content, " "),
                Event::HardBreak => content.push(Inline::LineBreak),
                Event::Code(code) => content.push(Inline::Code(code.into_string())),
                Event::FootnoteReference(label) => content.extend(self.reference(&label, range)),
                Event::Start(Tag::Emphasis) => content.extend(self.nested(&range, Self::inlines).map(Inline::Emphasis)),
                Event::Start(Tag::Strong) => content.extend(self.nested(&range, Self::inlines).map(Inline::Strong)),
                Event::Start(Tag::Link { dest_url, title, .. }) => {
                    if !title.is_empty() {
                        let fault = Diagnostic::error(codes::LINK_TITLE, "a link has a title, which paper cannot show")
                            .help("leave out the words in quotation marks after the address");
                        self.faults.report(fault, range.clone());
                    }
                    let words = self.nested(&range, Self::inlines);
                    content.extend(words.map(|content| Inline::Link { url: dest_url.into_string(), content }));
                }
                Event::Start(Tag::Image { .. }) => {
                    let fault = Diagnostic::error(codes::IMAGE, "an image has no place in a document")
                        .help("use a figure of the draft (```figure NAME), or `\\!` if the sign is meant");
                    self.faults.report(fault, range);
                    self.skip();
                }
                _ => self.html(range),
            }
        }
        content
    }

    /// Reports references that the parser left as plain words because no footnote has that name.
    fn dangling_references(&mut self, range: &Range<usize>) {
        let Some(written) = self.text.get(range.clone()) else { return };
        for (offset, _) in written.match_indices('[') {
            let at = range.start + offset;
            let rest = self.text.get(at..).unwrap_or_default();
            let escaped = self.text.get(..at).is_some_and(ends_in_escape);
            let label = rest.strip_prefix("[^").and_then(|label| label.split_once(']'));
            if let (Some((label, _)), false) = (label, escaped) {
                let fault = Diagnostic::error(codes::UNDEFINED_FOOTNOTE, format!("there is no footnote “{label}”"))
                    .help(format!("write it as a paragraph of its own: [^{label}]: words; or write `\\[` if the bracket is meant"));
                self.faults.report(fault, at..at + "[^]".len() + label.len());
            }
        }
    }
}

/// Whether the text ends in a backslash that escapes what follows.
pub(super) fn ends_in_escape(before: &str) -> bool {
    before.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1
}

fn push_text(content: &mut Vec<Inline>, text: &str) {
    match content.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => content.push(Inline::Text(text.to_owned())),
    }
}

fn begins_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }),
        Event::Rule | Event::Html(_) => true,
        _ => false,
    }
}

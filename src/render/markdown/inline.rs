//! Inlines as Markdown.

use super::escape;
use crate::document::{Inline, inline_text};

/// The content of a paragraph, with hard breaks; nothing where it would be blank.
pub(super) fn paragraph(content: &[Inline]) -> Option<String> {
    render(content, "\\\n")
}

/// The content of a heading, caption or cell: hard breaks become spaces there.
pub(super) fn one_line(content: &[Inline]) -> Option<String> {
    render(content, " ")
}

fn render(content: &[Inline], line_break: &'static str) -> Option<String> {
    let mut writer = Writer { out: String::new(), line_break, strong: false, emphasis: false, link: false, broken: false };
    writer.inlines(content, None);
    let words = writer.out.trim_matches([' ', '\t']);
    (!words.is_empty()).then(|| words.to_owned())
}

struct Writer {
    out: String,
    line_break: &'static str,
    strong: bool,
    emphasis: bool,
    link: bool,
    /// A hard break is due before the next word: at the end of a paragraph it would be a stray backslash.
    broken: bool,
}

impl Writer {
    /// `after` is the character that follows the last of `content`.
    fn inlines(&mut self, content: &[Inline], after: Option<char>) {
        let mut rest = content;
        while let Some((inline, tail)) = rest.split_first() {
            let next = tail.first().map_or(after, first_character);
            self.inline(inline, next);
            rest = tail;
        }
    }

    fn inline(&mut self, inline: &Inline, next: Option<char>) {
        if self.broken && !matches!(inline, Inline::LineBreak) && !inline_text(std::slice::from_ref(inline)).trim().is_empty() {
            self.broken = false;
            self.out.push_str(self.line_break);
        }
        match inline {
            Inline::Text(text) => escape::push(text, next, &mut self.out),
            Inline::Strong(content) => {
                let mark = if self.strong { None } else { self.strong_mark(content, next) };
                let outer = std::mem::replace(&mut self.strong, true);
                self.marked(mark, content, next);
                self.strong = outer;
            }
            Inline::Emphasis(content) => {
                let mark = if self.emphasis { None } else { self.emphasis_mark(content, next) };
                let outer = std::mem::replace(&mut self.emphasis, true);
                self.marked(mark, content, next);
                self.emphasis = outer;
            }
            Inline::Code(code) => self.code(code, next),
            Inline::Link { url, content } => self.link(url, content, next),
            Inline::Foreign { content, .. } => self.inlines(content, next),
            Inline::FootnoteRef(index) => self.out.push_str(&format!("[^{}]", index + 1)),
            Inline::LineBreak => self.broken = !self.out.is_empty(),
        }
    }

    fn marked(&mut self, mark: Option<&str>, content: &[Inline], next: Option<char>) {
        let Some(mark) = mark else { return self.inlines(content, next) };
        self.out.push_str(mark);
        self.inlines(content, mark.chars().next());
        self.out.push_str(mark);
    }

    /// Marks that would not read as emphasis where they stand are left out: the words count for more.
    fn strong_mark(&self, content: &[Inline], next: Option<char>) -> Option<&'static str> {
        let (first, last) = edges(content)?;
        let opens = first.is_alphanumeric() || self.out.chars().next_back().is_none_or(parts_words);
        let closes = last.is_alphanumeric() || next.is_none_or(parts_words);
        (opens && closes && !self.out.ends_with('*')).then_some("**")
    }

    fn emphasis_mark(&self, content: &[Inline], next: Option<char>) -> Option<&'static str> {
        edges(content)?;
        let outside = self.out.chars().next_back().is_none_or(parts_words) && next.is_none_or(parts_words);
        (outside && !self.out.ends_with('_')).then_some("_")
    }

    fn code(&mut self, code: &str, next: Option<char>) {
        let code = code.replace('\n', " ");
        // Pipes and brackets are seen even inside code by tables, footnotes and links; two spans in a row would read as one.
        if code.trim().is_empty() || code.contains(['|', '[', ']']) || self.out.ends_with('`') {
            return escape::push(&code, next, &mut self.out);
        }
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let pad = if code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']) { " " } else { "" };
        self.out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
    }

    fn link(&mut self, url: &str, content: &[Inline], next: Option<char>) {
        // Neither a link nor a footnote can stand inside a link, and no link directly after a footnote.
        if self.link
            || has_reference(content)
            || self.out.ends_with(']') && !self.out.ends_with("\\]")
            || inline_text(content).trim().is_empty()
        {
            return self.inlines(content, next);
        }
        self.out.push('[');
        self.link = true;
        self.inlines(content, Some(']'));
        self.link = false;
        let plain = !url.is_empty() && url.chars().all(|c| c.is_alphanumeric() || "-._~:/?#@!$'+,;=%".contains(c));
        if plain {
            self.out.push_str(&format!("]({url})"));
        } else {
            let mut address = String::new();
            for character in url.chars().filter(|c| *c != '\n') {
                if character.is_ascii_punctuation() {
                    address.push('\\');
                }
                address.push(character);
            }
            self.out.push_str(&format!("](<{address}>)"));
        }
    }
}

/// The first and the last character of the words; nothing where a blank stands at an edge, or a break or note without words.
fn edges(content: &[Inline]) -> Option<(char, char)> {
    if matches!(content.first(), Some(Inline::LineBreak)) || matches!(content.last(), Some(Inline::LineBreak)) {
        return None;
    }
    let text = inline_text(content);
    let first = text.chars().next()?;
    let last = text.chars().next_back()?;
    let marked = |inline: Option<&Inline>| !matches!(inline, Some(Inline::Text(_)));
    let first = if marked(content.first()) { '*' } else { first };
    let last = if marked(content.last()) { '*' } else { last };
    (!text.starts_with(char::is_whitespace) && !text.ends_with(char::is_whitespace)).then_some((first, last))
}

/// The first character that `inline` shows, marks left aside: a mark before it never joins words where the character does not.
fn first_character(inline: &Inline) -> Option<char> {
    match inline_text(std::slice::from_ref(inline)).chars().next() {
        // A hard break is written as a backslash.
        Some('\n') => Some('\\'),
        None => Some('['),
        shown => shown,
    }
}

fn has_reference(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::FootnoteRef(_) => true,
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
            has_reference(content)
        }
        Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => false,
    })
}

/// Characters that certainly count as blank or punctuation for the rules of emphasis.
fn parts_words(character: char) -> bool {
    character.is_whitespace() || character.is_ascii_punctuation() || "«»„“”–—…".contains(character)
}

//! The text of a note: words, sentences and blocks with their places, and which of them are quoted.

use std::collections::BTreeMap;
use std::ops::Range;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// Number, date, addressee, marks: lines before and after the body.
    Frame,
    /// A heading.
    Heading,
    /// A paragraph of the body.
    Paragraph,
    /// An item of a list; whether the list is numbered.
    Item(bool),
    /// The list of enclosures: their titles are not the note's own words.
    Enclosures,
    /// Tables, code, comments.
    Verbatim,
}

/// A block: a paragraph, an item, a heading.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    pub(super) range: Range<usize>,
}

/// A word.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Bytes in the text.
    pub(super) range: Range<usize>,
    /// Whether it stands between quotation marks, in code or in a quoted block.
    pub(super) quoted: bool,
    /// Its block.
    pub(super) block: usize,
    /// Its sentence.
    pub(super) sentence: usize,
}

/// A text cut into words.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) raw: &'a str,
    /// In small letters, `ё` as `е`; every byte stands where it stands in `raw`.
    pub(super) folded: String,
    pub(super) tokens: Vec<Token>,
    pub(super) blocks: Vec<Block>,
    /// Quoted stretches.
    quoted: Vec<Range<usize>>,
}

impl<'a> Text<'a> {
    /// Cuts a text. `enclosures` are the words that begin the list of enclosures, folded; `abbreviations` are those whose full stop ends no
    /// sentence, folded and without it.
    pub(super) fn new(raw: &'a str, enclosures: &[String], abbreviations: &[String]) -> Self {
        let folded: String = raw.chars().map(fold).collect();
        let mut text = Self { raw, folded, tokens: Vec::new(), blocks: Vec::new(), quoted: Vec::new() };
        text.cut_blocks(enclosures, abbreviations);
        text.find_quotes();
        text.cut_words(abbreviations);
        text
    }

    /// The words of a token in small letters.
    pub(super) fn word(&self, token: usize) -> &str {
        self.tokens.get(token).and_then(|token| self.folded.get(token.range.clone())).unwrap_or("")
    }

    /// The words of a token as they stand.
    pub(super) fn as_written(&self, token: usize) -> &'a str {
        self.tokens.get(token).and_then(|token| self.raw.get(token.range.clone())).unwrap_or("")
    }

    /// What stands between two tokens, one after the other.
    pub(super) fn between(&self, one: usize, other: usize) -> &'a str {
        let range = self.tokens.get(one).zip(self.tokens.get(other)).map(|(one, other)| one.range.end..other.range.start);
        range.and_then(|range| self.raw.get(range)).unwrap_or("")
    }

    /// Whether two tokens stand in one block.
    pub(super) fn same_block(&self, one: usize, other: usize) -> bool {
        self.tokens.get(one).zip(self.tokens.get(other)).is_some_and(|(one, other)| one.block == other.block)
    }

    /// What kind of block a token stands in.
    pub(super) fn kind(&self, token: usize) -> BlockKind {
        self.tokens.get(token).and_then(|token| self.blocks.get(token.block)).map_or(BlockKind::Verbatim, |block| block.kind)
    }

    /// Bytes from the first to the last of some tokens.
    pub(super) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.range.start);
        let end = self.tokens.get(tokens.end.saturating_sub(1)).map_or(start, |token| token.range.end);
        start..end
    }

    /// Whether a byte stands between quotation marks.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let found = self.quoted.partition_point(|range| range.end <= at);
        self.quoted.get(found).is_some_and(|range| range.contains(&at))
    }

    /// Whether a byte stands in the note's own words: neither quoted nor in a list of enclosures, a table or code.
    pub(super) fn is_own(&self, at: usize) -> bool {
        !self.is_quoted(at) && !matches!(self.kind_at(at), BlockKind::Enclosures | BlockKind::Verbatim)
    }

    /// The kind of the block at a byte.
    pub(super) fn kind_at(&self, at: usize) -> BlockKind {
        let found = self.blocks.partition_point(|block| block.range.end <= at);
        self.blocks.get(found).filter(|block| block.range.contains(&at)).map_or(BlockKind::Verbatim, |block| block.kind)
    }

    /// The tokens of the body's first sentence.
    pub(super) fn first_sentence(&self) -> Range<usize> {
        let body = |at: usize| !matches!(self.kind(at), BlockKind::Frame | BlockKind::Heading | BlockKind::Verbatim);
        let start = (0..self.tokens.len()).find(|at| body(*at)).unwrap_or(0);
        self.sentence_of(start)
    }

    /// The tokens of the sentence that a token stands in.
    pub(super) fn sentence_of(&self, at: usize) -> Range<usize> {
        let Some(sentence) = self.tokens.get(at).map(|token| token.sentence) else { return 0..0 };
        let start = self.tokens.partition_point(|token| token.sentence < sentence);
        start..self.tokens.partition_point(|token| token.sentence <= sentence)
    }

    /// The tokens of some bytes.
    pub(super) fn tokens_at(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.range.end <= bytes.start);
        start..self.tokens.partition_point(|token| token.range.start < bytes.end)
    }

    fn cut_blocks(&mut self, enclosures: &[String], abbreviations: &[String]) {
        let mut at = 0;
        let mut open: Option<Block> = None;
        let mut fenced = false;
        let mut listing = false;
        let mut axis = false;
        for line in self.raw.split_inclusive('\n') {
            let range = at..at + line.len();
            at += line.len();
            let trimmed = line.trim();
            if trimmed.starts_with("```") {
                self.blocks.extend(open.take());
                fenced = !fenced;
                self.blocks.push(Block { kind: BlockKind::Verbatim, range });
                continue;
            }
            if trimmed.is_empty() {
                self.blocks.extend(open.take());
                continue;
            }
            let item = item_marker(trimmed);
            let begins = self.folded.get(range.clone()).map(|folded| folded.trim().trim_start_matches(['*', '#', ' '])).unwrap_or("");
            listing |= enclosures.iter().any(|word| {
                begins.strip_prefix(word.as_str()).is_some_and(|rest| {
                    !rest.starts_with(char::is_alphabetic) && (rest.contains(':') || rest.trim_matches(['*', ' ']).is_empty())
                })
            });
            // Below the axis of a drawing stand its marks.
            let marks = std::mem::replace(&mut axis, is_axis(trimmed));
            let kind = if fenced || trimmed.starts_with('|') || trimmed.starts_with("<!--") || has_columns(trimmed) || marks || axis {
                BlockKind::Verbatim
            } else if listing {
                BlockKind::Enclosures
            } else if trimmed.starts_with('#') {
                BlockKind::Heading
            } else if let Some(numbered) = item {
                BlockKind::Item(numbered)
            } else {
                BlockKind::Paragraph
            };
            match &mut open {
                Some(block) if item.is_none() && (block.kind == kind || matches!(block.kind, BlockKind::Item(_))) => {
                    block.range.end = range.end
                }
                _ => {
                    self.blocks.extend(open.take());
                    open = Some(Block { kind, range });
                }
            }
        }
        self.blocks.extend(open);
        self.name_frame(abbreviations);
    }

    /// Short blocks without an end of sentence before and after the body are its frame.
    fn name_frame(&mut self, abbreviations: &[String]) {
        let raw = self.raw;
        let frame = |block: &Block| {
            let text = raw.get(block.range.clone()).unwrap_or("").trim();
            let framed = matches!(block.kind, BlockKind::Paragraph | BlockKind::Enclosures | BlockKind::Heading);
            // Marks and addressees have lines of their own.
            let is_short = text.split("\\\n").all(|line| line.split_whitespace().count() < 20);
            let is_sentence = text.ends_with(['.', ':', ';', '!', '?']) && !ends_shortened(text, abbreviations);
            framed && item_marker(text).is_none() && !is_sentence && is_short
        };
        let leading = self.blocks.iter().take_while(|block| block.kind == BlockKind::Verbatim || frame(block)).count();
        if leading == self.blocks.len() {
            return;
        }
        let trailing = self.blocks.iter().rev().take_while(|block| block.kind == BlockKind::Verbatim || frame(block)).count();
        let last = self.blocks.len() - trailing;
        for (at, block) in self.blocks.iter_mut().enumerate() {
            if (at < leading || at >= last) && block.kind != BlockKind::Verbatim {
                block.kind = BlockKind::Frame;
            } else if block.kind == BlockKind::Paragraph && is_emphasised(raw.get(block.range.clone()).unwrap_or("").trim()) {
                block.kind = BlockKind::Heading;
            }
        }
    }

    fn find_quotes(&mut self) {
        for block in &self.blocks {
            let text = self.raw.get(block.range.clone()).unwrap_or("");
            if text.trim_start().starts_with('>') {
                self.quoted.push(block.range.clone());
                continue;
            }
            let mut open: Vec<(char, usize)> = Vec::new();
            // How many of each are open: a sign that closes none of them is not looked for among thousands.
            let mut closing: BTreeMap<char, usize> = BTreeMap::new();
            for (at, sign) in text.char_indices() {
                let at = block.range.start + at;
                let last = open.last().map(|(close, _)| *close);
                let opens = match sign {
                    '«' => Some('»'),
                    '„' => Some('“'),
                    '“' if last != Some('“') => Some('”'),
                    '"' | '`' if last != Some(sign) => Some(sign),
                    _ => None,
                };
                if let Some(close) = opens {
                    open.push((close, at));
                    *closing.entry(close).or_default() += 1;
                } else if closing.get(&sign).is_some_and(|count| *count > 0) {
                    while let Some((close, start)) = open.pop() {
                        closing.entry(close).and_modify(|count| *count = count.saturating_sub(1));
                        if close == sign {
                            if open.is_empty() {
                                self.quoted.push(start..at + sign.len_utf8());
                            }
                            break;
                        }
                    }
                }
            }
        }
    }

    fn cut_words(&mut self, abbreviations: &[String]) {
        let mut sentence = 0;
        for (number, block) in self.blocks.iter().enumerate() {
            sentence += 1;
            let text = self.raw.get(block.range.clone()).unwrap_or("");
            let mut start: Option<usize> = None;
            let mut signs = text.char_indices().peekable();
            let mut ended = false;
            while let Some((at, sign)) = signs.next() {
                let next = signs.peek().map(|(_, next)| *next);
                let inner = start.is_some() && matches!(sign, '-' | '\'' | '’' | '‑') && next.is_some_and(char::is_alphanumeric);
                if sign.is_alphanumeric() || inner || matches!(sign, '\u{301}') {
                    if start.is_none() {
                        if ended && (sign.is_uppercase() || sign.is_ascii_digit()) {
                            sentence += 1;
                        }
                        ended = false;
                        start = Some(at);
                    }
                    if next.is_some() {
                        continue;
                    }
                }
                if let Some(from) = start.take() {
                    let end = if sign.is_alphanumeric() { at + sign.len_utf8() } else { at };
                    let range = block.range.start + from..block.range.start + end;
                    let shortened = sign == '.'
                        && self
                            .folded
                            .get(range.clone())
                            .is_some_and(|word| word.chars().count() == 1 || abbreviations.iter().any(|one| one == word));
                    let quoted = self.is_quoted(range.start);
                    self.tokens.push(Token { range, quoted, block: number, sentence });
                    ended = matches!(sign, '.' | '!' | '?' | '…') && !shortened;
                } else if matches!(sign, '.' | '!' | '?' | '…') {
                    ended = true;
                }
            }
        }
    }
}

/// Spaces that part the columns of a table.
const WIDE_GAP: &str = "     ";

/// Words of a line of the frame that ends with a shortened word; a longer one may be a sentence that does: «… и т.д.»
const SHORTENED_LINE: usize = 3;

/// Whether a line is no sentence, but ends with a shortened word: `Бишкек ш.`
fn ends_shortened(text: &str, abbreviations: &[String]) -> bool {
    let Some(text) = text.strip_suffix('.').filter(|text| text.split_whitespace().count() <= SHORTENED_LINE) else { return false };
    let last: String = text.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("").chars().map(fold).collect();
    abbreviations.contains(&last)
}

/// Whether a paragraph is all in italics or bold: a heading of a section.
fn is_emphasised(text: &str) -> bool {
    text.len() > 2
        && text.starts_with(['*', '_'])
        && text.ends_with(['*', '_'])
        && text.matches('*').count().is_multiple_of(2)
        && !text.trim_matches('*').contains('*')
}

/// Whether a line of plain text is one of a table or a drawing: with rules between its columns, or with several wide gaps.
fn has_columns(line: &str) -> bool {
    line.contains(" | ") || line.split(WIDE_GAP).filter(|part| !part.trim().is_empty()).count() > 2
}

/// Whether a line is the axis of a drawing: `++-----+-----+`.
fn is_axis(line: &str) -> bool {
    line.contains("+-") && line.chars().all(|sign| matches!(sign, '+' | '-' | '|'))
}

/// Whether a line begins an item, and whether with a number.
fn item_marker(line: &str) -> Option<bool> {
    if line.strip_prefix(['-', '*', '+', '–', '•']).is_some_and(|rest| rest.starts_with(' ')) {
        return Some(false);
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len()
        && line.len() - rest.len() <= 2
        && rest.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with([' ', '\u{a0}']));
    numbered.then_some(true)
}

/// A small letter of the same length; others stay.
pub(super) fn fold(letter: char) -> char {
    let mut small = letter.to_lowercase();
    let small = match (small.next(), small.next()) {
        (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
        _ => letter,
    };
    if small == 'ё' { 'е' } else { small }
}

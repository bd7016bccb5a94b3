//! Pages, where the text has them, parted by form feeds: N040.

use std::ops::Range;

use super::codes;
use super::judge::Judge;
use super::lexicon::List;

/// What parts two pages of a text.
const PAGE_BREAK: char = '\u{c}';
/// Letters that no printed line holds: a longer one is a paragraph of several lines that nobody has set.
const LONGEST_LINE: usize = 120;
/// Spaces by which a line that begins a paragraph stands to the right of the one before it.
const INDENT: usize = 3;

/// A page as its paragraphs, each as its lines.
pub(super) struct Page {
    pub(super) range: Range<usize>,
    pub(super) paragraphs: Vec<Vec<Range<usize>>>,
}

pub(super) fn judge(judge: &mut Judge<'_>) {
    // What the program sets keeps two lines on either side of a break.
    if judge.note.layout.is_some() {
        return;
    }
    let pages = pages(judge.note.text);
    if pages.len() < 2 {
        judge.cannot(codes::SPLIT_PARAGRAPH, "the text has no pages: no form feed parts them");
        return;
    }
    let splits: Vec<Range<usize>> = pages.windows(2).filter_map(|pair| bad_split(judge.note.text, pair)).collect();
    for range in splits {
        judge.find(codes::SPLIT_PARAGRAPH, range, "a paragraph is parted with fewer than two lines on this side of the page break", None);
    }
    let alone = pages.last().and_then(|page| closing_alone(judge, page));
    if let Some(range) = alone {
        judge.find(codes::SPLIT_PARAGRAPH, range, "the closing stands alone on the last page", None);
    }
}

/// The pages of a text. Paragraphs are parted by empty lines, or begin with an indent as in the text of a printed page. Numbers and running
/// heads of pages are no lines of it, and what follows the last form feed is a page only where something stands on it.
pub(super) fn pages(text: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut at = 0;
    for page in text.split(PAGE_BREAK) {
        let mut paragraphs: Vec<Vec<Range<usize>>> = vec![Vec::new()];
        let mut line_at = at;
        let mut last_indent = None;
        for line in page.split_inclusive('\n') {
            let indent = line.len() - line.trim_start().len();
            let (start, words) = (line_at + indent, line.trim());
            line_at += line.len();
            let begins = last_indent.is_some_and(|last| indent >= last + INDENT);
            last_indent = (!words.is_empty()).then_some(indent);
            if words.is_empty() || begins {
                paragraphs.push(Vec::new());
            }
            if let Some(paragraph) = paragraphs.last_mut().filter(|_| words.contains(char::is_alphabetic) && !is_running_head(words)) {
                paragraph.push(start..start + words.len());
            }
        }
        paragraphs.retain(|lines| !lines.is_empty());
        pages.push(Page { range: at..at + page.len(), paragraphs });
        at += page.len() + PAGE_BREAK.len_utf8();
    }
    pages.retain(|page| !page.paragraphs.is_empty());
    pages
}

/// Words and the number of the page, wide apart.
fn is_running_head(line: &str) -> bool {
    line.contains("   ") && (line.ends_with(|c: char| c.is_ascii_digit()) || line.starts_with(|c: char| c.is_ascii_digit()))
}

/// The short side of a paragraph that goes on over the break. That it goes on is known by the small letter after the break.
fn bad_split(text: &str, pair: &[Page]) -> Option<Range<usize>> {
    let [page, next] = pair else { return None };
    let after = next.paragraphs.first()?;
    if !text.get(after.first()?.clone())?.starts_with(char::is_lowercase) {
        return None;
    }
    // The addressee may stand between the paragraph and the foot of the page: it ends no sentence either.
    let open = |lines: &&Vec<Range<usize>>| {
        lines.last().and_then(|line| text.get(line.clone())).is_some_and(|line| !line.ends_with(['.', '!', '?', ':', ';', '…']))
    };
    let before = page.paragraphs.iter().rev().take_while(open).last()?;
    let short = |lines: &Vec<Range<usize>>| match lines.as_slice() {
        [line] => text.get(line.clone()).is_some_and(|line| line.chars().count() <= LONGEST_LINE).then(|| line.clone()),
        _ => None,
    };
    short(before).or_else(|| short(after))
}

/// The closing compliment, where nothing of the body stands before it on its page.
fn closing_alone(judge: &Judge<'_>, page: &Page) -> Option<Range<usize>> {
    let first = page.paragraphs.first()?;
    let paragraph = first.first()?.start..first.last()?.end;
    let closing = judge.own(List::Closing).pop().map(|tokens| judge.text.bytes(tokens))?;
    let sentence = judge.text.tokens.partition_point(|token| token.range.start < closing.start);
    let begins = judge.text.bytes(judge.text.sentence_of(sentence)).start;
    (paragraph.contains(&closing.start) && begins <= paragraph.start).then_some(closing)
}

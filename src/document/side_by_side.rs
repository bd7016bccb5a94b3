//! Two language copies of one document as one working copy: a table with a row for each paragraph, the copies side by side.
//!
//! Numbers of rows stand left, so that people can speak about a row in either language. What stands around the body becomes rows too,
//! in the order of reading; the marks of each copy stand in the head, which comes again on every page.

use super::{
    AddresseePlace, Alignment, Block, DatePlace, Document, Frame, Inline, Layout, ListKind, NumberPlace, Part, codes, inline_text,
    reading_order,
};
use crate::diag::Diagnostic;
use crate::lang::Lang;

/// Puts `right` beside `left`, whose layout, metadata and language the result has.
///
/// # Errors
///
/// The first place where the copies do not stand block against block (`T0741`): what follows it would stand beside what it does not say.
pub fn side_by_side(left: Document, right: Document) -> Result<Document, Vec<Diagnostic>> {
    side_by_side_with_pairing(left, right).map(|(document, _)| document)
}

/// Where the units of the copies stand in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Rows before the first unit of the body: what stands around it.
    pub rows_before_body: usize,
    /// The footnotes: of which copy, and which one there.
    pub notes: Vec<(Side, usize)>,
}

/// The same, with the places of the copies' units.
///
/// # Errors
///
/// As [`side_by_side`].
pub fn side_by_side_with_pairing(left: Document, right: Document) -> Result<(Document, Pairing), Vec<Diagnostic>> {
    let (left_units, right_units) = beside_blanks(units(&left), units(&right));
    if let Some(fault) = parting(&left, &left_units, &right, &right_units) {
        return Err(vec![fault]);
    }
    let mut notes = Notes::default();
    let rows_before_body = left_units.iter().take_while(|unit| matches!(unit.kind, Kind::Frame(_))).count();
    let mut rows = Vec::new();
    for (number, (one, other)) in (1_usize..).zip(left_units.into_iter().zip(right_units)) {
        let one = notes.renumbered(one.content, Side::Left);
        let other = notes.renumbered(other.content, Side::Right);
        rows.push(vec![vec![Inline::Text(number.to_string())], one, foreign(other, &left.lang, &right.lang)]);
    }
    let head = vec![vec![Inline::Text("№".to_owned())], head(&left), foreign(head(&right), &left.lang, &right.lang)];
    let footnotes = notes.of(&left, &right);
    let pairing = Pairing { rows_before_body, notes: notes.order };
    let Document { lang, meta, frame, layout, .. } = left;
    let document = Document {
        lang,
        meta,
        frame: Frame { running_head: frame.running_head, page_number: frame.page_number, ..Frame::default() },
        layout: Layout {
            letterhead_space: 0.0,
            seal_space: 0.0,
            number: NumberPlace::None,
            date: DatePlace::None,
            addressee: AddresseePlace::None,
            number_first_page: true,
            ..layout
        },
        blocks: vec![Block::Table { caption: None, align: vec![Alignment::Right, Alignment::Left, Alignment::Left], head, rows }],
        footnotes,
    };
    Ok((document, pairing))
}

/// What stands in a cell of its own.
struct Unit {
    kind: Kind,
    content: Vec<Inline>,
}

/// What a cell holds: only like stands against like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Frame(Around),
    Heading,
    Paragraph,
    Item,
    Caption,
    Row(usize),
    Description,
}

/// What lines around the body are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Letterhead,
    Number,
    PlaceAndDate,
    Addressee,
}

impl Kind {
    fn said(self) -> &'static str {
        match self {
            Self::Frame(_) => "lines around the body",
            Self::Heading => "a heading",
            Self::Paragraph => "a paragraph",
            Self::Item => "a list item",
            Self::Caption => "a caption",
            Self::Row(_) => "a table row",
            Self::Description => "a figure",
        }
    }
}

/// The language and the marks of a copy.
fn head(copy: &Document) -> Vec<Inline> {
    let mut content = vec![Inline::Text(copy.frame.language.clone().unwrap_or_else(|| copy.lang.code().to_owned()))];
    for mark in 0..copy.frame.marks.len() {
        content.push(Inline::LineBreak);
        content.extend(copy.frame.mark(mark));
    }
    content
}

/// Where the copies stop being alike.
fn parting(left: &Document, left_units: &[Unit], right: &Document, right_units: &[Unit]) -> Option<Diagnostic> {
    let alike = left_units.iter().zip(right_units).take_while(|(one, other)| one.kind == other.kind).count();
    let (one, other) = (left_units.get(alike), right_units.get(alike));
    if one.is_none() && other.is_none() {
        return None;
    }
    let told = |copy: &Document, unit: Option<&Unit>| match unit {
        Some(unit) => {
            let words: Vec<String> = inline_text(&unit.content).split_whitespace().take(5).map(str::to_owned).collect();
            format!("`{}` has {} (“{}…”)", copy.lang, unit.kind.said(), words.join(" "))
        }
        None => format!("`{}` has ended", copy.lang),
    };
    let message = format!("the copies do not pair after row {alike}: {}, {}", told(left, one), told(right, other));
    let help = format!("give both texts the same blocks in the same order, or draft them apart: `--lang {},{}`", left.lang, right.lang);
    Some(Diagnostic::error(codes::COPIES_DO_NOT_PAIR, message).help(help))
}

/// The units of both copies, with a blank where one goes without what stands around the other: a translation has no number of its own.
fn beside_blanks(left: Vec<Unit>, right: Vec<Unit>) -> (Vec<Unit>, Vec<Unit>) {
    let lacks = |units: &[Unit], unit: &Unit| match unit.kind {
        kind @ Kind::Frame(_) if units.iter().all(|unit| unit.kind != kind) => Some(Unit { kind, content: Vec::new() }),
        _ => None,
    };
    let blanks_right: Vec<_> = left.iter().map(|unit| lacks(&right, unit)).collect();
    let blanks_left: Vec<_> = right.iter().map(|unit| lacks(&left, unit)).collect();
    let (mut one, mut other) = (Vec::new(), Vec::new());
    let mut lefts = left.into_iter().zip(blanks_right).peekable();
    let mut rights = right.into_iter().zip(blanks_left).peekable();
    loop {
        if let Some((unit, Some(blank))) = lefts.next_if(|(_, blank)| blank.is_some()) {
            one.push(unit);
            other.push(blank);
        } else if let Some((unit, Some(blank))) = rights.next_if(|(_, blank)| blank.is_some()) {
            one.push(blank);
            other.push(unit);
        } else {
            let (left, right) = (lefts.next(), rights.next());
            if left.is_none() && right.is_none() {
                return (one, other);
            }
            one.extend(left.map(|(unit, _)| unit));
            other.extend(right.map(|(unit, _)| unit));
        }
    }
}

/// Everything of a document but its marks and footnotes, a cell each.
fn units(document: &Document) -> Vec<Unit> {
    let mut out = Vec::new();
    for part in reading_order(document) {
        match part {
            Part::Letterhead(lines) => out.push(framed(Around::Letterhead, lines)),
            Part::Number(line) => out.push(framed(Around::Number, &[line.to_owned()])),
            Part::PlaceAndDate(line) => out.push(framed(Around::PlaceAndDate, &[line.to_owned()])),
            Part::Addressee(lines) => out.push(framed(Around::Addressee, lines)),
            Part::Body(blocks) => push_blocks(blocks, document, &mut out),
            Part::Marks(_) | Part::Footnotes(_) => {}
        }
    }
    out
}

fn framed(around: Around, lines: &[String]) -> Unit {
    let mut content = Vec::new();
    for line in lines {
        if !content.is_empty() {
            content.push(Inline::LineBreak);
        }
        content.push(Inline::Text(line.clone()));
    }
    Unit { kind: Kind::Frame(around), content }
}

fn push_blocks(blocks: &[Block], document: &Document, out: &mut Vec<Unit>) {
    let mut push = |kind, content| out.push(Unit { kind, content });
    for block in blocks {
        match block {
            Block::Heading { content, .. } => push(Kind::Heading, vec![Inline::Strong(content.clone())]),
            Block::Paragraph { content, lang: None } => push(Kind::Paragraph, content.clone()),
            Block::Paragraph { content, lang: Some(lang) } => push(Kind::Paragraph, foreign(content.clone(), &document.lang, lang)),
            Block::List { kind, items } => {
                for (index, item) in (0_u64..).zip(items) {
                    let marker = match kind {
                        ListKind::Bullet => "– ".to_owned(),
                        ListKind::Ordered(start) => format!("{}. ", start.saturating_add(index)),
                    };
                    let mut inside = Vec::new();
                    push_blocks(item, document, &mut inside);
                    if let Some(first) = inside.first_mut() {
                        first.kind = Kind::Item;
                        first.content.insert(0, Inline::Text(marker));
                    }
                    inside.into_iter().for_each(|unit| push(unit.kind, unit.content));
                }
            }
            Block::Table { caption, head, rows, .. } => {
                caption.iter().for_each(|caption| push(Kind::Caption, vec![Inline::Emphasis(caption.clone())]));
                push(Kind::Row(head.len()), vec![Inline::Strong(joined(head))]);
                rows.iter().for_each(|row| push(Kind::Row(row.len()), joined(row)));
            }
            Block::Figure { alt, caption, .. } => {
                push(Kind::Description, vec![Inline::Text(alt.clone())]);
                caption.iter().for_each(|caption| push(Kind::Caption, vec![Inline::Emphasis(caption.clone())]));
            }
            Block::Quote(blocks) => {
                let mut inside = Vec::new();
                push_blocks(blocks, document, &mut inside);
                inside.into_iter().for_each(|unit| push(unit.kind, unit.content));
            }
            Block::Break => {}
        }
    }
}

/// The cells of a row one after another.
fn joined(cells: &[Vec<Inline>]) -> Vec<Inline> {
    let mut content = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            content.push(Inline::Text(" · ".to_owned()));
        }
        content.extend(cell.iter().cloned());
    }
    content
}

fn foreign(content: Vec<Inline>, around: &Lang, lang: &Lang) -> Vec<Inline> {
    if lang == around || content.is_empty() { content } else { vec![Inline::Foreign { lang: lang.clone(), content }] }
}

/// Which copy something comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Side {
    Left,
    Right,
}

/// The footnotes of both copies, in the order of their first references.
#[derive(Default)]
struct Notes {
    order: Vec<(Side, usize)>,
}

impl Notes {
    fn renumbered(&mut self, mut content: Vec<Inline>, side: Side) -> Vec<Inline> {
        self.renumber(&mut content, side);
        content
    }

    fn renumber(&mut self, content: &mut [Inline], side: Side) {
        for inline in content {
            match inline {
                Inline::FootnoteRef(note) => {
                    let known = self.order.iter().position(|known| *known == (side, *note));
                    let own = (side, *note);
                    *note = known.unwrap_or(self.order.len());
                    if known.is_none() {
                        self.order.push(own);
                    }
                }
                Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                    self.renumber(content, side);
                }
                Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
            }
        }
    }

    fn of(&self, left: &Document, right: &Document) -> Vec<Vec<Block>> {
        let note = |&(side, index): &(Side, usize)| {
            let copy = if side == Side::Left { left } else { right };
            let mut blocks = copy.footnotes.get(index).cloned().unwrap_or_default();
            if side == Side::Right {
                translate(&mut blocks, &left.lang, &right.lang);
            }
            blocks
        };
        self.order.iter().map(note).collect()
    }
}

/// Says of blocks that stand among those of another language which one is theirs.
fn translate(blocks: &mut [Block], around: &Lang, lang: &Lang) {
    let marked = |content: &mut Vec<Inline>| *content = foreign(std::mem::take(content), around, lang);
    for block in blocks {
        match block {
            Block::Paragraph { lang: own, .. } => {
                own.get_or_insert_with(|| lang.clone());
            }
            Block::Heading { content, .. } => marked(content),
            Block::List { items, .. } => items.iter_mut().for_each(|item| translate(item, around, lang)),
            Block::Table { caption, head, rows, .. } => {
                caption.iter_mut().chain(head).chain(rows.iter_mut().flatten()).for_each(marked);
            }
            Block::Figure { caption, .. } => caption.iter_mut().for_each(marked),
            Block::Quote(blocks) => translate(blocks, around, lang),
            Block::Break => {}
        }
    }
}

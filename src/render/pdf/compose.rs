//! Blocks of the tree as pieces of the page.

use super::faces::Style;
use super::faults::Faults;
use super::inline::{Runs, plain};
use super::metrics::{Metrics, Type};
use super::paragraph::{Align, Hyphens, Line, Look, Run, Shape, set};
use super::piece::{Piece, PieceContent, PlacedLine};
use super::shape::Shaper;
use super::structure::{ElementId, Tree};
use super::table::TableFrame;
use crate::document::closing::is_headline;
use crate::document::{Block, Document, HeadingDepths, Inline};
use crate::lang::Lang;
use crate::render::language::Tongue;

/// Makes the pieces of one document.
pub(super) struct Composer<'d, 'f> {
    pub(super) document: &'d Document,
    pub(super) metrics: Metrics,
    pub(super) shaper: Shaper<'f>,
    pub(super) tree: Tree,
    pub(super) faults: Faults,
    pub(super) pieces: Vec<Piece>,
    pub(super) tables: Vec<TableFrame>,
    /// The pieces of each footnote, once it has been referred to.
    pub(super) notes: Vec<Option<Vec<Piece>>>,
    /// Footnotes referred to and not yet composed.
    pub(super) pending_notes: Vec<usize>,
    pub(super) headings: Vec<Heading>,
    depths: HeadingDepths,
}

/// An entry of the outline.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) title: String,
    /// Depth, from 1; never more than one deeper than the entry before.
    pub(super) depth: usize,
}

/// Where blocks are set.
#[derive(Clone, Copy)]
pub(super) struct Place<'d> {
    pub(super) parent: ElementId,
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) kind: Type,
    /// First-line indent.
    pub(super) indent: f32,
    pub(super) lang: &'d Lang,
    /// Lists around this place.
    pub(super) depth: usize,
}

impl Place<'_> {
    pub(super) fn inset(self, left: f32, right: f32) -> Self {
        Self { left: self.left + left, width: (self.width - left - right).max(self.kind.size), ..self }
    }
}

impl<'d, 'f> Composer<'d, 'f> {
    pub(super) fn new(document: &'d Document, shaper: Shaper<'f>) -> Self {
        Self {
            document,
            metrics: Metrics::of(&document.layout),
            shaper,
            tree: Tree::new(),
            faults: Faults::default(),
            pieces: Vec::new(),
            tables: Vec::new(),
            notes: document.footnotes.iter().map(|_| None).collect(),
            pending_notes: Vec::new(),
            headings: Vec::new(),
            depths: HeadingDepths::default(),
        }
    }

    /// The text area of the page.
    pub(super) fn body_place(&self) -> Place<'d> {
        Place {
            parent: Tree::DOCUMENT,
            left: self.metrics.left,
            width: self.metrics.width(),
            kind: self.metrics.body,
            indent: self.metrics.indent,
            lang: &self.document.lang,
            depth: 0,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block], place: Place<'d>) {
        let mut below_heading = false;
        let mut blocks = blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let first = self.pieces.len();
            match block {
                Block::Heading { level, content } => self.heading(*level, content, place),
                Block::Paragraph { content, lang } => {
                    let place = Place { lang: lang.as_ref().unwrap_or(place.lang), ..place };
                    self.paragraph(content, place);
                }
                Block::List { kind, items } => self.list(*kind, items, place),
                Block::Table { caption, align, head, rows } => self.table(caption.as_deref(), align, head, rows, place),
                Block::Figure { figure, alt, caption } => self.figure(figure, alt, caption.as_deref(), place),
                Block::Quote(blocks) => self.quote(blocks, place),
                Block::Break => self.part_break(place),
            }
            self.compose_pending_notes(place);
            if below_heading {
                let goes_on = blocks.peek().is_some_and(|next| !matches!(next, Block::Heading { .. }));
                self.bind_below_heading(first, goes_on);
            }
            below_heading = matches!(block, Block::Heading { .. });
        }
    }

    /// Two lines at least stand below a heading on its page: a first line that is a paragraph or an item by itself keeps the next one, unless the
    /// part ends with it.
    fn bind_below_heading(&mut self, first: usize, goes_on: bool) {
        let pieces = self.pieces.get_mut(first..).unwrap_or_default();
        let is_line = |piece: &Piece| matches!(piece.content, PieceContent::Lines(_));
        let Some(line) = pieces.iter().position(|piece| !piece.is_gap()).filter(|&at| pieces.get(at).is_some_and(is_line)) else { return };
        let next = pieces.iter().skip(line + 1).position(|piece| !piece.is_gap());
        if !goes_on && next.is_none() {
            return;
        }
        let end = next.map_or(pieces.len(), |next| line + 1 + next);
        for piece in pieces.get_mut(line..end).unwrap_or_default() {
            piece.keep = true;
        }
    }

    fn heading(&mut self, level: u8, content: &'d [Inline], place: Place<'d>) {
        let kind = place.kind;
        let (factor, align, bold, italic) = match level {
            0 | 1 => (1.14, Align::Center, true, false),
            2 => (1.0, Align::Left, true, false),
            3 => (1.0, Align::Left, true, true),
            _ => (1.0, Align::Left, false, true),
        };
        let kind = Type { size: kind.size * factor, leading: kind.leading * factor };
        let (before, after) = if level <= 1 { (1.0, 0.7) } else { (0.75, 0.25) };
        if self.pieces.iter().any(|piece| matches!(piece.content, PieceContent::Lines(_))) {
            self.gap(before * place.kind.leading);
        }
        let depth = self.depths.next(level);
        const TAGS: [&str; 6] = ["H1", "H2", "H3", "H4", "H5", "H6"];
        let element = self.element(place, TAGS.get(depth - 1).copied().unwrap_or("H6"));
        let look = self.look(kind, place.lang, element);
        let runs = self.runs(content, look, bold, italic);
        let shape = Shape { width: place.width, indent: 0.0, align, hyphens: Hyphens::Never };
        let lines = set(&mut self.shaper, &mut self.faults, &runs, shape);
        let first = self.pieces.len();
        for line in lines {
            self.push_line(line, place.left, kind, true);
        }
        if let Some(piece) = self.pieces.get_mut(first) {
            piece.heading = Some(self.headings.len());
            self.headings.push(Heading { title: plain(content), depth });
        }
        self.gap(after * place.kind.leading);
    }

    fn paragraph(&mut self, content: &'d [Inline], place: Place<'d>) {
        let element = self.element(place, "P");
        self.text(content, place, element);
        if place.indent == 0.0 && place.depth == 0 {
            self.gap(0.4 * place.kind.leading);
        }
    }

    /// Sets running text as the content of `element`.
    pub(super) fn text(&mut self, content: &'d [Inline], place: Place<'d>, element: ElementId) {
        let justify = self.document.layout.justify;
        let shape = Shape {
            width: place.width,
            indent: place.indent,
            align: if justify { Align::Justify } else { Align::Left },
            hyphens: if justify { Hyphens::SpareNames } else { Hyphens::Never },
        };
        let look = self.look(place.kind, place.lang, element);
        let runs = self.runs(content, look, false, false);
        let lines = set(&mut self.shaper, &mut self.faults, &runs, shape);
        let introduces = place.depth == 0 && is_headline(content) || runs.last().is_some_and(|run| run.text.trim_end().ends_with(':'));
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            // Two lines at least before and after a page break, and no page ends within a word.
            let keep = count > 1 && (index == 0 || index + 2 == count || line.ends_within_a_word()) || introduces && index + 1 == count;
            self.push_line(line, place.left, place.kind, keep);
        }
    }

    fn quote(&mut self, blocks: &'d [Block], place: Place<'d>) {
        let element = self.element(place, "BlockQuote");
        self.gap(0.35 * place.kind.leading);
        let inset = place.indent.max(1.5 * place.kind.size);
        self.blocks(blocks, Place { parent: element, indent: 0.0, depth: place.depth + 1, ..place.inset(inset, 0.5 * inset) });
        self.gap(0.35 * place.kind.leading);
    }

    fn part_break(&mut self, place: Place<'d>) {
        self.gap(0.5 * place.kind.leading);
        self.pieces.push(Piece::new(0.6 * place.kind.leading, PieceContent::Rule { left: place.left, width: place.width }));
        self.gap(0.5 * place.kind.leading);
    }

    /// A new element at the end of its parent, with its language if that is another than the document's.
    pub(super) fn element(&mut self, place: Place<'_>, tag: &'static str) -> ElementId {
        let id = self.tree.add(place.parent, tag);
        if *place.lang != self.document.lang
            && let Some(element) = self.tree.get_mut(id)
        {
            element.lang = Some(place.lang.code().to_owned());
        }
        id
    }

    pub(super) fn look(&self, kind: Type, lang: &Lang, element: ElementId) -> Look {
        Look { style: Style::Regular, size: kind.size, rise: 0.0, tongue: Tongue::of(lang.code()), element, note: None }
    }

    pub(super) fn runs(&mut self, content: &[Inline], look: Look, bold: bool, italic: bool) -> Vec<Run> {
        let notes = &self.document.footnotes;
        let mut runs = Runs { tree: &mut self.tree, faults: &mut self.faults, notes, runs: Vec::new() };
        runs.add(content, look, bold, italic);
        runs.runs
    }

    /// Adds a line as a piece of its own.
    pub(super) fn push_line(&mut self, line: Line, x: f32, kind: Type, keep: bool) {
        let notes = self.new_notes(std::slice::from_ref(&line));
        let mut piece =
            Piece::new(kind.leading, PieceContent::Lines(vec![PlacedLine { line, x, baseline: kind.baseline() }])).keeping(keep);
        piece.notes = notes;
        self.pieces.push(piece);
    }

    /// White space between blocks; of two neighbouring gaps the larger stands.
    pub(super) fn gap(&mut self, height: f32) {
        match self.pieces.last_mut() {
            Some(last) if last.is_gap() => last.height = last.height.max(height),
            Some(last) => {
                let keep = last.keep;
                self.pieces.push(Piece::new(height, PieceContent::Gap).keeping(keep));
            }
            None => {}
        }
    }
}

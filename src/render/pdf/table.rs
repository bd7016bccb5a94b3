//! Tables: columns find their widths from what stands in them; the header row comes again on every page.

use super::codes;
use super::compose::{Composer, Place};
use super::line_break::EXACT;
use super::metrics::Type;
use super::paragraph::{Align, ContentWidths, Hyphens, Line, Run, Shape, content_widths, set};
use super::piece::{Piece, PieceContent, PlacedLine, Row};
use super::structure::{Attribute, ElementId};
use crate::diag::Diagnostic;
use crate::document::{Alignment, Inline, inline_text, rows_are_named};
use crate::render::columns::{self, Wanted};

/// What the rows of a table have in common.
#[derive(Debug)]
pub(super) struct TableFrame {
    /// Edges of the columns, pt from the left edge of the page.
    pub(super) edges: Vec<f32>,
    /// The piece that holds the header row.
    pub(super) head: usize,
}

/// Space between a rule and the text of a cell, pt.
const PADDING_X: f32 = 4.0;
const PADDING_Y: f32 = 2.5;
/// Lines that make a row high enough to stand alone on a page.
const LOW_ROW: f32 = 3.5;

/// A cell on its way to the page.
struct Cell {
    runs: Vec<Run>,
    align: Align,
}

impl<'d> Composer<'d, '_> {
    pub(super) fn table(
        &mut self,
        caption: Option<&'d [Inline]>,
        align: &[Alignment],
        head: &'d [Vec<Inline>],
        rows: &'d [Vec<Vec<Inline>>],
        place: Place<'d>,
    ) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(head.len());
        if columns == 0 {
            return;
        }
        let kind = self.metrics.table;
        let table = self.element(place, "Table");
        self.gap(0.5 * place.kind.leading);
        if let Some(caption) = caption {
            self.caption(caption, place, table, Align::Left);
        }
        let aligned = |column: usize| match align.get(column).copied().unwrap_or_default() {
            Alignment::Left => Align::Left,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::Right,
        };
        let head_group = self.tree.add(table, "THead");
        let head_cells = self.cells(head, columns, head_group, place, |_| Align::Center, false);
        let named = rows_are_named(rows);
        let body_group = if rows.is_empty() { None } else { Some(self.tree.add(table, "TBody")) };
        let body: Vec<Vec<Cell>> = match body_group {
            Some(group) => rows.iter().map(|row| self.cells(row, columns, group, place, aligned, named)).collect(),
            None => Vec::new(),
        };

        let widths = self.column_widths(std::iter::once(&head_cells).chain(&body), columns, place.width, &name(caption, head));
        let mut edges = vec![place.left];
        let mut edge = place.left;
        for width in &widths {
            edge += width;
            edges.push(edge);
        }
        let index = self.tables.len();
        let room = self.metrics.height();
        self.tables.push(TableFrame { edges, head: self.pieces.len() });
        let head_height = self.row(&head_cells, index, &widths, kind, room, true);
        let rows_before = self.pieces.len();
        for row in &body {
            self.row(row, index, &widths, kind, room - head_height, false);
        }
        self.bind_rows(rows_before);
        self.gap(0.6 * place.kind.leading);
    }

    /// A caption in italics, kept with what it names.
    pub(super) fn caption(&mut self, caption: &'d [Inline], place: Place<'d>, parent: ElementId, align: Align) {
        let kind = self.metrics.table;
        let element = self.tree.add(parent, "Caption");
        let look = self.look(kind, place.lang, element);
        let runs = self.runs(caption, look, false, true);
        let shape = Shape { width: place.width, indent: 0.0, align, hyphens: Hyphens::Never };
        for line in set(&mut self.shaper, &mut self.faults, &runs, shape) {
            self.push_line(line, place.left, kind, true);
        }
        self.gap(0.25 * kind.leading);
    }

    fn cells(
        &mut self,
        row: &'d [Vec<Inline>],
        columns: usize,
        group: ElementId,
        place: Place<'d>,
        align: impl Fn(usize) -> Align,
        row_named: bool,
    ) -> Vec<Cell> {
        let head = self.tree.get(group).is_some_and(|group| group.tag == "THead");
        let table_row = self.tree.add(group, "TR");
        (0..columns)
            .map(|column| {
                let attribute = match (head, row_named && column == 0) {
                    (true, _) => Some(Attribute::ColumnHeader),
                    (false, true) => Some(Attribute::RowHeader),
                    (false, false) => None,
                };
                let element = self.tree.add(table_row, if attribute.is_some() { "TH" } else { "TD" });
                if let Some(element) = self.tree.get_mut(element) {
                    element.attribute = attribute;
                }
                let look = self.look(self.metrics.table, place.lang, element);
                let content = row.get(column).map(Vec::as_slice).unwrap_or_default();
                Cell { runs: self.runs(content, look, head, false), align: align(column) }
            })
            .collect()
    }

    /// Widths of the columns: what all of them ask for where it fits on one line, else so that the table is low. Where whole words do not fit side
    /// by side, columns narrow down to what hyphens allow.
    fn column_widths<'r>(&mut self, rows: impl Iterator<Item = &'r Vec<Cell>>, columns: usize, room: f32, named: &str) -> Vec<f32> {
        let mut wanted = vec![ContentWidths::default(); columns];
        let mut cells: Vec<Vec<Wanted>> = Vec::new();
        for row in rows {
            let mut asked = Vec::with_capacity(columns);
            for (cell, wanted) in row.iter().zip(&mut wanted) {
                let cell = content_widths(&mut self.shaper, &mut self.faults, &cell.runs);
                wanted.least = wanted.least.max(cell.least);
                wanted.word = wanted.word.max(cell.word);
                wanted.whole = wanted.whole.max(cell.whole);
                asked.push(Wanted { word: cell.word, whole: cell.whole });
            }
            cells.push(asked);
        }
        let room = room - columns as f32 * 2.0 * PADDING_X;
        // A letter above the other is the least that can be read.
        let least = wanted.iter().map(|wanted| wanted.least.min(self.metrics.table.size)).sum::<f32>();
        if least > room + EXACT {
            self.faults.other(no_room(columns, named));
        }
        let sum = |width: fn(&ContentWidths) -> f32| wanted.iter().map(width).sum::<f32>();
        let widths = if sum(|w| w.whole) <= room {
            spread(&wanted, room - sum(|w| w.whole))
        } else if sum(|w| w.word) < room {
            columns::widths(&cells, room)
        } else {
            press(&wanted, room)
        };
        widths.into_iter().map(|width| width + 2.0 * PADDING_X).collect()
    }

    /// Sets a row and adds it, line by line if it takes more than half of `room`: a page may end within it. Returns its height.
    fn row(&mut self, cells: &[Cell], table: usize, widths: &[f32], kind: Type, room: f32, head: bool) -> f32 {
        let edges = self.tables.get(table).map(|frame| frame.edges.clone()).unwrap_or_default();
        let mut columns: Vec<(f32, Vec<Line>)> = Vec::with_capacity(cells.len());
        for ((cell, &width), &edge) in cells.iter().zip(widths).zip(&edges) {
            let shape =
                Shape { width: (width - 2.0 * PADDING_X).max(kind.size), indent: 0.0, align: cell.align, hyphens: Hyphens::SpareNames };
            columns.push((edge + PADDING_X, set(&mut self.shaper, &mut self.faults, &cell.runs, shape)));
        }
        let lines = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0).max(1);
        let whole = lines as f32 * kind.leading + 2.0 * PADDING_Y <= 0.5 * room;
        let step = if whole { lines } else { 1 };
        let mut row_height = 0.0;
        for first in (0..lines).step_by(step) {
            let last = first + step;
            let above = if first == 0 { PADDING_Y } else { 0.0 };
            let below = if last == lines { PADDING_Y } else { 0.0 };
            let mut placed = Vec::new();
            for (x, column) in &columns {
                for (index, line) in column.iter().enumerate().take(last).skip(first) {
                    let baseline = above + (index - first) as f32 * kind.leading + kind.baseline();
                    placed.push(PlacedLine { line: line.clone(), x: *x, baseline });
                }
            }
            let height = above + (last - first) as f32 * kind.leading + below;
            row_height += height;
            let shown: Vec<Line> = placed.iter().map(|placed| placed.line.clone()).collect();
            let notes = self.new_notes(&shown);
            // Two lines at least before and after a page break, and no page ends within a word.
            let parted = shown.iter().any(Line::ends_within_a_word);
            let keep = head || !whole && last < lines && (first == 0 || last + 1 == lines || parted);
            let row = Row { table, head, lines: placed, begins: first == 0, complete: last == lines };
            let mut piece = Piece::new(height, PieceContent::Row(row)).keeping(keep);
            piece.notes = notes;
            self.pieces.push(piece);
        }
        row_height
    }

    /// The first two rows stay together, and so do the last two, where they are low: none stands alone under a head.
    fn bind_rows(&mut self, first: usize) {
        let most = 0.5 * self.metrics.height();
        let is_low = |piece: &Piece| piece.height < LOW_ROW * self.metrics.table.leading + 2.0 * PADDING_Y;
        let rows = self.pieces.get_mut(first..).unwrap_or_default();
        if let [first, _, ..] = rows
            && is_low(first)
        {
            first.keep = true;
        }
        if let [.., second_last, last] = rows
            && is_low(last)
            && second_last.height < most
        {
            second_last.keep = true;
        }
    }
}

/// By what a message calls a table: its caption, or the words of its head.
fn name(caption: Option<&[Inline]>, head: &[Vec<Inline>]) -> String {
    let words = caption.map_or_else(|| head.iter().map(|cell| inline_text(cell)).collect::<Vec<_>>().join(", "), inline_text);
    let words: Vec<&str> = words.split_whitespace().take(6).collect();
    words.join(" ")
}

fn no_room(columns: usize, name: &str) -> Diagnostic {
    let message = format!("a table of {columns} columns has no room on the page: «{name}…»");
    Diagnostic::error(codes::NO_ROOM_FOR_COLUMNS, message)
        .help("part the table in the template or the text, or write a format without pages")
}

/// Everything fits on one line: what is left over goes to the columns by their content.
fn spread(wanted: &[ContentWidths], left: f32) -> Vec<f32> {
    let whole: f32 = wanted.iter().map(|wanted| wanted.whole).sum();
    let equal = left / wanted.len().max(1) as f32;
    wanted.iter().map(|wanted| wanted.whole + if whole > 0.0 { left * wanted.whole / whole } else { equal }).collect()
}

/// Not even whole words fit side by side: columns stand between what hyphens allow and their longest words.
fn press(wanted: &[ContentWidths], room: f32) -> Vec<f32> {
    let sum = |width: fn(&ContentWidths) -> f32| wanted.iter().map(width).sum::<f32>();
    let (least, word) = (sum(|w| w.least), sum(|w| w.word));
    if least > room {
        return wanted.iter().map(|w| w.least * room / least).collect();
    }
    let part = if word > least { (room - least) / (word - least) } else { 0.0 };
    wanted.iter().map(|w| w.least + (w.word - w.least) * part).collect()
}

//! Tables: the header row comes again on every page, and no row is torn apart.

use super::body::{Body, Place, paragraph};
use super::inline::{Look, begins_right};
use super::value;
use crate::document::{Alignment, Inline, inline_text, rows_are_named};
use crate::render::columns::{self, Wanted};
use crate::render::xml::Element;

/// Width of the whole table, fiftieths of a per cent.
const WHOLE: usize = 5000;
/// The most columns that Word opens.
pub(super) const MOST_COLUMNS: usize = 63;

/// The table. Its rows from `kept` on stay with what follows; the first and the last two stay together in any case.
pub(super) fn table<'a>(
    body: &mut Body<'a>,
    align: &[Alignment],
    head: &'a [Vec<Inline>],
    rows: &'a [Vec<Vec<Inline>>],
    kept: usize,
) -> Element {
    let columns = rows.iter().map(Vec::len).fold(head.len(), usize::max).max(1);
    body.widest = body.widest.max(columns);
    let wide = |kind: &'static str, width: usize, unit: &str| Element::new(kind).with("w:w", &width.to_string()).with("w:type", unit);
    let properties = Element::new("w:tblPr")
        .containing(value("w:tblStyle", "TableGrid"))
        .containing(wide("w:tblW", WHOLE, "pct"))
        .containing(look(rows_are_named(rows)));
    let shares = shares(head, rows, columns);
    let column = |share: &usize| Element::new("w:gridCol").with("w:w", &(2 * share).to_string());
    let grid = shares.iter().fold(Element::new("w:tblGrid"), |grid, share| grid.containing(column(share)));
    let table = Element::new("w:tbl").containing(properties).containing(grid);

    let mut row = |cells: &'a [Vec<Inline>], is_head: bool, keep: bool| {
        let mut properties = Element::new("w:trPr").containing(Element::new("w:cantSplit"));
        if is_head {
            properties = properties.containing(Element::new("w:tblHeader"));
        }
        (0..columns).fold(Element::new("w:tr").containing(properties), |row, column| {
            let content = cells.get(column).map(Vec::as_slice).unwrap_or_default();
            let runs = body.runs(content, Look { bold: is_head, ..Look::of(&body.document.lang) });
            let align = match align.get(column).copied().unwrap_or_default() {
                Alignment::Center if !is_head => Some("center"),
                Alignment::Right if !is_head => Some("right"),
                _ => None,
            };
            let right_to_left = begins_right(&inline_text(content));
            let words =
                paragraph(if is_head { "TableHead" } else { "TableText" }, Place { align, right_to_left, keep, ..Place::default() }, runs);
            let width = Element::new("w:tcPr").containing(wide("w:tcW", shares.get(column).copied().unwrap_or(1), "pct"));
            row.containing(Element::new("w:tc").containing(width).containing(words))
        })
    };
    let table = table.containing(row(head, true, false));
    let last = rows.len().saturating_sub(1);
    let stays = |at: usize| at >= kept || (at < last && (at == 0 || at + 1 == last));
    rows.iter().enumerate().fold(table, |table, (at, cells)| table.containing(row(cells, false, stays(at))))
}

/// Which cells name others: the first row always, the first column where its cells do. Older readers know the number, newer ones the words.
fn look(rows_named: bool) -> Element {
    let (number, column) = if rows_named { ("00A0", "1") } else { ("0020", "0") };
    value("w:tblLook", number).with("w:firstRow", "1").with("w:firstColumn", column)
}

/// Letters that stand beside each other in a table as wide as the text, about: pages and type differ little.
const LETTERS_ACROSS: f32 = 78.0;
/// Letters for the margins of a cell.
const CELL_MARGINS: f32 = 3.0;

/// What part of the width each column gets, as in the PDF, by letters.
fn shares(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], columns: usize) -> Vec<usize> {
    let wanted = |cell: Option<&Vec<Inline>>| {
        let text = cell.map(|cell| inline_text(cell)).unwrap_or_default();
        let word = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(1);
        Wanted { word: word as f32 + CELL_MARGINS, whole: text.chars().count() as f32 + CELL_MARGINS }
    };
    let rows = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let rows: Vec<Vec<Wanted>> = rows.map(|row| (0..columns).map(|column| wanted(row.get(column))).collect()).collect();
    columns::widths(&rows, LETTERS_ACROSS).iter().map(|width| (WHOLE as f32 * width / LETTERS_ACROSS) as usize).collect()
}

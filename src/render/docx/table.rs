//! Tables: the header row comes again on every page, and no row is torn apart.

use super::body::{Body, Place, paragraph};
use super::inline::{Look, begins_right};
use super::value;
use crate::document::{Alignment, Inline, inline_text};
use crate::render::xml::Element;

/// Width of the whole table, fiftieths of a per cent.
const WHOLE: usize = 5000;
/// The most columns that Word opens.
pub(super) const MOST_COLUMNS: usize = 63;

pub(super) fn table<'a>(body: &mut Body<'a>, align: &[Alignment], head: &'a [Vec<Inline>], rows: &'a [Vec<Vec<Inline>>]) -> Element {
    let columns = rows.iter().map(Vec::len).fold(head.len(), usize::max).max(1);
    body.widest = body.widest.max(columns);
    let wide = |kind: &'static str, width: usize, unit: &str| Element::new(kind).with("w:w", &width.to_string()).with("w:type", unit);
    let properties = Element::new("w:tblPr")
        .containing(value("w:tblStyle", "TableGrid"))
        .containing(wide("w:tblW", WHOLE, "pct"))
        .containing(value("w:tblLook", "0020"));
    let shares = shares(head, rows, columns);
    let column = |share: &usize| Element::new("w:gridCol").with("w:w", &(2 * share).to_string());
    let grid = shares.iter().fold(Element::new("w:tblGrid"), |grid, share| grid.containing(column(share)));
    let table = Element::new("w:tbl").containing(properties).containing(grid);

    let mut row = |cells: &'a [Vec<Inline>], is_head: bool| {
        let mut properties = Element::new("w:trPr").containing(Element::new("w:cantSplit"));
        if is_head {
            properties = properties.containing(Element::new("w:tblHeader"));
        }
        (0..columns).fold(Element::new("w:tr").containing(properties), |row, column| {
            let content = cells.get(column).map(Vec::as_slice).unwrap_or_default();
            let runs = body.runs(content, Look { bold: is_head, ..Look::default() });
            let align = match align.get(column).copied().unwrap_or_default() {
                Alignment::Center if !is_head => Some("center"),
                Alignment::Right if !is_head => Some("right"),
                _ => None,
            };
            let right_to_left = begins_right(&inline_text(content));
            let words =
                paragraph(if is_head { "TableHead" } else { "TableText" }, Place { align, right_to_left, ..Place::default() }, runs);
            let width = Element::new("w:tcPr").containing(wide("w:tcW", shares.get(column).copied().unwrap_or(1), "pct"));
            row.containing(Element::new("w:tc").containing(width).containing(words))
        })
    };
    let table = table.containing(row(head, true));
    rows.iter().fold(table, |table, cells| table.containing(row(cells, false)))
}

/// Letters that stand beside each other in a table as wide as the text, about: pages and type differ little.
const LETTERS_ACROSS: f32 = 78.0;
/// Letters for the margins of a cell.
const CELL_MARGINS: f32 = 3.0;

/// What part of the width each column gets: room for its longest word, and of what is left more where there is more to say.
fn shares(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], columns: usize) -> Vec<usize> {
    let measures = |column: usize| {
        let cells = std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).filter_map(|row| row.get(column));
        let (mut word, mut whole) = (1, 1);
        for text in cells.map(|cell| inline_text(cell)) {
            word = text.split_whitespace().map(|word| word.chars().count()).fold(word, usize::max);
            whole = whole.max(text.chars().count());
        }
        (word as f32 + CELL_MARGINS, (whole as f32).sqrt())
    };
    let measures: Vec<(f32, f32)> = (0..columns).map(measures).collect();
    let (words, weights) = measures.iter().fold((0.0, 0.0), |(words, weights), (word, weight)| (words + word, weights + weight));
    // Where not even the longest words have room, all columns are short of it alike.
    let left = (LETTERS_ACROSS - words).max(0.0);
    let across = words + left;
    measures.iter().map(|(word, weight)| (WHOLE as f32 * (word + left * weight / weights) / across) as usize).collect()
}

//! Tables: columns that wrap inside their cells, or records of `label: words` where columns would be too narrow.

use super::words;
use super::wrap::{Justified, columns, wrap};
use crate::document::{Alignment, Inline};

const RULE: &str = "-+-";
const BETWEEN: &str = " | ";

/// A table without its caption.
pub(super) fn render(align: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], width: usize) -> String {
    let head: Vec<String> = head.iter().map(|cell| words(cell)).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| words(cell)).collect()).collect();
    match column_widths(&head, &rows, width) {
        Some(widths) => in_columns(align, &head, &rows, &widths),
        None => in_records(&head, &rows, width),
    }
}

/// Widths that fit into `width`; none where not even the longest words do.
fn column_widths(head: &[String], rows: &[Vec<String>], width: usize) -> Option<Vec<usize>> {
    let count = rows.iter().map(Vec::len).fold(head.len(), usize::max);
    let room = width.checked_sub(BETWEEN.len() * count.checked_sub(1)?)?;
    let all = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let widest = |column: usize, limit: usize| {
        let cells = all().filter_map(|row| row.get(column));
        cells.flat_map(|cell| wrap(cell, limit)).map(|line| columns(&line)).max().unwrap_or(0).max(1)
    };
    let natural: Vec<usize> = (0..count).map(|column| widest(column, usize::MAX)).collect();
    // Wrapping at one column leaves a word on each line.
    let least: Vec<usize> = (0..count).map(|column| widest(column, 1)).collect();
    share(&natural, &least, room)
}

/// Gives every column its least width and shares the rest by what each lacks of its natural one.
fn share(natural: &[usize], least: &[usize], room: usize) -> Option<Vec<usize>> {
    let spare = room.checked_sub(least.iter().sum())?;
    let lacking: usize = natural.iter().zip(least).map(|(natural, least)| natural - least).sum();
    let given = |(natural, least): (&usize, &usize)| {
        let lacks = natural - least;
        least + if lacking <= spare { lacks } else { spare * lacks / lacking }
    };
    Some(natural.iter().zip(least).map(given).collect())
}

fn in_columns(align: &[Alignment], head: &[String], rows: &[Vec<String>], widths: &[usize]) -> String {
    let rule = widths.iter().map(|&width| "-".repeat(width)).collect::<Vec<_>>().join(RULE);
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row_lines(align, row, widths)).collect();
    let mut out = format!("{}\n{rule}", row_lines(align, head, widths).join("\n"));
    let mut before = 0;
    for row in &rows {
        // Where a row takes several lines, only space around it tells where it begins and ends.
        out.push_str(if before > 1 || row.len() > 1 && before > 0 { "\n\n" } else { "\n" });
        out.push_str(&row.join("\n"));
        before = row.len();
    }
    out
}

fn row_lines(align: &[Alignment], row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> =
        widths.iter().enumerate().map(|(column, &width)| row.get(column).map(|cell| wrap(cell, width)).unwrap_or_default()).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let line = |number: usize| {
        let cell = |(column, (lines, &width)): (usize, (&Vec<String>, &usize))| {
            let place = match align.get(column) {
                None | Some(Alignment::Left) => Justified::Left,
                Some(Alignment::Center) => Justified::Center,
                Some(Alignment::Right) => Justified::Right,
            };
            let set = place.set(lines.get(number).map_or("", String::as_str), width);
            let after = width.saturating_sub(columns(&set));
            format!("{set}{}", " ".repeat(after))
        };
        let cells: Vec<String> = cells.iter().zip(widths).enumerate().map(cell).collect();
        cells.join(BETWEEN).trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

fn in_records(head: &[String], rows: &[Vec<String>], width: usize) -> String {
    let record = |row: &Vec<String>| {
        let field = |(column, cell): (usize, &String)| {
            let label = head.get(column).map(|label| label.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
            let line = if label.is_empty() { cell.clone() } else { format!("{label}: {cell}") };
            wrap(&line, width)
        };
        row.iter().enumerate().flat_map(field).collect::<Vec<_>>().join("\n")
    };
    if rows.is_empty() {
        return head.iter().flat_map(|label| wrap(label, width)).collect::<Vec<_>>().join("\n");
    }
    rows.iter().map(record).collect::<Vec<_>>().join("\n\n")
}

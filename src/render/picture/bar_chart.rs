//! Bars from left to right, a row for each category: long names of categories have their place, and many categories make it taller.

use super::key;
use super::pattern::{self, Fill};
use super::sheet::{CLEARANCE, Sheet};
use super::{Drawing, Ink};
use crate::document::BarChart;

const BAR: f32 = 10.0;
/// Space between the bars of two categories.
const APART: f32 = 6.0;
const TICK: f32 = 3.0;
/// The part of the width that the names of categories may take.
const LABELS: f32 = 0.34;
/// Lines that all names of categories may take together: no chart is taller than a page.
const MOST_LINES: usize = 48;

pub(super) fn draw(chart: &BarChart, mut sheet: Sheet<'_>) -> Drawing {
    let table = chart.table();
    let leading = sheet.leading();
    let mut y = head(&mut sheet, &table.axes().title);
    let across = sheet.shortened(&table.axes().across, LABELS * sheet.width, 2);
    y = sheet.lines(&across, 0.0, y) + 1.0;

    let most = (MOST_LINES / table.places().len().max(1)).max(1);
    let names: Vec<Vec<String>> = table.places().iter().map(|place| sheet.shortened(place, LABELS * sheet.width, most)).collect();
    let widest = names.iter().flatten().map(|line| sheet.wide(line)).fold(0.0, f32::max);
    let labels = table.series().iter().flat_map(|series| series.amounts.iter().flatten()).map(|amount| sheet.wide(&amount.label));
    let label = labels.fold(0.0, f32::max) + 2.0 * CLEARANCE;
    // Amounts stand beyond the ends of their bars: on the right, and on the left where there are bars to the left.
    let zero = table.scale().place(0.0);
    let left = widest + 2.0 * CLEARANCE + if zero > 0.0 { label } else { 0.0 };
    let right = (sheet.width - label).max(left + 1.0);
    let x = |amount: f64| left + (right - left) * table.scale().place(amount);

    let top = y;
    for (at, name) in names.iter().enumerate() {
        let bars = table.series().len() as f32 * BAR;
        let words = name.len() as f32 * leading;
        let height = bars.max(words) + APART;
        sheet.lines(name, 0.0, y + 0.5 * (height - words));
        let first = y + 0.5 * (height - bars);
        for (series, amounts) in table.series().iter().enumerate() {
            let bar_top = first + series as f32 * BAR;
            let middle = sheet.middle(bar_top, BAR);
            // What is not known has no bar, not one of length zero.
            let Some(amount) = amounts.amounts.get(at).and_then(Option::as_ref) else {
                sheet.text("–", x(0.0) + CLEARANCE, middle, Ink::Black);
                continue;
            };
            let (from, to) = (x(0.0).min(x(amount.value)), x(0.0).max(x(amount.value)));
            if amount.value != 0.0 {
                pattern::bar(&mut sheet, Fill::of_series(series), (from, bar_top + 0.5), ((to - from).max(0.8), BAR - 1.0));
            }
            let words = if amount.value < 0.0 { from - CLEARANCE - sheet.wide(&amount.label) } else { to + CLEARANCE };
            sheet.text(&amount.label, words, middle, Ink::Black);
        }
        y += height;
    }
    sheet.line((x(0.0), top), (x(0.0), y), 0.8);
    sheet.line((left, y), (right, y), 0.5);
    let mut taken = f32::NEG_INFINITY;
    for (amount, words) in table.scale().ticks() {
        let at = x(*amount);
        sheet.grid((at, top), (at, y));
        sheet.line((at, y), (at, y + TICK), 0.5);
        let wide = sheet.wide(words);
        let from = (at - 0.5 * wide).min(sheet.width - wide).max(0.0);
        if from > taken + CLEARANCE {
            taken = from + wide;
            sheet.text(words, from, y + TICK + 0.8 * leading, Ink::Black);
        }
    }
    y += TICK + leading;
    let up = sheet.wrapped(&table.axes().up, (sheet.width - left).max(sheet.size));
    y = sheet.lines(&up, left, y);
    if table.series().len() > 1 {
        let names: Vec<_> = table.series().iter().enumerate().map(|(at, series)| (Fill::of_series(at), series.name.clone())).collect();
        y = key::patterns(&mut sheet, left, y + CLEARANCE, &names);
    }
    sheet.finish(y + 1.0)
}

/// The title. Returns the lower edge.
pub(super) fn head(sheet: &mut Sheet<'_>, title: &str) -> f32 {
    let lines = sheet.wrapped(title, sheet.width);
    let below = sheet.lines(&lines, 0.0, 0.0);
    if lines.is_empty() { 0.0 } else { below + CLEARANCE }
}

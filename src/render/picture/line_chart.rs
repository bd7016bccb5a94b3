//! Lines over time: days stand as far apart as they are; where an amount is not known, the line is interrupted.

use super::bar_chart::head;
use super::key;
use super::pattern;
use super::sheet::{CLEARANCE, Sheet};
use super::{Drawing, Ink, Point};
use crate::document::{Amount, LineChart};

/// Height of the field.
const FIELD: f32 = 150.0;
const TICK: f32 = 3.0;
/// The part of the width that names beside the ends of lines may take.
const NAMES: f32 = 0.24;
/// The part of the width that the words of one day may take.
const PLACES: f32 = 0.3;

pub(super) fn draw(chart: &LineChart, mut sheet: Sheet<'_>) -> Drawing {
    let table = chart.table();
    let leading = sheet.leading();
    let y = head(&mut sheet, &table.axes().title);
    let up = sheet.wrapped(&table.axes().up, sheet.width);
    // Room for the amount above the highest point.
    let top = sheet.lines(&up, 0.0, y) + leading;
    let bottom = top + FIELD;

    let ticks = table.scale().ticks();
    let widest = ticks.iter().map(|(_, words)| sheet.wide(words)).fold(0.0, f32::max);
    let left = widest + TICK + 2.0 * CLEARANCE;
    let several = table.series().len() > 1;
    let names = if several { table.series().iter().map(|series| sheet.wide(&series.name)).fold(0.0, f32::max) } else { 0.0 };
    let beside = several && names <= NAMES * sheet.width;
    let right = sheet.width - if beside { names + 3.0 * CLEARANCE } else { 2.0 * CLEARANCE };
    let (first, last) = (chart.days().first().copied().unwrap_or_default(), chart.days().last().copied().unwrap_or_default());
    let days = (last - first).num_days();
    let x = |at: usize| {
        let passed = chart.days().get(at).map_or(0, |day| (*day - first).num_days());
        if days == 0 { 0.5 * (left + right) } else { left + (right - left) * passed as f32 / days as f32 }
    };
    let y = |amount: f64| bottom - FIELD * table.scale().place(amount);

    for (amount, words) in ticks {
        let level = y(*amount);
        sheet.grid((left, level), (right, level));
        sheet.line((left - TICK, level), (left, level), 0.5);
        let wide = sheet.wide(words);
        sheet.text(words, left - TICK - CLEARANCE - wide, level + 0.33 * sheet.size, Ink::Black);
    }
    sheet.line((left, top), (left, bottom), 0.8);
    sheet.line((left, y(0.0)), (right, y(0.0)), 0.8);
    let mut taken = f32::NEG_INFINITY;
    for (at, words) in table.places().iter().enumerate() {
        sheet.line((x(at), bottom), (x(at), bottom + TICK), 0.5);
        let words = sheet.shortened(words, PLACES * sheet.width, 1).concat();
        let wide = sheet.wide(&words);
        let from = (x(at) - 0.5 * wide).min(sheet.width - wide).max(0.0);
        if from > taken + CLEARANCE {
            taken = from + wide;
            sheet.text(&words, from, bottom + TICK + 0.8 * leading, Ink::Black);
        }
    }

    let place = |(at, amount): (usize, &Option<Amount>)| Some((x(at), y(amount.as_ref()?.value)));
    let lines: Vec<Vec<Option<Point>>> =
        table.series().iter().map(|series| series.amounts.iter().enumerate().map(place).collect()).collect();
    for (series, points) in lines.iter().enumerate() {
        let parts: Vec<Vec<Point>> = points.split(Option::is_none).map(|part| part.iter().flatten().copied().collect()).collect();
        sheet.strokes(parts.into_iter().filter(|part| part.len() > 1).collect(), 1.0, pattern::dash(series));
        for point in points.iter().flatten() {
            pattern::sign(&mut sheet, series, *point);
        }
    }
    let mut amounts = Amounts {
        field: (left + 1.0, right + CLEARANCE, bottom),
        points: lines.iter().flatten().flatten().copied().collect(),
        said: Vec::new(),
    };
    let mut ends: Vec<(f32, &str)> = Vec::new();
    for (series, points) in table.series().iter().zip(&lines) {
        for (point, amount) in points.iter().zip(&series.amounts) {
            if let (Some(point), Some(amount)) = (point, amount) {
                amounts.say(&mut sheet, *point, &amount.label);
            }
        }
        ends.extend(points.iter().flatten().next_back().map(|(_, level)| (*level, series.name.as_str())));
    }
    let across = sheet.wrapped(&table.axes().across, (right - left).max(sheet.size));
    let mut below = sheet.lines(&across, left, bottom + TICK + leading);
    if beside {
        names_beside(&mut sheet, ends, right + 2.0 * CLEARANCE, (top, bottom));
    } else if several {
        let names: Vec<String> = table.series().iter().map(|series| series.name.clone()).collect();
        below = key::series(&mut sheet, left, below + CLEARANCE, &names);
    }
    sheet.finish(below + 1.0)
}

/// Names beside the ends of their lines, moved apart where lines end close together.
fn names_beside(sheet: &mut Sheet<'_>, mut ends: Vec<(f32, &str)>, x: f32, (top, bottom): (f32, f32)) {
    let leading = sheet.leading();
    ends.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut lowest = bottom - leading * ends.len().saturating_sub(1) as f32;
    let mut next = top;
    for (level, name) in ends {
        let at = level.max(next).min(lowest.max(next));
        sheet.text(name, x, at + 0.33 * sheet.size, Ink::Black);
        next = at + leading;
        lowest += leading;
    }
}

/// The amounts beside their points, as far as there is room.
struct Amounts {
    /// Left and right end of the field, and its lower edge.
    field: (f32, f32, f32),
    points: Vec<Point>,
    /// Left and right end of what is said, and its baseline.
    said: Vec<(f32, f32, f32)>,
}

impl Amounts {
    /// Above the point, else below it, else nowhere: an amount that lay on another point would be taken for its own.
    fn say(&mut self, sheet: &mut Sheet<'_>, (x, y): Point, words: &str) {
        let (left, right, bottom) = self.field;
        let (wide, leading, size) = (sheet.wide(words), sheet.leading(), sheet.size);
        let from = (x - 0.5 * wide).min(right - wide).max(left);
        let apart = |(l, r, other): &(f32, f32, f32), baseline: f32| {
            from > r + CLEARANCE || from + wide < l - CLEARANCE || (baseline - other).abs() >= leading
        };
        let covers = |(px, py): &Point, baseline: f32| {
            let inside = *px > from - CLEARANCE && *px < from + wide + CLEARANCE && *py > baseline - 0.8 * size && *py < baseline + 2.0;
            inside && (*px, *py) != (x, y)
        };
        let free = |baseline: &f32| {
            *baseline < bottom
                && self.said.iter().all(|other| apart(other, *baseline))
                && !self.points.iter().any(|point| covers(point, *baseline))
        };
        if let Some(baseline) = [y - 4.5, y + 4.0 + 0.8 * size].into_iter().find(free) {
            self.said.push((from, from + wide, baseline));
            sheet.text(words, from, baseline, Ink::BlackOnWhite);
        }
    }
}

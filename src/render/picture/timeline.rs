//! The stay timeline: the words of the marks, a row of bars for each subject, the axis with its ticks, the keys.

use chrono::NaiveDate;

use super::key;
use super::marks::Marks;
use super::pattern::{self, Fill};
use super::sheet::{CLEARANCE, Sheet};
use super::{Drawing, Ink};
use crate::document::{Bar, BarKind, Timeline};

const BAR: f32 = 11.0;
/// Height of a line of bars with the words above them.
const LANE: f32 = 22.0;
const TICK: f32 = 3.0;
/// Lines of bars in one row, at most; further ones that overlap share the last.
const MOST_LANES: usize = 6;
/// The part of the width that row labels may take.
const LABELS: f32 = 0.24;

pub(super) fn draw(timeline: &Timeline, mut sheet: Sheet<'_>) -> Drawing {
    let room = LABELS * sheet.width;
    let labels: Vec<Vec<String>> = timeline.rows.iter().map(|(label, _)| sheet.wrapped(label, room)).collect();
    let widest = labels.iter().flatten().map(|line| sheet.wide(line)).fold(0.0, f32::max);
    let left = if widest > 0.0 { widest + 2.0 * CLEARANCE } else { 0.0 };
    let axis = Axis { timeline, left, right: sheet.width - 1.0 };

    let (marks, top) = Marks::above(&mut sheet, &timeline.marks, |mark| axis.x(mark.on));
    let mut y = top;
    for (label, (_, bars)) in labels.iter().zip(&timeline.rows) {
        y = axis.row(&mut sheet, label, bars, y);
    }
    marks.rules(&mut sheet, top, y);
    y = axis.draw(&mut sheet, top, y);
    y = marks.key(&mut sheet, 0.0, y + 1.0);
    let legend: Vec<_> = timeline.legend.iter().map(|(kind, words)| (Fill::of(*kind), words.clone())).collect();
    y = key::patterns(&mut sheet, left, y + CLEARANCE, &legend);
    sheet.finish(y + 1.0)
}

/// The axis of days.
struct Axis<'t> {
    timeline: &'t Timeline,
    left: f32,
    right: f32,
}

impl Axis<'_> {
    /// Where a day begins on the axis; the day after the last one is its right end.
    fn x(&self, day: NaiveDate) -> f32 {
        let days = (self.timeline.to - self.timeline.from).num_days() + 1;
        let passed = (day - self.timeline.from).num_days().clamp(0, days);
        self.left + (self.right - self.left) * passed as f32 / days.max(1) as f32
    }

    fn span(&self, bar: &Bar) -> (f32, f32) {
        let left = self.x(bar.from);
        let right = bar.to.succ_opt().map_or(self.right, |next| self.x(next));
        (left, right.max(left + 0.8))
    }

    /// A row: its label, and its bars, those that overlap below each other. Returns the lower edge.
    fn row(&self, sheet: &mut Sheet<'_>, label: &[String], bars: &[Bar], top: f32) -> f32 {
        let mut lanes: Vec<Vec<&Bar>> = Vec::new();
        let mut in_order: Vec<&Bar> = bars.iter().collect();
        in_order.sort_by_key(|bar| bar.from);
        for bar in in_order {
            let free = lanes.iter().position(|lane| lane.iter().all(|other| bar.from > other.to || bar.to < other.from));
            let full = lanes.len() >= MOST_LANES;
            match free.or(full.then_some(MOST_LANES - 1)).and_then(|at| lanes.get_mut(at)) {
                Some(lane) => lane.push(bar),
                None => lanes.push(vec![bar]),
            }
        }
        let words = label.len() as f32 * sheet.leading();
        let height = (lanes.len().max(1) as f32 * LANE).max(words + CLEARANCE);
        sheet.lines(label, 0.0, top + 0.5 * (height - words) + 2.0);
        let first = top + 0.5 * (height - lanes.len() as f32 * LANE);
        for (at, lane) in lanes.iter().enumerate() {
            self.lane(sheet, lane, first + at as f32 * LANE + 0.5 * (LANE - BAR) + 2.0);
        }
        top + height
    }

    fn lane(&self, sheet: &mut Sheet<'_>, bars: &[&Bar], top: f32) {
        let spans: Vec<(f32, f32)> = bars.iter().map(|bar| self.span(bar)).collect();
        for (bar, (left, right)) in bars.iter().zip(&spans) {
            pattern::bar(sheet, Fill::of(bar.kind), (*left, top), (right - left, BAR));
        }
        let mut lane = Lane { axis: self, top, taken: spans.clone(), said: Vec::new(), above: f32::NEG_INFINITY };
        for (bar, span) in bars.iter().zip(&spans) {
            if let Some(words) = &bar.label {
                lane.label(sheet, words, bar.kind, *span);
            }
        }
    }

    /// The axis with its ticks; words that would touch are left out. Returns the lower edge.
    fn draw(&self, sheet: &mut Sheet<'_>, top: f32, y: f32) -> f32 {
        let leading = sheet.leading();
        let mut taken = f32::NEG_INFINITY;
        let mut below = y + TICK;
        for (day, label) in &self.timeline.ticks {
            let x = self.x(*day);
            sheet.grid((x, top), (x, y));
            sheet.line((x, y), (x, y + TICK), 0.5);
            let wide = sheet.wide(label);
            let left = (x - 0.5 * wide).min(sheet.width - wide).max(0.0);
            if left > taken + CLEARANCE {
                taken = left + wide;
                below = y + TICK + leading;
                sheet.text(label, left, y + TICK + 0.8 * leading, Ink::Black);
            }
        }
        sheet.line((self.left, y), (self.right, y), 0.8);
        below
    }
}

/// The words of one line of bars.
struct Lane<'a, 't> {
    axis: &'a Axis<'t>,
    top: f32,
    /// Where bars and words beside them stand.
    taken: Vec<(f32, f32)>,
    /// Where words stand inside bars.
    said: Vec<(f32, f32)>,
    /// How far words above the bars reach.
    above: f32,
}

impl Lane<'_, '_> {
    /// Words of a bar: inside it, else right or left of it where nothing stands, else above it. Words for which there is no place at all
    /// are left to the description.
    fn label(&mut self, sheet: &mut Sheet<'_>, words: &str, kind: BarKind, (left, right): (f32, f32)) {
        let Axis { left: first, right: last, .. } = *self.axis;
        let inside = sheet.middle(self.top, BAR);
        let wide = sheet.wide(words);
        let needed = wide + 2.0 * CLEARANCE;
        let apart = |taken: &[(f32, f32)], from: f32| taken.iter().all(|&(l, r)| from + needed <= l || from >= r);
        let middle = 0.5 * (left + right - needed);
        let beside = [right, left - needed].into_iter().find(|from| *from >= first && from + needed <= last && apart(&self.taken, *from));
        if right - left >= needed && apart(&self.said, middle) {
            let ink = match kind {
                BarKind::Over => Ink::White,
                // The rules of marks go through windows, too.
                BarKind::Exempt | BarKind::InForce | BarKind::Open | BarKind::Window => Ink::BlackOnWhite,
                BarKind::Counted => Ink::Black,
            };
            self.said.push((middle, middle + needed));
            sheet.text(words, middle + CLEARANCE, inside, ink);
        } else if let Some(from) = beside {
            self.taken.push((from, from + needed));
            sheet.text(words, from + CLEARANCE, inside, Ink::Black);
        } else {
            let x = (middle + CLEARANCE).min(last - wide).max(first).max(self.above);
            if x + wide <= sheet.width {
                self.above = x + wide + CLEARANCE;
                sheet.text(words, x, self.top - 1.5, Ink::BlackOnWhite);
            }
        }
    }
}

//! The stay timeline: the words of the marks, a row of bars for each subject, the axis with its ticks, the legend.

use chrono::NaiveDate;

use super::{Drawing, Ink, SIZE, Shape, WIDTH, width};
use crate::document::{Bar, BarKind, Timeline};

const BAR: f32 = 11.0;
const ROW: f32 = 21.0;
const TICK: f32 = 3.0;
const SWATCH: f32 = 18.0;
const CLEARANCE: f32 = 3.0;
const LEADING: f32 = 11.0;
/// The part of the width that row labels may take.
const LABELS: f32 = 0.24;

pub(super) fn draw(timeline: &Timeline) -> Drawing {
    let labels: Vec<Vec<String>> = timeline.rows.iter().map(|(label, _)| wrapped(label, LABELS * WIDTH)).collect();
    let widest = labels.iter().flatten().map(|line| width(line)).fold(0.0, f32::max);
    let left = if widest > 0.0 { widest + 2.0 * CLEARANCE } else { 0.0 };
    let mut sheet = Sheet { timeline, left, right: WIDTH - 1.0, shapes: Vec::new() };

    let top = sheet.marks();
    let mut y = top;
    for (label, (_, bars)) in labels.iter().zip(&timeline.rows) {
        let height = ROW.max(label.len() as f32 * LEADING + CLEARANCE);
        sheet.row(label, bars, y, height);
        y += height;
    }
    for mark in &timeline.marks {
        let x = sheet.x(mark.on);
        sheet.shapes.push(Shape::Line { from: (x, top), to: (x, y), thickness: 0.8, ink: 1.0, dashed: true });
    }
    y = sheet.axis(top, y);
    let height = sheet.legend(y + CLEARANCE);
    Drawing { shapes: sheet.shapes, height }
}

/// What has been drawn so far.
struct Sheet<'a> {
    timeline: &'a Timeline,
    /// Left and right end of the axis.
    left: f32,
    right: f32,
    shapes: Vec<Shape>,
}

impl Sheet<'_> {
    /// Where a day begins on the axis; the day after the last one is its right end.
    fn x(&self, day: NaiveDate) -> f32 {
        let days = (self.timeline.to - self.timeline.from).num_days() + 1;
        let passed = (day - self.timeline.from).num_days().clamp(0, days);
        self.left + (self.right - self.left) * passed as f32 / days.max(1) as f32
    }

    /// The words of the marks, in as many lines as keep them apart. Returns where the rows begin.
    fn marks(&mut self) -> f32 {
        let mut levels: Vec<Vec<(f32, f32)>> = Vec::new();
        let mut placed = Vec::new();
        for mark in &self.timeline.marks {
            let wide = width(&mark.label);
            let left = (self.x(mark.on) - 0.5 * wide).min(WIDTH - wide).max(0.0);
            let (from, to) = (left - CLEARANCE, left + wide + CLEARANCE);
            let level = levels.iter().position(|level| level.iter().all(|&(l, r)| to < l || from > r)).unwrap_or(levels.len());
            match levels.get_mut(level) {
                Some(level) => level.push((from, to)),
                None => levels.push(vec![(from, to)]),
            }
            placed.push((left, level, &mark.label));
        }
        let count = levels.len();
        for (left, level, label) in placed {
            // The first level stands lowest, next to the rows.
            self.shapes.push(text(label, left, (count - level) as f32 * LEADING - 2.0));
        }
        count as f32 * LEADING + if count == 0 { 0.0 } else { CLEARANCE }
    }

    fn row(&mut self, label: &[String], bars: &[Bar], top: f32, height: f32) {
        let bar_top = top + 0.5 * (height - BAR) + 2.0;
        let mut baseline = bar_top + 0.5 * BAR - 0.5 * label.len() as f32 * LEADING + 0.8 * LEADING;
        for line in label {
            self.shapes.push(text(line, 0.0, baseline));
            baseline += LEADING;
        }
        let ends = |bar: &Bar| (self.x(bar.from), bar.to.succ_opt().map_or(self.right, |next| self.x(next)));
        let spans: Vec<(f32, f32)> = bars.iter().map(ends).collect();
        for (bar, &(left, right)) in bars.iter().zip(&spans) {
            self.shapes.push(Shape::Bar { kind: bar.kind, at: (left, bar_top), size: ((right - left).max(0.8), BAR) });
        }
        for (bar, &(left, right)) in bars.iter().zip(&spans) {
            if let Some(words) = &bar.label {
                self.bar_label(words, bar.kind, (left, right), &spans, bar_top);
            }
        }
    }

    /// Words of a bar: inside it, else right or left of it where nothing stands, else above it.
    fn bar_label(&mut self, words: &str, kind: BarKind, (left, right): (f32, f32), spans: &[(f32, f32)], top: f32) {
        let inside = top + 0.5 * BAR + 0.33 * SIZE;
        let (wide, needed) = (width(words), width(words) + 2.0 * CLEARANCE);
        let free = |from: f32, to: f32| from >= self.left && to <= self.right && spans.iter().all(|&(l, r)| to <= l || from >= r);
        let label = if right - left >= needed {
            let ink = match kind {
                BarKind::Over => Ink::White,
                BarKind::Exempt | BarKind::InForce => Ink::BlackOnWhite,
                BarKind::Counted | BarKind::Window => Ink::Black,
            };
            inked(words, 0.5 * (left + right - wide), inside, ink)
        } else if free(right, right + needed) {
            text(words, right + CLEARANCE, inside)
        } else if free(left - needed, left) {
            text(words, left - CLEARANCE - wide, inside)
        } else {
            let x = (0.5 * (left + right - wide)).clamp(self.left, (self.right - wide).max(self.left));
            inked(words, x, top - 1.5, Ink::BlackOnWhite)
        };
        self.shapes.push(label);
    }

    /// The axis with its ticks; words that would touch are left out. Returns the lower edge.
    fn axis(&mut self, top: f32, y: f32) -> f32 {
        let mut taken = f32::NEG_INFINITY;
        let mut below = y + TICK;
        for (day, label) in &self.timeline.ticks {
            let x = self.x(*day);
            self.shapes.insert(0, Shape::Line { from: (x, top), to: (x, y), thickness: 0.3, ink: 0.25, dashed: false });
            self.shapes.push(line((x, y), (x, y + TICK), 0.5));
            let wide = width(label);
            let left = (x - 0.5 * wide).clamp(0.0, (WIDTH - wide).max(0.0));
            if left > taken + CLEARANCE {
                taken = left + wide;
                below = y + TICK + LEADING;
                self.shapes.push(text(label, left, y + TICK + 0.8 * LEADING));
            }
        }
        self.shapes.push(line((self.left, y), (self.right, y), 0.8));
        below
    }

    /// The legend, in as many lines as it takes. Returns the lower edge.
    fn legend(&mut self, top: f32) -> f32 {
        let leading = BAR + 2.0 * CLEARANCE;
        let (mut x, mut y) = (self.left, top);
        for (kind, label) in &self.timeline.legend {
            let wide = SWATCH + CLEARANCE + width(label);
            if x > self.left && x + wide > WIDTH {
                (x, y) = (self.left, y + leading);
            }
            self.shapes.push(Shape::Bar { kind: *kind, at: (x, y + 2.0), size: (SWATCH, BAR - 2.0) });
            self.shapes.push(text(label, x + SWATCH + CLEARANCE, y + 2.0 + 0.5 * (BAR - 2.0) + 0.33 * SIZE));
            x += wide + 4.0 * CLEARANCE;
        }
        if self.timeline.legend.is_empty() { top } else { y + leading }
    }
}

/// Words broken where they would be wider.
fn wrapped(words: &str, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn text(words: &str, x: f32, baseline: f32) -> Shape {
    inked(words, x, baseline, Ink::Black)
}

fn inked(words: &str, x: f32, baseline: f32, ink: Ink) -> Shape {
    Shape::Words { text: words.to_owned(), x, baseline, ink }
}

fn line(from: (f32, f32), to: (f32, f32), thickness: f32) -> Shape {
    Shape::Line { from, to, thickness, ink: 1.0, dashed: false }
}

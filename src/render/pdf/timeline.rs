//! The stay timeline as a vector figure: laid out once, then drawn.
//!
//! From top to bottom: the words of the marks, a row of bars for each subject, the axis with its ticks, the legend.

use chrono::NaiveDate;

use super::compose::{Composer, Place};
use super::metrics::Type;
use super::paragraph::{Align, Hyphens, Line, Look, Run, Shape, set};
use super::piece::{Piece, PieceContent};
use super::structure::ElementId;
use super::timeline_drawing::{Ink, Shape as Drawn, TimelineDrawing, Words};
use crate::document::{Bar, BarKind, Figure, Inline, Timeline};

/// Heights, pt.
const BAR: f32 = 11.0;
const ROW: f32 = 21.0;
const TICK: f32 = 3.0;
const SWATCH: f32 = 18.0;
/// Space around words, pt.
const CLEARANCE: f32 = 3.0;
/// The part of the width that row labels may take.
const LABELS: f32 = 0.24;

impl<'d> Composer<'d, '_> {
    pub(super) fn figure(&mut self, figure: &'d Figure, alt: &str, caption: Option<&'d [Inline]>, place: Place<'d>) {
        let Figure::Timeline(timeline) = figure;
        let element = self.element(place, "Figure");
        if let Some(element) = self.tree.get_mut(element) {
            element.alt = Some(alt.to_owned());
        }
        self.gap(0.5 * place.kind.leading);
        let mut planner =
            Planner { composer: self, timeline, place, element, drawing: TimelineDrawing::default(), axis: (0.0, place.width) };
        let height = planner.plan();
        let drawing = Box::new(planner.drawing);
        let content = PieceContent::Timeline { drawing, element, left: place.left, width: place.width };
        self.pieces.push(Piece::new(height, content).keeping(caption.is_some()));
        if let Some(caption) = caption {
            self.gap(0.3 * place.kind.leading);
            self.caption(caption, place, place.parent, Align::Center);
            if let Some(last) = self.pieces.last_mut() {
                last.keep = false;
            }
        }
        self.gap(0.5 * place.kind.leading);
    }
}

/// Places the parts of one timeline. Lengths count from its upper left corner.
struct Planner<'p, 'd, 'f> {
    composer: &'p mut Composer<'d, 'f>,
    timeline: &'d Timeline,
    place: Place<'d>,
    element: ElementId,
    drawing: TimelineDrawing,
    /// Left and right end of the axis.
    axis: (f32, f32),
}

impl Planner<'_, '_, '_> {
    /// Plans everything and returns the height.
    fn plan(&mut self) -> f32 {
        let labels: Vec<Vec<Line>> = self.timeline.rows.iter().map(|(label, _)| self.wrapped(label, LABELS * self.place.width)).collect();
        let widest = labels.iter().flatten().map(|line| line.width).fold(0.0, f32::max);
        self.axis = (if widest > 0.0 { widest + 2.0 * CLEARANCE } else { 0.0 }, self.place.width - 1.0);

        let top = self.marks();
        let mut y = top;
        for (label, (_, bars)) in labels.iter().zip(&self.timeline.rows) {
            let height = ROW.max(label.len() as f32 * self.small().leading + CLEARANCE);
            self.row(label, bars, y, height);
            y += height;
        }
        self.mark_rules(top, y);
        y = self.ticks(top, y);
        self.legend(y + CLEARANCE)
    }

    fn small(&self) -> Type {
        let size = (0.72 * self.place.kind.size).clamp(8.0, 9.5);
        Type { size, leading: 1.2 * size }
    }

    fn look(&self) -> Look {
        self.composer.look(self.small(), self.place.lang, self.element)
    }

    fn wrapped(&mut self, text: &str, width: f32) -> Vec<Line> {
        let runs = [Run { text: text.to_owned(), look: self.look() }];
        let shape = Shape { width, indent: 0.0, align: Align::Left, hyphens: Hyphens::Always };
        set(&mut self.composer.shaper, &mut self.composer.faults, &runs, shape)
    }

    fn words(&mut self, text: &str) -> Line {
        let runs = [Run { text: text.to_owned(), look: self.look() }];
        let line = set(&mut self.composer.shaper, &mut self.composer.faults, &runs, Shape::ONE_LINE).into_iter().next();
        // Words of a figure stand apart from each other.
        Line { space_follows: true, ..line.unwrap_or_default() }
    }

    /// Where a day begins on the axis; the day after the last one is its right end.
    fn x(&self, day: NaiveDate) -> f32 {
        let days = (self.timeline.to - self.timeline.from).num_days() + 1;
        let passed = (day - self.timeline.from).num_days().clamp(0, days);
        self.axis.0 + (self.axis.1 - self.axis.0) * passed as f32 / days.max(1) as f32
    }

    fn text(&mut self, line: Line, x: f32, baseline: f32, ink: Ink) {
        self.drawing.words.push(Words { line, x, baseline, ink });
    }

    /// The words of the marks, in as many lines as keep them apart. Returns where the rows begin.
    fn marks(&mut self) -> f32 {
        let kind = self.small();
        let mut levels: Vec<Vec<(f32, f32)>> = Vec::new();
        let mut placed = Vec::new();
        for mark in &self.timeline.marks {
            let line = self.words(&mark.label);
            let left = (self.x(mark.on) - 0.5 * line.width).min(self.place.width - line.width).max(0.0);
            let right = left + line.width;
            let free = |level: &Vec<(f32, f32)>| level.iter().all(|&(l, r)| right + 2.0 * CLEARANCE < l || left > r + 2.0 * CLEARANCE);
            let level = levels.iter().position(free).unwrap_or(levels.len());
            match levels.get_mut(level) {
                Some(level) => level.push((left, right)),
                None => levels.push(vec![(left, right)]),
            }
            placed.push((line, left, level));
        }
        for (line, left, level) in placed {
            // The first level stands lowest, next to the rows.
            let line_above = levels.len() - 1 - level;
            self.text(line, left, line_above as f32 * kind.leading + kind.baseline(), Ink::Black);
        }
        levels.len() as f32 * kind.leading + if levels.is_empty() { 0.0 } else { CLEARANCE }
    }

    fn mark_rules(&mut self, top: f32, bottom: f32) {
        for mark in &self.timeline.marks {
            let x = self.x(mark.on);
            self.drawing.shapes.push(Drawn::Rule { from: (x, top), to: (x, bottom), thickness: 0.8, grey: 0.0, dashed: true });
        }
    }

    fn row(&mut self, label: &[Line], bars: &[Bar], top: f32, height: f32) {
        let kind = self.small();
        let bar_top = top + 0.5 * (height - BAR) + 2.0;
        let mut baseline = bar_top + 0.5 * BAR - 0.5 * label.len() as f32 * kind.leading + kind.baseline();
        for line in label {
            self.text(Line { space_follows: true, ..line.clone() }, 0.0, baseline, Ink::Black);
            baseline += kind.leading;
        }
        let spans: Vec<(f32, f32)> =
            bars.iter().map(|bar| (self.x(bar.from), bar.to.succ_opt().map_or(self.axis.1, |next| self.x(next)))).collect();
        for (bar, &(left, right)) in bars.iter().zip(&spans) {
            self.drawing.shapes.push(Drawn::Bar { kind: bar.kind, at: (left, bar_top), size: ((right - left).max(0.8), BAR) });
        }
        for (index, bar) in bars.iter().enumerate() {
            if let Some(label) = &bar.label {
                let line = self.words(label);
                self.bar_label(line, bar.kind, index, &spans, bar_top);
            }
        }
    }

    /// Words of a bar: inside it, else right or left of it where nothing stands, else above it.
    fn bar_label(&mut self, line: Line, kind: BarKind, bar: usize, spans: &[(f32, f32)], top: f32) {
        let Some(&(left, right)) = spans.get(bar) else { return };
        let inside = top + 0.5 * BAR + 0.33 * self.small().size;
        let needed = line.width + 2.0 * CLEARANCE;
        let free = |from: f32, to: f32| from >= self.axis.0 && to <= self.axis.1 && spans.iter().all(|&(l, r)| to <= l || from >= r);
        if right - left >= needed {
            let x = 0.5 * (left + right - line.width);
            let ink = match kind {
                BarKind::Over => Ink::White,
                BarKind::Exempt | BarKind::InForce => Ink::BlackOnWhite,
                BarKind::Counted | BarKind::Window => Ink::Black,
            };
            self.text(line, x, inside, ink);
        } else if free(right, right + needed) {
            self.text(line, right + CLEARANCE, inside, Ink::Black);
        } else if free(left - needed, left) {
            self.text(line.clone(), left - CLEARANCE - line.width, inside, Ink::Black);
        } else {
            let x = (0.5 * (left + right - line.width)).clamp(self.axis.0, (self.axis.1 - line.width).max(self.axis.0));
            self.text(line, x, top - 1.5, Ink::BlackOnWhite);
        }
    }

    /// The axis with its ticks; words that would touch are left out. Returns the lower edge.
    fn ticks(&mut self, top: f32, y: f32) -> f32 {
        let kind = self.small();
        let mut taken = f32::NEG_INFINITY;
        let mut below = y + TICK;
        for (day, label) in &self.timeline.ticks {
            let x = self.x(*day);
            self.drawing.grid.push(Drawn::Rule { from: (x, top), to: (x, y), thickness: 0.3, grey: 0.75, dashed: false });
            self.drawing.shapes.push(Drawn::Rule { from: (x, y), to: (x, y + TICK), thickness: 0.5, grey: 0.0, dashed: false });
            let line = self.words(label);
            let left = (x - 0.5 * line.width).clamp(0.0, (self.place.width - line.width).max(0.0));
            if left > taken + CLEARANCE {
                taken = left + line.width;
                below = y + TICK + kind.leading;
                self.text(line, left, y + TICK + kind.baseline(), Ink::Black);
            }
        }
        let (from, to) = ((self.axis.0, y), (self.axis.1, y));
        self.drawing.shapes.push(Drawn::Rule { from, to, thickness: 0.8, grey: 0.0, dashed: false });
        below
    }

    /// The legend, in as many lines as it takes. Returns the lower edge.
    fn legend(&mut self, top: f32) -> f32 {
        let leading = self.small().leading.max(BAR) + CLEARANCE;
        let (mut x, mut y) = (self.axis.0, top);
        for (kind, label) in &self.timeline.legend {
            let line = self.words(label);
            let width = SWATCH + CLEARANCE + line.width;
            if x > self.axis.0 && x + width > self.place.width {
                (x, y) = (self.axis.0, y + leading);
            }
            self.drawing.shapes.push(Drawn::Bar { kind: *kind, at: (x, y + 2.0), size: (SWATCH, BAR - 2.0) });
            self.text(line, x + SWATCH + CLEARANCE, y + 2.0 + 0.5 * (BAR - 2.0) + 0.33 * self.small().size, Ink::Black);
            x += width + 4.0 * CLEARANCE;
        }
        if self.timeline.legend.is_empty() { top } else { y + leading }
    }
}

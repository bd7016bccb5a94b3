//! Figures drawn with characters. The description that follows them says all that the drawing shows.

use chrono::NaiveDate;

use super::wrap::{columns, wrap};
use crate::document::{Bar, BarKind, Figure, Timeline};

/// The widest column of row labels.
const LABELS: usize = 22;

/// The drawing.
pub(super) fn render(figure: &Figure, width: usize) -> String {
    match figure {
        Figure::Timeline(timeline) => draw(timeline, width),
    }
}

fn draw(timeline: &Timeline, width: usize) -> String {
    let widest = timeline.rows.iter().map(|(label, _)| columns(label)).max().unwrap_or(0);
    let left = widest.min(LABELS);
    let scale = Scale::new(timeline, width.saturating_sub(left + 3).max(10));
    let mut lines = Vec::new();
    for (label, bars) in &timeline.rows {
        let mut row = vec![' '; scale.width];
        bars.iter().for_each(|bar| scale.draw(bar, &mut row));
        let labels = wrap(label, left);
        let bar_line: String = row.into_iter().collect();
        lines.push(beside(labels.first().map_or("", String::as_str), &format!("|{bar_line}|"), left));
        lines.extend(labels.into_iter().skip(1));
    }
    lines.push(beside("", &format!("+{}+", scale.axis(timeline)), left));
    lines.push(beside("", &format!(" {}", scale.names(timeline)), left));
    for mark in &timeline.marks {
        lines.push(beside("", &format!(" {}^", " ".repeat(scale.column(mark.on))), left));
        lines.extend(wrap(&format!("^ {}", mark.label), width));
    }
    for (kind, words) in &timeline.legend {
        lines.extend(wrap(&format!("{} {words}", sign(*kind)), width));
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn beside(label: &str, drawing: &str, left: usize) -> String {
    let blanks = " ".repeat(left.saturating_sub(columns(label)) + 1);
    format!("{label}{blanks}{drawing}")
}

/// A sign for each kind of bar.
fn sign(kind: BarKind) -> char {
    match kind {
        BarKind::Counted => '#',
        BarKind::Exempt => '-',
        BarKind::Over => '!',
        BarKind::Window => '.',
        BarKind::InForce => '=',
    }
}

/// Days along the columns of a line.
struct Scale {
    from: NaiveDate,
    days: usize,
    width: usize,
}

impl Scale {
    fn new(timeline: &Timeline, width: usize) -> Self {
        let days = usize::try_from((timeline.to - timeline.from).num_days()).unwrap_or(0) + 1;
        Self { from: timeline.from, days, width: width.min(days.max(10)) }
    }

    /// The column of a day; days outside the line go to its ends.
    fn column(&self, day: NaiveDate) -> usize {
        let offset = usize::try_from((day - self.from).num_days()).unwrap_or(0).min(self.days - 1);
        offset * self.width / self.days
    }

    fn draw(&self, bar: &Bar, row: &mut [char]) {
        let (first, last) = (self.column(bar.from), self.column(bar.to));
        let Some(cells) = row.get_mut(first..=last) else { return };
        cells.fill(sign(bar.kind));
        let label: Vec<char> = bar.label.iter().flat_map(|label| label.chars()).collect();
        // A label that does not leave a sign on both sides would hide the bar.
        if !label.is_empty() && label.len() + 2 <= cells.len() {
            let start = (cells.len() - label.len()) / 2;
            cells.iter_mut().skip(start).zip(label).for_each(|(cell, character)| *cell = character);
        }
    }

    fn axis(&self, timeline: &Timeline) -> String {
        let mut axis = vec!['-'; self.width];
        for (day, _) in &timeline.ticks {
            if let Some(cell) = axis.get_mut(self.column(*day)) {
                *cell = '+';
            }
        }
        axis.into_iter().collect()
    }

    /// The names of the ticks, each under its own; one that would touch the one before is left out.
    fn names(&self, timeline: &Timeline) -> String {
        let mut line = String::new();
        for (day, name) in &timeline.ticks {
            let (at, used) = (self.column(*day), columns(&line));
            if used == 0 || used < at {
                line.push_str(&" ".repeat(at - used));
                line.push_str(name);
            }
        }
        line
    }
}

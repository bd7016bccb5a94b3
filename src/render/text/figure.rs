//! Figures drawn with characters. The description that follows them says all that the drawing shows.

use chrono::NaiveDate;

use super::table;
use super::wrap::{columns, wrap};
use crate::document::chart::Table;
use crate::document::{Alignment, Bar, BarKind, Figure, Inline, Mark, MarkKind, Timeline};

/// The widest column of row labels.
const LABELS: usize = 22;

/// The drawing.
pub(super) fn render(figure: &Figure, width: usize) -> String {
    match figure {
        Figure::Timeline(timeline) => draw(timeline, width),
        Figure::BarChart(chart) => tabled(chart.table(), width),
        Figure::LineChart(chart) => tabled(chart.table(), width),
    }
}

/// A chart as a table of its amounts.
fn tabled(chart: &Table, width: usize) -> String {
    let row = |cells: Vec<String>| cells.into_iter().map(|cell| vec![Inline::Text(cell)]).collect::<Vec<_>>();
    let rows: Vec<_> = chart.rows().map(row).collect();
    let align: Vec<_> = std::iter::once(Alignment::Left).chain(chart.series().iter().map(|_| Alignment::Right)).collect();
    let axes = chart.axes();
    let title = [&axes.title, &axes.up].into_iter().filter(|words| !words.is_empty()).flat_map(|words| wrap(words, width));
    title.chain([table::render(&align, &row(chart.head()), &rows, width)]).collect::<Vec<_>>().join("\n")
}

fn draw(timeline: &Timeline, width: usize) -> String {
    let widest = timeline.rows.iter().map(|(label, _)| columns(label)).max().unwrap_or(0);
    let left = widest.min(LABELS);
    let scale = Scale::new(timeline, width.saturating_sub(left + 3).max(10));
    let mut lines = Vec::new();
    for (label, bars) in &timeline.rows {
        let mut row = vec![' '; scale.width];
        // The shortest last: a single day is not hidden by its neighbours.
        let mut by_length: Vec<&Bar> = bars.iter().collect();
        by_length.sort_by_key(|bar| bar.from - bar.to);
        by_length.into_iter().for_each(|bar| scale.draw(bar, &mut row));
        let labels = wrap(label, left);
        let bar_line: String = row.into_iter().collect();
        lines.push(beside(labels.first().map_or("", String::as_str), &format!("|{bar_line}|"), left));
        lines.extend(labels.into_iter().skip(1));
        // Words of bars that are too short for them, or that lie under another one.
        let (mut hidden, mut ends): (Vec<&Bar>, usize) = (Vec::new(), 0);
        for bar in bars {
            let (first, last) = (scale.column(bar.from), scale.column(bar.to));
            let short = bar.kind == BarKind::Window
                && bar.label.as_ref().is_some_and(|label| columns(label) + 2 > last + 1 - first || first < ends);
            hidden.extend(short.then_some(bar));
            ends = ends.max(last + 1);
        }
        lines.extend(
            hidden
                .iter()
                .filter_map(|bar| bar.label.as_ref())
                .flat_map(|label| wrap(label, width.saturating_sub(left + 2)))
                .map(|words| beside("", &format!(" {words}"), left)),
        );
    }
    lines.push(beside("", &format!("+{}+", scale.axis(timeline)), left));
    lines.push(beside("", &format!(" {}", scale.names(timeline)), left));
    if !timeline.marks.is_empty() {
        let mut row = vec![' '; scale.width];
        for mark in &timeline.marks {
            if let Some(cell) = row.get_mut(scale.column(mark.on)) {
                *cell = mark_sign(mark);
            }
        }
        lines.push(beside("", &format!(" {}", row.into_iter().collect::<String>()), left));
        lines.extend(timeline.marks.iter().flat_map(|mark| wrap(&format!("{} {}", mark_sign(mark), mark.label), width)));
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
        BarKind::Open => '?',
        BarKind::Window => '.',
        BarKind::InForce => '=',
    }
}

/// A sign for each kind of mark.
fn mark_sign(mark: &Mark) -> char {
    match (mark.kind, mark.open) {
        (_, true) => '?',
        (MarkKind::Exceeded, false) => '^',
        (MarkKind::Term, false) => '*',
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

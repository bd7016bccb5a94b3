//! Figures as data: the same figure becomes vector PDF, a picture, or words where a format has none. All labels are finished text.

use chrono::NaiveDate;

use super::chart::{BarChart, LineChart};

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Days along a line: presence, permitted time, breaches, marked dates.
    Timeline(Timeline),
    /// Amounts side by side.
    BarChart(BarChart),
    /// Amounts over time.
    LineChart(LineChart),
}

impl Figure {
    /// Every text of the figure.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Timeline(timeline) => timeline.texts(),
            Self::BarChart(chart) => chart.table().texts(),
            Self::LineChart(chart) => chart.table().texts(),
        }
    }
}

/// A stay timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// First day shown.
    pub from: NaiveDate,
    /// Last day shown.
    pub to: NaiveDate,
    /// Labels along the axis: month starts.
    pub ticks: Vec<(NaiveDate, String)>,
    /// Rows from top to bottom: a label and its bars. Bars that overlap stand below each other.
    pub rows: Vec<(String, Vec<Bar>)>,
    /// Marked days: from when a limit is exceeded, when a term ends.
    pub marks: Vec<Mark>,
    /// Legend: what each kind of bar means, in the order shown.
    pub legend: Vec<(BarKind, String)>,
}

impl Timeline {
    fn texts(&self) -> Vec<&str> {
        let labels = self.ticks.iter().map(|(_, label)| label).chain(self.legend.iter().map(|(_, label)| label));
        let marks = self.marks.iter().map(|mark| &mark.label);
        let bars =
            self.rows.iter().flat_map(|(label, bars)| std::iter::once(label).chain(bars.iter().filter_map(|bar| bar.label.as_ref())));
        labels.chain(marks).chain(bars).map(String::as_str).collect()
    }
}

/// A stretch of days on a timeline row, both ends included.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// How it is drawn.
    pub kind: BarKind,
    /// Words inside or beside it: `90`.
    pub label: Option<String>,
}

/// How a bar is drawn: told apart by pattern as well as by shade, so that a black-and-white copy still reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// Days of presence that count.
    Counted,
    /// Days of presence that do not count (a contract in force).
    Exempt,
    /// Days of presence over the limit.
    Over,
    /// Days of presence of which it is not settled how they count.
    Open,
    /// The window or year looked at.
    Window,
    /// A registration or status in force.
    InForce,
}

/// A marked day.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The day.
    pub on: NaiveDate,
    /// Its words.
    pub label: String,
    /// What the day is.
    pub kind: MarkKind,
    /// Whether it is a fact or still open. The label says so in words as well.
    pub open: bool,
}

/// What a marked day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The first day on which a limit is exceeded.
    Exceeded,
    /// The end of a term.
    Term,
}

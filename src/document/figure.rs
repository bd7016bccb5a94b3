//! Figures as data: the same figure becomes vector PDF, or words where a format has no pictures. All labels are finished text.

use chrono::NaiveDate;

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Days along a line: presence, permitted time, breaches, marked dates.
    Timeline(Timeline),
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
    /// Rows from top to bottom: a label and its bars.
    pub rows: Vec<(String, Vec<Bar>)>,
    /// Vertical marks: the day the limit is reached.
    pub marks: Vec<Mark>,
    /// Legend: what each kind of bar means, in the order shown.
    pub legend: Vec<(BarKind, String)>,
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
    /// The window or year looked at.
    Window,
    /// A registration or status in force.
    InForce,
}

/// A vertical mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The day.
    pub on: NaiveDate,
    /// Its words.
    pub label: String,
}

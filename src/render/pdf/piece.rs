//! What the composer makes and the paginator places: pieces of the body, from top to bottom.

use super::figure::Picture;
use super::paragraph::Line;
use super::structure::ElementId;

/// A piece that no page break parts.
#[derive(Debug)]
pub(super) struct Piece {
    /// Height, pt.
    pub(super) height: f32,
    /// Whether the next piece must stand on the same page.
    pub(super) keep: bool,
    pub(super) content: PieceContent,
    /// Footnotes first referred to in this piece.
    pub(super) notes: Vec<usize>,
    /// The outline entry that begins here.
    pub(super) heading: Option<usize>,
}

/// What a piece shows.
#[derive(Debug)]
pub(super) enum PieceContent {
    /// White space that vanishes at the top of a page.
    Gap,
    /// White space that stays.
    Space,
    Lines(Vec<PlacedLine>),
    Row(Row),
    Figure {
        picture: Box<Picture>,
        element: ElementId,
        left: f32,
        width: f32,
    },
    /// A short rule between parts, centred in the width given.
    Rule {
        left: f32,
        width: f32,
    },
}

/// A row of a table, or a line of one that is too tall to stand whole.
#[derive(Debug)]
pub(super) struct Row {
    /// The table, by its place in the composer's list.
    pub(super) table: usize,
    /// Whether this is the header row.
    pub(super) head: bool,
    pub(super) lines: Vec<PlacedLine>,
    /// Whether the row begins here, below a rule.
    pub(super) begins: bool,
    /// Whether a rule closes this part: not where the row goes on overleaf.
    pub(super) complete: bool,
}

/// A set line and its place.
#[derive(Clone, Debug)]
pub(super) struct PlacedLine {
    pub(super) line: Line,
    /// Left edge, pt from the left edge of the page.
    pub(super) x: f32,
    /// Baseline, pt below the top of the piece.
    pub(super) baseline: f32,
}

impl Piece {
    pub(super) fn new(height: f32, content: PieceContent) -> Self {
        Self { height, keep: false, content, notes: Vec::new(), heading: None }
    }

    pub(super) fn keeping(mut self, keep: bool) -> Self {
        self.keep = keep;
        self
    }

    pub(super) fn is_gap(&self) -> bool {
        matches!(self.content, PieceContent::Gap)
    }
}

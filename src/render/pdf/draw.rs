//! Pages from plans: every piece at its place.

use printpdf::PaintMode;

use super::canvas::{Artifact, Canvas, PAGE_HEIGHT};
use super::furniture::{FirstPage, draw_lines, draw_running_lines};
use super::metrics::Metrics;
use super::paginate::PagePlan;
use super::piece::{Piece, PieceContent, PlacedLine, Row};
use super::structure::Attribute;
use super::table::TableFrame;
use super::watermark::Watermark;

/// What all pages are drawn from.
pub(super) struct Pages<'a> {
    pub(super) metrics: Metrics,
    pub(super) pieces: &'a [Piece],
    pub(super) tables: &'a [TableFrame],
    pub(super) notes: &'a [Option<Vec<Piece>>],
    pub(super) first_page: &'a FirstPage,
    pub(super) running: &'a [Vec<PlacedLine>],
    pub(super) watermark: Option<&'a Watermark>,
}

/// Where the headings of the outline came to stand: page, and height from the lower edge in points.
pub(super) type HeadingPlaces = Vec<(usize, f32)>;

/// Thickness of rules, pt.
const RULE: f32 = 0.5;
/// Length of the rule above footnotes, pt.
const NOTE_RULE: f32 = 110.0;
/// Length of the rule between parts, pt.
const PART_RULE: f32 = 85.0;

impl Pages<'_> {
    /// Draws one page after another.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>, plans: &[PagePlan]) -> HeadingPlaces {
        let mut places = Vec::new();
        for (index, plan) in plans.iter().enumerate() {
            if let Some(watermark) = self.watermark {
                watermark.draw(canvas);
            }
            if let Some(lines) = self.running.get(index) {
                draw_running_lines(canvas, lines);
            }
            if index == 0 {
                draw_lines(canvas, &self.first_page.marks, 0.0);
            }
            self.body(canvas, plan, &mut places);
            let bottom = self.metrics.bottom - if index == 0 { self.first_page.foot_height } else { 0.0 };
            self.footnotes(canvas, plan, bottom);
            if index == 0 {
                draw_lines(canvas, &self.first_page.foot, bottom);
            }
            canvas.end_page();
        }
        places
    }

    fn body(&self, canvas: &mut Canvas<'_, '_>, plan: &PagePlan, places: &mut HeadingPlaces) {
        let mut top = self.metrics.top;
        if let Some(head) = plan.repeated_head.and_then(|head| self.pieces.get(head))
            && let PieceContent::Row(row) = &head.content
        {
            self.row_rules(canvas, row, top, head.height);
            canvas.artifact(Artifact::Pagination, |canvas| draw_lines(canvas, &row.lines, top));
            top += head.height;
        }
        let pieces: Vec<&Piece> = self.pieces.get(plan.body.clone()).unwrap_or_default().iter().collect();
        self.column(canvas, &pieces, top, places);
    }

    /// Draws pieces below each other. The lines of a row that stands in several are drawn cell by cell, as they are read.
    fn column(&self, canvas: &mut Canvas<'_, '_>, pieces: &[&Piece], mut top: f32, places: &mut HeadingPlaces) {
        for group in pieces.chunk_by(|_, next| matches!(&next.content, PieceContent::Row(row) if !row.begins)) {
            if let [piece] = group {
                if piece.heading.is_some() {
                    places.push((canvas.page_index(), PAGE_HEIGHT - top));
                }
                self.piece(canvas, piece, top);
                top += piece.height;
                continue;
            }
            let mut lines = Vec::new();
            for piece in group {
                if let PieceContent::Row(row) = &piece.content {
                    self.row_rules(canvas, row, top, piece.height);
                    lines.extend(row.lines.iter().map(|placed| PlacedLine { baseline: top + placed.baseline, ..placed.clone() }));
                }
                top += piece.height;
            }
            lines.sort_by(|one, other| one.x.total_cmp(&other.x));
            draw_lines(canvas, &lines, 0.0);
        }
    }

    fn piece(&self, canvas: &mut Canvas<'_, '_>, piece: &Piece, top: f32) {
        match &piece.content {
            PieceContent::Gap | PieceContent::Space => {}
            PieceContent::Lines(lines) => draw_lines(canvas, lines, top),
            PieceContent::Row(row) => {
                self.row_rules(canvas, row, top, piece.height);
                draw_lines(canvas, &row.lines, top);
            }
            PieceContent::Figure { picture, element, left, width } => {
                let bottom = PAGE_HEIGHT - top - piece.height;
                if let Some(element) = canvas.tree.get_mut(*element) {
                    element.attribute = Some(Attribute::BoundingBox([*left, bottom, left + width, bottom + piece.height]));
                }
                canvas.figure(*element, |canvas| picture.paint(canvas, *left, top));
            }
            PieceContent::Rule { left, width } => {
                let middle = top + 0.5 * piece.height;
                let start = left + 0.5 * (width - PART_RULE);
                canvas.artifact(Artifact::Layout, |canvas| canvas.rule((start, middle), (start + PART_RULE, middle), RULE));
            }
        }
    }

    fn row_rules(&self, canvas: &mut Canvas<'_, '_>, row: &Row, top: f32, height: f32) {
        let Some(frame) = self.tables.get(row.table) else { return };
        let (Some(&left), Some(&right)) = (frame.edges.first(), frame.edges.last()) else { return };
        canvas.artifact(Artifact::Layout, |canvas| {
            if row.head {
                canvas.in_grey(0.92, |canvas| canvas.rectangle((left, top), (right - left, height), PaintMode::Fill));
            }
            if row.begins {
                canvas.rule((left, top), (right, top), RULE);
            }
            if row.complete {
                canvas.rule((left, top + height), (right, top + height), RULE);
            }
            for &edge in &frame.edges {
                canvas.rule((edge, top), (edge, top + height), RULE);
            }
        });
    }

    fn footnotes(&self, canvas: &mut Canvas<'_, '_>, plan: &PagePlan, bottom: f32) {
        let pieces: Vec<&Piece> = plan
            .notes
            .iter()
            .flat_map(|(note, range)| {
                self.notes.get(*note).and_then(Option::as_ref).and_then(|pieces| pieces.get(range.clone())).unwrap_or_default()
            })
            .collect();
        if pieces.is_empty() {
            return;
        }
        let top = bottom - pieces.iter().map(|piece| piece.height).sum::<f32>();
        let rule = top - 0.35 * self.metrics.note.leading;
        canvas.artifact(Artifact::Layout, |canvas| canvas.rule((self.metrics.left, rule), (self.metrics.left + NOTE_RULE, rule), RULE));
        self.column(canvas, &pieces, top, &mut HeadingPlaces::new());
    }
}

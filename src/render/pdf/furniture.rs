//! What stands around the body: letterhead, number, date, addressee, marks; running head and page number.

use super::canvas::{Artifact, Canvas};
use super::compose::{Composer, Place};
use super::faces::Style;
use super::metrics::{Type, mm};
use super::paragraph::{Align, Hyphens, Line, Look, Run, Shape, set};
use super::piece::{Piece, PieceContent, PlacedLine};
use super::structure::Tree;
use crate::document::{AddresseePlace, DatePlace, Inline, NumberPlace};
use crate::render::language::Tongue;

/// Marks begin this far below the top edge, mm.
const MARKS_TOP: f32 = 10.0;
/// Baseline of the page number below the top edge, mm (GOST R 7.0.97: at least 10 mm from the edge).
const PAGE_NUMBER_BASELINE: f32 = 13.0;
/// Left edge of an addressee that stands top right, mm from the left margin.
const ADDRESSEE_TAB: f32 = 80.0;

/// Lines at fixed places of page 1.
#[derive(Default)]
pub(super) struct FirstPage {
    /// Marks: baselines are measured from the top edge.
    pub(super) marks: Vec<PlacedLine>,
    /// The addressee at the foot: baselines are measured from the top of `foot_height`.
    pub(super) foot: Vec<PlacedLine>,
    /// Height reserved at the foot, pt.
    pub(super) foot_height: f32,
}

impl<'d> Composer<'d, '_> {
    /// Marks, letterhead, number, date and addressee above the body.
    pub(super) fn above_body(&mut self, first_page: &mut FirstPage) {
        let document = self.document;
        let (frame, layout) = (&document.frame, &document.layout);
        let place = self.body_place();
        let leading = place.kind.leading;

        let small = self.metrics.table;
        let mut baseline = mm(MARKS_TOP) + small.size;
        for line in self.marks(small, place) {
            first_page.marks.push(PlacedLine { line, x: place.left, baseline });
            baseline += small.leading;
        }

        let mut used = if frame.marks.is_empty() { 0.0 } else { (baseline - small.size + 0.3 * leading - self.metrics.top).max(0.0) };
        if used > 0.0 {
            self.space(used);
        }
        for line in self.plain_lines(&frame.letterhead.join("\n"), place.kind, place, Align::Center, Style::Bold) {
            self.push_line(line, place.left, place.kind, true);
            used += leading;
        }
        let reserved = mm(layout.letterhead_space) - self.metrics.top - used;
        if reserved > 0.0 {
            self.space(reserved);
        } else if !frame.letterhead.is_empty() {
            self.space(0.7 * leading);
        }
        self.number_and_date(place);
        if layout.addressee == AddresseePlace::TopRight && !frame.addressee.is_empty() {
            let tab = mm(ADDRESSEE_TAB).min(0.55 * place.width);
            let area = place.inset(tab, 0.0);
            for line in self.plain_lines(&frame.addressee.join("\n"), area.kind, area, Align::Left, Style::Regular) {
                self.push_line(line, area.left, area.kind, true);
            }
            self.space(leading);
        }
    }

    fn number_and_date(&mut self, place: Place<'d>) {
        let document = self.document;
        let (frame, layout) = (&document.frame, &document.layout);
        let number = frame.number.as_deref().filter(|_| layout.number != NumberPlace::None);
        let date = frame.place_and_date.as_deref().filter(|_| layout.date == DatePlace::UpperRight);
        let leading = place.kind.leading;
        if number.is_none() && date.is_none() {
            return;
        }
        let mut line_of = |text: Option<&str>, align| -> Vec<Line> {
            text.map(|text| self.plain_lines(text, place.kind, place, align, Style::Regular)).unwrap_or_default()
        };
        let rows: Vec<Vec<Line>> = if layout.number == NumberPlace::UpperLeft {
            // Side by side, if both are short enough to share a line.
            let (number, date) = (line_of(number, Align::Left), line_of(date, Align::Right));
            match (number.as_slice(), date.as_slice()) {
                ([left], [right]) if left.width + right.width + place.kind.size < place.width => vec![vec![left.clone(), right.clone()]],
                _ => number.into_iter().chain(date).map(|line| vec![line]).collect(),
            }
        } else {
            line_of(number, Align::Center).into_iter().chain(line_of(date, Align::Right)).map(|line| vec![line]).collect()
        };
        for row in rows {
            let lines = row.into_iter().map(|line| PlacedLine { line, x: place.left, baseline: place.kind.baseline() }).collect();
            self.pieces.push(Piece::new(leading, PieceContent::Lines(lines)).keeping(true));
        }
        self.space(1.2 * leading);
    }

    /// Place and date below the text, with the seal's space beside them.
    pub(super) fn below_body(&mut self) {
        let document = self.document;
        let alone = document.layout.seal_below_text();
        if alone > 0.0 {
            self.space(mm(alone));
        }
        let Some(text) = document.frame.place_and_date.as_deref().filter(|_| document.layout.date == DatePlace::BelowText) else { return };
        let place = self.body_place();
        self.space(1.5 * place.kind.leading);
        // The seal stands right of the date; what it needs in height beyond the line stays free of text.
        let seal = mm(document.layout.seal_space);
        let area = place.inset(0.0, if seal > 0.0 { (seal + place.kind.size).min(0.5 * place.width) } else { 0.0 });
        let lines = self.plain_lines(text, area.kind, area, Align::Left, Style::Regular);
        let used = lines.len() as f32 * area.kind.leading;
        for line in lines {
            self.push_line(line, area.left, area.kind, true);
        }
        if seal > used {
            self.space(seal - used);
        }
    }

    /// The addressee at the foot of page 1, and the height it takes.
    pub(super) fn foot_of_first_page(&mut self, first_page: &mut FirstPage) {
        let document = self.document;
        if document.layout.addressee != AddresseePlace::FootOfFirstPage || document.frame.addressee.is_empty() {
            return;
        }
        let place = self.body_place();
        let area = place.inset(0.0, 0.35 * place.width);
        let mut top = place.kind.leading;
        for line in self.plain_lines(&document.frame.addressee.join("\n"), area.kind, area, Align::Left, Style::Regular) {
            first_page.foot.push(PlacedLine { line, x: area.left, baseline: top + area.kind.baseline() });
            top += area.kind.leading;
        }
        first_page.foot_height = top;
    }

    /// The marks as lines of one paragraph.
    fn marks(&mut self, kind: Type, place: Place<'_>) -> Vec<Line> {
        let frame = &self.document.frame;
        if frame.marks.is_empty() {
            return Vec::new();
        }
        let lines: Vec<Vec<Inline>> = (0..frame.marks.len()).map(|mark| frame.mark(mark)).collect();
        let content = lines.join(&Inline::LineBreak);
        let element = self.element(place, "P");
        let look = self.look(kind, place.lang, element);
        let runs = self.runs(&content, look, false, false);
        let shape = Shape { width: place.width, indent: 0.0, align: Align::Right, hyphens: Hyphens::Never };
        set(&mut self.shaper, &mut self.faults, &runs, shape)
    }

    /// White space that no page break swallows.
    fn space(&mut self, height: f32) {
        self.pieces.push(Piece::new(height, PieceContent::Space).keeping(true));
    }

    /// A paragraph of unstyled lines, parted by line feeds.
    fn plain_lines(&mut self, text: &str, kind: Type, place: Place<'_>, align: Align, style: Style) -> Vec<Line> {
        if text.is_empty() {
            return Vec::new();
        }
        let element = self.element(place, "P");
        let look = Look { style, ..self.look(kind, place.lang, element) };
        let shape = Shape { width: place.width, indent: 0.0, align, hyphens: Hyphens::Never };
        set(&mut self.shaper, &mut self.faults, &[Run { text: text.to_owned(), look }], shape)
    }

    /// Running head and page number of each page, as lines whose baselines are measured from the top edge.
    pub(super) fn running_lines(&mut self, pages: usize) -> Vec<Vec<PlacedLine>> {
        let document = self.document;
        let place = self.body_place();
        let kind = Type { size: (0.8 * place.kind.size).max(9.0), leading: self.metrics.note.leading };
        let first_numbered = if document.layout.number_first_page { 1 } else { 2 };
        (1..=pages)
            .map(|page| {
                let pattern = document.frame.page_number.as_deref().unwrap_or("{page}");
                let text = pattern.replace("{page}", &page.to_string()).replace("{pages}", &pages.to_string());
                let number = (page >= first_numbered).then(|| self.artifact_line(&text, kind, place, Align::Center, Style::Regular));
                let head = document.frame.running_head.as_deref().filter(|_| page > 1);
                let head = head.map(|head| self.artifact_line(head, kind, place, Align::Left, Style::Italic));
                // Number and head share a line, or part in two lines around its place.
                let parted = match (&number, &head) {
                    (Some(number), Some(head)) if head.width + kind.size > 0.5 * (place.width - number.width) => 0.5 * kind.leading,
                    _ => 0.0,
                };
                let placed = |line: Line, baseline: f32| PlacedLine { line, x: place.left, baseline };
                let number = number.map(|line| placed(line, mm(PAGE_NUMBER_BASELINE) - parted));
                let head = head.map(|line| placed(line, mm(PAGE_NUMBER_BASELINE) + parted));
                number.into_iter().chain(head).collect()
            })
            .collect()
    }

    /// A line that is no part of the text; what does not fit is left out.
    pub(super) fn artifact_line(&mut self, text: &str, kind: Type, place: Place<'_>, align: Align, style: Style) -> Line {
        let look = Look { style, size: kind.size, rise: 0.0, tongue: Tongue::of(place.lang.code()), element: Tree::DOCUMENT, note: None };
        let shape = Shape { width: place.width, indent: 0.0, align, hyphens: Hyphens::Never };
        let lines = set(&mut self.shaper, &mut self.faults, &[Run { text: text.to_owned(), look }], shape);
        let mut line = lines.into_iter().next().unwrap_or_default();
        line.space_follows = false;
        line
    }
}

/// Draws lines whose baselines count from `top`.
pub(super) fn draw_lines(canvas: &mut Canvas<'_, '_>, lines: &[PlacedLine], top: f32) {
    for placed in lines {
        canvas.line(&placed.line, placed.x, top + placed.baseline);
    }
}

/// Draws running head and page number.
pub(super) fn draw_running_lines(canvas: &mut Canvas<'_, '_>, lines: &[PlacedLine]) {
    if !lines.is_empty() {
        canvas.artifact(Artifact::Pagination, |canvas| draw_lines(canvas, lines, 0.0));
    }
}

//! Draws set lines and rules on pages, as printpdf operations, with the marks that tie them to the structure tree.
//!
//! Lengths in points; heights are measured down from the top edge of the page.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, Greyscale, Line as Polyline, LineDashPattern, LinePoint, Mm, Op, PaintMode,
    PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, Rect, TextItem, TextMatrix, WindingOrder,
};

use super::faces::{ByStyle, EM, Face, Style};
use super::paragraph::{Content, Line, Look};
use super::shape::{Meaning, Shaper};
use super::structure::{ElementId, Tree};
use super::subset::GlyphSet;

/// A4, pt.
pub(super) const PAGE_WIDTH: f32 = 595.276;
pub(super) const PAGE_HEIGHT: f32 = 841.89;

/// Pen errors below this many thousandths of an em are left to add up until the next space: at 14 pt, 0.04 pt.
const TOLERATED_DRIFT: f32 = 3.0;

/// The pages drawn so far and the one being drawn.
pub(super) struct Canvas<'c, 'f> {
    pub(super) shaper: &'c Shaper<'f>,
    pub(super) tree: &'c mut Tree,
    pub(super) pages: Vec<PdfPage>,
    pub(super) used: ByStyle<GlyphSet>,
    /// Whether any glyph does not simply stand for its own character.
    pub(super) unusual_glyphs: bool,
    page: Page,
}

/// What the operations of the current page have set so far.
#[derive(Default)]
struct Page {
    ops: Vec<Op>,
    marks: usize,
    open: Option<Mark>,
    in_text: bool,
    font: Option<(Style, f32)>,
    rise: f32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Element(ElementId),
    Artifact,
}

/// Content that is no part of the text (ISO 32000-1, 14.8.2.2).
#[derive(Clone, Copy)]
pub(super) enum Artifact {
    /// Repeated or numbering matter: running heads, page numbers, repeated table heads.
    Pagination,
    /// Rules and grounds.
    Layout,
}

impl<'c, 'f> Canvas<'c, 'f> {
    pub(super) fn new(shaper: &'c Shaper<'f>, tree: &'c mut Tree) -> Self {
        Self { shaper, tree, pages: Vec::new(), used: ByStyle::default(), unusual_glyphs: false, page: Page::default() }
    }

    /// Ends the current page.
    pub(super) fn end_page(&mut self) {
        self.close();
        let page = std::mem::take(&mut self.page);
        self.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), page.ops));
    }

    /// Index of the page being drawn.
    pub(super) fn page_index(&self) -> usize {
        self.pages.len()
    }

    /// Draws what is no part of the text.
    pub(super) fn artifact(&mut self, kind: Artifact, draw: impl FnOnce(&mut Self)) {
        self.close();
        let kind = match kind {
            Artifact::Pagination => "Pagination",
            Artifact::Layout => "Layout",
        };
        self.begin_mark("Artifact", "Type", DictItem::Name(kind.into()));
        self.page.open = Some(Mark::Artifact);
        draw(self);
        self.close();
    }

    /// Draws shapes that belong to an element.
    pub(super) fn figure(&mut self, element: ElementId, draw: impl FnOnce(&mut Self)) {
        self.close();
        self.open(element);
        draw(self);
        self.close();
    }

    /// Draws a set line with its left edge at `x` and its baseline at `baseline`.
    pub(super) fn line(&mut self, line: &Line, x: f32, baseline: f32) {
        let mut pen = x + line.offset;
        let mut rest = line.parts.as_slice();
        while let Some(first) = rest.first() {
            let element = first.look.element;
            let length = rest.iter().position(|part| part.look.element != element).unwrap_or(rest.len());
            let (group, later) = rest.split_at(length);
            self.open(element);
            self.begin_text(pen, baseline);
            let mut text = ShownText::default();
            let start = pen;
            for part in group {
                self.set_look(&mut text, part.look);
                let width = match part.content {
                    Content::Glyphs { word, from, to } => self.glyphs(&mut text, part.look, word, from, to),
                    Content::Space(width) => self.space(&mut text, part.look, width),
                    Content::Hyphen => self.hyphen(&mut text, part.look),
                };
                pen += width;
            }
            if later.is_empty()
                && line.space_follows
                && let Some(last) = group.last()
            {
                self.space(&mut text, last.look, self.shaper.space(last.look.style) * last.look.size / EM);
            }
            self.show(&mut text);
            self.link(element, first.look, [start, pen], baseline);
            rest = later;
        }
    }

    /// Draws a straight black rule.
    pub(super) fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        self.thickness(thickness);
        self.path(&[from, to]);
    }

    /// Draws a line through points, as thick as set before.
    pub(super) fn path(&mut self, points: &[(f32, f32)]) {
        self.end_text();
        self.page.ops.push(Op::DrawLine { line: Polyline { points: points.iter().map(point).collect(), is_closed: false } });
    }

    /// Fills a polygon.
    pub(super) fn area(&mut self, points: &[(f32, f32)]) {
        self.end_text();
        let rings = vec![PolygonRing { points: points.iter().map(point).collect() }];
        self.page.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero } });
    }

    /// Fills or outlines a rectangle, or clips to it.
    pub(super) fn rectangle(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), mode: PaintMode) {
        self.end_text();
        let mut rectangle = Rect::from_xywh(Pt(rounded(x)), Pt(rounded(PAGE_HEIGHT - y - height)), Pt(rounded(width)), Pt(rounded(height)));
        rectangle.mode = Some(mode);
        self.page.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws in a shade of grey, from 0 (black) to 1 (white); clips and dashes set inside end with it.
    pub(super) fn in_grey(&mut self, grey: f32, draw: impl FnOnce(&mut Self)) {
        self.end_text();
        let before = (self.page.font, self.page.rise);
        let shade = || Color::Greyscale(Greyscale { percent: grey, icc_profile: None });
        self.page.ops.push(Op::SaveGraphicsState);
        self.page.ops.push(Op::SetFillColor { col: shade() });
        self.page.ops.push(Op::SetOutlineColor { col: shade() });
        draw(self);
        self.end_text();
        self.page.ops.push(Op::RestoreGraphicsState);
        // Face, size and rise are part of the graphics state too.
        (self.page.font, self.page.rise) = before;
    }

    /// Draws around a point, turned to the left by so many degrees: `draw` is told the height that the point now has. Ends with the graphics state.
    pub(super) fn turned(&mut self, (x, y): (f32, f32), degrees: f32, draw: impl FnOnce(&mut Self, f32)) {
        self.end_text();
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let matrix = CurTransMat::Raw([cosine, sine, -sine, cosine, rounded(x), rounded(PAGE_HEIGHT - y)]);
        self.page.ops.push(Op::SetTransformationMatrix { matrix });
        draw(self, PAGE_HEIGHT);
    }

    /// Thickness of outlines drawn from now on, pt.
    pub(super) fn thickness(&mut self, thickness: f32) {
        self.end_text();
        self.page.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
    }

    /// Rules drawn from now on are dashed, until the graphics state is restored.
    pub(super) fn dash(&mut self, on: f32, off: f32) {
        self.end_text();
        self.page.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[on, off]) });
    }

    fn open(&mut self, element: ElementId) {
        if matches!(self.page.open, Some(open) if open == Mark::Artifact || open == Mark::Element(element)) {
            return;
        }
        self.close();
        let mark = self.page.marks;
        self.page.marks += 1;
        let page = self.page_index();
        self.tree.drawn(element, page, mark);
        let tag = self.tree.get(element).map_or("Span", |element| element.tag);
        self.begin_mark(tag, "MCID", DictItem::Int(mark as i64));
        self.page.open = Some(Mark::Element(element));
    }

    fn begin_mark(&mut self, tag: &str, key: &str, value: DictItem) {
        let properties = DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) };
        self.page.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    fn close(&mut self) {
        self.end_text();
        if self.page.open.take().is_some() {
            self.page.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin_text(&mut self, x: f32, baseline: f32) {
        if !self.page.in_text {
            self.page.ops.push(Op::StartTextSection);
            self.page.in_text = true;
        }
        self.page
            .ops
            .push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(x), rounded(PAGE_HEIGHT - baseline)]) });
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.page.in_text) {
            self.page.ops.push(Op::EndTextSection);
        }
    }

    /// Sets face, size and rise where they change, after showing what was gathered in the old ones.
    fn set_look(&mut self, text: &mut ShownText, look: Look) {
        if self.page.font != Some((look.style, look.size)) {
            self.show(text);
            let font = PdfFontHandle::External(FontId(look.style.resource().to_owned()));
            self.page.ops.push(Op::SetFont { font, size: Pt(look.size) });
            self.page.font = Some((look.style, look.size));
        }
        if self.page.rise != look.rise {
            self.show(text);
            self.page.ops.push(Op::SetLineOffset { multiplier: look.rise });
            self.page.rise = look.rise;
        }
    }

    fn glyphs(&mut self, text: &mut ShownText, look: Look, word: super::shape::WordId, from: usize, to: usize) -> f32 {
        let face = self.shaper.faces.get(look.style);
        let word = self.shaper.get(word);
        let used = self.used.get_mut(look.style);
        for glyph in word.glyphs.get(from..to).unwrap_or_default() {
            used.insert(glyph.id);
            if glyph.shift != 0.0 {
                text.drift -= glyph.shift;
                text.correct(0.0);
            }
            match glyph.means {
                Meaning::Character(character) => text.run.push(character),
                Meaning::Unusual(index) => {
                    self.unusual_glyphs = true;
                    text.unusual(glyph.id, word.unusual.get(index).map_or("", |text| text));
                }
            }
            text.drift += glyph.shift + face.width(glyph.id) - glyph.advance;
            text.correct(TOLERATED_DRIFT);
        }
        word.width(from, to) * look.size / EM
    }

    fn space(&mut self, text: &mut ShownText, look: Look, width: f32) -> f32 {
        self.character(text, look, ' ', Some(width))
    }

    fn hyphen(&mut self, text: &mut ShownText, look: Look) -> f32 {
        let hyphen = self.shaper.faces.get(look.style).hyphen();
        self.character(text, look, hyphen, None)
    }

    /// Adds one character, set to `width` points if given and to its own width if not.
    fn character(&mut self, text: &mut ShownText, look: Look, character: char, width: Option<f32>) -> f32 {
        let face: &Face = self.shaper.faces.get(look.style);
        let glyph = face.glyph(character).unwrap_or(0);
        self.used.get_mut(look.style).insert(glyph);
        text.run.push(character);
        let own = face.width(glyph) * look.size / EM;
        let width = width.unwrap_or(own);
        text.drift += (own - width) * EM / look.size;
        text.correct(0.0);
        width
    }

    fn show(&mut self, text: &mut ShownText) {
        text.end_run();
        if !text.items.is_empty() {
            self.page.ops.push(Op::ShowText { items: std::mem::take(&mut text.items) });
        }
    }

    /// Notes where the words of a link stand.
    fn link(&mut self, element: ElementId, look: Look, [left, right]: [f32; 2], baseline: f32) {
        if self.page.open != Some(Mark::Element(element)) || self.tree.get(element).is_none_or(|element| element.link.is_none()) {
            return;
        }
        let base = PAGE_HEIGHT - baseline + look.rise;
        let page = self.page_index();
        self.tree.annotate(element, page, [left, base - 0.25 * look.size, right, base + 0.8 * look.size]);
    }
}

/// The operands of one showing operator in the making.
#[derive(Default)]
struct ShownText {
    items: Vec<TextItem>,
    run: String,
    /// How far the pen stands right of where it should, in thousandths of an em.
    drift: f32,
}

impl ShownText {
    /// Moves the pen back to its place if it is off by more than `tolerated`.
    fn correct(&mut self, tolerated: f32) {
        let correction = self.drift.round();
        if correction != 0.0 && correction.abs() > tolerated {
            self.end_run();
            self.items.push(TextItem::Offset(correction));
            self.drift -= correction;
        }
    }

    fn unusual(&mut self, glyph: u16, text: &str) {
        self.end_run();
        // A glyph that shares its text with the one before must stand for something; a word joiner shows nothing.
        let text = if text.is_empty() { "\u{2060}" } else { text };
        self.items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(glyph, 0.0, text.to_owned())]));
    }

    fn end_run(&mut self) {
        if !self.run.is_empty() {
            self.items.push(TextItem::Text(std::mem::take(&mut self.run)));
        }
    }
}

/// A corner of a path.
fn point((x, y): &(f32, f32)) -> LinePoint {
    LinePoint { p: Point { x: Pt(rounded(*x)), y: Pt(rounded(PAGE_HEIGHT - y)) }, bezier: false }
}

/// Coordinates to a hundredth of a point: no eye sees more, and files stay short.
fn rounded(coordinate: f32) -> f32 {
    (coordinate * 100.0).round() / 100.0
}

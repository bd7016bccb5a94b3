//! From styled text to set lines.

use super::faces::{EM, Style};
use super::faults::Faults;
use super::line_break::{BrokenLine, EXACT, FORCED, Item, Measure, break_lines};
use super::shape::{Shaper, Word, WordId};
use super::structure::ElementId;
use crate::render::holding::holds_together;
use crate::render::language::Tongue;

/// How a stretch of text looks and what it is part of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) style: Style,
    /// Type size, pt.
    pub(super) size: f32,
    /// Height of the baseline above that of the line, pt.
    pub(super) rise: f32,
    pub(super) tongue: Tongue,
    /// The structure element that its words belong to.
    pub(super) element: ElementId,
    /// The footnote that it refers to.
    pub(super) note: Option<usize>,
}

/// A stretch of text of one look. A line feed is a hard line break.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) look: Look,
}

/// Alignment of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Justify,
    Left,
    Center,
    Right,
}

/// Which words may be broken with a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hyphens {
    /// None: headings, addresses.
    Never,
    /// All but those that begin with a capital: each of them may be a name, at the start of a sentence and in a cell as well, and no list knows all
    /// names. One that is wider than its line is broken all the same.
    SpareNames,
}

/// The shape of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Width of the lines, pt.
    pub(super) width: f32,
    /// Indent of the first line, pt.
    pub(super) indent: f32,
    pub(super) align: Align,
    pub(super) hyphens: Hyphens,
}

impl Shape {
    /// For labels: as wide as it takes. A finite width, so that sums with it stay numbers.
    pub(super) const ONE_LINE: Self = Self { width: 10_000.0, indent: 0.0, align: Align::Left, hyphens: Hyphens::Never };
}

/// A set line.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) parts: Vec<Part>,
    /// Distance from the left edge of the paragraph, pt.
    pub(super) offset: f32,
    /// Width of what is set, pt.
    pub(super) width: f32,
    /// Whether the words before and after the end of this line are parted by a space.
    pub(super) space_follows: bool,
}

impl Line {
    /// Whether the word at the end goes on in the next line, after a hyphen that is not its own.
    pub(super) fn ends_within_a_word(&self) -> bool {
        self.parts.last().is_some_and(|part| matches!(part.content, Content::Hyphen))
    }
}

/// A part of a set line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) look: Look,
    pub(super) content: Content,
}

/// What a part of a line shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    /// Glyphs `from..to` of a word.
    Glyphs { word: WordId, from: usize, to: usize },
    /// A word space of this width, pt.
    Space(f32),
    /// The hyphen of a broken word.
    Hyphen,
}

/// Widths between which a column may choose, pt.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ContentWidths {
    /// The widest part that not even a hyphen can break.
    pub(super) least: f32,
    /// The widest word.
    pub(super) word: f32,
    /// Everything on one line.
    pub(super) whole: f32,
}

/// Sets a paragraph. Without words there are no lines.
pub(super) fn set(shaper: &mut Shaper<'_>, faults: &mut Faults, runs: &[Run], shape: Shape) -> Vec<Line> {
    if runs.iter().all(|run| run.text.trim().is_empty()) {
        return Vec::new();
    }
    let material = Material::gather(shaper, faults, runs, shape);
    let size = runs.first().map_or(0.0, |run| run.look.size);
    let measure = Measure {
        first: shape.width - shape.indent,
        rest: shape.width,
        raggedness: if shape.align == Align::Justify { 0.0 } else { 3.0 * size },
    };
    let broken = break_lines(&material.items, measure);
    broken.iter().enumerate().map(|(index, line)| material.line(shaper, line, index, shape)).collect()
}

/// The widths that the text can be set to.
pub(super) fn content_widths(shaper: &mut Shaper<'_>, faults: &mut Faults, runs: &[Run]) -> ContentWidths {
    let shape = Shape { hyphens: Hyphens::SpareNames, ..Shape::ONE_LINE };
    let material = Material::gather(shaper, faults, runs, shape);
    let mut widths = ContentWidths::default();
    let (mut least, mut word, mut whole) = (0.0_f32, 0.0_f32, 0.0_f32);
    for item in &material.items {
        match *item {
            Item::Box { width } => {
                least += width;
                word += width;
                whole += width;
            }
            Item::Glue { width, breakable, .. } => {
                whole += width;
                if breakable {
                    (least, word) = (0.0, 0.0);
                } else {
                    least += width;
                    word += width;
                }
            }
            Item::Penalty { width, cost, hyphen } => {
                widths.least = widths.least.max(least + width);
                least = 0.0;
                if !hyphen {
                    word = 0.0;
                }
                if cost <= FORCED {
                    whole = 0.0;
                }
            }
        }
        widths.least = widths.least.max(least);
        widths.word = widths.word.max(word);
        widths.whole = widths.whole.max(whole);
    }
    widths
}

/// A word or a space of the paragraph, before shaping.
enum Token<'t> {
    Word { text: &'t str, look: Look },
    Space { look: Look, kind: SpaceKind },
    LineBreak,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SpaceKind {
    Plain,
    NoBreak,
    /// A thin space between figures: narrow and never at a line's end.
    Thin,
}

fn space_kind(character: char) -> Option<SpaceKind> {
    match character {
        '\u{a0}' => Some(SpaceKind::NoBreak),
        '\u{2009}' | '\u{202f}' => Some(SpaceKind::Thin),
        c if c.is_whitespace() => Some(SpaceKind::Plain),
        _ => None,
    }
}

/// Characters that direct layout and show nothing.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn tokens<'t>(runs: &'t [Run]) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::new();
    for Run { text, look } in runs {
        let mut rest = text.as_str();
        while let Some(first) = rest.chars().next() {
            let length = if first == '\n' {
                tokens.push(Token::LineBreak);
                1
            } else if let Some(kind) = space_kind(first) {
                // Several spaces are one; the one that holds fast wins.
                match tokens.last_mut() {
                    Some(Token::Space { kind: earlier, .. }) if *earlier == SpaceKind::Plain => *earlier = kind,
                    None | Some(Token::Space { .. } | Token::LineBreak) => {}
                    Some(Token::Word { .. }) => tokens.push(Token::Space { look: *look, kind }),
                }
                first.len_utf8()
            } else if is_invisible(first) {
                first.len_utf8()
            } else {
                let length = rest.find(|c| space_kind(c).is_some() || is_invisible(c)).unwrap_or(rest.len());
                tokens.push(Token::Word { text: rest.get(..length).unwrap_or_default(), look: *look });
                length
            };
            rest = rest.get(length..).unwrap_or_default();
        }
    }
    while matches!(tokens.last(), Some(Token::Space { .. } | Token::LineBreak)) {
        tokens.pop();
    }
    tokens
}

/// A paragraph as the line breaker wants it, and what each of its items shows.
#[derive(Default)]
struct Material {
    items: Vec<Item>,
    shown: Vec<Option<Part>>,
}

/// Costs of breaks inside words.
const HYPHEN_COST: f32 = 60.0;
const RAGGED_HYPHEN_COST: f32 = 300.0;
const OWN_HYPHEN_COST: f32 = 20.0;
const ANYWHERE_COST: f32 = 5000.0;
/// Stretch and shrink of a word space as parts of its width.
const STRETCH: f32 = 0.5;
const SHRINK: f32 = 0.33;
/// Stretch of the space that fills a last line.
const FILL: f32 = 100_000.0;

impl Material {
    fn gather(shaper: &mut Shaper<'_>, faults: &mut Faults, runs: &[Run], shape: Shape) -> Self {
        let tokens = tokens(runs);
        let mut material = Self { items: Vec::with_capacity(4 * tokens.len() + 2), shown: Vec::with_capacity(4 * tokens.len() + 2) };
        for (index, token) in tokens.iter().enumerate() {
            match *token {
                Token::Word { text, look } => {
                    let id = shaper.word(look.style, look.tongue, text);
                    if let Some(fault) = shaper.get(id).fault {
                        faults.text(fault, &words_around(&tokens, index));
                    }
                    let word = shaper.get(id);
                    let hyphens = match shape.hyphens {
                        Hyphens::Never => false,
                        Hyphens::SpareNames => !may_be_name(text) || word.width(0, word.glyphs.len()) * look.size / EM > shape.width,
                    };
                    let hyphen_width = hyphens.then(|| hyphen_width(shaper, look));
                    material.word(shaper.get(id), id, look, hyphen_width, shape);
                }
                Token::Space { look, kind } => {
                    let bound = kind != SpaceKind::Plain || bound_by_sense(&tokens, index, look.tongue);
                    material.space(shaper.space(look.style) * look.size / EM, look, kind, bound, shape.align);
                }
                Token::LineBreak => material.end_line(),
            }
        }
        material.end_line();
        material
    }

    fn word(&mut self, word: &Word, id: WordId, look: Look, hyphen_width: Option<f32>, shape: Shape) {
        let hyphen_cost = if shape.align == Align::Justify { HYPHEN_COST } else { RAGGED_HYPHEN_COST };
        let mut from = 0;
        for at in word.breaks.iter().filter(|at| hyphen_width.is_some() || !at.hyphen) {
            self.unbroken(word, id, look, (from, at.glyph), shape.width);
            let (width, cost) = if at.hyphen { (hyphen_width.unwrap_or(0.0), hyphen_cost) } else { (0.0, OWN_HYPHEN_COST) };
            self.push(Item::Penalty { width, cost, hyphen: at.hyphen }, at.hyphen.then_some(Part { look, content: Content::Hyphen }));
            from = at.glyph;
        }
        self.unbroken(word, id, look, (from, word.glyphs.len()), shape.width);
    }

    /// Material without a proper place to break. What is wider than a line is broken anywhere.
    fn unbroken(&mut self, word: &Word, id: WordId, look: Look, (from, to): (usize, usize), room: f32) {
        let scale = look.size / EM;
        let width = word.width(from, to) * scale;
        if width <= room + EXACT {
            self.push(Item::Box { width }, Some(Part { look, content: Content::Glyphs { word: id, from, to } }));
            return;
        }
        for glyph in from..to {
            let width = word.width(glyph, glyph + 1) * scale;
            self.push(Item::Box { width }, Some(Part { look, content: Content::Glyphs { word: id, from: glyph, to: glyph + 1 } }));
            if glyph + 1 < to {
                self.push(Item::Penalty { width: 0.0, cost: ANYWHERE_COST, hyphen: false }, None);
            }
        }
    }

    fn space(&mut self, natural: f32, look: Look, kind: SpaceKind, bound: bool, align: Align) {
        let width = if kind == SpaceKind::Thin { natural * 0.6 } else { natural };
        let elastic = align == Align::Justify && kind != SpaceKind::Thin;
        let (stretch, shrink) = if elastic { (width * STRETCH, width * SHRINK) } else { (0.0, 0.0) };
        self.push(Item::Glue { width, stretch, shrink, breakable: !bound }, Some(Part { look, content: Content::Space(width) }));
    }

    fn end_line(&mut self) {
        self.push(Item::Glue { width: 0.0, stretch: FILL, shrink: 0.0, breakable: false }, None);
        self.push(Item::Penalty { width: 0.0, cost: FORCED, hyphen: false }, None);
    }

    fn push(&mut self, item: Item, shown: Option<Part>) {
        self.items.push(item);
        self.shown.push(shown);
    }

    fn line(&self, shaper: &mut Shaper<'_>, broken: &BrokenLine, index: usize, shape: Shape) -> Line {
        let justified = shape.align == Align::Justify;
        let mut line = Line { offset: if index == 0 { shape.indent } else { 0.0 }, ..Line::default() };
        let set = broken.start..broken.end;
        let items = self.items.get(set.clone()).unwrap_or_default().iter().zip(self.shown.get(set).unwrap_or_default());
        for (item, shown) in items {
            let Some(mut part) = *shown else { continue };
            match *item {
                Item::Box { width } => line.width += width,
                Item::Glue { mut width, stretch, shrink, .. } => {
                    if broken.ratio < 0.0 {
                        width += shrink * broken.ratio;
                    } else if justified {
                        width += stretch * broken.ratio;
                    }
                    part.content = Content::Space(width);
                    line.width += width;
                }
                Item::Penalty { .. } => continue,
            }
            line.parts.push(part);
        }
        match (self.items.get(broken.end), self.shown.get(broken.end).copied().flatten()) {
            (Some(Item::Penalty { .. }), Some(hyphen)) => {
                line.width += hyphen_width(shaper, hyphen.look);
                line.parts.push(hyphen);
            }
            (Some(Item::Glue { .. }), _) => line.space_follows = true,
            // A hard line break parts words; the end of the paragraph needs nothing.
            (Some(Item::Penalty { cost, .. }), None) if *cost <= FORCED => line.space_follows = broken.end + 1 < self.items.len(),
            _ => {}
        }
        line.offset = match shape.align {
            Align::Justify | Align::Left => line.offset,
            Align::Center => (shape.width - line.width) / 2.0,
            Align::Right => shape.width - line.width,
        };
        line
    }
}

/// Whether a word begins with a capital, as names of states, offices and persons do.
fn may_be_name(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

/// Whether the words on both sides of a space belong together.
fn bound_by_sense(tokens: &[Token<'_>], space: usize, tongue: Tongue) -> bool {
    let word = |index: Option<usize>| match index.and_then(|index| tokens.get(index)) {
        Some(Token::Word { text, .. }) => Some(*text),
        _ => None,
    };
    match (word(space.checked_sub(1)), word(space.checked_add(1))) {
        (Some(before), Some(after)) => holds_together(before, after, tongue),
        _ => false,
    }
}

/// A word with up to three neighbours on each side, for a diagnostic.
fn words_around(tokens: &[Token<'_>], index: usize) -> String {
    let near = tokens.get(index.saturating_sub(6)..(index + 7).min(tokens.len())).unwrap_or_default();
    near.iter()
        .map(|token| match token {
            Token::Word { text, .. } => text,
            Token::Space { .. } | Token::LineBreak => " ",
        })
        .collect()
}

/// Width of the hyphen of a broken word, pt.
pub(super) fn hyphen_width(shaper: &Shaper<'_>, look: Look) -> f32 {
    let face = shaper.faces.get(look.style);
    face.glyph(face.hyphen()).map_or(0.0, |glyph| face.width(glyph) * look.size / EM)
}

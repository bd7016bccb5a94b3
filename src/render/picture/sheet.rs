//! The sheet that a figure is drawn on: what is under, what is above, and how long words are.

use super::{Drawing, Ink, Point, Ruler, Shape};

/// Space around words, points.
pub(super) const CLEARANCE: f32 = 3.0;

/// A drawing in the making.
pub(super) struct Sheet<'r> {
    pub(super) width: f32,
    pub(super) size: f32,
    ruler: &'r mut dyn Ruler,
    /// Grids and grounds.
    under: Vec<Shape>,
    shapes: Vec<Shape>,
    /// Words, above everything else.
    words: Vec<Shape>,
}

impl<'r> Sheet<'r> {
    pub(super) fn new(width: f32, size: f32, ruler: &'r mut dyn Ruler) -> Self {
        Self { width, size, ruler, under: Vec::new(), shapes: Vec::new(), words: Vec::new() }
    }

    /// Distance of the baselines of two lines.
    pub(super) fn leading(&self) -> f32 {
        1.22 * self.size
    }

    /// How wide words are.
    pub(super) fn wide(&mut self, words: &str) -> f32 {
        self.ruler.width(words)
    }

    /// Words in lines that are no wider than `room`; a word that is, is broken between its letters.
    pub(super) fn wrapped(&mut self, words: &str, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split(char::is_whitespace).filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) if self.ruler.width(&longer) <= room => *line = longer,
                _ if self.ruler.width(word) <= room => lines.push(word.to_owned()),
                _ => self.broken(word, room, &mut lines),
            }
        }
        lines
    }

    fn broken(&mut self, word: &str, room: f32, lines: &mut Vec<String>) {
        let mut line = String::new();
        for character in word.chars() {
            line.push(character);
            if line.chars().nth(1).is_some() && self.ruler.width(&line) > room {
                line.pop();
                lines.push(std::mem::replace(&mut line, character.to_string()));
            }
        }
        lines.push(line);
    }

    /// [`Sheet::wrapped`] in at most so many lines; what is left out is told by `…`.
    pub(super) fn shortened(&mut self, words: &str, room: f32, most: usize) -> Vec<String> {
        let mut lines = self.wrapped(words, room);
        if lines.len() > most.max(1) {
            lines.truncate(most.max(1));
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && self.ruler.width(&format!("{last}…")) > room {
                    last.pop();
                }
                last.push('…');
            }
        }
        lines
    }

    pub(super) fn text(&mut self, words: &str, x: f32, baseline: f32, ink: Ink) {
        if !words.is_empty() {
            self.words.push(Shape::Words { text: words.to_owned(), x, baseline, ink });
        }
    }

    /// Lines of words below each other, the first one's upper edge at `top`. Returns the lower edge.
    pub(super) fn lines(&mut self, lines: &[String], x: f32, top: f32) -> f32 {
        let leading = self.leading();
        for (at, line) in lines.iter().enumerate() {
            self.text(line, x, top + at as f32 * leading + 0.8 * leading, Ink::Black);
        }
        top + lines.len() as f32 * leading
    }

    /// The baseline of words that stand in the middle of a stretch.
    pub(super) fn middle(&self, top: f32, height: f32) -> f32 {
        top + 0.5 * height + 0.33 * self.size
    }

    pub(super) fn area(&mut self, points: Vec<Point>, grey: f32) {
        self.shapes.push(Shape::Area { points, grey });
    }

    pub(super) fn line(&mut self, from: Point, to: Point, thickness: f32) {
        self.strokes(vec![vec![from, to]], thickness, None);
    }

    pub(super) fn strokes(&mut self, paths: Vec<Vec<Point>>, thickness: f32, dash: Option<[f32; 2]>) {
        if !paths.is_empty() {
            self.shapes.push(Shape::Strokes { paths, thickness, grey: 0.0, dash });
        }
    }

    /// A pale line below everything else.
    pub(super) fn grid(&mut self, from: Point, to: Point) {
        self.under.push(Shape::Strokes { paths: vec![vec![from, to]], thickness: 0.3, grey: 0.75, dash: None });
    }

    pub(super) fn finish(self, height: f32) -> Drawing {
        let Self { width, size, under, shapes, words, .. } = self;
        Drawing { shapes: under.into_iter().chain(shapes).chain(words).collect(), width, height, size }
    }
}

/// The corners of a rectangle.
pub(super) fn corners((x, y): Point, (wide, high): (f32, f32)) -> Vec<Point> {
    vec![(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
}

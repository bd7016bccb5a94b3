//! Marked days above a timeline: their words stand at them where there is room for all, else numbers do, and the words in a key below.

use super::pattern;
use super::sheet::{CLEARANCE, Sheet};
use super::{Ink, Point};
use crate::document::{Mark, MarkKind};

/// Lines of words above the rows, at most.
const MOST_LEVELS: usize = 2;
/// Height of the sign of a mark.
const SIGN: f32 = 6.0;
/// Marks whose rules stand closer than this have their numbers together.
const TOGETHER: f32 = 9.0;

/// The marks with the places of their rules.
pub(super) struct Marks<'m> {
    marks: Vec<(f32, &'m Mark)>,
    numbered: bool,
}

/// Marks that have their words, or their numbers, together.
struct Group {
    marks: Vec<usize>,
    words: String,
    /// Where the rules of the marks stand.
    from: f32,
    to: f32,
}

/// Words that stand above the rows: left edge, level counted from the lowest.
struct Placed {
    left: f32,
    level: usize,
}

impl<'m> Marks<'m> {
    /// Puts words or numbers above the rows and returns the marks with the height where rows begin.
    pub(super) fn above(sheet: &mut Sheet<'_>, marks: &'m [Mark], x: impl Fn(&Mark) -> f32) -> (Self, f32) {
        let mut marks: Vec<_> = marks.iter().map(|mark| (x(mark), mark)).collect();
        marks.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let each = marks.iter().enumerate().map(|(at, (x, mark))| Group { marks: vec![at], words: mark.label.clone(), from: *x, to: *x });
        let each: Vec<Group> = each.collect();
        let (numbered, groups, placed) = match placed(sheet, &each, MOST_LEVELS) {
            Some(placed) => (false, each, placed),
            None => {
                let groups = numbered(&marks);
                let placed = placed(sheet, &groups, usize::MAX).unwrap_or_default();
                (true, groups, placed)
            }
        };
        let levels = placed.iter().map(|placed| placed.level + 1).max().unwrap_or(0);
        let leading = sheet.leading();
        let rows = if levels == 0 { 0.0 } else { levels as f32 * leading + SIGN + 1.0 };
        for (group, Placed { left, level }) in groups.iter().zip(&placed) {
            let top = (levels - 1 - level) as f32 * leading;
            sheet.text(&group.words, *left, top + 0.8 * leading, Ink::Black);
            for (x, mark) in group.marks.iter().filter_map(|at| marks.get(*at)) {
                // From its words down to the sign, past words that stand lower.
                sheet.line((*x, top + leading), (*x, rows - SIGN), 0.3);
                sign(sheet, mark, (*x, rows - SIGN));
            }
        }
        (Self { marks, numbered }, rows)
    }

    /// Draws the rules through the rows: open ones dotted.
    pub(super) fn rules(&self, sheet: &mut Sheet<'_>, top: f32, bottom: f32) {
        for (x, mark) in &self.marks {
            let dash = if mark.open { [1.0, 2.0] } else { [3.0, 2.0] };
            sheet.strokes(vec![vec![(*x, top), (*x, bottom)]], 0.8, Some(dash));
        }
    }

    /// The words of numbered marks, below the figure. Returns the lower edge.
    pub(super) fn key(&self, sheet: &mut Sheet<'_>, left: f32, top: f32) -> f32 {
        if !self.numbered {
            return top;
        }
        let mut y = top;
        let beside = sheet.wide("00") + 3.0 * CLEARANCE + SIGN;
        for (number, (_, mark)) in (1..).zip(&self.marks) {
            let lines = sheet.wrapped(&mark.label, (sheet.width - left - beside).max(sheet.size));
            let leading = sheet.leading();
            sheet.text(&number.to_string(), left, y + 0.8 * leading, Ink::Black);
            sign(sheet, mark, (left + beside - CLEARANCE - 0.5 * SIGN, y + 0.5 * (leading - SIGN) + 0.5));
            y = sheet.lines(&lines, left + beside, y);
        }
        y
    }
}

/// A triangle where a limit is exceeded, a rhombus where a term ends; hollow where it is open. Its upper edge stands at the point given.
fn sign(sheet: &mut Sheet<'_>, mark: &Mark, (x, y): Point) {
    let half = 0.5 * SIGN;
    let points = match mark.kind {
        MarkKind::Exceeded => vec![(x - half, y), (x + half, y), (x, y + SIGN)],
        MarkKind::Term => vec![(x, y), (x + half, y + half), (x, y + SIGN), (x - half, y + half)],
    };
    pattern::shape(sheet, points, mark.open);
}

/// Numbers in order of date; those of marks that stand close together are one run of words.
fn numbered(marks: &[(f32, &Mark)]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, (x, _)) in marks.iter().enumerate() {
        let number = (at + 1).to_string();
        match groups.last_mut() {
            Some(last) if x - last.to < TOGETHER => {
                last.marks.push(at);
                last.words.push_str(", ");
                last.words.push_str(&number);
                last.to = *x;
            }
            _ => groups.push(Group { marks: vec![at], words: number, from: *x, to: *x }),
        }
    }
    groups
}

/// Places words so that none touch and no rule crosses them; `None` where that takes more levels than allowed.
fn placed(sheet: &mut Sheet<'_>, groups: &[Group], most: usize) -> Option<Vec<Placed>> {
    let mut done: Vec<(Placed, f32, f32)> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let wide = sheet.wide(&group.words);
        if wide > sheet.width {
            return None;
        }
        let left = (0.5 * (group.from + group.to - wide)).clamp(0.0, sheet.width - wide);
        let (from, to) = (left - CLEARANCE, left + wide + CLEARANCE);
        let fits = |level: usize| {
            let others = || done.iter().zip(groups);
            let touches = others().any(|((other, l, r), _)| other.level == level && to > *l && from < *r);
            // Rules of words that stand higher come down through this level; those of this group go down through lower ones.
            let is_crossed = others().any(|((other, ..), group)| other.level > level && group.to > from && group.from < to);
            let crosses = others().any(|((other, l, r), _)| other.level < level && group.to > *l && group.from < *r);
            !touches && !is_crossed && !crosses
        };
        // Where not even numbers can be kept apart from rules, they stand above everything else.
        let level = (0..=at).find(|level| fits(*level)).or((most > MOST_LEVELS).then_some(at)).filter(|level| *level < most)?;
        done.push((Placed { left, level }, from, to));
    }
    Some(done.into_iter().map(|(placed, ..)| placed).collect())
}

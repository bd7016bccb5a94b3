//! Total-fit line breaking: the breaks of a whole paragraph are chosen together.
//!
//! D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981).
//! Lengths in points.

/// A piece of a paragraph as the breaker sees it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    /// Material that cannot be broken.
    Box { width: f32 },
    /// A space; a break here swallows it.
    Glue { width: f32, stretch: f32, shrink: f32, breakable: bool },
    /// A place to break at a price; `width` is set only if the line ends here.
    Penalty { width: f32, cost: f32, hyphen: bool },
}

/// What is wider by less than this still fits: a column as wide as its longest word is so only to a rounding.
pub(super) const EXACT: f32 = 0.01;

/// The cost of a break that must be taken.
pub(super) const FORCED: f32 = -10_000.0;

/// One line: the items from `start` up to and without `end`, which is the break itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BrokenLine {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How far spaces stretch (above 0) or shrink (down to -1).
    pub(super) ratio: f32,
}

/// Widths of the lines to fill.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) first: f32,
    pub(super) rest: f32,
    /// Stretch added to every line: 0 for justified text, some ems for ragged text.
    pub(super) raggedness: f32,
}

impl Measure {
    fn line(&self, index: usize) -> f32 {
        if index == 0 { self.first } else { self.rest }
    }
}

/// Demerits, after Knuth and Plass; `LAST_HYPHEN` and `LADDER` are high enough to be taken only where nothing else fits.
const TWO_HYPHENS: f64 = 40_000.0;
const LADDER: f64 = 4_000_000.0;
const LAST_HYPHEN: f64 = 4_000_000.0;
const UNEVEN_SPACING: f64 = 10_000.0;
const SHORT_LAST_LINE: f64 = 60_000.0;
/// A last line shorter than this part of the measure looks lost.
const SHORT: f32 = 0.1;
/// More than this many hyphens in a row make a ladder.
const HYPHENS_IN_A_ROW: u8 = 2;

/// Breaks a paragraph, which must end with a forced penalty.
pub(super) fn break_lines(items: &[Item], measure: Measure) -> Vec<BrokenLine> {
    let sums = Sums::of(items);
    let attempts = [(2.0, 0.0), (5.0, 0.0), (12.0, 0.0), (12.0, 0.15)];
    // Ragged lines may well be short: the closest fit is not wanted there.
    let skipped = usize::from(measure.raggedness > 0.0);
    for (tolerance, emergency) in attempts.into_iter().skip(skipped) {
        if let Some(lines) = Breaker::new(items, &sums, measure, tolerance, emergency * measure.rest, false).lines() {
            return lines;
        }
    }
    Breaker::new(items, &sums, measure, f32::INFINITY, 0.3 * measure.rest, true).lines().unwrap_or_default()
}

/// Widths of all items before each index.
struct Sums(Vec<Sum>);

#[derive(Clone, Copy, Default)]
struct Sum {
    width: f32,
    stretch: f32,
    shrink: f32,
}

impl Sums {
    fn of(items: &[Item]) -> Self {
        let mut sums = Vec::with_capacity(items.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for item in items {
            match *item {
                Item::Box { width } => sum.width += width,
                Item::Glue { width, stretch, shrink, .. } => {
                    sum.width += width;
                    sum.stretch += stretch;
                    sum.shrink += shrink;
                }
                Item::Penalty { .. } => {}
            }
            sums.push(sum);
        }
        Self(sums)
    }

    fn between(&self, start: usize, end: usize) -> Sum {
        let at = |index: usize| self.0.get(index).copied().unwrap_or_default();
        let (from, to) = (at(start), at(end));
        Sum { width: to.width - from.width, stretch: to.stretch - from.stretch, shrink: to.shrink - from.shrink }
    }
}

/// A feasible break.
#[derive(Clone, Copy)]
struct Node {
    /// The item broken at.
    at: usize,
    /// The first item of the next line.
    start: usize,
    /// Lines before this break.
    line: usize,
    fitness: u8,
    /// Hyphens in a row that end here.
    hyphens: u8,
    demerits: f64,
    previous: Option<usize>,
}

struct Breaker<'a> {
    items: &'a [Item],
    sums: &'a Sums,
    measure: Measure,
    tolerance: f32,
    /// Whether lines too long are accepted rather than no lines at all.
    desperate: bool,
    nodes: Vec<Node>,
    active: Vec<usize>,
}

impl<'a> Breaker<'a> {
    fn new(items: &'a [Item], sums: &'a Sums, mut measure: Measure, tolerance: f32, emergency: f32, desperate: bool) -> Self {
        measure.raggedness += emergency;
        let origin = Node { at: 0, start: 0, line: 0, fitness: 1, hyphens: 0, demerits: 0.0, previous: None };
        Self { items, sums, measure, tolerance, desperate, nodes: vec![origin], active: vec![0] }
    }

    fn lines(mut self) -> Option<Vec<BrokenLine>> {
        let items = self.items;
        let mut after_box = false;
        for (at, item) in items.iter().enumerate() {
            match *item {
                Item::Box { .. } => after_box = true,
                Item::Glue { breakable, .. } => {
                    if breakable && after_box {
                        self.consider(at, Penalty { width: 0.0, cost: 0.0, hyphen: false })?;
                    }
                    after_box = false;
                }
                Item::Penalty { width, cost, hyphen } => self.consider(at, Penalty { width, cost, hyphen })?,
            }
        }
        let demerits = |&index: &usize| self.nodes.get(index).map_or(f64::INFINITY, |node| node.demerits);
        let last = self.active.iter().copied().min_by(|a, b| demerits(a).total_cmp(&demerits(b)))?;
        Some(self.trace(last))
    }

    /// Extends every line in progress to the break `at`, and keeps the best way there of each fitness class.
    fn consider(&mut self, at: usize, penalty: Penalty) -> Option<()> {
        let forced = penalty.cost <= FORCED;
        let mut best: [Option<Node>; 4] = [None; 4];
        let mut overfull: Option<Node> = None;
        let mut still_active = Vec::with_capacity(self.active.len() + 2);
        for &index in &self.active {
            let &from = self.nodes.get(index)?;
            let ratio = self.ratio(&from, at, penalty.width);
            let node = self.node(index, &from, at, ratio, penalty);
            if ratio < -1.0 {
                overfull = Some(node);
            } else {
                if ratio <= self.tolerance
                    && let Some(best) = best.get_mut(usize::from(node.fitness))
                    && best.is_none_or(|best| node.demerits < best.demerits)
                {
                    *best = Some(node);
                }
                if !forced {
                    still_active.push(index);
                }
            }
        }
        if still_active.is_empty() && best.iter().all(Option::is_none) {
            if !self.desperate {
                return None;
            }
            let [tight, ..] = &mut best;
            *tight = overfull;
        }
        for mut node in best.into_iter().flatten() {
            node.start = self.next_start(at);
            still_active.push(self.nodes.len());
            self.nodes.push(node);
        }
        self.active = still_active;
        Some(())
    }

    /// How far the spaces of a line must stretch or shrink; below -1 it does not fit.
    fn ratio(&self, from: &Node, at: usize, penalty_width: f32) -> f32 {
        let sum = self.sums.between(from.start, at);
        let missing = self.measure.line(from.line) - sum.width - penalty_width;
        let give = if missing >= 0.0 { sum.stretch + self.measure.raggedness } else { sum.shrink };
        match (missing.abs() < EXACT, give > 0.0) {
            (true, _) => 0.0,
            (false, true) => missing / give,
            (false, false) => 10_000.0 * missing.signum(),
        }
    }

    fn node(&self, index: usize, from: &Node, at: usize, ratio: f32, penalty: Penalty) -> Node {
        let badness = 100.0 * f64::from(ratio.abs()).powi(3);
        let cost = f64::from(penalty.cost.max(0.0));
        let mut demerits = (1.0 + badness + cost).powi(2);
        let hyphens = if penalty.hyphen { from.hyphens + 1 } else { 0 };
        if hyphens > HYPHENS_IN_A_ROW {
            demerits += LADDER;
        } else if hyphens > 1 {
            demerits += TWO_HYPHENS;
        }
        if penalty.cost <= FORCED && from.previous.is_some() {
            if from.hyphens > 0 {
                demerits += LAST_HYPHEN;
            }
            if self.sums.between(from.start, at).width < SHORT * self.measure.rest {
                demerits += SHORT_LAST_LINE;
            }
        }
        let fitness = match ratio {
            r if r < -0.5 => 0,
            r if r <= 0.5 => 1,
            r if r <= 1.0 => 2,
            _ => 3,
        };
        if from.fitness.abs_diff(fitness) > 1 {
            demerits += UNEVEN_SPACING;
        }
        Node {
            at,
            start: at,
            line: from.line + 1,
            fitness,
            hyphens: hyphens.min(100),
            demerits: from.demerits + demerits,
            previous: Some(index),
        }
    }

    /// The first box after a break, or the forced break that ends an empty line.
    fn next_start(&self, at: usize) -> usize {
        let stands = |item: &Item| matches!(item, Item::Box { .. }) || matches!(item, Item::Penalty { cost, .. } if *cost <= FORCED);
        let after = at + 1;
        self.items.get(after..).and_then(|rest| rest.iter().position(stands)).map_or(after, |skipped| after + skipped)
    }

    fn trace(&self, last: usize) -> Vec<BrokenLine> {
        let mut lines = Vec::new();
        let mut end = self.nodes.get(last);
        while let Some(node) = end {
            let Some(from) = node.previous.and_then(|index| self.nodes.get(index)) else { break };
            let penalty_width = match self.items.get(node.at) {
                Some(Item::Penalty { width, .. }) => *width,
                _ => 0.0,
            };
            let ratio = self.ratio(from, node.at, penalty_width).max(-1.0);
            lines.push(BrokenLine { start: from.start, end: node.at, ratio });
            end = Some(from);
        }
        lines.reverse();
        lines
    }
}

#[derive(Clone, Copy)]
struct Penalty {
    width: f32,
    cost: f32,
    hyphen: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_as_wide_as_its_column_to_a_rounding_stays_whole() {
        let column = 30.0_f32;
        let digit = Item::Box { width: column / 2.0 + 0.001 };
        let between = Item::Penalty { width: 0.0, cost: 1_000.0, hyphen: false };
        let fill = Item::Glue { width: 0.0, stretch: 1.0, shrink: 0.0, breakable: false };
        let items = [digit, between, digit, fill, Item::Penalty { width: 0.0, cost: FORCED, hyphen: false }];
        let measure = Measure { first: column, rest: column, raggedness: 10.0 };
        assert_eq!(break_lines(&items, measure).len(), 1);
    }
}

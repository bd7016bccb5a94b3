//! Grounds of bars and signs of points: told apart in print without colour.

use super::Point;
use super::sheet::{Sheet, corners};
use crate::document::BarKind;

/// Distance of the lines of a pattern, points.
const HATCH: f32 = 3.2;
const LEVEL: f32 = 2.6;

/// What a bar is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fill {
    Grey(f32),
    /// Lines that rise to the right.
    Rising,
    Level,
    Upright,
    /// Lines that rise and fall.
    Crossed,
}

impl Fill {
    pub(super) fn of(kind: BarKind) -> Self {
        match kind {
            BarKind::Counted => Self::Grey(0.72),
            BarKind::Exempt => Self::Rising,
            BarKind::Over => Self::Grey(0.0),
            BarKind::Open => Self::Upright,
            BarKind::Window => Self::Grey(0.95),
            BarKind::InForce => Self::Level,
        }
    }

    /// The ground of a series: as far from its neighbours as patterns go.
    pub(super) fn of_series(at: usize) -> Self {
        [Self::Grey(0.72), Self::Rising, Self::Grey(0.0), Self::Level, Self::Crossed, Self::Upright]
            .get(at)
            .copied()
            .unwrap_or(Self::Grey(1.0))
    }
}

/// Draws a bar with an outline.
pub(super) fn bar(sheet: &mut Sheet<'_>, fill: Fill, at: Point, size: (f32, f32)) {
    let (x, y) = at;
    let (wide, high) = size;
    let grey = if let Fill::Grey(grey) = fill { grey } else { 1.0 };
    sheet.area(corners(at, size), grey);
    let lines = match fill {
        Fill::Grey(_) => Vec::new(),
        Fill::Rising => slanted(at, size, true),
        Fill::Crossed => slanted(at, size, true).into_iter().chain(slanted(at, size, false)).collect(),
        Fill::Level => steps(y, y + high, LEVEL).map(|level| vec![(x, level), (x + wide, level)]).collect(),
        Fill::Upright => steps(x, x + wide, HATCH).map(|place| vec![(place, y), (place, y + high)]).collect(),
    };
    sheet.strokes(lines, 0.4, None);
    let mut outline = corners(at, size);
    outline.push(at);
    sheet.strokes(vec![outline], 0.6, None);
}

/// Places between two ends, neither of them included.
fn steps(from: f32, to: f32, step: f32) -> impl Iterator<Item = f32> {
    let count = (((to - from) / step).ceil() - 1.0).clamp(0.0, 10_000.0) as usize;
    (1..=count).map(move |at| from + at as f32 * step)
}

/// Lines from the lower edge upwards, or from the upper one downwards, cut off at the sides.
fn slanted((x, y): Point, (wide, high): (f32, f32), rising: bool) -> Vec<Vec<Point>> {
    let feet = steps(x - high - HATCH, x + wide, HATCH);
    let lines = feet.filter_map(|foot| {
        let (left, right) = (foot.max(x), (foot + high).min(x + wide));
        let height = |at: f32| if rising { y + high - (at - foot) } else { y + (at - foot) };
        (left < right).then(|| vec![(left, height(left)), (right, height(right))])
    });
    lines.collect()
}

/// The dashes of a line of a series.
pub(super) fn dash(at: usize) -> Option<[f32; 2]> {
    [None, Some([5.0, 2.0]), Some([1.2, 1.8]), Some([8.0, 3.0]), Some([3.0, 3.0]), Some([2.0, 4.0])].get(at).copied().flatten()
}

/// The sign of a point of a series: disc, square, triangle, and the same hollow.
pub(super) fn sign(sheet: &mut Sheet<'_>, at: usize, (x, y): Point) {
    const R: f32 = 2.4;
    let points = match at % 3 {
        0 => (0..12).map(|step| std::f32::consts::TAU * step as f32 / 12.0).map(|turn| (x + R * turn.cos(), y + R * turn.sin())).collect(),
        1 => corners((x - R, y - R), (2.0 * R, 2.0 * R)),
        _ => vec![(x, y - 1.2 * R), (x + 1.2 * R, y + R), (x - 1.2 * R, y + R)],
    };
    shape(sheet, points, at >= 3);
}

/// A small closed shape, black or hollow.
pub(super) fn shape(sheet: &mut Sheet<'_>, points: Vec<Point>, hollow: bool) {
    let mut outline = points.clone();
    outline.extend(points.first().copied());
    sheet.area(points, if hollow { 1.0 } else { 0.0 });
    sheet.strokes(vec![outline], 0.7, None);
}

//! Sizes on the page, derived from the profile's layout. Lengths in points.

use super::canvas::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::document::Layout;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

pub(super) fn mm(millimetres: f32) -> f32 {
    millimetres * MM
}

/// Type size and the distance of baselines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) leading: f32,
}

impl Type {
    /// Distance of the baseline from the top of a line.
    pub(super) fn baseline(self) -> f32 {
        0.5 * self.leading + 0.33 * self.size
    }

    fn scaled(self, factor: f32, least: f32) -> Self {
        let size = (self.size * factor).max(least.min(self.size));
        Self { size, leading: self.leading * size / self.size }
    }
}

/// Measures of one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Metrics {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) body: Type,
    pub(super) table: Type,
    pub(super) note: Type,
    /// First-line indent.
    pub(super) indent: f32,
}

impl Metrics {
    pub(super) fn of(layout: &Layout) -> Self {
        let size = layout.size.max(6.0);
        let body = Type { size, leading: size * layout.line_spacing.max(1.0) };
        // Small type needs less air between its lines than a note's large one.
        let close = |kind: Type| Type { leading: kind.leading.min(kind.size * 1.2), ..kind };
        Self {
            left: mm(layout.margins.left),
            right: PAGE_WIDTH - mm(layout.margins.right),
            top: mm(layout.margins.top),
            bottom: PAGE_HEIGHT - mm(layout.margins.bottom),
            body,
            table: close(body.scaled(0.86, 9.5)),
            note: close(body.scaled(0.8, 9.0)),
            indent: mm(layout.indent),
        }
    }

    /// Width of the text.
    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Height of the text on a page without reserved space.
    pub(super) fn height(&self) -> f32 {
        self.bottom - self.top
    }
}

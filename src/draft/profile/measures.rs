//! Measures of the layouts: what no printer prints, no reader reads or nobody can have meant is told before a page is made.

use std::ops::RangeInclusive;

use super::{LayoutEntry, Profile};
use crate::diag::Diagnostic;
use crate::document::Layout;
use crate::draft::codes;

/// The least type of a paper that others receive, pt.
const LEAST_OF_PAPERS: f32 = 12.0;

/// A measure: its path below the layout, how to read it, what it may be, its unit and why.
struct Measure {
    path: &'static str,
    of: fn(&Layout) -> f32,
    range: RangeInclusive<f32>,
    unit: &'static str,
    why: &'static str,
}

/// The page number stands in the top margin, 13 mm below the edge; printers leave about 5 mm white on the other sides.
const MEASURES: [Measure; 9] = [
    Measure {
        path: "margins.left",
        of: |it| it.margins.left,
        range: 5.0..=100.0,
        unit: "mm",
        why: "no printer reaches the edge of the sheet",
    },
    Measure {
        path: "margins.right",
        of: |it| it.margins.right,
        range: 5.0..=100.0,
        unit: "mm",
        why: "no printer reaches the edge of the sheet",
    },
    Measure { path: "margins.top", of: |it| it.margins.top, range: 15.0..=150.0, unit: "mm", why: "the page number stands in it" },
    Measure {
        path: "margins.bottom",
        of: |it| it.margins.bottom,
        range: 5.0..=150.0,
        unit: "mm",
        why: "no printer reaches the edge of the sheet",
    },
    Measure {
        path: "size",
        of: |it| it.size,
        range: 9.0..=24.0,
        unit: "pt",
        why: "smaller type cannot be read, larger type fills no lines",
    },
    Measure {
        path: "line-spacing",
        of: |it| it.line_spacing,
        range: 1.0..=3.0,
        unit: "times the type size",
        why: "lines stand on each other below it, and apart above it",
    },
    Measure { path: "indent", of: |it| it.indent, range: 0.0..=40.0, unit: "mm", why: "a first line must have room for its words" },
    Measure {
        path: "letterhead-space",
        of: |it| it.letterhead_space,
        range: 0.0..=150.0,
        unit: "mm",
        why: "page 1 must have room for text",
    },
    Measure {
        path: "seal-space",
        of: |it| it.seal_space,
        range: 0.0..=80.0,
        unit: "mm",
        why: "the line beside the seal must have room for place and date",
    },
];

/// Every measure of every layout that is out of its range. What is no number is out of each.
pub(super) fn faults(profile: &Profile) -> Vec<Diagnostic> {
    let own = profile.layouts.iter().filter_map(|(name, entry)| match entry {
        LayoutEntry::Own(layout) => Some((name, layout)),
        LayoutEntry::Same(_) => None,
    });
    let faulty = own.flat_map(|(name, layout)| {
        MEASURES.iter().filter(|measure| !measure.range.contains(&(measure.of)(layout))).map(move |measure| {
            let Measure { path, of, range, unit, why } = measure;
            let message =
                format!("`{path}` of the layout `{name}` is {}; it may be {} to {} {unit}", of(layout), range.start(), range.end());
            Diagnostic::error(codes::MEASURE, message)
                .help(format!("Lengths are millimetres, type is points: {why}."))
                .at_path(format!("layouts.{name}.{path}"))
        })
    });
    faulty.collect()
}

impl Profile {
    /// What is wrong with the layout of that name for a paper that others receive: its type is too small.
    pub(in crate::draft) fn too_small_for_papers(&self, name: &str, form: &str) -> Option<Diagnostic> {
        let written_out = match self.layouts.get(name)? {
            LayoutEntry::Own(_) => name,
            LayoutEntry::Same(other) => other,
        };
        let size = self.layout(name).ok()?.size;
        (size < LEAST_OF_PAPERS).then(|| {
            let message =
                format!("The layout `{written_out}` has type of {size} pt, and the form `{form}` is set in it; others receive it");
            Diagnostic::error(codes::MEASURE, message)
                .help(format!("Papers that others receive have type of {LEAST_OF_PAPERS} pt at least, 14 as a rule."))
                .at_path(format!("layouts.{written_out}.size"))
        })
    }
}

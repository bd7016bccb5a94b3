//! Where the units of a document come from, with their lines in its files: what a manifest keeps.

use std::ops::Range;

use crate::check::Assessment;
use crate::document::{Block, Document, Pairing, Side, UnitKind, unit};
use crate::draft::origin::Origin;
use crate::lang::Lang;
use crate::register::UnitOrigin;
use crate::render::Format;

/// The units of a document in the making.
pub(super) struct Provenance {
    /// Each with its place among the units of the tree.
    units: Vec<(usize, UnitOrigin)>,
}

/// A language copy, before it is put beside another one.
pub(super) struct Copy<'u> {
    lang: Lang,
    units: &'u [(UnitKind, Origin)],
    /// How many of them are the body's.
    body: usize,
    /// Those of each footnote.
    notes: Vec<Range<usize>>,
}

impl<'u> Copy<'u> {
    pub(super) fn of(document: &Document, units: &'u [(UnitKind, Origin)]) -> Self {
        let body = unit::count(&document.blocks);
        let mut end = body;
        let note = |note: &Vec<Block>| {
            let start = end;
            end += unit::count(note);
            start..end
        };
        Self { lang: document.lang.clone(), units, body, notes: document.footnotes.iter().map(note).collect() }
    }
}

impl Provenance {
    /// Of a document in one language.
    pub(super) fn of(units: &[(UnitKind, Origin)], assessment: &Assessment) -> Self {
        let unit = |(at, (kind, origin)): (usize, &(UnitKind, Origin))| (at, UnitOrigin::new(at + 1, *kind, None, origin, assessment));
        Self { units: units.iter().enumerate().map(unit).collect() }
    }

    /// Of two copies in one table: a unit has the number of its row, the footnotes those that follow.
    pub(super) fn side_by_side(left: &Copy<'_>, right: &Copy<'_>, pairing: &Pairing, table: &Document, assessment: &Assessment) -> Self {
        let mut units = Vec::new();
        let mut add = |at: usize, copy: &Copy<'_>, unit: usize| {
            if let Some((kind, origin)) = copy.units.get(unit) {
                units.push((at, UnitOrigin::new(at, *kind, Some(&copy.lang), origin, assessment)));
            }
        };
        // The first unit of the table is its head, so that a row's number is its place.
        for unit in 0..left.body {
            let row = pairing.rows_before_body + unit + 1;
            add(row, left, unit);
            add(row, right, unit);
        }
        let mut at = unit::count(&table.blocks);
        for (side, note) in &pairing.notes {
            let copy = if *side == Side::Left { left } else { right };
            for unit in copy.notes.get(*note).cloned().unwrap_or_default() {
                add(at, copy, unit);
                at += 1;
            }
        }
        Self { units }
    }

    /// The bytes of a format that has lines; the lines of the units in it are kept.
    pub(super) fn with_lines(&mut self, format: Format, document: &Document, text: String, render: fn(&Document) -> String) -> Vec<u8> {
        let lines = unit::lines(document, &text, render).unwrap_or_default();
        for (at, unit) in &mut self.units {
            if let Some(lines) = lines.get(*at).filter(|lines| !lines.is_empty()) {
                unit.lines.insert(format.extension().to_owned(), (lines.start, lines.end - 1));
            }
        }
        text.into_bytes()
    }

    pub(super) fn finish(self) -> Vec<UnitOrigin> {
        self.units.into_iter().map(|(_, unit)| unit).collect()
    }
}

//! Tables.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Reader;
use crate::diag::Diagnostic;
use crate::document::unit::UnitKind;
use crate::document::{Alignment, Block, Inline, codes};

impl Reader<'_> {
    /// Reads the head and the rows of a table.
    pub(super) fn table(&mut self, columns: &[pulldown_cmark::Alignment], caption: Option<Vec<Inline>>) -> Block {
        let align = columns.iter().map(alignment).collect();
        let mut head = Vec::new();
        let mut rows = Vec::new();
        while let Some((event, range)) = self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::TableHead | Tag::TableRow))) {
            let cells = self.cells(&range);
            self.end();
            self.unit(UnitKind::Row, range);
            if matches!(event, Event::Start(Tag::TableHead)) { head = cells } else { rows.push(cells) }
        }
        Block::Table { caption, align, head, rows }
    }

    fn cells(&mut self, row: &Range<usize>) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        let mut end = row.start;
        while let Some((_, range)) = self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::TableCell))) {
            end = end.max(range.end);
            cells.push(self.inlines());
            self.end();
        }
        self.surplus(end..row.end);
        cells
    }

    /// The parser leaves out cells that have no column; their words must not get lost.
    fn surplus(&mut self, after: Range<usize>) {
        let rest = self.text.get(after.clone()).unwrap_or_default();
        if rest.contains(|c: char| c != '|' && !c.is_whitespace()) {
            let fault = Diagnostic::error(codes::ROW_TOO_LONG, "a table row has more cells than the table has columns")
                .help("take a cell away or add a column to the header; write `\\|` if the line is meant");
            self.faults.report(fault, after);
        }
    }
}

fn alignment(column: &pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

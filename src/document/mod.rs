//! The neutral tree: what a document says, before any format. Knows nothing of cases and law.

pub mod chart;
pub mod closing;
pub mod codes;
mod depth;
pub mod figure;
pub mod frame;
pub mod node;
pub mod order;
pub mod parse;
mod row_heads;
pub mod scale;
mod side_by_side;
pub mod unit;

pub use chart::{Amount, Axes, BarChart, ChartFault, LineChart, Series};
pub use closing::{Closing, closing};
pub use depth::HeadingDepths;
pub use figure::{Bar, BarKind, Figure, Mark, MarkKind, Timeline};
pub use frame::{AddresseePlace, DatePlace, ForeignWords, Frame, Layout, Margins, Meta, NumberPlace};
pub use node::{Alignment, Block, Inline, ListKind};
pub use order::{Part, block_text, inline_text, reading_order};
pub use parse::{parse, parse_with_units, units};
pub(crate) use row_heads::rows_are_named;
pub use side_by_side::{Pairing, Side, side_by_side, side_by_side_with_pairing};
pub use unit::{Unit, UnitKind};

use crate::lang::Lang;

/// A document: its frame and its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Language of the text unless a node says otherwise.
    pub lang: Lang,
    /// Title, author, dates for the file's metadata.
    pub meta: Meta,
    /// Number, place and date, addressee, running head, marks.
    pub frame: Frame,
    /// Page size, margins, type.
    pub layout: Layout,
    /// The body.
    pub blocks: Vec<Block>,
    /// Footnotes in the order of their first reference; [`Inline::FootnoteRef`] holds an index into this list.
    pub footnotes: Vec<Vec<Block>>,
}

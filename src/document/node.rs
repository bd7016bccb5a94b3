//! Blocks and inlines of the body.

use super::figure::Figure;
use crate::lang::Lang;

/// A block of the body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; level 1 is the document's title, 2 and on its sections.
    #[allow(missing_docs)]
    Heading { level: u8, content: Vec<Inline> },
    /// A paragraph; `lang` where it differs from the document's.
    #[allow(missing_docs)]
    Paragraph { content: Vec<Inline>, lang: Option<Lang> },
    /// A list; items hold blocks.
    #[allow(missing_docs)]
    List { kind: ListKind, items: Vec<Vec<Block>> },
    /// A table with one header row. The header and every row have as many cells as `align` has columns.
    #[allow(missing_docs)]
    Table { caption: Option<Vec<Inline>>, align: Vec<Alignment>, head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    /// A vector figure with its spoken description, one run of words without line breaks.
    #[allow(missing_docs)]
    Figure { figure: Figure, alt: String, caption: Option<Vec<Inline>> },
    /// A quotation.
    Quote(Vec<Block>),
    /// A break between parts.
    Break,
}

/// Kind of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Dashes.
    Bullet,
    /// Numbers from the start given: `1.`
    Ordered(u64),
}

/// Alignment of a table column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Alignment {
    #[default]
    Left,
    Center,
    Right,
}

/// A stretch of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text, already unescaped.
    Text(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// Code: set in the text face.
    Code(String),
    /// A link; its words stand in `content`.
    #[allow(missing_docs)]
    Link { url: String, content: Vec<Inline> },
    /// Words in another language than those around them.
    #[allow(missing_docs)]
    Foreign { lang: Lang, content: Vec<Inline> },
    /// A reference to a footnote, by index.
    FootnoteRef(usize),
    /// A hard line break.
    LineBreak,
}

//! From Markdown to the neutral tree, and from the tree to Markdown and plain text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod support;

#[path = "document/constructs.rs"]
mod constructs;
#[path = "document/docx.rs"]
mod docx;
#[path = "document/drafts.rs"]
mod drafts;
#[path = "document/faults.rs"]
mod faults;
#[path = "document/hostile.rs"]
mod hostile;
#[path = "document/html.rs"]
mod html;
#[path = "document/rendered.rs"]
mod rendered;
#[path = "document/same_words.rs"]
mod same_words;
#[path = "document/side_by_side.rs"]
mod side_by_side;
#[path = "document/style_sheets.rs"]
mod style_sheets;

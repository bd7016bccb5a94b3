//! From the tree to bytes: one file or folder per format. No law, no language, no cases.

mod address;
mod columns;
pub mod docx;
pub mod fonts;
mod held;
mod holding;
pub mod html;
mod language;
pub mod markdown;
pub mod pdf;
pub mod picture;
pub mod text;
mod xml;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The formats a document can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Tagged PDF for keeping and printing.
    Pdf,
    /// Office document for drafters who go on writing.
    Docx,
    /// HTML that stands alone.
    Html,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Html, Self::Md, Self::Txt];

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Txt => "txt",
        }
    }
}

//! From the tree to bytes: one file or folder per format.

mod fonts;
pub mod pdf;

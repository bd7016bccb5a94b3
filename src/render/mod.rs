//! From the tree to bytes: one file or folder per format.

pub mod markdown;
pub mod text;

//! What is kept about documents that left the house: from what each was made.

pub mod hash;
pub mod manifest;
pub mod provenance;
mod rebuilt;

pub use hash::{sha256_hex, sha256_hex_of, sha256_hex_of_texts};
pub use manifest::{CaseInput, Choices, Ingredients, Manifest, OrderedBy, Output, RuleUse};
pub use provenance::UnitOrigin;
pub use rebuilt::{Change, Changed, Standing};

//! The rule book: law as data, in dated versions.
//!
//! ```text
//!  rules/**/*.yaml ── yaml ──► file::RuleFile ── book (compile, links) ──► RuleBook
//! ```
//!
//! Nothing is computed here: [`kind`] holds the parameters of what a rule computes, `check::kind` the arithmetic.

pub mod bearing;
pub mod book;
pub mod calendar;
pub mod change;
mod circles;
mod citation;
pub mod codes;
pub mod condition;
pub mod embedded;
pub mod fields;
pub mod file;
pub mod grievance;
pub mod instrument;
pub mod kind;
mod outcome;
pub mod packs;
pub mod placed;
pub mod rule;
mod schema;
pub mod source;
mod spelling;
mod standing;
pub mod timeline;

pub use crate::check::{coverage, examples};
pub use book::RuleBook;
pub use embedded::{book, embedded, files_over_embedded};
pub use outcome::Outcome;
pub use rule::{Rule, RuleId};
pub use schema::schema;
pub use standing::Standing;

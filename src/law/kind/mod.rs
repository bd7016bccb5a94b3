//! What a rule can compute: one kind of parameters a file, without arithmetic.

pub mod day_limit;

pub use day_limit::{DayLimit, Window};

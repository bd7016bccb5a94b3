//! The rule book: law as data, in dated versions.

pub mod calendar;
pub mod kind;
